"""Check your data, the first look, several diaries in one chat."""

from datetime import UTC, date, datetime

import pytest

from storage.models import (
    CorrectionRequest,
    Dot,
    Enrolment,
    FollowedChild,
    Guardianship,
    Homework,
    Lesson,
    LessonColumn,
    Mark,
    Person,
    School,
    SchoolClass,
    SchoolYear,
)
from tests.conversations.access import Paper, agrees, letter, puts_a_mark
from tests.rig.living import Rig
from tests.rig.people import Talker

# Check your data


@pytest.mark.row("A5", "works", "ru")
async def test_a_mistake_reaches_the_office(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.opens_link(paper.nonce)
    await stranger.presses("Да, это я")
    await stranger.presses("Есть ошибка")
    stranger.sees("Напишите, что не так")
    await stranger.sends_file("passport.pdf", b"%PDF", kind="document")
    stranger.sees("Здесь нужны слова")
    await stranger.says("я" * 1001)
    stranger.sees("хватит", "1")
    assert not await CorrectionRequest.exists()
    await stranger.says("Петя учится в 3 «Б», а не в <b>3 «А»</b>")
    stranger.sees("передал в канцелярию", "Вот что уже есть")
    request = await CorrectionRequest.get()
    assert (request.person_id, request.state) == (rig.school.people["mother"], "open")
    assert request.text == "Петя учится в 3 «Б», а не в <b>3 «А»</b>"
    await stranger.says("и ещё")
    stranger.sees("Не понял")
    assert await CorrectionRequest.all().count() == 1


@pytest.mark.row("A5", "stranger")
async def test_a_stranger_learns_nothing_from_the_data_page(rig: Rig, stranger: Talker, olyas_father: Talker) -> None:
    mothers = rig.school.people["mother"]
    for talker in (stranger, olyas_father):
        for data in ("dataok", "databad", "diary", "unlink"):
            said = []
            for person in (mothers, 999_999):
                suffix = ":1" if data == "unlink" else ""
                await talker.forges(f"{data}:{person}{suffix}")
                talker.does_not_see("Анна", "Ветрова", "Мария")
                said.append(talker.screen)
            assert said[0] == said[1]
    assert not await CorrectionRequest.exists()


@pytest.mark.row("A5", "stale")
async def test_the_data_page_of_an_unlinked_diary_is_closed(mother: Talker, rig: Rig) -> None:
    person = rig.school.people["mother"]
    await mother.forges(f"databad:{person}")
    mother.sees("Напишите, что не так")
    await mother.forges(f"unlink:{person}:1")
    mother.sees("Дневник отвязан", "привяжем этот чат")
    await mother.says("класс не тот")
    assert not await CorrectionRequest.exists()
    await mother.forges(f"dataok:{person}")
    mother.sees("Это вам недоступно")


# First look


@pytest.mark.row("C9", "works", "ru")
async def test_the_first_look_counts_what_is_there_and_only_new_things_are_told(
    rig: Rig, stranger: Talker, algebra_teacher: Talker
) -> None:
    await _fill_the_diary(rig)
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.opens_link(paper.nonce)
    await stranger.presses("Да, это я")
    await stranger.presses("Всё верно")
    stranger.sees("Мария, 7 «Б»", "2 четверть: 2 оценки", "1 открытая точка", "На вторник, 24 ноября: 1 задание")
    stranger.sees("Пётр, 3 «А»", "2 четверть: оценок пока нет", "Открытых точек нет", "Заданий на ближайшие дни")
    stranger.sees("С этой минуты пишу сам", "с 22:00 до 7:00, молчу")
    assert await stranger.heard() == []
    for row in await FollowedChild.all():
        assert row.baselined_at == rig.clock.now()
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await stranger.hears("Мария", "Алгебра: 5")
    await stranger.hears_nothing()


async def _fill_the_diary(rig: Rig) -> None:
    """Two marks of this period, a removed one, one of the last period; an open and a closed dot; homework."""
    enrolment, course = rig.school.enrolments["masha"], rig.school.courses["7Б", "Алгебра"]
    before = datetime(2026, 11, 20, 9, tzinfo=UTC)
    for on, removed in (
        (date(2026, 11, 18), None),
        (date(2026, 11, 19), None),
        (date(2026, 11, 20), before),
        (date(2026, 10, 1), None),
    ):
        lesson = await Lesson.create(course_id=course, on=on, number=1)
        column = await LessonColumn.create(lesson_id=lesson.id, form="answer", weight=1)
        await Mark.create(
            enrolment_id=enrolment, column_id=column.id, value="5", scale="five", set_at=before, removed_at=removed
        )
    for state in ("open", "closed"):
        await Dot.create(
            enrolment_id=enrolment,
            course_id=course,
            kind="debt",
            form="test",
            due_on=date(2026, 11, 30),
            set_at=before,
            state=state,
        )
    for due_on, nothing in ((date(2026, 11, 24), False), (date(2026, 11, 24), True), (date(2026, 11, 25), False)):
        await Homework.create(course_id=course, due_on=due_on, text="§ 5", nothing=nothing, set_at=before)


# Several diaries


@pytest.mark.row("A10", "works")
async def test_a_second_diary_in_one_chat_and_untying_one_of_them(rig: Rig, mother: Talker) -> None:
    other = await _second_school(rig)
    await mother.opens_link(other.nonce)
    mother.sees("Гимназия", "Анна Сергеевна", "Лев, 1 «А»")
    await mother.presses("Да, это я")
    await mother.presses("Всё верно")
    mother.sees("Мария", "Пётр", "Лев")
    await mother.says("/settings")
    await mother.presses("Дневники")
    await mother.presses("Анна Сергеевна, Гимназия")
    mother.sees("Гимназия", "Лев")
    await mother.presses("Отвязать")
    mother.sees("Отвязать дневник?", "Остальные дневники останутся")
    await mother.presses("Да, отвязать")
    mother.sees("Дневник отвязан", "Анна Сергеевна, Школа № 5")
    await mother.says("/children")
    mother.sees("Мария", "Пётр")
    mother.does_not_see("Лев")


async def _second_school(rig: Rig) -> Paper:
    school = await School.create(name="Гимназия", short_name="Гимназия", zone="Europe/Moscow")
    year = await SchoolYear.create(
        school_id=school.id, name="2026/27", starts_on=date(2026, 9, 1), ends_on=date(2027, 5, 28)
    )
    first = await SchoolClass.create(year_id=year.id, grade=1, letter="А")
    adult = await Person.create(school_id=school.id, key="A1", surname="Ветрова", given="Анна", patronymic="Сергеевна")
    child = await Person.create(school_id=school.id, key="P1", surname="Ветров", given="Лев")
    await Enrolment.create(child_id=child.id, school_class_id=first.id, since=date(2026, 9, 1))
    await Guardianship.create(adult_id=adult.id, child_id=child.id, kind="mother", since=date(2026, 9, 1))
    rig.school.people["mother_in_gymnasium"] = adult.id
    return await letter(rig, "mother_in_gymnasium")
