"""Pictures: the same for the same words, others for other colours; no name breaks them, anybody can read them."""

import asyncio
import io
import subprocess
import sys
from datetime import date

import pytest
from PIL import Image

from pictures.drawn import DrawnPictures
from pictures.layouts import drawn
from pictures.paper import WIDTH, drawable, fitting, width_of
from pictures.sheets import BarRow, Bars, Grid, GridRow, Head, LineRow, Lines, PairRow, Pairs, Sheet, Table, TableRow
from pictures.themes import PALETTES, Palette
from usecases.ports.pictures import Theme

HEAD = Head("Маша", "средний балл по предметам, 2 четверть")
LONG = "Основы безопасности и защиты Родины " * 5
ODD = ("<b>$x_1$</b>", "🎀🧮", "", "\u0000\n\t", "a\u202eb", LONG)


def bars(*names: str) -> Bars:
    return Bars(HEAD, 1, 5, tuple(BarRow(name, "3 оценки", 4.5, "4,5", weak=False) for name in names))


SHEETS: dict[str, Sheet] = {
    "bars": bars("Алгебра", LONG),
    "pairs": Pairs(
        HEAD,
        1,
        5,
        "1 четверть",
        "2 четверть",
        (
            PairRow("Алгебра", 3.0, 5.0, "3", "5"),
            PairRow("Химия", None, 1.0, "", "1"),
            PairRow("а", 2.0, None, "2", ""),
        ),
    ),
    "lines": Lines(HEAD, 1, 5, (LineRow("Алгебра", ((date(2026, 9, 1), 4.0),), "4"),), ((date(2026, 9, 1), "1.09"),)),
    "grid": Grid(
        HEAD,
        ("Алгебра", LONG),
        (GridRow(LONG, ("4,3", ""), frozenset({0})), GridRow("", ("", "100"), frozenset())),
        "Слабые",
    ),
    "table": Table(HEAD, ("Средний", "Итог"), (TableRow(LONG, "5 4 " * 50, ("4,5", ""), weak=True),), "В среднем 4"),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
@pytest.mark.parametrize("theme", Theme)
def test_each_picture_is_as_wide_as_a_phone_and_has_its_ground(sheet: Sheet, theme: Theme):
    picture = Image.open(io.BytesIO(drawn(sheet, PALETTES[theme]))).convert("RGB")
    assert picture.width == WIDTH
    ground = tuple(bytes.fromhex(PALETTES[theme].ground[1:]))
    for x in (3, WIDTH - 3):
        assert {picture.getpixel((x, y)) for y in range(0, picture.height, 7)} == {ground}, "nothing touches the edge"


@pytest.mark.parametrize("name", ODD)
def test_no_name_breaks_a_picture(name: str):
    assert drawn(bars(name), PALETTES[Theme.LIGHT]).startswith(b"\x89PNG")


def test_what_the_font_has_not_is_left_out():
    assert drawable(" Маша 🎀\n<b> ") == "Маша <b>"


def test_what_does_not_fit_ends_in_dots():
    assert fitting("Алгебра", 36, 500) == "Алгебра"
    cut = fitting(LONG, 36, 400)
    assert cut.endswith("…")
    assert width_of(cut, 36) <= 400
    assert fitting(LONG, 36, 0) == "…"


async def test_the_same_words_are_drawn_once():
    pictures = DrawnPictures()
    first = await pictures.of(bars("Алгебра"), Theme.LIGHT)
    again = await pictures.of(bars("Алгебра"), Theme.LIGHT)
    other = await pictures.of(bars("Физика"), Theme.LIGHT)
    dark = await pictures.of(bars("Алгебра"), Theme.DARK)
    assert again.content is first.content
    assert len({first.key, other.key, dark.key}) == len({first.content, other.content, dark.content}) == 3


async def test_many_at_once_are_all_drawn():
    pictures = DrawnPictures()
    found = await asyncio.gather(*(pictures.of(bars(f"Предмет {number}"), Theme.LIGHT) for number in range(8)))
    assert len({picture.content for picture in found}) == 8


def test_matplotlib_comes_with_the_first_picture_only():
    said = subprocess.run(
        [sys.executable, "-c", "import sys, pictures.drawn; print('matplotlib' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "False"


def _light(colour: str) -> float:
    """Relative luminance (WCAG 2.1)."""
    parts = [value / 255 for value in bytes.fromhex(colour[1:])]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_words_and_figures_stand_out_from_the_ground(palette: Palette):
    for colour in (palette.ink, palette.soft, palette.good, palette.weak, *palette.lines):
        assert _contrast(colour, palette.ground) >= 4.5, colour
