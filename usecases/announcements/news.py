"""Events of an announcement, and telling them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import TypedDict

from delivery.tell import Tell
from school.announcements import STAFF_SCOPES, Acknowledge
from school.events import (
    AnnouncementFileSent,
    AnnouncementFileTakenBack,
    AnnouncementPosted,
    UrgentAnnounced,
)
from usecases.ports.announcements import Announcement, AnnouncementBook, SentFile


class Said(TypedDict):
    school_id: int
    happened_at: datetime
    to: Mapping[int, datetime | None] | None
    announcement_id: int
    version: int
    class_ids: tuple[int, ...]
    announcement_kind: str
    text: str
    files: int
    asks: bool
    author: str


def said(it: Announcement, staff: Sequence[int], now: datetime) -> Said:
    """`staff`: the people it is for, when it is not for families."""
    return Said(
        school_id=it.school_id,
        happened_at=now,
        to=to_people(staff) if it.scope in STAFF_SCOPES else None,
        announcement_id=it.id,
        version=it.version,
        class_ids=it.class_ids,
        announcement_kind=it.kind.value,
        text=it.text,
        files=len(it.files),
        asks=it.acknowledge is not Acknowledge.NONE,
        author=it.author.polite,
    )


def to_people(people: Sequence[int]) -> dict[int, datetime | None]:
    return dict.fromkeys(people)


async def staff_of(book: AnnouncementBook, it: Announcement) -> Sequence[int]:
    return await book.staff(it.school_id, it.scope) if it.scope in STAFF_SCOPES else ()


async def tell_all(book: AnnouncementBook, tell: Tell, it: Announcement, now: datetime) -> None:
    """The words first, then the files: those of one kind as one album."""
    staff = await staff_of(book, it)
    posted = UrgentAnnounced if it.kind.urgent else AnnouncementPosted
    await tell(posted(**said(it, staff, now)))
    for first, *others in albums(it.files):
        more = tuple(_by_reference(one) for one in others)
        await tell(AnnouncementFileSent(**_file_said(it, first, staff, now), more=more))


async def take_files_back(tell: Tell, it: Announcement, staff: Sequence[int], now: datetime) -> None:
    """Told of each file: of an album only the first became news, and takes the others along."""
    for one in it.files:
        await tell(AnnouncementFileTakenBack(**_file_said(it, one, staff, now)))


def albums(files: Sequence[SentFile]) -> list[list[SentFile]]:
    """In the order in which they were given. Photos and documents never share an album of the messenger."""
    return [list(alike) for _, alike in groupby(files, key=lambda one: one.file.kind)]


class _FileSaid(TypedDict):
    school_id: int
    happened_at: datetime
    to: Mapping[int, datetime | None] | None
    announcement_id: int
    file_row: int
    class_ids: tuple[int, ...]
    file: dict[str, str]
    name: str
    author: str


def _file_said(it: Announcement, one: SentFile, staff: Sequence[int], now: datetime) -> _FileSaid:
    return _FileSaid(
        school_id=it.school_id,
        happened_at=now,
        to=to_people(staff) if it.scope in STAFF_SCOPES else None,
        announcement_id=it.id,
        file_row=one.id,
        class_ids=it.class_ids,
        file=_by_reference(one),
        name=one.file.name or "",
        author=it.author.polite,
    )


def _by_reference(one: SentFile) -> dict[str, str]:
    return {"kind": one.file.kind, "file_id": one.file.file_id}
