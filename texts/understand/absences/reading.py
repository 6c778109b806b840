"""From a message to an answer."""

from collections.abc import Sequence
from datetime import date, time

from texts.understand.absences.answers import About, Answer, Notice, Pupil, Question, Unclear


def read(text: str, today: date, children: Sequence[Pupil], now: time | None) -> Answer:
    """Until the grammar is here everything is asked."""
    return Unclear(Notice(), (Question(About.IS_IT_ABSENCE, typed=text[:20]),))
