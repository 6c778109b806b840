"""Consents, and how much is kept of a chat."""

from datetime import datetime

from school.contacts import State
from storage.asking import ask
from storage.models import Consent, ContactHandover
from usecases.ports.consents import ConsentText, GivenConsent, KeptCounts

_COUNTS = """
    SELECT (SELECT COUNT(*) FROM followed_children WHERE chat_id = ? AND alias IS NOT NULL) AS names,
      (SELECT COUNT(*) FROM preferences WHERE chat_id = ?) AS wishes,
      (SELECT COUNT(*) FROM correction_requests WHERE chat_id = ?) AS corrections,
      (SELECT COUNT(*) FROM sent_messages WHERE chat_id = ?) AS messages
"""


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
        handed = ContactHandover.filter(chat_id=chat_id, state=State.OPEN.value)
        await handed.update(state=State.WITHDRAWN.value, decided_at=at, email=None, phone=None, snils=None)

    async def kept(self, chat_id: int) -> KeptCounts:
        [counts] = await ask(_COUNTS, chat_id, chat_id, chat_id, chat_id)
        return KeptCounts(**counts)
