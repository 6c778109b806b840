"""Buttons of remarks that are said, and of weekly behaviour."""

from datetime import timedelta

from bot.journal_callbacks import OpenClassDay, parts
from bot.keyboards.diary import behind
from bot.keyboards.journal.lessons import to_lesson
from bot.keyboards.journal.marks import COLUMNS, PAGE, in_rows, pager, pupils, ticked
from bot.keyboards.menu import back
from bot.remark_callbacks import (
    AskBehaviourWords,
    AskRemarkText,
    BeginRemark,
    BehaviourOf,
    OpenBehaviour,
    OpenSetRemark,
    RemarkOn,
    SayReady,
    SetBehaviour,
    TakeRemarkBack,
    TypeRemark,
)
from bot.screen import Button, Keyboard
from school.remarks import Behaviour, RemarkKind, monday_of
from texts import diary
from texts.journal import remarks as texts
from texts.journal.lessons import brief, register_names
from texts.words import Words
from usecases.ports.journal import LessonAt
from usecases.ports.remarks import NotedPupil, RemarkPage
from usecases.remarks.behaviour import BehaviourPage
from usecases.remarks.say import RemarkDraft

WEEK = timedelta(days=7)
MOST_SAID = 10


def choose_pupil(t: Words, page: RemarkDraft, number: int) -> Keyboard:
    at = page.lesson.at
    said = [
        (Button(t.plain(f"button-journal-said-{kind.value}", pupil=brief(pupil)), OpenSetRemark(remark_id)),)
        for remark_id, kind, pupil in page.said[-MOST_SAID:]
    ]
    return (
        *pupils(
            page.pupils,
            register_names(page.pupils),
            lambda pupil: RemarkOn(*parts(at), pupil.enrolment_id),
            number,
        ),
        pager(t, len(page.pupils), number, lambda to: BeginRemark(*parts(at), to)),
        *said,
        to_lesson(t, at),
    )


def choose_phrase(t: Words, at: LessonAt, draft: int) -> Keyboard:
    """Praise first: it is said too seldom."""
    rows: list[tuple[Button, ...]] = []
    for kind in (RemarkKind.PRAISE, RemarkKind.REMARK):
        of_kind = [phrase for phrase, its in texts.READY.items() if its is kind]
        buttons = [
            Button(t.plain(f"button-remark-ready-{kind.value}", text=texts.ready(t, phrase)), SayReady(draft, phrase))
            for phrase in of_kind
        ]
        rows += in_rows(buttons, 1)
    own = tuple(
        Button(t.plain(f"button-remark-own-{kind.value}"), TypeRemark(draft, kind.value))
        for kind in (RemarkKind.PRAISE, RemarkKind.REMARK)
    )
    return (*rows, own, to_pupils(t, at))


def to_pupils(t: Words, at: LessonAt) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), BeginRemark(*parts(at))), *to_lesson(t, at))


def card(t: Words, page: RemarkPage) -> Keyboard:
    deeds = (
        Button(t.plain("button-remark-change"), AskRemarkText(page.remark_id, page.version)),
        Button(t.plain("button-remark-take-back"), TakeRemarkBack(page.remark_id, page.version)),
    )
    return (() if page.removed else deeds, to_pupils(t, page.at))


def to_card(t: Words, page: RemarkPage) -> Keyboard:
    return ((behind(t, OpenSetRemark(page.remark_id)), *to_lesson(t, page.at)),)


def behaviour(t: Words, page: BehaviourPage, number: int) -> Keyboard:
    led, monday = page.led, page.monday
    names = register_names([one.pupil for one in page.pupils])
    here = page.pupils[number * PAGE : (number + 1) * PAGE]
    buttons = [
        Button(
            texts.behaviour_label(t, names[one.pupil.enrolment_id], one),
            BehaviourOf(led.id, monday, one.pupil.enrolment_id),
        )
        for one in here
    ]
    after = () if monday >= monday_of(page.today) else (
        Button(diary.week_after(t, monday + WEEK), OpenBehaviour(led.id, monday + WEEK)),
    )  # fmt: skip
    before = Button(diary.week_before(t, monday - WEEK), OpenBehaviour(led.id, monday - WEEK))
    return (
        *in_rows(buttons, COLUMNS),
        pager(t, len(page.pupils), number, lambda to: OpenBehaviour(led.id, monday, to)),
        ((before, *after) if monday > page.led.year.starts else after),
        (behind(t, OpenClassDay(led.id, min(monday + WEEK - timedelta(days=1), page.today))), *back(t)),
    )


def behaviour_of(t: Words, page: BehaviourPage, noted: NotedPupil) -> Keyboard:
    place = (page.led.id, page.monday, noted.pupil.enrolment_id, noted.version)
    values = [
        Button(
            ticked(t, t.plain(f"behaviour-{value.value}"), here=value is noted.value),
            SetBehaviour(*place, value.value),
        )
        for value in Behaviour
    ]
    words = (Button(t.plain("button-behaviour-words"), AskBehaviourWords(*place)),) if noted.value else ()
    return (*in_rows(values, 1), words, to_behaviour(t, page))


def to_behaviour(t: Words, page: BehaviourPage) -> tuple[Button, ...]:
    return (behind(t, OpenBehaviour(page.led.id, page.monday)), *back(t))
