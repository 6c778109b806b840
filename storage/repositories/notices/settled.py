"""Questions that were settled meanwhile (C5, D3, E1), and reports to who works there no more."""

from collections.abc import Collection, Sequence

from delivery.notices import ClaimedNotice, Item, items_of
from school.attendance import AttendanceCode
from school.events import AnnouncementReminded, IllnessQuestion, InquiryReminded, PupilMarkedAbsent, TrustOffered
from storage.asking import ask
from storage.models import AbsenceNotice, Attendance, TrustInvitation
from storage.repositories.notices.named import no_longer_linked


async def settled(notices: Sequence[ClaimedNotice]) -> set[int]:
    """Ids of the notices that nobody needs any more: asked in the transaction that would let them go."""
    missed = [notice for notice in notices if _item(notice)["event"] == PupilMarkedAbsent.__name__]
    ill = [notice for notice in notices if _item(notice)["event"] == IllnessQuestion.__name__]
    silent = [notice for notice in notices if _item(notice)["event"] == AnnouncementReminded.__name__]
    offered = [notice for notice in notices if _item(notice)["event"] == TrustOffered.__name__]
    inquired = [notice for notice in notices if _item(notice)["event"] == InquiryReminded.__name__]
    return (
        (await _explained(missed) if missed else set())
        | (await _decided(ill) if ill else set())
        | (await _read(silent) if silent else set())
        | (await _closed(offered) if offered else set())
        | (await _answered(inquired) if inquired else set())
    )


async def strangers_now(notices: Sequence[ClaimedNotice]) -> set[int]:
    """Ids of news for people whose diary is not tied to that chat any more, or who have left the school.

    News of children asks for more than that (storage.repositories.notices.concern).
    """
    for_people = [one.id for one in notices if not one.children and not one.group]
    return await no_longer_linked(for_people) if for_people else set()


async def _explained(notices: Sequence[ClaimedNotice]) -> set[int]:
    """The lesson has a reason by now, or was not missed after all."""
    rows = await Attendance.filter(
        id__in=_numbers(notices, "attendance_id"), code=AttendanceCode.ABSENT, removed_at=None
    ).values("id")
    open_ones = {row["id"] for row in rows}
    return {notice.id for notice in notices if _int(notice, "attendance_id") not in open_ones}


async def _closed(notices: Sequence[ClaimedNotice]) -> set[int]:
    """The invitation was taken back meanwhile, or answered."""
    rows = await TrustInvitation.filter(id__in=_numbers(notices, "trust_id"), closed_at=None).values("id")
    waiting = {row["id"] for row in rows}
    return {notice.id for notice in notices if _int(notice, "trust_id") not in waiting}


async def _decided(notices: Sequence[ClaimedNotice]) -> set[int]:
    """Somebody has prolonged, changed or withdrawn the notice since."""
    rows = await AbsenceNotice.filter(id__in=_numbers(notices, "notice_id"), withdrawn_at=None).values("id", "version")
    standing = {(row["id"], row["version"]) for row in rows}
    return {notice.id for notice in notices if (_int(notice, "notice_id"), _int(notice, "version")) not in standing}


async def _read(notices: Sequence[ClaimedNotice]) -> set[int]:
    """The person has read the announcement meanwhile, or it was taken back."""
    rows = await ask(
        "SELECT n.id AS id FROM notices n JOIN notice_events ne ON ne.notice_id = n.id "
        "JOIN events e ON e.id = ne.event_id JOIN announcements a ON a.id = e.subject_id "
        "LEFT JOIN announcement_acks k ON k.announcement_id = a.id AND k.person_id = n.person_id "
        "AND k.version = a.version WHERE n.id = ANY(?) AND (k.id IS NOT NULL OR a.stopped_at IS NOT NULL)",
        [notice.id for notice in notices],
    )
    return {row["id"] for row in rows}


async def _answered(notices: Sequence[ClaimedNotice]) -> set[int]:
    """Somebody answered for each child of the notice (the pupil, where it has none), or it was withdrawn."""
    rows = await ask(
        "SELECT n.id AS id, n.person_id AS person, t.child_id AS child FROM notices n "
        "JOIN notice_events ne ON ne.notice_id = n.id JOIN events e ON e.id = ne.event_id "
        "JOIN inquiries i ON i.id = e.subject_id JOIN inquiry_targets t ON t.inquiry_id = i.id "
        "WHERE n.id = ANY(?) AND i.withdrawn_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM inquiry_answers a WHERE a.target_id = t.id) AND NOT EXISTS "
        "(SELECT 1 FROM thread_messages m WHERE m.thread_id = t.thread_id AND m.author_id <> i.author_id)",
        [notice.id for notice in notices],
    )
    waited = {notice.id: notice.children for notice in notices}
    silent = {row["id"] for row in rows if row["child"] in (waited[row["id"]] or (row["person"],))}
    return waited.keys() - silent


def _numbers(notices: Sequence[ClaimedNotice], name: str) -> Collection[int]:
    return list({_int(notice, name) for notice in notices})


def _item(notice: ClaimedNotice) -> Item:
    return items_of(notice.payload)[0]


def _int(notice: ClaimedNotice, name: str) -> int:
    return int(str(_item(notice)[name]))
