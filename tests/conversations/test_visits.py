"""Visits and meals: a week, a day, and to whom they open (B20)."""

from datetime import UTC, date, datetime

import pytest

from storage.models import Meal, Person, School, Trust, Visit
from storage.repositories.chats import ChatsInDatabase
from tests.conversations.forging import other_family
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import MOST, questions
from tests.rig.small_school import BOT_ID, NOW, link_chat

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 20)


async def goes_to_school(rig: Rig, who: str = "masha") -> int:
    """Friday whole, with a dish that looks like markup; on Monday the child has just come."""
    child = rig.school.people[who]
    for on, hour, minute, way in ((FRIDAY, 5, 12, "in"), (FRIDAY, 11, 5, "out"), (MONDAY, 5, 14, "in")):
        at = datetime(on.year, on.month, on.day, hour, minute, tzinfo=UTC)
        await Visit.create(child_id=child, on=on, at=at, way=way)
    await Meal.create(child_id=child, on=FRIDAY, kind="lunch", dishes="суп <b>& 🍞")
    await Meal.create(child_id=child, on=FRIDAY, kind="breakfast")
    return child


@pytest.mark.row("B20", "works", "ru")
async def test_mother_sees_when_masha_came_and_what_she_ate(rig: Rig, mother: Talker) -> None:
    await goes_to_school(rig)
    await mother.presses("Ещё")
    await mother.presses("Проходы и питание")
    await mother.presses("Мария")
    mother.sees("Мария", "проходы и питание", "Неделя 23.11–29.11", "в школе с 8:14")
    await mother.presses("пн 23")
    mother.sees("8:14 вход", "Сейчас в школе", "Питание не отмечено")
    await mother.presses("Назад")
    await mother.presses("‹ 16.11")
    mother.sees("8:12–14:05", "завтрак, обед", "чт, 19 ноября: отметок нет")
    await mother.presses("пт 20")
    mother.sees("8:12 вход", "14:05 выход", "завтрак", "обед: суп <b>& 🍞")
    mother.does_not_see("Сейчас в школе")
    await mother.presses("Пётр")
    mother.sees("Пётр", "Проходов в этот день нет")


@pytest.mark.row("B20", "works", "en")
async def test_father_reads_it_in_english(rig: Rig, father: Talker) -> None:
    child = await goes_to_school(rig)
    await father.presses("More")
    await father.presses("Visits and meals")
    father.sees("nothing noted")
    await father.presses("Мария")
    father.sees("visits and meals", "at school since 8:14")
    await father.forges(f"visitday:{child}:20261120")
    father.sees("8:12 in", "14:05 out", "breakfast", "lunch: суп")
    await School.filter(id=rig.school.school).update(gives_visits=False)
    await father.forges(f"visits:{child}:")
    father.sees("The school does not tell visits and meals here.")


@pytest.mark.row("B20", "works", "stale", "ru")
async def test_where_the_school_gives_none_there_is_no_section(rig: Rig, mother: Talker) -> None:
    child = await goes_to_school(rig)
    await mother.presses("Ещё")
    assert "Проходы и питание" in mother.buttons
    await School.filter(id=rig.school.school).update(gives_visits=False)
    await mother.presses("Проходы и питание")
    mother.sees("Школа не сообщает сюда проходы и питание.")
    await mother.forges(f"visitday:{child}:20261120")
    mother.sees("Школа не сообщает сюда")
    await mother.forges("more")
    assert "Проходы и питание" not in mother.buttons


@pytest.mark.row("B20", "stale", "ru")
async def test_a_day_out_of_all_reach_is_an_old_button(rig: Rig, mother: Talker) -> None:
    child = await goes_to_school(rig)
    for data in (f"visitday:{child}:00010101", f"visits:{child}:99991231"):
        await mother.forges(data)
        mother.does_not_see("8:12", "вход")
        assert mother.toast
    await mother.forges(f"visits:{child}:20261120")  # any day of the week
    mother.sees("8:12–14:05")


@pytest.mark.row("B20", "stranger", "ru", "en")
async def test_a_stranger_learns_nothing(rig: Rig, stranger: Talker) -> None:
    child = await goes_to_school(rig)
    other, english = await other_family(rig), await rig.linked("algebra_teacher", "en")
    for talker in (stranger, other, english):
        for data in ("visits:{}:", "visits:{}:20261120", "visitday:{}:20261120"):
            said = []
            for number in (child, child + 10**6):
                await talker.forges(data.format(number))
                talker.does_not_see("8:12", "8:14", "Мария", "суп")
                said.append(talker.toast)
            assert said[0] == said[1] != ""


@pytest.mark.row("B20", "stranger", "works", "ru")
async def test_the_diary_alone_does_not_open_visits(rig: Rig, mother: Talker) -> None:
    """And visits alone do not open the diary: each is granted by itself."""
    child, granny = await goes_to_school(rig), rig.school.people["grandmother"]
    grant = await Trust.create(
        adult_id=granny, child_id=child, giver_id=rig.school.people["mother"], rights="diary", since=NOW
    )
    grandmother = await rig.linked("grandmother")
    grandmother.sees("Мария")
    await grandmother.presses("Ещё")
    assert "Проходы и питание" not in grandmother.buttons
    await grandmother.forges(f"visits:{child}:")
    grandmother.does_not_see("8:14", "Мария")
    grant.rights = "visits"
    await grant.save()
    await grandmother.says("/menu")
    grandmother.does_not_see("Оценки", "Мария")
    await grandmother.presses("Проходы и питание")
    grandmother.sees("Мария", "проходы и питание", "в школе с 8:14")
    for command in ("/today", "/marks"):
        await grandmother.says(command)
        grandmother.does_not_see("Мария", "Алгебра")
    grant.ended_at = NOW
    await grant.save()
    await grandmother.forges(f"visits:{child}:")
    grandmother.does_not_see("8:14", "Мария")


@pytest.mark.row("B20", "works", "ru")
async def test_a_pupil_sees_its_own(rig: Rig) -> None:
    child = await goes_to_school(rig)
    await Person.filter(id=child).update(birth_date=date(2011, 5, 1))
    masha = await rig.linked("masha")
    await masha.presses("Ещё")
    await masha.presses("Проходы и питание")
    masha.sees("в школе с 8:14")
    await masha.forges(f"visits:{rig.school.people['petya']}:")
    masha.does_not_see("Пётр")


async def test_no_question_for_every_row(rig: Rig) -> None:
    child = await goes_to_school(rig)
    for minute in range(40):
        at = datetime(2026, 11, 23, 6, minute, tzinfo=UTC)
        await Visit.create(child_id=child, on=MONDAY, at=at, way="out" if minute % 2 else "in")
    await link_chat(rig.school, "mother", 900, "ru", NOW)
    asker = await ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow").asker(900, language="ru", inbox_id=None)
    with questions() as asked:
        page = await rig.product.use_cases["show_visits"].week(asker, child)
    assert page.days
    assert 2 < len(asked) <= MOST
