"""The words of an activation letter (FEATURES A3). Plain text for print; the PDF comes on top of the same words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from texts.words import Words


def letter(
    t: Words,
    *,
    school: str,
    adult: str,
    child: str | None,
    class_name: str | None,
    login: str | None,
    code: str,
    link: str,
    bot: str,
    last_day: date,
    office: str | None,
) -> str:
    """`code` as printed, `bot` without @, `last_day` is the last local day on which the letter is good."""
    until = format_date(last_day, "d MMMM y", locale=t.language)
    lines = [
        t.plain("letter-title", school=school),
        "",
        t.plain("letter-adult", adult=adult),
        _purpose(t, child, class_name),
        "",
        t.plain("letter-how-link"),
        link,
        "",
        t.plain("letter-how-code", bot=bot),
        t.plain("letter-code", code=code),
        *([t.plain("letter-login", login=login)] if login else []),
        "",
        t.plain("letter-once"),
        t.plain("letter-until", day=until),
        t.plain("letter-office", office=office) if office else t.plain("letter-office-unknown"),
    ]
    return "\n".join(lines)


def deep_link(bot: str, nonce: str) -> str:
    """Opens the bot and presses Start with the nonce (Bot API: deep linking). `bot` is its username without @."""
    return f"https://t.me/{bot}?start={nonce}"


@dataclass(frozen=True, slots=True)
class LetterWords:
    """What stands where on a printed page."""

    school: str
    title: str
    adult: str
    purpose: str
    code_label: str
    code: str
    login: str | None
    until: str
    steps: Sequence[str]
    foot: Sequence[str]


def words_of_letter(
    t: Words,
    *,
    school: str,
    adult: str,
    child: str | None,
    class_name: str | None,
    login: str | None,
    code: str,
    bot: str,
    last_day: date,
    office: str | None,
) -> LetterWords:
    """As `letter`, for a page with a QR."""
    until = format_date(last_day, "d MMMM y", locale=t.language)
    return LetterWords(
        school=school,
        title=t.plain("letter-heading"),
        adult=t.plain("letter-adult", adult=adult),
        purpose=_purpose(t, child, class_name),
        code_label=t.plain("letter-code-label"),
        code=code,
        login=t.plain("letter-login", login=login) if login else None,
        until=t.plain("letter-until", day=until),
        steps=(t.plain("letter-step-scan"), t.plain("letter-step-code", bot=bot), t.plain("letter-step-check")),
        foot=(
            t.plain("letter-once"),
            t.plain("letter-office", office=office) if office else t.plain("letter-office-unknown"),
        ),
    )


def file_name(t: Words, class_name: str | None) -> str:
    """`class_name` as in a spreadsheet."""
    return t.plain("letters-file", school_class=class_name) if class_name else t.plain("letters-file-all")


def _purpose(t: Words, child: str | None, class_name: str | None) -> str:
    if child is None:
        return t.plain("letter-staff")
    if class_name is None:
        return t.plain("letter-child-no-class", child=child)
    return t.plain("letter-child", child=child, class_name=class_name)


def cut_here(t: Words) -> str:
    return t.plain("letter-cut")


def nobody(t: Words) -> str:
    return t.plain("letters-none")
