"""Chats and who stands behind them."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from delivery.outcomes import MAY_NOT_WRITE
from school.clock import Clock
from storage.models import Chat, Consent, Leaving, LinkedAccount
from storage.repositories.people import name_of, roles_of
from usecases.asker import Asker, LinkedPerson


class ChatsInDatabase:
    """See usecases.ports.chats.Chats. One bot of one platform. `revived`: the outbox may have work for a chat again."""

    def __init__(
        self,
        bot_id: int,
        clock: Clock,
        default_zone: str,
        platform: str = "telegram",
        *,
        revived: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._bot_id = bot_id
        self._clock = clock
        self._default_zone = default_zone
        self._platform = platform
        self._revived = revived

    async def asker(self, external_id: int, *, language: str, inbox_id: int | None) -> Asker:
        chat, _ = await Chat.get_or_create(
            bot=self._bot_id,
            platform=self._platform,
            external_id=external_id,
            defaults={"kind": "private", "language": language, "created_at": self._clock.now()},
        )
        if chat.state == "paused":
            await self.revive(external_id)  # whoever writes to us can be written to
        return await self._asker(chat, inbox_id)

    async def reader(self, chat_id: int) -> Asker | None:
        chat = await Chat.get_or_none(id=chat_id, bot=self._bot_id, platform=self._platform)
        return await self._asker(chat, None) if chat else None

    async def member(self, external_id: int, inbox_id: int | None) -> Asker | None:
        chat = await self._mine(external_id).filter(kind="private").first()
        return await self._asker(chat, inbox_id) if chat else None

    async def _asker(self, chat: Chat, inbox_id: int | None) -> Asker:
        people = await self._people(chat.id)
        zone = ZoneInfo(chat.zone) if chat.zone else people[0].zone if people else ZoneInfo(self._default_zone)
        return Asker(
            chat_id=chat.id,
            external_id=chat.external_id,
            language=chat.language,
            zone=zone,
            consented=bool(people) or await Consent.exists(chat_id=chat.id, withdrawn_at=None),
            people=people,
            child_id=chat.child_id,
            inbox_id=inbox_id,
            erased_at=None if people else await _erased_at(chat.id),
        )

    async def choose_language(self, chat_id: int, language: str) -> None:
        await Chat.filter(id=chat_id).update(language=language)

    async def look_at(self, chat_id: int, child_id: int) -> None:
        await Chat.filter(id=chat_id).update(child_id=child_id)

    async def revive(self, external_id: int) -> None:
        revived = await self._mine(external_id).filter(state="paused").update(state="active", state_reason=None)
        if revived and self._revived is not None:
            await self._revived()

    async def try_again(self) -> int:
        """A sweep. Where we might not write the news that waits is tried once more; how many chats."""
        muted = Chat.filter(bot=self._bot_id, platform=self._platform, state="paused", state_reason=MAY_NOT_WRITE)
        tried = await muted.update(state="active", state_reason=None)
        if tried and self._revived is not None:
            await self._revived()
        return tried

    async def pause(self, external_id: int, reason: str) -> None:
        await self._mine(external_id).update(state="paused", state_reason=reason)

    def _mine(self, external_id: int):  # type: ignore[no-untyped-def]
        return Chat.filter(bot=self._bot_id, platform=self._platform, external_id=external_id)

    async def _people(self, chat_id: int) -> tuple[LinkedPerson, ...]:
        links = (
            await LinkedAccount.filter(chat_id=chat_id, ended_at=None, person__archived_at=None)
            .select_related("person__school")
            .order_by("id")
        )
        roles = await roles_of(link.person.id for link in links) if links else {}
        return tuple(
            LinkedPerson(
                id=link.person.id,
                school_id=link.person.school.id,
                name=name_of(link.person),
                roles=roles.get(link.person.id, frozenset()),
                zone=ZoneInfo(link.person.school.zone),
            )
            for link in links
        )


async def _erased_at(chat_id: int) -> datetime | None:
    leaving = await Leaving.get_or_none(chat_id=chat_id)
    return leaving.erase_at if leaving else None
