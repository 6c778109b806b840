"""A school where anything may happen at any moment: Hypothesis looks for the order of things that breaks a promise.

Every run of the suite tries the same few. FAULT_EXAMPLES and FAULT_STEPS search at random and longer:
`FAULT_EXAMPLES=2000 FAULT_STEPS=60 pytest tests/faults/test_machine.py`.
"""

import asyncio
import os
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from scorecard.crowd import Crowd, Pupil
from tests.faults.virtual import VirtualLoop
from tests.faults.world import Thing, World, world

EXAMPLES, STEPS = int(os.environ.get("FAULT_EXAMPLES", "20")), int(os.environ.get("FAULT_STEPS", "25"))
PHASES = tuple(Phase) if "FAULT_EXAMPLES" in os.environ else (Phase.explicit, Phase.reuse, Phase.generate)
"""A short search shows what it found as it is: making it smaller takes minutes."""
ADULTS = 3
"""Each with a child of their own; each may become a guardian of another's child."""
adults = st.integers(0, ADULTS - 1)
faults = st.sampled_from(
    ["429", "429_bare", "500json", "502html", "200html", "reset_before", "reset_after", "502_after"]
)


class SchoolOfTrouble(RuleBasedStateMachine):
    source: tuple[Path, Crowd]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner(loop_factory=VirtualLoop)
        self.folder = tempfile.TemporaryDirectory()
        self.stack = AsyncExitStack()
        self.linked: set[int] = set()
        self.second: set[tuple[int, int]] = set()
        self.marks: list[Thing] = []
        self.dots: list[Thing] = []
        self.here: World = self.run(self.stack.enter_async_context(world(*self.source, Path(self.folder.name))))

    def run(self, coroutine: Any) -> Any:
        return self.runner.run(coroutine)

    def adult(self, number: int) -> Pupil:
        return self.here.crowd.pupils[number]

    def alive(self) -> bool:
        return self.here.alive

    @initialize()
    def morning(self) -> None:
        self.run(self.here.start())
        self.run(self.here.link(self.adult(0)))
        self.linked.add(0)

    @precondition(alive)
    @rule(number=adults)
    def link_or_unlink(self, number: int) -> None:
        if number in self.linked:
            self.linked.remove(number)
            self.run(self.here.unlink(self.adult(number)))
        else:
            self.linked.add(number)
            self.run(self.here.link(self.adult(number)))

    @precondition(alive)
    @rule(number=adults, child=adults)
    def add_or_remove_guardian(self, number: int, child: int) -> None:
        pair = (number, child)
        if number == child or number not in self.linked:
            return
        if pair in self.second:
            self.second.remove(pair)
            self.run(self.here.remove_guardian(self.adult(number), self.adult(child)))
        else:
            self.second.add(pair)
            self.run(self.here.add_guardian(self.adult(number), self.adult(child)))

    @precondition(alive)
    @rule(child=adults)
    def put_mark(self, child: int) -> None:
        self.marks.append(self.run(self.here.put_mark(self.adult(child))))

    @precondition(lambda self: self.here.alive and self.marks)
    @rule(which=st.integers(0, 9))
    def correct_mark(self, which: int) -> None:
        self.run(self.here.correct_mark(self.marks[which % len(self.marks)]))

    @precondition(lambda self: self.here.alive and self.marks)
    @rule(which=st.integers(0, 9))
    def remove_mark(self, which: int) -> None:
        self.run(self.here.remove_mark(self.marks.pop(which % len(self.marks))))

    @precondition(alive)
    @rule(child=adults)
    def set_dot(self, child: int) -> None:
        self.dots.append(self.run(self.here.set_dot(self.adult(child))))

    @precondition(lambda self: self.here.alive and self.dots)
    @rule()
    def close_dot(self) -> None:
        self.run(self.here.close_dot(self.dots.pop()))

    @precondition(alive)
    @rule()
    def set_homework(self) -> None:
        self.run(self.here.set_homework())

    @rule(fault=faults, times=st.integers(1, 4), number=st.none() | adults)
    def telegram_has_a_bad_day(self, fault: str, times: int, number: int | None) -> None:
        chat = None if number is None else self.adult(number).chat
        self.here.emulator.fail(fault, chat=chat, times=times, retry_after=7)

    @rule()
    def telegram_hangs(self) -> None:
        self.here.emulator.fail("hang", seconds=120)

    @precondition(alive)
    @rule()
    def the_process_is_killed(self) -> None:
        self.run(self.here.kill())

    @precondition(lambda self: not self.here.alive)
    @rule()
    def another_begins(self) -> None:
        self.run(self.here.start())

    @rule(seconds=st.sampled_from([0.001, 0.05, 1, 20, 400]))
    def time_passes(self, seconds: float) -> None:
        self.run(self.here.passes(seconds=seconds))

    @rule(hours=st.sampled_from([2, 9]))
    def hours_pass(self, hours: int) -> None:
        self.run(self.here.passes(hours=hours))

    def teardown(self) -> None:
        try:
            assert self.run(self.here.violations()) == []
        finally:
            self.run(self.stack.aclose())
            self.runner.close()
            self.folder.cleanup()


@pytest.mark.timeout(0)
@pytest.mark.hypothesis
@pytest.mark.fault("3.3 kills, faults, revocations in any order")
def test_whatever_happens_the_promises_are_kept(klass: tuple[Path, Crowd]) -> None:
    SchoolOfTrouble.source = klass
    searching = settings(
        max_examples=EXAMPLES,
        derandomize="FAULT_EXAMPLES" not in os.environ,
        stateful_step_count=STEPS,
        phases=PHASES,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    run_state_machine_as_test(SchoolOfTrouble, settings=searching)


@pytest.mark.fault("3.3 kills, faults, revocations in any order")
def test_what_waited_for_the_dead_until_the_night_is_told_in_the_morning(klass: tuple[Path, Crowd]) -> None:
    """The search found it: at twenty past six nothing is late that comes at seven."""
    SchoolOfTrouble.source = klass
    school = SchoolOfTrouble()
    try:
        school.morning()
        school.set_homework()
        school.the_process_is_killed()
        for hours in (9, 9, 2, 2):
            school.hours_pass(hours)
        school.another_begins()
    finally:
        school.teardown()
