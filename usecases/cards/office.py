"""The office's side: which corrections are asked for, and its word about each (A5, B17). Of the own school only."""

from collections.abc import Sequence

from delivery.tell import Tell
from school.cards import Decision, check_reason
from school.clock import Clock
from school.events import CorrectionDecided
from school.refusals import NotYours, Outdated
from usecases.asker import Asker
from usecases.ports.cards import Cards, Request
from usecases.ports.once import Once


class CorrectionIsDecided(Outdated):
    """Somebody of the office has decided already."""


class ShowCorrections:
    """What waits. Raises NotYours for who is no secretary."""

    def __init__(self, cards: Cards) -> None:
        self._cards = cards

    async def __call__(self, asker: Asker) -> Sequence[Request]:
        offices = await self._cards.offices(asker.person_ids)
        if not offices:
            raise NotYours
        return await self._cards.waiting(offices)


class ShowCorrection:
    """Raises NotYours for a request to another school and for none, CorrectionIsDecided with `waiting`."""

    def __init__(self, cards: Cards) -> None:
        self._cards = cards

    async def __call__(self, asker: Asker, request_id: int, *, waiting: bool = False) -> Request:
        return (await self.with_office(asker, request_id, waiting=waiting))[0]

    async def with_office(self, asker: Asker, request_id: int, *, waiting: bool) -> tuple[Request, int]:
        """And the asker's person who decides."""
        offices = await self._cards.offices(asker.person_ids)
        request = await self._cards.one(request_id) if offices else None
        if request is None or request.school_id not in offices:
            raise NotYours
        if waiting and request.state is not Decision.OPEN:
            raise CorrectionIsDecided
        return request, offices[request.school_id]


class DecideCorrection:
    """Corrected, or with a `reason` refused; the person hears of it.

    Raises NotYours, CorrectionIsDecided, NoReasonGiven, ReasonTooLong.
    """

    def __init__(self, cards: Cards, once: Once, tell: Tell, clock: Clock) -> None:
        self._cards, self._once, self._tell, self._clock = cards, once, tell, clock
        self._show = ShowCorrection(cards)

    async def __call__(self, asker: Asker, request_id: int, reason: str | None = None) -> None:
        await self._once(asker.next_deed(), lambda: self._decide(asker, request_id, reason))

    async def _decide(self, asker: Asker, request_id: int, reason: str | None) -> None:
        said = None if reason is None else check_reason(reason)
        request, by = await self._show.with_office(asker, request_id, waiting=True)
        state, now = Decision.CORRECTED if said is None else Decision.REFUSED, self._clock.now()
        if not await self._cards.decide(request, by, state, said, now):
            raise CorrectionIsDecided
        await self._tell(
            CorrectionDecided(
                school_id=request.school_id,
                happened_at=now,
                to={request.person_id: None},
                request_id=request.id,
                whose=request.whose.full,
                field=request.field.value if request.field else None,
                wanted=request.text,
                corrected=said is None,
                reason=said,
            )
        )
