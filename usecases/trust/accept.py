"""The other side: somebody reads an invitation in the own chat, accepts or declines it (A12)."""

from delivery.tell import Tell
from school.children import Right
from school.clock import Clock
from school.codes import CodeWrong, Purpose, digest, normalise_code
from school.events import TrustAccepted
from school.refusals import NotYours
from school.trust import InvitationIsGone, InvitationWrong, SeenAnyway
from usecases.accounts.attempts import Attempts
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker, LinkedPerson
from usecases.ports.once import Once
from usecases.ports.trust import Invitation, TrustBook


class ReadInvitation:
    """Shows an invitation. Nothing is used up yet: opening a link must have no effect (RELIABILITY T7).

    `key` is the digest of the code that the asker has, None for an invitation to a login.
    """

    def __init__(self, book: TrustBook, attempts: Attempts, clock: Clock, secret: bytes) -> None:
        self._book, self._attempts, self._clock, self._secret = book, attempts, clock, secret

    async def typed(self, asker: Asker, text: str) -> tuple[Invitation, str]:
        """And its key. Raises NotLinked, TooManyAttempts, InvitationWrong, InvitationIsGone."""
        if not asker.linked:
            raise NotLinked
        await self._attempts.check(asker)
        invitation = None
        try:
            key = digest(self._secret, Purpose.TRUST, normalise_code(text))
            invitation = await self._book.with_code(key)
        except CodeWrong:
            key = ""
        if invitation is None:
            await self._attempts.count(asker)
            raise InvitationWrong
        if not invitation.is_open(self._clock.now()):
            raise InvitationIsGone
        return invitation, key

    async def __call__(self, asker: Asker, invitation_id: int, key: str | None) -> Invitation:
        """Raises NotYours for who was not invited, which looks the same for none; InvitationIsGone."""
        invitation = await self._book.one(invitation_id)
        if invitation is None or not _invited(asker, invitation, key):
            raise NotYours
        if not invitation.is_open(self._clock.now()):
            raise InvitationIsGone
        return invitation


class AnswerInvitation:
    """Accepting opens the children at once, and their guardians are told.

    Raises as ReadInvitation; SeenAnyway for who sees the children without it.
    """

    def __init__(self, read: ReadInvitation, book: TrustBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._read, self._book, self._once, self._tell, self._clock = read, book, once, tell, clock

    async def accept(self, asker: Asker, invitation_id: int, key: str | None) -> None:
        await self._once(asker.next_deed(), lambda: self._accept(asker, invitation_id, key))

    async def decline(self, asker: Asker, invitation_id: int, key: str | None) -> None:
        async def work() -> None:
            await self._read(asker, invitation_id, key)
            await self._book.close(invitation_id, self._clock.now())

        await self._once(asker.next_deed(), work)

    async def _accept(self, asker: Asker, invitation_id: int, key: str | None) -> None:
        invitation, now = await self._read(asker, invitation_id, key), self._clock.now()
        me, guardians = _me(asker, invitation), await self._book.guardians(list(invitation.children))
        theirs = [child for child in invitation.children if invitation.inviter in guardians.get(child, ())]
        new = [child for child in theirs if child != me.id and me.id not in guardians[child]]
        if not new:
            raise SeenAnyway if theirs else InvitationIsGone
        if not await self._book.close(invitation.id, now):
            raise InvitationIsGone
        for child in new:
            await self._book.give(me.id, child, invitation.inviter, invitation.rights, now, invitation.until)
        told = frozenset[int]().union(*(guardians[child] for child in new))
        await self._tell(
            TrustAccepted(
                school_id=invitation.school_id,
                happened_at=now,
                to=dict.fromkeys(sorted(told)),
                besides=asker.chat_id,
                trust_id=invitation.id,
                who=me.name.polite,
                giver=invitation.inviter_name.polite,
                children=tuple(invitation.children[child].given for child in new),
                rights=tuple(right.value for right in Right if right in invitation.rights),
                until=invitation.until,
            )
        )


def _invited(asker: Asker, invitation: Invitation, key: str | None) -> bool:
    if not asker.linked:
        return False
    if invitation.code_hash is not None:
        return key == invitation.code_hash
    return invitation.invitee in asker.person_ids


def _me(asker: Asker, invitation: Invitation) -> LinkedPerson:
    """Of several people behind the chat the one who was invited, else the one of the same school."""
    known = [person for person in asker.people if person.id == invitation.invitee]
    same = [person for person in asker.people if person.school_id == invitation.school_id]
    return [*known, *same, *asker.people][0]
