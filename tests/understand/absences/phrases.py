"""Reads the corpora (README.md tells their format) and judges answers by them."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from school.absences import AbsenceKind, Reason
from school.calendars import ClassCalendar
from school.people import Name
from school.periods import MONDAY_TO_FRIDAY, Period, PeriodKind, SchoolYear
from texts.understand.absences import (
    About,
    Answer,
    Lessons,
    NotAnAbsence,
    Notice,
    Pupil,
    Unclear,
    Understood,
    Why,
    understand_absence,
)

HERE = Path(__file__).parent
TODAY, NOW = date(2026, 11, 23), time(7, 40)
_QUARTERS = (
    (date(2026, 9, 1), date(2026, 10, 23)),
    (date(2026, 11, 2), date(2026, 12, 30)),
    (date(2027, 1, 11), date(2027, 3, 26)),
    (date(2027, 4, 5), date(2027, 5, 28)),
)
_PERIODS = tuple(
    Period(PeriodKind.QUARTER, f"{number} четверть", starts, ends) for number, (starts, ends) in enumerate(_QUARTERS, 1)
)
YEAR = SchoolYear("2026/27", date(2026, 9, 1), date(2027, 5, 28), _PERIODS)
CALENDAR = ClassCalendar(YEAR, PeriodKind.QUARTER, MONDAY_TO_FRIDAY)
MASHA = Pupil(1, Name("Ветрова", "Мария", "Ильинична"), CALENDAR)
PETYA = Pupil(2, Name("Ветров", "Пётр", "Ильич"), CALENDAR)
SASHA = Pupil(3, Name("Ветрова", "Александра", "Ильинична"), CALENDAR)
FAMILIES = {"masha": (MASHA,), "petya": (PETYA,), "both": (MASHA, PETYA), "three": (MASHA, PETYA, SASHA)}
IDS = {"Маша": 1, "Петя": 2, "Саша": 3}
KEYS = frozenset({"say", "family", "today", "now", "is", "who", "from"}) | {
    "to",
    "kind",
    "lessons",
    "at",
    "reason",
    "asks",
    "why",
}


@dataclass(frozen=True)
class Phrase:
    """One entry of a corpus."""

    say: str
    raw: dict[str, Any]

    @property
    def family(self) -> Sequence[Pupil]:
        return FAMILIES[self.raw.get("family", "masha")]

    @property
    def kind(self) -> str:
        return str(self.raw.get("is", "absence"))

    @property
    def today(self) -> date:
        told = self.raw.get("today", TODAY)
        assert isinstance(told, date)
        return told

    def answer(self) -> Answer:
        now = time.fromisoformat(self.raw["now"]) if "now" in self.raw else NOW
        return understand_absence(self.say, today=self.today, children=self.family, now=now)

    def expected(self) -> Notice:
        starts = self.raw.get("from", self.today)
        ids = tuple(sorted(IDS[name] for name in self.raw.get("who", ()))) or tuple(p.id for p in self.family)
        if len(ids) > 1 and "who" not in self.raw:
            raise ValueError(f"who is away? {self.say}")
        return Notice(
            ids,
            _forward(starts),
            _back(self.raw.get("to", starts)),
            AbsenceKind(self.raw.get("kind", "absent")),
            Reason(self.raw["reason"]) if "reason" in self.raw else None,
            _lessons(self.raw.get("lessons")),
            time.fromisoformat(self.raw["at"]) if "at" in self.raw else None,
        )


def _forward(day: date) -> date:
    return day if CALENDAR.is_school_day(day) else CALENDAR.next_school_day(day) or day


def _back(day: date) -> date:
    return CALENDAR.school_day_before(day + timedelta(days=1)) or day


def _lessons(told: str | None) -> Lessons | None:
    if told is None:
        return None
    first, dash, last = told.partition("-")
    return Lessons(int(first), int(last) if last else None if dash else int(first))


def phrases(name: str) -> list[Phrase]:
    """Raises ValueError for a key or a word that README.md does not know."""
    found = []
    for raw in tomllib.loads((HERE / name).read_text("utf-8"))["phrase"]:
        if unknown := raw.keys() - KEYS:
            raise ValueError(f"{name}: {raw.get('say')}: unknown {sorted(unknown)}")
        phrase = Phrase(raw["say"], raw)
        if phrase.kind not in {"absence", "not", "ask"}:
            raise ValueError(f"{name}: {phrase.say}: is = {phrase.kind}")
        if phrase.kind == "absence":
            phrase.expected()
        About(raw.get("asks", About.DAY)), Why(raw.get("why", Why.OTHERS))
        found.append(phrase)
    return found


def judged(phrase: Phrase) -> str:
    """right, short (a reason is missing, the rest is right), asked or wrong."""
    answer = phrase.answer()
    if phrase.kind == "not":
        return "right" if isinstance(answer, NotAnAbsence) else "asked" if isinstance(answer, Unclear) else "wrong"
    if isinstance(answer, NotAnAbsence):
        return "wrong"
    if phrase.kind == "ask":
        return _judged_question(phrase, answer)
    expected = phrase.expected()
    if isinstance(answer, Unclear):
        return "asked" if _agrees(answer.notice, expected) else "wrong"
    return _judged_notice(answer.notice, expected)


def _judged_question(phrase: Phrase, answer: Understood | Unclear) -> str:
    if isinstance(answer, Understood):
        return "wrong"
    asks = phrase.raw.get("asks")
    return "right" if asks is None or asks in {question.about for question in answer.questions} else "asked"


def _judged_notice(notice: Notice, expected: Notice) -> str:
    same = _facts(notice) == _facts(expected)
    if not same or (notice.reason is not None and notice.reason is not expected.reason):
        return "wrong"
    return "right" if notice.reason is expected.reason else "short"


def _facts(notice: Notice) -> tuple[object, ...]:
    return notice.children, notice.starts, notice.ends, notice.kind, notice.lessons, notice.at


def _agrees(certain: Notice, expected: Notice) -> bool:
    """What an unclear answer holds must be true; the kind only where an hour or a lesson goes with it."""
    pairs = (
        (certain.children or None, expected.children),
        (certain.starts, expected.starts),
        (certain.ends, expected.ends),
        (certain.reason, expected.reason),
        (certain.lessons, expected.lessons),
        (certain.at, expected.at),
    )
    return all(mine is None or mine == its for mine, its in pairs)
