"""Letters about tickets: on their way beside the chat, and tried again while the mail server is away (D6)."""

from datetime import timedelta

import pytest

from storage.models import Notice, Ticket, TicketLetter
from tests.conversations.test_tickets import LABELS, files, writes
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.smtp import SmallSmtp


async def told(post: SmallSmtp, rig: Rig) -> list[str]:
    """The letters that go now."""
    before = len(post.letters)
    await rig.sweep()
    return [f"{letter['To']} {letter['Subject']}\n{letter.get_content()}" for letter in post.letters[before:]]


async def answers(office: Talker, ticket: Ticket, text: str, language: str = "ru") -> None:
    await office.forges(f"deskans:{ticket.id}")
    await office.says(text)


@pytest.mark.row("D6", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_status_and_answer_come_by_mail_too(mailing: Rig, post: SmallSmtp) -> None:
    mother, office = await mailing.linked("mother"), await mailing.linked("secretary")
    await writes(mother, subject="Тайная тема", text="Тайный текст", contacts="anna@example.org")
    mother.sees("Ответим сюда и на почту")
    await mother.presses(LABELS["ru"]["send"])
    ticket = await Ticket.get()
    (filed,) = await told(post, mailing)
    assert filed.startswith(f"anna@example.org Обращение № {ticket.id}")
    assert "Мы получили обращение" in filed
    await office.forges(f"desktake:{ticket.id}")
    assert "взяли в работу" in (await told(post, mailing))[0]
    await answers(office, ticket, "Обновите <b>приложение</b>")
    office.sees("Есть ответ")
    (answer,) = await told(post, mailing)
    assert f"Ответ на обращение № {ticket.id}:\n\nОбновите <b>приложение</b>" in answer
    await office.forges(f"deskclose:{ticket.id}")
    assert "закрыто" in (await told(post, mailing))[0]
    assert all("Тайн" not in str(letter) for letter in post.letters), "an address that nobody checked is told no words"
    assert not await TicketLetter.exists()


@pytest.mark.row("D6", "works", "en")
@pytest.mark.row("C6", "works", "en")
async def test_letters_are_in_the_language_of_the_chat(mailing: Rig, post: SmallSmtp) -> None:
    father = await mailing.linked("father", "en")
    ticket = await files(father, "en", contacts="ilya@example.org")
    (filed,) = await told(post, mailing)
    assert filed.startswith(f"ilya@example.org Ticket No. {ticket.id}")
    assert "command /support" in filed


@pytest.mark.row("D6", "stale", "ru")
async def test_a_mail_server_that_is_away_loses_no_letter_and_holds_no_chat_up(
    mailing: Rig, post: SmallSmtp, caplog: pytest.LogCaptureFixture
) -> None:
    mother, office = await mailing.linked("mother"), await mailing.linked("secretary")
    post.answers["GREETING"] = 421
    ticket = await files(mother, contacts="anna@example.org")
    await answers(office, ticket, "Уже чиним")
    await mother.hears("Уже чиним")
    assert await told(post, mailing) == []
    waiting = await TicketLetter.all()
    assert [(one.state, one.attempts, one.reason) for one in waiting] == [("new", 1, "server busy")] * 2
    await mailing.sweep()
    assert {one.attempts for one in await TicketLetter.all()} == {1}, "not before its minute has come"
    post.answers.clear()
    mailing.clock.move_to(mailing.clock.now() + timedelta(minutes=5))
    assert len(await told(post, mailing)) == 2
    assert not await TicketLetter.exists()
    assert "anna@" not in caplog.text


async def test_a_refused_address_is_given_up_and_the_chat_still_hears(mailing: Rig, post: SmallSmtp) -> None:
    mother, office = await mailing.linked("mother"), await mailing.linked("secretary")
    post.answers["RCPT"] = 550
    ticket = await files(mother, contacts="nobody@example.org")
    assert await told(post, mailing) == []
    assert [(one.state, one.reason) for one in await TicketLetter.all()] == [("failed", "address refused")]
    await answers(office, ticket, "Да")
    await mother.hears("Да")


async def test_after_three_days_a_letter_is_given_up(mailing: Rig, post: SmallSmtp) -> None:
    mother = await mailing.linked("mother")
    post.answers["GREETING"] = 421
    await files(mother, contacts="anna@example.org")
    for _ in range(14):
        await mailing.sweep()
        mailing.clock.move_to(mailing.clock.now() + timedelta(hours=7))
    (letter,) = await TicketLetter.all()
    assert letter.state == "failed"
    assert await Notice.filter(kind="messages").count() == 0


async def test_what_is_forgotten_is_not_posted(mailing: Rig, post: SmallSmtp) -> None:
    mother = await mailing.linked("mother")
    await files(mother, contacts="anna@example.org")
    await mother.says("/forget")
    await mother.presses("🗑 Дальше")
    await mother.presses("Да, стереть")
    await mother.presses("🗑 Стереть сейчас, не ждать")
    assert await told(post, mailing) == []
    assert not await TicketLetter.exists()
