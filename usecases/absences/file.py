"""A family tells the school that a child is away, changes that, takes it back (D1)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from school.absences import (
    BACK_DAYS,
    Absence,
    AbsenceTooLongAgo,
    Joined,
    Reason,
    apart,
    check,
    check_comment,
    check_files,
    earliest,
    joined,
)
from school.calendars import ClassCalendar
from school.clock import Clock, local_date
from school.refusals import NotYours
from usecases.absences.keeping import KeepNotices
from usecases.absences.refusals import AbsenceChangedSince
from usecases.asker import Asker
from usecases.ports.absences import AbsenceNotice, Absences, Calendars
from usecases.ports.children import Children, VisibleChild
from usecases.ports.homework_book import File
from usecases.ports.once import Once


@dataclass(frozen=True, slots=True)
class Reporting:
    """Who reports of whom, and the days between which that is still possible."""

    child: VisibleChild
    by: int
    calendar: ClassCalendar
    today: date
    now: datetime

    @property
    def earliest(self) -> date:
        return earliest(self.today, self.calendar)


class MayReport:
    """The right to speak for a child, asked anew by every deed. Raises NotYourChild, OnlyParentsReport."""

    def __init__(self, children: Children, absences: Absences, calendars: Calendars, clock: Clock) -> None:
        self._children, self._absences = children, absences
        self._calendars, self._clock = calendars, clock

    async def __call__(self, asker: Asker, child_id: int) -> Reporting:
        child = await self._children.visible_to(asker, child_id)
        by = await self._absences.reporter(asker, child)
        calendars, now = await self._calendars.of([child]), self._clock.now()
        return Reporting(child, by, calendars[child.id], local_date(now, child.zone), now)


class FileAbsence:
    """The id of the notice. What overlaps and says the same is joined into one; said twice it stays one.

    Raises as MayReport, and the refusals of school.absences.check and joined.
    """

    def __init__(self, may_report: MayReport, absences: Absences, keep: KeepNotices, once: Once) -> None:
        self._may_report, self._absences, self._keep, self._once = may_report, absences, keep, once

    async def __call__(self, asker: Asker, child_id: int, absence: Absence, comment: str = "") -> int:
        return await self._once(asker.next_deed(), lambda: self._file(asker, child_id, absence, comment))

    async def _file(self, asker: Asker, child_id: int, wish: Absence, comment: str) -> int:
        told = await self._may_report(asker, child_id)
        absence, text = check(wish, told.today, told.calendar), check_comment(comment)
        standing = await self._absences.of_child(told.child, absence.first)
        known = joined(absence, [(notice, notice.absence) for notice in standing])
        if known is None:
            return await self._keep.add(asker, told.child, absence, text, told.by, told.now)
        return await self._join(asker, told, known, text)

    async def _join(self, asker: Asker, told: Reporting, known: Joined[AbsenceNotice], text: str) -> int:
        notice, absence = known.notice, known.absence
        if absence == notice.absence and text in ("", notice.comment):
            return notice.id
        check(absence, told.today, told.calendar, known_since=notice.absence.first)
        return await self._keep.rewrite(
            asker, told.child, notice, absence, told.by, told.now, comment=text or notice.comment
        )


@dataclass(frozen=True, slots=True)
class Changes:
    """What is None stays as it is; `files` are added."""

    absence: Absence | None = None
    reason: Reason | None = None
    comment: str | None = None
    open_ended: bool | None = None
    last: date | None = None
    files: Sequence[File] = ()


class ChangeAbsence:
    """Changes what the button showed at `version`. The id of the notice.

    Raises NotYours for a notice about another child and for none, AbsenceChangedSince, and as FileAbsence.
    """

    def __init__(self, may_report: MayReport, absences: Absences, keep: KeepNotices, once: Once) -> None:
        self._may_report, self._absences, self._keep, self._once = may_report, absences, keep, once

    async def __call__(self, asker: Asker, child_id: int, notice_id: int, version: int, wish: Changes) -> int:
        return await self._once(asker.next_deed(), lambda: self._change(asker, child_id, notice_id, version, wish))

    async def _change(self, asker: Asker, child_id: int, notice_id: int, version: int, wish: Changes) -> int:
        told = await self._may_report(asker, child_id)
        notice = await notice_at(self._absences, told, notice_id, version)
        absence = _changed(notice.absence, wish)
        text = notice.comment if wish.comment is None else check_comment(wish.comment)
        check_files([file.size for file in wish.files], notice.files)
        if (absence, text) == (notice.absence, notice.comment) and not wish.files:
            return notice.id
        if absence != notice.absence:
            await self._check(told, notice, absence)
        return await self._keep.rewrite(
            asker, told.child, notice, absence, told.by, told.now, comment=text, files=wish.files
        )

    async def _check(self, told: Reporting, notice: AbsenceNotice, absence: Absence) -> None:
        check(absence, told.today, told.calendar, known_since=notice.absence.first)
        others = await self._absences.of_child(told.child, absence.first)
        apart(absence, [other.absence for other in others if other.id != notice.id])


class WithdrawAbsence:
    """The child comes after all; what the notice excused is without a reason again. Raises as ChangeAbsence."""

    def __init__(self, may_report: MayReport, absences: Absences, keep: KeepNotices, once: Once) -> None:
        self._may_report, self._absences, self._keep, self._once = may_report, absences, keep, once

    async def __call__(self, asker: Asker, child_id: int, notice_id: int, version: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._withdraw(asker, child_id, notice_id, version))

    async def _withdraw(self, asker: Asker, child_id: int, notice_id: int, version: int) -> int:
        told = await self._may_report(asker, child_id)
        notice = await notice_at(self._absences, told, notice_id, version)
        return await self._keep.rewrite(asker, told.child, notice, notice.absence, told.by, told.now, withdrawn=True)


class RestoreAbsence:
    """Undoes a withdrawal, as if the notice were filed anew. Raises as FileAbsence, and AbsenceChangedSince."""

    def __init__(self, may_report: MayReport, absences: Absences, keep: KeepNotices, once: Once) -> None:
        self._may_report, self._absences, self._keep, self._once = may_report, absences, keep, once

    async def __call__(self, asker: Asker, child_id: int, notice_id: int, version: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._restore(asker, child_id, notice_id, version))

    async def _restore(self, asker: Asker, child_id: int, notice_id: int, version: int) -> int:
        told = await self._may_report(asker, child_id)
        notice = await notice_at(self._absences, told, notice_id, version, withdrawn=True)
        absence = check(notice.absence, told.today, told.calendar)
        others = await self._absences.of_child(told.child, absence.first)
        apart(absence, [other.absence for other in others])
        return await self._keep.rewrite(asker, told.child, notice, absence, told.by, told.now)


async def notice_at(
    absences: Absences, told: Reporting, notice_id: int, version: int, *, withdrawn: bool = False
) -> AbsenceNotice:
    """The notice, if it still is what the button showed and is not history yet.

    Raises NotYours, AbsenceChangedSince, AbsenceTooLongAgo.
    """
    notice = await absences.one(told.child, notice_id)
    if notice is None:
        raise NotYours
    if notice.version != version or notice.withdrawn is not withdrawn:
        raise AbsenceChangedSince
    if not notice.absence.open_ended and notice.absence.last < told.earliest:
        raise AbsenceTooLongAgo(limit=BACK_DAYS)
    return notice


def _changed(absence: Absence, wish: Changes) -> Absence:
    said = {"reason": wish.reason, "open_ended": wish.open_ended, "last": wish.last}
    given = {name: value for name, value in said.items() if value is not None}
    changed = replace(wish.absence or absence, **given)  # type: ignore[arg-type]
    return replace(changed, open_ended=changed.open_ended and changed.reason is Reason.ILL)
