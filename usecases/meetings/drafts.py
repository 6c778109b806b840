"""What the school looks at while a meeting is called, and afterwards: the list, the card, who comes (E2)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from school.clock import Clock, local_date
from school.meetings import Turnout, turnout
from school.refusals import NotYours, Outdated
from usecases.asker import Asker
from usecases.meetings.call import meeting_at
from usecases.meetings.show import ON_A_PAGE
from usecases.ports.meeting_book import Family, MeetingBook
from usecases.ports.meetings import InvitedClass, Meeting

FAMILIES_ON_A_PAGE = 40


@dataclass(frozen=True, slots=True)
class MeetingDraftPage:
    """`offered` are the classes to choose from, `families` how many children the chosen ones have.

    `was`: the meeting that is being changed; its classes stay.
    """

    zone: ZoneInfo
    today: date
    offered: tuple[InvitedClass, ...]
    for_all: bool
    chosen: tuple[InvitedClass, ...]
    families: int
    was: Meeting | None = None


@dataclass(frozen=True, slots=True)
class CalledMeetings:
    """Pages count from 0."""

    meetings: tuple[Meeting, ...]
    past: bool
    page: int
    more: bool


@dataclass(frozen=True, slots=True)
class CalledMeeting:
    """`open` while it may be changed."""

    meeting: Meeting
    turnout: Turnout
    open: bool


@dataclass(frozen=True, slots=True)
class MeetingAnswers:
    """`families` are those of one page."""

    meeting: Meeting
    turnout: Turnout
    families: tuple[Family, ...]
    page: int
    pages: int


class ShowMeetingDraft:
    """Raises NotYours; a class that the asker may not invite is left out of the chosen."""

    def __init__(self, meetings: MeetingBook, clock: Clock) -> None:
        self._meetings, self._clock = meetings, clock

    async def __call__(self, asker: Asker, class_ids: Collection[int], *, whole_school: bool) -> MeetingDraftPage:
        now = self._clock.now()
        caller = await self._meetings.caller(asker, now)
        if whole_school and not caller.for_all:
            raise NotYours
        chosen = caller.classes if whole_school else caller.chosen(class_ids)
        families = await self._meetings.families([one.id for one in chosen]) if chosen else 0
        today = local_date(now, caller.zone)
        return MeetingDraftPage(caller.zone, today, caller.classes, caller.for_all, chosen, families)


class ShowCalledMeetings:
    """Raises NotYours; Outdated for a page that no list has."""

    def __init__(self, meetings: MeetingBook, clock: Clock) -> None:
        self._meetings, self._clock = meetings, clock

    async def __call__(self, asker: Asker, *, past: bool = False, page: int = 0) -> CalledMeetings:
        now = self._clock.now()
        caller = await self._meetings.caller(asker, now)
        if not 0 <= page < 1000:
            raise Outdated
        found = await self._meetings.listed(caller, now, past=past, offset=page * ON_A_PAGE, limit=ON_A_PAGE + 1)
        return CalledMeetings(tuple(found[:ON_A_PAGE]), past, page, len(found) > ON_A_PAGE)


class ShowCalledMeeting:
    """Raises NotYours."""

    def __init__(self, meetings: MeetingBook, clock: Clock) -> None:
        self._meetings, self._clock = meetings, clock

    async def __call__(self, asker: Asker, meeting_id: int) -> CalledMeeting:
        now = self._clock.now()
        meeting = await self._meetings.one(asker, meeting_id)
        families = await self._meetings.answers(meeting)
        is_open = meeting.cancelled is None and meeting.plan.starts_at > now
        return CalledMeeting(meeting, turnout([one.said for one in families]), is_open)


class ShowMeetingAnswers:
    """Who comes, family by family. Raises NotYours; Outdated for a page that the list does not have."""

    def __init__(self, meetings: MeetingBook) -> None:
        self._meetings = meetings

    async def __call__(self, asker: Asker, meeting_id: int, page: int = 0) -> MeetingAnswers:
        meeting = await self._meetings.one(asker, meeting_id)
        families = await self._meetings.answers(meeting)
        pages = max(1, -(-len(families) // FAMILIES_ON_A_PAGE))
        if not 0 <= page < pages:
            raise Outdated
        shown = families[page * FAMILIES_ON_A_PAGE : (page + 1) * FAMILIES_ON_A_PAGE]
        return MeetingAnswers(meeting, turnout([one.said for one in families]), tuple(shown), page, pages)


class ShowMeetingToChange:
    """Raises NotYours, MeetingChangedSince, MeetingIsOver, MeetingIsCancelled."""

    def __init__(self, meetings: MeetingBook, clock: Clock) -> None:
        self._meetings, self._clock = meetings, clock

    async def __call__(self, asker: Asker, meeting_id: int, version: int) -> MeetingDraftPage:
        now = self._clock.now()
        was = await meeting_at(self._meetings, asker, meeting_id, version, now)
        families = await self._meetings.families(was.class_ids)
        return MeetingDraftPage(was.zone, local_date(now, was.zone), (), False, was.classes, families, was)
