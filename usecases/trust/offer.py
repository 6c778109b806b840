"""A guardian invites, takes an invitation back, and ends what was given (A12)."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from delivery.tell import Tell
from school.children import Right
from school.clock import Clock
from school.codes import Purpose, digest, make_code
from school.events import TrustEnded, TrustOffered
from school.refusals import NotYours
from school.trust import LIFETIME, check_offer, clean_login
from usecases.asker import Asker
from usecases.ports.once import Once, Transaction
from usecases.ports.trust import Invitation, NewInvitation, TrustBook
from usecases.trust.show import ShowTrust


class OfferTrust:
    """Raises OnlyGuardiansTrust, NothingIsTrusted."""

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

    async def check(self, asker: Asker, children: Collection[int], rights: Collection[Right]) -> None:
        check_offer(children, rights, await self._book.wards(asker.person_ids))

    async def by_code(self, asker: Asker, children: Collection[int], rights: Collection[Right]) -> tuple[str, datetime]:
        """A code for one use and its end. Kept as a digest only, so it is not a deed of `once`, whose results stay."""
        code = make_code(self._randbelow)
        async with self._transaction():
            new = await self._new(asker, children, rights)
            await self._book.offer(replace(new, code_hash=digest(self._secret, Purpose.TRUST, code)))
        return code, new.expires_at

    async def by_login(self, asker: Asker, children: Collection[int], rights: Collection[Right], typed: str) -> int:
        """The id. Whether anybody has the login is not betrayed. Raises NotALogin, too."""
        login = clean_login(typed)
        return await self._once(asker.next_deed(), lambda: self._offer(asker, children, rights, login))

    async def _offer(self, asker: Asker, children: Collection[int], rights: Collection[Right], login: str) -> int:
        new = await self._new(asker, children, rights)
        school = next(person.school_id for person in asker.people if person.id == new.inviter)
        invitee = await self._book.person_with(login, school)
        if invitee == new.inviter:
            invitee = None
        made = await self._book.offer(replace(new, login=login, invitee=invitee))
        invitation = await self._book.one(made)
        if invitee is not None and invitation is not None:
            await self._tell(_offered(invitation, invitee, new.made_at))
        return made

    async def _new(self, asker: Asker, children: Collection[int], rights: Collection[Right]) -> NewInvitation:
        """Of several people behind the chat the one who represents the first child invites, to own children only."""
        wards = await self._book.wards(asker.person_ids)
        check_offer(children, rights, wards)
        inviter, now = wards[min(children)], self._clock.now()
        own = tuple(sorted(child for child in children if wards[child] == inviter))
        return NewInvitation(inviter, own, frozenset(rights), now, now + LIFETIME)


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


class EndTrust:
    """Somebody sees and hears nothing of the asker's children from now on. Both guardians and they are told.

    Raises NotYours for who is not trusted with any of them.
    """

    def __init__(self, show: ShowTrust, book: TrustBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._show, self._book, self._once, self._tell, self._clock = show, book, once, tell, clock

    async def __call__(self, asker: Asker, adult: int) -> None:
        await self._once(asker.next_deed(), lambda: self._end(asker, adult))

    async def _end(self, asker: Asker, adult: int) -> None:
        grants, now = await self._show.one(asker, adult), self._clock.now()
        await self._book.end([grant.id for grant in grants], now)
        first = grants[0]
        guardians = await self._book.guardians([grant.child for grant in grants])
        told = frozenset[int]().union(*guardians.values()) | {adult}
        by = next((person.name for person in asker.people if person.id in told), first.giver_name)
        await self._tell(
            TrustEnded(
                school_id=first.school_id,
                happened_at=now,
                to=dict.fromkeys(sorted(told)),
                besides=asker.chat_id,
                trust_id=first.id,
                who=first.adult_name.polite,
                giver=by.polite,
                children=tuple(dict.fromkeys(grant.child_name.given for grant in grants)),
                rights=(),
            )
        )
