"""Which notices may go now, and that the question stays cheap however many wait."""

from datetime import timedelta

from benchmarks.outbox import NOW, people
from storage.models import Chat, Notice
from storage.repositories.notices import ready
from storage.repositories.notices.links import links
from tests.rig.plans import plan


async def notice(chat: int, priority: int = 30, **said: object) -> int:
    made = {
        "chat_id": chat,
        "kind": "marks",
        "action": "send",
        "priority": priority,
        "created_at": NOW,
        "not_before": NOW,
        "reason": "at_once",
    }
    row = await Notice.create(**(made | said))  # type: ignore[arg-type]
    return row.id


async def test_the_urgent_go_first_and_each_chat_has_one_head(database: str) -> None:
    await people(3)
    later, first, second = await notice(1, 40), await notice(2), await notice(2)
    urgent = await notice(3, 10)
    assert await ready.heads(NOW, 10) == [urgent, first, later]
    assert await ready.heads(NOW, 2) == [urgent, first]
    await Notice.filter(id=first).update(state="sent")
    assert second in await ready.heads(NOW, 10)


async def test_in_one_chat_the_urgent_overtakes_and_the_rest_keeps_its_order(database: str) -> None:
    await people(1)
    await notice(1)
    urgent = await notice(1, 10)
    waits = await notice(1, 10, not_before=NOW + timedelta(hours=1))
    assert await ready.heads(NOW, 10) == [urgent]
    assert await ready.count(NOW) == 2
    assert waits not in await ready.heads(NOW, 10)


async def test_a_chat_on_its_way_retried_or_closed_has_no_head(database: str) -> None:
    await people(4)
    await notice(1, state="sending")
    await notice(2, state="retrying", not_before=NOW + timedelta(minutes=1))
    await Chat.filter(id=3).update(state="paused")
    for chat in (1, 2, 3):
        await notice(chat)
    due = await notice(4, state="retrying")
    await notice(4)
    assert await ready.heads(NOW, 10) == [due]


async def test_an_edit_waits_for_its_message(database: str) -> None:
    await people(1)
    message = await notice(1, not_before=NOW + timedelta(hours=1))
    await notice(1, 10, action="edit", target_id=message)
    other = await notice(1)
    assert await ready.heads(NOW, 10) == [other]


async def test_notices_of_a_chat_are_compared_along_the_index_of_the_chat(
    database: str,
) -> None:
    """Along any other index taking two hundred out of twenty thousand took seconds instead of milliseconds."""
    steps = await plan(lambda: ready.heads(NOW, 200))
    compared = [step for step in steps if step.startswith(("SEARCH e ", "SEARCH o "))]
    assert compared
    assert all("(chat_id=?" in step for step in compared), steps
    assert all("(state=? AND priority=?" in step for step in steps if step.startswith("SEARCH n ")), steps
    assert not any(step.startswith("SCAN") and "SUBQUERY" not in step and "one" not in step for step in steps), steps


async def test_who_may_hear_is_looked_up_by_chat_alone(database: str) -> None:
    """By chat and child at once, each of three hundred chats was looked up with each of three hundred children."""
    await people(3)
    steps = await plan(lambda: links([1, 2, 3], NOW, [1, 2, 3], trusted=True))
    ties = [step for step in steps if step.startswith("SEARCH g ") and "person" not in step]
    assert ties
    assert any(step.endswith("(adult_id=?)") for step in ties), steps
    assert {"SEARCH la USING INDEX"} == {step[:21] for step in steps if step.startswith(("SEARCH la ", "SCAN la"))}
    assert not any("k.id" in step or step.startswith("SCAN k") for step in steps), steps
