"""News for many is written in portions, resumed after a crash, once per chat."""

from dataclasses import replace

import pytest

from benchmarks.outbox import NOW, people
from delivery.fanout import PORTION, Spread
from delivery.notices import Reason
from delivery.tell import AT_ONCE, Tell
from school.clock import MovableClock
from school.events import restored
from storage.database import transaction
from storage.models import Event, Fanout, FollowedChild, Guardianship, Notice, NoticeEvent, Preference
from storage.repositories.notices import NoticesInDatabase
from tests.delivery.samples import assigned, changed, one_of_each

MANY = 2 * PORTION + 100
CLOCK = MovableClock(NOW)


async def tell(class_id: int, make=assigned, **said: object) -> None:  # type: ignore[no-untyped-def]
    async with transaction():
        await Tell(NoticesInDatabase(), CLOCK)(make(class_id=class_id, happened_at=NOW, **said))


def spread() -> Spread:
    return Spread(NoticesInDatabase(), transaction, CLOCK)


async def at_once(count: int) -> None:
    """So that homework is a message for each and not a line of the evening's."""
    await Preference.bulk_create(
        [Preference(chat_id=chat, name="news:homework", value="at_once") for chat in range(1, count + 1)]
    )


@pytest.mark.parametrize(
    "event", [one for one in one_of_each() if one.to is None and one.to_chat is None], ids=lambda event: event.kind
)
def test_an_event_is_read_back_as_it_was(event):  # type: ignore[no-untyped-def]
    base = {name: getattr(event, name) for name in ("school_id", "happened_at", "child_id", "class_id")}
    assert restored(event.kind, event.values(), **base) == event


async def test_named_people_are_told_in_the_deed_though_others_wait(database: str) -> None:
    """A portion does not know them."""
    await people(1)
    guardian = await Guardianship.all().first()
    assert guardian is not None
    named = next(one for one in one_of_each() if one.to is not None)
    said = replace(named, to={guardian.adult_id: None}, happened_at=NOW)
    waiting = await Event.create(
        key="waits", kind=said.kind, school_id=1, subject_kind=said.about, subject_id=said.about_id, happened_at=NOW,
        payload={},
    )  # fmt: skip
    await Fanout.create(event_id=waiting.id)
    async with transaction():
        await Tell(NoticesInDatabase(), CLOCK)(said)
    assert await Fanout.all().count() == 1
    assert await Notice.all().count() == 1


async def test_few_are_told_in_the_deed(database: str) -> None:
    class_id = await people(AT_ONCE - 1)
    await at_once(AT_ONCE - 1)
    await tell(class_id)
    assert await Notice.filter(state="new").count() == AT_ONCE - 1
    assert not await Fanout.exists()


async def test_many_wait_for_the_portions_and_each_chat_is_told_once(database: str) -> None:
    class_id = await people(MANY)
    await at_once(MANY)
    await tell(class_id)
    assert await Notice.all().count() == 0, "the teacher waits for nobody's notice"
    assert await spread()() == MANY
    assert await Notice.filter(state="new").count() == MANY
    assert len(set(await NoticeEvent.all().values_list("chat_id", flat=True))) == MANY
    assert await spread()() == 0


async def test_what_a_crash_cut_off_goes_on_from_the_cursor(database: str) -> None:
    class_id = await people(MANY)
    await at_once(MANY)
    await tell(class_id)

    class Dies(NoticesInDatabase):
        portions = 0

        async def carry_out(self, *args: object) -> None:
            await super().carry_out(*args)  # type: ignore[arg-type]
            self.portions += 1
            if self.portions == 2:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await Spread(Dies(), transaction, CLOCK)()
    assert await Notice.all().count() == PORTION, "half a portion is no portion"
    assert await spread()() == MANY - PORTION
    assert await NoticeEvent.all().count() == MANY


async def test_a_stopped_one_goes_on_next_time(database: str) -> None:
    await tell(await people(AT_ONCE + 1))
    stopped = spread()
    stopped.stop()
    assert await stopped() == 0
    assert await spread()() == AT_ONCE + 1


async def test_a_family_on_both_sides_of_a_cursor_gets_one_message_with_both(database: str) -> None:
    class_id = await people(MANY)
    await at_once(MANY)
    mother_of_the_first = MANY + 1
    await Guardianship.create(adult_id=mother_of_the_first, child_id=MANY, kind="mother", since="2026-09-01")
    await tell(class_id)
    await spread()()
    (told,) = await Notice.filter(chat_id=1)
    assert told.payload is not None
    assert told.payload["children"] == [1, MANY]


async def test_a_correction_does_not_overtake_what_it_corrects(database: str) -> None:
    class_id = await people(AT_ONCE + 50)
    await at_once(AT_ONCE + 50)
    await tell(class_id)
    await FollowedChild.bulk_create(
        [FollowedChild(chat_id=n, child_id=n, hidden=True, baselined_at=NOW) for n in range(1, 99)]
    )
    await tell(class_id, changed, text="§ 13")
    assert await Notice.all().count() == 0
    await spread()()
    told = await Notice.filter(state="new")
    texts = {item["text"] for row in told for item in row.payload["items"]}  # type: ignore[index,union-attr]
    assert texts == {"§ 13"}
    assert len(told) == AT_ONCE + 50 - 98


async def test_who_does_not_hear_is_kept_with_the_reason(database: str) -> None:
    class_id = await people(3)
    await Preference.create(chat_id=1, name="news:homework", value="off")
    await Preference.create(chat_id=2, child_id=2, name="news:homework", value="at_once")
    await tell(class_id)
    reasons = dict(await Notice.all().values_list("chat_id", "reason"))
    assert reasons == {1: Reason.SWITCHED_OFF, 2: Reason.AT_ONCE, 3: Reason.IN_THE_DIGEST}
    assert await Notice.filter(state="dropped", payload=None).count() == 2
    assert await NoticeEvent.all().count() == 3
