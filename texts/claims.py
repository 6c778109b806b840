"""Roles that are asked for and confirmed (A14)."""

from collections.abc import Callable, Mapping, Sequence
from zoneinfo import ZoneInfo

from school.office import ClaimState
from texts.clip import shorten
from texts.dates import moment
from texts.words import Html, Words, lines, paragraphs
from usecases.office.claims import OwnRoles
from usecases.ports.claims import ClaimRow

NAME, LABEL = 60, 24
Item = Mapping[str, object]


def own(t: Words, it: OwnRoles) -> Html:
    roles = ", ".join(t.plain(f"claims-role-{role.value.replace('_', '-')}") for role in sorted(it.roles))
    asked = (
        t(
            "claims-line",
            what=_what(t, one.what.value, one.school_class.display, one.subject),
            state=_state(t, one.state),
        )
        for one in it.claims
    )
    return paragraphs(t("claims-own", roles=roles), lines(*asked) or None, t("claims-rule"))


def _state(t: Words, state: ClaimState) -> str:
    return t.plain(f"claims-is-{state.value}")


def _what(t: Words, what: str, school_class: str, subject: str | None) -> str:
    return t.plain(f"claims-of-{what}", school_class=school_class, subject=shorten(subject or "", NAME))


def label(t: Words, claim: ClaimRow) -> str:
    name = shorten(claim.person.initials, LABEL)
    return t.plain("button-claim", name=name, school_class=claim.school_class.display)


def queue(t: Words, waiting: Sequence[ClaimRow]) -> Html:
    return t("claims-queue", count=len(waiting)) if waiting else t("claims-queue-empty")


def one(t: Words, claim: ClaimRow, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    return paragraphs(
        t("claims-one", name=shorten(claim.person.full, NAME), moment=moment(t, claim.asked_at, zone)),
        t("claims-wants", what=_what(t, claim.what.value, claim.school_class.display, claim.subject)),
        t("claims-now", name=claim.now.full) if claim.now else None,
        t("claims-state", state=_state(t, claim.state)) if claim.state is not ClaimState.OPEN else None,
    )


def _decided(t: Words, item: Item) -> Html:
    subject = str(item["subject"]) if item["subject"] else None
    what = _what(t, str(item["what"]), str(item["school_class"]), subject)
    return t("news-claim-granted", what=what) if item["granted"] else t("news-claim-refused", what=what)


TELL: dict[str, Callable[[Words, Item], Html]] = {"ClaimDecided": _decided}
