"""Contacts that people hand to the school (A19)."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from zoneinfo import ZoneInfo

from school.contacts import HandedContacts
from texts.clip import shorten
from texts.dates import moment
from texts.words import Html, Words, lines, paragraphs
from usecases.handovers.desk import HandedPage
from usecases.handovers.hand import HandPage
from usecases.ports.consents import ConsentText
from usecases.ports.handovers import Candidate, Handover

Item = Mapping[str, object]
CONSENT_VERSION = "1"
"""Grows with every change of the sentence hand-consent: sending under it is the consent."""
LABEL = 40
NAME = 120


def consent_record(t: Words) -> ConsentText:
    """What is recorded with a handover: the words under which it was sent."""
    return ConsentText(CONSENT_VERSION, sha256(t("hand-consent").encode()).hexdigest(), t.language)


def ask_contacts(t: Words, page: HandPage) -> Html:
    return t("hand-ask-own" if page.card.own else "hand-ask-child", name=page.card.card.name.full)


def ask_school(t: Words) -> Html:
    return t("hand-ask-school")


def ask_name(t: Words) -> Html:
    return t("hand-ask-name")


def ask_child(t: Words) -> Html:
    return t("hand-ask-child-name")


def ask_class(t: Words, child: str) -> Html:
    return t("hand-ask-class", child=child)


def child_in(t: Words, child: str, school_class: str) -> str:
    """The child and its class in one line, as the school reads it."""
    return t.plain("hand-child-in", child=child, school_class=school_class)


def use_the_key(t: Words) -> Html:
    return t("hand-use-the-key")


def ask_phone(t: Words) -> Html:
    return t("hand-ask-phone")


def phone_taken(t: Words, phone: str) -> Html:
    return t("hand-phone-taken", phone=phone)


def ask_more(t: Words) -> Html:
    return t("hand-ask-more")


def preview(t: Words, who: str, child: str | None, contacts: HandedContacts) -> Html:
    return paragraphs(
        lines(t("hand-preview", name=who), t("hand-child", child=child) if child else None, *_values(t, contacts)),
        t("hand-consent"),
    )


def _values(t: Words, contacts: HandedContacts, *, own: bool = False) -> Sequence[Html]:
    """`own`: the messenger vouches for the number."""
    return [
        t("hand-phone-own" if own and name == "phone" else f"hand-{name}", value=getattr(contacts, name))
        for name in contacts.fields
    ]


def button_please(t: Words) -> Html:
    return t("hand-button-please")


def words_please(t: Words) -> Html:
    return t("hand-words-please")


def handover(t: Words, one: Handover, zone: ZoneInfo) -> Html:
    """For who handed it over."""
    when = moment(t, one.asked_at, zone)
    return paragraphs(
        lines(t("hand-own-title", name=one.who, school=one.school, when=when), *_values(t, one.contacts)),
        t(f"hand-is-{one.state.value}"),
        t("hand-reason", reason=one.reason) if one.reason else None,
    )


def waiting(t: Words, them: Sequence[Handover]) -> Html:
    return t("hand-queue", count=len(them)) if them else t("hand-queue-empty")


def label(t: Words, one: Handover) -> str:
    return shorten(t.plain("button-hand-from-outside" if one.from_outside else "button-hand-from", name=one.who), LABEL)


def candidate(t: Words, adult: Candidate) -> str:
    children = ", ".join(child.given for child in adult.children)
    return shorten(t.plain("button-hand-is", name=adult.name.initials, children=children), LABEL)


def handed(t: Words, page: HandedPage, zone: ZoneInfo) -> Html:
    """For the school. `zone` is the reader's."""
    one = page.one
    when = moment(t, one.asked_at, zone)
    by = t("hand-by-outside", when=when) if one.by is None else t("hand-by", name=one.by.full, when=when)
    return paragraphs(
        lines(t("hand-title", name=one.who), t("hand-child", child=one.child) if one.child else None, by),
        lines(*_values(t, one.contacts, own=one.phone_own)),
        lines(t("hand-known"), *_values(t, one.known)) if one.known.fields else None,
        t(f"hand-was-{one.state.value}") if one.state.value != "open" else _what_opens(t, page),
        t("hand-reason", reason=one.reason) if one.reason else None,
    )


def _what_opens(t: Words, page: HandedPage) -> Html:
    if not page.one.from_outside:
        return t("hand-will-enter")
    if not page.candidates:
        return t("hand-nobody-of-that-name")
    return lines(t("hand-will-open"), *(_adult(t, adult) for adult in page.candidates))


def _adult(t: Words, adult: Candidate) -> Html:
    children = ", ".join(child.full for child in adult.children)
    return t("hand-candidate", name=adult.name.full, children=shorten(children, NAME))


def ask_reason(t: Words, one: Handover) -> Html:
    return t("hand-ask-reason", name=one.who)


def _handed(t: Words, item: Item) -> Html:
    return t("news-contacts-handed", who=str(item["who"]), whose=str(item["whose"]))


def _decided(t: Words, item: Item) -> Html:
    whose = str(item["whose"])
    if not item["entered"]:
        return lines(t("news-contacts-declined", whose=whose), t("hand-reason", reason=str(item["reason"])))
    kinds = item["fields"]
    named = [t.plain(f"hand-kind-{kind}") for kind in kinds] if isinstance(kinds, list) else []
    return lines(
        t("news-contacts-entered", whose=whose, kinds=", ".join(named)),
        t("news-contacts-opened") if item["opened"] else None,
    )


TELL: dict[str, Callable[[Words, Item], Html]] = {"ContactsHanded": _handed, "ContactsDecided": _decided}
