"""The last day of trust, which ends it by itself, and what the parents see of who looked and when (A12)."""

from datetime import date, timedelta

import pytest

from storage.models import HomeworkTick, Look, Trust, TrustInvitation
from tests.conversations.access import puts_a_mark
from tests.conversations.test_trust import puts_together, trusts
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.written import Written


async def later(rig: Rig, **by: float) -> None:
    """In one step: nothing else of the time matters."""
    rig.clock.move_to(rig.clock.now() + timedelta(**by))
    await rig.sweep()


async def accepts(rig: Rig, guardian: Talker) -> Talker:
    """The grandmother, on the terms that stand in the guardian's draft."""
    number = next(data for data in reversed(guardian.button_data) if data.startswith("trcode:"))
    await guardian.forges(number)
    link = guardian.screen.split("start=")[1].split()[0]
    grandmother = rig.talkers.get("grandmother") or await rig.linked("grandmother")
    await grandmother.opens_link(link)
    await grandmother.presses("Принять")
    await guardian.heard()
    return grandmother


@pytest.mark.row("A12", "works", "ru", "en")
async def test_the_day_that_was_named_is_the_last_one(
    rig: Rig, mother: Talker, father: Talker, algebra_teacher: Talker
) -> None:
    await puts_together(mother)
    mother.sees("Срок: без срока", "✓ Без срока")
    await mother.presses("На неделю")
    mother.sees("Срок: по 30 ноября 2026 года", "✓ На неделю")
    await mother.says("25 ноября")
    mother.sees("Срок: по 25 ноября 2026 года")
    grandmother = await accepts(rig, mother)
    grandmother.sees("дневник, проходы и питание, по 25 ноября")
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await grandmother.hears("Алгебра", "5")
    await later(rig, days=2, hours=15)
    await grandmother.forges(f"day:{rig.school.people['masha']}:20261123")
    grandmother.sees("Алгебра")
    assert await Trust.filter(ended_at=None).count() == 2
    for talker in (grandmother, mother, father):
        await talker.heard()
    await later(rig, hours=1)
    await later(rig, hours=8)
    assert not await Trust.filter(ended_at=None).exists()
    await mother.hears("Вера Львовна больше не видит: Мария, Пётр", "Срок", "вышел")
    await father.hears("no longer sees", "The last day that was named is over")
    await grandmother.hears("больше не видит")
    await grandmother.says("/today")
    grandmother.does_not_see("Алгебра", "Мария")
    await later(rig, days=1)
    assert not [text for text in await mother.heard() if "больше не видит" in text]


@pytest.mark.row("A12", "stale", "ru")
async def test_the_right_ends_with_the_day_before_the_clock_sweeps(rig: Rig, mother: Talker) -> None:
    """Right and row end apart: a bot that was asleep at midnight shows nothing in the morning."""
    await puts_together(mother)
    await mother.says("23.11")
    grandmother = await accepts(rig, mother)
    await grandmother.forges(f"day:{rig.school.people['masha']}:20261123")
    grandmother.sees("Алгебра")
    rig.clock.move_to(rig.clock.now() + timedelta(days=1))
    await grandmother.forges(f"day:{rig.school.people['masha']}:20261124")
    grandmother.does_not_see("Алгебра", "Мария")
    assert await Trust.filter(ended_at=None).exists()


@pytest.mark.row("A12", "stale", "ru")
async def test_a_last_day_that_cannot_be(rig: Rig, mother: Talker) -> None:
    await puts_together(mother)
    for said, told in (
        ("22.11.2026", "сегодня или позже"),
        ("1.1.2050", "не дальше пяти лет"),
        ("никогда", "Здесь отвечают кнопками"),
        ("завтра" * 1000, "Здесь отвечают кнопками"),
    ):
        await mother.says(said)
        mother.sees(told)
    number = next(data for data in reversed(mother.button_data) if data.startswith("trcode:")).partition(":")[2]
    await mother.forges(f"trterm:{number}:12345")
    await mother.forges(f"trcode:{number}")
    assert (await TrustInvitation.get()).until is None


