"""Support tickets: writing to support, the answer, and those who answer (D6, C6)."""

from datetime import timedelta

import pytest

from storage.models import Event, Notice, Person, School, StaffRole, Ticket, TicketLetter, TicketMessage
from tests.conversations.thread_steps import PNG, sends_raw
from tests.rig.living import Rig
from tests.rig.people import Talker
from texts import tickets as texts
from texts.words import words

LABELS = {
    "ru": {"kind": "🔧 Что-то не работает", "skip": "Хватит ответа сюда", "send": "Отправить"},
    "en": {"kind": "🔧 Something is broken", "skip": "An answer here will do", "send": "Send"},
}


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


async def writes(
    talker: Talker, language: str = "ru", subject: str = "Не грузится", text: str = "Белый экран", contacts: str = ""
) -> None:
    """From the list of tickets to the preview."""
    await talker.says("/support")
    await talker.forges("tknew")
    await talker.presses(LABELS[language]["kind"])
    await talker.says(subject)
    await talker.says(text)
    if contacts:
        await talker.says(contacts)
    else:
        await talker.presses(LABELS[language]["skip"])


async def files(talker: Talker, language: str = "ru", **said: str) -> Ticket:
    await writes(talker, language, **said)
    await talker.presses(LABELS[language]["send"])
    return await Ticket.all().order_by("-id").first()  # type: ignore[return-value]


