"""A school of any size in a database: classes of a dozen, a mother with a chat for every child, a teacher per class.

Chat ids follow from numbers: the emulator (scorecard.telegram) numbers its people in the same way.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from scorecard.canaries import Canary
from storage.database import close_database, open_database
from storage.migrate import migrate
from storage.models import (
    Account,
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
"""A Monday, 8:20 in Moscow: nobody's quiet hours for half a day."""
TODAY = date(2026, 11, 23)
BOT_ID = 42
TOKEN = f"{BOT_ID}:SCORECARD-canary-token"
SECRET_KEY = "scorecard-canary-key-of-32-characters"
SEATS = 12
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Pupil:
    """`chat` is the mother's; `family` is the word by which her canaries go, the child's own name among them."""

    enrolment: int
    chat: int
    family: str
    group: int

    @property
    def name(self) -> Canary:
        return Canary(self.family, 0)


@dataclass(frozen=True, slots=True)
class Group:
    """A class with one lesson a day. `teacher` is a person's id, `chat` the teacher's."""

    course: int
    teacher: int
    chat: int
    teacher_chat_row: int


@dataclass(frozen=True, slots=True)
class Crowd:
    pupils: tuple[Pupil, ...]
    groups: tuple[Group, ...]

    @property
    def chats(self) -> int:
        return len(self.pupils) + len(self.groups)


async def build(url: str, pupils: int, *, first_chat: int, seats: int = SEATS) -> Crowd:
    """Migrates a new database and fills it. Mothers' chats come first, then teachers'."""
    await migrate(url, now=NOW)
    await open_database(url)
    try:
        return await _fill(pupils, first_chat, seats)
    finally:
        await close_database()


async def _fill(count: int, first_chat: int, seats: int) -> Crowd:
    year, subject = await _school()
    groups = [await _group(year, subject, number, first_chat + count) for number in range(-(-count // seats))]
    children = await _people(year.school_id, "c", range(count), "pupil")
    mothers = await _people(year.school_id, "m", range(count), "parent")
    classes = await SchoolClass.all().order_by("id").values_list("id", flat=True)
    await Enrolment.bulk_create(
        [
            Enrolment(child_id=child, school_class_id=classes[seat // seats], since=date(2026, 9, 1))
            for seat, child in enumerate(children)
        ]
    )
    await Guardianship.bulk_create(
        [
            Guardianship(adult_id=mother, child_id=child, kind="mother", since=date(2026, 9, 1))
            for mother, child in zip(mothers, children, strict=True)
        ]
    )
    chats = await _chats(range(first_chat, first_chat + count), mothers)
    await FollowedChild.bulk_create(
        [
            FollowedChild(chat_id=chat, child_id=child, baselined_at=NOW)
            for chat, child in zip(chats, children, strict=True)
        ]
    )
    return Crowd(tuple(await _pupils(first_chat, seats)), tuple(groups))


async def appoint_head(url: str, chat: int) -> None:
    """The school's head, who sits in this chat."""
    await open_database(url)
    try:
        await _chats(range(chat, chat + 1), await _people((await School.get()).id, "h", range(1), "head"))
    finally:
        await close_database()


async def _school() -> tuple[SchoolYear, Subject]:
    school = await School.create(name="Scorecard", short_name="Scorecard", zone="Europe/Moscow")
    year = await SchoolYear.create(
        school_id=school.id, name="2026/27", starts_on=date(2026, 9, 1), ends_on=date(2027, 5, 28)
    )
    await Period.create(
        year_id=year.id, kind="quarter", name="2", starts_on=date(2026, 11, 2), ends_on=date(2026, 12, 29)
    )
    return year, await Subject.create(school_id=school.id, name="Algebra")


async def _group(year: SchoolYear, subject: Subject, number: int, first_chat: int) -> Group:
    [teacher] = await _people(year.school_id, "t", range(number, number + 1), "teacher")
    letter = _LETTERS[number // 11 // 26] + _LETTERS[number // 11 % 26]
    row = await SchoolClass.create(year_id=year.id, grade=number % 11 + 1, letter=letter, class_teacher_id=teacher)
    course = await Course.create(school_class_id=row.id, subject_id=subject.id, teacher_id=teacher)
    await TimetableSlot.bulk_create(
        [TimetableSlot(course_id=course.id, weekday=day, number=1, since=date(2026, 9, 1)) for day in range(1, 6)]
    )
    [chat] = await _chats(range(first_chat + number, first_chat + number + 1), [teacher])
    return Group(course.id, teacher, first_chat + number, chat)


async def _people(school: int, key: str, numbers: range, role: str) -> list[int]:
    """Every child's given name is a canary: whatever is told of it sings."""
    rows = [
        Person(school_id=school, key=f"{key}{number}", surname=role, given=str(Canary(family(number), 0)))
        for number in numbers
    ]
    await Person.bulk_create(rows)
    keys = [row.key for row in rows]
    known = {row.key: row.id for row in await Person.filter(school_id=school, key__startswith=key)}
    ids = [known[key] for key in keys]
    await Account.bulk_create([Account(person_id=person, school_id=school, login=f"l{person}") for person in ids])
    await StaffRole.bulk_create([StaffRole(person_id=person, role=role) for person in ids])
    return ids


async def _chats(external: range, people: list[int]) -> list[int]:
    await Chat.bulk_create(
        [Chat(bot=BOT_ID, external_id=chat, kind="private", language="ru", created_at=NOW) for chat in external]
    )
    rows = await Chat.filter(external_id__gte=external.start, external_id__lt=external.stop).order_by("external_id")
    ids = [row.id for row in rows]
    await Consent.bulk_create(
        [Consent(chat_id=chat, version="1", text_hash="0" * 64, language="ru", given_at=NOW) for chat in ids]
    )
    await LinkedAccount.bulk_create(
        [
            LinkedAccount(person_id=person, chat_id=chat, via="code", linked_at=NOW, checked_at=NOW)
            for person, chat in zip(people, ids, strict=True)
        ]
    )
    return ids


async def _pupils(first_chat: int, seats: int) -> list[Pupil]:
    rows = await Enrolment.all().order_by("id")
    return [Pupil(row.id, first_chat + seat, family(seat), seat // seats) for seat, row in enumerate(rows)]


def family(number: int) -> str:
    return f"family{number}"
