"""The feed as a family reads it: the list with its sieve, one entry, a reminder of it (B12)."""

from dataclasses import dataclass
from datetime import date

from school.children import TrustedOnlyLooks
from school.clock import Clock, local_date
from school.happenings import HappeningIsCancelled, HappeningIsOver, HappeningKind
from school.refusals import NotYours, Outdated
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.ports.children import Children
from usecases.ports.happenings import Happening, HappeningsToRead, Sieve, SubjectChoice
from usecases.ports.once import Once

ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class Wish:
    """What a button asks for: an empty kind and the subject 0 let everything through; pages count from 0."""

    kind: str = ""
    subject_id: int = 0
    own_grade: bool = True
    page: int = 0


@dataclass(frozen=True, slots=True)
class Feed:
    """`subject`: the name of the chosen one. `subjects` are those to choose from."""

    diary: Diary
    wish: Wish
    happenings: tuple[Happening, ...]
    subjects: tuple[SubjectChoice, ...]
    more: bool
    today: date

    @property
    def subject(self) -> str:
        return next((one.name for one in self.subjects if one.id == self.wish.subject_id), "")


@dataclass(frozen=True, slots=True)
class HappeningCard:
    """`open` while one may be reminded of it."""

    diary: Diary
    happening: Happening
    follows: bool
    over: bool
    open: bool


class ShowHappenings:
    """Raises NotYourChild; Outdated for a kind or a page that there is not."""

    def __init__(self, open_diary: OpenDiary, feed: HappeningsToRead, clock: Clock) -> None:
        self._open_diary, self._feed, self._clock = open_diary, feed, clock

    async def __call__(self, asker: Asker, child_id: int, wish: Wish) -> Feed:
        diary = await self._open_diary(asker, child_id)
        if (wish.kind and wish.kind not in set(HappeningKind)) or not 0 <= wish.page < 1000:
            raise Outdated
        today = local_date(self._clock.now(), diary.child.zone)
        sieve = Sieve(
            HappeningKind(wish.kind) if wish.kind else None,
            wish.subject_id or None,
            diary.child.class_name.grade if wish.own_grade else None,
        )
        school = diary.child.school_id
        found = await self._feed.ahead(school, today, sieve, offset=wish.page * ON_A_PAGE, limit=ON_A_PAGE + 1)
        subjects = tuple(await self._feed.subjects(school, today))
        return Feed(diary, wish, tuple(found[:ON_A_PAGE]), subjects, len(found) > ON_A_PAGE, today)


class ShowHappening:
    """Raises NotYourChild, NotYours."""

    def __init__(self, open_diary: OpenDiary, feed: HappeningsToRead, clock: Clock) -> None:
        self._open_diary, self._feed, self._clock = open_diary, feed, clock

    async def __call__(self, asker: Asker, child_id: int, happening_id: int) -> HappeningCard:
        diary = await self._open_diary(asker, child_id)
        happening = await self._feed.one(diary.child.school_id, happening_id)
        if happening is None:
            raise NotYours
        follows = await self._feed.interested(happening.id, diary.child, asker.person_ids)
        today = local_date(self._clock.now(), happening.zone)
        over = happening.entry.ends_on < today
        ahead = happening.cancelled is None and happening.entry.starts_on > today and not diary.child.trusted
        return HappeningCard(diary, happening, follows, over, ahead)


class FollowHappening:
    """Remind of it the evening before, or no more. Raises NotYourChild, NotYours, HappeningIsOver, -Cancelled.

    TrustedOnlyLooks for who is no family: the reminder would not reach them.
    """

    def __init__(self, children: Children, feed: HappeningsToRead, once: Once, clock: Clock) -> None:
        self._children, self._feed, self._once, self._clock = children, feed, once, clock

    async def __call__(self, asker: Asker, child_id: int, happening_id: int, *, wanted: bool) -> None:
        await self._once(asker.next_deed(), lambda: self._follow(asker, child_id, happening_id, wanted=wanted))

    async def _follow(self, asker: Asker, child_id: int, happening_id: int, *, wanted: bool) -> None:
        child = await self._children.visible_to(asker, child_id)
        if child.trusted:
            raise TrustedOnlyLooks
        happening = await self._feed.one(child.school_id, happening_id)
        if happening is None:
            raise NotYours
        now = self._clock.now()
        if not wanted:
            await self._feed.unfollow(happening.id, child, asker.person_ids)
            return
        if happening.cancelled is not None:
            raise HappeningIsCancelled
        if happening.entry.starts_on <= local_date(now, happening.zone):
            raise HappeningIsOver
        await self._feed.follow(happening.id, child, asker.person_ids, now)
