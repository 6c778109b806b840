"""Consents, and how much is kept of a chat."""

from datetime import datetime

from storage.models import Consent, CorrectionRequest, FollowedChild, Preference, SentMessage
from usecases.ports.consents import ConsentText, GivenConsent, KeptCounts


class ConsentsInDatabase:
    """See usecases.ports.consents.Consents."""

    async def given(self, chat_id: int) -> GivenConsent | None:
        row = await Consent.filter(chat_id=chat_id, withdrawn_at=None).order_by("id").first()
        return GivenConsent(row.version, row.given_at) if row else None

    async def give(self, chat_id: int, text: ConsentText, at: datetime) -> None:
        if await self.given(chat_id) is None:
            await Consent.create(
                chat_id=chat_id, version=text.version, text_hash=text.digest, language=text.language, given_at=at
            )

    async def withdraw(self, chat_id: int, at: datetime) -> None:
        await Consent.filter(chat_id=chat_id, withdrawn_at=None).update(withdrawn_at=at)

    async def kept(self, chat_id: int) -> KeptCounts:
        return KeptCounts(
            names=await FollowedChild.filter(chat_id=chat_id, alias__isnull=False).count(),
            wishes=await Preference.filter(chat_id=chat_id).count(),
            corrections=await CorrectionRequest.filter(chat_id=chat_id).count(),
            messages=await SentMessage.filter(chat_id=chat_id).count(),
        )
