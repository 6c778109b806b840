"""How far back and ahead the diary goes (B19): the school year, and a kind word where it ends."""

from datetime import date

import pytest

from bot.callbacks import OpenDay, OpenMarks, OpenWeek
from bot.progress_callbacks import OpenChart, OpenProgress
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.written import Written

SEPTEMBER, MAY = date(2026, 9, 1), date(2027, 5, 28)


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


@pytest.mark.row("B19", "works", "ru")
async def test_the_diary_opens_on_the_running_week_and_goes_back_a_month(
    mother: Talker, masha: int, written: Written
) -> None:
    await written.homework("Алгебра", "Давнее задание", due=date(2026, 10, 22))
    await mother.presses("Неделя")
    await mother.presses("Показать: Мария")
    mother.sees("неделя 23.11–27.11")
    for label in ("‹ 16.11–21.11", "‹ 09.11–14.11", "‹ 02.11–07.11", "‹ 26.10–31.10", "‹ 19.10–24.10"):
        await mother.presses(label)
        mother.does_not_see("дневник этого года")
    mother.sees("неделя 19.10–23.10", "Давнее задание")


@pytest.mark.row("B19", "works", "ru")
async def test_where_the_diary_begins_the_arrows_stop(mother: Talker, masha: int) -> None:
    await mother.forges(OpenDay(masha, SEPTEMBER).pack())
    mother.sees("вторник, 1 сентября", "Раньше ничего нет: дневник этого года начинается 1 сентября.", "ср 2 ›")
    assert not [label for label in mother.buttons if label.startswith("‹")]
    await mother.presses("Неделя")
    mother.sees("Раньше ничего нет", "07.09–12.09 ›")
    assert not [label for label in mother.buttons if label.startswith("‹")]
    await mother.presses("07.09–12.09 ›")
    mother.sees("‹ 31.08–05.09")
    mother.does_not_see("Раньше ничего нет")


@pytest.mark.row("B19", "works", "ru")
async def test_where_the_diary_ends_the_arrows_stop(mother: Talker, masha: int) -> None:
    await mother.forges(OpenDay(masha, MAY).pack())
    mother.sees("пятница, 28 мая", "Дальше ничего нет: дневник этого года кончается 28 мая.", "‹ чт 27")
    assert not [label for label in mother.buttons if label.endswith("›")]
    await mother.presses("Неделя")
    mother.sees("Дальше ничего нет", "‹ 17.05–22.05")


@pytest.mark.row("B19", "works", "ru")
async def test_from_the_summer_an_arrow_leads_back_into_the_year(mother: Talker, masha: int) -> None:
    await mother.forges(OpenDay(masha, date(2027, 7, 10)).pack())
    mother.sees("Дальше ничего нет", "‹ пт 28")
    await mother.presses("‹ пт 28")
    mother.sees("пятница, 28 мая")
    await mother.forges(OpenWeek(masha, date(2026, 8, 10)).pack())
    mother.sees("Раньше ничего нет", "31.08–05.09 ›")


@pytest.mark.row("B19", "works", "ru")
async def test_marks_table_and_chart_reach_the_year(mother: Talker, masha: int, written: Written) -> None:
    for on, value in ((date(2026, 9, 3), "5"), (date(2026, 9, 24), "3"), (date(2026, 11, 19), "4")):
        await written.mark("Алгебра", value, on=on)
    await mother.forges(OpenMarks(masha, 0).pack())
    mother.sees("весь год", "Алгебра", "5, 3, 4")
    for button in (OpenProgress(masha, 0), OpenChart(masha, "t", period_id=0)):
        await mother.says("/menu")
        await mother.forges(button.pack())
        mother.sees("весь год", "Мария")


@pytest.mark.row("B19", "en")
async def test_the_ends_of_the_diary_in_english(father: Talker, masha: int) -> None:
    await father.forges(OpenDay(masha, SEPTEMBER).pack())
    father.sees("Nothing before: the diary of this year begins on 1 September.")
    await father.forges(OpenWeek(masha, MAY).pack())
    father.sees("Nothing after: the diary of this year ends on 28 May.")
