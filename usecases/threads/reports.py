"""Complaints about messages, and what a moderator does about them (D5)."""

from collections.abc import Collection
from dataclasses import dataclass

from delivery.tell import Tell
from school.clock import Clock
from school.events import AuthorWarned, MessageFileHidden, MessageHidden, MessageReported, ThreadClosed
from school.refusals import NotYours, Outdated
from school.threads import may_moderate, moderators
from usecases.asker import Asker
from usecases.ports.once import Once
from usecases.ports.threads import Known, Report, Reports, Said, SchoolPeople, Threads
from usecases.threads.news import file_said, fits_under, message_said, thread_said
from usecases.threads.place import FindPlace, Place
from usecases.threads.refusals import NothingToReport, ReportedAlready, ReportIsHandled

OFFERED_TO_REPORT = 5
HIDE, WARN, CLOSE = "hidden", "warned", "closed"


@dataclass(frozen=True, slots=True)
class Reportable:
    place: Place
    messages: tuple[Said, ...]


class ShowReportable:
    """The last messages of others. Raises NotYours, NothingToReport."""

    def __init__(self, place: FindPlace, threads: Threads) -> None:
        self._place, self._threads = place, threads

    async def __call__(self, asker: Asker, thread_id: int) -> Reportable:
        place = await self._place(asker, thread_id)
        quiet = {place.me.person, *place.unheard}
        said = await self._threads.said(thread_id, place.me.from_message, OFFERED_TO_REPORT, None, quiet)
        shown = tuple(one for one in said if not one.hidden)
        if not shown:
            raise NothingToReport
        return Reportable(place, shown)


class ReportMessage:
    """The thread's id. Raises NotYours, ReportedAlready."""

    def __init__(
        self, place: FindPlace, threads: Threads, reports: Reports, once: Once, tell: Tell, clock: Clock
    ) -> None:
        self._place, self._threads, self._reports = place, threads, reports
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, message_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._report(asker, message_id))

    async def _report(self, asker: Asker, message_id: int) -> int:
        said, now = await self._threads.message(message_id), self._clock.now()
        if said is None:
            raise NotYours
        place = await self._place(asker, said.thread_id)
        if said.id <= place.me.from_message or said.author == place.me.person:
            raise NotYours
        report_id = await self._reports.file(message_id, place.me.person, now)
        report = await self._reports.one(report_id) if report_id is not None else None
        if report is None:
            raise ReportedAlready
        staff = await self._reports.staff(place.thread.school_id)
        judges = moderators(report.classes, staff, (report.reporter, said.author))
        await self._tell(
            MessageReported(
                school_id=place.thread.school_id,
                happened_at=now,
                to=dict.fromkeys(judges),
                report_id=report.id,
                text=said.text,
                author=said.author_name.full,
                reporter=place.me.name.full,
            )
        )
        return said.thread_id


class ShowReport:
    """For those who moderate. Raises NotYours."""

    def __init__(self, reports: Reports, people: SchoolPeople) -> None:
        self._reports, self._people = reports, people

    async def __call__(self, asker: Asker, report_id: int) -> Report:
        return (await judged(self._reports, self._people, asker, report_id))[0]


async def judged(reports: Reports, people: SchoolPeople, asker: Asker, report_id: int) -> tuple[Report, Known]:
    """The complaint and who of the asker's people judges it. Raises NotYours, also for who is involved."""
    report = await reports.one(report_id)
    if report is None:
        raise NotYours
    known = await people.known(asker.person_ids)
    free = [one for one in known.values() if one.person not in (report.reporter, report.said.author)]
    judge = next((one for one in free if _may_judge(one, report)), None)
    if judge is None:
        raise NotYours
    return report, judge


def _may_judge(one: Known, report: Report) -> bool:
    return one.standing.school == report.thread.school_id and may_moderate(one.standing, report.classes)


class HandleReport:
    """Hides the message, warns its author or closes the thread. Raises NotYours, ReportIsHandled, Outdated."""

    def __init__(
        self, reports: Reports, people: SchoolPeople, threads: Threads, once: Once, tell: Tell, clock: Clock
    ) -> None:
        self._reports, self._people, self._threads = reports, people, threads
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, report_id: int, deed: str) -> None:
        if deed not in (HIDE, WARN, CLOSE):
            raise Outdated
        await self._once(asker.next_deed(), lambda: self._handle(asker, report_id, deed))

    async def _handle(self, asker: Asker, report_id: int, deed: str) -> None:
        report, judge = await judged(self._reports, self._people, asker, report_id)
        if not await self._reports.handle(report_id, deed, judge.person, self._clock.now()):
            raise ReportIsHandled
        if deed == HIDE:
            await self._hide(report)
        elif deed == WARN:
            await self._warn(report)
        else:
            await self._close(report, judge)

    async def _hide(self, report: Report) -> None:
        now, said, file = self._clock.now(), report.said, report.said.file
        await self._threads.hide(said.id, now)
        author = (await self._people.known([said.author])).get(said.author)
        if author is None:
            return
        to = dict.fromkeys(_everybody(report, but=said.author))
        known = message_said(report.thread, author, (said.id, said.version + 1), "", to, now)
        beside = file is not None and not fits_under(file, said.text)
        await self._tell(MessageHidden(**known, file=None if beside else file_said(file)))
        if beside:
            await self._tell(MessageFileHidden(**known, file=file_said(file)))

    async def _warn(self, report: Report) -> None:
        said = report.said
        await self._tell(
            AuthorWarned(
                school_id=report.thread.school_id,
                happened_at=self._clock.now(),
                to={said.author: None},
                report_id=report.id,
                text=said.text,
                author=said.author_name.full,
            )
        )

    async def _close(self, report: Report, judge: Known) -> None:
        now = self._clock.now()
        await self._threads.close(report.thread.id, now)
        to = dict.fromkeys(_everybody(report))
        await self._tell(ThreadClosed(**thread_said(report.thread, now), to=to, by=judge.name.full))


def _everybody(report: Report, but: int | None = None) -> Collection[int]:
    return [one.person for one in report.thread.members if one.active and one.person != but]
