"""Being forgotten: untied and silent at once, erased after a time of grace, unless the person comes back (A15)."""

from datetime import datetime

from school.clock import Clock
from school.forgetting import GRACE
from school.refusals import Outdated
from usecases.accounts.own_data import ForgetMe
from usecases.asker import Asker
from usecases.ports.chats import Chats
from usecases.ports.once import Once
from usecases.ports.own_data import Leavings


class AskToBeForgotten:
    """The instant of erasing. Asked again, the first one stands: nobody moves it by asking often."""

    def __init__(self, leavings: Leavings, once: Once, clock: Clock) -> None:
        self._leavings, self._once, self._clock = leavings, once, clock

    async def __call__(self, asker: Asker) -> datetime:
        async def work() -> dict[str, str]:
            now = self._clock.now()
            return {"erase_at": (await self._leavings.part(asker.chat_id, now, now + GRACE)).isoformat()}

        made = await self._once(asker.next_deed(), work)
        return datetime.fromisoformat(made["erase_at"])


class StayAfterAll:
    """Everything is as it was, but for news of the time between. Raises Outdated when nothing is to be erased."""

    def __init__(self, leavings: Leavings, chats: Chats, once: Once) -> None:
        self._leavings, self._chats, self._once = leavings, chats, once

    async def __call__(self, asker: Asker) -> Asker:
        async def work() -> None:
            if not await self._leavings.take_back(asker.chat_id):
                raise Outdated

        await self._once(asker.next_deed(), work)
        return await self._chats.asker(asker.external_id, language=asker.language, inbox_id=asker.inbox_id)


class ForgetMeNow:
    """For who does not want to wait; the receipt. Raises Outdated for a chat that was not asked and did not wait."""

    def __init__(self, leavings: Leavings, forget_me: ForgetMe) -> None:
        self._leavings, self._forget_me = leavings, forget_me

    async def __call__(self, asker: Asker) -> str:
        people = await self._leavings.people(asker.chat_id)
        if people is None:
            raise Outdated
        return await self._forget_me(asker, people)


class ForgetInTime:
    """Whose time of grace is over is erased; there is nobody left to hand the receipt to."""

    def __init__(self, leavings: Leavings, forget_me: ForgetMe, clock: Clock) -> None:
        self._leavings, self._forget_me, self._clock = leavings, forget_me, clock

    async def __call__(self) -> int:
        due = await self._leavings.due(self._clock.now())
        for chat_id, people in due.items():
            await self._forget_me.of(chat_id, people)
        return len(due)
