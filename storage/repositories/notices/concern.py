"""Does a notice still concern its chat? Asked for a whole group, in the transaction that lets it go."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from delivery.notices import ClaimedNotice, Reason, items_of
from school.children import Right
from school.events import DotDue, kind_of
from storage.models import Dot
from storage.repositories.notices.groups import not_for_groups
from storage.repositories.notices.links import Link, links
from storage.repositories.notices.moot import moot
from storage.repositories.notices.overheard import overheard
from storage.repositories.notices.settled import settled, strangers_now


async def why_not_told(asked: Sequence[tuple[ClaimedNotice, datetime]]) -> dict[int, Reason]:
    """By notice why it must not be sent any more; what may be sent is left out."""
    if not asked:
        return {}
    notices = [notice for notice, _ in asked]
    allowed = await _allowed(notices, max(now for _, now in asked))
    due, pointless = await _due_dots(notices), await moot(notices) | await settled(notices)
    strangers = await strangers_now(notices) | await overheard(notices, max(now for _, now in asked))
    strangers |= await not_for_groups(notices)
    found = {}
    for notice in notices:
        heard_of = _heard_of(notice, allowed)
        if notice.id in strangers or (notice.children and not heard_of):
            found[notice.id] = Reason.NO_RIGHT
        elif heard_of != notice.children:
            found[notice.id] = Reason.OTHER_CHILDREN
        elif notice.id in pointless or not _matters(notice, due):
            found[notice.id] = Reason.NOT_NEEDED
    return found


async def still_heard_of(notices: Sequence[ClaimedNotice], now: datetime) -> dict[int, tuple[int, ...]]:
    """Of each notice of several children those of whom its chat may hear today: it must not name the others."""
    several = [notice for notice in notices if len(notice.children) > 1]
    allowed = await _allowed(several, now) if several else {}
    return {notice.id: _heard_of(notice, allowed) for notice in several}


def _heard_of(notice: ClaimedNotice, allowed: Mapping[tuple[int, int], Sequence[Link]]) -> tuple[int, ...]:
    if not notice.children:
        return ()
    right = _right(notice)
    return tuple(
        child
        for child in notice.children
        if any(link.hears(right) for link in allowed.get((notice.chat_id, child), ()))
    )


async def _allowed(notices: Sequence[ClaimedNotice], now: datetime) -> dict[tuple[int, int], list[Link]]:
    """By chat and child why it may hear of it: a revoked adult hears nothing of what was queued before (T19)."""
    children = {child for notice in notices for child in notice.children}
    trusted = any(_right(notice) is not None for notice in notices)
    found: dict[tuple[int, int], list[Link]] = {}
    for link in await links(children, now, {notice.chat_id for notice in notices}, trusted=trusted):
        if not link.hidden:
            found.setdefault((link.chat_id, link.child_id), []).append(link)
    return found


def _right(notice: ClaimedNotice) -> Right | None:
    return kind_of(str(items_of(notice.payload)[0]["event"])).right


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
