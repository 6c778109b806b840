"""How many questions every screen asks of the database, in a class of 35 with a term of marks: at most eight.

The walk finds the screens; counted is what each use case that reads asks, the right to it included.
"""

import functools
import logging
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import timedelta
from typing import Any

import pytest

from storage.models import Attendance
from tests.rig.living import Rig
from tests.rig.questions import MOST, full_class, is_question, listening
from tests.rig.small_school import TODAY
from tests.rig.walk import Stop, walk
from tests.rig.walked import AVOIDED, SPOKEN
from tests.rig.written import Written

READS = ("show_", "preview_", "looked_", "draw_", "find_")


class Questions(logging.Handler):
    """Counts what each reading use case asked since the last press, by its name."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.reading: ContextVar[str | None] = ContextVar("reading", default=None)
        self.asked: dict[str, list[str]] = {}

    def emit(self, record: logging.LogRecord) -> None:
        name = self.reading.get()
        if name is not None and is_question(record):
            self.asked.setdefault(name, []).append(record.getMessage())

    def watch(self, monkeypatch: pytest.MonkeyPatch, name: str, kind: type) -> None:
        plain = kind.__dict__["__call__"]

        @functools.wraps(plain)
        async def counted(*args: Any, **kwargs: Any) -> Any:
            self.asked.pop(name, None)
            before = self.reading.set(name)
            try:
                return await plain(*args, **kwargs)
            finally:
                self.reading.reset(before)

        monkeypatch.setattr(kind, "__call__", counted)


@pytest.fixture
def questions(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> Iterator[Questions]:
    counter = Questions()
    kinds = {name: type(deed) for name, deed in rig.product.use_cases.items() if name.startswith(READS)}
    for name, kind in kinds.items():
        if "__call__" in kind.__dict__:
            counter.watch(monkeypatch, name, kind)
    monkeypatch.setattr(logging.getLogger("tortoise.db_client"), "propagate", False)
    with listening(counter):
        yield counter


async def a_term_of_a_class(rig: Rig) -> None:
    written = Written(rig.school)
    await full_class(rig.school)
    for day in (TODAY - timedelta(days=n) for n in range(1, 20)):
        for whose in rig.school.enrolments:
            if whose in ("petya", "katya"):
                continue
            await written.mark("Алгебра", "4", whose=whose, on=day)
        lesson = await written.lesson("Алгебра", day, 1)
        await Attendance.create(
            enrolment_id=rig.school.enrolments["masha"], lesson_id=lesson.id, code="absent", set_at=rig.clock.now()
        )
    for number in range(10):
        await written.homework("Алгебра", f"№ {number}", due=TODAY + timedelta(days=number % 5))
        await written.dot("Алгебра")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("who", ["mother", "class_teacher"])
async def test_no_screen_asks_much(rig: Rig, questions: Questions, monkeypatch: pytest.MonkeyPatch, who: str) -> None:
    await a_term_of_a_class(rig)
    talker = await rig.linked(who)
    act, much = talker._act, list[str]()

    async def counted(deed: Any) -> None:
        questions.asked.clear()
        await act(deed)

    async def visit(stop: Stop) -> None:
        where = " → ".join(["/menu", *(step.label for step in stop.way)])
        for name, asked in questions.asked.items():
            if len(asked) > MOST:
                much.append(f"{name} asks {len(asked)}: {where} ({stop.name})")

    monkeypatch.setattr(talker, "_act", counted)
    await walk(talker, visit, SPOKEN["ru"], AVOIDED)
    assert not much, "\n".join(much)
