"""Passwords as argon2id hashes. Made and checked in a worker thread, a few at a time."""

import asyncio

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's choice for machines with little memory: 19 MiB, two passes, one lane; about 20 ms here.
_MEMORY_KIB, _PASSES, _LANES = 19456, 2, 1
_AT_ONCE = 2
"""Hashes made at the same moment: their memory stays under 40 MiB whoever knocks."""


class Argon2Passwords:
    """See usecases.ports.accounts.Passwords."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=_PASSES, memory_cost=_MEMORY_KIB, parallelism=_LANES, type=Type.ID)
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._nobodys = self._hasher.hash("nobody has this password")

    async def hash(self, password: str) -> str:
        async with self._places:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def fits(self, password_hash: str | None, password: str) -> bool:
        async with self._places:
            right = await asyncio.to_thread(self._verify, password_hash or self._nobodys, password)
        return right and password_hash is not None

    def _verify(self, password_hash: str, password: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False
