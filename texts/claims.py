"""Roles that are asked for and confirmed (A14)."""

from collections.abc import Callable, Mapping, Sequence
from zoneinfo import ZoneInfo

from school.office import ClaimState, WhyNot
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
            state=_state(t, one),
        )
        for one in it.claims
    )
    return paragraphs(t("claims-own", roles=roles), lines(*asked) or None, t("claims-rule"))


def _state(t: Words, one: ClaimRow) -> str:
    said = t.plain(f"claims-is-{one.state.value}")
    return t.plain("claims-state-why", state=said, why=_why(t, one.reason)) if one.reason else said


def _why(t: Words, reason: str) -> str:
    return t.plain(f"claims-why-{reason}") if reason in set(WhyNot) else reason


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
        t("claims-state", state=_state(t, claim)) if claim.state is not ClaimState.OPEN else None,
    )


def _decided(t: Words, item: Item) -> Html:
    subject = str(item["subject"]) if item["subject"] else None
    what = _what(t, str(item["what"]), str(item["school_class"]), subject)
    if item["granted"]:
        return t("news-claim-granted", what=what)
    reason = item.get("reason")
    return lines(t("news-claim-refused", what=what), t("news-claim-why", why=_why(t, str(reason))) if reason else None)


def _filed(t: Words, item: Item) -> Html:
    subject = str(item["subject"]) if item["subject"] else None
    what = _what(t, str(item["what"]), str(item["school_class"]), subject)
    return t("news-claim-filed", name=shorten(str(item["by"]), NAME), what=what)


def ask_why(t: Words, claim: ClaimRow) -> Html:
    what = _what(t, claim.what.value, claim.school_class.display, claim.subject)
    return t("claims-ask-why", name=shorten(claim.person.full, NAME), what=what)


TELL: dict[str, Callable[[Words, Item], Html]] = {"ClaimFiled": _filed, "ClaimDecided": _decided}
