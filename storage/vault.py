"""Sealing what lies in files: AES-256-GCM, bound to the row that owns it (ARCHITECTURE section 5, secrets at rest).

What was sealed for one row does not open for another, even for who can write to the database or move files.
"""

import hashlib
import hmac
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_ID_BYTES = 4
_NONCE_BYTES = 12
_FORMAT = b"\x01"


class CannotOpen(Exception):
    """Sealed with a key that is here no more, for another row, or damaged."""


@dataclass(frozen=True, slots=True)
class KeyRing:
    """`keys` by id; new things are sealed with `current`, the others only open what is there already."""

    keys: Mapping[bytes, bytes] = field(repr=False)
    current: bytes

    @classmethod
    def of(cls, secret: bytes, former: Sequence[bytes] = ()) -> "KeyRing":
        """From the installation's own key and those it had before."""
        derived = [_derived(each) for each in (secret, *former)]
        return cls({_id(key): key for key in reversed(derived)}, _id(derived[0]))

    def seal(self, content: bytes, table: str, row: str) -> bytes:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = _cipher(self.keys[self.current]).encrypt(nonce, content, _bound_to(table, row, self.current))
        return _FORMAT + self.current + nonce + sealed

    def open(self, sealed: bytes, table: str, row: str) -> bytes:
        """Raises CannotOpen."""
        key_id, rest = sealed[1 : 1 + _ID_BYTES], sealed[1 + _ID_BYTES :]
        if not sealed.startswith(_FORMAT) or key_id not in self.keys:
            raise CannotOpen
        return _opened(self.keys[key_id], rest, _bound_to(table, row, key_id))


def _opened(key: bytes, rest: bytes, bound_to: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag

    try:
        return _cipher(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError):
        raise CannotOpen from None


def _cipher(key: bytes) -> "AESGCM":
    """Imported when the first paper comes: most processes never seal anything."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


def _derived(secret: bytes) -> bytes:
    """A key of its own for this purpose: HMAC-SHA-256 over a long random secret, as RFC 5869 extracts one."""
    return hmac.new(b"peremena: papers at rest", secret, hashlib.sha256).digest()


def _id(key: bytes) -> bytes:
    return hashlib.sha256(b"key id" + key).digest()[:_ID_BYTES]


def _bound_to(table: str, row: str, key_id: bytes) -> bytes:
    return b"\0".join((table.encode(), row.encode(), key_id))
