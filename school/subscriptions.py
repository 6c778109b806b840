"""Calendar subscriptions: what one may hold, and the secret in its address (FEATURES B18)."""

import hmac
from enum import StrEnum

from school.codes import Purpose, digest

_SIGNS = 32
"""Hexadecimal: 128 bits."""


class Part(StrEnum):
    LESSONS = "lessons"
    HOMEWORK = "homework"
    MEETINGS = "meetings"
    DOTS = "dots"


def secret_of(key: bytes, link_id: int) -> str:
    """What the address of a link carries: nobody makes it without the installation's key, and nobody has to keep it."""
    return f"{link_id}-{_mac(key, link_id)}"


def link_of(key: bytes, secret: str) -> int | None:
    """The link that the secret opens; None for what we did not make."""
    number, _, mac = secret.partition("-")
    if not (number.isascii() and number.isdecimal() and len(number) <= 18):
        return None
    return int(number) if hmac.compare_digest(mac.encode(), _mac(key, int(number)).encode()) else None


def _mac(key: bytes, link_id: int) -> str:
    return digest(key, Purpose.CALENDAR, str(link_id))[:_SIGNS]
