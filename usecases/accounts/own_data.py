"""Handing out what is kept of the asker, and erasing it (A15; RELIABILITY section 6, export and erasure)."""

import secrets
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from school.clock import Clock
from usecases.asker import Asker, DeedKey
from usecases.ports.children import Children, VisibleChild
from usecases.ports.once import Once
from usecases.ports.own_data import ChatPapers, OwnData, Rows


@dataclass(frozen=True, slots=True)
class Export:
    """`children` are those whom the asker may see now: names of others are in nobody's file."""

    made_at: datetime
    children: tuple[VisibleChild, ...]
    sections: Mapping[str, Rows]


class ExportData:
    """Reads only: nothing of it is kept."""

    def __init__(self, own_data: OwnData, children: Children, clock: Clock) -> None:
        self._own_data, self._children, self._clock = own_data, children, clock

    async def __call__(self, asker: Asker) -> Export:
        return Export(
            made_at=self._clock.now(),
            children=await self._children.all_of(asker),
            sections=await self._own_data.of(asker.chat_id, asker.person_ids),
        )


def make_receipt() -> str:
    """Tells nothing of the person, and nobody else can guess it."""
    return "-".join(secrets.token_hex(2).upper() for _ in range(3))


class ForgetMe:
    """Erases at once and for good; the receipt that the person may keep. Once a press, however often it is handled."""

    def __init__(
        self,
        own_data: OwnData,
        papers: ChatPapers,
        once: Once,
        clock: Clock,
        receipt: Callable[[], str] = make_receipt,
    ) -> None:
        self._own_data, self._papers, self._once = own_data, papers, once
        self._clock, self._receipt = clock, receipt

    async def __call__(self, asker: Asker, people: Collection[int]) -> str:
        """`people` stood behind the chat."""
        return await self.of(asker.chat_id, people, asker.next_deed())

    async def of(self, chat_id: int, people: Collection[int], deed: DeedKey | None = None) -> str:
        """Files of papers go after their rows: a crash in between leaves strays, which a sweep takes away."""
        papers = await self._papers.of(chat_id)
        made = await self._once(deed, lambda: self._forget(chat_id, people))
        await self._papers.remove(papers)
        return made["receipt"]

    async def _forget(self, chat_id: int, people: Collection[int]) -> dict[str, str]:
        now, receipt = self._clock.now(), self._receipt()
        counts = await self._own_data.erase(chat_id, people, now)
        await self._own_data.note_erasure(receipt, now, counts)
        return {"receipt": receipt}
