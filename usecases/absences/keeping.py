"""Writing a notice and everything that follows from it: lessons excused, staff and the other adults told."""

from collections.abc import Sequence
from datetime import datetime

from delivery.tell import Tell
from school.absences import Absence
from school.clock import local_date
from usecases.absences.news import CHANGED, FILED, WITHDRAWN, Voices, pupil_of, tell_both
from usecases.absences.refusals import AbsenceChangedSince
from usecases.asker import Asker
from usecases.ports.absences import AbsenceNotice, Absences
from usecases.ports.attendance import Explaining
from usecases.ports.children import VisibleChild
from usecases.ports.homework_book import File


class KeepNotices:
    """Called inside the transaction of a deed that has checked the right and the rules."""

    def __init__(self, absences: Absences, explaining: Explaining, tell: Tell) -> None:
        self._absences, self._explaining, self._tell = absences, explaining, tell

    async def add(
        self, asker: Asker, child: VisibleChild, absence: Absence, comment: str, by: int, now: datetime
    ) -> int:
        notice_id = await self._absences.file(child, absence, comment, by, now)
        await self._explaining.excuse(child.enrolment_id, absence, notice_id, by, now)
        await self._told(asker, child, notice_id, FILED, now)
        return notice_id

    async def rewrite(
        self,
        asker: Asker,
        child: VisibleChild,
        notice: AbsenceNotice,
        absence: Absence,
        by: int,
        now: datetime,
        *,
        comment: str | None = None,
        withdrawn: bool = False,
        files: Sequence[File] = (),
    ) -> int:
        """Raises AbsenceChangedSince when the notice is not as it was read."""
        text = notice.comment if comment is None else comment
        kept = await self._absences.change(notice, absence, text, by, now, withdrawn=withdrawn, files=files)
        if not kept:
            raise AbsenceChangedSince
        if (absence, withdrawn) != (notice.absence, notice.withdrawn):
            await self._explaining.release(notice.id, by, now)
            if not withdrawn:
                await self._explaining.excuse(notice.enrolment_id, absence, notice.id, by, now)
        await self._told(asker, child, notice.id, WITHDRAWN if withdrawn else CHANGED, now)
        return notice.id

    async def withdraw_silently(self, notice: AbsenceNotice, by: int, now: datetime) -> None:
        """Something louder is told instead (the answer to an alarm)."""
        if await self._absences.change(notice, notice.absence, notice.comment, by, now, withdrawn=True):
            await self._explaining.release(notice.id, by, now)

    async def add_silently(self, child: VisibleChild, absence: Absence, by: int, now: datetime) -> int:
        """As `withdraw_silently`."""
        notice_id = await self._absences.file(child, absence, "", by, now)
        await self._explaining.excuse(child.enrolment_id, absence, notice_id, by, now)
        return notice_id

    async def _told(self, asker: Asker, child: VisibleChild, notice_id: int, voices: Voices, now: datetime) -> None:
        notice = await self._absences.one(child, notice_id)
        assert notice is not None  # noqa: S101 - written a moment ago in this transaction
        staff = await self._absences.hearers(child, notice.absence, local_date(now, child.zone))
        await tell_both(self._tell, voices, notice, pupil_of(child), staff, now, asker.chat_id)
