"""The school calls a meeting, changes it, cancels it, asks the silent (E2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypedDict

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.events import MeetingAnswerAsked, MeetingCalled, MeetingCancelled, MeetingChanged
from school.meetings import NoClassChosen, Plan, check_reason, checked
from school.refusals import NotYours, Outdated, Refusal
from usecases.asker import Asker
from usecases.meetings.show import check_open
from usecases.ports.meeting_book import MeetingBook, MeetingSweeps
from usecases.ports.meetings import Meeting
from usecases.ports.once import Once


class MeetingChangedSince(Outdated):
    """Somebody changed or cancelled it after the button was drawn."""


class NobodyIsSilent(Refusal):
    """Every family has said whether it comes."""


class AskedToday(Refusal):
    """The silent were asked today already: twice a day is pestering."""


class CallMeeting:
    """The id of the meeting. Raises NotYours, NoClassChosen and what school.meetings.checked refuses."""

    def __init__(self, meetings: MeetingBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._meetings, self._once, self._tell, self._clock = meetings, once, tell, clock

    async def __call__(self, asker: Asker, plan: Plan, class_ids: Sequence[int], *, whole_school: bool) -> int:
        return await self._once(
            asker.next_deed(), lambda: self._call(asker, plan, class_ids, whole_school=whole_school)
        )

    async def _call(self, asker: Asker, plan: Plan, class_ids: Sequence[int], *, whole_school: bool) -> int:
        now = self._clock.now()
        caller = await self._meetings.caller(asker, now)
        if whole_school and not caller.for_all:
            raise NotYours
        classes = caller.classes if whole_school else caller.chosen(class_ids)
        if not whole_school and len(classes) != len(set(class_ids)):
            raise NotYours
        if not classes:
            raise NoClassChosen
        plan = checked(plan, now)
        meeting_id = await self._meetings.call(caller, plan, classes, whole_school=whole_school, at=now)
        await self._tell(MeetingCalled(**said(await self._meetings.one(asker, meeting_id), now)))
        return meeting_id


class ChangeMeeting:
    """Raises NotYours, MeetingChangedSince, MeetingIsOver, MeetingIsCancelled and what `checked` refuses."""

    def __init__(self, meetings: MeetingBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._meetings, self._once, self._tell, self._clock = meetings, once, tell, clock

    async def __call__(self, asker: Asker, meeting_id: int, version: int, plan: Plan) -> int:
        return await self._once(asker.next_deed(), lambda: self._change(asker, meeting_id, version, plan))

    async def _change(self, asker: Asker, meeting_id: int, version: int, plan: Plan) -> int:
        now = self._clock.now()
        was = await meeting_at(self._meetings, asker, meeting_id, version, now)
        plan = checked(plan, now)
        if plan == was.plan:
            return meeting_id
        moved = plan.starts_at != was.plan.starts_at
        if not await self._meetings.change(was, plan, moved=moved, at=now):
            raise MeetingChangedSince
        meeting = replace(was, plan=plan, version=was.version + 1, timing=was.timing + int(moved))
        await self._tell(MeetingChanged(**said(meeting, now), **_before(was.plan)))
        return meeting_id


class CancelMeeting:
    """Raises NotYours, MeetingChangedSince, MeetingIsOver, MeetingIsCancelled, ReasonIsEmpty, WordsTooLong."""

    def __init__(self, meetings: MeetingBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._meetings, self._once, self._tell, self._clock = meetings, once, tell, clock

    async def __call__(self, asker: Asker, meeting_id: int, version: int, reason: str) -> int:
        return await self._once(asker.next_deed(), lambda: self._cancel(asker, meeting_id, version, reason))

    async def _cancel(self, asker: Asker, meeting_id: int, version: int, reason: str) -> int:
        now, reason = self._clock.now(), check_reason(reason)
        was = await meeting_at(self._meetings, asker, meeting_id, version, now)
        if not await self._meetings.cancel(was, reason, now):
            raise MeetingChangedSince
        await self._tell(MeetingCancelled(**said(replace(was, version=was.version + 1), now), reason=reason))
        return meeting_id


class AskSilentFamilies:
    """How many families were asked. Raises NotYours, MeetingIsOver, MeetingIsCancelled, NobodyIsSilent, AskedToday."""

    def __init__(self, meetings: MeetingBook, asked: MeetingSweeps, once: Once, tell: Tell, clock: Clock) -> None:
        self._meetings, self._asked, self._once = meetings, asked, once
        self._tell, self._clock = tell, clock

    async def __call__(self, asker: Asker, meeting_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._ask(asker, meeting_id))

    async def _ask(self, asker: Asker, meeting_id: int) -> int:
        now = self._clock.now()
        meeting = await self._meetings.one(asker, meeting_id)
        check_open(meeting, now)
        silent = [one.child_id for one in await self._meetings.answers(meeting) if not one.answers]
        if not silent:
            raise NobodyIsSilent
        asks = MeetingAnswerAsked(**said(meeting, now), children=tuple(silent), asked_on=local_date(now, meeting.zone))
        if await self._asked.happened([asks.key]):
            raise AskedToday
        await self._tell(asks)
        return len(silent)


async def meeting_at(meetings: MeetingBook, asker: Asker, meeting_id: int, version: int, now: datetime) -> Meeting:
    """The meeting, if it still is what the button showed and still may be changed."""
    meeting = await meetings.one(asker, meeting_id)
    check_open(meeting, now)
    if meeting.version != version:
        raise MeetingChangedSince
    return meeting


class _Said(TypedDict):
    school_id: int
    happened_at: datetime
    meeting_id: int
    version: int
    timing: int
    class_ids: tuple[int, ...]
    title: str
    classes: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime
    zone: str
    place: str
    agenda: str
    link: str
    called_by: str


def said(meeting: Meeting, now: datetime) -> _Said:
    plan = meeting.plan
    return _Said(
        school_id=meeting.school_id,
        happened_at=now,
        meeting_id=meeting.id,
        version=meeting.version,
        timing=meeting.timing,
        class_ids=meeting.class_ids,
        title=plan.title,
        classes=meeting.class_names,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        zone=meeting.zone.key,
        place=plan.place,
        agenda=plan.agenda,
        link=plan.link,
        called_by=meeting.called_by.polite if meeting.called_by else "",
    )


class _Was(TypedDict):
    was_title: str
    was_starts_at: datetime
    was_ends_at: datetime
    was_place: str
    was_agenda: str
    was_link: str


def _before(plan: Plan) -> _Was:
    return _Was(
        was_title=plan.title,
        was_starts_at=plan.starts_at,
        was_ends_at=plan.ends_at,
        was_place=plan.place,
        was_agenda=plan.agenda,
        was_link=plan.link,
    )
