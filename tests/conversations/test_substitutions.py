"""The office hands lessons over: those whom it concerns hear of it, and see it in their own timetable (E8, C6)."""

import pytest

from storage.models import Lesson, Person, StaffRole
from storage.repositories.chats import ChatsInDatabase
from tests.conversations.test_news_settings import goes
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import MOST, questions
from tests.rig.small_school import BOT_ID, TODAY
from usecases.ports.journal import LessonAt


async def opens(office: Talker, *labels: str) -> None:
    await office.says("/menu")
    for label in ("🔁 Замены", *labels):
        await office.presses(label)


@pytest.mark.row("E8", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_a_lesson_is_handed_over_and_both_teachers_hear(
    rig: Rig, history_teacher: Talker, algebra_teacher: Talker, class_teacher: Talker, mother: Talker
) -> None:
    office = await rig.linked("secretary")
    await opens(office)
    office.sees("Замены, сегодня, понедельник, 23 ноября", "Всё идёт по расписанию", "Чьи уроки передать")
    await office.presses("Сомов Ю. И.")
    office.sees("По расписанию: Сомов Юрий Ильич", "2. 7 «Б» История, каб. 31, Сомов Ю. И.")
    await office.presses("2. 7 «Б» История")
    office.sees("Кому передать?", "Орлова Е. В.", "Белова Н. О.", "Отменить урок")
    office.does_not_see("Вернуть как в расписании", "[Сомов")
    give = [data for data in office.button_data if data.startswith("lsubg:")]
    await office.presses("Орлова Е. В.")
    office.sees("Сомов Ю. И. → Орлова Е. В.")
    orlova = next(data for data in give if data.endswith(f":{rig.school.people['algebra_teacher']}"))
    await office.forges(orlova)
    office.sees("Готово")
    for teacher in (history_teacher, algebra_teacher):
        await teacher.hears(
            "Замена, понедельник, 23 ноября", "2. 7 «Б» История, каб. 31, Сомов Ю. И. → Орлова Е. В.", "Мои уроки"
        )
        await teacher.hears_nothing()
    await algebra_teacher.presses("Мои уроки в этот день")
    algebra_teacher.sees("2. 9:25 История, 7 «Б», каб. 31, замена вместо: Сомов Ю. И.")
    await history_teacher.presses("Мои уроки в этот день")
    history_teacher.sees("замена: Орлова Е. В.")
    await office.presses("Белова Н. О.")
    for teacher in (history_teacher, algebra_teacher, class_teacher):
        await teacher.hears("Сомов Ю. И. → Белова Н. О.")
    today = f"day:{rig.school.people['masha']}:20261123"
    await mother.forges(today)
    mother.sees("История", "Нина Олеговна")
    await opens(office)
    office.sees("2. 7 «Б» История, каб. 31, Сомов Ю. И. → Белова Н. О.")
    await office.presses("Сомов Ю. И.")
    await office.presses("✓ 2. 7 «Б» История")
    await office.presses("Вернуть как в расписании")
    for teacher in (history_teacher, class_teacher):
        await teacher.hears("снова по расписанию", "Сомов Ю. И.")
    await algebra_teacher.hears_nothing()
    await office.presses("Отменить урок")
    await history_teacher.hears("Урок отменён", "2. 7 «Б» История")
    await mother.forges(today)
    mother.sees("отмен")
    await mother.hears_nothing()


@pytest.mark.row("E8", "works", "en")
@pytest.mark.row("C6", "works", "en")
async def test_an_english_office_and_a_busy_teacher(rig: Rig) -> None:
    office, teacher = await rig.linked("secretary", "en"), await rig.linked("history_teacher", "en")
    somov, orlova = rig.school.people["history_teacher"], rig.school.people["algebra_teacher"]
    for label in ("🔁 Substitutions", "Орлова Е. В.", "1. 7 «Б» Алгебра"):
        await office.presses(label)
    office.sees("Who takes it over?", "Cancel the lesson", "Сомов Ю. И.")
    office.does_not_see("Тихая")
    algebra = rig.school.courses["7Б", "Алгебра"]
    await office.forges(f"lsubg:{algebra}:20261123:1:{rig.school.people['primary_teacher']}")
    office.sees("Тихая И. Л. has a lesson at that hour")
    await office.presses("Сомов Ю. И.")
    office.sees("Орлова Е. В. → Сомов Ю. И.", "Done, teachers and families will hear")
    await teacher.hears("Substitution, Monday, 23 November", "1. 7 «Б» Алгебра, room 31, Орлова Е. В. → Сомов Ю. И.")
    row = await Lesson.get()
    assert (row.state, row.substitute_id, row.course_id) == ("substituted", somov, algebra)
    await office.forges(f"lsubg:{algebra}:20261123:1:{orlova}")
    assert (await Lesson.get()).substitute_id == somov


@pytest.mark.row("E8", "stale", "ru")
async def test_what_is_not_there_or_is_over(rig: Rig, history_teacher: Talker) -> None:
    office, course = await rig.linked("secretary"), rig.school.courses["7Б", "История"]
    for data in (f"lsubl:{course}:20261123:7:0", f"lsubg:{course}:20261123:2:999", f"lsubc:{course}:20261129:2"):
        await office.forges(data)
        office.sees("уже нет")
    await office.forges(f"lsubc:{course}:20261120:3")
    office.sees("День прошёл")
    await office.forges("lsub:19990101:0")
    office.sees("всё поменялось")
    await office.forges("lsub:20261122:0")
    office.sees("уроков нет")
    assert await Lesson.all().count() == 0
    await history_teacher.hears_nothing()


@pytest.mark.row("E8", "stranger", "ru", "en")
@pytest.mark.row("C6", "stranger")
async def test_nobody_else_moves_lessons(rig: Rig, mother: Talker, class_teacher: Talker, stranger: Talker) -> None:
    course, people = rig.school.courses["7Б", "История"], rig.school.people
    english = await rig.linked("algebra_teacher", "en")
    await stranger.says("/start")
    at = f"{course}:20261123:2"
    for nosy in (mother, class_teacher, english, stranger):
        for data in ("lsub:20261123:0", f"lsubt:20261123:{people['history_teacher']}", f"lsubl:{at}:0", f"lsubc:{at}"):
            await nosy.forges(data)
            nosy.does_not_see("Сомов", "История")
        await nosy.forges(f"lsubg:{at}:{people['algebra_teacher']}")
    assert await Lesson.all().count() == 0


@pytest.mark.row("E8", "works", "ru")
async def test_a_large_school_is_asked_little(rig: Rig) -> None:
    for number in range(40):
        person = await Person.create(school_id=rig.school.school, key=f"T{number}", surname=f"Ы{number}", given="Ян")
        await StaffRole.create(person_id=person.id, role="teacher")
    office, deeds = await rig.linked("secretary"), rig.product.use_cases
    await opens(office, "Сомов Ю. И.", "2. 7 «Б» История")
    assert len(office.buttons) < 24
    chats = ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow")
    asker = await chats.asker(office.id, language="ru", inbox_id=None)
    with questions() as asked:
        await deeds["show_school_day"](asker, TODAY)
    assert 0 < len(asked) <= MOST
    with questions() as asked:
        await deeds["show_lesson_to_change"](asker, LessonAt(rig.school.courses["7Б", "История"], TODAY, 2))
    assert 0 < len(asked) <= MOST
    older = next(data for data in reversed(office.button_data) if data.startswith("lsubl:") and data.endswith(":1"))
    await office.forges(older)
    office.sees("Ы3 Я.")


@pytest.mark.row("C6", "works", "ru")
async def test_families_hear_once_of_what_was_changed_and_of_what_was_put_back(
    rig: Rig, mother: Talker, father: Talker
) -> None:
    """Two minutes, then one message: who hands lessons over presses many buttons, and sometimes the wrong one."""
    office, alg = await rig.linked("secretary"), rig.school.courses["7Б", "Алгебра"]
    hist = rig.school.courses["7Б", "История"]
    await office.forges(f"lsubc:{alg}:20261124:2")
    await office.forges(f"lsubg:{hist}:20261124:3:{rig.school.people['class_teacher']}")
    await office.forges(f"lsubc:{hist}:20261124:3")
    await office.forges(f"lsubp:{alg}:20261124:2")
    await mother.hears_nothing()
    await rig.passes(minutes=2)
    told = await mother.hears("Мария", "Урока не будет, вторник, 24 ноября: 3. История", "[Открыть]")
    assert "Алгебра" not in told
    assert "Замена" not in told
    assert "Пётр" not in told, "a child of another class"
    await father.hears("No lesson, Tuesday, 24 November: 3. История")
    for talker in (mother, father):
        await talker.hears_nothing()
    await mother.presses("Открыть")
    mother.sees("История", "отмен")
    await rig.passes(minutes=15)
    await office.forges(f"lsubp:{hist}:20261124:3")
    await rig.passes(minutes=2)
    await mother.hears("Урок по расписанию, вторник, 24 ноября: 3. История")


@pytest.mark.row("C6", "works", "en")
@pytest.mark.row("C7", "works", "en")
async def test_what_has_begun_is_no_news_and_who_wants_none_hears_none(rig: Rig, father: Talker) -> None:
    office, hist = await rig.linked("secretary"), rig.school.courses["7Б", "История"]
    await rig.passes(minutes=70)
    await office.forges(f"lsubc:{hist}:20261123:2")
    await rig.passes(minutes=3)
    await father.hears_nothing()
    await goes(father, "🔔 What about", "Substitutions", "Never")
    await office.forges(f"lsubg:{hist}:20261124:3:{rig.school.people['class_teacher']}")
    await rig.passes(minutes=3)
    await father.hears_nothing()
