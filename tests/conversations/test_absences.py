"""A family tells the school that a child is away (D1), and is asked how the ill one is (D3)."""

from datetime import UTC, date, datetime

import pytest

from bot.intake.lanes import incoming
from storage.models import AbsenceFile, AbsenceNotice, AbsenceRevision, Event, Guardianship, Person
from tests.rig.living import Rig
from tests.rig.people import Talker


@pytest.mark.row("D1", "works", "ru")
async def test_three_taps_from_the_menu_and_the_class_teacher_knows(
    mother: Talker, class_teacher: Talker, history_teacher: Talker, rig: Rig
) -> None:
    await mother.says("/menu")
    await mother.presses("🤒 Не придёт")
    mother.sees("Кто не придёт в школу?", "[Мария: сегодня]", "[Мария: завтра]", "[Пётр: сегодня]", "[📅 Мария]")
    await mother.presses("Мария: сегодня")
    mother.sees("Мария", "понедельник, 23 ноября. Почему?", "[🤒 Болеет]", "[🏥 К врачу]", "[🕘 Не весь день]")
    await mother.presses("🤒 Болеет")
    mother.sees("Отправлено в школу", "не придёт", "понедельник, 23 ноября", "Причина: болеет", "[✕ Отозвать]")
    mother.sees("Анна Сергеевна, 23 ноября, 8:20", "Классный руководитель получит это сразу")
    notice = await AbsenceNotice.get()
    assert (str(notice.first_on), str(notice.last_on), notice.reason) == ("2026-11-23", "2026-11-23", "ill")
    await class_teacher.hears("Ветрова Мария, 7 «Б»: не придёт", "понедельник, 23 ноября, болеет", "Анна Сергеевна")
    await history_teacher.hears("Ветрова Мария, 7 «Б»: не придёт")
    await class_teacher.presses("👁 Вижу")
    class_teacher.sees("Ветрова Мария", "В школе видели: Нина Олеговна", "Семья узнает")
    await mother.hears("В школе видели: Нина Олеговна, 23 ноября, 8:20")


async def filed() -> list[tuple[str, str, str, str]]:
    rows = await AbsenceNotice.filter(withdrawn_at=None).order_by("id")
    return [(str(row.first_on), str(row.last_on), row.kind, row.reason) for row in rows]


async def tells(talker: Talker, day: str = "Мария: сегодня", reason: str = "🤒 Болеет") -> None:
    await talker.says("/absence")
    await talker.presses(day)
    await talker.presses(reason)


def data(talker: Talker, prefix: str) -> str:
    return [found for found in talker.button_data if found.startswith(prefix)][-1]


@pytest.mark.row("D1", "works", "ru")
async def test_a_range_in_the_calendar(mother: Talker, rig: Rig) -> None:
    await mother.says("/absence")
    await mother.presses("📅 Мария")
    mother.sees("Выберите первый день", "[ноябрь]", "[декабрь ›]", "[18]", "[30]")
    mother.does_not_see("[17]", "[28]", "[29]")
    await mother.presses("декабрь ›")
    mother.sees("[декабрь]", "[1]", "[29]")
    mother.does_not_see("[30]")
    await mother.presses("3")
    mother.sees("С 3 декабря. Выберите последний день", "[[3]]", "[Только 03.12]")
    await mother.presses("7")
    mother.sees("чт, 3 декабря – пн, 7 декабря. Почему?")
    await mother.presses("🧳 Поездка")
    assert await filed() == [("2026-12-03", "2026-12-07", "absent", "trip")]


@pytest.mark.row("D1", "works", "ru")
async def test_lessons_of_a_day(mother: Talker, class_teacher: Talker, rig: Rig) -> None:
    await mother.says("/absence")
    await mother.presses("Мария: завтра")
    await mother.presses("🕘 Не весь день")
    mother.sees("Каких уроков не будет?", "[1 · 8:30]", "[3 · 10:30]")
    await mother.presses("1 · 8:30")
    mother.sees("1-й урок", "[✓ 1 · 8:30]", "[🏥 К врачу]")
    await mother.presses("2 · 9:25")
    mother.sees("уроки 1–2")
    await mother.presses("🏥 К врачу")
    mother.sees("опоздает", "Не будет: уроки 1–2")
    notice = await AbsenceNotice.get()
    assert (notice.kind, notice.from_lesson, notice.to_lesson) == ("late", 1, 2)
    await class_teacher.hears("Ветрова Мария, 7 «Б»: опоздает", "Не будет: уроки 1–2")


