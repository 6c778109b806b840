"""The progress table on the screen, as a picture and as a spreadsheet (B3)."""

import io
from datetime import date
from typing import Any

import pytest
from PIL import Image
from python_calamine import CalamineWorkbook

from bot.progress_callbacks import OpenProgress, SendProgressBook, SendProgressPicture, SetProgressLook
from emulator.views import FileView
from storage.models import Preference, SchoolClass, Subject
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.written import Written

FOREIGN = "Этого ребёнка в вашем дневнике нет"
OUTDATED = "Откройте заново"
OCTOBER = date(2026, 10, 5)


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


@pytest.fixture
async def term(written: Written) -> None:
    """Algebra is weak and was missed twice, history is fine, physics was marked in the first quarter only."""
    await written.mark("Алгебра", "3", weight=6)
    await written.mark("Алгебра", "4", on=date(2026, 11, 9), weight=2, form="answer")
    await written.mark("История", "5", on=date(2026, 11, 10), weight=2, form="answer")
    await written.mark("Физика", "4", on=OCTOBER)
    await written.attendance("Алгебра", "absent", on=date(2026, 11, 11))
    await written.attendance("Алгебра", "ill", on=date(2026, 11, 12))
    await written.attendance("История", "late", on=date(2026, 11, 13))
    await written.final("Алгебра", "4")
    await written.final("Физика", "5")


def file_in(talker: Talker) -> FileView:
    found = [seen.file for seen in talker.changed if seen.file]
    assert found, f"{talker.who} gets no file"
    return found[-1]


def content_of(rig: Rig, talker: Talker) -> bytes:
    stored = rig.emulator.world.files.find(file_in(talker).id)
    assert stored is not None
    return rig.emulator.world.files.read(stored)


def sheets_in(rig: Rig, talker: Talker) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content_of(rig, talker)))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.mark.row("B3", "works", "ru")
async def test_the_table_of_the_quarter(mother: Talker, masha: int, term: None) -> None:
    await mother.forges(OpenProgress(masha).pack())
    mother.sees("Мария · успеваемость, 2 четверть")
    mother.sees("Алгебра: 3,25 ▾\n4, 3\nпростой 3,5, пропущено 2 урока (без причины 1)")
    mother.sees("История: 5\n5\nопозданий: 1", "▾ слабое место: ниже 3,5.")
    mother.does_not_see("Физика", "итог")


@pytest.mark.row("B3", "works", "ru")
async def test_it_is_two_taps_from_the_menu_with_weak_spots_first_when_asked(
    mother: Talker, masha: int, written: Written
) -> None:
    await written.mark("Алгебра", "5")
    await written.mark("Физика", "2")
    await mother.forges(OpenProgress(masha).pack())
    assert mother.screen.index("Алгебра") < mother.screen.index("Физика")
    await mother.presses("☰ Меню")
    await mother.presses("Успеваемость")
    await mother.presses("Сначала слабые")
    assert mother.screen.index("Физика") < mother.screen.index("Алгебра")
    await mother.presses("весь год")
    assert mother.screen.index("Физика") < mother.screen.index("Алгебра")
    await mother.presses("По алфавиту")
    assert mother.screen.index("Алгебра") < mother.screen.index("Физика")


@pytest.mark.row("B3", "works", "ru")
@pytest.mark.row("B19", "works", "ru")
async def test_final_marks_by_quarter_and_year_and_the_table_reaches_the_year(
    mother: Talker, masha: int, term: None, written: Written
) -> None:
    await written.final("Физика", "4", period=None)
    await mother.forges(OpenProgress(masha).pack())
    await mother.presses("1 четверть")
    mother.sees("Алгебра\nитог 4", "Физика: 4\n4\nитог 5")
    mother.does_not_see("История")
    await mother.presses("весь год")
    mother.sees("успеваемость, весь год", "итог: 1 четверть — 4", "итог: 1 четверть — 5, год — 4", "История: 5")


