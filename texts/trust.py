"""Trusted persons, invitations, and their pushes (A12)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from school.children import Right
from school.codes import show_code
from school.refusals import Refusal
from texts.clip import shorten
from texts.dates import day_and_month, hour, moment
from texts.errors import refusal
from texts.words import Html, Words, lines, paragraphs
from usecases.ports.trust import Grant, Invitation
from usecases.trust.show import LooksPage, TrustPage

LONGEST_NAME = 24
Item = Mapping[str, object]


def page(t: Words, it: TrustPage, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    return paragraphs(
        t("trust-title"),
        t("trust-means") if it.wards else None,
        *(_person(t, grants) for grants in it.people),
        t("trust-nobody") if it.wards and not it.people else None,
        *(_waiting(t, one, zone) for one in it.waiting),
        lines(t("trust-given-title"), *(_given(t, grant) for grant in it.given)) if it.given else None,
        t("trust-given-none") if not it.given and not it.wards else None,
    )


def _person(t: Words, grants: Sequence[Grant]) -> Html:
    return lines(t("trust-person", name=grants[0].adult_name.full), *(_grant(t, grant) for grant in grants))


def _grant(t: Words, grant: Grant) -> Html:
    return t("trust-grant", child=grant.child_name.given, rights=_what(t, grant.rights, grant.until))


def _given(t: Words, grant: Grant) -> Html:
    told = _what(t, grant.rights, grant.until)
    return t("trust-given", child=grant.child_name.short, rights=told, giver=grant.giver_name.polite)


def _what(t: Words, them: Iterable[Right], until: date | None) -> str:
    known = rights(t, them)
    return known if until is None else t.plain("trust-what-until", rights=known, day=day_and_month(t, until))


def _waiting(t: Words, one: Invitation, zone: ZoneInfo) -> Html:
    known = {
        "children": _names(one),
        "rights": _what(t, one.rights, one.until),
        "moment": moment(t, one.expires_at, zone),
    }
    if one.login is None:
        return t("trust-waiting-code", **known)
    return t("trust-waiting-login", login=one.login, **known)


def person(t: Words, grants: Sequence[Grant], zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    return paragraphs(
        t("trust-person", name=grants[0].adult_name.full),
        *(
            lines(
                _grant(t, grant),
                t("trust-since", name=grant.giver_name.polite, moment=moment(t, grant.since, zone)),
            )
            for grant in grants
        ),
        t("trust-may"),
    )


def ask_end(t: Words, grants: Sequence[Grant]) -> Html:
    return t("trust-ask-end", name=grants[0].adult_name.polite)


def draft(t: Words, it: TrustPage, known: Mapping[str, Any]) -> Html:
    children = ", ".join(child.called for child in it.wards if child.id in known["children"])
    chosen = [right for right in Right if right.value in known["rights"]]
    return paragraphs(
        t("trust-draft-title"),
        lines(
            t("trust-draft-children", children=children or t.plain("trust-draft-none")),
            t("trust-draft-rights", rights=rights(t, chosen) if chosen else t.plain("trust-draft-none")),
            _term(t, date.fromisoformat(known["until"]) if known["until"] else None),
        ),
        t("trust-may"),
        t("trust-draft-day"),
    )


def _term(t: Words, until: date | None) -> Html:
    return t("trust-term-none") if until is None else t("trust-term", day=_day(t, until))


def _day(t: Words, day: date) -> str:
    """With the year: a permission may last for years."""
    return t.plain("trust-day", day=day_and_month(t, day), year=str(day.year))


def ask_term(t: Words, grants: Sequence[Grant]) -> Html:
    return paragraphs(t("trust-person", name=grants[0].adult_name.full), t("trust-ask-term"))


MOST_LOOKS = 40
"""Ours: what fits one message."""


def looks(t: Words, page: LooksPage, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    names = {grant.child: grant.child_name.given for grant in page.grants}
    several = len(names) > 1
    shown = [
        t(
            "trust-look-of" if several else "trust-look",
            day=day_and_month(t, one.on),
            hours=_hours(t, one.first_at, one.last_at, zone),
            what=right(t, one.what),
            child=names[one.child],
        )
        for one in page.looks[:MOST_LOOKS]
    ]
    return paragraphs(
        t("trust-looks-title", name=page.grants[0].adult_name.full),
        lines(*shown) if shown else t("trust-looks-none"),
        t("trust-looks-more") if len(page.looks) > MOST_LOOKS else None,
    )


def _hours(t: Words, first: datetime, last: datetime, zone: ZoneInfo) -> str:
    begun, ended = (hour(t, at.astimezone(zone).time()) for at in (first, last))
    return begun if begun == ended else f"{begun}–{ended}"


def code(t: Words, secret: str, link: str, until: datetime, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    return t("trust-code", code=show_code(secret), link=link, moment=moment(t, until, zone))


def ask_login(t: Words) -> Html:
    return t("trust-ask-login")


def ask_code(t: Words) -> Html:
    return t("trust-ask-code")


def offered(t: Words, it: TrustPage, zone: ZoneInfo) -> Html:
    return paragraphs(t("trust-offered"), page(t, it, zone))


def accepted(t: Words, it: TrustPage, zone: ZoneInfo) -> Html:
    return paragraphs(t("trust-accepted-long"), page(t, it, zone))


def invitation(t: Words, one: Invitation, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    return paragraphs(
        t("trust-invitation", name=one.inviter_name.polite),
        lines(
            t("trust-draft-children", children=_names(one)),
            t("trust-draft-rights", rights=rights(t, one.rights)),
            _term(t, one.until),
        ),
        t("trust-you-may"),
        t("trust-until", moment=moment(t, one.expires_at, zone)),
    )


def link_first(t: Words) -> Html:
    return t("trust-link-first")


def code_refused(t: Words, refused: Refusal) -> Html:
    return paragraphs(refusal(t, refused), t("trust-ask-another"))


def press_a_button(t: Words, screen: Html) -> Html:
    return paragraphs(t("trust-press-a-button"), screen)


def _names(one: Invitation) -> str:
    return ", ".join(name.given for name in one.children.values())


def rights(t: Words, them: Iterable[Right]) -> str:
    known = set(them)
    return ", ".join(right(t, one) for one in Right if one in known)


def right(t: Words, one: Right) -> str:
    return t.plain(f"trust-right-{one.value}")


# Labels of buttons.


def turn_label(t: Words, what: str, *, on: bool) -> str:
    name = shorten(what, LONGEST_NAME)
    return t.plain("button-trust-on", what=name) if on else t.plain("button-trust-off", what=name)


def term_label(t: Words, days: int | None) -> str:
    return t.plain("button-trust-days", days=days or 0)


def drop_label(t: Words, one: Invitation) -> str:
    if one.login is None:
        return t.plain("button-trust-drop-code", number=str(one.id))
    return t.plain("button-trust-drop-login", login=shorten(one.login, 14))


# News.


def _news(sentence: str) -> Callable[[Words, Item], Html]:
    def tell(t: Words, item: Item) -> Html:
        return t(
            f"news-trust-{sentence}",
            who=str(item["who"]),
            giver=str(item["giver"]),
            children=", ".join(_texts(item, "children")),
            rights=", ".join(right(t, Right(name)) for name in _texts(item, "rights")),
        )

    return tell


def _texts(item: Item, name: str) -> list[str]:
    values = item[name]
    return [str(value) for value in values] if isinstance(values, list) else []


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "TrustOffered": _news("offered"),
    "TrustAccepted": _news("accepted"),
    "TrustEnded": _news("ended"),
    "TrustExpired": _news("expired"),
}
