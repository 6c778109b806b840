"""The progress chart: what is compared, of which subjects, in which time, in which colours (B4)."""

import io
from datetime import date, timedelta

import pytest
from PIL import Image

from bot.progress_callbacks import OpenChart, OpenProgress, SetChartLook, together
from tests.conversations.test_progress import content_of
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
    """Two quarters: algebra went down, history up, physics had marks in the first one only."""
    await written.mark("Алгебра", "5", on=OCTOBER, weight=2, form="answer")
    await written.mark("Алгебра", "3", weight=6)
    await written.mark("Алгебра", "4", on=date(2026, 11, 9), weight=2, form="answer")
    await written.mark("История", "4", on=OCTOBER, weight=2, form="answer")
    await written.mark("История", "5", on=date(2026, 11, 10), weight=1, form="homework")
    await written.mark("Физика", "4", on=OCTOBER)


def is_picture(rig: Rig, talker: Talker) -> bool:
    picture = Image.open(io.BytesIO(content_of(rig, talker)))
    return picture.format == "PNG" and picture.width == 1080


@pytest.mark.row("B4", "works", "ru")
async def test_averages_by_subject(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    await mother.forges(OpenProgress(masha).pack())
    await mother.presses("График")
    mother.sees("Мария · средний балл по предметам", "2 четверть", "История 5; Алгебра 3,25.")
    mother.sees("[✓ По предметам]", "[Было и стало]", "[По видам работ]", "[По дням]", "[Предметы: все]")
    assert is_picture(rig, mother)


@pytest.mark.row("B4", "works", "ru")
async def test_one_period_against_another(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    await mother.forges(OpenChart(masha).pack())
    message = mother.changed[-1].id
    await mother.presses("Было и стало")
    mother.sees("что изменилось в среднем балле", "1 четверть → 2 четверть")
    mother.sees("Выросли: История 4 → 5.", "Снизились: Алгебра 5 → 3,25.")
    assert mother.changed[-1].id == message, "one living picture"
    await mother.presses("Сравнить с: 1 четверть")
    mother.sees("С чем сравнить?", "[✓ 1 четверть]", "[весь год]")
    assert "[2 четверть]" not in mother.screen, "a period is not compared with itself"
    await mother.presses("весь год")
    mother.sees("весь год → 2 четверть", "Снизились: Алгебра 3,6 → 3,25.")
    await mother.presses("Готово")
    await mother.presses("Время: 2 четверть")
    mother.sees("За какое время?")
    await mother.presses("1 четверть")
    mother.sees("До этого сравнить не с чем.")
    assert is_picture(rig, mother)


@pytest.mark.row("B4", "works", "ru")
async def test_by_control_form_of_chosen_subjects(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    await mother.forges(OpenChart(masha).pack())
    await mother.presses("По видам работ")
    mother.sees("средний балл по видам работ", "домашняя работа 5; ответ на уроке 4; контрольная 3.")
    await mother.presses("Предметы: все")
    mother.sees("Выберите до 3 предметов. Ничего не выбрано: все.", "[Физика]")
    await mother.presses("Алгебра")
    mother.sees("[✓ Алгебра]", "ответ на уроке 4; контрольная 3.")
    mother.does_not_see("домашняя")
    await mother.presses("История")
    mother.sees("[✓ Алгебра]", "[✓ История]", "домашняя работа 5")
    await mother.presses("✓ Алгебра")
    mother.sees("домашняя работа 5.", "[Алгебра]")
    await mother.presses("Готово")
    mother.sees("[Предметы: История]", "[✓ По видам работ]")
    assert is_picture(rig, mother)


@pytest.mark.row("B4", "works", "ru")
@pytest.mark.row("B19", "works", "ru")
async def test_how_the_average_went_over_the_year(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    await mother.forges(OpenChart(masha, "t", period_id=0).pack())
    mother.sees("как менялся средний балл", "весь год", "все предметы: 4,2 → 3,84.")
    await mother.forges(OpenChart(masha, "t", together(await _ids(rig, "Алгебра", "История")), 0).pack())
    mother.sees("Алгебра: 5 → 3,6.", "История: 4 → 4,33.")
    assert is_picture(rig, mother)


async def _ids(rig: Rig, *names: str) -> tuple[int, ...]:
    return tuple(rig.school.subjects[name] for name in names)


@pytest.mark.row("B4", "works", "ru")
async def test_light_and_dark_are_remembered(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    await mother.forges(OpenChart(masha, "f").pack())
    light = content_of(rig, mother)
    await mother.presses("Тёмные цвета")
    mother.sees("[Светлые цвета]", "[✓ По видам работ]")
    dark = content_of(rig, mother)
    assert Image.open(io.BytesIO(light)).convert("L").getpixel((3, 3)) == 255
    assert Image.open(io.BytesIO(dark)).convert("L").getpixel((3, 3)) < 60
    await mother.presses("Таблица")
    assert Image.open(io.BytesIO(content_of(rig, mother))).convert("L").getpixel((3, 3)) < 60
    await mother.says("/menu")
    await mother.forges(OpenChart(masha).pack())
    mother.sees("[Светлые цвета]")


async def test_a_fourth_subject_takes_the_place_of_the_first(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    await Written(rig.school).mark("Русский язык", "5")
    chosen = together(await _ids(rig, "Алгебра", "История", "Русский язык"))
    await mother.forges(OpenChart(masha, "s", chosen, picks="s").pack())
    await mother.presses("Физика")
    mother.sees("[Алгебра]", "[✓ Физика]", "[✓ История]", "[✓ Русский язык]")


@pytest.mark.row("B4", "works", "ru")
async def test_nothing_to_draw_is_said_in_words(rig: Rig, mother: Talker, masha: int, written: Written) -> None:
    await written.mark("Физика", "pass", scale="pass_fail")
    await mother.forges(OpenChart(masha).pack())
    mother.sees("Рисовать пока нечего", "[Время: 2 четверть]")
    await written.mark("История", "4", on=OCTOBER)
    await mother.presses("Время: 2 четверть")
    await mother.presses("1 четверть")
    mother.sees("История 4.")
    assert is_picture(rig, mother)
    await mother.presses("2 четверть")
    mother.sees("Рисовать пока нечего")
    await mother.presses("Назад")
    mother.sees("успеваемость")


async def test_one_mark_makes_a_chart_of_each_kind(rig: Rig, mother: Talker, masha: int, written: Written) -> None:
    await written.mark("Алгебра", "1")
    for kind in "spft":
        await mother.forges(OpenChart(masha, kind, period_id=0).pack())
        assert is_picture(rig, mother), kind


async def test_a_hundred_points_are_drawn_on_their_own_scale(
    rig: Rig, mother: Talker, masha: int, written: Written
) -> None:
    for days, value in enumerate(("0", "100", "57", "61")):
        await written.mark("Физика", value, scale="hundred", on=OCTOBER + timedelta(days=30 + days))
    await written.mark("Алгебра", "5")
    physics = together(await _ids(rig, "Физика"))
    for kind in "spft":
        await mother.forges(OpenChart(masha, kind, physics).pack())
        assert is_picture(rig, mother), kind
    mother.sees("Физика: 0 → 54,5.")


@pytest.mark.row("B4", "works", "en")
@pytest.mark.row("B19", "works", "en")
async def test_father_draws_in_english(rig: Rig, father: Talker, masha: int, term: None) -> None:
    await father.forges(OpenProgress(masha).pack())
    await father.presses("Chart")
    father.sees("Мария · averages by subject", "История 5; Алгебра 3.25.", "[Then and now]")
    await father.presses("Then and now")
    father.sees("how the averages changed", "Went up: История 4 → 5.", "Went down: Алгебра 5 → 3.25.")
    await father.presses("By kind of work")
    father.sees("homework 5; answer in class 4; test 3.")
    await father.presses("Time: 2 четверть")
    father.sees("Of which time?")
    await father.presses("the whole year")
    await father.presses("Done")
    await father.presses("Day by day")
    father.sees("how the average went", "the whole year", "all subjects: 4.2 → 3.84.")
    assert is_picture(rig, father)


@pytest.mark.row("B4", "stranger")
async def test_a_stranger_is_drawn_nothing(
    rig: Rig, stranger: Talker, olyas_father: Talker, masha: int, term: None
) -> None:
    olya, algebra = rig.school.people["olya"], together(await _ids(rig, "Алгебра"))
    for who in (stranger, olyas_father):
        for child in (masha, 999_999):
            for press in (OpenChart(child), OpenChart(child, "t", algebra), SetChartLook(child, "s", dark=True)):
                await who.forges(press.pack())
                assert who.toast
                who.does_not_see("Алгебра", "средний балл")
                assert not [seen for seen in who.changed if seen.file]
    for foreign in (algebra, "999999"):
        await olyas_father.forges(OpenChart(olya, "s", foreign).pack())
        assert OUTDATED in olyas_father.toast


@pytest.mark.row("B4", "stale")
async def test_old_presses_on_a_chart_do_no_harm(rig: Rig, mother: Talker, masha: int, term: None) -> None:
    for press in (OpenChart(masha, period_id=999), OpenChart(masha, "s", "999"), OpenChart(masha, "p", against_id=999)):
        await mother.forges(press.pack())
        assert OUTDATED in mother.toast
    for data in (f"chart:{masha}:x:::::", f"chart:{masha}:s:x::", f"chart:{masha}:s:1.2:-::", "chart::s::::"):
        await mother.forges(data)
        mother.sees("Кнопка устарела")
    await mother.forges(OpenChart(masha, "z", "a.-1..٣", picks="?").pack())
    mother.sees("средний балл по предметам")
    old = mother.changed[-1].id
    await mother.presses("☰ Меню")
    await mother.forges(OpenChart(masha, "f").pack(), old)
    assert mother.changed[-1].id == old, "a picture stays clickable for ever"
    await mother.forges(OpenChart(masha, "f").pack(), old)
    assert mother.changed == (), "the same press again changes nothing"
