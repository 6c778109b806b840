"""What the database is asked, and a class that is large enough for it to matter."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any

from storage.models import Enrolment, Guardianship, Person
from tests.rig.small_school import SmallSchool

MOST = 8
"""Questions of a screen, the asker's right included, however many rows there are."""
MORE = 29
"""Pupils who make the six of 7Б a class of 35."""
SINCE = date(2026, 9, 1)


_LISTENS: ContextVar["Ear | None"] = ContextVar("listens", default=None)


class Ear(logging.Handler):
    """Hears what is asked where it was put: sweeps go on beside it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.asked: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if _LISTENS.get() is self and is_question(record):
            self.asked.append(record.getMessage())


def is_question(record: logging.LogRecord) -> bool:
    return record.getMessage().lstrip().startswith(("SELECT", "WITH"))


@contextmanager
def listening(ear: logging.Handler) -> Iterator[None]:
    """To what tortoise says to the database."""
    log = logging.getLogger("tortoise.db_client")
    level = log.level
    log.addHandler(ear)
    log.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        log.setLevel(level)
        log.removeHandler(ear)


@contextmanager
def questions() -> Iterator[list[str]]:
    """What the database is asked meanwhile."""
    ear = Ear()
    before = _LISTENS.set(ear)
    try:
        with listening(ear):
            yield ear.asked
    finally:
        _LISTENS.reset(before)


async def asks_little(deeds: Mapping[str, Any], *screens: tuple[Any, ...]) -> None:
    """Each is a use case's name and what it is called with."""
    for name, *values in screens:
        with questions() as asked:
            await deeds[name](*values)
        assert 0 < len(asked) <= MOST, "\n".join([f"{name} asks {len(asked)} questions", *asked])


async def full_class(school: SmallSchool, *, families: bool = False) -> None:
    """`pupil0` and on join 7Б; with `families` each has a mother, `mother0` and on."""
    for number in range(MORE):
        child = await Person.create(school_id=school.school, key=f"F{number}", surname=f"Ученик{number}", given="Ян")
        row = await Enrolment.create(child_id=child.id, school_class_id=school.classes["7Б"], since=SINCE)
        school.people[f"pupil{number}"], school.enrolments[f"pupil{number}"] = child.id, row.id
        if families:
            adult = await Person.create(school_id=school.school, key=f"G{number}", surname=f"Ученик{number}", given="Я")
            await Guardianship.create(adult_id=adult.id, child_id=child.id, kind="mother", since=SINCE)
            school.people[f"mother{number}"] = adult.id
