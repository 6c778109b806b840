"""Homework on request, ticks, files (B8)."""

from datetime import date, timedelta

import pytest

from bot.callbacks import (
    OpenHomework,
    OpenHomeworkSubjects,
    OpenSubjectHomework,
    OpenTask,
    SendTaskFiles,
    TickTask,
)
from storage.models import Homework, HomeworkTick, Subject
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker
from tests.rig.small_school import NOW, TODAY
from tests.rig.written import Written

FOREIGN = "Этого ребёнка в вашем дневнике нет"
NOT_YOURS = "Это вам недоступно"
OUTDATED = "Откройте заново"
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


@pytest.mark.row("B8", "works", "ru")
async def test_homework_of_the_next_school_day(mother: Talker, masha: int, written: Written) -> None:
    await written.homework("Алгебра", "№ 345, 346", due=TOMORROW, edited_at=NOW)
    await written.homework("Русский язык", "Эссе", due=TOMORROW, mandatory=False, independent=True)
    await written.homework("История", "", due=TOMORROW, nothing=True)
    await mother.forges(OpenHomework(masha).pack())
    mother.sees("Мария · задание на завтра, вторник, 24 ноября", "№ 345, 346", "обязательно")
    mother.sees("Изменено 23 ноября, 8:20, Елена Викторовна", "по желанию, самостоятельная работа")
    mother.sees("Записано 21 ноября, 8:20", "Ничего не задано: История")
    mother.does_not_see("ещё не записал")
    await mother.presses("ср 25 ›")
    mother.sees("среду, 25 ноября", "Пока ничего не записано", "Учитель ещё не записал: Физика, Алгебра, Русский язык")
    await mother.presses("‹ вт 24")
    mother.sees("№ 345, 346")


@pytest.mark.row("B8", "works", "ru")
async def test_from_friday_on_monday_is_next(rig: Rig, mother: Talker, masha: int, written: Written) -> None:
    await written.homework("Физика", "Параграф 12", due=date(2026, 11, 30))
    rig.clock.move_to(NOW + timedelta(days=4, hours=13))
    await mother.says("/homework")
    await mother.presses("Показать: Мария")
    mother.sees("понедельник, 30 ноября", "Параграф 12")
    await mother.presses("‹ пт 27")
    mother.sees("сегодня, пятницу, 27 ноября")


@pytest.mark.row("B8", "works", "ru")
async def test_homework_by_subject_and_period(mother: Talker, masha: int, written: Written) -> None:
    for week in range(10):
        await written.homework("Алгебра", f"Задача {week}", due=date(2026, 11, 3) + timedelta(days=7 * (week % 7)))
    await written.homework("История", "Карта", due=date(2026, 9, 8))
    await mother.forges(OpenHomework(masha).pack())
    await mother.presses("По предметам")
    mother.sees("задания по предметам, 2 четверть", "[Алгебра (10)]")
    mother.does_not_see("История")
    await mother.presses("Алгебра (10)")
    mother.sees("Алгебра: задания, 2 четверть", "вторник, 15 декабря", "Задача 6")
    await mother.presses("Раньше ›")
    mother.sees("Задача 0", "[‹ Новее]")
    await mother.presses("Назад")
    await mother.presses("1 четверть")
    mother.sees("[История (1)]")
    await mother.presses("История (1)")
    await mother.presses("Открыть 08.09")
    mother.sees("На вторник, 8 сентября", "Карта")


@pytest.mark.row("B8", "works", "ru")
async def test_a_task_is_ticked_off_and_unticked(mother: Talker, masha: int, written: Written) -> None:
    task = await written.homework("Алгебра", due=TOMORROW)
    await mother.forges(OpenHomework(masha).pack())
    await mother.presses("☐ Алгебра")
    mother.sees("Отмечено", "✓ Алгебра", "[☑ Алгебра]")
    assert await HomeworkTick.filter(homework_id=task.id, child_id=masha).count() == 1
    await mother.presses("Целиком")
    mother.sees("Отмечено: сделано")
    await mother.presses("Снять отметку")
    mother.sees("Отметка снята", "[☐ Отметить: сделано]")
    assert not await HomeworkTick.exists(homework_id=task.id)


@pytest.mark.row("B8", "works", "ru")
async def test_a_tick_is_of_one_child_and_seen_by_the_other_parent(
    mother: Talker, father: Talker, olyas_father: Talker, rig: Rig, masha: int, written: Written
) -> None:
    await written.homework("Алгебра", due=TOMORROW)
    await mother.forges(OpenHomework(masha).pack())
    await mother.presses("☐ Алгебра")
    await father.forges(OpenHomework(masha).pack())
    father.sees("[☑ Алгебра]")
    await olyas_father.says("/homework")
    olyas_father.sees("Ольга", "[☐ Алгебра]")


@pytest.mark.row("B8", "works", "ru")
async def test_files_come_through_the_bot_with_their_names(
    rig: Rig, mother: Talker, algebra_teacher: Talker, masha: int, written: Written
) -> None:
    await algebra_teacher.sends_file("задачник.pdf", b"%PDF-1.4 pages")
    file_id = next(seen.file.id for seen in rig.emulator.chat(BOT, algebra_teacher.id) if seen.file)
    task = await written.homework("Алгебра", due=TOMORROW)
    await written.file(task, file_id, "задачник.pdf")
    await written.file(task, "gone-file", "старый.docx")
    await mother.forges(OpenHomework(masha).pack())
    mother.sees("📎 2 файла")
    await mother.presses("📎 2")
    mother.sees("📎 задачник.pdf", "📎 старый.docx")
    await mother.presses("Прислать файлы")
    mother.sees("Отправляю файлы", "Алгебра, на 24 ноября: задачник.pdf", "Не получилось переслать: старый.docx")
    sent = [seen.file for seen in mother.chat if seen.file]
    assert [file.name for file in sent] == ["задачник.pdf"]
    await mother.presses("Назад")
    mother.sees("№ 345, 346", "[📎 Прислать файлы]")


