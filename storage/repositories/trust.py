"""Trusted persons and invitations in the database."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from school.children import Right
from school.clock import Clock, local_date
from school.people import Name
from storage.models import Account, Guardianship, Person, Trust, TrustInvitation
from storage.models import Look as LookRow
from storage.repositories.children import wards_of
from storage.repositories.people import name_of
from storage.repositories.ties import read_rights, written_rights
from usecases.ports.trust import Grant, Invitation, Look, NewInvitation

_AHEAD = timedelta(hours=14)
"""So far a school's clock is before UTC at most."""


_LOOKS_KEPT = timedelta(days=365)


class TrustInDatabase:
    """See usecases.ports.trust.TrustBook."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def wards(self, person_ids: Collection[int]) -> Mapping[int, int]:
        wards = await wards_of(person_ids, self._clock)
        return {child: person for person in reversed(list(person_ids)) for child in wards[person]}

    async def guardians(self, children: Collection[int]) -> Mapping[int, frozenset[int]]:
        ties = Guardianship.filter(child_id__in=list(children), adult__archived_at=None)
        adults = set(await ties.values_list("adult_id", flat=True))
        wards = await wards_of([int(str(adult)) for adult in adults], self._clock)
        return {child: frozenset(adult for adult, own in wards.items() if child in own) for child in children}

    async def of_children(self, children: Collection[int]) -> Sequence[Grant]:
        rows = Trust.filter(child_id__in=list(children), ended_at=None, adult__archived_at=None)
        return [_grant(row) for row in await rows.order_by("id").select_related("adult", "child", "giver")]

    async def given_to(self, person_ids: Collection[int]) -> Sequence[Grant]:
        rows = Trust.filter(adult_id__in=list(person_ids), ended_at=None, child__archived_at=None)
        return [_grant(row) for row in await rows.order_by("id").select_related("adult", "child", "giver")]

    async def give(
        self, adult: int, child: int, giver: int, rights: Collection[Right], at: datetime, until: date | None = None
    ) -> None:
        await Trust.filter(adult_id=adult, child_id=child, giver_id=giver, ended_at=None).update(ended_at=at)
        await Trust.create(
            adult_id=adult, child_id=child, giver_id=giver, rights=written_rights(rights), since=at, until=until
        )

    async def end(self, grants: Collection[int], at: datetime) -> None:
        await Trust.filter(id__in=list(grants), ended_at=None).update(ended_at=at)

    async def set_until(self, grants: Collection[int], until: date | None) -> None:
        await Trust.filter(id__in=list(grants), ended_at=None).update(until=until)

    async def over(self, now: datetime) -> Sequence[Grant]:
        latest = (now + _AHEAD).date()
        rows = Trust.filter(ended_at=None, until__lt=latest).order_by("id")
        return [
            _grant(row)
            for row in await rows.select_related("adult", "child__school", "giver")
            if row.until is not None and row.until < local_date(now, ZoneInfo(row.child.school.zone))
        ]

    async def looks(self, adult: int, children: Collection[int], since: date) -> Sequence[Look]:
        rows = LookRow.filter(adult_id=adult, child_id__in=list(children), on__gte=since)
        return [
            Look(row.child_id, Right(row.what), row.on, row.first_at, row.last_at)
            for row in await rows.order_by("-last_at", "-id")
        ]

    async def offer(self, new: NewInvitation) -> int:
        row = await TrustInvitation.create(
            inviter_id=new.inviter,
            invitee_id=new.invitee,
            children=list(new.children),
            rights=written_rights(new.rights),
            until=new.until,
            code_hash=new.code_hash,
            login=new.login,
            made_at=new.made_at,
            expires_at=new.expires_at,
        )
        return row.id

    async def waiting(self, inviters: Collection[int], now: datetime) -> Sequence[Invitation]:
        rows = TrustInvitation.filter(inviter_id__in=list(inviters), closed_at=None, expires_at__gt=now)
        return await _invitations(await rows.order_by("id").select_related("inviter"))

    async def one(self, invitation_id: int) -> Invitation | None:
        return await _first(await TrustInvitation.filter(id=invitation_id).select_related("inviter"))

    async def with_code(self, code_hash: str) -> Invitation | None:
        return await _first(await TrustInvitation.filter(code_hash=code_hash).select_related("inviter"))

    async def close(self, invitation_id: int, at: datetime) -> bool:
        return bool(await TrustInvitation.filter(id=invitation_id, closed_at=None).update(closed_at=at))

    async def person_with(self, login: str, school_id: int) -> int | None:
        row = await Account.get_or_none(login=login, school_id=school_id, person__archived_at=None)
        return row.person_id if row else None


async def _first(rows: Sequence[TrustInvitation]) -> Invitation | None:
    return next(iter(await _invitations(rows)), None)


async def _invitations(rows: Sequence[TrustInvitation]) -> list[Invitation]:
    """The children of all of them in one question."""
    wanted = {child for row in rows for child in row.children}
    names = {row.id: name_of(row) for row in await Person.filter(id__in=list(wanted))} if wanted else {}
    return [_invitation(row, {child: names[child] for child in _known(row.children, names)}) for row in rows]


def _known(children: Iterable[int], names: Mapping[int, Name]) -> list[int]:
    return [child for child in children if child in names]


def _invitation(row: TrustInvitation, children: Mapping[int, Name]) -> Invitation:
    return Invitation(
        id=row.id,
        inviter=row.inviter_id,
        inviter_name=name_of(row.inviter),
        school_id=row.inviter.school_id,
        invitee=row.invitee_id,
        login=row.login,
        code_hash=row.code_hash,
        children=children,
        rights=read_rights(row.rights),
        expires_at=row.expires_at,
        closed=row.closed_at is not None,
        until=row.until,
    )


def _grant(row: Trust) -> Grant:
    return Grant(
        id=row.id,
        adult=row.adult_id,
        adult_name=name_of(row.adult),
        child=row.child_id,
        child_name=name_of(row.child),
        school_id=row.child.school_id,
        giver=row.giver_id,
        giver_name=name_of(row.giver),
        rights=read_rights(row.rights),
        since=row.since,
        until=row.until,
    )


class LookKeeping:
    """Who looked is kept for a year, as logs are (RELIABILITY section 6)."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def purge(self) -> int:
        return await LookRow.filter(last_at__lt=self._clock.now() - _LOOKS_KEPT).delete()
