"""Issuing activation letters: one per adult and child, one for each member of staff (FEATURES A3, E9)."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime

from school.classes import ClassName
from school.clock import Clock, local_date, local_midnight_after
from school.codes import LETTER_LIFETIME, Purpose, digest, make_code, make_nonce
from usecases.ports.letters import Addressee, Letterhead, Letters, NewCode
from usecases.ports.once import Transaction


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """To be printed at once: `code` (without the dash) and `nonce` of the link exist nowhere else.

    `expires_at` is the end (UTC) of a local day, which is the last one that the letter names.
    """

    to: Addressee
    code: str = field(repr=False)
    nonce: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SchoolLetters:
    head: Letterhead
    letters: tuple[IssuedLetter, ...]


class IssueLetters:
    """`secret` is the key of the digests. `randbelow` and `token_bytes` are those of `secrets` outside tests."""

    def __init__(
        self,
        letters: Letters,
        transaction: Transaction,
        clock: Clock,
        secret: bytes,
        randbelow: Callable[[int], int],
        token_bytes: Callable[[int], bytes],
    ) -> None:
        self._letters = letters
        self._transaction = transaction
        self._clock = clock
        self._secret = secret
        self._randbelow = randbelow
        self._token_bytes = token_bytes

    async def __call__(
        self, school_class: ClassName | None = None, keys: Collection[str] | None = None
    ) -> tuple[SchoolLetters, ...]:
        """Letters for everyone without a linked chat; earlier ones of the same people stop working.

        A class narrows them to its families, `keys` (numbers of the office) to some adults.
        """
        async with self._transaction():
            return tuple([await self._issue(head, school_class, keys) for head in await self._letters.schools()])

    async def for_class(self, school_id: int, school_class: ClassName) -> SchoolLetters:
        """The same for one class of one school, inside the caller's transaction."""
        heads = await self._letters.schools()
        return await self._issue(next(head for head in heads if head.school_id == school_id), school_class, None)

    async def _issue(
        self, head: Letterhead, school_class: ClassName | None, keys: Collection[str] | None
    ) -> SchoolLetters:
        now = self._clock.now()
        today = local_date(now, head.zone)
        found = await self._letters.addressees(head.school_id, school_class, today)
        found = [addressee for addressee in found if keys is None or addressee.adult_key in keys]
        expires_at = local_midnight_after(today + LETTER_LIFETIME, head.zone)
        letters = tuple(self._letter(addressee, expires_at) for addressee in found)
        await self._letters.issue([self._code(letter) for letter in letters], now, expires_at)
        return SchoolLetters(head, letters)

    def _letter(self, addressee: Addressee, expires_at: datetime) -> IssuedLetter:
        return IssuedLetter(addressee, make_code(self._randbelow), make_nonce(self._token_bytes), expires_at)

    def _code(self, letter: IssuedLetter) -> NewCode:
        code_hash = digest(self._secret, Purpose.CODE, letter.code)
        link_hash = digest(self._secret, Purpose.LINK, letter.nonce)
        return NewCode(letter.to.adult_id, letter.to.child_id, code_hash, link_hash)
