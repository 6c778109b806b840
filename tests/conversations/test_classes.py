"""A class as those who work with it see it (E5), and who may look into it (E12)."""

import io

import pytest
from openpyxl import load_workbook
from PIL import Image

from school.people import Role
from storage.models import (
    AbsenceNotice,
    Announcement,
    AnnouncementAck,
    AnnouncementClass,
    Attendance,
    Course,
    Enrolment,
    Lesson,
    LessonColumn,
    Mark,
    Person,
    Subject,
    WeekSignature,
)
from tests.conversations.meeting_steps import hired
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import MORE, asks_little
from tests.rig.small_school import NOW, TODAY
from tests.rig.written import Written
from texts.clip import MAX_TEXT

HOSTILE = '=HYPERLINK("http://x")'


async def _term(rig: Rig) -> None:
    """Marks of two pupils, lessons missed, one with words that a spreadsheet would run."""
    written = Written(rig.school)
    await written.mark("Алгебра", "5", comment=HOSTILE)
    await written.mark("Алгебра", "2", whose="olya", weight=2, form="answer")
    await written.mark("История", "4", number=2, by="history_teacher")
    await written.attendance("Алгебра", "absent", number=2)


async def _today(rig: Rig) -> None:
    """Olya's family told the school, Masha is missed at one lesson; one family signed, one read what was announced."""
    now, school = rig.clock.now(), rig.school
    await AbsenceNotice.create(
        enrolment_id=school.enrolments["olya"],
        kind="absent",
        reason="ill",
        first_on=TODAY,
        last_on=TODAY,
        filed_by_id=school.people["olyas_father"],
        filed_at=now,
    )
    await Written(school).attendance("Алгебра", "absent", on=TODAY)
    await WeekSignature.create(
        enrolment_id=school.enrolments["masha"],
        monday=TODAY,
        person_id=school.people["mother"],
        digest="0" * 64,
        signed_at=now,
    )
    said = await Announcement.create(
        school_id=school.school,
        author_id=school.people["class_teacher"],
        scope="classes",
        kind="info",
        text="<b>Завтра</b> едем в музей",
        acknowledge="any",
        made_at=now,
        send_at=now,
        sent_at=now,
    )
    await AnnouncementClass.create(announcement_id=said.id, school_class_id=school.classes["7Б"])
    await AnnouncementAck.create(announcement_id=said.id, person_id=school.people["mother"], version=1, at=now)


async def opens(talker: Talker) -> None:
    await talker.presses("Ещё…")
    await talker.presses("Классы")


@pytest.mark.row("E5", "works", "ru")
async def test_the_class_teacher_sees_who_is_away_and_how_families_are_reached(
    rig: Rig, mother: Talker, class_teacher: Talker
) -> None:
    await _today(rig)
    await opens(class_teacher)
    class_teacher.sees("7 «Б», понедельник, 23 ноября", "6 учеников", "Сегодня нет")
    class_teacher.sees("Громова О.: не придёт, болеет", "Ветрова М.: урок 1 (пропуск без объяснения)")
    class_teacher.sees("Дневник в чате: 1 из 6", "подписали неделю: 1 из 6", "«Завтра едем в музей»: прочли 1 из 6")
    await class_teacher.presses("Кто без чата (5)")
    class_teacher.sees("Громова О. Б.", "Шилов Е. Д.", "Письмо с кодом")
    class_teacher.does_not_see("Ветрова М.")
    await class_teacher.presses("Назад")
    await class_teacher.presses("Подписи семей")
    class_teacher.sees("подписи за неделю")
    await class_teacher.says("/menu")
    await opens(class_teacher)
    await class_teacher.presses("Кто отсутствует")
    class_teacher.sees("Громова О. Б.")


