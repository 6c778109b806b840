"""Under trusted persons and invitations (A12)."""

from collections.abc import Mapping
from datetime import timedelta
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
    LimitTrust,
    OfferByCode,
    OpenInvitation,
    OpenLooks,
    OpenTrusted,
    OpenTrustedPerson,
    OpenTrustTerm,
    SetTrustTerm,
    TurnTrustChild,
    TurnTrustRight,
    TypeTrustCode,
)
from school.trust import TERMS
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
    return (
        (
            Button(t.plain("button-trust-looks"), OpenLooks(adult)),
            Button(t.plain("button-trust-term"), OpenTrustTerm(adult)),
        ),
        (Button(t.plain("button-trust-end"), EndTrust(adult)),),
        *to_page(t),
    )


def to_person(t: Words, adult: int) -> Keyboard:
    return ((behind(t, OpenTrustedPerson(adult)), *back(t)),)


def terms_of(t: Words, adult: int) -> Keyboard:
    terms = [Button(texts.term_label(t, days), LimitTrust(adult, days)) for days in (*TERMS, None)]
    return (tuple(terms[:2]), tuple(terms[2:]), *to_person(t, adult))


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
    ends = {(it.today + timedelta(days=days)).isoformat(): days for days in TERMS}
    chosen = ends.get(known["until"]) if known["until"] else None
    terms = [
        Button(
            texts.turn_label(
                t, texts.term_label(t, days), on=days == chosen and (days is not None or not known["until"])
            ),
            SetTrustTerm(number, days),
        )
        for days in (*TERMS, None)
    ]
    ways = (
        (Button(t.plain("button-trust-by-code"), OfferByCode(number)),),
        (Button(t.plain("button-trust-by-login"), AskTrustLogin(number)),),
    )
    return (*who, *what, tuple(terms[:2]), tuple(terms[2:]), *ways, *to_page(t))


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
    if item["event"] in ("TrustAccepted", "TrustEnded", "TrustExpired"):
        return ((Button(t.plain("button-trust-open"), OpenTrusted(), keeps_message=True),),)
    return None
