"""A family's meetings: the list, one whole, the answer about coming (B14)."""

from dataclasses import dataclass
from datetime import datetime

from school.clock import Clock
from school.meetings import Coming, MeetingIsCancelled, MeetingIsOver, MeetingWasMoved
from school.refusals import NotYours, Outdated
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.ports.children import Children
from usecases.ports.meetings import Meeting, MeetingsToRead
from usecases.ports.once import Once

ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class Listed:
    """A meeting of the list and what the asker said."""

    meeting: Meeting
    said: Coming | None


@dataclass(frozen=True, slots=True)
class MeetingList:
    """Pages count from 0; `more` says whether another one follows."""

    diary: Diary
    meetings: tuple[Listed, ...]
    past: bool
    page: int
    more: bool


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """`open` while one may answer: it is ahead, stands, and the asker is an adult of the child."""

    diary: Diary
    meeting: Meeting
    said: Coming | None
    over: bool
    open: bool


class ShowMeetings:
    """Raises NotYourChild, NotLinked, NoChildren; Outdated for a page that no list has."""

    def __init__(self, open_diary: OpenDiary, meetings: MeetingsToRead, clock: Clock) -> None:
        self._open_diary, self._meetings, self._clock = open_diary, meetings, clock

    async def __call__(
        self, asker: Asker, child_id: int | None = None, *, past: bool = False, page: int = 0
    ) -> MeetingList:
        diary = await self._open_diary(asker, child_id)
        if not 0 <= page < 1000:
            raise Outdated
        found = await self._meetings.of_child(
            diary.child, self._clock.now(), past=past, offset=page * ON_A_PAGE, limit=ON_A_PAGE + 1
        )
        shown = found[:ON_A_PAGE]
        said = await self._meetings.said([one.id for one in shown], asker.person_ids) if shown else {}
        listed = tuple(Listed(one, said.get(one.id)) for one in shown)
        return MeetingList(diary, listed, past, page, len(found) > ON_A_PAGE)


class ShowMeeting:
    """Raises NotYourChild; NotYours for a meeting to which the child's class is not invited."""

    def __init__(self, open_diary: OpenDiary, meetings: MeetingsToRead, clock: Clock) -> None:
        self._open_diary, self._meetings, self._clock = open_diary, meetings, clock

    async def __call__(self, asker: Asker, child_id: int, meeting_id: int) -> MeetingCard:
        diary = await self._open_diary(asker, child_id)
        meeting = await self._meetings.one(diary.child, meeting_id)
        if meeting is None:
            raise NotYours
        said = await self._meetings.said([meeting.id], asker.person_ids)
        over = meeting.plan.starts_at <= self._clock.now()
        may = not over and meeting.cancelled is None and bool(await self._meetings.adults(asker, diary.child))
        return MeetingCard(diary, meeting, said.get(meeting.id), over, may)


class AnswerMeeting:
    """Keeps whether the adult comes. `timing`: the time that the button spoke of.

    Raises NotYourChild, NotYours, MeetingIsCancelled, MeetingIsOver, MeetingWasMoved; Outdated for no answer of ours.
    """

    def __init__(self, children: Children, meetings: MeetingsToRead, once: Once, clock: Clock) -> None:
        self._children, self._meetings, self._once, self._clock = children, meetings, once, clock

    async def __call__(self, asker: Asker, child_id: int, meeting_id: int, timing: int, coming: str) -> None:
        if coming not in set(Coming):
            raise Outdated
        await self._once(asker.next_deed(), lambda: self._answer(asker, child_id, meeting_id, timing, Coming(coming)))

    async def _answer(self, asker: Asker, child_id: int, meeting_id: int, timing: int, coming: Coming) -> None:
        child = await self._children.visible_to(asker, child_id)
        meeting, adults = await self._meetings.one(child, meeting_id), await self._meetings.adults(asker, child)
        if meeting is None or not adults:
            raise NotYours
        now = self._clock.now()
        check_open(meeting, now)
        if meeting.timing != timing:
            raise MeetingWasMoved
        await self._meetings.answer(meeting.id, adults, coming, now)


def check_open(meeting: Meeting, now: datetime) -> None:
    if meeting.cancelled is not None:
        raise MeetingIsCancelled
    if meeting.plan.starts_at <= now:
        raise MeetingIsOver
