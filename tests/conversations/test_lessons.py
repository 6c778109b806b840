"""A day and a week of the diary (B1)."""

from datetime import date, timedelta

import pytest

from bot.callbacks import OpenDay, OpenWeek
from storage.models import Guardianship, Subject
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import TODAY
from tests.rig.written import Written

FOREIGN = "Этого ребёнка в вашем дневнике нет"


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


@pytest.mark.row("B1", "works", "ru")
async def test_mother_reads_the_whole_day(mother: Talker, masha: int, written: Written) -> None:
    await written.lesson("Алгебра", TODAY, 1, topic="Квадратные уравнения")
    await written.homework("Алгебра", "№ 345, 346")
    await written.homework("История", "", nothing=True)
    await written.homework("Русский язык", "Сочинение о доме", mandatory=False)
    await written.mark("Алгебра", "5", on=TODAY, form="quiz")
    await mother.forges(OpenDay(masha, TODAY).pack())
    mother.sees("Мария · сегодня, понедельник, 23 ноября", "1. Алгебра, 8:30–9:15, каб. 31")
    mother.sees("Тема: Квадратные уравнения", "ДЗ: № 345, 346", "Оценка: 5, самостоятельная")
    mother.sees("ДЗ по желанию: Сочинение о доме", "[5 · Алгебра]", "[Задание целиком]")
    await mother.presses("Неделя")
    mother.sees("1. Алгебра, 5: № 345, 346", "2. История: не задано", "Где задания не видно")


@pytest.mark.row("B1", "works", "ru")
async def test_nothing_set_differs_from_silence(mother: Talker, masha: int, written: Written) -> None:
    await written.homework("История", "", nothing=True)
    await mother.forges(OpenDay(masha, TODAY).pack())
    history, russian = mother.screen.split("2. История")[1].split("3. Русский язык")
    assert "ДЗ: ничего не задано" in history
    assert "ДЗ: учитель ещё не записал" in russian


@pytest.mark.row("B1", "works", "ru")
async def test_substitutions_cancelled_and_moved_lessons_are_visible(
    rig: Rig, mother: Talker, masha: int, written: Written
) -> None:
    await written.lesson("Алгебра", TODAY, 1, state="cancelled")
    await written.lesson("История", TODAY, 2, state="substituted", substitute_id=rig.school.people["algebra_teacher"])
    await written.lesson("Русский язык", TODAY, 3, room="12")
    await written.lesson("Физика", TODAY, 6, room="мастерская")
    await mother.forges(OpenDay(masha, TODAY).pack())
    mother.sees("1. Алгебра: урок отменён", "Замена: Елена Викторовна", "каб. 12", "Кабинет поменялся")
    mother.sees("6. Физика, 13:25–14:10, мастерская", "Дополнительный урок")
    assert "ДЗ" not in mother.screen.split("2. История")[0], "a cancelled lesson waits for no homework"
    await mother.presses("Неделя")
    mother.sees("1. Алгебра: урок отменён", "2. История (замена)")


@pytest.mark.row("B1", "works", "ru")
async def test_arrows_move_by_day_and_by_week(mother: Talker, masha: int) -> None:
    await mother.says("/today")
    await mother.presses("Показать: Мария")
    await mother.presses("вт 24 ›")
    mother.sees("завтра, вторник, 24 ноября", "1. Русский язык")
    await mother.presses("‹ пн 23")
    mother.sees("сегодня, понедельник")
    await mother.presses("Неделя")
    mother.sees("неделя 23.11–27.11", "пн, 23 ноября", "пт, 27 ноября", "4. Физика")
    await mother.presses("30.11–05.12 ›")
    mother.sees("неделя 30.11–04.12")
    await mother.presses("‹ 23.11–28.11")
    await mother.presses("ср 25")
    mother.sees("среда, 25 ноября", "1. Физика")


@pytest.mark.row("B1", "works", "ru")
async def test_days_without_school_say_when_school_is_next(mother: Talker, masha: int) -> None:
    await mother.forges(OpenDay(masha, date(2026, 11, 28)).pack())
    mother.sees("суббота, 28 ноября", "Выходной", "В школу: понедельник, 30 ноября.")
    await mother.presses("В школу: пн 30 ›")
    mother.sees("понедельник, 30 ноября", "1. Алгебра")
    await mother.forges(OpenWeek(masha, date(2026, 12, 28)).pack())
    mother.sees("пн, 28 декабря", "уроков нет")
    await mother.forges(OpenWeek(masha, date(2027, 1, 4)).pack())
    mother.sees("На этой неделе уроков нет", "В школу: понедельник, 11 января.")
    await mother.forges(OpenDay(masha, date(2027, 7, 1)).pack())
    mother.sees("В этом учебном году уроков больше нет")


async def test_an_old_lesson_outside_the_timetable_is_no_extra_one(
    mother: Talker, masha: int, written: Written
) -> None:
    await written.lesson("Физика", date(2026, 11, 17), 5, topic="Рычаги")
    await mother.forges(OpenDay(masha, date(2026, 11, 17)).pack())
    mother.sees("5. Физика", "Рычаги")
    mother.does_not_see("Дополнительный урок")


async def test_homework_for_a_day_without_its_lesson_is_not_lost(mother: Talker, masha: int, written: Written) -> None:
    await written.homework("Физика", "Опыт с маятником", due=date(2026, 11, 28))
    await mother.forges(OpenDay(masha, date(2026, 11, 28)).pack())
    mother.sees("Физика, урока в этот день нет", "Опыт с маятником")


