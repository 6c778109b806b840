"""Who hears of a child: the chats of those who may see it, asked when news is written and again when it is sent."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from delivery.notices import Recipient
from delivery.wishes import Wishes, wishes
from school.children import Guardianship as Tie
from school.clock import local_date
from school.events import Event
from storage.models import Enrolment, FollowedChild, Guardianship, LinkedAccount, Preference


async def recipients(event: Event) -> list[Recipient]:
    """Each chat once, with the children of the event that it is to hear of."""
    found: dict[int, list[tuple[LinkedAccount, int]]] = {}
    links = await _links(await _children_of(event), event.happened_at)
    follows = await _follows(links)
    for link, child_id in links:
        follow = follows.get((link.chat_id, child_id))
        since = follow.baselined_at if follow else link.linked_at
        if since <= event.happened_at and not (follow and follow.hidden):
            found.setdefault(link.chat_id, []).append((link, child_id))
    wanted = await wishes_of(found)
    return [_recipient(heard, wanted[chat_id]) for chat_id, heard in found.items()]


async def wishes_of(chat_ids: Iterable[int]) -> dict[int, Wishes]:
    stored: dict[int, dict[str, str]] = {chat_id: {} for chat_id in chat_ids}
    for row in await Preference.filter(chat_id__in=list(stored), child_id=None):
        stored[row.chat_id][row.name] = row.value
    return {chat_id: wishes(chosen) for chat_id, chosen in stored.items()}


async def _children_of(event: Event) -> list[int]:
    if event.child_id is not None:
        return [event.child_id]
    rows = await Enrolment.filter(school_class_id=event.class_id, until=None).values_list("child_id", flat=True)
    return cast("list[int]", list(rows))


async def _links(children: Sequence[int], now: datetime) -> list[tuple[LinkedAccount, int]]:
    """Chats of the guardians of the day and of the children themselves, as `children.visible_to` shows them."""
    persons: dict[int, list[int]] = {child_id: [child_id] for child_id in children}
    for row in await Guardianship.filter(child_id__in=list(children)).select_related("child__school").order_by("id"):
        tie = Tie(row.adult_id, row.child_id, row.since, row.until)
        if tie.holds_on(local_date(now, ZoneInfo(row.child.school.zone))):
            persons.setdefault(row.adult_id, []).append(row.child_id)
    links = (
        await LinkedAccount.filter(person_id__in=list(persons), ended_at=None, chat__kind="private")
        .filter(person__archived_at=None)
        .select_related("chat", "person__school")
        .order_by("id")
    )
    return [(link, child_id) for link in links for child_id in persons[link.person_id]]


async def _follows(links: Sequence[tuple[LinkedAccount, int]]) -> dict[tuple[int, int], FollowedChild]:
    chats, children = {link.chat_id for link, _ in links}, {child_id for _, child_id in links}
    rows = await FollowedChild.filter(chat_id__in=list(chats), child_id__in=list(children)) if links else []
    return {(row.chat_id, row.child_id): row for row in rows}


def _recipient(heard: Sequence[tuple[LinkedAccount, int]], wanted: Wishes) -> Recipient:
    link = heard[0][0]
    return Recipient(
        chat_id=link.chat_id,
        person_id=link.person_id,
        children=tuple(dict.fromkeys(child_id for _, child_id in heard)),
        zone=ZoneInfo(link.chat.zone or link.person.school.zone),
        wishes=wanted,
    )
