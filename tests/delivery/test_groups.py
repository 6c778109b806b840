"""What the group of a class may hear (C11): asked of every kind of event there is, sampled or not."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delivery.groups import told_in_groups
from delivery.kinds import GROUP_EVENTS, GROUP_KINDS, ROUTES, Mode, NoticeKind
from delivery.notices import EarlierNews, NewNotice, Reason, Recipient, Unheard, items_of
from delivery.planning import plan
from delivery.tell import Tell
from delivery.wishes import wishes
from school import events
from school.clock import MovableClock
from school.events import Event
from storage.models import Chat, ClassGroup, Notice, NoticeEvent
from storage.models import Event as EventRow
from storage.repositories.notices import OutboxInDatabase
from storage.repositories.notices.writing import NoticesInDatabase
from tests.delivery.samples import MORNING, MOSCOW, NIGHT, NOON, posted
from tests.rig.small_school import NOW, SmallSchool, build_small_school

GROUP = Recipient(9, None, (), MOSCOW, wishes({"news:homework": "at_once"}))
_PLAIN: Mapping[Any, Any] = {
    int: 1,
    str: "слово",
    bool: False,
    date: date(2026, 11, 26),
    datetime: NOON.replace(day=26),
    Decimal: Decimal("4.5"),
    type(None): None,
}
KINDS = sorted(ROUTES)


def made(kind: str, **changes: Any) -> Event:
    """An event of this kind with ordinary values of the right types, of no child and for nobody by name."""
    event: type[Event] = getattr(events, kind)
    base = {"school_id": 1, "happened_at": NOON}
    own = {
        name: _value(hint)
        for name, hint in get_type_hints(event).items()
        if get_origin(hint) is not ClassVar and name not in {field.name for field in fields(Event)}
    }
    known = {"zone": "Europe/Moscow", "scale": "five", "form": "test", "class_ids": (7,)}
    right = {name: value for name, value in known.items() if name in own}
    return event(**base | own | right | changes)


def _value(hint: Any) -> Any:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if (kind := get_origin(hint)) in (tuple, dict, list):
        return kind()
    return _value(get_args(hint)[0])


@pytest.mark.row("C11", "works")
@given(
    kind=st.sampled_from(KINDS),
    child=st.none() | st.integers(1, 9),
    to=st.none() | st.dictionaries(st.integers(1, 9), st.none()),
    chat=st.none() | st.integers(1, 9),
)
def test_no_group_hears_of_one_child_or_of_named_people(
    kind: str, child: int | None, to: dict[int, None] | None, chat: int | None
) -> None:
    event = made(kind, child_id=child, to=to, to_chat=chat)
    if told_in_groups(event):
        assert (child, to, chat, event.only, event.for_chat) == (None, None, None, None, None)
        assert ROUTES[kind].kind in GROUP_KINDS


@pytest.mark.row("C11", "works")
def test_groups_hear_of_these_kinds_and_of_no_other() -> None:
    heard = {kind for kind in KINDS if told_in_groups(made(kind))}
    assert heard == GROUP_EVENTS
    assert {ROUTES[kind].kind for kind in heard} == set(GROUP_KINDS)
    assert {ROUTES[kind].kind for kind in set(KINDS) - heard} >= set(NoticeKind) - set(GROUP_KINDS)


@pytest.mark.row("C11", "works")
@pytest.mark.parametrize("kind", sorted(GROUP_EVENTS))
def test_what_goes_to_a_group_names_no_child_and_waits_for_the_morning(kind: str) -> None:
    step = plan(made(kind), GROUP, EarlierNews(), NIGHT)
    if isinstance(step, Unheard):
        assert step.reason is Reason.NEVER_TOLD, "a word is taken back only where it was said"
        return
    assert isinstance(step, NewNotice)
    assert step.payload["children"] == []
    assert len(items_of(step.payload)) == 1
    assert step.not_before == (NIGHT if ROUTES[kind].urgent else MORNING)
    off = replace(GROUP, wishes=wishes({f"news:{ROUTES[kind].kind}": Mode.OFF}))
    assert isinstance(silent := plan(made(kind), off, EarlierNews(), NIGHT), Unheard)
    assert silent.reason is Reason.SWITCHED_OFF


@pytest.fixture
async def school(database: str) -> SmallSchool:
    return await build_small_school()


@pytest.fixture
async def group(school: SmallSchool) -> int:
    """A connected group of 7Б."""
    chat = await Chat.create(bot=42, external_id=-7, kind="group", language="ru", zone="Europe/Moscow", created_at=NOW)
    await ClassGroup.create(
        chat_id=chat.id,
        school_class_id=school.classes["7Б"],
        connected_by_id=school.people["class_teacher"],
        title="7 «Б»",
        connected_at=NOW,
    )
    return chat.id


@pytest.mark.row("C11", "works")
async def test_every_kind_of_event_is_told_and_the_group_gets_its_own_ones(school: SmallSchool, group: int) -> None:
    """Through the same door as every deed, with Masha in each event that is of a child."""
    tell, ours = Tell(NoticesInDatabase(), MovableClock(NOON)), school.classes["7Б"]
    for number, kind in enumerate(KINDS, start=1):
        whole = made(kind, school_id=school.school, class_id=ours)
        named = {name: (ours,) for name in ("class_ids",) if hasattr(whole, name)}
        numbered = {field.name: number for field in fields(whole) if field.name.endswith("_id") and _own(field.name)}
        await tell(replace(whole, **named, **numbered))
        await tell(replace(whole, **named, **dict.fromkeys(numbered, 1000 + number), child_id=school.people["masha"]))
    heard = await NoticeEvent.filter(chat_id=group).select_related("event")
    assert {row.event.kind for row in heard} == GROUP_EVENTS
    assert {row.event.child_id for row in heard} == {None}
    assert await EventRow.all().count() > 2 * len(KINDS) - 12, "nearly all were news"


def _own(name: str) -> bool:
    return name not in {field.name for field in fields(Event)}


@pytest.mark.row("C11", "works")
async def test_what_no_group_may_hear_is_stopped_at_the_door(school: SmallSchool, group: int) -> None:
    """Whoever wrote such a notice: it is asked again in the transaction in which the message would leave."""
    for event, children in ((posted(), []), (made("HomeworkAssigned"), [school.people["masha"]])):
        notice = await Notice.create(
            chat_id=group,
            kind="marks",
            action="send",
            payload={"items": [event.told()], "children": children},
            priority=30,
            created_at=NOON,
            not_before=NOON,
            reason="at_once",
        )
        outbox = OutboxInDatabase()
        taken = next(one for one in await outbox.claim(NOON, 9) if one.id == notice.id)
        assert await outbox.sending(taken, NOON) is Reason.NO_RIGHT
        await outbox.finish(taken, Reason.NO_RIGHT, NOON)


@pytest.mark.row("C11", "works", "stale")
async def test_what_happened_before_it_was_connected_is_not_told(school: SmallSchool, group: int) -> None:
    tell = Tell(NoticesInDatabase(), MovableClock(NOON))
    ours = {"school_id": school.school, "class_id": school.classes["7Б"]}
    await tell(made("HomeworkAssigned", **ours, happened_at=NOW.replace(hour=1)))
    assert not await Notice.filter(chat_id=group).exists()
    await tell(made("HomeworkAssigned", **ours, homework_id=2))
    assert await Notice.filter(chat_id=group).count() == 1
