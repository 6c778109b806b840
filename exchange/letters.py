"""Activation letters as plain text: one per adult and child, one for each member of staff (FEATURES A3).

This text is the only place where a code and a link can be read: the database keeps their digests only.
"""

from collections.abc import Iterable
from datetime import timedelta

from school.codes import show_code
from texts.letters import cut_here, deep_link, letter, nobody
from texts.words import Words
from usecases.letters import IssuedLetter, SchoolLetters
from usecases.ports.letters import Letterhead


def print_letters(t: Words, issued: Iterable[SchoolLetters], bot: str) -> str:
    """All letters with a line to cut along between them, or a sentence that there is nobody to write to."""
    pages = [_print(t, school.head, each, bot) for school in issued for each in school.letters]
    return (f"\n\n{cut_here(t)}\n\n".join(pages) if pages else nobody(t)) + "\n"


def _print(t: Words, head: Letterhead, each: IssuedLetter, bot: str) -> str:
    to = each.to
    return letter(
        t,
        school=head.school,
        adult=to.adult.full,
        child=to.child.full if to.child else None,
        class_name=to.class_name.display if to.class_name else None,
        login=to.login,
        code=show_code(each.code),
        link=deep_link(bot, each.nonce),
        bot=bot,
        last_day=(each.expires_at.astimezone(head.zone) - timedelta(seconds=1)).date(),
        office=head.office,
    )
