"""Chats that asked to be forgotten, until they are erased or think better of it (A15)."""

from collections.abc import Collection, Mapping
from datetime import datetime

from delivery.notices import Reason, State
from storage.models import Consent, Leaving, LinkedAccount, Notice


class LeavingsInDatabase:
    """See usecases.ports.own_data.Leavings."""

    async def part(self, chat_id: int, at: datetime, erase_at: datetime) -> datetime:
        known = await Leaving.get_or_none(chat_id=chat_id)
        if known is not None:
            return known.erase_at
        links = [row["id"] for row in await LinkedAccount.filter(chat_id=chat_id, ended_at=None).values("id")]
        consent = await Consent.filter(chat_id=chat_id, withdrawn_at=None).first()
        await Leaving.create(
            chat_id=chat_id, asked_at=at, erase_at=erase_at, links=links, consent_id=consent.id if consent else None
        )
        await LinkedAccount.filter(id__in=links).update(ended_at=at)
        await Consent.filter(chat_id=chat_id, withdrawn_at=None).update(withdrawn_at=at)
        await _silence(chat_id, at)
        return erase_at

    async def take_back(self, chat_id: int) -> bool:
        known = await Leaving.get_or_none(chat_id=chat_id)
        if known is None:
            return False
        await LinkedAccount.filter(id__in=known.links).update(ended_at=None)
        if not await Consent.exists(chat_id=chat_id, withdrawn_at=None):
            await Consent.filter(id=known.consent_id or 0).update(withdrawn_at=None)
        await known.delete()
        return True

    async def people(self, chat_id: int) -> Collection[int] | None:
        known = await Leaving.get_or_none(chat_id=chat_id)
        return None if known is None else await _people(known)

    async def due(self, now: datetime) -> Mapping[int, Collection[int]]:
        rows = await Leaving.filter(erase_at__lte=now).order_by("id")
        return {row.chat_id: await _people(row) for row in rows}


async def stays(chat_id: int) -> None:
    """Who signs in again wants to be known again. In the transaction of the link; what ended before stays ended."""
    await Leaving.filter(chat_id=chat_id).delete()


async def _people(leaving: Leaving) -> list[int]:
    rows = await LinkedAccount.filter(id__in=leaving.links).values("person_id")
    return sorted({row["person_id"] for row in rows})


async def _silence(chat_id: int, at: datetime) -> None:
    """What waits is not sent, and its words are gone; what is being sent now cannot be called back."""
    waiting = [State.NEW.value, State.RETRYING.value]
    await Notice.filter(chat_id=chat_id, state__in=waiting).update(
        state=State.DROPPED.value, reason=Reason.NO_RIGHT.value, finished_at=at, payload=None
    )
