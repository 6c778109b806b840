"""Saying, changing and taking back remarks and praise (B15, E3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.events import RemarkCorrected, RemarkPosted, RemarkRemoved
from school.refusals import Outdated
from school.remarks import RemarkKind, check_not_ahead, check_remark
from usecases.asker import Asker
from usecases.ports.journal import Journal, JournalLesson, LessonAt, Pupil
from usecases.ports.once import Once
from usecases.ports.remarks import RemarkBook, RemarkPage


class RemarkChangedSince(Outdated):
    """The remark was changed or taken back after the button was drawn."""


@dataclass(frozen=True, slots=True)
class RemarkDraft:
    """Whom a remark may be about; `said` are those of the lesson already."""

    lesson: JournalLesson
    pupils: Sequence[Pupil]
    said: Sequence[tuple[int, RemarkKind, Pupil]]

    def pupil(self, enrolment_id: int) -> Pupil | None:
        return next((pupil for pupil in self.pupils if pupil.enrolment_id == enrolment_id), None)


class ShowRemarkDraft:
    """Raises NotYours, RemarkIsAhead."""

    def __init__(self, journal: Journal, remarks: RemarkBook, clock: Clock) -> None:
        self._journal, self._remarks, self._clock = journal, remarks, clock

    async def __call__(self, asker: Asker, at: LessonAt) -> RemarkDraft:
        lesson = await self._journal.lesson(asker, at)
        check_not_ahead(at.on, local_date(self._clock.now(), lesson.course.zone))
        return RemarkDraft(lesson, await self._journal.pupils(lesson), await self._remarks.at_lesson(lesson))


class ShowSetRemark:
    """The teacher's card of a remark. With `version`: only if it is that one. Raises NotYours, RemarkChangedSince."""

    def __init__(self, remarks: RemarkBook) -> None:
        self._remarks = remarks

    async def __call__(self, asker: Asker, remark_id: int, version: int | None = None) -> RemarkPage:
        if version is not None:
            return await remark_at(self._remarks, asker, remark_id, version)
        return await self._remarks.page(asker, remark_id)


class SayRemark:
    """The id of the remark. Raises NotYours, RemarkIsAhead, RemarkIsEmpty, RemarkTooLong."""

    def __init__(self, journal: Journal, remarks: RemarkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._journal, self._remarks = journal, remarks
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, at: LessonAt, enrolment_id: int, kind: RemarkKind, text: str) -> int:
        return await self._once(asker.next_deed(), lambda: self._say(asker, at, enrolment_id, kind, text))

    async def _say(self, asker: Asker, at: LessonAt, enrolment_id: int, kind: RemarkKind, text: str) -> int:
        now, said = self._clock.now(), check_remark(text)
        lesson = await self._journal.lesson(asker, at)
        check_not_ahead(at.on, local_date(now, lesson.course.zone))
        pupil = await self._journal.pupil(lesson, enrolment_id)
        remark_id = await self._remarks.say(lesson, enrolment_id, kind, said, now)
        page = RemarkPage(remark_id, 1, False, kind, said, pupil, lesson.course, at)
        await self._tell(RemarkPosted(**_told(page, 1, said, now)))
        return remark_id


class ChangeRemark:
    """Other words. Raises NotYours, RemarkChangedSince, RemarkIsEmpty, RemarkTooLong."""

    def __init__(self, remarks: RemarkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._remarks, self._once, self._tell, self._clock = remarks, once, tell, clock

    async def __call__(self, asker: Asker, remark_id: int, version: int, text: str) -> int:
        return await self._once(asker.next_deed(), lambda: self._change(asker, remark_id, version, text))

    async def _change(self, asker: Asker, remark_id: int, version: int, text: str) -> int:
        said = check_remark(text)
        page = await remark_at(self._remarks, asker, remark_id, version)
        if said == page.text:
            return remark_id
        if not await self._remarks.change(page, said):
            raise RemarkChangedSince
        await self._tell(RemarkCorrected(**_told(page, version + 1, said, self._clock.now())))
        return remark_id


class TakeBackRemark:
    """Raises NotYours, RemarkChangedSince."""

    def __init__(self, remarks: RemarkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._remarks, self._once, self._tell, self._clock = remarks, once, tell, clock

    async def __call__(self, asker: Asker, remark_id: int, version: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._take_back(asker, remark_id, version))

    async def _take_back(self, asker: Asker, remark_id: int, version: int) -> int:
        page, now = await remark_at(self._remarks, asker, remark_id, version), self._clock.now()
        if not await self._remarks.take_back(page, now):
            raise RemarkChangedSince
        await self._tell(RemarkRemoved(**_told(page, version + 1, page.text, now)))
        return remark_id


async def remark_at(remarks: RemarkBook, asker: Asker, remark_id: int, version: int) -> RemarkPage:
    """The remark, if it still is what the button showed."""
    page = await remarks.page(asker, remark_id)
    if page.removed or page.version != version:
        raise RemarkChangedSince
    return page


class _Told(TypedDict):
    school_id: int
    child_id: int
    happened_at: datetime
    remark_id: int
    version: int
    remark_kind: str
    text: str
    subject: str
    on: date
    author: str | None


def _told(page: RemarkPage, version: int, text: str, now: datetime) -> _Told:
    writer = page.course.writer
    return _Told(
        school_id=page.course.school_id,
        child_id=page.pupil.child_id,
        happened_at=now,
        remark_id=page.remark_id,
        version=version,
        remark_kind=page.kind.value,
        text=text,
        subject=page.course.subject,
        on=page.at.on,
        author=writer.polite if writer else None,
    )