@pytest.mark.row("B8", "works", "en")
async def test_father_reads_homework_in_english(father: Talker, masha: int, written: Written) -> None:
    await written.homework("Алгебра", "№ 345", due=TOMORROW, edited_at=NOW)
    await written.homework("История", "", due=TOMORROW, nothing=True)
    await written.homework("Русский язык", "Эссе", due=TOMORROW, mandatory=False, independent=True)
    await father.forges(OpenHomework(masha).pack())
    father.sees("homework for tomorrow, Tuesday, 24 November", "must be done", "Changed 23 November, 8:20")
    father.sees("if you like, independent work", "Nothing is set: История")
    await father.presses("☐ Алгебра")
    father.sees("Ticked off", "[☑ Алгебра]")
    await father.presses("By subject")
    father.sees("homework by subject, 2 четверть", "[Алгебра (1)]")
    await father.presses("By day")
    await father.presses("Wed 25 ›")
    father.sees("Nothing is written yet", "Not written by the teacher yet: Физика")


@pytest.mark.row("B8", "stranger")
async def test_a_stranger_learns_nothing_of_homework(
    rig: Rig, stranger: Talker, olyas_father: Talker, masha: int, written: Written
) -> None:
    task = await written.homework("Алгебра", "тайна", due=TOMORROW)
    subject = (await Subject.get(name="Алгебра")).id
    for who in (stranger, olyas_father):
        for child in (masha, 999_999):
            for press in (
                OpenHomework(child, TOMORROW),
                OpenHomeworkSubjects(child),
                OpenSubjectHomework(child, subject),
                OpenTask(child, task.id),
                SendTaskFiles(child, task.id),
                TickTask(child, task.id, done=True, on_card=True),
            ):
                await who.forges(press.pack())
                assert who.toast.startswith(FOREIGN)
                who.does_not_see("тайна", "Алгебра", "Мария")
    assert not await HomeworkTick.exists()
    await stranger.says("/homework")
    stranger.does_not_see("Алгебра", "задание на")


@pytest.mark.row("B8", "stranger")
async def test_a_task_of_another_class_looks_like_none(rig: Rig, mother: Talker, written: Written) -> None:
    task, petya = await written.homework("Алгебра", "тайна", due=TOMORROW), rig.school.people["petya"]
    for foreign in (task.id, 999_999):
        for press in (OpenTask(petya, foreign), TickTask(petya, foreign, done=True, on_card=False)):
            await mother.forges(press.pack())
            assert mother.toast.startswith(NOT_YOURS)
            mother.does_not_see("тайна", "Алгебра")
    assert not await HomeworkTick.exists()


@pytest.mark.row("B8", "stale")
async def test_a_task_taken_back_cannot_be_ticked(mother: Talker, masha: int, written: Written) -> None:
    task = await written.homework("Алгебра", due=TOMORROW)
    await mother.forges(OpenHomework(masha).pack())
    await Homework.filter(id=task.id).update(removed_at=NOW, version=2)
    await mother.presses("☐ Алгебра")
    assert OUTDATED in mother.toast
    assert not await HomeworkTick.exists()
    await mother.forges(OpenTask(masha, task.id).pack())
    assert OUTDATED in mother.toast


@pytest.mark.row("B8", "stale")
async def test_pressed_twice_a_tick_stays_one(mother: Talker, masha: int, written: Written) -> None:
    task = await written.homework("Алгебра", due=TOMORROW)
    for _ in range(2):
        await mother.forges(TickTask(masha, task.id, done=True, on_card=False).pack())
        mother.sees("Отмечено")
    assert await HomeworkTick.all().count() == 1
    for _ in range(2):
        await mother.forges(TickTask(masha, task.id, done=False, on_card=False).pack())
        mother.sees("Отметка снята")
    assert not await HomeworkTick.exists()
    for press in (
        OpenHomework(masha, date(2020, 1, 1)),
        OpenSubjectHomework(masha, 999),
        OpenHomeworkSubjects(masha, 999),
    ):
        await mother.forges(press.pack())
        assert OUTDATED in mother.toast


async def test_every_long_task_of_a_day_is_on_the_screen(mother: Talker, masha: int, written: Written) -> None:
    await Subject.filter(name="Алгебра").update(name="<b>Алгебра 🧮")
    for subject in ("Русский язык", "Алгебра", "История"):
        for number in (1, 2, 3):
            await written.homework(subject, f"<u>{number} " + "очень длинно " * 150, due=TOMORROW)
    await mother.forges(OpenHomework(masha).pack())
    for number in (1, 2, 3):
        assert mother.screen.count(f"<u>{number} очень") == 3
    await mother.presses("Целиком")
    mother.sees(("очень длинно " * 150).strip())


async def test_words_in_the_place_of_a_press(mother: Talker, masha: int, written: Written) -> None:
    await written.homework("Алгебра", due=TOMORROW)
    await mother.forges(OpenHomework(masha).pack())
    await mother.says("сделали! " * 400)
    mother.sees("Не понял")
    await mother.presses("☐ Алгебра")
    mother.sees("Отмечено")