@pytest.mark.row("D1", "works", "ru")
async def test_a_comment_and_papers_are_added_and_read_at_school(
    mother: Talker, class_teacher: Talker, rig: Rig
) -> None:
    await tells(mother)
    await mother.presses("💬 Комментарий")
    await mother.says("ж" * 501)
    mother.sees("Слишком длинно: хватит 500 знаков", "Ничего не пропало")
    await mother.sends_file("voice.ogg", b"OggS", kind="voice")
    mother.sees("Голосовые сообщения я не понимаю")
    await mother.says("Температура <b>39</b> 🤒")
    mother.sees("«Температура <b>39</b> 🤒»")
    await mother.presses("📎 Фото, файл")
    await mother.says("вот")
    mother.sees("Здесь я жду фото или файл")
    await mother.sends_file("справка.pdf", b"%PDF-1.4 x")
    mother.sees("📎 1 файл", "«Температура <b>39</b> 🤒»")
    await mother.says("Маша заболела, до среды не придёт")
    mother.does_not_see("Здесь я жду фото или файл")
    mother.sees("Правильно понимаю?", "вт, 24 ноября")
    await class_teacher.hears("Ветрова Мария", "«Температура <b>39</b> 🤒»", "📎 1 файл")
    await class_teacher.presses("👁 Вижу")
    await class_teacher.presses("📎 Прислать файлы")
    assert [seen.file.name for seen in class_teacher.chat if seen.file] == ["справка.pdf"]
    await mother.hears("В школе видели: Нина Олеговна")
    await mother.says("/absence")
    await mother.presses("Мария, 23.11: болеет")
    mother.sees("✓ В школе видели: Нина Олеговна, 23 ноября, 8:20")
    await mother.presses("📎 Прислать файлы")
    assert [seen.file.name for seen in mother.chat if seen.file and seen.from_bot] == ["справка.pdf"]


@pytest.mark.row("D1", "works", "ru")
async def test_a_file_of_sixty_megabytes_is_refused_and_nothing_is_lost(mother: Talker, rig: Rig) -> None:
    await tells(mother)
    await mother.presses("📎 Фото, файл")
    await _document(rig, mother, 60 * 1024 * 1024)
    assert "Файл слишком большой: до 20 МБ" in mother.chat[-1].text
    await mother.sends_file("small.pdf", b"%PDF")
    mother.sees("📎 1 файл")
    assert await AbsenceFile.all().count() == 1


async def _document(rig: Rig, talker: Talker, size: int) -> None:
    """So large a file only the official server takes; the update is stored as it gives it."""
    file = {"file_id": "large", "file_unique_id": "u1", "file_name": "scan.tiff", "file_size": size}
    message = {
        "message_id": 700,
        "date": int(rig.clock.now().timestamp()),
        "chat": {"id": talker.id, "type": "private", "first_name": "Анна"},
        "from": {"id": talker.id, "is_bot": False, "first_name": "Анна"},
        "document": file,
    }
    await rig.product.inbox.store(rig.product.bot.id, [incoming({"update_id": 910_000, "message": message})])
    rig.product.intake.wake()
    await rig.settle()


@pytest.mark.row("D1", "works", "ru")
async def test_extended_changed_withdrawn_and_sent_again(
    mother: Talker, class_teacher: Talker, father: Talker, rig: Rig
) -> None:
    await tells(mother)
    await father.hears("The school was told: will not come", "Monday, 23 November, ill", "Told by Анна Сергеевна")
    await class_teacher.hears("не придёт")
    await mother.presses("Ещё и вт 24")
    mother.sees("Изменено, школа узнает", "пн, 23 ноября – вт, 24 ноября")
    await class_teacher.hears("изменили, не придёт", "пн, 23 ноября – вт, 24 ноября")
    await mother.presses("До пт 27")
    mother.sees("пн, 23 ноября – пт, 27 ноября")
    await mother.presses("Причина")
    await mother.presses("🏠 Семейные дела")
    mother.sees("Причина: семейные дела")
    await mother.presses("📅 Дни")
    await mother.presses("25")
    await mother.presses("26")
    mother.sees("ср, 25 ноября – чт, 26 ноября", "семейные дела")
    assert await filed() == [("2026-11-25", "2026-11-26", "absent", "family")]
    await class_teacher.heard()
    await mother.presses("✕ Отозвать")
    mother.sees("Отозвано: школа ждёт", "[↩ Отправить снова]")
    await class_teacher.hears("отозвали, придёт")
    await mother.presses("↩ Отправить снова")
    mother.sees("Снова отправлено")
    assert await AbsenceRevision.all().count() == 6


