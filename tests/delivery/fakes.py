"""An outbox, a messenger and a log in memory that remember what they were asked."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from delivery.notices import ClaimedNotice, Reason
from delivery.outcomes import Kind, Outcome
from delivery.ports.messenger import Sent

DELIVERED = Sent(Outcome(Kind.DELIVERED), 1)


class FakeOutbox:
    """`waiting` is handed out in order. `written` is (what, notice id, how); `refuses` so many writes fail."""

    def __init__(self, journal: list[str] | None = None) -> None:
        self.waiting: list[ClaimedNotice] = []
        self.written: list[tuple[str, int, dict[str, Any]]] = []
        self.attempts: dict[int, int] = {}
        """By notice how often it was tried, as `hold` wrote it."""
        self.journal = journal if journal is not None else []
        self.refuses = 0
        self.claims = 0
        self.claims_fail = 0
        self.doubtful_at_start = 0
        self.due: datetime | None = None
        self.concerns: Reason | None = None

    async def claim(self, now: datetime, limit: int) -> Sequence[ClaimedNotice]:
        self.claims += 1
        if self.claims_fail:
            self.claims_fail -= 1
            raise OSError("disk")
        taken, self.waiting = self.waiting[:limit], self.waiting[limit:]
        return taken

    async def sending(self, notice: ClaimedNotice, now: datetime) -> Reason | None:
        self.journal.append("sending")
        return self.concerns

    async def sent(
        self, notice: ClaimedNotice, message_id: int | None, at: datetime, also: tuple[int, ...] = ()
    ) -> None:
        self._write("sent", notice, message_id=message_id)

    async def retry(self, notice: ClaimedNotice, at: datetime, *, attempt: bool = True, doubt: bool = False) -> None:
        self._write("retry", notice, at=at, attempt=attempt, doubt=doubt)

    async def hold(self, notice: ClaimedNotice, until: datetime, reason: Reason, *, attempt: bool = False) -> None:
        self.attempts[notice.id] = notice.attempts + int(attempt)
        self._write("hold", notice, until=until, reason=reason, attempt=attempt)

    async def finish(self, notice: ClaimedNotice, reason: Reason, at: datetime, *, failed: bool = False) -> None:
        self._write("finish", notice, reason=reason, failed=failed)

    async def send_as_new(self, notice: ClaimedNotice, reason: Reason) -> None:
        self._write("send_as_new", notice, reason=reason)

    async def chat_is_closed(self, notice: ClaimedNotice, reason: str) -> None:
        self._write("closed", notice, reason=reason)

    async def chat_moved(self, notice: ClaimedNotice, new_external_id: int) -> None:
        self._write("moved", notice, to=new_external_id)

    async def recover(self, now: datetime) -> int:
        return self.doubtful_at_start

    async def next_due(self, after: datetime) -> datetime | None:
        return self.due if self.due is not None and self.due > after else None

    async def unfinished(self, now: datetime) -> int:
        return len(self.waiting)

    def _write(self, what: str, notice: ClaimedNotice, **how: Any) -> None:
        if self.refuses:
            self.refuses -= 1
            raise OSError("disk is full")
        self.written.append((what, notice.id, how))


class FakeMessenger:
    """Answers with what `answers` holds for the chat, else with success. A chat in `hanging` waits for its event."""

    def __init__(self, journal: list[str] | None = None) -> None:
        self.journal = journal if journal is not None else []
        self.requests: list[tuple[str, int, dict[str, Any]]] = []
        self.answers: dict[int, Sent | Exception] = {}
        self.hanging: dict[int, asyncio.Event] = {}
        self.no_leave: dict[int, float] = {}

    async def slot(self, external_id: int, messages: int = 1) -> float:
        """Leave at once, but for a chat in `no_leave`: so many seconds to wait."""
        self.journal.append("slot")
        return self.no_leave.get(external_id, 0.0)

    async def send(
        self, external_id: int, screen: Any, *, reply_to: int | None, silent: bool, topic: int | None = None
    ) -> Sent:
        return await self._ask("send", external_id, reply_to=reply_to, silent=silent, screen=screen)

    async def edit(self, external_id: int, message_id: int, screen: Any, *, also: tuple[int, ...] = ()) -> Sent:
        return await self._ask("edit", external_id, message_id=message_id, screen=screen)

    async def _ask(self, what: str, external_id: int, **how: Any) -> Sent:
        self.journal.append(what)
        self.requests.append((what, external_id, how))
        if external_id in self.hanging:
            await self.hanging[external_id].wait()
        answer = self.answers.get(external_id, DELIVERED)
        if isinstance(answer, Exception):
            raise answer
        return answer


class FakeRenderer:
    """The screen is the notice's number; a number in `broken` cannot be rendered."""

    def __init__(self) -> None:
        self.broken: set[int] = set()

    async def render(self, notice: ClaimedNotice) -> Any:
        if notice.id in self.broken:
            raise KeyError("no such sentence")
        return notice.id


class FakeLog:
    def __init__(self) -> None:
        self.errors: list[tuple[str, dict[str, Any]]] = []

    def info(self, event: str, **values: Any) -> None: ...

    def warning(self, event: str, **values: Any) -> None: ...

    def error(self, event: str, **values: Any) -> None:
        self.errors.append((event, values))


async def until(look: Callable[[], Any], seconds: float = 3.0) -> None:
    async with asyncio.timeout(seconds):
        while not look():  # noqa: ASYNC110 - anything may make it true
            await asyncio.sleep(0)
