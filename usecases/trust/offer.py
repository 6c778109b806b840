"""A guardian invites, and takes an invitation back (A12)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from delivery.tell import Tell
from school.children import Right
from school.clock import Clock
from school.codes import Purpose, digest, make_code
from school.events import TrustOffered
from school.refusals import NotYours
from school.trust import LIFETIME, check_offer, check_until, clean_login
from usecases.asker import Asker
from usecases.ports.once import Once, Transaction
from usecases.ports.trust import Invitation, NewInvitation, TrustBook
from usecases.trust.show import school_day


@dataclass(frozen=True, slots=True)
class Terms:
    """What is offered: ids of children, what of them, and the last day, None for no end."""

    children: tuple[int, ...]
    rights: tuple[Right, ...]
    until: date | None = None


class OfferTrust:
    """Raises OnlyGuardiansTrust, NothingIsTrusted, TrustEndsBadly."""

    def __init__(
        self,
        book: TrustBook,
        once: Once,
        transaction: Transaction,
        tell: Tell,
        clock: Clock,
        secret: bytes,
        randbelow: Callable[[int], int],
    ) -> None:
        self._book, self._once, self._transaction, self._tell, self._clock = book, once, transaction, tell, clock
        self._secret, self._randbelow = secret, randbelow

    async def check(self, asker: Asker, terms: Terms) -> None:
        check_offer(terms.children, terms.rights, await self._book.wards(asker.person_ids))

    async def by_code(self, asker: Asker, terms: Terms) -> tuple[str, datetime]:
        """A code for one use and its end. Kept as a digest only, so it is not a deed of `once`, whose results stay."""
        code = make_code(self._randbelow)
        async with self._transaction():
            new = await self._new(asker, terms)
            await self._book.offer(replace(new, code_hash=digest(self._secret, Purpose.TRUST, code)))
        return code, new.expires_at

    async def by_login(self, asker: Asker, terms: Terms, typed: str) -> int:
        """The id. Whether anybody has the login is not betrayed. Raises NotALogin, too."""
        login = clean_login(typed)
        return await self._once(asker.next_deed(), lambda: self._offer(asker, terms, login))

    async def _offer(self, asker: Asker, terms: Terms, login: str) -> int:
        new = await self._new(asker, terms)
        school = next(person.school_id for person in asker.people if person.id == new.inviter)
        invitee = await self._book.person_with(login, school)
        if invitee == new.inviter:
            invitee = None
        made = await self._book.offer(replace(new, login=login, invitee=invitee))
        invitation = await self._book.one(made)
        if invitee is not None and invitation is not None:
            await self._tell(_offered(invitation, invitee, new.made_at))
        return made

    async def _new(self, asker: Asker, terms: Terms) -> NewInvitation:
        """Of several people behind the chat the one who represents the first child invites, to own children only."""
        wards = await self._book.wards(asker.person_ids)
        check_offer(terms.children, terms.rights, wards)
        inviter, now = wards[min(terms.children)], self._clock.now()
        check_until(terms.until, school_day(asker, self._clock))
        own = tuple(sorted(child for child in terms.children if wards[child] == inviter))
        return NewInvitation(inviter, own, frozenset(terms.rights), now, now + LIFETIME, terms.until)


def _offered(invitation: Invitation, invitee: int, at: datetime) -> TrustOffered:
    return TrustOffered(
        school_id=invitation.school_id,
        happened_at=at,
        to={invitee: None},
        trust_id=invitation.id,
        who="",
        giver=invitation.inviter_name.polite,
        children=tuple(name.given for name in invitation.children.values()),
        rights=tuple(right.value for right in Right if right in invitation.rights),
        until=invitation.until,
    )


class DropInvitation:
    """An own one. Raises NotYours for any other; one that is closed already stays so."""

    def __init__(self, book: TrustBook, once: Once, clock: Clock) -> None:
        self._book, self._once, self._clock = book, once, clock

    async def __call__(self, asker: Asker, invitation_id: int) -> None:
        async def work() -> None:
            invitation = await self._book.one(invitation_id)
            if invitation is None or invitation.inviter not in asker.person_ids:
                raise NotYours
            await self._book.close(invitation_id, self._clock.now())

        await self._once(asker.next_deed(), work)