@pytest.mark.row("D1", "works", "ru")
async def test_what_overlaps_is_joined_or_refused_clearly(mother: Talker, father: Talker, rig: Rig) -> None:
    await tells(mother)
    await father.presses("🤒 Not coming")
    await father.presses("Мария: tomorrow")
    await father.presses("🤒 Ill")
    assert len(await filed()) == 2
    await father.says("/absence")
    await father.presses("📅 Мария")
    await father.presses("23")
    await father.presses("25")
    await father.presses("🤒 Ill")
    assert "knows something else" in father.toast
    await tells(mother, reason="🏥 К врачу")
    assert "школа уже знает другое (болезнь)" in mother.toast
    await tells(mother)
    mother.sees("Отправлено в школу")
    assert len(await filed()) == 2


@pytest.mark.row("D1", "works", "ru")
async def test_what_cannot_be_told_gets_a_clear_sentence(mother: Talker, rig: Rig) -> None:
    masha = rig.school.people["masha"]
    for on, answer in (
        ("20261115", "не позже чем через 3 школьных дня"),
        ("20270601", "за границей учебного года"),
        ("20261129", "уроков нет"),
    ):
        await mother.forges(f"abnew:{masha}:{on}")
        await mother.presses("🤒 Болеет")
        assert answer in mother.toast, on
    await mother.says("/absence")
    await mother.presses("📅 Мария")
    draft = data(mother, "abday:").split(":")[1]
    for first, last, answer in (("20261124", "20270416", "можно не больше 60"), ("20261124", "20270610", "границей")):
        await mother.forges(f"abdays:{draft}")
        await mother.forges(f"abday:{draft}:{first}")
        await mother.forges(f"abday:{draft}:{last}")
        await mother.forges(f"abfile:{draft}:ill")
        assert answer in mother.toast, last
    await mother.forges(f"abnew:{masha}:20261131")
    mother.sees("Кнопка устарела")
    await Guardianship.filter(adult_id=rig.school.people["mother"], child_id=masha).update(until=date(2026, 11, 22))
    await mother.forges(f"abnew:{masha}:20261123")
    assert "в вашем дневнике нет" in mother.toast
    assert await filed() == []


@pytest.mark.row("D1", "works", "ru")
async def test_a_pupil_does_not_excuse_itself(rig: Rig) -> None:
    await Person.filter(id=rig.school.people["masha"]).update(birth_date=date(2010, 5, 1))
    pupil = await rig.linked("masha")
    await pupil.says("/menu")
    assert "🤒 Не придёт" not in pupil.buttons
    await pupil.says("/absence")
    pupil.sees("школе сообщают родители")
    assert pupil.buttons == ["☰ Меню"]
    await pupil.forges(f"abnew:{rig.school.people['masha']}:20261123")
    assert "сообщают родители" in pupil.toast
    assert await filed() == []


@pytest.mark.row("D1", "stale", "ru")
async def test_pressed_twice_it_is_filed_once_and_old_buttons_do_no_harm(
    mother: Talker, father: Talker, class_teacher: Talker, rig: Rig
) -> None:
    await mother.says("/absence")
    await mother.presses("Мария: сегодня")
    press = data(mother, "abfile:").rsplit(":", 1)[0] + ":ill"
    for _ in range(2):
        await mother.forges(press)
        mother.sees("Отправлено в школу")
    assert len(await filed()) == 1
    old = [data(mother, prefix) for prefix in ("aboff:", "abext:", "abchg:", "abcom:", "abpap:")]
    await class_teacher.hears("не придёт")
    seen = data(class_teacher, "abseen:")
    await father.says("/absence")
    await father.presses("Мария, 23.11: ill")
    await father.presses("Tue 24 too")
    for button in old:
        await mother.forges(button)
        assert "уже изменили" in mother.toast, button
    await class_teacher.forges(seen)
    assert "уже изменили" in class_teacher.toast
    rig.clock.move_to(datetime(2026, 12, 10, 6, tzinfo=UTC))
    await father.presses("✕ Withdraw")
    assert "too long ago" in father.toast
    assert len(await filed()) == 1