@pytest.mark.row("D6", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_a_ticket_gets_a_number_an_answer_and_an_end(rig: Rig, mother: Talker) -> None:
    office = await rig.linked("secretary")
    await mother.says("/menu")
    for label in ("Ещё…", "🆘 Поддержка", "✍ Написать в поддержку"):
        await mother.presses(label)
    mother.sees("О чём напишете?", "вы с этим соглашаетесь", "/forget")
    await mother.presses("🔧 Что-то не работает")
    mother.sees("Напишите тему")
    await mother.says("Не открываются <b>оценки</b> 🎉")
    mother.sees("Тема: Не открываются <b>оценки</b> 🎉", "расскажите подробнее")
    await mother.says("Белый экран\nуже день")
    await mother.says("anna@example.ru, 8 (900) 000-00-01")
    mother.sees("Проверьте и отправьте", "Школа: Школа № 5", "Почта: anna@example.ru", "Телефон: +79000000001")
    mother.sees("Белый экран", "Ответим сюда, в этот чат")
    assert await Ticket.all().count() == 0
    await mother.presses("Отправить")
    ticket = await Ticket.get()
    mother.sees(f"Обращение № {ticket.id}", "Ждёт, когда его прочитают", "Белый экран\nуже день", "Отправлено")
    assert ticket.person_id == rig.school.people["mother"]
    assert (ticket.consent, ticket.consent_language) == (texts.consent_record(words("ru")).digest, "ru")

    heard = await office.hears("Новое обращение", f"№ {ticket.id}", "Ветрова Анна Сергеевна")
    assert "Не открываются <b>оценки</b> 🎉" in heard
    await office.presses("Открыть обращение")
    office.sees("Пишет: Ветрова Анна Сергеевна", "Почта: anna@example.ru", "Белый экран")
    await office.presses("🛠 В работу")
    office.sees("С ним уже работают", "человеку сказали")
    await mother.hears(f"Обращение № {ticket.id} взяли в работу")
    await office.presses("✍ Ответить")
    await office.says("Обновите <i>приложение</i>")
    office.sees("Есть ответ", "Обновите <i>приложение</i>")
    await mother.hears(f"Ответ на обращение № {ticket.id}", "Обновите <i>приложение</i>")
    await mother.presses("Открыть обращение")
    mother.sees("Есть ответ", "Обновите <i>приложение</i>", "✍ Дописать")
    await mother.presses("✍ Дописать")
    await mother.says("Не помогло")
    mother.sees("С ним уже работают", "Не помогло")
    await office.hears("Дописали обращение", f"№ {ticket.id}")
    await office.presses("Открыть обращение")
    office.sees("Не помогло")
    await office.presses("✓ Закрыть")
    await mother.hears(f"Обращение № {ticket.id} закрыто")
    await mother.says("/support")
    mother.sees("Ваши обращения", f"№ {ticket.id} ✓")
    await office.says("/menu")
    for label in ("Ещё…", "🎫 Обращения"):
        await office.presses(label)
    office.sees("Никто не ждёт")


@pytest.mark.row("D6", "works", "en")
@pytest.mark.row("C6", "works", "en")
async def test_somebody_without_a_diary_writes_in_english(rig: Rig) -> None:
    office = await rig.linked("secretary", "en")
    john = rig.newcomer("john", language="en", first_name="John")
    await john.says("/start")
    for label in ("I cannot get in", "✍ Write to support"):
        await john.presses(label)
    john.sees("What is it about?", "you agree to this")
    await john.presses("🔑 I cannot sign in")
    await john.says("The code does not fit")
    await john.says("I typed it twice")
    await john.presses("An answer here will do")
    john.sees("Check it and send", "School: Школа № 5", "The answer comes here")
    await john.presses("Send")
    ticket = await Ticket.get()
    john.sees(f"Ticket No. {ticket.id}", "Waits to be read", "I typed it twice")
    assert ticket.person_id is None
    await office.hears(f"New ticket No. {ticket.id}", "somebody without a diary")
    await office.presses("Open the ticket")
    await office.presses("✍ Answer")
    await office.says("Ask your class teacher for a new letter")
    await john.hears(f"An answer to ticket No. {ticket.id}", "a new letter")
    await john.presses("Open the ticket")
    john.sees("There is an answer", "a new letter")
    await john.presses("✓ It is settled")
    john.sees("Closed")
    await ticket.refresh_from_db()
    assert ticket.state == "closed"


@pytest.mark.row("D6", "works", "ru")
async def test_a_screenshot_goes_with_it_and_reaches_the_office(rig: Rig, mother: Talker) -> None:
    office = await rig.linked("secretary")
    await mother.says("/support")
    for label in ("✍ Написать в поддержку", "🔧 Что-то не работает"):
        await mother.presses(label)
    await mother.sends_file("снимок.png", PNG, kind="photo")
    mother.sees("нужны слова")
    await mother.says("Тема")
    await mother.sends_file("снимок.png", PNG, kind="photo")
    mother.sees("Снимок получил")
    await mother.sends_file("голос.ogg", b"ogg", kind="voice")
    mother.sees("слова или снимок экрана")
    await mother.says("Вот что вижу")
    await mother.presses("Хватит ответа сюда")
    mother.sees("Снимок или файл приложен")
    await mother.sends_file("другой.pdf", b"pdf")
    await mother.says("ещё слова")
    mother.sees("Нажмите кнопку")
    await mother.forges(button(mother, "tksend:"))
    said, more = await TicketMessage.all().order_by("id")
    assert (said.text, said.file_kind, more.text, more.file_name) == ("Вот что вижу", "photo", "", "другой.pdf")
    mother.sees("2 файла")
    await office.forges(f"deskt:{said.ticket_id}")
    await office.presses("📎 Файл 1")
    assert office.changed[-1].file is not None
    office.sees(f"Обращение № {said.ticket_id}")
    await mother.presses("📎 Файл 2")
    assert mother.changed[-1].file is not None


@pytest.mark.row("D6", "works", "ru")
async def test_an_album_of_screenshots_comes_whole(rig: Rig, mother: Talker) -> None:
    """With the first words, and with what is added later: the bot answers each album once."""

    async def sends(first: int, count: int, caption: str) -> None:
        for number in range(first, first + count):
            photo = rig.emulator.world.files.keep("photo", f"{number}.png", PNG, (1, 1)).content()
            words = {"caption": caption} if number == first and caption else {}
            await sends_raw(rig, mother, number, **photo, **words, media_group_id=f"album-{first}")

    await mother.says("/support")
    for label in ("✍ Написать в поддержку", "🔧 Что-то не работает"):
        await mother.presses(label)
    await mother.says("Тема")
    before = len(mother.chat)
    await sends(800, 3, "Вот три снимка")
    assert len(mother.chat) == before + 1
    assert "почт" in mother.chat[-1].text
    await mother.presses("Хватит ответа сюда")
    mother.sees("Приложено 3 файла")
    await mother.presses("Отправить")
    mother.sees("Вот три снимка", "Приложено 3 файла", "📎 Файл 3")
    await mother.presses("✍ Дописать")
    before = len(mother.chat)
    continued = Event.filter(kind="TicketContinued")
    await sends(820, 2, "")
    assert len(mother.chat) == before + 1
    assert await continued.count() == 1, "support is told of an album once"
    assert "Приложено 5 файлов" in mother.chat[-1].text
    assert await TicketMessage.exclude(file_id=None).count() == 5
    await mother.presses("✍ Дописать")
    await mother.says("И ещё слова")
    mother.sees("И ещё слова", "Приложено 5 файлов", "📎 Файл 5")


@pytest.mark.row("D6", "works", "ru")
async def test_wrong_words_are_refused_and_lose_nothing(rig: Rig, mother: Talker) -> None:
    await mother.says("/support")
    await mother.presses("✍ Написать в поддержку")
    await mother.forges("tkkind:money")
    mother.sees("поменялось")
    await mother.presses("❓ Вопрос")
    await mother.says("т" * 81)
    mother.sees("хватит 80 знаков")
    await mother.says("Тема")
    await mother.says("ы" * 3001)
    mother.sees("Слишком длинно")
    await mother.says("Текст")
    for typed in ("позвоните", "a@b", "123", "a@b.ru c@d.ru", "@"):
        await mother.says(typed)
        assert "imya@example.ru" in mother.screen or "+7 900" in mother.screen
    await mother.says("anna@example.ru")
    mother.sees("Тема: Тема", "Текст", "Почта: anna@example.ru")
    await mother.presses("Отправить")
    assert await Ticket.all().count() == 1


@pytest.mark.row("D6", "stale", "ru")
@pytest.mark.row("C6", "stale", "ru")
async def test_two_presses_send_once_and_old_buttons_do_no_harm(rig: Rig, mother: Talker) -> None:
    office = await rig.linked("secretary")
    await writes(mother)
    send = button(mother, "tksend:")
    for _ in range(2):
        await mother.forges(send)
        mother.sees("Отправлено")
    mother.does_not_see("поменялось")
    ticket = await Ticket.get()
    await mother.says("/menu")
    await mother.forges(send)
    mother.sees("поменялось")
    await office.heard()
    for forged, told in (("desktake", "человеку сказали"), ("desktake", "уже работают")):
        await office.forges(f"{forged}:{ticket.id}")
        office.sees(told)
    await mother.hears("взяли в работу")
    await office.forges(f"deskans:{ticket.id}")
    await mother.forges(f"tkdone:{ticket.id}")
    mother.sees("Закрыто")
    await office.says("Поздно")
    office.sees("обращение закрыто")
    for old in ("desktake", "deskans", "deskclose"):
        await office.forges(f"{old}:{ticket.id}")
        office.sees("обращение закрыто")
    for old in ("tkadd", "tkdone"):
        await mother.forges(f"{old}:{ticket.id}")
        mother.sees("обращение закрыто")
    await mother.hears_nothing()
    assert await TicketMessage.all().count() == 1


@pytest.mark.row("D6", "stale", "en")
async def test_an_old_draft_sends_nothing(rig: Rig, father: Talker) -> None:
    await writes(father, "en")
    old = button(father, "tksend:")
    skip = old.replace("tksend", "tkskip")
    await writes(father, "en", subject="Another")
    for stale in (old, skip):
        await father.forges(stale)
        father.sees("changed")
    assert await Ticket.all().count() == 0


@pytest.mark.row("D6", "stranger", "ru", "en")
@pytest.mark.row("C6", "stranger")
async def test_nobody_else_reads_or_answers_a_ticket(
    rig: Rig, mother: Talker, father: Talker, olyas_father: Talker, class_teacher: Talker, stranger: Talker
) -> None:
    ticket = await files(mother, subject="Тайна", text="Секрет", contacts="anna@example.ru")
    said = await TicketMessage.get()
    other = await School.create(name="Школа № 9", short_name="Школа № 9", zone="Europe/Moscow")
    person = await Person.create(school_id=other.id, key="S1", surname="Чужая", given="Канцелярия")
    await StaffRole.create(person_id=person.id, role="operator")
    rig.school.people["other_office"] = person.id
    office = await rig.linked("other_office")
    await stranger.says("/start")
    of_ticket = [f"{one}:{ticket.id}" for one in ("tk", "tkadd", "tkdone", "deskt", "desktake", "deskans", "deskclose")]
    for nosy in (father, olyas_father, class_teacher, stranger, office):
        for data in (*of_ticket, f"tkfile:{said.id}"):
            await nosy.forges(data)
            told = nosy.screen
            nosy.does_not_see("Тайна", "Секрет", "anna@")
            await nosy.forges(data.partition(":")[0] + ":999999")
            assert nosy.screen == told, f"{nosy.who} can tell by {data} that it is there"
    await ticket.refresh_from_db()
    assert (ticket.state, ticket.version) == ("new", 1)
    await mother.forges(f"deskt:{ticket.id}")
    mother.sees("недоступно")


@pytest.mark.row("D6", "stranger", "ru")
async def test_a_stranger_chooses_a_school_and_writes_three_a_day(rig: Rig, stranger: Talker) -> None:
    other = await School.create(name="Школа № 9", short_name="Школа № 9", zone="Europe/Moscow")
    await stranger.says("/start")
    await stranger.forges("tknew")
    await stranger.presses("❓ Вопрос")
    stranger.sees("В какую школу", "Школа № 5", "Школа № 9")
    draft = button(stranger, "tkschool:").split(":")[1]
    await stranger.forges(f"tkschool:{draft}:999999")
    stranger.sees("недоступно")
    await stranger.says("слова")
    stranger.sees("Нажмите кнопку")
    await stranger.forges(f"tkskip:{draft}")
    stranger.sees("поменялось")
    await stranger.forges(f"tkschool:{draft}:{other.id}")
    for typed in ("Тема", "Текст"):
        await stranger.says(typed)
    await stranger.presses("Хватит ответа сюда")
    await stranger.presses("Отправить")
    assert (await Ticket.get()).school_id == other.id
    for _ in range(2):
        await Ticket.create(
            school_id=other.id, chat_id=(await Ticket.first()).chat_id, kind="idea", subject="x", consent="",
            consent_language="ru", filed_at=rig.clock.now(), changed_at=rig.clock.now(),
        )  # fmt: skip
    await stranger.forges("tknew")
    stranger.sees("За сутки можно отправить 3 обращения")
    await rig.passes(hours=25)
    await stranger.forges("tknew")
    stranger.sees("О чём напишете?")


async def test_a_closed_ticket_is_forgotten_after_ninety_days(rig: Rig, mother: Talker) -> None:
    ticket = await files(mother)
    await mother.presses("✓ Вопрос решён")
    rig.clock.move_to(rig.clock.now() + timedelta(days=89))
    await rig.sweep()
    assert await Ticket.exists(id=ticket.id)
    rig.clock.move_to(rig.clock.now() + timedelta(days=2))
    await rig.sweep()
    assert not await Ticket.exists()
    assert not await TicketMessage.exists()


async def test_without_a_mail_server_no_letter_waits(rig: Rig, mother: Talker) -> None:
    await files(mother, contacts="anna@example.ru")
    assert not await TicketLetter.exists()
    assert "send_letters" not in rig.product.sweeps


async def test_operators_hear_before_the_office(rig: Rig, mother: Talker) -> None:
    office = await rig.linked("secretary")
    person = await Person.create(school_id=rig.school.school, key="O1", surname="Связной", given="Олег")
    await StaffRole.create(person_id=person.id, role="operator")
    rig.school.people["operator"] = person.id
    operator = await rig.linked("operator")
    await files(mother)
    await operator.hears("Новое обращение")
    await office.hears_nothing()
    assert await Notice.filter(kind="messages").count() == 1


def test_the_words_under_which_a_ticket_is_kept_never_change_silently() -> None:
    """Who changes the sentence ticket-choose-kind makes a new version and adds its digests here."""
    known = {
        ("1", "ru"): "aedbb4de2069b81ba01a9ba0c4bb50e03247797213038fa1486c4f8ac77d86fd",
        ("1", "en"): "2129778a9fe881e1b82cba30db8bb74cc851d546cb1b71ebab6a089efc368e36",
    }
    for language in ("ru", "en"):
        record = texts.consent_record(words(language))
        assert record.digest == known[record.version, language]
