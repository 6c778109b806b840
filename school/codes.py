"""Activation codes: ten symbols to type or a link to open, for one adult and one use (FEATURES A3).

Only keyed digests are stored (ARCHITECTURE 3, Secrets). The alphabet is Crockford's base32: no I, L, O, U.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from school.refusals import Refusal

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 10
LETTER_LIFETIME = timedelta(days=30)
"""How long a printed letter is good. Ours: a letter handed over in September must outlive a holiday."""
_NONCE_BYTES = 16
_KEY_BYTES = 32
_LONGEST_TYPED = 64


class CodeWrong(Refusal):
    """No such code: mistyped, or made up."""


class CodeUsed(Refusal):
    """Each code works once. Value: office (whom to ask for a new one)."""


class CodeExpired(Refusal):
    """Value: office."""


class CodeRevoked(Refusal):
    """The office took the code back, usually because it issued another. Value: office."""


class CodeForeign(Refusal):
    """The code was issued to another adult than the one who is linked here. Value: office."""


# What people type for a symbol: letters that the alphabet lacks, and Cyrillic capitals that look the same
# (given as code points: A, VE, IE, KA, EM, EN, O, ER, ES, TE, U, HA, ZE, DZE, I, JE).
_READ_AS = str.maketrans(
    {"O": "0", "I": "1", "L": "1"}
    | dict(zip(map(chr, (0x410, 0x412, 0x415, 0x41A, 0x41C, 0x41D, 0x41E, 0x420)), "ABEKMH0P", strict=True))
    | dict(zip(map(chr, (0x421, 0x422, 0x423, 0x425, 0x417, 0x405, 0x406, 0x408)), "CTYX3S1J", strict=True))
)


def normalise_code(typed: str) -> str:
    """The ten symbols meant: case, spaces, dashes and look-alikes do not matter. Anything else is `CodeWrong`."""
    if len(typed) > _LONGEST_TYPED:
        raise CodeWrong
    code = re.sub(r"[\s_\-\u2010-\u2015\u2212]", "", typed).upper().translate(_READ_AS)
    if len(code) != CODE_LENGTH or not set(code) <= set(ALPHABET):
        raise CodeWrong
    return code


def is_code(typed: str) -> bool:
    """Whether what somebody typed unasked may be a code; it says nothing about whether it is good."""
    try:
        return bool(normalise_code(typed))
    except CodeWrong:
        return False


def show_code(code: str) -> str:
    """As printed: two groups of five."""
    return f"{code[:5]}-{code[5:]}"


def make_code(randbelow: Callable[[int], int]) -> str:
    """A new code without the dash (50 bits). `randbelow` is `secrets.randbelow` outside tests."""
    return "".join(ALPHABET[randbelow(len(ALPHABET))] for _ in range(CODE_LENGTH))


def make_nonce(token_bytes: Callable[[int], bytes]) -> str:
    """What a one-time link carries: 128 bits as 22 signs of base64url. `token_bytes` is `secrets.token_bytes`."""
    return base64.urlsafe_b64encode(token_bytes(_NONCE_BYTES)).rstrip(b"=").decode()


def is_nonce(text: str) -> bool:
    """Whether a start parameter may be ours; it says nothing about whether it is good."""
    return re.fullmatch(r"[A-Za-z0-9_-]{22}", text) is not None


class Purpose(StrEnum):
    """Part of the digest, so that a digest of one kind can never stand for the other."""

    CODE = "code"
    LINK = "link"
    CALENDAR = "calendar"
    TRUST = "trust"
    GROUP = "group"
    PAGE_LINK = "page link"
    PAGE_SESSION = "page session"
    PAGE_FORM = "page form"
    MAIL = "mail"


def digest(key: bytes, purpose: Purpose, secret: str) -> str:
    """The HMAC-SHA-256 to store and to look a code up by: 64 hexadecimal digits. The key has 32 bytes at least."""
    if len(key) < _KEY_BYTES:
        raise ValueError(f"the key of codes needs {_KEY_BYTES} bytes, got {len(key)}")
    return hmac.new(key, f"{purpose.value}\0{secret}".encode(), hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class ActivationCode:
    """What is known of an issued code. Instants are UTC; `adult` and `child` are person ids."""

    adult: int
    child: int | None
    expires_at: datetime
    used_at: datetime | None = None
    revoked_at: datetime | None = None


def check_code(code: ActivationCode, now: datetime, office: str, asker: int | None = None) -> None:
    """Refuses a code that cannot be used now. `asker` is the person linked to the chat, `office` whom to turn to.

    A foreign code is refused first: its state is nobody else's business.
    """
    if asker is not None and asker != code.adult:
        raise CodeForeign(office=office)
    if code.revoked_at is not None:
        raise CodeRevoked(office=office)
    if code.used_at is not None:
        raise CodeUsed(office=office)
    if now >= code.expires_at:
        raise CodeExpired(office=office)
