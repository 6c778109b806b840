"""Events of threads as they are told."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypedDict

from school.events import Value
from school.people import Role
from school.threads import TEXT_LIMIT
from usecases.ports.homework_book import File
from usecases.ports.threads import About, Known, StoredThread

WITHOUT_CAPTION = frozenset({"video_note"})
CAPTION_ROOM = 700
"""Characters of a text that surely fit under a file, with its author and title: Telegram takes 1024."""

_RANKS = (Role.HEAD, Role.DEPUTY, Role.SECRETARY, Role.ORGANISER)


class ThreadSaid(TypedDict):
    school_id: int
    happened_at: datetime
    thread_id: int
    title: str | None
    topic: dict[str, Value] | None


class MessageSaid(ThreadSaid):
    to: Mapping[int, datetime | None]
    message_id: int
    version: int
    child: str | None
    author: str
    author_is: str
    author_of: tuple[str, ...]
    text: str


def topic(about: About | None) -> dict[str, Value] | None:
    return {"kind": about.kind, **about.values()} if about else None


def thread_said(thread: StoredThread, at: datetime) -> ThreadSaid:
    return ThreadSaid(
        school_id=thread.school_id,
        happened_at=at,
        thread_id=thread.id,
        title=thread.title,
        topic=topic(thread.about),
    )


def message_said(
    thread: StoredThread,
    author: Known,
    message: tuple[int, int],
    text: str,
    to: Mapping[int, datetime | None],
    at: datetime,
) -> MessageSaid:
    """`message` is its id and version."""
    role, of = who(author)
    about_child = thread.child is not None and not author.standing.is_staff
    return MessageSaid(
        **thread_said(thread, at),
        to=to,
        message_id=message[0],
        version=message[1],
        child=thread.child.short if thread.child and about_child else None,
        author=author.name.full,
        author_is=role,
        author_of=of,
        text=text[:TEXT_LIMIT],
    )


def who(one: Known) -> tuple[str, tuple[str, ...]]:
    """A role and what goes with it: subjects of a teacher, classes of a family. Says nothing about children."""
    standing = one.standing
    classes = tuple(name.display for name in one.classes)
    rank = next((role.value for role in _RANKS if role in one.roles), None)
    if rank is not None:
        return rank, ()
    if standing.teaches:
        return Role.TEACHER.value, one.subjects
    if standing.is_staff:
        return Role.CLASS_TEACHER.value, classes if standing.leads else ()
    return (Role.PARENT.value if standing.children_in else Role.PUPIL.value), classes


def fits_under(file: File, text: str) -> bool:
    return file.kind not in WITHOUT_CAPTION and len(text) <= CAPTION_ROOM


def file_said(file: File | None) -> dict[str, Value] | None:
    if file is None:
        return None
    return {"kind": file.kind, "file_id": file.file_id, "name": file.name}
