"""Reminders that lost their point after they were written: of meetings and of entries of the feed."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from delivery.notices import ClaimedNotice, Item, items_of
from school.events import HappeningSoon, MeetingAnswerAsked, MeetingSoon
from school.meetings import Coming, wants_reminders
from storage.models import Guardianship, Happening, HappeningInterest, Meeting, MeetingAnswer, Notice

_OF_MEETINGS = frozenset({MeetingSoon.__name__, MeetingAnswerAsked.__name__})
Said = Mapping[tuple[int, int], Coming]
"""By meeting and adult."""


async def moot(notices: Sequence[ClaimedNotice]) -> set[int]:
    """Ids of the notices that nobody needs any more (C4): asked in the transaction that would let them go."""
    meetings = [notice for notice in notices if _item(notice)["event"] in _OF_MEETINGS]
    happenings = [notice for notice in notices if _item(notice)["event"] == HappeningSoon.__name__]
    return (await _of_meetings(meetings) if meetings else set()) | (
        await _of_happenings(happenings) if happenings else set()
    )


async def _of_meetings(notices: Sequence[ClaimedNotice]) -> set[int]:
    """The meeting moved or was cancelled; the reader cannot come; the family that was asked has answered."""
    ids = {_int(notice, "meeting_id") for notice in notices}
    standing = Meeting.filter(id__in=list(ids), cancelled_at=None)
    timings = {row["id"]: row["timing"] for row in await standing.values("id", "timing")}
    readers, families = await _readers(notices), await _families(notices)
    adults = {*readers.values(), *(adult for family in families.values() for adult in family)}
    said = await _said(ids, adults)
    return {
        notice.id
        for notice in notices
        if timings.get(_int(notice, "meeting_id")) != _int(notice, "timing")
        or _has_answered(notice, said, readers.get(notice.id), families)
    }


def _has_answered(
    notice: ClaimedNotice, said: Said, reader: int | None, families: Mapping[int, Collection[int]]
) -> bool:
    meeting = _int(notice, "meeting_id")
    if _item(notice)["event"] == MeetingSoon.__name__:
        return reader is not None and not wants_reminders(said.get((meeting, reader)))
    return all(any((meeting, adult) in said for adult in families.get(child, ())) for child in notice.children)


async def _said(meetings: Iterable[int], adults: Iterable[int]) -> Said:
    rows = await MeetingAnswer.filter(meeting_id__in=list(meetings), person_id__in=list(adults))
    return {(row.meeting_id, row.person_id): Coming(row.coming) for row in rows}


async def _readers(notices: Sequence[ClaimedNotice]) -> dict[int, int]:
    rows = Notice.filter(id__in=[notice.id for notice in notices]).exclude(person_id=None)
    return {row["id"]: row["person_id"] for row in await rows.values("id", "person_id")}


async def _families(notices: Sequence[ClaimedNotice]) -> dict[int, list[int]]:
    """By child its adults, for the notices that ask a family."""
    asked = [notice for notice in notices if _item(notice)["event"] == MeetingAnswerAsked.__name__]
    children = {child for notice in asked for child in notice.children}
    found: dict[int, list[int]] = {}
    rows = Guardianship.filter(child_id__in=list(children)).values("child_id", "adult_id") if children else None
    for row in await rows if rows is not None else []:
        found.setdefault(row["child_id"], []).append(row["adult_id"])
    return found


async def _of_happenings(notices: Sequence[ClaimedNotice]) -> set[int]:
    """It was cancelled or begins on another day; the reader did not ask for the reminder, or wants it no more."""
    ids = {_int(notice, "happening_id") for notice in notices}
    standing = Happening.filter(id__in=list(ids), cancelled_at=None)
    days = {row["id"]: row["starts_on"].isoformat() for row in await standing.values("id", "starts_on")}
    rows = await HappeningInterest.filter(happening_id__in=list(ids)).values("happening_id", "person_id", "child_id")
    wanted = {(row["happening_id"], row["person_id"], row["child_id"]) for row in rows}
    readers = await _readers(notices)
    return {
        notice.id
        for notice in notices
        if days.get(_int(notice, "happening_id")) != _item(notice)["starts_on"]
        or readers.get(notice.id) != _int(notice, "asked_by")
        or (_int(notice, "happening_id"), _int(notice, "asked_by"), notice.child_id) not in wanted
    }


def _item(notice: ClaimedNotice) -> Item:
    return items_of(notice.payload)[0]


def _int(notice: ClaimedNotice, name: str) -> int:
    return int(str(_item(notice)[name]))