@pytest.mark.row("E5", "works", "ru")
@pytest.mark.row("E12", "works", "ru")
async def test_the_table_on_the_screen_by_subject_as_a_picture_and_as_a_file(rig: Rig, class_teacher: Talker) -> None:
    await _term(rig)
    await opens(class_teacher)
    await class_teacher.presses("Оценки и пропуски")
    class_teacher.sees(
        "средние и пропуски, 2 четверть", "Ветрова М.: 4,5, проп. 1, без причины 1", "Громова О.: 2, ⚠ 1"
    )
    class_teacher.sees("Дёмин Д.: ничего")
    await class_teacher.presses("Алгебра")
    class_teacher.sees("7 «Б», Алгебра, 2 четверть", "Ветрова М.: 5 н, 5", "Громова О.: 2, 2")
    await class_teacher.presses("Назад")
    await class_teacher.presses("Картинкой")
    photo = class_teacher.changed[-1].file
    assert photo is not None
    class_teacher.sees("средние и пропуски, 2 четверть")
    await class_teacher.presses("Тёмные цвета")
    class_teacher.sees("Светлые цвета")
    await class_teacher.presses("Назад")
    await class_teacher.presses("Файлом Excel")
    class_teacher.sees("Внутри три листа")
    book = load_workbook(io.BytesIO(await _file(rig, class_teacher)))
    marks = [[cell.value for cell in row] for row in book["Все оценки"].iter_rows(min_row=2)]
    assert [marks[0][at] for at in (0, 1, 3, 6)] == ["Ветрова Мария Ильинична", "Алгебра", 5, HOSTILE]
    assert book["Все оценки"]["G2"].data_type == "s", "what was typed is text, not a formula"
    absences = [[cell.value for cell in row] for row in book["Пропуски"].iter_rows(min_row=2)]
    assert absences[0][2:] == [2, "Алгебра", "пропуск без объяснения"]


async def _file(rig: Rig, talker: Talker) -> bytes:
    asker = await rig.product.engine.parts.chats.asker(talker.id, language="ru", inbox_id=None)
    _, book = await rig.product.use_cases["write_class_table"](asker, rig.school.classes["7Б"], None)
    assert book.name == "7 «Б», оценки и пропуски, 2 четверть.xlsx"
    content: bytes = book.content
    return content


@pytest.mark.row("E5", "works", "en")
@pytest.mark.row("E12", "works", "en")
async def test_the_head_reads_every_class_in_english(rig: Rig, mother: Talker) -> None:
    await _term(rig)
    await _today(rig)
    head = await hired(rig, "head", Role.HEAD, "en")
    await head.presses("More…")
    await head.presses("Classes")
    head.sees("Which one shall we open?", "[3 «А»]", "[7 «Б»]")
    await head.presses("7 «Б»")
    head.sees("6 pupils", "Away today", "The diary in a chat: 1 of 6", "Read and signed the week: 1 of 6")
    head.does_not_see("signatures")
    await head.presses("Who has no chat (5)")
    head.sees("no adult has the diary in a chat")
    await head.presses("Back")
    await head.presses("Marks and absences")
    head.sees("averages and absences", "missed 2", "[As a picture]")
    await head.presses("Алгебра")
    head.sees("a: absent, l: late")
    await head.presses("Back")
    await head.presses("As an Excel file")
    head.sees("Three sheets inside")


@pytest.mark.row("E12", "works", "ru")
async def test_who_teaches_the_class_reads_its_marks_but_not_its_families(
    rig: Rig, history_teacher: Talker, mother: Talker
) -> None:
    await _term(rig)
    await _today(rig)
    await opens(history_teacher)
    history_teacher.sees("6 учеников", "Громова О.: не придёт, болеет")
    history_teacher.does_not_see("Семьи", "Кто без чата", "подписали", "музей")
    await history_teacher.presses("Оценки и пропуски")
    await history_teacher.presses("Алгебра")
    history_teacher.sees("Ветрова М.: 5 н")
    await history_teacher.forges(f"clno:{rig.school.classes['7Б']}")
    history_teacher.sees("недоступно")
    await history_teacher.forges(f"jles:{rig.school.courses['7Б', 'Алгебра']}:20261123:1")
    history_teacher.sees("недоступно")


