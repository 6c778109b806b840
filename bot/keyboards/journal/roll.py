"""Buttons of the roll: a tap a pupil, the last tap can be undone (E3)."""

from bot.absence_callbacks import AllOthersThere, NotePupil, NoteReported, OpenRoll
from bot.journal_callbacks import parts
from bot.keyboards.journal.lessons import to_lesson
from bot.keyboards.journal.marks import pager, pupils
from bot.screen import Button, Keyboard
from texts.clip import shorten
from texts.journal.lessons import brief
from texts.journal.roll import labels, next_code
from texts.words import Words
from usecases.attendance.note import Noted
from usecases.attendance.roll import RollPage
from usecases.ports.journal import Pupil

LABEL = 38


def roll(t: Words, page: RollPage, number: int, undo: tuple[int, Noted] | None = None) -> Keyboard:
    """`number` is the page's, from 0; `undo` the pupil (an enrolment) noted last, and how it stood before."""
    at = parts(page.lesson.at)

    def tap(pupil: Pupil) -> NotePupil:
        entry = page.roll.of(pupil.enrolment_id)
        return NotePupil(*at, pupil.enrolment_id, entry.version if entry else 0, next_code(entry), number)

    return (
        *pupils(page.pupils, labels(t, page), tap, number),
        pager(t, len(page.pupils), number, lambda to: OpenRoll(*at, to)),
        _undo(t, page, number, undo),
        _by_notices(t, page, number),
        _others(t, page, number),
        to_lesson(t, page.lesson.at),
    )


def _undo(t: Words, page: RollPage, number: int, undo: tuple[int, Noted] | None) -> tuple[Button, ...]:
    if undo is None or not undo[1]["done"]:
        return ()
    enrolment_id, noted = undo
    pupil = next((one for one in page.pupils if one.enrolment_id == enrolment_id), None)
    if pupil is None:
        return ()
    back = NotePupil(*parts(page.lesson.at), enrolment_id, noted["version"], noted["was"], number)
    return (Button(shorten(t.plain("button-roll-undo", pupil=brief(pupil)), LABEL), back),)


def _by_notices(t: Words, page: RollPage, number: int) -> tuple[Button, ...]:
    waiting = page.not_noted
    if not waiting:
        return ()
    label = t.plain("button-roll-notices", count=str(waiting))
    return (Button(label, NoteReported(*parts(page.lesson.at), number)),)


def _others(t: Words, page: RollPage, number: int) -> tuple[Button, ...]:
    """Nothing once it was said: what was noted later is no news about the others."""
    if page.roll.called_at is not None:
        return ()
    noted = any(entry.code is not None for entry in page.roll.entries)
    label = t.plain("button-roll-others" if noted else "button-roll-all")
    return (Button(label, AllOthersThere(*parts(page.lesson.at), number)),)
