"""The words of an activation letter (FEATURES A3). Plain text for print; the PDF comes on top of the same words."""

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
