"""A role is asked for in chat and comes from the school's data only: the office confirms (A14)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from delivery.tell import Tell
from school.cards import check_reason
from school.clock import Clock
from school.events import ClaimDecided, ClaimFiled
from school.office import Claim, ClaimedAlready, ClaimIsDecided, ClaimState, Deed, HasItAlready
from school.people import Role
from school.refusals import NotYours
from usecases.asker import Asker, LinkedPerson
from usecases.office.show import ShowOffice
from usecases.ports.access import NewLine, OfficeJournal
from usecases.ports.claims import ClaimRow, Claims, ClassStaff
from usecases.ports.office import OfficeClass
from usecases.ports.once import Once
from usecases.ports.school_book import STAFF


@dataclass(frozen=True, slots=True)
class OwnRoles:
    """Who the asker is in the school's data, and what it asked for."""

    person: LinkedPerson
    roles: frozenset[Role]
    claims: Sequence[ClaimRow]


class ShowClaims:
    """For the staff. Raises NotYours for who has no role of the staff in the school's data: parents, strangers."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims

    async def __call__(self, asker: Asker) -> OwnRoles:
        person = self.person(asker)
        return OwnRoles(person, person.roles & STAFF, await self._claims.of([person.id]))

    async def classes(self, asker: Asker) -> Sequence[OfficeClass]:
        return await self._claims.classes(self.person(asker).school_id)

    async def staff(self, asker: Asker, class_id: int) -> tuple[LinkedPerson, ClassStaff]:
        person = self.person(asker)
        found = await self._claims.staff(person.school_id, class_id)
        if found is None:
            raise NotYours
        return person, found

    def person(self, asker: Asker) -> LinkedPerson:
        """Roles of an asker are read from the school's data with every update."""
        person = next((one for one in asker.people if one.roles & STAFF), None)
        if person is None:
            raise NotYours
        return person


class AskForRole:
    """Nothing is opened yet, the office hears of it. The id. Raises NotYours, HasItAlready, ClaimedAlready."""

    def __init__(self, claims: Claims, show: ShowClaims, once: Once, tell: Tell, clock: Clock) -> None:
        self._claims, self._show, self._once = claims, show, once
        self._tell, self._clock = tell, clock

    async def __call__(self, asker: Asker, class_id: int, what: Claim, course_id: int | None) -> int:
        return await self._once(asker.next_deed(), lambda: self._ask(asker, class_id, what, course_id))

    async def _ask(self, asker: Asker, class_id: int, what: Claim, course_id: int | None) -> int:
        person, staff = await self._show.staff(asker, class_id)
        if what is Claim.JOURNAL and course_id not in {course.id for course in staff.courses}:
            raise NotYours
        if _has(staff, person.id, what, course_id):
            raise HasItAlready
        asked = (what, class_id, course_id)
        for known in await self._claims.of([person.id]):
            if known.state is ClaimState.OPEN and (known.what, known.class_id, known.course_id) == asked:
                raise ClaimedAlready
        number = await self._claims.ask(person.id, class_id, what, course_id, self._clock.now())
        await self._tell_office(person, await self._claims.one(number))
        return number

    async def _tell_office(self, person: LinkedPerson, claim: ClaimRow | None) -> None:
        """Who asks decides nothing about it."""
        deciding = [one for one in await self._claims.secretaries(person.school_id) if one != person.id]
        if claim is not None and deciding:
            await self._tell(ClaimFiled(**_said(claim, deciding, claim.asked_at), by=person.name.full))


def _has(staff: ClassStaff, person_id: int, what: Claim, course_id: int | None) -> bool:
    if what is Claim.LEADER:
        return staff.leader_id == person_id
    if what is Claim.KEEPER:
        return staff.leader_id == person_id or person_id in staff.keeper_ids
    return any(course.id == course_id and course.teacher_id == person_id for course in staff.courses)


class ShowClaimQueue:
    """For the secretary. Raises NotYours, also for a claim at another school and for none."""

    def __init__(self, show: ShowOffice, claims: Claims) -> None:
        self._show, self._claims = show, claims

    async def __call__(self, asker: Asker) -> Sequence[ClaimRow]:
        return await self._claims.waiting((await self._show(asker)).school_id)

    async def one(self, asker: Asker, claim_id: int) -> tuple[int, ClaimRow]:
        """The asker's person who decides, and the claim."""
        office = await self._show(asker)
        claim = await self._claims.one(claim_id)
        if claim is None or claim.school_id != office.school_id:
            raise NotYours
        return office.by, claim

    async def undecided(self, asker: Asker, claim_id: int) -> tuple[int, ClaimRow]:
        """One that waits and is not the asker's own. Raises ClaimIsDecided, too."""
        by, claim = await self.one(asker, claim_id)
        if claim.person_id in asker.person_ids:
            raise NotYours
        if claim.state is not ClaimState.OPEN:
            raise ClaimIsDecided
        return by, claim


class DecideClaim:
    """Nobody decides about an own claim. Who asked hears of it, and why not. Raises NotYours, ClaimIsDecided."""

    def __init__(
        self, claims: Claims, queue: ShowClaimQueue, journal: OfficeJournal, once: Once, tell: Tell, clock: Clock
    ) -> None:
        self._claims, self._queue, self._journal = claims, queue, journal
        self._once, self._tell, self._clock = once, tell, clock

    async def grant(self, asker: Asker, claim_id: int) -> None:
        await self._once(asker.next_deed(), lambda: self._decide(asker, claim_id, None))

    async def refuse(self, asker: Asker, claim_id: int, reason: str) -> None:
        """`reason`: school.office.WhyNot, or words. Raises NoReasonGiven, ReasonTooLong too."""
        await self._once(asker.next_deed(), lambda: self._decide(asker, claim_id, check_reason(reason)))

    async def _decide(self, asker: Asker, claim_id: int, reason: str | None) -> None:
        by, claim = await self._queue.one(asker, claim_id)
        now = self._clock.now()
        if claim.person_id in asker.person_ids:
            raise NotYours
        if not await self._claims.decide(claim, by, reason=reason, at=now):
            raise ClaimIsDecided
        why = f"{claim.what.value}: {'granted' if reason is None else 'refused'}"
        line = NewLine(claim.school_id, by, Deed.ROLE, now, person_id=claim.person_id, class_id=claim.class_id, why=why)
        await self._journal.write(line)
        said = _said(claim, [claim.person_id], now)
        await self._tell(ClaimDecided(**said, granted=reason is None, reason=reason))


class Said(TypedDict):
    school_id: int
    happened_at: datetime
    to: dict[int, datetime | None]
    claim_id: int
    what: str
    school_class: str
    subject: str | None


def _said(claim: ClaimRow, to: Sequence[int], at: datetime) -> Said:
    return Said(
        school_id=claim.school_id,
        happened_at=at,
        to=dict.fromkeys(to),
        claim_id=claim.id,
        what=claim.what.value,
        school_class=claim.school_class.display,
        subject=claim.subject,
    )
