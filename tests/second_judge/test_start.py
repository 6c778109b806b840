"""The product introduces itself to Telegram, and lives with what Telegram will not hear."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.rig.people import BOT
from tests.second_judge.judges import Ours, ours
from tests.second_judge.people import Visitor
from tests.second_judge.scenario import MOTHER
from tests.second_judge.trial import Trial, trial
from tests.second_judge.wire import tapped


@pytest.fixture
async def judge() -> AsyncIterator[Ours]:
    async with ours() as it:
        yield it


@pytest.fixture
async def case(judge: Ours, template: Path, tmp_path: Path) -> AsyncIterator[Trial]:
    async with tapped(judge.address) as wire, trial(judge, wire, template, tmp_path, "polling") as it:
        yield it


async def test_people_see_a_menu_and_a_description_in_their_language(case: Trial, judge: Ours) -> None:
    async with case.running():
        russian, german = judge.newcomer("Аня", "ru"), judge.newcomer("Anna", "de")
        assert {"command": "today", "description": "Что сегодня"} in judge.emulator.commands(BOT, russian)
        assert "today" in {each["command"] for each in judge.emulator.commands(BOT, german)}
        assert (await case.ask("getMyDescription", language_code="ru"))["description"]
        assert (await case.ask("getMyDescription"))["description"]


async def test_what_is_refused_is_passed_over_and_not_told_again(case: Trial, judge: Ours) -> None:
    judge.emulator.fail("not_modified", "setMyDescription", times=0)
    async with case.running():
        mother = Visitor(case, "Аня")
        await mother.says("/start")
        mother.sees("Здравствуйте")
    assert [len(case.wire.of(method)) for method in ("deleteWebhook", "setMyCommands", "setMyDescription")] == [1, 4, 2]


async def test_trouble_that_passes_is_waited_out(case: Trial, judge: Ours) -> None:
    """A second later the rest is told; where updates go is not told twice."""
    judge.emulator.fail("401", "setMyDescription", times=1)
    async with case.running():
        assert (await case.ask("getMyDescription", language_code="ru"))["description"]
    assert len(case.wire.of("deleteWebhook")) == 1


async def test_a_menu_that_is_not_taken_does_not_spoil_linking(case: Trial, judge: Ours) -> None:
    async with case.running():
        code = (await case.letters())[MOTHER].code
        mother = Visitor(case, "Аня")
        await mother.says("/start")
        await mother.presses("Привязать дневник")
        await mother.presses("Даю согласие")
        await mother.presses("Есть код из школы")
        await mother.says(code)
        judge.emulator.fail("403", "setMyCommands", times=0)
        await mother.presses("Да, это я")
        mother.sees("Готово, дневник привязан")
        assert len(case.wire.of("answerCallbackQuery")) == 4
    assert len(case.wire.refused()) == 1
