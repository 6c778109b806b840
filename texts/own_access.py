"""Pupils' own access (A13)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from school.codes import show_code
from texts.dates import moment
from texts.words import Html, Words, paragraphs
from usecases.own_access import OwnAccess


def page(t: Words, it: OwnAccess, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    return paragraphs(
        t("own-access-title", child=it.child.called),
        t("own-access-linked") if it.linked and it.allowed else t("own-access-not-linked"),
        _consent(t, it, zone),
        t("own-access-may"),
    )


def _consent(t: Words, it: OwnAccess, zone: ZoneInfo) -> Html:
    if it.of_age:
        return t("own-access-of-age")
    if it.agreed_at is None or it.agreed_by is None:
        return t("own-access-needs-consent")
    return t("own-access-agreed", name=it.agreed_by.polite, moment=moment(t, it.agreed_at, zone))


def code(t: Words, it: OwnAccess, secret: str, until: datetime, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    return t("own-access-code", child=it.child.called, code=show_code(secret), moment=moment(t, until, zone))


def ask_withdraw(t: Words, it: OwnAccess) -> Html:
    return t("own-access-ask-withdraw", child=it.child.called)
