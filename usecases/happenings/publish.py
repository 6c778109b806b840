"""The organiser publishes an entry of the feed, changes it, cancels it (E10)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypedDict

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.events import HappeningCancelled, HappeningChanged, HappeningPublished
from school.happenings import Entry, HappeningIsCancelled, HappeningIsOver, checked
from school.meetings import check_reason
from school.refusals import NotYours, Outdated
from usecases.asker import Asker
from usecases.ports.happenings import Happening, HappeningBook, Publisher
from usecases.ports.once import Once


class HappeningChangedSince(Outdated):
    """Somebody changed or cancelled it after the button was drawn."""


class PublishHappening:
    """The id of the entry. Raises NotYours and what school.happenings.checked refuses."""

    def __init__(self, book: HappeningBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._once, self._tell, self._clock = book, once, tell, clock

    async def __call__(self, asker: Asker, entry: Entry) -> int:
        return await self._once(asker.next_deed(), lambda: self._publish(asker, entry))

    async def _publish(self, asker: Asker, entry: Entry) -> int:
        publisher, now = await self._book.publisher(asker), self._clock.now()
        today = local_date(now, publisher.zone)
        entry = checked(entry, today)
        await _check_subject(self._book, publisher, entry)
        happening_id = await self._book.publish(publisher, entry, now)
        happening = await self._book.one(asker, happening_id)
        classes = await self._book.classes(publisher.school_id, entry.grades, today)
        await self._tell(HappeningPublished(**said(happening, now, classes)))
        return happening_id


class ChangeHappening:
    """Raises NotYours, HappeningChangedSince, HappeningIsOver, HappeningIsCancelled and what `checked` refuses."""

    def __init__(self, book: HappeningBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._once, self._tell, self._clock = book, once, tell, clock

    async def __call__(self, asker: Asker, happening_id: int, version: int, entry: Entry) -> int:
        return await self._once(asker.next_deed(), lambda: self._change(asker, (happening_id, version), entry))

    async def _change(self, asker: Asker, which: tuple[int, int], entry: Entry) -> int:
        now = self._clock.now()
        was = await happening_at(self._book, asker, which, now)
        today = local_date(now, was.zone)
        entry = checked(entry, today)
        await _check_subject(self._book, await self._book.publisher(asker), entry)
        if entry == was.entry:
            return was.id
        if not await self._book.change(was, entry):
            raise HappeningChangedSince
        happening = await self._book.one(asker, was.id)
        grades = {*was.entry.grades, *entry.grades}
        classes = await self._book.classes(was.school_id, grades, today)
        before = was.entry
        await self._tell(
            HappeningChanged(
                **said(happening, now, classes),
                was_title=before.title,
                was_place=before.place,
                was_starts_on=before.starts_on,
                was_ends_on=before.ends_on,
                was_description=before.description,
            )
        )
        return was.id


class CancelHappening:
    """Raises NotYours, HappeningChangedSince, HappeningIsOver, HappeningIsCancelled, ReasonIsEmpty, WordsTooLong."""

    def __init__(self, book: HappeningBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._once, self._tell, self._clock = book, once, tell, clock

    async def __call__(self, asker: Asker, happening_id: int, version: int, reason: str) -> int:
        return await self._once(asker.next_deed(), lambda: self._cancel(asker, (happening_id, version), reason))

    async def _cancel(self, asker: Asker, which: tuple[int, int], reason: str) -> int:
        now, reason = self._clock.now(), check_reason(reason)
        was = await happening_at(self._book, asker, which, now)
        if not await self._book.cancel(was, reason, now):
            raise HappeningChangedSince
        classes = await self._book.classes(was.school_id, was.entry.grades, local_date(now, was.zone))
        now_is = replace(was, version=was.version + 1)
        await self._tell(HappeningCancelled(**said(now_is, now, classes), reason=reason))
        return was.id


async def happening_at(book: HappeningBook, asker: Asker, which: tuple[int, int], now: datetime) -> Happening:
    """The entry by id and version, if it still is what the button showed and still may be changed."""
    happening_id, version = which
    happening = await book.one(asker, happening_id)
    if happening.cancelled is not None:
        raise HappeningIsCancelled
    if happening.entry.ends_on < local_date(now, happening.zone):
        raise HappeningIsOver
    if happening.version != version:
        raise HappeningChangedSince
    return happening


async def _check_subject(book: HappeningBook, publisher: Publisher, entry: Entry) -> None:
    if entry.subject_id is not None and entry.subject_id not in {one.id for one in await book.subjects(publisher)}:
        raise NotYours


class _Said(TypedDict):
    school_id: int
    happened_at: datetime
    happening_id: int
    version: int
    class_ids: tuple[int, ...]
    happening_kind: str
    level: str
    title: str
    description: str
    place: str
    subject: str
    grade_from: int
    grade_to: int
    starts_on: date
    ends_on: date


def said(happening: Happening, now: datetime, classes: Sequence[int]) -> _Said:
    entry = happening.entry
    return _Said(
        school_id=happening.school_id,
        happened_at=now,
        happening_id=happening.id,
        version=happening.version,
        class_ids=tuple(classes),
        happening_kind=entry.kind.value,
        level=entry.level.value,
        title=entry.title,
        description=entry.description,
        place=entry.place,
        subject=happening.subject,
        grade_from=entry.grade_from,
        grade_to=entry.grade_to,
        starts_on=entry.starts_on,
        ends_on=entry.ends_on,
    )
