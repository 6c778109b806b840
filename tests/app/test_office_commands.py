"""The office on the command line: lists in and out, letters, the new year; whatever is wrong with a file is said."""

import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.app.conftest import Office, refused
from tests.exchange.books import add, page, saved, sound, spoiled


def without_petya(book: Workbook) -> None:
    """One of two pupils is no longer in the list, nor among his mother's children."""
    people = page(book, "Люди")
    people["H4"] = "П-1"
    people.delete_rows(3)


BAD_ROW = add("Люди", "П-9", "Громова", "Ольга", None, "32.13.2013", "ученик", "7Б")


@pytest.fixture
def filled(school: Office) -> Office:
    """An office whose diary holds the school of tests.exchange.books."""
    Path("school.xlsx").write_bytes(saved(sound()))
    status, out, _ = school("import", "school.xlsx")
    assert (status, "Школа № 15" in out) == (0, True), out
    return school


def test_a_preview_changes_nothing_and_a_second_import_finds_nothing_new(school: Office) -> None:
    Path("school.xlsx").write_bytes(saved(sound()))
    for _ in range(2):
        status, out, _ = school("import", "school.xlsx", "--preview")
        assert (status, "Пришли: 2" in out) == (0, True), out
    status, out, _ = school("import", "school.xlsx", "--language", "en")
    assert (status, "people" in out) == (0, True), out
    status, out, _ = school("import", "school.xlsx")
    assert (status, "нет ничего нового" in out) == (0, True), out


def test_pupils_whom_the_file_does_not_name_leave_only_when_it_is_meant(filled: Office) -> None:
    Path("school.xlsx").write_bytes(spoiled(without_petya))
    status, out, _ = filled("import", "school.xlsx")
    assert status == 0, out
    status, out, err = filled("import", "school.xlsx", "--archive-missing")
    assert status == 1, out
    assert "Ветров" in out
    assert "1" in err and "2" in err
    assert len(err.splitlines()) == 1
    status, out, _ = filled("import", "school.xlsx", "--archive-missing", "--archive-many")
    assert status == 0, out
    status, out, _ = filled("import", "school.xlsx", "--preview")
    assert "Нет в файле" not in out, "who has left is not missed"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.xlsx", b"", "Файл пустой"),
        ("half.xlsx", saved(sound())[:4000], "Файл повреждён"),
        ("words.xlsx", "Просто слова".encode(), "не таблица Excel"),
        ("half.zip", b"PK\x03\x04 and then the line broke", "Файл повреждён"),
        (
            "bad.xlsx",
            spoiled(add("Люди", "П-9", "Громова", None, None, "32.13.2013", "ученик", "7Б")),
            "Лист «Люди», строка 8",
        ),
    ],
)
def test_a_broken_file_is_named_with_its_trouble_and_takes_nothing(
    filled: Office, name: str, content: bytes, told: str
) -> None:
    Path(name).write_bytes(content)
    status, out, err = filled("import", name)
    assert (status, err) == (1, "")
    assert "не загружен" in out
    assert told in out
    assert "нет ничего нового" in filled("import", "school.xlsx")[1]


def test_a_folder_without_a_roster_and_files_that_are_not_there(school: Office) -> None:
    Path("roster").mkdir()
    status, out, _ = school("import", "roster")
    assert status == 1
    assert "users.csv" in out
    assert refused(school("import", "nowhere/roster.zip")).startswith("nowhere/roster.zip: ")


@pytest.mark.parametrize("command", [("letters", "--bot", "b"), ("new-year",), ("export",)])
def test_without_a_school_there_is_nothing_to_print(school: Office, command: tuple[str, ...]) -> None:
    assert "run `peremena import FILE` first" in refused(school(*command))
    assert not list(Path().glob("*.zip"))


def test_what_is_exported_comes_back_as_nothing_new(filled: Office) -> None:
    status, out, _ = filled("export", "out.zip")
    assert (status, out.strip()) == (0, "out.zip")
    assert zipfile.ZipFile("out.zip").testzip() is None
    whole = Path("out.zip").read_bytes()
    assert "is there already" in refused(filled("export", "out.zip"))
    assert Path("out.zip").read_bytes() == whole
    status, out, _ = filled("import", "out.zip")
    assert (status, "нет ничего нового" in out) == (0, True), out
    with zipfile.ZipFile("out.zip") as packed:
        Path("unpacked").mkdir()
        packed.extractall("unpacked")
    status, out, _ = filled("import", "unpacked")
    assert (status, "нет ничего нового" in out) == (0, True), out
    Path("half.zip").write_bytes(whole[: len(whole) // 2])
    status, out, _ = filled("import", "half.zip")
    assert (status, "не загружен" in out) == (1, True), out


def test_a_bomb_is_a_sentence(filled: Office) -> None:
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("users.csv", b"0" * 300_000_000)
    Path("bomb.zip").write_bytes(bomb.getvalue())
    status, out, err = filled("import", "bomb.zip")
    assert (status, err) == (1, "")
    assert "После распаковки" in out


def test_letters_of_a_class_as_a_pdf_and_as_words(filled: Office) -> None:
    status, out, _ = filled("letters", "--bot", "school_bot", "--class", "7Б", "--pdf", "letters.pdf")
    assert (status, out.strip()) == (0, "letters.pdf")
    printed = Path("letters.pdf").read_bytes()
    assert printed.startswith(b"%PDF")
    assert "is there already" in refused(filled("letters", "--bot", "school_bot", "--pdf", "letters.pdf"))
    assert Path("letters.pdf").read_bytes() == printed
    status, out, _ = filled("letters", "--bot", "school_bot", "--class", "7Б")
    codes = re.findall(r"\b[0-9A-Z]{5}-[0-9A-Z]{5}\b", out)
    assert status == 0
    assert len(codes) == len(set(codes)) >= 2
    status, out, _ = filled("letters", "--bot", "school_bot", "--class", "11Я", "--pdf", "none.pdf")
    assert (status, "Печатать нечего" in out) == (0, True), out
    assert not Path("none.pdf").exists()


def of_last_year(book: Workbook) -> None:
    """Whatever day it is, that year is over."""
    card, periods = page(book, "Школа"), page(book, "Периоды")
    card["B5"], card["B6"], card["B7"] = "2025/26", date(2025, 9, 1), date(2026, 5, 28)
    periods["C2"], periods["D2"] = date(2025, 9, 1), date(2025, 10, 24)
    periods["C3"], periods["D3"] = date(2025, 11, 5), date(2025, 12, 30)


def test_the_new_year_is_shown_before_it_is_begun(school: Office) -> None:
    filled = school
    Path("old.xlsx").write_bytes(spoiled(of_last_year))
    assert filled("import", "old.xlsx")[0] == 0
    status, shown, _ = filled("new-year")
    assert (status, "7Б → 8Б" in shown) == (0, True), shown
    assert filled("new-year")[1] == shown, "only shown"
    status, begun, _ = filled("new-year", "--sure")
    assert status == 0
    assert begun != shown
    again = filled("new-year")
    assert again[1] != shown


def test_a_password_for_one_login_and_for_none(filled: Office) -> None:
    assert "nobody" in refused(filled("password", "nobody"))
    assert "nobody" in refused(filled("password", "nobody", "--language", "en"))
