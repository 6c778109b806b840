"""What the operator does about dead letters: sees them, and lets them go once more when the cause is mended."""

from collections.abc import Sequence

from usecases.ports.dead_letters import DeadLetters, DeadNotice, DeadUpdate
from usecases.ports.once import Transaction


class ShowDead:
    def __init__(self, letters: DeadLetters) -> None:
        self._letters = letters

    async def __call__(self) -> tuple[Sequence[DeadNotice], Sequence[DeadUpdate]]:
        return await self._letters.notices(), await self._letters.updates()


class Replay:
    """A notice that grew old meanwhile is dropped with that reason instead of being told too late."""

    def __init__(self, letters: DeadLetters, transaction: Transaction) -> None:
        self._letters, self._transaction = letters, transaction

    async def notice(self, notice_id: int) -> bool:
        async with self._transaction():
            return await self._letters.revive_notice(notice_id)

    async def update(self, row_id: int) -> bool:
        async with self._transaction():
            return await self._letters.revive_update(row_id)

    async def everything(self) -> int:
        """The number of letters that go once more."""
        async with self._transaction():
            notices = [await self._letters.revive_notice(row.id) for row in await self._letters.notices()]
            updates = [await self._letters.revive_update(row.id) for row in await self._letters.updates()]
        return sum([*notices, *updates])
