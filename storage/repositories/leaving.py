"""Pupils who leave the school, and who come back."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from storage.models import ActivationCode, Enrolment, Person
from storage.repositories.imports.people import BATCH


async def leave(child_ids: Collection[int], on: date, at: datetime) -> None:
    """`on` is the first local day without the school. Diaries close, unused letters stop working, marks stay."""
    ids = sorted(child_ids)
    for start in range(0, len(ids), BATCH):
        some = ids[start : start + BATCH]
        await Person.filter(id__in=some, archived_at=None).update(archived_at=at)
        await ActivationCode.filter(child_id__in=some, used_at=None, revoked_at=None).update(revoked_at=at)
        rows = await Enrolment.filter(child_id__in=some, until=None)
        for row in rows:
            row.until = max(row.since, on - timedelta(days=1))
        if rows:
            await Enrolment.bulk_update(rows, ["until"], batch_size=BATCH)
