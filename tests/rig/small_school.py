"""A school of two classes whose people the tests call by name. Monday 23 November 2026, 8:20 in Moscow."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from storage.models import (
    Account,
    Bell,
    Chat,
    Consent,
    Course,
    Enrolment,
    FollowedChild,
    Guardianship,
    LinkedAccount,
    Period,
    Person,
    School,
    SchoolClass,
    SchoolYear,
    StaffRole,
    Subject,
    TimetableSlot,
)

NOW = datetime(2026, 11, 23, 5, 20, tzinfo=UTC)
TODAY = date(2026, 11, 23)
BOT_ID = 42

PUPILS_7B = (
    ("masha", "Ветрова", "Мария", "Ильинична"),
    ("olya", "Громова", "Ольга", "Борисовна"),
    ("dima", "Дёмин", "Дмитрий", "Павлович"),
    ("kirill", "Зимин", "Кирилл", "Олегович"),
    ("vera", "Лугова", "Вера", "Андреевна"),
    ("egor", "Шилов", "Егор", "Денисович"),
)
ADULTS = (
    ("mother", "Ветрова", "Анна", "Сергеевна"),
    ("father", "Ветров", "Илья", "Петрович"),
    ("olyas_father", "Громов", "Борис", "Львович"),
    ("algebra_teacher", "Орлова", "Елена", "Викторовна"),
    ("history_teacher", "Сомов", "Юрий", "Ильич"),
    ("class_teacher", "Белова", "Нина", "Олеговна"),
    ("primary_teacher", "Тихая", "Ирина", "Львовна"),
    ("secretary", "Кротова", "Алла", "Игоревна"),
)
LESSONS_7B = {
    1: ("Алгебра", "История", "Русский язык", "Физика"),
    2: ("Русский язык", "Алгебра", "История"),
    3: ("Физика", "Алгебра", "Русский язык"),
    4: ("История", "Русский язык", "Алгебра"),
    5: ("Русский язык", "Физика", "История"),
}
TEACHERS = {
    "Алгебра": "algebra_teacher",
    "История": "history_teacher",
    "Русский язык": "class_teacher",
    "Физика": "algebra_teacher",
}
BELLS = ((510, 555), (565, 610), (630, 675), (695, 740), (750, 795), (805, 850))


@dataclass
class SmallSchool:
    """Ids by name."""

    school: int = 0
    year: int = 0
    people: dict[str, int] = field(default_factory=dict)
    classes: dict[str, int] = field(default_factory=dict)
    subjects: dict[str, int] = field(default_factory=dict)
    courses: dict[tuple[str, str], int] = field(default_factory=dict)
    enrolments: dict[str, int] = field(default_factory=dict)
    periods: dict[str, int] = field(default_factory=dict)


async def build_small_school() -> SmallSchool:
    """Fill an empty database."""
    made = SmallSchool()
    school = await School.create(
        name="Школа № 5 города Речинска",
        short_name="Школа № 5",
        zone="Europe/Moscow",
        office_contact="кабинет 12, тел. 2-34-56",
        gives_visits=True,
    )
    made.school = school.id
    for number, (who, surname, given, patronymic) in enumerate(ADULTS, start=1):
        await _person(made, who, f"A{number}", surname, given, patronymic)
    for number, (who, surname, given, patronymic) in enumerate(PUPILS_7B, start=1):
        await _person(made, who, f"P{number}", surname, given, patronymic, date(2013, 5, number))
    await _person(made, "petya", "P20", "Ветров", "Пётр", "Ильич", date(2017, 8, 1))
    await _person(made, "grandmother", "A9", "Синицына", "Вера", "Львовна")
    await _year(made)
    await _families(made)
    await _teaching(made)
    return made


async def _person(
    made: SmallSchool, who: str, key: str, surname: str, given: str, patronymic: str, born: date | None = None
) -> None:
    row = await Person.create(
        school_id=made.school, key=key, surname=surname, given=given, patronymic=patronymic, birth_date=born
    )
    made.people[who] = row.id
    await Account.create(person_id=row.id, school_id=made.school, login=f"7{row.id:05d}")


async def _year(made: SmallSchool) -> None:
    year = await SchoolYear.create(
        school_id=made.school, name="2026/27", starts_on=date(2026, 9, 1), ends_on=date(2027, 5, 28)
    )
    made.year = year.id
    for name, starts, ends in (
        ("1 четверть", date(2026, 9, 1), date(2026, 10, 25)),
        ("2 четверть", date(2026, 11, 2), date(2026, 12, 29)),
        ("3 четверть", date(2027, 1, 11), date(2027, 3, 21)),
        ("4 четверть", date(2027, 3, 29), date(2027, 5, 28)),
    ):
        row = await Period.create(year_id=year.id, kind="quarter", name=name, starts_on=starts, ends_on=ends)
        made.periods[name] = row.id
    for number, (starts_at, ends_at) in enumerate(BELLS, start=1):
        await Bell.create(year_id=year.id, schedule="обычное", number=number, starts=starts_at, ends=ends_at)
    for grade, letter, leader in ((7, "Б", "class_teacher"), (3, "А", "primary_teacher")):
        row = await SchoolClass.create(
            year_id=year.id, grade=grade, letter=letter, class_teacher_id=made.people[leader]
        )
        made.classes[f"{grade}{letter}"] = row.id


async def _families(made: SmallSchool) -> None:
    for who, *_ in PUPILS_7B:
        await _enrol(made, who, "7Б")
    await _enrol(made, "petya", "3А")
    ties = (
        ("mother", "masha", "mother"),
        ("mother", "petya", "mother"),
        ("father", "masha", "father"),
        ("father", "petya", "father"),
        ("olyas_father", "olya", "father"),
    )
    for adult, child, kind in ties:
        await Guardianship.create(
            adult_id=made.people[adult], child_id=made.people[child], kind=kind, since=date(2026, 9, 1)
        )


async def _enrol(made: SmallSchool, who: str, school_class: str) -> None:
    row = await Enrolment.create(
        child_id=made.people[who], school_class_id=made.classes[school_class], since=date(2026, 9, 1)
    )
    made.enrolments[who] = row.id


async def _teaching(made: SmallSchool) -> None:
    for subject, teacher in TEACHERS.items():
        row = await Subject.create(school_id=made.school, name=subject)
        made.subjects[subject] = row.id
        course = await Course.create(
            school_class_id=made.classes["7Б"], subject_id=row.id, teacher_id=made.people[teacher]
        )
        made.courses["7Б", subject] = course.id
    reading = await Subject.create(school_id=made.school, name="Чтение")
    course = await Course.create(
        school_class_id=made.classes["3А"], subject_id=reading.id, teacher_id=made.people["primary_teacher"]
    )
    made.courses["3А", "Чтение"] = course.id
    for weekday, subjects in LESSONS_7B.items():
        for number, subject in enumerate(subjects, start=1):
            await _slot(made.courses["7Б", subject], weekday, number, "31")
        await _slot(course.id, weekday, 1, "5")
    for who in ("algebra_teacher", "history_teacher", "class_teacher", "primary_teacher"):
        await StaffRole.create(person_id=made.people[who], role="teacher")
    await StaffRole.create(person_id=made.people["class_teacher"], role="class_teacher")
    await StaffRole.create(person_id=made.people["secretary"], role="secretary")


async def _slot(course_id: int, weekday: int, number: int, room: str) -> None:
    await TimetableSlot.create(course_id=course_id, weekday=weekday, number=number, room=room, since=date(2026, 9, 1))


async def link_chat(made: SmallSchool, who: str, external_id: int, language: str, now: datetime) -> int:
    """Tie a chat to a person without the conversation, for tests of what comes after. Returns the chat's id."""
    chat, _ = await Chat.get_or_create(
        bot=BOT_ID,
        platform="telegram",
        external_id=external_id,
        defaults={"kind": "private", "language": language, "created_at": now},
    )
    chat.language = language
    await chat.save()
    await Consent.create(chat_id=chat.id, version="test", text_hash="0" * 64, language=language, given_at=now)
    await LinkedAccount.create(person_id=made.people[who], chat_id=chat.id, via="code", linked_at=now, checked_at=now)
    for tie in await Guardianship.filter(adult_id=made.people[who]):
        await FollowedChild.create(chat_id=chat.id, child_id=tie.child_id, baselined_at=now)
    return chat.id
