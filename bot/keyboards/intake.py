"""Under the screens of the office that decides applications (A9)."""

from collections.abc import Sequence
from datetime import date

from bot.application_callbacks import (
    AskForPapers,
    AskHandOver,
    ChooseGround,
    ChooseMatch,
    ChooseMissing,
    GrantApplication,
    HandOver,
    HidePaper,
    OpenIntake,
    OpenIntakeOne,
    RefuseApplication,
    SendPaper,
)
from bot.keyboards.diary import behind, pages
from bot.keyboards.menu import back, fitting
from bot.office_callbacks import OpenOffice
from bot.screen import Button, Keyboard
from school.applications import PAPERS_DUE, Applicant, ApplicationState, Paper, grounds
from texts import applications as words_of
from texts import intake as texts
from texts.intake import NAMESAKES
from texts.words import Words
from usecases.applications.office import IntakePage
from usecases.ports.applications import Application, KnownAdult, KnownPupil

ON_A_PAGE = 8


def queue(t: Words, waiting: Sequence[Application], page: int, today: date) -> Keyboard:
    shown = waiting[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    return (
        *((Button(texts.label(t, one, today), OpenIntakeOne(one.id)),) for one in shown),
        pages(t, page, -(-len(waiting) // ON_A_PAGE), OpenIntake),
        (behind(t, OpenOffice()), *back(t)),
    )


def one(t: Words, it: IntakePage) -> Keyboard:
    of = it.page.application
    papers = [Button(texts.paper_label(t, of.form.applicant, one), SendPaper(one.id)) for one in it.page.papers]
    hand = (Button(t.plain("button-intake-hand"), AskHandOver(of.id)),)
    return (
        *fitting(papers),
        *(_deeds(t, of) if of.state.waits else ()),
        hand if of.state is ApplicationState.GRANTED else (),
        (behind(t, OpenIntake()), *back(t)),
    )


def _deeds(t: Words, of: Application) -> Keyboard:
    missing = Button(t.plain("button-intake-missing"), ChooseMissing(of.id, of.version))
    refuse = Button(t.plain("button-intake-refuse"), ChooseGround(of.id))
    return ((Button(t.plain("button-intake-grant"), ChooseMatch(of.id)),), *fitting((missing, refuse)))


def to_one(t: Words, application_id: int) -> Keyboard:
    return ((behind(t, OpenIntakeOne(application_id)), *back(t)),)


def paper(t: Words, application_id: int) -> Keyboard:
    """Under a paper in the office's chat."""
    return ((Button(t.plain("button-intake-away"), HidePaper(application_id)),), *to_one(t, application_id))


def marked_papers(applicant: Applicant, marked: int) -> list[Paper]:
    """Which papers the bits of a button mean."""
    return [paper for place, paper in enumerate(PAPERS_DUE[applicant]) if marked >> place & 1]


def missing(t: Words, of: Application, marked: int) -> Keyboard:
    form = of.form
    rows = []
    for place, paper in enumerate(PAPERS_DUE[form.applicant]):
        label = texts.missing_label(t, words_of.paper(t, form.applicant, paper), marked=bool(marked >> place & 1))
        rows.append((Button(label, ChooseMissing(of.id, of.version, marked ^ 1 << place)),))
    ask = (Button(t.plain("button-intake-ask"), AskForPapers(of.id, of.version, marked)),) if marked else ()
    return (*rows, ask, *to_one(t, of.id))


def reasons(t: Words, of: Application) -> Keyboard:
    found = [
        (Button(t.plain(f"button-intake-ground-{ground.value}"), RefuseApplication(of.id, of.version, ground)),)
        for ground in grounds(of.form.applicant)
    ]
    return (*found, *to_one(t, of.id))


def matches(t: Words, it: IntakePage) -> Keyboard:
    """Every pupil of that name with every adult of that name, and with a new one."""
    of = it.page.application
    rows = [_match(t, of, pupil, adult) for pupil, adult in _pairs(it)]
    return (*rows, *to_one(t, of.id))


def _pairs(it: IntakePage) -> list[tuple[KnownPupil | None, KnownAdult | None]]:
    who = it.page.application.form.applicant
    adults: list[KnownAdult | None] = [] if who is Applicant.PUPIL else [*it.matches.adults[:NAMESAKES]]
    pupils: list[KnownPupil | None] = [None] if who is Applicant.TEACHER else [*it.matches.pupils[:NAMESAKES]]
    return [(pupil, adult) for pupil in pupils for adult in (*adults, None)]


def _match(t: Words, of: Application, pupil: KnownPupil | None, adult: KnownAdult | None) -> tuple[Button, ...]:
    label = texts.match_label(t, of.form.applicant, pupil, adult)
    press = GrantApplication(of.id, of.version, pupil.id if pupil else 0, adult.id if adult else 0)
    return (Button(label, press),)


def hand(t: Words, of: Application, draft: int) -> Keyboard:
    code = Button(t.plain("button-intake-code"), HandOver(draft, password=False))
    password = Button(t.plain("button-intake-password"), HandOver(draft, password=True))
    return ((code,), (password,), *to_one(t, of.id))


def handed(t: Words, of: Application) -> Keyboard:
    return ((Button(t.plain("button-intake-hide"), OpenIntakeOne(of.id)),), back(t))
