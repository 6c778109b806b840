"""How many questions the screens of announcements ask of the database, with a full class."""

import pytest

from school.announcements import Acknowledge, Kind, Scope
from storage.models import Fanout, Notice
from storage.repositories.chats import ChatsInDatabase
from tests.rig.broadcast import more_families
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import MOST, full_class, questions
from tests.rig.small_school import BOT_ID
from usecases.asker import Asker
from usecases.ports.announcements import Wanted


async def _asker(rig: Rig, talker: Talker) -> Asker:
    return await ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow").asker(talker.id, language="ru", inbox_id=None)


BROADCAST = 230
"""Chats: more than are told in the deed itself."""
AT_MOST = 30
"""Questions and writes of the deed, however many it is for."""


@pytest.mark.row("E1", "works")
async def test_a_broadcast_to_many_keeps_nobody_waiting_and_counts_right(rig: Rig, class_teacher: Talker) -> None:
    told = await more_families(rig.school, rig.emulator, BROADCAST)
    deeds, ours = rig.product.use_cases, (rig.school.classes["7Б"],)
    wanted = Wanted(Scope.CLASSES, ours, Kind.PLAIN, "Завтра", (), Acknowledge.ONE, None)
    with questions() as asked:
        number = await deeds["announce"](await _asker(rig, class_teacher), wanted)
    assert 0 < len(asked) <= AT_MOST
    assert (await Notice.all().count(), await Fanout.filter(done_at=None).count()) == (0, 1)
    card = await deeds["show_announcement"](await _asker(rig, class_teacher), number)
    assert (card.tally.told, card.tally.waiting) == (0, BROADCAST)
    with questions() as asked:
        await rig.product.sweeps["spread_news"]()
    assert 0 < len(asked) <= 2 * AT_MOST, "two portions"
    assert await Notice.filter(kind="announcements").count() == BROADCAST
    await rig.settle()
    card = await deeds["show_announcement"](await _asker(rig, class_teacher), number)
    assert (card.tally.told, card.tally.waiting, card.tally.unreachable) == (BROADCAST, 0, 6)
    taken = [line.chat for line in rig.emulator.ledger() if "Завтра" in line.text]
    assert sorted(taken) == sorted(told), "each chat once"


@pytest.mark.row("E1", "works")
async def test_no_screen_asks_for_every_family(rig: Rig, class_teacher: Talker) -> None:
    deeds, school = rig.product.use_cases, rig.school
    await full_class(school, families=True)
    wanted = Wanted(Scope.CLASSES, (school.classes["7Б"],), Kind.PLAIN, "Завтра", (), Acknowledge.ONE, None)
    number = await deeds["announce"](await _asker(rig, class_teacher), wanted)
    for name, values in (
        ("show_announcement_draft", (Scope.CLASSES, [school.classes["7Б"]])),
        ("show_announcements", ()),
        ("show_announcement", (number,)),
        ("show_call_list", (number,)),
    ):
        with questions() as asked:
            shown = await deeds[name](await _asker(rig, class_teacher), *values)
        assert 4 <= len(asked) <= MOST, "\n".join([f"{name} asks", *asked])
    assert len(shown.families) == 25