async def test_a_dot_stands_beside_its_lesson(mother: Talker, masha: int, written: Written) -> None:
    lesson = await written.lesson("Алгебра", TODAY, 1)
    await written.dot("Алгебра", lesson_id=lesson.id)
    await mother.forges(OpenDay(masha, TODAY).pack())
    mother.sees("● Точка: долг, контрольная до 30.11")


@pytest.mark.row("B1", "works", "en")
async def test_father_reads_it_in_english(father: Talker, masha: int, written: Written) -> None:
    await written.lesson("Алгебра", TODAY, 1, topic="Квадратные уравнения")
    await written.lesson("История", TODAY, 2, state="cancelled")
    await written.homework("Физика", "", nothing=True)
    await father.forges(OpenDay(masha, TODAY).pack())
    father.sees("today, Monday, 23 November")
    father.sees("1. Алгебра, 8:30–9:15, room 31", "Topic: Квадратные", "2. История cancelled", "nothing is set")
    father.sees("Homework: the teacher has not written it yet")
    await father.presses("Week")
    father.sees("week 23.11–27.11", "nothing set", "Where you see no homework")
    await father.says("/tomorrow")
    father.sees("tomorrow, Tuesday")


@pytest.mark.row("B1", "works", "ru")
async def test_the_opened_child_stays_open(mother: Talker) -> None:
    await mother.says("/today")
    mother.sees("Пётр", "Чтение")
    await mother.presses("Показать: Мария")
    mother.sees("Мария", "Алгебра", "[Показать: Пётр]")
    await mother.says("/week")
    mother.sees("Мария")
    await mother.presses("Меню")
    mother.sees("Мария, 7 «Б»")


@pytest.mark.row("B1", "stranger")
async def test_a_stranger_learns_nothing_of_a_day(stranger: Talker, olyas_father: Talker, masha: int) -> None:
    for who in (stranger, olyas_father):
        for child in (masha, 999_999):
            for press in (OpenDay(child, TODAY), OpenWeek(child, TODAY)):
                await who.forges(press.pack())
                assert who.toast.startswith(FOREIGN)
                who.does_not_see("Мария", "Алгебра", "7 «Б»")
    await stranger.says("/today")
    stranger.sees("Меню")
    stranger.does_not_see("Мария", "Алгебра")


@pytest.mark.row("B1", "stale")
async def test_old_and_wild_days_get_a_kind_sentence(mother: Talker, masha: int) -> None:
    for data in (f"day:{masha}:20200229", f"week:{masha}:99991231", f"day:{masha}:00010101"):
        await mother.forges(data)
        mother.sees("Откройте заново")
    for data in (f"day:{masha}:20261399", f"day:{'9' * 19}:20261123", f"day:{masha}", "week:x:20261123"):
        await mother.forges(data)
        mother.sees("Кнопка устарела")
    wednesday = TODAY + timedelta(days=2)
    await mother.forges(OpenWeek(masha, wednesday).pack())
    mother.sees("неделя 23.11–27.11")


@pytest.mark.row("B1", "stale")
async def test_a_day_drawn_before_a_change_is_read_anew(mother: Talker, masha: int, written: Written) -> None:
    await mother.forges(OpenDay(masha, TODAY).pack())
    await written.lesson("Алгебра", TODAY, 1, state="cancelled")
    await mother.presses("вт 24 ›")
    await mother.presses("‹ пн 23")
    mother.sees("1. Алгебра: урок отменён")
    await mother.presses("Неделя")
    await mother.presses("пн 23")
    mother.sees("1. Алгебра: урок отменён")


async def test_an_ended_guardianship_closes_the_old_buttons(rig: Rig, mother: Talker, masha: int) -> None:
    await mother.forges(OpenDay(masha, TODAY).pack())
    await Guardianship.filter(adult_id=rig.school.people["mother"], child_id=masha).update(
        until=TODAY - timedelta(days=1)
    )
    await mother.presses("вт 24 ›")
    assert mother.toast.startswith(FOREIGN)


async def test_hostile_names_and_endless_texts_fit_the_screen(mother: Talker, masha: int, written: Written) -> None:
    await Subject.filter(name="Алгебра").update(name="<b>Алгебра</b> & 🧮")
    await written.lesson("Алгебра", TODAY, 1, topic="<i>" + "т" * 290)
    for subject in ("Алгебра", "История", "Русский язык", "Физика"):
        await written.homework(subject, "<script> " + "очень длинно " * 150)
    await mother.forges(OpenDay(masha, TODAY).pack())
    mother.sees("1. <b>Алгебра</b> & 🧮", "<script> очень длинно", "4. Физика")
    await mother.presses("Неделя")
    mother.sees("<b>Алгебра</b> & 🧮", "4. Физика")


async def test_words_in_the_place_of_a_press_lose_nothing(mother: Talker) -> None:
    await mother.says("/today")
    await mother.says("а" * 4096)
    mother.sees("Не понял", "Сегодня")
    await mother.presses("Завтра")
    mother.sees("завтра, вторник")


async def test_a_command_leaves_what_was_begun(mother: Talker) -> None:
    await mother.says("/children")
    await mother.presses("Мария")
    await mother.presses("Назвать иначе")
    await mother.says("/today")
    mother.sees("сегодня, понедельник")
    await mother.says("Старшая")
    mother.sees("Не понял")
