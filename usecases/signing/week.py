"""The week in short for the family, and its signature (B16)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from school.children import Sight
from school.clock import Clock, local_date
from school.refusals import NotYourChild
from school.remarks import monday_of
from school.signing import Signed, WeekChangedSince, WeekContent, WeekIsAhead, digest, signed
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.lessons.show import within_reach
from usecases.ports.children import VisibleChild
from usecases.ports.once import Once
from usecases.ports.signing import Signature, Signatures


@dataclass(frozen=True, slots=True)
class SignablePage:
    """`mine` is the asker's own signature in `state`; `may_sign` is False for a pupil. `digest`: of what is shown."""

    diary: Diary
    monday: date
    today: date
    content: WeekContent
    digest: str
    state: Signed
    signatures: tuple[tuple[Signature, bool], ...]
    may_sign: bool


class ShowSignable:
    """The week of the wished day, or the running one. Raises NotYourChild, WeekIsAhead, Outdated."""

    def __init__(self, open_diary: OpenDiary, signatures: Signatures, clock: Clock) -> None:
        self._open_diary, self._signatures, self._clock = open_diary, signatures, clock

    async def __call__(self, asker: Asker, child_id: int | None = None, wished: date | None = None) -> SignablePage:
        diary = await self._open_diary(asker, child_id)
        today = local_date(self._clock.now(), diary.child.zone)
        monday = monday_of(within_reach(wished or today, today))
        if monday > today:
            raise WeekIsAhead
        enrolment = diary.child.enrolment_id
        content = (await self._signatures.contents([enrolment], monday))[enrolment]
        now = digest(monday, content)
        me = await self.signer(asker, diary.child)
        all_of_them = await self._signatures.of_week([enrolment], monday)
        own = [one.digest for one in all_of_them if one.person_id == me]
        return SignablePage(
            diary=diary,
            monday=monday,
            today=today,
            content=content,
            digest=now,
            state=signed(now, own),
            signatures=latest(all_of_them, now),
            may_sign=me is not None,
        )

    async def signer(self, asker: Asker, child: VisibleChild) -> int | None:
        """Who of the asker signs; None for a pupil and for a trusted person."""
        if child.sight is not Sight.GUARDIAN:
            return None
        if len(asker.person_ids) == 1:
            return asker.person_ids[0]
        return await self._signatures.guardian(asker.person_ids, child.id)


class SignWeek:
    """`shown` is the beginning of the digest on the screen: what changed meanwhile is not signed unread.

    Raises NotYourChild also for a pupil's own chat and for a trusted person, WeekChangedSince, WeekIsAhead, Outdated.
    """

    def __init__(self, show: ShowSignable, signatures: Signatures, once: Once, clock: Clock) -> None:
        self._show, self._signatures, self._once, self._clock = show, signatures, once, clock

    async def __call__(self, asker: Asker, child_id: int, monday: date, shown: str) -> None:
        await self._once(asker.next_deed(), lambda: self._sign(asker, child_id, monday, shown))

    async def _sign(self, asker: Asker, child_id: int, monday: date, shown: str) -> None:
        page = await self._show(asker, child_id, monday)
        me = await self._show.signer(asker, page.diary.child)
        if me is None:
            raise NotYourChild
        if not shown or not page.digest.startswith(shown):
            raise WeekChangedSince
        enrolment, now = page.diary.child.enrolment_id, self._clock.now()
        await self._signatures.sign(enrolment, page.monday, me, page.digest, now)


def latest(signatures: Iterable[Signature], now: str) -> tuple[tuple[Signature, bool], ...]:
    """One of each adult, and whether it is of the week as it stands: that one is taken before any later."""
    chosen: dict[int, Signature] = {}
    for one in signatures:
        known = chosen.get(one.person_id)
        if known is None or known.digest != now:
            chosen[one.person_id] = one
    return tuple((one, one.digest == now) for one in chosen.values())
