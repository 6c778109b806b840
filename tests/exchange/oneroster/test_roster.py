"""OneRoster out and in: ours comes back the same, one of another program with every oddity is understood and told."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from exchange.oneroster.reader import read_oneroster
from exchange.oneroster.writer import write_oneroster
from exchange.school_book import read_school_book
from exchange.school_files import read_school_file
from school.classes import ClassName
from school.clock import MovableClock
from school.people import Role
from storage.database import transaction
from storage.models import Course, Enrolment, Guardianship, Person, School, StaffRole
from storage.repositories.imports import ImportsInDatabase
from storage.repositories.imports.reading import read_school
from tests.exchange.books import saved, sound
from tests.exchange.test_import_school import everything
from texts.imports import report
from texts.words import words
from usecases.imports import ImportSchool
from usecases.ports.school_book import ProblemCode, Relation, SchoolBook

ODD = Path(__file__).parent / "of_others"


def unpacked(packed: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def packed(folder: Path) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(folder.iterdir()):
            archive.writestr(f"export/{path.name}", path.read_bytes())
    return file.getvalue()


@pytest.mark.usefixtures("database")
@pytest.mark.row("E6", "works", "ru")
async def test_an_export_of_ours_imports_back_to_the_same_school(clock: MovableClock) -> None:
    book = read_school_book(saved(sound())).book
    assert book is not None
    take = ImportSchool(ImportsInDatabase(), transaction, clock)
    await take(book)
    school = await School.get()
    before = await everything()
    reading = read_school_file(write_oneroster(await read_school(school.id)), "UTC")
    assert (reading.problems, reading.book is not None) == ((), True)
    assert reading.book == await read_school(school.id)
    assert (await take(_of(reading.book))).nothing_new
    assert await everything() == before


@pytest.mark.usefixtures("database")
async def test_an_export_of_ours_makes_the_same_school_elsewhere(clock: MovableClock) -> None:
    book = read_school_book(saved(sound())).book
    assert book is not None
    take = ImportSchool(ImportsInDatabase(), transaction, clock)
    await take(book)
    first = await read_school((await School.get()).id)
    elsewhere = write_oneroster(first)
    other = _of(read_oneroster(elsewhere).book)
    await School.all().update(name="Другая", short_name="Другая")
    done = await take(other, new_school=True)
    assert done.first
    assert await read_school(done.school_id) == other == first


def _of(book: SchoolBook | None) -> SchoolBook:
    assert book is not None
    return book


def test_the_same_school_is_the_same_file() -> None:
    book = _of(read_school_book(saved(sound())).book)
    assert write_oneroster(book) == write_oneroster(book)
    files = unpacked(write_oneroster(book))
    assert files["manifest.csv"].splitlines()[1:3] == ["manifest.version,1.0", "oneroster.version,1.2"]
    assert "password" in files["users.csv"].splitlines()[0]


@pytest.mark.parametrize("as_zip", [False, True])
@pytest.mark.row("E6", "works", "en")
def test_a_roster_of_others_with_every_oddity_is_read_and_told(as_zip: bool) -> None:
    reading = read_school_file(packed(ODD) if as_zip else ODD, "Asia/Yekaterinburg")
    told = report(words("en"), reading.problems)
    book = _of(reading.book)
    assert book.card is not None
    assert (book.card.name, book.card.zone, book.card.year_name) == (
        "Riverside School", "Asia/Yekaterinburg", "2026/27",
    )  # fmt: skip
    people = {one.name.full: one for one in book.people}
    assert set(people) == {"Vetrova Maria", "Gromova Olga", "Vetrova Anna", "Gromov Boris", "Orlova Elena", "Kay Head"}
    maria, anna = people["Vetrova Maria"], people["Vetrova Anna"]
    assert (maria.school_class, maria.birth_date) == (ClassName(7, "В"), date(2013, 5, 6))
    assert people["Gromova Olga"].birth_date == date(2013, 8, 1)
    assert [(ward.child_key, ward.relation) for ward in anna.wards] == [("s-1", Relation.OTHER)]
    assert people["Gromov Boris"].wards[0].relation is Relation.GUARDIAN
    assert (anna.email, people["Gromov Boris"].email) == ("anna@example.org", None)
    assert people["Kay Head"].roles == {Role.HEAD}
    assert [(course.school_class.plain, course.subject, course.teacher_key) for course in book.courses] == [
        ("7В", "Algebra", "t-1")
    ]
    assert book.classes[0].class_teacher_key == "t-1"
    codes = {problem.code for problem in reading.problems}
    every = {code for code in ProblemCode if code.value.startswith("roster-")}
    assert every - codes == {ProblemCode.ROSTER_FILE_NEEDED, ProblemCode.ROSTER_SCHOOLS}
    for said in (
        "Sheet “users.csv”: an invisible sign (BOM)",
        "metadata.lunch",
        "rows marked as deleted: 1",
        "Sheet “manifest.csv”: there is no such file. We do without it",
        "Sheet “users.csv”, row 8, “role”: the role “janitor” is not taken over",
    ):
        assert said in told, told


@pytest.mark.usefixtures("database")
async def test_a_roster_of_others_becomes_a_school(clock: MovableClock) -> None:
    book = _of(read_school_file(ODD, "Asia/Yekaterinburg").book)
    done = await ImportSchool(ImportsInDatabase(), transaction, clock)(book)
    assert done.first
    assert (await Enrolment.all().count(), await Guardianship.all().count(), await Course.all().count()) == (1, 2, 1)
    assert set(await StaffRole.all().values_list("role", flat=True)) == {"teacher", "head"}
    assert await Person.filter(key="s-1").exists()


def test_rights_of_the_office_are_never_taken_from_others(tmp_path: Path) -> None:
    for path in ODD.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    users = (ODD / "users.csv").read_text(encoding="utf-8-sig").replace(",janitor,", ",administrator,")
    (tmp_path / "users.csv").write_text(users, encoding="utf-8")
    book = _of(read_oneroster(tmp_path).book)
    assert not any(role in (Role.SECRETARY, Role.DEPUTY) for one in book.people for role in one.roles)


@pytest.mark.parametrize("missing", ["users.csv", "orgs.csv", "classes.csv", "enrollments.csv", "academicSessions.csv"])
def test_what_is_needed_is_named_and_nothing_is_taken(tmp_path: Path, missing: str) -> None:
    for path in ODD.iterdir():
        if path.name != missing:
            (tmp_path / path.name).write_bytes(path.read_bytes())
    reading = read_oneroster(tmp_path)
    assert reading.book is None
    assert f"«{missing.lower()}»: такого файла нет, а без него нельзя" in report(words("ru"), reading.problems)


def test_a_bomb_is_a_sentence() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("users.csv", b"0" * 120 * 1024 * 1024)
    reading = read_school_file(file.getvalue(), "UTC")
    assert [problem.code for problem in reading.problems] == [ProblemCode.UNPACKS_TOO_LARGE]


def test_half_a_zip_is_a_sentence() -> None:
    reading = read_oneroster(packed(ODD)[:-30])
    assert [problem.code for problem in reading.problems] == [ProblemCode.DAMAGED]
