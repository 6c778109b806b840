"""Buttons under news of absences. Those that answer a question turn the news into the answer."""

from collections.abc import Mapping
from datetime import date

from bot.absence_callbacks import Answer, OpenAbsence, OpenAttendanceDay, OpenReport, SayInTheMorning, SeeNotice
from bot.callbacks import Callback
from bot.screen import Button, Keyboard
from school.absences import FamilyAnswer
from texts.words import Words
from usecases.absences.illness import MorningAnswer

Item = Mapping[str, object]
_OF_FAMILY = ("AbsenceFiled", "AbsenceChanged", "AbsenceWithdrawn", "AbsenceSeen")
_TO_BE_SEEN = ("AbsenceReported", "AbsenceReportChanged")


def under_absence(t: Words, child_id: int | None, item: Item) -> Keyboard | None:
    """None for news of something else."""
    event = str(item["event"])
    if event in _TO_BE_SEEN:
        return ((_plain(t, "button-absence-seen", SeeNotice(_int(item, "notice_id"), _int(item, "version"))),),)
    if event == "FamilyAnswered":
        return _report(t, item)
    if event in _OF_FAMILY and child_id is not None:
        return ((_opens(t, OpenAbsence(child_id, _int(item, "notice_id"))),),)
    if event in ("PupilMarkedAbsent", "AlarmAnswered") and child_id is not None:
        return answers(t, child_id, date.fromisoformat(str(item["on"])))
    if event == "AbsenceNoted" and child_id is not None:
        return ((_opens(t, OpenAttendanceDay(child_id, date.fromisoformat(str(item["on"])))),),)
    if event == "IllnessQuestion" and child_id is not None:
        return _morning(t, child_id, item)
    return () if event in ("PupilIsThere", "AbsenceTakenBack", "AbsenceReportWithdrawn") else None


def answers(t: Words, child_id: int, on: date, chosen: str = "") -> Keyboard:
    """What a family may say of a child who is missed."""
    labels = [
        (FamilyAnswer.ILL, t.plain("button-alarm-ill")),
        (FamilyAnswer.LATE, t.plain("button-alarm-late")),
        (FamilyAnswer.SHOULD_BE_THERE, t.plain("button-alarm-sent")),
    ]
    buttons = [
        Button(
            t.plain("button-alarm-chosen", label=label) if answer == chosen else label,
            Answer(child_id, on, answer.value),
        )
        for answer, label in labels
    ]
    return (tuple(buttons[:2]), tuple(buttons[2:]))


def _morning(t: Words, child_id: int, item: Item) -> Keyboard:
    about = (child_id, _int(item, "notice_id"), _int(item, "version"), date.fromisoformat(str(item["on"])))
    return (
        (
            _plain(t, "button-morning-today", SayInTheMorning(*about, MorningAnswer.TODAY.value)),
            _plain(t, "button-morning-week", SayInTheMorning(*about, MorningAnswer.WEEK.value)),
        ),
        (_plain(t, "button-morning-comes", SayInTheMorning(*about, MorningAnswer.COMES.value)),),
    )


def _report(t: Words, item: Item) -> Keyboard:
    return ((_opens(t, OpenReport(_int(item, "notice_id"))),),) if item["notice_id"] is not None else ()


def _opens(t: Words, press: Callback) -> Button:
    return Button(t.plain("button-absence-card"), press, keeps_message=True)


def _plain(t: Words, sentence: str, press: Callback) -> Button:
    return Button(t.plain(sentence), press)


def _int(item: Item, name: str) -> int:
    return int(str(item[name]))
