"""A class today: who is away and why, and for those who answer for it how its families are reached (E5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from school.clock import Clock, local_date
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.ports.absences import AbsenceNotice
from usecases.ports.classes import AskedToRead, Classes, ClassToRead, MissedToday
from usecases.ports.journal import Pupil

ASKED_SINCE = timedelta(days=14)
"""So far back announcements are counted that ask to be read. Ours."""


@dataclass(frozen=True, slots=True)
class Families:
    """Enrolments: who signed the running week, who has an adult in a chat; and what was announced."""

    signed: frozenset[int]
    linked: frozenset[int]
    asked: Sequence[AskedToRead]


@dataclass(frozen=True, slots=True)
class ClassPage:
    """`families` is None for who only teaches there."""

    it: ClassToRead
    today: date
    pupils: Sequence[Pupil]
    notices: Sequence[AbsenceNotice]
    missed: Sequence[MissedToday]
    families: Families | None

    @property
    def unlinked(self) -> tuple[Pupil, ...]:
        if self.families is None:
            return ()
        return tuple(pupil for pupil in self.pupils if pupil.enrolment_id not in self.families.linked)


class ShowClasses:
    """The classes that the asker may read. Raises NotYours where there are none."""

    def __init__(self, classes: Classes, clock: Clock) -> None:
        self._classes, self._clock = classes, clock

    async def __call__(self, asker: Asker) -> Sequence[ClassToRead]:
        found = await self._classes.readable(asker, self._clock.now().date())
        if not found:
            raise NotYours
        return found


class ShowClass:
    """Raises NotYours."""

    def __init__(self, classes: Classes, clock: Clock) -> None:
        self._classes, self._clock = classes, clock

    async def __call__(self, asker: Asker, class_id: int) -> ClassPage:
        it = await self._classes.one(asker, class_id)
        today = local_date(self._clock.now(), it.zone)
        pupils = await self._classes.pupils(it, today)
        return ClassPage(
            it=it,
            today=today,
            pupils=pupils,
            notices=await self._classes.notices(it, today),
            missed=await self._classes.missed_on(it, today),
            families=await self._families(it, pupils, today) if it.whole else None,
        )

    async def _families(self, it: ClassToRead, pupils: Sequence[Pupil], today: date) -> Families:
        now, monday = self._clock.now(), today - timedelta(days=today.weekday())
        return Families(
            signed=frozenset(await self._classes.signed(it, monday)),
            linked=frozenset(await self._classes.with_adult(pupils, now)),
            asked=await self._classes.asked_to_read(it, now - ASKED_SINCE),
        )


class ShowUnlinked:
    """Pupils without an adult in a chat. Raises NotYours for who neither leads the class nor heads the school."""

    def __init__(self, show: ShowClass) -> None:
        self._show = show

    async def __call__(self, asker: Asker, class_id: int) -> ClassPage:
        page = await self._show(asker, class_id)
        if not page.it.whole:
            raise NotYours
        return page
