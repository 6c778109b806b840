"""Under a typed line of marks (E3)."""

from collections.abc import Mapping
from typing import Any

from bot.journal_callbacks import ChooseLineForm, OpenLine, SaveLine, SetLineForm, WhoInLine
from bot.keyboards.journal.lessons import to_lesson
from bot.keyboards.journal.marks import COLUMNS, in_rows, ticked
from bot.keyboards.menu import fitting
from bot.line_drafts import asked
from bot.screen import Button, Keyboard
from school.marks import ControlForm
from texts.clip import shorten
from texts.forms import form
from texts.journal.lessons import register_names
from texts.words import Words
from usecases.marks.line import LinePage
from usecases.ports.journal import LessonAt

LABEL = 28
MOST_OFFERED = 8


def nothing(t: Words, at: LessonAt) -> Keyboard:
    return (to_lesson(t, at),)


def line(t: Words, page: LinePage, draft: Mapping[str, Any]) -> Keyboard:
    """The first part that is not clear is asked about; when all are, the line can be saved."""
    number, parts, place = draft["draft"], draft["parts"], asked(draft["parts"])
    if place is not None:
        return (*_who(t, page, draft, place), to_lesson(t, page.lesson.at))
    save = Button(t.plain("button-line-save", count=str(len(parts))), SaveLine(number))
    usual = Button(t.plain("button-line-form", form=form(t, draft["form"])), ChooseLineForm(number))
    unsaid = any(part["mark"] is not None and part["form"] is None for part in parts)
    return ((save,) if parts else (), (usual,) if unsaid else (), to_lesson(t, page.lesson.at))


def _who(t: Words, page: LinePage, draft: Mapping[str, Any], place: int) -> Keyboard:
    names, part = register_names(page.pupils), draft["parts"][place]
    offered = [
        Button(names[one], WhoInLine(draft["draft"], place, one)) for one in part["who"][:MOST_OFFERED] if one in names
    ]
    skip = t.plain("button-line-skip", said=shorten(part["said"], LABEL))
    return (*fitting(offered), (Button(skip, WhoInLine(draft["draft"], place, 0)),))


def choose_form(t: Words, draft: Mapping[str, Any]) -> Keyboard:
    number = draft["draft"]
    known = [
        Button(ticked(t, form(t, code), here=code.value == draft["form"]), SetLineForm(number, code.value))
        for code in ControlForm
    ]
    return (*in_rows(known, COLUMNS), (Button(t.plain("button-back"), OpenLine(number)),))
