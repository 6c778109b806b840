"""Pupils' own access: before fourteen with a guardian's consent, which can be taken back (FEATURES A13).

152-FZ: for a child under fourteen the legal representative consents to the processing of data.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from school.children import OWN_ACCESS_FROM
from school.clock import Clock, local_date
from school.codes import Purpose, digest, make_code
from school.people import Name, age_on
from school.refusals import NotYourChild, Refusal
from usecases.asker import Asker
from usecases.ports.children import Children, VisibleChild
from usecases.ports.letters import Letters, NewCode
from usecases.ports.once import Once, Transaction
from usecases.ports.own_access import OwnAccessBook

CODE_LIFETIME = timedelta(days=3)
"""Ours: such a code goes from hand to hand at home, not by a letter."""


class NoOwnAccess(Refusal):
    """No guardian agreed to the pupil's own access, or took it back."""


class HasOwnAccess(Refusal):
    """The pupil's chat is tied already: no other code is needed."""


@dataclass(frozen=True, slots=True)
class OwnAccess:
    """`of_age`: the pupil needs no consent. `agreed_by` is the guardian whose consent stands, `linked` a chat tied."""

    child: VisibleChild
    guardian: int
    of_age: bool
    agreed_by: Name | None
    agreed_at: datetime | None
    linked: bool

    @property
    def allowed(self) -> bool:
        return self.of_age or self.agreed_at is not None


class ShowOwnAccess:
    """For guardians. Raises NotYourChild, also for the pupil's own chat."""

    def __init__(self, children: Children, book: OwnAccessBook, clock: Clock) -> None:
        self._children, self._book, self._clock = children, book, clock

    async def __call__(self, asker: Asker, child_id: int) -> OwnAccess:
        child = await self._children.visible_to(asker, child_id)
        guardian = await self._book.guardian(asker.person_ids, child_id)
        if guardian is None:
            raise NotYourChild
        known = await self._book.of(child_id)
        today = local_date(self._clock.now(), child.zone)
        of_age = known.born is not None and age_on(known.born, today) >= OWN_ACCESS_FROM
        return OwnAccess(child, guardian, of_age, known.agreed_by, known.agreed_at, known.linked)


class GrantOwnAccess:
    """Agreeing twice is recorded once. Raises NotYourChild."""

    def __init__(self, show: ShowOwnAccess, book: OwnAccessBook, once: Once, clock: Clock) -> None:
        self._show, self._book, self._once, self._clock = show, book, once, clock

    async def __call__(self, asker: Asker, child_id: int) -> None:
        await self._once(asker.next_deed(), lambda: self._grant(asker, child_id))

    async def _grant(self, asker: Asker, child_id: int) -> None:
        page = await self._show(asker, child_id)
        if not page.allowed:
            await self._book.grant(child_id, page.guardian, self._clock.now())


class WithdrawOwnAccess:
    """The pupil's chat sees and hears nothing from now on, unused codes stop working. Raises NotYourChild."""

    def __init__(self, show: ShowOwnAccess, book: OwnAccessBook, once: Once, clock: Clock) -> None:
        self._show, self._book, self._once, self._clock = show, book, once, clock

    async def __call__(self, asker: Asker, child_id: int) -> None:
        await self._once(asker.next_deed(), lambda: self._withdraw(asker, child_id))

    async def _withdraw(self, asker: Asker, child_id: int) -> None:
        await self._show(asker, child_id)
        await self._book.withdraw(child_id, self._clock.now())


class IssueOwnCode:
    """A code for the pupil and its end; earlier ones stop working. Kept as a digest only, so it is not a deed of
    `once`, whose results are stored: a repeat makes another code.

    Raises NotYourChild, NoOwnAccess, HasOwnAccess.
    """

    def __init__(
        self,
        show: ShowOwnAccess,
        letters: Letters,
        transaction: Transaction,
        clock: Clock,
        secret: bytes,
        randbelow: Callable[[int], int],
    ) -> None:
        self._show, self._letters, self._transaction, self._clock = show, letters, transaction, clock
        self._secret, self._randbelow = secret, randbelow

    async def __call__(self, asker: Asker, child_id: int) -> tuple[OwnAccess, str, datetime]:
        code, link = make_code(self._randbelow), make_code(self._randbelow)
        async with self._transaction():
            page, now = await self._show(asker, child_id), self._clock.now()
            if not page.allowed:
                raise NoOwnAccess
            if page.linked:
                raise HasOwnAccess
            kinds = ((Purpose.CODE, code), (Purpose.LINK, link))
            kept = [digest(self._secret, purpose, text) for purpose, text in kinds]
            await self._letters.issue([NewCode(child_id, None, *kept)], now, now + CODE_LIFETIME)
        return page, code, now + CODE_LIFETIME
