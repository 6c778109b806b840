"""The letter from school: a code to type or a link to open (FEATURES A3)."""

import re
from enum import StrEnum

from school.clock import Clock
from school.codes import CODE_LENGTH, CodeUsed, CodeWrong, Purpose, check_code, digest, normalise_code
from school.people import same_person
from school.refusals import Outdated
from usecases.accounts.attempts import Attempts
from usecases.accounts.links import Tie
from usecases.accounts.refusals import AlreadyLinked
from usecases.asker import Asker
from usecases.ports.accounts import Via
from usecases.ports.codes import Codes, Letter, LetterKey
from usecases.ports.once import Once

NO_OFFICE = "unknown"
"""Stands for the office's contact where the school told none; the sentences then say "the office"."""


class CodeHint(StrEnum):
    """What may be wrong with a typed code, told from the typed text alone (A18)."""

    LENGTH = "length"
    ALPHABET = "alphabet"
    UNKNOWN = "unknown"


def code_hint(typed: str) -> CodeHint:
    if len(re.sub(r"[\s_\-\u2010-\u2015\u2212]", "", typed)) != CODE_LENGTH:
        return CodeHint.LENGTH
    try:
        normalise_code(typed)
    except CodeWrong:
        return CodeHint.ALPHABET
    return CodeHint.UNKNOWN


class LetterKeys:
    """Turns what a person has into what a letter is found by; the code itself goes no further."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def of_code(self, code: str) -> LetterKey:
        return LetterKey(Purpose.CODE, digest(self._secret, Purpose.CODE, code))

    def of_link(self, nonce: str) -> LetterKey:
        return LetterKey(Purpose.LINK, digest(self._secret, Purpose.LINK, nonce))


class ReadLetter:
    """Shows whom a letter is for. Nothing is used up yet: opening a link must have no effect (RELIABILITY T7)."""

    def __init__(self, codes: Codes, keys: LetterKeys, attempts: Attempts, clock: Clock) -> None:
        self._codes = codes
        self._keys = keys
        self._attempts = attempts
        self._clock = clock

    async def typed(self, asker: Asker, text: str) -> tuple[LetterKey, Letter]:
        """Raises CodeWrong and every other refusal of a code."""
        await self._attempts.check(asker)
        try:
            key = self._keys.of_code(normalise_code(text))
        except CodeWrong:
            await self._attempts.count(asker)
            raise
        return key, await self(asker, key)

    async def __call__(self, asker: Asker, key: LetterKey) -> Letter:
        await self._attempts.check(asker)
        letter = await self._codes.letter(key)
        if letter is None:
            await self._attempts.count(asker)
            raise CodeWrong
        check_letter(letter, asker, self._clock)
        return letter


class LinkByCode:
    """Uses the letter up. `letter_id` is what the button was drawn for: another letter opened since is Outdated."""

    def __init__(self, codes: Codes, attempts: Attempts, tie: Tie, once: Once, clock: Clock) -> None:
        self._codes = codes
        self._attempts = attempts
        self._tie = tie
        self._once = once
        self._clock = clock

    async def __call__(self, asker: Asker, key: LetterKey, letter_id: int) -> tuple[Asker, int]:
        """The asker with the new diary, and whose diary it is."""
        await self._attempts.check(asker)
        person_id = await self._once(asker.next_deed(), lambda: self._use(asker, key, letter_id))
        return await self._tie.known_again(asker), person_id

    async def _use(self, asker: Asker, key: LetterKey, letter_id: int) -> int:
        letter = await self._codes.letter(key)
        if letter is None or letter.id != letter_id:
            raise Outdated
        check_letter(letter, asker, self._clock)
        now = self._clock.now()
        if not await self._codes.use_up(letter.id, now):
            raise CodeUsed(office=letter.office or NO_OFFICE)
        await self._tie.within(asker, letter.code.adult, Via.CODE, now)
        return letter.code.adult


def check_letter(letter: Letter, asker: Asker, clock: Clock) -> None:
    """Ours: a chat tied to another adult of the same school must not use it; the same adult under a second number may.

    A letter opened again where it was used says "linked already", not "used".
    """
    if letter.code.adult in asker.person_ids:
        raise AlreadyLinked
    others = [person for person in asker.people if person.school_id == letter.school_id]
    foreign = next((person.id for person in others if not same_person(person.name, letter.adult)), None)
    check_code(letter.code, clock.now(), letter.office or NO_OFFICE, asker=foreign)
