"""Events of an announcement, and telling them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypedDict

from delivery.tell import Tell
from school.announcements import STAFF_SCOPES, Acknowledge
from school.events import (
    AnnouncementFileSent,
    AnnouncementFileTakenBack,
    AnnouncementPosted,
    UrgentAnnounced,
)
from usecases.ports.announcements import Announcement, AnnouncementBook


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
    """The words first, then the files, each as a message of its own."""
    staff = await staff_of(book, it)
    posted = UrgentAnnounced if it.kind.urgent else AnnouncementPosted
    await tell(posted(**said(it, staff, now)))
    await tell_files(tell, it, staff, now, AnnouncementFileSent)


async def tell_files(
    tell: Tell,
    it: Announcement,
    staff: Sequence[int],
    now: datetime,
    kind: type[AnnouncementFileSent | AnnouncementFileTakenBack],
) -> None:
    for one in it.files:
        file = {"kind": one.file.kind, "file_id": one.file.file_id}
        await tell(
            kind(
                school_id=it.school_id,
                happened_at=now,
                to=to_people(staff) if it.scope in STAFF_SCOPES else None,
                announcement_id=it.id,
                file_row=one.id,
                class_ids=it.class_ids,
                file=file,
                name=one.file.name or "",
                author=it.author.polite,
            )
        )
