"""What becomes of dots and homework when nobody presses anything: reminders, midnight, the end of a period."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage.models import Chat, Dot, Event, Homework, Mark, Preference
from tests.rig.living import Rig
from tests.rig.people import Talker


async def sets_a_dot(teacher: Talker, *choices: str, pupil: str = "Ветрова М.") -> None:
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Точка")
    await teacher.presses(pupil)
    for choice in choices:
        await teacher.presses(choice)
    await teacher.presses("Поставить точку")
    await teacher.presses("Меню")


async def sets_homework(teacher: Talker, text: str) -> None:
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Задание")
    await teacher.says(text)
    await teacher.presses("Меню")


@pytest.mark.row("C2", "works", "ru")
async def test_mother_is_reminded_the_evening_before_and_that_day_and_hears_that_the_dot_turned(
    algebra_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await sets_a_dot(algebra_teacher, "25.11")
    await mother.hears("точка", "25 ноября")
    await rig.until_local(24, 17, 59)
    await mother.hears_nothing()
    await rig.until_local(24, 18, 1)
    await mother.hears("скоро срок точки", "среда, 25 ноября")
    await rig.until_local(25, 7, 31)
    await mother.hears("сегодня последний день")
    await rig.until_local(25, 23, 59)
    await mother.hears_nothing()
    await rig.until_local(26, 8)
    await mother.hears("точка стала оценкой 2", "Средний балл: 2")
    dot, mark = await Dot.get(), await Mark.get().select_related("column__lesson")
    assert (dot.state, dot.mark_id, mark.value) == ("turned", mark.id, "2")
    lesson = mark.column.lesson
    assert (str(lesson.on), lesson.number, mark.column.form, mark.column.weight) == ("2026-11-25", 2, "answer", 2)
    await rig.passes(hours=1)
    await mother.hears_nothing()
    assert await Mark.all().count() == 1


@pytest.mark.row("C2", "works", "ru")
async def test_a_dot_that_threatens_with_nothing_disappears(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await sets_a_dot(algebra_teacher, "Исчезнет")
    await rig.until_local(25, 8)
    told = await mother.heard()
    assert "исчезла без оценки" in told[-1]
    assert not await Mark.exists()
    assert (await Dot.get()).state == "expired"


@pytest.mark.row("C2", "works")
async def test_the_reader_chooses_how_many_days_before(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    chat = await Chat.get(external_id=mother.id)
    await Preference.create(chat_id=chat.id, child_id=None, name="dots:days_before", value="3")
    await mother.forges("weekon:0")
    await algebra_teacher.presses("Журнал")
    await algebra_teacher.presses("1. 7 «Б» Алгебра")
    await algebra_teacher.presses("Точка")
    await algebra_teacher.presses("Ветрова М.")
    await algebra_teacher.presses("Другой день")
    await algebra_teacher.says("2.12")
    await algebra_teacher.presses("Поставить точку")
    await mother.hears("2 декабря")
    await rig.until_local(29, 17, 59)
    await mother.hears_nothing()
    await rig.until_local(29, 18, 1)
    await mother.hears("скоро срок точки", "2 декабря")
    await rig.until(rig.clock.now() + timedelta(days=2))
    await mother.hears_nothing()
    days_left = [event.payload["days_left"] for event in await Event.filter(kind="DotDue").order_by("id")]
    assert days_left == [7, 3, 2, 1]


@pytest.mark.row("C2", "works", "stale")
async def test_a_closed_dot_stops_its_reminders_and_a_prolonged_one_moves_them(
    algebra_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await sets_a_dot(algebra_teacher, "25.11")
    prolonged = await Dot.get()
    closed = await Dot.create(
        enrolment_id=prolonged.enrolment_id,
        course_id=prolonged.course_id,
        kind="retake",
        form="test",
        due_on=prolonged.due_on,
        set_at=prolonged.set_at,
        author_id=prolonged.author_id,
    )
    await algebra_teacher.forges(f"jdcard:{prolonged.id}:20261123:1")
    await algebra_teacher.presses("Продлить")
    await algebra_teacher.presses("26.11")
    await algebra_teacher.forges(f"jdcard:{closed.id}:20261123:1")
    await algebra_teacher.presses("Закрыть")
    await mother.heard()
    await rig.until_local(25, 17, 59)
    await mother.hears_nothing()
    await rig.until_local(25, 18, 1)
    await mother.hears("скоро срок точки", "26 ноября")


async def test_an_hour_that_struck_before_the_dot_was_prolonged_is_not_told_late(
    algebra_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await sets_a_dot(algebra_teacher)
    await rig.until_local(23, 19)
    await mother.heard()
    await algebra_teacher.presses("Журнал")
    await algebra_teacher.presses("1. 7 «Б» Алгебра")
    await algebra_teacher.presses("● Ветрова М.")
    await algebra_teacher.presses("Продлить")
    await algebra_teacher.says("25.11")
    await mother.hears("срок точки перенесён")
    await rig.until_local(24, 10)
    await mother.hears_nothing()
    await rig.until_local(24, 19)
    await mother.hears("скоро срок точки")


@pytest.mark.row("E4", "works")
async def test_the_end_of_the_period_closes_what_is_open(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await sets_a_dot(algebra_teacher)
    await sets_a_dot(algebra_teacher, pupil="Громова О.")
    await algebra_teacher.presses("Журнал")
    await algebra_teacher.presses("1. 7 «Б» Алгебра")
    await algebra_teacher.presses("Оценка")
    await algebra_teacher.presses("Ветрова М.")
    await algebra_teacher.presses("4")
    await Dot.all().update(due_on=date(2027, 1, 20))
    await mother.heard()
    await leaps(rig, datetime(2026, 12, 29, 20, tzinfo=UTC))
    assert await Dot.filter(state="open").count() == 2
    await leaps(rig, datetime(2026, 12, 30, 6, tzinfo=UTC))
    masha, olya = await Dot.all().order_by("id")
    mark = await Mark.get()
    assert (masha.state, masha.mark_id, olya.state, olya.mark_id) == ("turned", mark.id, "expired", None)
    await mother.hears("точка стала оценкой 4", "Средний балл не изменился")


async def leaps(rig: Rig, moment: datetime) -> None:
    """At once: weeks pass without anything that this test asks about."""
    rig.clock.move_to(moment)
    await rig.sweep()


@pytest.mark.row("C3", "works", "ru")
async def test_one_message_in_the_evening_with_everything_for_tomorrow(
    algebra_teacher: Talker, history_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await sets_homework(algebra_teacher, "№ 123")
    await Homework.create(
        course_id=rig.school.courses["7Б", "История"],
        due_on=date(2026, 11, 24),
        text="Параграф <b>7</b>",
        mandatory=False,
        set_at=rig.clock.now(),
    )
    await Homework.create(
        course_id=rig.school.courses["7Б", "История"], due_on=date(2026, 11, 26), text="Позже", set_at=rig.clock.now()
    )
    await rig.until_local(23, 18, 59)
    await mother.hears_nothing()
    await rig.until_local(23, 19, 1)
    told = await mother.heard()
    assert len(told) == 1
    assert told[0].index("Алгебра: № 123") < told[0].index("История: Параграф <b>7</b>") < told[0].index("по желанию")
    assert "Позже" not in told[0]
    await rig.until_local(23, 21)
    await mother.hears_nothing()
    assert await Event.filter(kind="HomeworkDue").count() == 1, "of the other five nobody hears"


@pytest.mark.row("C3", "works")
async def test_on_friday_evening_the_next_school_day_is_monday(rig: Rig, mother: Talker) -> None:
    await Homework.create(
        course_id=rig.school.courses["7Б", "История"], due_on=date(2026, 11, 30), text="Эссе", set_at=rig.clock.now()
    )
    await mother.forges("weekon:0")
    await rig.until_local(27, 18, 30)
    await mother.hears_nothing()
    await rig.until_local(27, 19, 30)
    await mother.hears("понедельник, 30 ноября", "Эссе")
    await rig.until_local(29, 21)
    await mother.hears_nothing()