@pytest.mark.row("D1", "works", "en")
async def test_the_whole_way_in_english(father: Talker, rig: Rig) -> None:
    await father.presses("🤒 Not coming")
    father.sees("Who is not coming to school?", "[Мария: today]", "[Пётр: tomorrow]")
    await father.presses("Мария: today")
    father.sees("Monday, 23 November. Why?", "[🏥 Doctor]", "[🕘 Part of the day]")
    await father.presses("🏥 Doctor")
    father.sees("Sent to school", "Reason: at the doctor's", "The class teacher gets it at once", "[✕ Withdraw]")


@pytest.mark.row("D3", "works", "ru")
async def test_the_next_morning_asks_and_one_tap_extends(
    mother: Talker, father: Talker, class_teacher: Talker, rig: Rig
) -> None:
    await tells(mother)
    await class_teacher.heard()
    await father.heard()
    await rig.until_local(24, 6, 45)
    await mother.hears_nothing()
    await rig.until_local(24, 7, 30)
    await mother.hears("Мария", "Сегодня, вторник, 24 ноября, тоже не придёт?", "[Да, и сегодня]", "[Сегодня придёт]")
    await father.hears("Not coming today, Tuesday, 24 November, either?", "[The whole week]")
    await mother.presses("Да, и сегодня")
    mother.sees("Передал школе", "пн, 23 ноября – вт, 24 ноября")
    assert await filed() == [("2026-11-23", "2026-11-24", "absent", "ill")]
    await class_teacher.hears("изменили, не придёт", "вт, 24 ноября")
    stale = data(father, "abmor:")
    await father.forges(stale)
    assert "changed meanwhile" in father.toast
    await rig.until_local(24, 11)
    await mother.hears_nothing()
    await rig.until_local(25, 7, 30)
    await mother.hears("Сегодня, среда, 25 ноября")
    await mother.presses("Вся неделя")
    assert await filed() == [("2026-11-23", "2026-11-27", "absent", "ill")]
    await rig.until_local(29, 12)
    await mother.hears_nothing()
    await rig.until_local(30, 7, 30)
    await mother.hears("Сегодня, понедельник, 30 ноября")
    await mother.presses("Сегодня придёт")
    mother.sees("рад, что поправляется")
    assert await filed() == [("2026-11-23", "2026-11-27", "absent", "ill")]
    assert await Event.filter(kind="IllnessQuestion").count() == 3


@pytest.mark.row("D3", "works", "stale", "ru")
async def test_an_illness_without_an_end_is_asked_every_morning_until_it_ends(mother: Talker, rig: Rig) -> None:
    await tells(mother)
    await mother.presses("Пока не поправится")
    mother.sees("с 23 ноября, пока не поправится")
    await rig.until_local(24, 7, 30)
    await mother.hears("тоже не придёт?")
    await rig.until_local(25, 7, 30)
    await mother.hears("Сегодня, среда, 25 ноября")
    old = next(found for found in mother.button_data if found.startswith("abmor:"))
    await mother.presses("Сегодня придёт")
    mother.sees("пн, 23 ноября – вт, 24 ноября")
    await mother.forges(old)
    assert "уже изменили" in mother.toast
    await rig.until_local(26, 9)
    await mother.hears_nothing()


@pytest.mark.row("D3", "works", "en")
async def test_nobody_is_asked_about_other_reasons_or_what_was_told_already(father: Talker, rig: Rig) -> None:
    await father.presses("🤒 Not coming")
    await father.presses("Мария: today")
    await father.presses("🏥 Doctor")
    await father.says("/absence")
    await father.presses("Пётр: today")
    await father.presses("🤒 Ill")
    father.sees("The morning after the last day I will ask")
    await father.says("/absence")
    await father.presses("Пётр: tomorrow")
    await father.presses("🏠 Family matters")
    await rig.until_local(24, 9)
    await father.hears_nothing()
    await rig.until_local(25, 9)
    await father.hears_nothing()
