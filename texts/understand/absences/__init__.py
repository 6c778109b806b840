"""An absence in free words (FEATURES D2): what was said, or what has to be asked. Decisions: docs/decisions/0007."""

from collections.abc import Sequence
from datetime import date, time

from texts.understand.absences.answers import (
    About,
    Answer,
    Lessons,
    NotAnAbsence,
    Notice,
    Pupil,
    Question,
    Unclear,
    Understood,
    Why,
)
from texts.understand.absences.reading import read

__all__ = [
    "About",
    "Answer",
    "Lessons",
    "NotAnAbsence",
    "Notice",
    "Pupil",
    "Question",
    "Unclear",
    "Understood",
    "Why",
    "understand_absence",
]


def understand_absence(text: str, *, today: date, children: Sequence[Pupil], now: time | None = None) -> Answer:
    """Russian and English, mixed too. `children` are those whom the asker may speak of, `now` the school's local hour.

    Never raises. What is not certain is asked (`Unclear`), never guessed. The answer knows nothing of limits: how far
    back or ahead a notice may go is the deed's rule.
    """
    return read(text, today, children, now)
