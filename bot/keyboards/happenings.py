"""Under the event feed, and under pushes about it (B12, C6)."""

from dataclasses import astuple, replace

from bot.happening_callbacks import (
    ChooseHappeningKind,
    ChooseHappeningSubject,
    FollowThisHappening,
    OpenHappening,
    OpenHappenings,
)
from bot.keyboards import threads
from bot.keyboards.diary import behind, foot, in_rows
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from school.happenings import HappeningKind
from texts.clip import shorten
from texts.happenings.common import kind_name, short_days
from texts.happenings.show import kind_or_all, subject_or_all
from texts.news import Item
from texts.words import Words
from usecases.happenings.show import Feed, HappeningCard, Wish
from usecases.ports.happenings import Happening

LABEL = 34
"""Characters of a label that a phone shows whole in one column."""


def listed(t: Words, feed: Feed) -> Keyboard:
    child, grade = feed.diary.child.id, feed.diary.child.class_name.grade
    wish = replace(feed.wish, page=0)
    kind = Button(
        t.plain("button-happenings-kind", kind=kind_or_all(t, feed)), ChooseHappeningKind(child, *astuple(wish))
    )
    subject = Button(
        shorten(t.plain("button-happenings-subject", subject=subject_or_all(t, feed)), LABEL),
        ChooseHappeningSubject(child, *astuple(wish)),
    )
    other = replace(wish, own_grade=not wish.own_grade)
    label = t.plain("button-happenings-every") if wish.own_grade else t.plain("button-happenings-own", grade=grade)
    return (
        *((_open(t, child, one),) for one in feed.happenings),
        _pages(t, feed),
        (kind,),
        (subject,) if feed.subjects else (),
        (Button(label, OpenHappenings(child, *astuple(other))),),
        *foot(t, feed.diary, OpenHappenings),
    )


def kinds(t: Words, feed: Feed) -> Keyboard:
    wish = replace(feed.wish, page=0)
    choices = [("", t.plain("button-happening-any")), *((one.value, kind_name(t, one.value)) for one in HappeningKind)]
    child = feed.diary.child.id
    found = [
        Button(_ticked(t, label, here=kind == wish.kind), OpenHappenings(child, *astuple(replace(wish, kind=kind))))
        for kind, label in choices
    ]
    return (*in_rows(found, 2), _back(t, feed))


def subjects(t: Words, feed: Feed) -> Keyboard:
    wish, child = replace(feed.wish, page=0), feed.diary.child.id
    choices = [(0, t.plain("button-happening-any")), *((one.id, one.name) for one in feed.subjects)]
    found = [
        Button(
            _ticked(t, shorten(label, LABEL), here=number == wish.subject_id),
            OpenHappenings(child, *astuple(replace(wish, subject_id=number))),
        )
        for number, label in choices
    ]
    return (*in_rows(found, 1), _back(t, feed))


def card(t: Words, it: HappeningCard) -> Keyboard:
    child, happening = it.diary.child.id, it.happening
    label = "button-happening-unfollow" if it.follows else "button-happening-follow"
    bell = Button(t.plain(label), FollowThisHappening(child, happening.id, not it.follows))
    asks = happening.organiser_id is not None and not it.diary.child.trusted
    return (
        (bell,) if it.open else (),
        (threads.ask_organiser(t, happening.id, child),) if asks else (),
        (behind(t, OpenHappenings(child)), *back(t)),
    )


def under_push(t: Words, child_id: int, items: list[Item]) -> Keyboard:
    if len(items) == 1:
        way = OpenHappening(child_id, int(str(items[0]["happening_id"])))
        return ((Button(t.plain("button-happening-more"), way, keeps_message=True),),)
    return ((Button(t.plain("button-happenings-all"), OpenHappenings(child_id), keeps_message=True),),)


def _open(t: Words, child: int, one: Happening) -> Button:
    when = short_days(t, one.entry.starts_on)
    label = t.plain("button-happening-open", days=when, title=one.entry.title)
    return Button(shorten(label, LABEL), OpenHappening(child, one.id))


def _pages(t: Words, feed: Feed) -> tuple[Button, ...]:
    child, wish = feed.diary.child.id, feed.wish
    before = Button(t.plain("button-list-before"), _at(child, wish, wish.page - 1))
    more = Button(t.plain("button-list-more"), _at(child, wish, wish.page + 1))
    return (*((before,) if wish.page else ()), *((more,) if feed.more else ()))


def _at(child: int, wish: Wish, page: int) -> OpenHappenings:
    return OpenHappenings(child, *astuple(replace(wish, page=page)))


def _back(t: Words, feed: Feed) -> tuple[Button, ...]:
    return (behind(t, _at(feed.diary.child.id, feed.wish, 0)), *back(t))


def _ticked(t: Words, label: str, *, here: bool) -> str:
    return t.plain("button-happening-chosen" if here else "button-happening-choice", name=label)