@pytest.mark.row("A12", "works", "ru")
async def test_the_last_day_is_changed_later(rig: Rig, mother: Talker, father: Talker) -> None:
    grandmother = await trusts(rig, mother)
    await father.says("/trusted")
    await father.presses("Вера Львовна")
    await father.presses("⏳ Last day")
    father.sees("Until which day")
    await father.presses("For a month")
    father.sees("The last day is changed", "until 23 December")
    assert {row.until for row in await Trust.all()} == {date(2026, 12, 23)}
    await mother.forges(f"trdays:{rig.school.people['grandmother']}:")
    mother.sees("Срок изменён")
    mother.does_not_see("декабря")
    await mother.forges(f"trdays:{rig.school.people['grandmother']}:3")
    mother.sees("поменялось")
    for nosy in (grandmother, await rig.linked("algebra_teacher")):
        for data in ("trdays:{}:7", "trday:{}", "trlooks:{}"):
            await nosy.forges(data.format(rig.school.people["grandmother"]))
            nosy.does_not_see("Вера Львовна", "Срок")
    assert {row.until for row in await Trust.all()} == {None}


@pytest.mark.row("A12", "works", "ru", "en")
async def test_parents_see_who_looked_and_when(rig: Rig, mother: Talker, father: Talker) -> None:
    grandmother, masha = await trusts(rig, mother), rig.school.people["masha"]
    await mother.says("/trusted")
    await mother.presses("Вера Львовна")
    await mother.presses("👁 Что открывали")
    mother.sees("ничего не открывали")
    await grandmother.forges(f"day:{masha}:20261123")
    await grandmother.forges(f"visits:{masha}:")
    await rig.until_local(23, 10, 5)
    await grandmother.forges(f"marks:{masha}:")
    await grandmother.forges(f"absay:{masha}")
    assert await Look.filter(child_id=masha).count() == 2
    await mother.forges(f"trlooks:{rig.school.people['grandmother']}")
    mother.sees("Вера Львовна", "23 ноября, 8:20–10:05: дневник, Мария", "23 ноября, 8:20: проходы и питание, Мария")
    await father.forges(f"trlooks:{rig.school.people['grandmother']}")
    father.sees("what was opened and when", "23 November, 8:20–10:05: diary, Мария")
    await mother.forges(f"day:{masha}:20261123")
    assert await Look.all().count() == 2, "parents look unwatched"
    rig.clock.move_to(rig.clock.now() + timedelta(days=31))
    await mother.forges(f"trlooks:{rig.school.people['grandmother']}")
    mother.sees("ничего не открывали")


async def test_many_looks_fit_one_message(rig: Rig, mother: Talker) -> None:
    grandmother = await trusts(rig, mother)
    granny, now = rig.school.people["grandmother"], rig.clock.now()
    for day in range(29):
        for child in ("masha", "petya"):
            for what in ("diary", "visits"):
                at = now - timedelta(days=day)
                await Look.create(
                    adult_id=granny,
                    child_id=rig.school.people[child],
                    on=at.date(),
                    what=what,
                    first_at=at,
                    last_at=now,
                )
    await mother.forges(f"trlooks:{granny}")
    mother.sees("Более ранние не поместились")
    assert len(mother.screen) < 4096
    assert grandmother.screen


async def test_looks_are_forgotten_after_a_year(rig: Rig, mother: Talker) -> None:
    grandmother, masha = await trusts(rig, mother), rig.school.people["masha"]
    await grandmother.forges(f"day:{masha}:20261123")
    rig.clock.move_to(rig.clock.now() + timedelta(days=364))
    await rig.product.sweeps["purge_looks"]()
    assert await Look.exists()
    rig.clock.move_to(rig.clock.now() + timedelta(days=2))
    await rig.product.sweeps["purge_looks"]()
    assert not await Look.exists()


@pytest.mark.row("A12", "stranger", "ru")
async def test_deeds_of_the_family_are_not_offered_to_who_only_looks(rig: Rig, mother: Talker) -> None:
    masha = rig.school.people["masha"]
    task = (await Written(rig.school).homework("Алгебра", "№ 5")).id
    mark = (await Written(rig.school).mark("Алгебра", "4")).id
    grandmother = await trusts(rig, mother)
    seen = {}
    for talker in (mother, grandmother):
        for data in (f"mark:{masha}:{mark}", f"task:{masha}:{task}"):
            await talker.forges(data)
            assert "Алгебра" in talker.screen, talker.screen
            seen[talker.who, data] = set(talker.buttons)
    for data in (f"mark:{masha}:{mark}", f"task:{masha}:{task}"):
        assert len(seen["mother", data] - seen["grandmother", data]) in (1, 2)
    await grandmother.forges(f"tick:{masha}:{task}:1:1")
    assert not await HomeworkTick.exists()
