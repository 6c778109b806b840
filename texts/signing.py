"""A week in short and its signatures (B16)."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from school.signing import Plain, Signed
from texts.clip import shorten
from texts.dates import moment, short_weekday_and_day
from texts.diary import title
from texts.forms import form
from texts.marks import value
from texts.remarks import week
from texts.words import Html, Words, lines, paragraphs
from usecases.ports.signing import Signature
from usecases.signing.staff import SignaturesPage, SignedPupil
from usecases.signing.week import SignablePage

LONGEST = 100
LONGEST_NAME = 24
ON_A_PAGE = 20
Item = Mapping[str, object]


def signable(t: Words, page: SignablePage, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    content = page.content
    head = title(t, page.diary, t("signing-title", week=week(t, page.monday)))
    days = sorted([*_marks(page), *_attendance(page), *_remarks(page)], key=lambda line: line[0])
    return paragraphs(
        head,
        t("signing-empty") if content.is_empty else None,
        *(_day(t, day, [line for _, _, line in of_day]) for day, of_day in groupby(days, key=lambda line: line[0])),
        _behaviour(t, content.behaviour) if content.behaviour else None,
        lines(*(_signature(t, one, still, zone) for one, still in page.signatures)) or None,
        t("signing-changed") if page.state is Signed.BEFORE_A_CHANGE else None,
        t("signing-means") if page.may_sign else None,
    )


Line = tuple[str, str, Callable[[Words], Html]]


def _marks(page: SignablePage) -> list[Line]:
    scale = page.diary.child.scale

    def told(line: Plain) -> Callable[[Words], Html]:
        _, _, subject, what, _, put, _ = line
        return lambda t: t("signing-mark", subject=subject, value=value(t, scale, put), form=form(t, what))

    return [(line[0], line[1], told(line)) for line in page.content.marks]


def _attendance(page: SignablePage) -> list[Line]:
    def told(line: Plain) -> Callable[[Words], Html]:
        _, _, subject, code = line
        return lambda t: t("signing-attendance", subject=subject, what=t.plain(f"attendance-what-{code}"))

    return [(line[0], line[1], told(line)) for line in page.content.attendance]


def _remarks(page: SignablePage) -> list[Line]:
    def told(line: Plain) -> Callable[[Words], Html]:
        _, _, subject, kind, text = line
        said = shorten(" ".join(text.split()), LONGEST)
        return lambda t: t(f"signing-{kind}", subject=subject, text=said)

    return [(line[0], line[1], told(line)) for line in page.content.remarks]


def _day(t: Words, day: str, told: list[Callable[[Words], Html]]) -> Html:
    head = t("week-day", day=short_weekday_and_day(t, date.fromisoformat(day)))
    return lines(head, *(line(t) for line in told))


def _behaviour(t: Words, behaviour: Plain) -> Html:
    said, text = behaviour
    return lines(
        t("signing-behaviour", value=t.plain(f"behaviour-{said}")),
        t("remark-text", text=shorten(text, LONGEST)) if text else None,
    )


def _signature(t: Words, one: Signature, still: bool, zone: ZoneInfo) -> Html:
    known = {"name": one.name.polite, "moment": moment(t, one.signed_at, zone)}
    return t("signing-signed" if still else "signing-signed-before", **known)


def signatures(t: Words, page: SignaturesPage, number: int) -> Html:
    shown = page.pupils[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
    count = len(page.pupils) - len(page.silent)
    return paragraphs(
        lines(
            t("signatures-title", school_class=page.led.name.display, week=week(t, page.monday)),
            t("signatures-count", signed=str(count), all=str(len(page.pupils))),
        ),
        lines(*(_of_pupil(t, one) for one in shown)),
        t("signatures-changed-means") if any(not still for one in shown for _, still in one.signatures) else None,
    )


def _of_pupil(t: Words, one: SignedPupil) -> Html:
    pupil = shorten(one.pupil.name.initials, LONGEST_NAME)
    if not one.signatures:
        return t("signatures-silent", pupil=pupil)
    names = ", ".join(
        t.plain("signatures-name" if still else "signatures-name-before", name=signature.name.initials)
        for signature, still in one.signatures
    )
    return t("signatures-line", pupil=pupil, names=names)


def _asked(t: Words, item: Item) -> Html:
    return t("news-signature-asked", week=week(t, date.fromisoformat(str(item["monday"]))))


TELL: dict[str, Callable[[Words, Item], Html]] = {"SignatureAsked": _asked}