@pytest.mark.row("E5", "stranger", "ru", "en")
@pytest.mark.row("E12", "stranger", "ru", "en")
async def test_a_parent_a_stranger_and_a_teacher_of_another_class_learn_nothing(
    rig: Rig, mother: Talker, father: Talker, stranger: Talker
) -> None:
    await _term(rig)
    primary, secretary = await rig.linked("primary_teacher"), await rig.linked("secretary", "en")
    await stranger.says("/start")
    led, subject = rig.school.classes["7Б"], rig.school.subjects["Алгебра"]
    forged = [
        f"cl:{led}",
        f"clno:{led}",
        f"cltab:{led}:",
        f"clsub:{led}:{subject}:",
        f"clpic:{led}::0:",
        f"clbook:{led}:",
    ]
    for nosy in (mother, father, stranger, primary, secretary):
        for data in forged:
            await nosy.forges(data)
            nosy.does_not_see("Громова", "Ветрова", "7 «Б»,", "Алгебра")
            told = nosy.toast
            await nosy.forges(data.replace(f":{led}", ":999999", 1))
            assert nosy.toast == told
            assert told
    for nosy in (mother, stranger, secretary):
        await nosy.forges("cls:0")
        nosy.does_not_see("7 «Б»,", "Громова")


@pytest.mark.row("E5", "stale")
async def test_a_subject_or_a_part_that_is_not_there_any_more(rig: Rig, class_teacher: Talker) -> None:
    led, subject = rig.school.classes["7Б"], rig.school.subjects["Алгебра"]
    await class_teacher.forges(f"clpic:{led}::0:")
    class_teacher.sees("нет ни оценок, ни пропусков")
    for data in (f"clsub:{led}:{subject}:", f"clpic:{led}::7:", f"clpic:{led}::-1:", f"cltab:{led}:99999"):
        await class_teacher.forges(data)
        class_teacher.sees("всё поменялось")


@pytest.fixture
async def large_class(rig: Rig) -> None:
    """35 pupils with odd names, each with a mark at each of 40 lessons of 14 subjects, and every tenth missed."""
    for number in range(MORE):
        child = await Person.create(
            school_id=rig.school.school,
            key=f"L{number}",
            surname=f"<b>Ы🎉{number} Длиннофамильная",
            given="Мария",
        )
        await Enrolment.create(child_id=child.id, school_class_id=rig.school.classes["7Б"], since="2026-09-01")
    pupils = [row.id for row in await Enrolment.filter(school_class_id=rig.school.classes["7Б"])]
    for number in range(14):
        subject = await Subject.create(school_id=rig.school.school, name=f"Основы безопасности {number}")
        course = await Course.create(school_class_id=rig.school.classes["7Б"], subject_id=subject.id)
        await Lesson.bulk_create(
            [Lesson(course_id=course.id, on=TODAY.replace(day=2 + at // 2), number=1 + at % 2) for at in range(40)]
        )
        lessons = await Lesson.filter(course_id=course.id)
        await LessonColumn.bulk_create([LessonColumn(lesson_id=it.id, form="answer", weight=2) for it in lessons])
        columns = await LessonColumn.filter(lesson__course_id=course.id)
        await Mark.bulk_create(
            Mark(enrolment_id=one, column_id=it.id, value=str(2 + it.id % 4), scale="five", set_at=NOW)
            for one in pupils
            for it in columns
        )
        await Attendance.bulk_create(
            Attendance(enrolment_id=one, lesson_id=it.id, code="absent", set_at=NOW)
            for one in pupils
            for it in lessons[::10]
        )


@pytest.mark.row("E5", "works")
async def test_a_large_class_takes_few_questions_and_fits(rig: Rig, mother: Talker, large_class: None) -> None:
    await _today(rig)
    led = rig.school.classes["7Б"]
    head = await hired(rig, "head", Role.HEAD)
    asker = await rig.product.engine.parts.chats.asker(head.id, language="ru", inbox_id=None)
    deeds = rig.product.use_cases
    await asks_little(
        deeds,
        ("show_classes", asker),
        ("show_class", asker, led),
        ("show_class_table", asker, led, None),
        ("draw_class_table", asker, led, None, 0),
        ("write_class_table", asker, led, None),
    )
    subject = await Subject.get(name="Основы безопасности 3")
    for data in (f"cl:{led}", f"clno:{led}", f"cltab:{led}:", f"clsub:{led}:{subject.id}:"):
        await head.forges(data)
        text = head.changed[-1].text
        assert len(text) < MAX_TEXT, data
        assert not text.endswith("…"), data
    *_, picture = await deeds["draw_class_table"](asker, led, None, 1)
    drawn = Image.open(io.BytesIO(picture.content))
    assert drawn.width == 1080
    assert drawn.height < 1450
