"""The product by webhook: a secret or nothing, strangers stay out, a restart registers anew and loses no words."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr

from bot.intake.webhook import SECRET_HEADER, WeakSecret
from storage.models import InboxUpdate
from tests.second_judge.judges import Ours, ours
from tests.second_judge.people import Visitor
from tests.second_judge.trial import WEBHOOK_SECRET, Trial, trial
from tests.second_judge.wire import tapped


@pytest.fixture
async def judge() -> AsyncIterator[Ours]:
    async with ours() as it:
        yield it


@pytest.fixture
async def case(judge: Ours, template: Path, tmp_path: Path) -> AsyncIterator[Trial]:
    async with tapped(judge.address) as wire, trial(judge, wire, template, tmp_path, "webhook") as it:
        yield it


def registered(case: Trial) -> list[str]:
    """Addresses that Telegram was told, in order."""
    return [call.params["url"] for call in case.wire.of("setWebhook") if call.accepted]


async def post(case: Trial, url: str, *headers: tuple[str, str], person: int = 99) -> int:
    """Somebody posts words that `person` never said."""
    chat = {"id": person, "type": "private", "first_name": "Аня"}
    said = {"message_id": 1, "date": 1_795_000_000, "chat": chat, "from": {**chat, "is_bot": False}, "text": "/help"}
    async with case.session.post(url, json={"update_id": 7, "message": said}, headers=list(headers)) as answer:
        return answer.status


@pytest.mark.parametrize("secret", ["", "x" * 31, "секрет" * 8])
async def test_without_a_good_secret_it_does_not_start_and_tells_telegram_nothing(case: Trial, secret: str) -> None:
    case.settings = case.settings.model_copy(update={"webhook_secret": SecretStr(secret)})
    with pytest.raises(WeakSecret):
        async with case.running():
            pytest.fail("it started")
    assert case.wire.calls == []


@pytest.mark.row("G2", "stranger")
async def test_only_who_knows_the_secret_is_heard(case: Trial) -> None:
    async with case.running():
        (url,) = registered(case)
        assert case.wire.of("setWebhook")[0].params["secret_token"] == WEBHOOK_SECRET
        mother = Visitor(case, "Аня")
        await mother.says("/start")
        for wrong in ([], [(SECRET_HEADER, WEBHOOK_SECRET[:-1])], [(SECRET_HEADER, "секрет")]):
            assert await post(case, url, *wrong, person=mother.id) == 401
        genuine = (SECRET_HEADER, WEBHOOK_SECRET)
        assert await post(case, f"{url}x", genuine, person=mother.id) == 404
        assert await InboxUpdate.all().count() == 1
        assert await post(case, url, genuine, person=mother.id) == 200
        await mother.hears("Что я умею")


async def test_a_restart_registers_anew_and_hears_what_was_said_meanwhile(case: Trial, judge: Ours) -> None:
    judge.emulator.webhook_pace(base=0.05, cap=0.1)
    async with case.running():
        mother = Visitor(case, "Аня")
        await mother.says("/start")
        await mother.presses("Привязать дневник")
    chat, answered = len(mother.chat), len(case.wire.of("answerCallbackQuery"))
    await judge.say(mother.id, "/help")
    with pytest.raises(aiohttp.ClientConnectorError):
        await post(case, registered(case)[0], (SECRET_HEADER, WEBHOOK_SECRET))
    async with case.running():
        first, second = registered(case)
        assert first == second, "replicas share one address, so it must not change from start to start"
        await case.settle()
        assert "Что я умею" in mother.chat[-1].text
        await mother.presses("Даю согласие")
        mother.sees("Как привяжем дневник?")
    assert len(mother.chat) == chat + 1, "something was said twice"
    assert len(case.wire.of("answerCallbackQuery")) == answered + 1


async def test_from_the_webhook_to_polling_and_back(case: Trial, judge: Ours) -> None:
    async with case.running():
        mother = Visitor(case, "Аня")
        await mother.says("/start")
    by_webhook = case.settings
    case.settings = by_webhook.model_copy(update={"webhook_url": ""})
    await judge.say(mother.id, "/help")
    async with case.running():
        await case.settle()
        assert "Что я умею" in mother.chat[-1].text
        assert (await case.ask("getWebhookInfo"))["url"] == ""
    case.settings = by_webhook
    async with case.running():
        await mother.says("/privacy")
        assert (await case.ask("getWebhookInfo"))["url"] == registered(case)[-1]
    assert len(mother.chat) == 3
    assert case.wire.refused() == []


async def test_words_wait_while_the_secret_is_wrong_and_arrive_once(case: Trial, judge: Ours) -> None:
    """Telegram goes on trying, so a setting that is put right loses nothing."""
    judge.emulator.webhook_pace(base=0.05, cap=0.1)
    async with case.running():
        mother = Visitor(case, "Аня")
        (url,) = registered(case)
        await case.ask("setWebhook", url=url, secret_token="somebody-else-changed-it")
        await judge.say(mother.id, "/start")
        async with asyncio.timeout(5):
            while "401" not in (await case.ask("getWebhookInfo")).get("last_error_message", ""):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        assert mother.chat == []
        await case.ask("setWebhook", url=url, secret_token=WEBHOOK_SECRET)
        await case.settle()
        assert len(mother.chat) == 1