@pytest.mark.row("B3", "works", "ru")
async def test_the_table_as_a_picture_in_light_and_dark(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    await mother.forges(OpenProgress(masha).pack())
    await mother.presses("Картинкой")
    mother.sees("Мария · успеваемость, 2 четверть", "В среднем по предметам: 4,13.", "Слабые места: Алгебра 3,25.")
    mother.sees("Пропущено уроков: 2, без причины: 1, опозданий: 1.")
    light = Image.open(io.BytesIO(content_of(rig, mother))).convert("RGB")
    assert light.width == 1080
    assert min(light.getpixel((2, 2))) > 240
    message = mother.changed[-1].id
    await mother.presses("Тёмные цвета")
    assert mother.changed[-1].id == message, "a picture turns into another, nothing new is sent"
    dark = Image.open(io.BytesIO(content_of(rig, mother))).convert("RGB")
    assert max(dark.getpixel((2, 2))) < 80
    assert await Preference.filter(name="pictures", value="dark").count() == 1
    await mother.presses("1 четверть")
    mother.sees("успеваемость, 1 четверть", "[Светлые цвета]")
    await mother.presses("Назад")
    mother.sees("успеваемость, 1 четверть", "[Картинкой]")
    assert mother.changed[-1].id != message, "the picture stays in the chat"


async def test_the_same_picture_is_not_sent_up_twice(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    await mother.forges(SendProgressPicture(masha).pack())
    first = file_in(mother)
    await mother.says("/menu")
    await mother.forges(SendProgressPicture(masha).pack())
    assert file_in(mother).id == first.id
    rig.emulator.world.files._files.pop(first.id)
    rig.emulator.world.files.keep("document", "another", b"takes the number")
    await mother.says("/menu")
    await mother.forges(SendProgressPicture(masha).pack())
    assert file_in(mother).id != first.id, "a reference that is known no more is replaced by the picture"
    await mother.forges(SendProgressPicture(masha).pack(), mother.changed[-1].id)
    assert mother.changed == (), "the same picture in the same place changes nothing and breaks nothing"


@pytest.mark.row("B3", "works", "ru")
async def test_the_table_as_a_spreadsheet(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    await mother.forges(OpenProgress(masha).pack())
    await mother.presses("Файлом Excel")
    mother.sees("таблица, 2 четверть")
    assert file_in(mother).name == "Успеваемость, Мария, 2 четверть.xlsx"
    sheets = sheets_in(rig, mother)
    assert list(sheets) == ["Успеваемость", "Все оценки"]
    assert sheets["Успеваемость"][1] == ["Алгебра", 3.25, 3.5, 2, 2, 1, 0, ""]
    assert sheets["Все оценки"][1] == ["Алгебра", date(2026, 11, 9), 4, "ответ на уроке", 2, ""]
    await mother.presses("Назад")
    mother.sees("успеваемость, 2 четверть")


async def test_a_formula_in_a_name_stays_a_name(rig: Rig, mother: Talker, masha: int, written: Written) -> None:
    await Subject.filter(name="Алгебра").update(name="=1+1")
    await written.mark("Алгебра", "5", comment='=HYPERLINK("http://x")')
    await written.mark("История", "5", comment="+1")
    await mother.forges(SendProgressBook(masha).pack())
    sheets = sheets_in(rig, mother)
    assert sheets["Успеваемость"][1][0] == "=1+1"
    assert {row[-1] for row in sheets["Все оценки"][1:]} == {'=HYPERLINK("http://x")', "+1"}


@pytest.mark.row("B3", "works")
async def test_hostile_names_are_drawn_and_written(rig: Rig, mother: Talker, masha: int, written: Written) -> None:
    await Subject.filter(name="Алгебра").update(name="<b>$\\frac{1}{2}$</b> 🧮 _x_ " + "очень длинный " * 6)
    await written.mark("Алгебра", "5")
    await written.mark("История", "pass", scale="pass_fail")
    await mother.says("/children")
    await mother.presses("Мария")
    await mother.presses("Назвать")
    await mother.says("../🎀<i>Ма:ша</i>")
    await mother.forges(OpenProgress(masha).pack())
    mother.sees("<b>$\\frac{1}{2}$</b> 🧮", "История\nзачёт")
    await mother.presses("Картинкой")
    assert content_of(rig, mother).startswith(b"\x89PNG")
    await mother.forges(SendProgressBook(masha).pack())
    assert not set(file_in(mother).name) & set('\\/:*?"<>|')


async def test_without_marks_it_says_so(rig: Rig, mother: Talker, masha: int) -> None:
    await mother.forges(OpenProgress(masha).pack())
    mother.sees("Оценок и пропусков пока нет.")
    mother.does_not_see("[Картинкой]", "[Файлом Excel]")
    await mother.forges(SendProgressPicture(masha).pack())
    assert mother.toast == "Оценок и пропусков пока нет."
    assert not [seen for seen in mother.changed if seen.file], "an empty table is not drawn"
    await mother.forges(SendProgressBook(masha).pack())
    assert sheets_in(rig, mother)["Все оценки"][1:] == []


async def test_a_hundred_points(rig: Rig, mother: Talker, masha: int, written: Written) -> None:
    await SchoolClass.filter(id=rig.school.classes["7Б"]).update(scale="hundred")
    await written.mark("Алгебра", "55", scale="hundred")
    await written.mark("История", "98", scale="hundred")
    await mother.forges(OpenProgress(masha).pack())
    mother.sees("Алгебра: 55 ▾", "История: 98", "▾ слабое место: ниже 60.")
    await mother.presses("Картинкой")
    mother.sees("В среднем по предметам: 76,5.")


@pytest.mark.row("B3", "works", "en")
@pytest.mark.row("B19", "works", "en")
async def test_father_reads_it_in_english(rig: Rig, father: Talker, masha: int, term: None) -> None:
    await father.forges(OpenProgress(masha).pack())
    father.sees("Мария · progress, 2 четверть", "Алгебра: 3.25 ▾", "plain 3.5, missed 2 lessons (1 without a reason)")
    father.sees("late: 1", "▾ weak spot: below 3.5.", "[Weak spots first]")
    await father.presses("the whole year")
    father.sees("progress, the whole year", "final: 1 четверть — 4")
    await father.presses("As a picture")
    father.sees("Mean of the subjects: 4.08.", "Weak spots: Алгебра 3.25.", "[Dark colours]")
    await father.presses("As Excel")
    father.sees("spreadsheet, the whole year")
    assert list(sheets_in(rig, father)) == ["Progress", "Every mark"]


@pytest.mark.row("B3", "stranger")
async def test_a_stranger_learns_nothing_of_progress(
    rig: Rig, stranger: Talker, olyas_father: Talker, algebra_teacher: Talker, masha: int, term: None
) -> None:
    for who in (stranger, olyas_father, algebra_teacher):
        for child in (masha, 999_999):
            for press in (
                OpenProgress(child),
                SendProgressPicture(child),
                SendProgressBook(child),
                SetProgressLook(child, None, dark=False),
            ):
                await who.forges(press.pack())
                assert who.toast
                who.does_not_see("Алгебра", "успеваемость", "3,25")
                assert not [seen for seen in who.changed if seen.file]
    await stranger.says("/progress")
    stranger.does_not_see("Алгебра", "успеваемость")


@pytest.mark.row("B3", "stale")
async def test_old_presses_on_progress_do_no_harm(mother: Talker, masha: int, term: None) -> None:
    for press in (
        OpenProgress(masha, 999),
        SendProgressPicture(masha, 999),
        SendProgressBook(masha, 999),
        SetProgressLook(masha, 999, dark=True),
    ):
        await mother.forges(press.pack())
        assert OUTDATED in mother.toast
    for data in (f"prog:{masha}::2", f"prog:{masha}:-:0", f"proglk:{masha}::", f"progpic:{'9' * 19}:"):
        await mother.forges(data)
        mother.sees("Кнопка устарела")
    await mother.forges(SendProgressPicture(masha).pack())
    old = mother.changed[-1].id
    await mother.says("/menu")
    await mother.forges(SetProgressLook(masha, None, dark=True).pack(), old)
    await mother.forges(SetProgressLook(masha, None, dark=True).pack(), old)
    assert await Preference.filter(name="pictures").values_list("value", flat=True) == ["dark"]
