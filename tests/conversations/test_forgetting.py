"""Being forgotten takes three days: silent at once, back with a button or by signing in, then gone (A15)."""

from datetime import timedelta

import pytest

from school.forgetting import GRACE
from storage.models import Chat, Consent, Erasure, Leaving, LinkedAccount, Notice, Ticket
from tests.conversations.access import agrees, is_linked, letter, puts_a_mark
from tests.conversations.test_own_data import asks_to_forget
from tests.conversations.test_tickets import files
from tests.rig.living import Rig
from tests.rig.people import Talker


async def leaves(talker: Talker) -> None:
    await talker.forges(await asks_to_forget(talker))


async def later(rig: Rig, **by: float) -> None:
    """In one step: nothing else of these days matters."""
    rig.clock.move_to(rig.clock.now() + timedelta(**by))
    await rig.sweep()


@pytest.mark.row("A15", "works", "ru")
async def test_the_chat_is_silent_at_once_and_comes_back_as_it_was(
    rig: Rig, mother: Talker, father: Talker, algebra_teacher: Talker
) -> None:
    await mother.forges("newsat:marks:evening")
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await mother.forges("newsat:marks:at_once")
    await leaves(mother)
    mother.sees("Чат отвязан, новостей больше не будет", "Всё будет стёрто 26 ноября, 8:20", "↩️ Вернуть как было")
    assert not await is_linked(mother)
    await puts_a_mark(algebra_teacher, "Ветрова М.", "4")
    await later(rig, hours=12)
    await mother.hears_nothing()
    await father.heard()
    assert not await Notice.filter(chat__external_id=mother.id, state="new").exists()
    await mother.says("/menu")
    mother.sees("Всё будет стёрто 26 ноября", "↩️ Вернуть как было")
    await mother.says("/marks")
    mother.does_not_see("Алгебра")
    await mother.says("/forget")
    mother.sees("Всё будет стёрто 26 ноября")
    await mother.presses("↩️ Вернуть как было")
    mother.sees("Всё как было", "Оценки")
    assert await is_linked(mother)
    assert await Consent.filter(chat__external_id=mother.id, withdrawn_at=None).exists()
    await puts_a_mark(algebra_teacher, "Ветрова М.", "3")
    told = await mother.heard()
    assert len(told) == 1
    await later(rig, days=5)
    assert await is_linked(mother)
    assert not await Erasure.exists()


@pytest.mark.row("A15", "works", "stale", "en")
async def test_after_three_days_everything_is_gone_and_old_buttons_do_nothing(rig: Rig, father: Talker) -> None:
    await files(father, language="en")
    await leaves(father)
    father.sees("Everything will be erased on 26 November", "Bring it all back", "Erase now, do not wait")
    await later(rig, seconds=GRACE.total_seconds() - 60)
    assert await Ticket.exists()
    await later(rig, minutes=2)
    assert not await Ticket.exists()
    assert not await Leaving.exists()
    assert not await LinkedAccount.filter(chat__external_id=father.id).exists()
    receipt = await Erasure.get()
    assert receipt.counts["tickets"] == 1
    assert not await Chat.filter(external_id=father.id).exists()
    for data in ("forgetback", "forgetrush"):
        await father.forges(data)
        father.sees("changed")
    assert await Erasure.all().count() == 1
    await later(rig, days=1)
    assert await Erasure.all().count() == 1


@pytest.mark.row("A15", "stale", "ru")
async def test_asking_again_does_not_move_the_day(rig: Rig, mother: Talker) -> None:
    last = await asks_to_forget(mother)
    await mother.forges(last)
    until = (await Leaving.get()).erase_at
    await later(rig, days=1)
    await mother.forges(last)
    await mother.says("/forget")
    assert (await Leaving.get()).erase_at == until
    mother.sees("26 ноября")


@pytest.mark.row("A15", "works", "ru")
async def test_signing_in_again_takes_the_wish_back(rig: Rig, mother: Talker) -> None:
    await leaves(mother)
    paper = await letter(rig, "mother")
    await agrees(mother)
    assert await Leaving.exists(), "a consent alone is not yet a return"
    await mother.opens_link(paper.nonce)
    await mother.presses("Да, это я")
    assert await is_linked(mother)
    assert not await Leaving.exists()
    await later(rig, days=4)
    assert await is_linked(mother)


@pytest.mark.row("A15", "stranger", "ru", "en")
async def test_nobody_brings_back_or_erases_another_chat(rig: Rig, mother: Talker, stranger: Talker) -> None:
    await leaves(mother)
    english = await rig.linked("algebra_teacher", "en")
    for talker in (stranger, english):
        for data in ("forgetback", "forgetrush"):
            await talker.forges(data)
            assert talker.toast
    assert await Leaving.all().count() == 1
    assert not await is_linked(mother)
    assert await is_linked(english)
    assert not await Erasure.exists()


async def test_an_answer_of_support_does_not_reach_who_left(rig: Rig, mother: Talker) -> None:
    office = await rig.linked("secretary")
    await files(mother, subject="Белый экран")
    await leaves(mother)
    await office.presses("Открыть обращение")
    await office.presses("✍ Ответить")
    await office.says("Обновите приложение")
    await mother.hears_nothing()
    assert not await Notice.filter(chat__external_id=mother.id, state__in=["new", "sent"], kind="messages").exists()
