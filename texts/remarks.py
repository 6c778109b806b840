"""Remarks, praise and behaviour as a family reads them, and their pushes (B15)."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from school.remarks import RemarkKind
from texts.clip import shorten
from texts.dates import moment, numeric_day, short_weekday_and_day, weekday_and_day
from texts.diary import commas, span_name, title
from texts.words import Html, Words, lines, paragraphs
from usecases.ports.remarks import DiaryRemark, WeekBehaviour
from usecases.remarks.show import RemarkCard, RemarksPage

LONGEST_IN_LIST = 120
LABEL = 24
Item = Mapping[str, object]


def listed(t: Words, page: RemarksPage) -> Html:
    head = title(t, page.diary, t("remarks-title", span=span_name(t, page.span)))
    return paragraphs(head, *([_entry(t, one) for one in page.entries] or [t("remarks-none")]))


def _entry(t: Words, one: DiaryRemark | WeekBehaviour) -> Html:
    if isinstance(one, WeekBehaviour):
        return behaviour(t, one)
    day = short_weekday_and_day(t, one.on)
    head = t(f"remark-head-{one.kind.value}", day=day, subject=one.subject)
    return lines(head, t("remark-text", text=shorten(" ".join(one.text.split()), LONGEST_IN_LIST)))


def behaviour(t: Words, one: WeekBehaviour) -> Html:
    return lines(
        t("remark-behaviour", week=week(t, one.monday), value=t.plain(f"behaviour-{one.value.value}")),
        t("remark-text", text=one.text) if one.text else None,
    )


def week(t: Words, monday: date) -> str:
    return f"{numeric_day(t, monday)}–{numeric_day(t, monday + timedelta(days=6))}"


def card(t: Words, it: RemarkCard, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    one = it.remark
    put = t("remark-said", moment=moment(t, one.set_at, zone))
    return paragraphs(
        title(t, it.diary, t.plain(f"remark-kind-{one.kind.value}")),
        lines(
            t("remark-lesson", subject=one.subject, day=weekday_and_day(t, one.on)),
            commas(put, t("remark-by", name=one.author.polite)) if one.author else put,
        ),
        t("remark-text", text=one.text),
    )


def label(t: Words, one: DiaryRemark) -> str:
    sentence = "button-remark-praise" if one.kind is RemarkKind.PRAISE else "button-remark-remark"
    return t.plain(sentence, day=numeric_day(t, one.on), subject=shorten(one.subject, LABEL))


# News.


def _remark(sentence: str) -> Callable[[Words, Item], Html]:
    def tell(t: Words, item: Item) -> Html:
        known = {"subject": item["subject"], "day": weekday_and_day(t, date.fromisoformat(str(item["on"])))}
        return lines(
            t(f"news-{item['remark_kind']}-{sentence}", **known),
            t("remark-text", text=str(item["text"])),
            t("remark-by", name=str(item["author"])) if item["author"] else None,
        )

    return tell


def _remark_removed(t: Words, item: Item) -> Html:
    day = weekday_and_day(t, date.fromisoformat(str(item["on"])))
    return t(f"news-{item['remark_kind']}-removed", subject=item["subject"], day=day)


def _behaviour(sentence: str) -> Callable[[Words, Item], Html]:
    def tell(t: Words, item: Item) -> Html:
        monday, value = date.fromisoformat(str(item["monday"])), t.plain(f"behaviour-{item['value']}")
        return lines(
            t(f"news-behaviour-{sentence}", week=week(t, monday), value=value),
            t("remark-text", text=str(item["text"])) if item["text"] else None,
        )

    return tell


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "RemarkPosted": _remark("posted"),
    "RemarkCorrected": _remark("corrected"),
    "RemarkRemoved": _remark_removed,
    "BehaviourNoted": _behaviour("noted"),
    "BehaviourChanged": _behaviour("changed"),
}
