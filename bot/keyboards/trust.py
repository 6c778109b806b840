"""Under trusted persons and invitations (A12)."""

from collections.abc import Mapping
from typing import Any

from bot.callbacks import BeginLinking
from bot.keyboards.diary import behind
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from bot.trust_callbacks import (
    AcceptTrust,
    AskTrustLogin,
    BeginTrust,
    DeclineTrust,
    DropInvitation,
    EndTrust,
    OfferByCode,
    OpenInvitation,
    OpenTrusted,
    OpenTrustedPerson,
    TurnTrustChild,
    TurnTrustRight,
    TypeTrustCode,
)
from texts import trust as texts
from texts.clip import shorten
from texts.words import Words
from usecases.trust.show import TrustPage

LONGEST_NAME = 34
MOST_WAITING = 5
Item = Mapping[str, object]


def page(t: Words, it: TrustPage) -> Keyboard:
    people = tuple(
        (Button(shorten(grants[0].adult_name.polite, LONGEST_NAME), OpenTrustedPerson(grants[0].adult)),)
        for grants in it.people
    )
    waiting = tuple((Button(texts.drop_label(t, one), DropInvitation(one.id)),) for one in it.waiting[-MOST_WAITING:])
    invite = (Button(t.plain("button-trust-invite"), BeginTrust()),) if it.wards else ()
    return (*people, *waiting, invite, (Button(t.plain("button-trust-type"), TypeTrustCode()),), back(t))


def person(t: Words, adult: int) -> Keyboard:
    return ((Button(t.plain("button-trust-end"), EndTrust(adult)),), *to_page(t))


def sure(t: Words, adult: int) -> Keyboard:
    return ((Button(t.plain("button-trust-end-sure"), EndTrust(adult, sure=True)),), *to_page(t))


def draft(t: Words, it: TrustPage, known: Mapping[str, Any]) -> Keyboard:
    number, children, rights = known["draft"], known["children"], known["rights"]
    several = len(it.wards) > 1
    who = [
        (Button(texts.turn_label(t, child.called, on=on), TurnTrustChild(number, child.id, not on)),)
        for child in it.wards
        if several
        for on in [child.id in children]
    ]
    what = [
        (Button(texts.turn_label(t, texts.right(t, right), on=on), TurnTrustRight(number, right.value, not on)),)
        for right in it.offered
        for on in [right.value in rights]
    ]
    ways = (
        (Button(t.plain("button-trust-by-code"), OfferByCode(number)),),
        (Button(t.plain("button-trust-by-login"), AskTrustLogin(number)),),
    )
    return (*who, *what, *ways, *to_page(t))


def invitation(t: Words, invitation_id: int) -> Keyboard:
    return (
        (Button(t.plain("button-trust-accept"), AcceptTrust(invitation_id)),),
        (Button(t.plain("button-trust-decline"), DeclineTrust(invitation_id)),),
        back(t),
    )


def to_page(t: Words) -> Keyboard:
    return ((behind(t, OpenTrusted()), *back(t)),)


def link_first(t: Words) -> Keyboard:
    return ((Button(t.plain("button-link"), BeginLinking()),), back(t))


def under_push(t: Words, item: Item) -> Keyboard | None:
    """None for news of anything else."""
    if item["event"] == "TrustOffered":
        press = OpenInvitation(int(str(item["trust_id"])))
        return ((Button(t.plain("button-trust-read"), press, keeps_message=True),),)
    if item["event"] in ("TrustAccepted", "TrustEnded"):
        return ((Button(t.plain("button-trust-open"), OpenTrusted(), keeps_message=True),),)
    return None
