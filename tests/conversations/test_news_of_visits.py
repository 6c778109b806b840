"""That a child came or went: told to who asked, at once, from the list that the turnstile hands over (B20, C6)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from storage.models import Notice, Person, School, Trust, Visit
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.imports.reading import read_school
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import BOT_ID, NOW
from usecases.ports.school_book import SchoolBook, VisitRow

TODAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 20)
HALF_PAST = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)
"""8:30 at school."""


async def turnstile(rig: Rig, *rows: tuple[str, date, int | None, int | None]) -> None:
    """The office loads a list: who, day, minutes of coming and of leaving."""
    keys = {who: (await Person.get(id=rig.school.people[who])).key for who, *_ in rows}
    visits = tuple(VisitRow(str(keys[who]), on, came, left, ()) for who, on, came, left in rows)
    whole: SchoolBook = await read_school(rig.school.school)
    book = replace(whole, visits=visits)
    chat = rig.talkers.get("secretary") or await rig.linked("secretary")
    deeds: Any = rig.product.use_cases
    if rig.clock.now() < HALF_PAST:
        rig.clock.move_to(HALF_PAST)
    asker = await ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow").asker(chat.id, language="ru", inbox_id=None)
    found = await deeds["preview_lists"](asker, book)
    await deeds["apply_lists"](asker, book, found.digest, archive=False)
    await rig.settle()


@pytest.mark.row("B20", "works", "ru", "en")
@pytest.mark.row("C6", "works", "ru")
async def test_mother_asks_and_hears_of_coming_and_going(rig: Rig, mother: Talker, father: Talker) -> None:
    masha = rig.school.people["masha"]
    await mother.forges(f"visits:{masha}:")
    mother.does_not_see("Пишу о каждом")
    await mother.presses("🔔 Писать о входе и выходе")
    mother.sees("Пишу о каждом входе и выходе")
    await turnstile(rig, ("masha", TODAY, 8 * 60 + 22, None), ("petya", TODAY, 8 * 60 + 25, None))
    [told] = await mother.heard()
    assert told.splitlines()[0] == "Мария"
    assert "Вход в школу в 8:22" in told
    await father.hears_nothing()
    await mother.presses("Открыть")
    mother.sees("8:22 вход", "Сейчас в школе")
    await rig.until_local(23, 14, 10)
    await turnstile(rig, ("masha", TODAY, 8 * 60 + 22, 14 * 60 + 5))
    assert [text for text in await mother.heard() if "Выход из школы в 14:05" in text]
    await father.forges(f"visits:{masha}:")
    await father.presses("Write when they come or go")
    father.sees("I write about every coming and going")
    await turnstile(rig, ("masha", TODAY, 14 * 60 + 8, None))
    await father.hears("Came to school at 14:08")
    await father.forges(f"visits:{masha}:")
    await father.presses("Do not write of it")
    father.does_not_see("I write about every")


@pytest.mark.row("B20", "stale", "ru")
async def test_what_came_late_is_read_in_the_diary_only(rig: Rig, mother: Talker) -> None:
    masha = rig.school.people["masha"]
    await mother.forges(f"visittell:{masha}:1")
    await rig.until_local(23, 12, 0)
    await mother.heard()
    await turnstile(
        rig, ("masha", FRIDAY, 8 * 60, 14 * 60), ("masha", TODAY, 8 * 60, None), ("masha", TODAY, 13 * 60, None)
    )
    await mother.hears_nothing()
    assert await Visit.filter(child_id=masha).count() == 4
    await turnstile(rig, ("masha", TODAY, 11 * 60, None))
    await mother.hears("Вход в школу в 11:00")
    await turnstile(rig, ("masha", TODAY, 11 * 60, None))
    await mother.hears_nothing()


@pytest.mark.row("B20", "stranger", "ru")
@pytest.mark.row("A12", "stranger", "ru")
async def test_only_who_may_see_visits_may_hear_of_them(rig: Rig, mother: Talker, olyas_father: Talker) -> None:
    masha, granny = rig.school.people["masha"], rig.school.people["grandmother"]
    grant = await Trust.create(
        adult_id=granny, child_id=masha, giver_id=rig.school.people["mother"], rights="diary", since=NOW
    )
    grandmother = await rig.linked("grandmother")
    for nosy in (grandmother, olyas_father):
        await nosy.forges(f"visittell:{masha}:1")
        nosy.does_not_see("Пишу о каждом")
    grant.rights = "visits"
    await grant.save()
    await grandmother.forges(f"visittell:{masha}:1")
    grandmother.sees("Пишу о каждом входе и выходе")
    await turnstile(rig, ("masha", TODAY, 8 * 60 + 22, None))
    await grandmother.hears("Мария", "Вход в школу в 8:22")
    await olyas_father.hears_nothing()
    await mother.hears_nothing()
    others = Notice.filter(kind="visits").exclude(chat__external_id=grandmother.id)
    assert {row.reason for row in await others} == {"switched_off"}


@pytest.mark.row("C7", "works", "ru")
async def test_settings_speak_of_it_only_where_the_school_tells(rig: Rig, mother: Talker) -> None:
    await mother.says("/settings")
    mother.sees("Не пишу: Вход и выход")
    await mother.presses("О чём писать")
    await mother.presses("Вход и выход")
    mother.sees("Когда писать о входе и выходе?")
    assert "Вечером" not in mother.buttons
    await mother.presses("Сразу")
    await turnstile(rig, ("petya", TODAY, 8 * 60 + 22, None))
    await mother.hears("Пётр", "Вход в школу")
    await mother.says("/settings")
    await mother.presses("Важное")
    mother.sees("Вход и выход")
    await School.all().update(gives_visits=False)
    await mother.says("/settings")
    mother.does_not_see("Вход и выход")
