"""Activation letters as plain text: one per adult and child, one for each member of staff (FEATURES A3).

This text is the only place where a code and a link can be read: the database keeps their digests only.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from school.codes import show_code
from texts.letters import cut_here, letter
from texts.words import Words


@dataclass(frozen=True, slots=True)
class Letter:
    """`code` without the dash and `nonce` of the link as they were made; `expires_at` in UTC.

    `child` and `class_name` are None in a letter to a member of staff.
    """

    adult: str
    child: str | None
    class_name: str | None
    login: str | None
    code: str
    nonce: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What all letters of a school share. `bot` is its username without @, `office` whom to ask."""

    school: str
    office: str | None
    bot: str
    zone: ZoneInfo


def deep_link(bot: str, nonce: str) -> str:
    """Opens the bot and presses Start with the nonce (Bot API: deep linking)."""
    return f"https://t.me/{bot}?start={nonce}"


def print_letters(t: Words, head: Letterhead, letters: Iterable[Letter]) -> str:
    """All letters, with a line to cut along between them."""
    return f"\n\n{cut_here(t)}\n\n".join(_print(t, head, each) for each in letters) + "\n"


def _print(t: Words, head: Letterhead, each: Letter) -> str:
    return letter(
        t,
        school=head.school,
        adult=each.adult,
        child=each.child,
        class_name=each.class_name,
        login=each.login,
        code=show_code(each.code),
        link=deep_link(head.bot, each.nonce),
        bot=head.bot,
        last_day=(each.expires_at.astimezone(head.zone) - timedelta(seconds=1)).date(),
        office=head.office,
    )
