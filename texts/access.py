"""Handing out logins, passwords, codes and letters (E9)."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from school.codes import show_code
from school.office import Deed, Why
from texts.clip import shorten
from texts.dates import moment
from texts.letters import deep_link
from texts.words import Html, Words, lines, paragraphs
from usecases.access.issue import Issued
from usecases.access.show import ClassPage, PupilPage
from usecases.letters import SchoolLetters
from usecases.ports.access import AccessAdult, AccessClass, AccessPupil, Written

LABEL = 36
NAME = 60


def classes(t: Words, them: Sequence[AccessClass]) -> Html:
    return paragraphs(t("access-title"), t("access-classes") if them else t("access-no-classes"))


def pupils(t: Words, page: ClassPage) -> Html:
    name = page.of.name.display
    if not page.pupils:
        return t("access-empty-class", school_class=name)
    silent = sum(not one.linked for one in page.pupils)
    return paragraphs(
        t("access-class", school_class=name),
        t("access-silent", count=silent) if silent else t("access-all-linked"),
        t("access-signs"),
    )


def pupil_label(t: Words, one: AccessPupil) -> str:
    sign = "✓" if one.linked else "·" if one.adults else "✗"
    return t.plain("button-access-pupil", sign=sign, name=shorten(one.name.initials, LABEL))


def pupil(t: Words, page: PupilPage) -> Html:
    adults = t("access-adults") if page.adults else t("access-no-adults")
    return paragraphs(t("access-pupil", name=page.child.full, school_class=page.of.name.display), adults)


def adult_label(t: Words, one: AccessAdult) -> str:
    sign = "✓" if one.linked else "·"
    return t.plain("button-access-pupil", sign=sign, name=shorten(one.name.initials, LABEL))


def adult(t: Words, page: PupilPage, one: AccessAdult, zone: ZoneInfo) -> Html:
    return paragraphs(
        lines(
            t("access-adult", name=shorten(one.name.full, NAME), relation=one.relation),
            t("access-of-child", name=shorten(page.child.full, NAME), school_class=page.of.name.display),
        ),
        lines(
            t("access-login", login=one.login) if one.login else t("access-no-login"),
            t("access-linked") if one.linked else t("access-not-linked"),
            t("access-code-waits", moment=moment(t, one.code_until, zone)) if one.code_until else None,
        ),
    )


def ask_why(t: Words, one: AccessAdult, *, password: bool) -> Html:
    name = shorten(one.name.full, NAME)
    return t("access-why-password", name=name) if password else t("access-why-code", name=name)


def code(t: Words, it: Issued, zone: ZoneInfo, bot: str) -> Html:
    """`zone` is the reader's."""
    return paragraphs(
        t("access-code", name=it.adult.name.polite, child=it.page.child.given, code=show_code(it.secret)),
        t("access-code-link", link=deep_link(bot, it.nonce)),
        t("access-code-until", moment=moment(t, it.until, zone)),
        t("access-hand-over"),
    )


def password(t: Words, it: Issued, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    login = it.adult.login or ""
    return paragraphs(
        t("access-password", name=it.adult.name.polite, login=login, password=it.secret),
        t("access-password-until", moment=moment(t, it.until, zone)),
        t("access-hand-over"),
    )


def ask_letters(t: Words, page: ClassPage) -> Html:
    return t("access-ask-letters", school_class=page.of.name.display)


def letters_caption(t: Words, of: AccessClass, issued: SchoolLetters) -> Html:
    return t("access-letters", count=len(issued.letters), school_class=of.name.display)


def ask_revoke(t: Words, of: AccessClass) -> Html:
    return t("access-ask-revoke", school_class=of.name.display)


def journal(t: Words, of: AccessClass, them: Sequence[Written], zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    told = (_line(t, one, zone) for one in them)
    nothing = t("access-journal-empty") if not them else None
    return paragraphs(t("access-journal", school_class=of.name.display), nothing, *told)


def _line(t: Words, one: Written, zone: ZoneInfo) -> Html:
    by = one.by.initials if one.by else t.plain("access-by-office")
    what = t(f"office-did-{one.what.value}", count=one.count)
    whom = [name.initials for name in (one.person, one.child) if name]
    return lines(
        t("access-line", moment=moment(t, one.at, zone), by=shorten(by, LABEL), what=what),
        t("access-line-whom", whom=shorten(" · ".join(whom), NAME)) if whom else None,
        _why(t, one),
    )


def _why(t: Words, one: Written) -> Html | None:
    if not one.why:
        return None
    known = one.what in (Deed.CODE, Deed.PASSWORD) and one.why in set(Why)
    return t("access-line-why", why=t.plain(f"access-why-{one.why}") if known else shorten(one.why, NAME))
