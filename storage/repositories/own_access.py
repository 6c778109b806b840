"""Consents to pupils' own access, in the database."""

from collections.abc import Collection
from datetime import datetime

from school.clock import Clock
from storage.models import ActivationCode, LinkedAccount, OwnAccessConsent, Person
from storage.repositories.children import wards_of
from storage.repositories.people import name_of
from usecases.ports.own_access import KnownAccess


class OwnAccessInDatabase:
    """See usecases.ports.own_access.OwnAccessBook."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def guardian(self, person_ids: Collection[int], child_id: int) -> int | None:
        wards = await wards_of(person_ids, self._clock)
        return next((person for person in person_ids if child_id in wards[person]), None)

    async def of(self, child_id: int) -> KnownAccess:
        child = await Person.get(id=child_id)
        consent = OwnAccessConsent.filter(child_id=child_id, withdrawn_at=None).select_related("guardian")
        row = await consent.order_by("id").first()
        linked = await LinkedAccount.exists(person_id=child_id, ended_at=None)
        if row is None:
            return KnownAccess(child.birth_date, None, None, linked)
        return KnownAccess(child.birth_date, name_of(row.guardian), row.given_at, linked)

    async def grant(self, child_id: int, guardian_id: int, at: datetime) -> None:
        await OwnAccessConsent.create(child_id=child_id, guardian_id=guardian_id, given_at=at)
        await Person.filter(id=child_id).update(own_access_at=at)

    async def withdraw(self, child_id: int, at: datetime) -> None:
        await OwnAccessConsent.filter(child_id=child_id, withdrawn_at=None).update(withdrawn_at=at)
        await Person.filter(id=child_id).update(own_access_at=None)
        await ActivationCode.filter(adult_id=child_id, used_at=None, revoked_at=None).update(revoked_at=at)
