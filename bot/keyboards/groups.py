"""Under the screens of class groups, and under news in a group (C11)."""

from bot.group_callbacks import (
    EndGroup,
    OfferToGroup,
    OpenClassGroup,
    OpenGroups,
    ReadInGroup,
    SetGroupLanguage,
    TurnGroup,
)
from bot.keyboards.announcements import READABLE
from bot.keyboards.diary import behind, in_rows
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from delivery.kinds import GROUP_KINDS
from texts import groups as texts
from texts.news import Item
from texts.words import LANGUAGES, Words
from usecases.groups.connect import Offer
from usecases.groups.show import GroupsPage
from usecases.ports.groups import Group


def under_news(t: Words, items: list[Item]) -> Keyboard:
    """Any member may press it, so it names no child and leads nowhere."""
    if not items or items[0]["event"] not in READABLE or not items[0]["asks"]:
        return ()
    number = int(str(items[0]["announcement_id"]))
    return ((Button(t.plain("button-announcement-read"), ReadInGroup(number)),),)


def listed(t: Words, page: GroupsPage) -> Keyboard:
    rows: list[tuple[Button, ...]] = []
    for led in page.classes:
        rows += [(Button(texts.label(t, group), OpenClassGroup(group.id)),) for group in page.groups[led.id]]
        offer = t.plain("button-group-connect", school_class=led.school_class.name.display)
        rows.append((Button(offer, OfferToGroup(led.id)),))
    return (*rows, back(t))


def offer(t: Words, it: Offer, bot: str) -> Keyboard:
    """The link opens the messenger's own list of groups; the one that is chosen hears the code from it."""
    choose = Button(t.plain("button-group-choose"), url=f"https://t.me/{bot}?startgroup={it.code}")
    again = Button(t.plain("button-group-done"), OpenGroups())
    return ((choose,), (again,), back(t))


def card(t: Words, group: Group) -> Keyboard:
    kinds = [
        Button(texts.kind(t, kind, told=group.hears(kind)), TurnGroup(group.id, kind.value, not group.hears(kind)))
        for kind in GROUP_KINDS
    ]
    others = [one for one in LANGUAGES if one != group.language]
    languages = [
        Button(t.plain("button-group-language", language=one), SetGroupLanguage(group.id, one)) for one in others
    ]
    end = Button(t.plain("button-group-end"), EndGroup(group.id))
    return (*in_rows(kinds, 2), (*languages, end), (behind(t, OpenGroups()), *back(t)))


def sure(t: Words, group: Group) -> Keyboard:
    end = Button(t.plain("button-group-end-sure"), EndGroup(group.id, sure=True))
    return ((end,), (behind(t, OpenClassGroup(group.id)), *back(t)))
