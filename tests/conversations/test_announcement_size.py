"""How many questions the screens of announcements ask of the database, with a full class."""

from datetime import date

import pytest

from school.announcements import Acknowledge, Kind, Scope
from storage.models import Enrolment, Fanout, Guardianship, Notice, Person
from storage.repositories.chats import ChatsInDatabase
from tests.conversations.test_thread_size import Questions, questions
from tests.rig.broadcast import more_families
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import BOT_ID
from usecases.asker import Asker
from usecases.ports.announcements import Wanted

__all__ = ["questions"]
MOST = 8
"""The asker's own questions included."""


async def _asker(rig: Rig, talker: Talker) -> Asker:
    return await ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow").asker(talker.id, language="ru", inbox_id=None)


BROADCAST = 230
"""Chats: more than are told in the deed itself."""
AT_MOST = 30
"""Questions and writes of the deed, however many it is for."""


@pytest.mark.row("E1", "works")
async def test_a_broadcast_to_many_keeps_nobody_waiting_and_counts_right(
    rig: Rig, class_teacher: Talker, questions: Questions
) -> None:
    told = await more_families(rig.school, rig.emulator, BROADCAST)
    deeds, ours = rig.product.use_cases, (rig.school.classes["7Б"],)
    wanted = Wanted(Scope.CLASSES, ours, Kind.PLAIN, "Завтра", (), Acknowledge.ONE, None)
    questions.asked.clear()
    number = await deeds["announce"](await _asker(rig, class_teacher), wanted)
    assert len(questions.asked) <= AT_MOST
    assert (await Notice.all().count(), await Fanout.filter(done_at=None).count()) == (0, 1)
    card = await deeds["show_announcement"](await _asker(rig, class_teacher), number)
    assert (card.tally.told, card.tally.waiting) == (0, BROADCAST)
    questions.asked.clear()
    await rig.product.sweeps["spread_news"]()
    assert len(questions.asked) <= 2 * AT_MOST, "two portions"
    assert await Notice.filter(kind="announcements").count() == BROADCAST
    await rig.settle()
    card = await deeds["show_announcement"](await _asker(rig, class_teacher), number)
    assert (card.tally.told, card.tally.waiting, card.tally.unreachable) == (BROADCAST, 0, 6)
    taken = [line.chat for line in rig.emulator.ledger() if "Завтра" in line.text]
    assert sorted(taken) == sorted(told), "each chat once"


@pytest.mark.row("E1", "works")
async def test_no_screen_asks_for_every_family(rig: Rig, class_teacher: Talker, questions: Questions) -> None:
    deeds, school = rig.product.use_cases, rig.school
    for number in range(29):
        child, adult = [
            await Person.create(school_id=school.school, key=f"{key}{number}", surname=f"Ученик{number}", given="Я")
            for key in ("F", "G")
        ]
        await Enrolment.create(child_id=child.id, school_class_id=school.classes["7Б"], since=date(2026, 9, 1))
        await Guardianship.create(adult_id=adult.id, child_id=child.id, kind="mother", since=date(2026, 9, 1))
    wanted = Wanted(Scope.CLASSES, (school.classes["7Б"],), Kind.PLAIN, "Завтра", (), Acknowledge.ONE, None)
    number = await deeds["announce"](await _asker(rig, class_teacher), wanted)
    asked: dict[str, int] = {}
    for name, values in (
        ("show_announcement_draft", (Scope.CLASSES, [school.classes["7Б"]])),
        ("show_announcements", ()),
        ("show_announcement", (number,)),
        ("show_call_list", (number,)),
    ):
        questions.asked.clear()
        shown = await deeds[name](await _asker(rig, class_teacher), *values)
        asked[name] = len(questions.asked)
    assert len(shown.families) == 25
    assert min(asked.values()) >= 4, "they are counted"
    assert {name: count for name, count in asked.items() if count > MOST} == {}, asked
