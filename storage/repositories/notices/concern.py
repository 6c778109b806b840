"""Does a notice still concern its chat? Asked for a whole group, in the transaction that lets it go."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from delivery.notices import ClaimedNotice, Reason, items_of
from school.children import Guardianship as Tie
from school.clock import local_date
from school.events import DotDue
from storage.models import Dot, FollowedChild, Guardianship, LinkedAccount


async def why_not_told(asked: Sequence[tuple[ClaimedNotice, datetime]]) -> dict[int, Reason]:
    """By notice why it must not be sent any more; what may be sent is left out."""
    if not asked:
        return {}
    notices = [notice for notice, _ in asked]
    allowed = await _allowed(notices, max(now for _, now in asked))
    due = await _due_dots(notices)
    found = {}
    for notice in notices:
        if notice.children and not any((notice.chat_id, child) in allowed for child in notice.children):
            found[notice.id] = Reason.NO_RIGHT
        elif not _matters(notice, due):
            found[notice.id] = Reason.NOT_NEEDED
    return found


async def _allowed(notices: Iterable[ClaimedNotice], now: datetime) -> set[tuple[int, int]]:
    """Chats and children of whom they may hear: a revoked guardian hears nothing of what was queued before (T19)."""
    children = {child for notice in notices for child in notice.children}
    chats = {notice.chat_id for notice in notices if notice.children}
    if not children:
        return set()
    persons = await _persons(children, now)
    links = await LinkedAccount.filter(
        person_id__in=list(persons),
        chat_id__in=list(chats),
        ended_at=None,
        chat__kind="private",
        person__archived_at=None,
    ).values("chat_id", "person_id")
    hidden = await FollowedChild.filter(chat_id__in=list(chats), hidden=True).values("chat_id", "child_id")
    heard = {(link["chat_id"], child) for link in links for child in persons[link["person_id"]]}
    return heard - {(row["chat_id"], row["child_id"]) for row in hidden}


async def _persons(children: Collection[int], now: datetime) -> dict[int, set[int]]:
    """By person the children of whom it may hear: itself, and whom it is a guardian of on this day."""
    persons = {child: {child} for child in children}
    ties = await Guardianship.filter(child_id__in=list(children)).values(
        "adult_id", "child_id", "since", "until", "child__school__zone"
    )
    today = {zone: local_date(now, ZoneInfo(zone)) for zone in {tie["child__school__zone"] for tie in ties}}
    for tie in ties:
        holds = Tie(tie["adult_id"], tie["child_id"], tie["since"], tie["until"])
        if holds.holds_on(today[tie["child__school__zone"]]):
            persons.setdefault(tie["adult_id"], set()).add(tie["child_id"])
    return persons


async def _due_dots(notices: Iterable[ClaimedNotice]) -> set[tuple[int, date]]:
    """Dots that are open, with their dates, among those that the notices remind of."""
    ids = [item["dot_id"] for notice in notices if (item := items_of(notice.payload)[0])["event"] == DotDue.__name__]
    rows = await Dot.filter(id__in=ids, state="open").values("id", "due_on") if ids else []
    return {(row["id"], row["due_on"]) for row in rows}


def _matters(notice: ClaimedNotice, due: Collection[tuple[int, date]]) -> bool:
    """A reminder of a dot that was closed or prolonged meanwhile is not sent (C2)."""
    item = items_of(notice.payload)[0]
    if item["event"] != DotDue.__name__:
        return True
    return (int(str(item["dot_id"])), date.fromisoformat(str(item["due_on"]))) in due
