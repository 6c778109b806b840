"""Messages that their reader may not hear any more: asked in the transaction that would let them go (T19)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from delivery.notices import ClaimedNotice, items_of
from school.events import MessageFileSent, MessageNews
from school.threads import may_be_in, tied
from storage.asking import ask, numbers
from storage.repositories.threads.people import known_on
from usecases.ports.threads import Known

_ABOUT = frozenset({MessageNews.about, MessageFileSent.about})
_READERS = """
    SELECT n.id AS id, n.person_id AS reader, u.author_id AS author, t.child_id AS child, m.left_at AS left_at
    FROM notices n JOIN notice_events e ON e.notice_id = n.id JOIN events v ON v.id = e.event_id
    JOIN thread_messages u ON u.id = v.subject_id JOIN threads t ON t.id = u.thread_id
    LEFT JOIN thread_members m ON m.thread_id = t.id AND m.person_id = n.person_id
    WHERE v.subject_kind IN ('message', 'message_file') AND n.id IN ({ids})
"""


async def overheard(notices: Sequence[ClaimedNotice], now: datetime) -> set[int]:
    """Ids of the notices whose reader has left the thread, or is no longer tied to the author."""
    of_threads = [notice.id for notice in notices if _about(notice) in _ABOUT]
    if not of_threads:
        return set()
    rows = await ask(_READERS.replace("{ids}", numbers(of_threads)))
    known = await known_on({row[who] for row in rows for who in ("reader", "author")}, now)
    return {row["id"] for row in rows if not _hears(row, known)}


def _hears(row: Mapping[str, object], known: Mapping[int, Known]) -> bool:
    reader, author = known.get(int(str(row["reader"]))), known.get(int(str(row["author"])))
    if row["left_at"] is not None or reader is None or author is None:
        return False
    child = None if row["child"] is None else int(str(row["child"]))
    return tied(reader.standing, author.standing) and may_be_in(child, reader.standing)


def _about(notice: ClaimedNotice) -> str:
    return str(items_of(notice.payload)[0]["about"]).partition(":")[0]
