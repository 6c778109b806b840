"""Who hears of a child: the chats of those who may see it, asked when news is written.

Portions follow the children: what an event costs grows with its recipients, never with all chats there are.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from delivery.notices import Audience, Recipient
from delivery.wishes import Wishes, wishes
from school.events import Event
from storage.asking import ask
from storage.repositories.notices.links import Link, links


async def audience(event: Event, after: int, limit: int) -> Audience:
    """Each chat once, with the children of the event that it is to hear of. See delivery.ports.notices.NoticeStore."""
    children = await _children_of(event, after, limit)
    found = _told_of(event, await links(children, event.happened_at, trusted=event.right is not None))
    taken = _taken(children, found, limit)
    more = len(taken) < len(children) or len(children) == limit
    here = [link for link in found if link.child_id in taken]
    if event.child_id is None and (after or more):
        here += await _siblings(event, here, taken)
    return Audience(await _recipients(event, here), max(taken, default=after) if more else None)


async def _children_of(event: Event, after: int, limit: int) -> list[int]:
    if event.child_id is not None:
        return [event.child_id] if event.child_id > after else []
    if event.only is not None:
        return sorted(child for child in event.only if child > after)[:limit]
    rows = await ask(
        "SELECT DISTINCT child_id FROM enrolments WHERE school_class_id = ANY(?) AND until IS NULL AND child_id > ? "
        "ORDER BY child_id LIMIT ?",
        *(list(event.audience), after, limit),
    )
    return [row["child_id"] for row in rows]


def _told_of(event: Event, found: Sequence[Link]) -> Sequence[Link]:
    """A pupil's own chat does not hear what is for adults, a trusted person what was not trusted to them."""
    own = [link for link in found if link.hears(event.right)]
    return [link for link in own if link.person_id != link.child_id] if event.for_adults else own


def _taken(children: Sequence[int], found: Sequence[Link], limit: int) -> set[int]:
    """The first children whose chats are `limit` at most; the first one however many it has."""
    count = dict.fromkeys(children, 0)
    for link in found:
        count[link.child_id] += 1
    taken, chats = set[int](), 0
    for child in children:
        chats += count[child]
        if taken and chats > limit:
            break
        taken.add(child)
    return taken


async def _siblings(event: Event, here: Sequence[Link], taken: set[int]) -> list[Link]:
    """What the chats of a portion hear of the event's other children: they get one message for all of them."""
    chats = sorted({link.chat_id for link in here})
    classes = list(event.audience)
    rows = await ask(_SIBLINGS, *((chats, classes) * 3))
    others = {row["child_id"] for row in rows} - taken
    if event.only is not None:
        others &= set(event.only)
    trusted = event.right is not None
    return [*_told_of(event, await links(sorted(others), event.happened_at, chats, trusted=trusted))]


_SIBLINGS = """
    SELECT e.child_id AS child_id FROM linked_accounts la
    JOIN guardianships g ON g.adult_id = la.person_id JOIN enrolments e ON e.child_id = g.child_id
    WHERE la.chat_id = ANY(?) AND la.ended_at IS NULL AND +e.school_class_id = ANY(?) AND e.until IS NULL
    UNION
    SELECT e.child_id FROM linked_accounts la JOIN enrolments e ON e.child_id = la.person_id
    WHERE la.chat_id = ANY(?) AND la.ended_at IS NULL AND +e.school_class_id = ANY(?) AND e.until IS NULL
    UNION
    SELECT e.child_id FROM linked_accounts la
    JOIN trusts t ON t.adult_id = la.person_id AND t.ended_at IS NULL JOIN enrolments e ON e.child_id = t.child_id
    WHERE la.chat_id = ANY(?) AND la.ended_at IS NULL AND +e.school_class_id = ANY(?) AND e.until IS NULL
"""


async def _recipients(event: Event, found: Sequence[Link]) -> list[Recipient]:
    heard: dict[int, list[Link]] = {}
    for link in found:
        if link.since <= event.happened_at and not link.hidden:
            heard.setdefault(link.chat_id, []).append(link)
    wanted = await wishes_of(heard)
    return [_recipient(links_of, wanted[chat_id]) for chat_id, links_of in heard.items()]


async def listened_to(children: Sequence[int], now: datetime) -> frozenset[int]:
    """Those of the children of whom some chat may hear: news of the others would be written for nobody."""
    return frozenset(link.child_id for link in await links(children, now, trusted=True))


async def wishes_of(chat_ids: Iterable[int]) -> dict[int, Wishes]:
    ids = list(chat_ids)
    general: dict[int, dict[str, str]] = {}
    of_children: dict[int, dict[int, dict[str, str]]] = {}
    for row in await ask("SELECT chat_id, child_id, name, value FROM preferences WHERE chat_id = ANY(?)", ids):
        chat = row["chat_id"]
        of_one = of_children.setdefault(chat, {})
        names = general.setdefault(chat, {}) if row["child_id"] is None else of_one.setdefault(row["child_id"], {})
        names[row["name"]] = row["value"]
    usual = wishes({})
    return {chat: wishes(general.get(chat, {}), of_children[chat]) if chat in of_children else usual for chat in ids}


def _recipient(heard: Sequence[Link], wanted: Wishes) -> Recipient:
    link = heard[0]
    return Recipient(
        chat_id=link.chat_id,
        person_id=link.person_id,
        children=tuple(dict.fromkeys(one.child_id for one in heard)),
        zone=ZoneInfo(link.zone),
        wishes=wanted,
    )
