"""Who hears of a child: the chats of those who may see it, asked when news is written.

Portions follow the children: what an event costs grows with its recipients, never with all chats there are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from delivery.notices import Audience, Recipient
from delivery.wishes import Wishes, wishes
from school.children import Guardianship as Tie
from school.clock import local_date
from school.events import Event
from storage.models import Enrolment, FollowedChild, Guardianship, LinkedAccount, Preference


@dataclass(frozen=True, slots=True)
class _Link:
    """A chat of somebody who may hear of the child."""

    chat_id: int
    person_id: int
    child_id: int
    linked_at: datetime
    zone: str


async def audience(event: Event, after: int, limit: int) -> Audience:
    """Each chat once, with the children of the event that it is to hear of. See delivery.ports.notices.NoticeStore."""
    children = await _children_of(event, after, limit)
    links = await _links(children, event.happened_at)
    taken = _taken(children, links, limit)
    more = len(taken) < len(children) or len(children) == limit
    here = [link for link in links if link.child_id in taken]
    if event.class_id is not None and (after or more):
        here += await _siblings(event, here, taken)
    return Audience(await _recipients(event, here), max(taken, default=after) if more else None)


async def _children_of(event: Event, after: int, limit: int) -> list[int]:
    if event.child_id is not None:
        return [event.child_id] if event.child_id > after else []
    rows = Enrolment.filter(school_class_id=event.class_id, until=None, child_id__gt=after)
    return [row["child_id"] for row in await rows.order_by("child_id").limit(limit).values("child_id")]


def _taken(children: Sequence[int], links: Sequence[_Link], limit: int) -> set[int]:
    """The first children whose chats are `limit` at most; the first one however many it has."""
    count = dict.fromkeys(children, 0)
    for link in links:
        count[link.child_id] += 1
    taken, chats = set[int](), 0
    for child in children:
        chats += count[child]
        if taken and chats > limit:
            break
        taken.add(child)
    return taken


async def _siblings(event: Event, links: Sequence[_Link], taken: set[int]) -> list[_Link]:
    """What the chats of a portion hear of the event's other children: they get one message for all of them."""
    chats = {link.chat_id for link in links}
    persons = await LinkedAccount.filter(chat_id__in=list(chats), ended_at=None).values("person_id")
    ids = list({row["person_id"] for row in persons})
    enrolled = Enrolment.filter(school_class_id=event.class_id, until=None)
    wards = await enrolled.filter(child__guardians__adult_id__in=ids).values("child_id")
    selves = await enrolled.filter(child_id__in=ids).values("child_id")
    others = {row["child_id"] for row in [*wards, *selves]} - taken
    return [link for link in await _links(sorted(others), event.happened_at) if link.chat_id in chats]


async def _recipients(event: Event, links: Sequence[_Link]) -> list[Recipient]:
    found: dict[int, list[_Link]] = {}
    follows = await _follows(links)
    for link in links:
        since, hidden = follows.get((link.chat_id, link.child_id), (link.linked_at, False))
        if since <= event.happened_at and not hidden:
            found.setdefault(link.chat_id, []).append(link)
    wanted = await wishes_of(found)
    return [_recipient(heard, wanted[chat_id]) for chat_id, heard in found.items()]


async def wishes_of(chat_ids: Iterable[int]) -> dict[int, Wishes]:
    ids = list(chat_ids)
    general: dict[int, dict[str, str]] = {}
    of_children: dict[int, dict[int, dict[str, str]]] = {}
    for row in await Preference.filter(chat_id__in=ids).values("chat_id", "child_id", "name", "value"):
        chat = row["chat_id"]
        of_one = of_children.setdefault(chat, {})
        names = general.setdefault(chat, {}) if row["child_id"] is None else of_one.setdefault(row["child_id"], {})
        names[row["name"]] = row["value"]
    usual = wishes({})
    return {chat: wishes(general.get(chat, {}), of_children[chat]) if chat in of_children else usual for chat in ids}


async def _links(children: Sequence[int], now: datetime) -> list[_Link]:
    """Chats of the guardians of the day and of the children themselves, as `children.visible_to` shows them."""
    if not children:
        return []
    persons = await _persons(children, now)
    links = (
        await LinkedAccount.filter(person_id__in=list(persons), ended_at=None, chat__kind="private")
        .filter(person__archived_at=None)
        .order_by("id")
        .values("chat_id", "person_id", "linked_at", "chat__zone", "person__school__zone")
    )
    return [_link(row, child_id) for row in links for child_id in persons[row["person_id"]]]


async def _persons(children: Sequence[int], now: datetime) -> dict[int, list[int]]:
    persons: dict[int, list[int]] = {child_id: [child_id] for child_id in children}
    ties = Guardianship.filter(child_id__in=list(children)).order_by("id")
    for row in await ties.values("adult_id", "child_id", "since", "until", "child__school__zone"):
        tie = Tie(row["adult_id"], row["child_id"], row["since"], row["until"])
        if tie.holds_on(local_date(now, ZoneInfo(row["child__school__zone"]))):
            persons.setdefault(tie.adult, []).append(tie.child)
    return persons


def _link(row: dict[str, Any], child_id: int) -> _Link:
    zone = row["chat__zone"] or row["person__school__zone"]
    return _Link(row["chat_id"], row["person_id"], child_id, row["linked_at"], zone)


async def _follows(links: Sequence[_Link]) -> dict[tuple[int, int], tuple[datetime, bool]]:
    """By chat and child since when it hears of it, and whether it hid it."""
    chats, children = {link.chat_id for link in links}, {link.child_id for link in links}
    rows = FollowedChild.filter(chat_id__in=list(chats), child_id__in=list(children))
    found = await rows.values("chat_id", "child_id", "baselined_at", "hidden") if links else []
    return {(row["chat_id"], row["child_id"]): (row["baselined_at"], row["hidden"]) for row in found}


def _recipient(heard: Sequence[_Link], wanted: Wishes) -> Recipient:
    link = heard[0]
    return Recipient(
        chat_id=link.chat_id,
        person_id=link.person_id,
        children=tuple(dict.fromkeys(one.child_id for one in heard)),
        zone=ZoneInfo(link.zone),
        wishes=wanted,
    )
