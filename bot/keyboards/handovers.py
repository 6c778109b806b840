"""Under the screens of handing contacts to the school (A19)."""

from collections.abc import Sequence

from bot.callbacks import BeginLinking
from bot.card_callbacks import OpenCard
from bot.handover_callbacks import (
    BeginHandover,
    ChooseHandClass,
    ChooseHandSchool,
    DeclineContacts,
    EnterContacts,
    HandOver,
    OpenHanded,
    OpenHandover,
    OpenHandovers,
    SendHandover,
    SkipMore,
    TakeBackHandover,
    TurnHandClasses,
)
from bot.keyboards.diary import behind, class_rows, pages
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from school.contacts import State
from texts.clip import shorten
from texts.handovers import candidate, label
from texts.news import Item
from texts.words import Words
from usecases.handovers.desk import HandedPage
from usecases.ports.handovers import Handover, LedClass
from usecases.ports.tickets import SchoolToAsk

ON_A_PAGE = 10
LABEL = 40


def to_card(t: Words, person_id: int) -> Keyboard:
    return ((behind(t, OpenCard(person_id)), *back(t)),)


def to_ways(t: Words) -> Keyboard:
    return ((behind(t, BeginLinking()), *back(t)),)


def schools(t: Words, them: Sequence[SchoolToAsk], draft: int) -> Keyboard:
    named = ((Button(shorten(one.name, LABEL), ChooseHandSchool(draft, one.id)),) for one in them)
    return (*named, *to_ways(t))


def classes(t: Words, them: Sequence[LedClass], draft: int, page: int = 0) -> Keyboard:
    named = [Button(one.name.display, ChooseHandClass(draft, one.id)) for one in them]
    shown = class_rows(t, named, page, lambda other: TurnHandClasses(draft, other))
    return (*shown, (Button(t.plain("button-hand-no-class"), ChooseHandClass(draft, 0)),), *to_ways(t))


def more(t: Words, draft: int) -> Keyboard:
    return ((Button(t.plain("button-hand-skip"), SkipMore(draft)),), *to_ways(t))


def send(t: Words, them: Sequence[tuple[int, str]], draft: int, last: Keyboard) -> Keyboard:
    """`them`: class teachers to choose from, by class and its name."""
    leaders = (
        (Button(t.plain("button-hand-leader", school_class=name), SendHandover(draft, class_id)),)
        for class_id, name in them
    )
    return (*leaders, (Button(t.plain("button-hand-office"), SendHandover(draft, 0)),), *last)


def handover(t: Words, one: Handover) -> Keyboard:
    """For who handed it over."""
    take_back = (Button(t.plain("button-hand-back"), TakeBackHandover(one.id)),) if one.state is State.OPEN else ()
    if one.about_id is not None:
        again = () if one.state is State.OPEN else (Button(t.plain("button-hand-again"), HandOver(one.about_id)),)
        return (take_back, again, *to_card(t, one.about_id))
    again = () if one.state is State.OPEN else (Button(t.plain("button-hand-again"), BeginHandover()),)
    return (take_back, again, *to_ways(t))


def waiting(t: Words, them: Sequence[Handover], page: int) -> Keyboard:
    shown = them[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    return (
        *((Button(label(t, one), OpenHanded(one.id)),) for one in shown),
        pages(t, page, -(-len(them) // ON_A_PAGE), OpenHandovers),
        back(t),
    )


def handed(t: Words, page: HandedPage) -> Keyboard:
    one = page.one
    if one.state is not State.OPEN:
        return to_queue(t)
    enter: Keyboard = ((Button(t.plain("button-hand-enter"), EnterContacts(one.id, 0)),),)
    if one.from_outside:
        enter = tuple((Button(candidate(t, adult), EnterContacts(one.id, adult.id)),) for adult in page.candidates)
    return (*enter, (Button(t.plain("button-hand-decline"), DeclineContacts(one.id)),), *to_queue(t))


def to_queue(t: Words) -> Keyboard:
    return ((behind(t, OpenHandovers()), *back(t)),)


def to_handed(t: Words, handover_id: int) -> Keyboard:
    return ((behind(t, OpenHanded(handover_id)), *back(t)),)


def under_push(t: Words, item: Item) -> Keyboard | None:
    """None for news of anything else."""
    if item["event"] == "ContactsHanded":
        press = OpenHanded(int(str(item["handover_id"])))
        return ((Button(t.plain("button-hand-look"), press, keeps_message=True),),)
    if item["event"] == "ContactsDecided":
        own = OpenHandover(int(str(item["handover_id"])))
        return ((Button(t.plain("button-hand-look"), own, keeps_message=True),),)
    return None
