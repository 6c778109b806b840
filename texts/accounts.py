"""Access: consent, letters, passwords, "check your data", what is kept."""

from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from school.applications import APPLICATION_KEPT, PAPERS_KEPT
from school.people import Role
from school.refusals import Refusal
from texts import dates, errors
from texts.words import Html, Words, lines, paragraphs
from usecases.accounts.codes import NO_OFFICE, CodeHint
from usecases.accounts.consents import Kept
from usecases.accounts.data import DataCard, FirstLook
from usecases.accounts.refusals import LoginRejected
from usecases.ports.accounts import LinkedDiary
from usecases.ports.children import VisibleChild
from usecases.ports.codes import Letter, Ward
from usecases.ports.consents import ConsentText
from usecases.ports.first_look import KnownOfChild

CONSENT_VERSION = "1"
"""Grows with every change of the sentence accounts-consent, so that a record tells what exactly was agreed to."""
_SHOWN_ROLES = (
    Role.HEAD,
    Role.DEPUTY,
    Role.SECRETARY,
    Role.CLASS_TEACHER,
    Role.TEACHER,
    Role.ORGANISER,
)


def consent(t: Words) -> Html:
    return t("accounts-consent")


def consent_record(t: Words) -> ConsentText:
    """What is recorded when a person agrees to `consent(t)`."""
    return ConsentText(CONSENT_VERSION, sha256(consent(t).encode()).hexdigest(), t.language)


def consent_again(t: Words) -> Html:
    return paragraphs(t("accounts-consent-changed"), consent(t))


def consent_again_toast(t: Words) -> str:
    return t.plain("accounts-consent-changed")


def how_to_link(t: Words, refused: Refusal | None = None) -> Html:
    return paragraphs(errors.refusal(t, refused) if refused else None, t("accounts-how"))


def help_to_enter(t: Words) -> Html:
    return t("accounts-help")


def ask_code(t: Words) -> Html:
    return t("accounts-ask-code")


def code_refused(t: Words, refused: Refusal, hint: CodeHint | None) -> Html:
    return paragraphs(errors.refusal(t, refused), t(f"accounts-code-hint-{hint}") if hint else None)


def letter(t: Words, it: Letter) -> Html:
    return lines(t("accounts-letter", school=it.school, adult=it.adult.polite), *(_ward(t, ward) for ward in it.wards))


def _ward(t: Words, ward: Ward) -> Html:
    """Without surnames: whoever holds a lost letter learns no more than its owner needs to know it again."""
    if ward.class_name is None:
        return t("accounts-letter-child-no-class", child=ward.name.given)
    relation = ward.relation or "other"
    return t("accounts-letter-child", child=ward.name.given, school_class=ward.class_name.display, relation=relation)


def letter_not_mine(t: Words, it: Letter) -> Html:
    return t("accounts-letter-not-mine", office=it.office or NO_OFFICE)


def press_a_button(t: Words, below: Html) -> Html:
    return paragraphs(t("accounts-press-a-button"), below)


def ask_login(t: Words) -> Html:
    return t("accounts-ask-login")


def login_too_long(t: Words) -> Html:
    return t("accounts-login-too-long")


def ask_password(t: Words, login: str) -> Html:
    return t("accounts-ask-password", login=login)


def words_needed(t: Words) -> Html:
    return t("accounts-words-needed")


def not_deleted(t: Words) -> Html:
    """The messenger would not delete a message with a password: the person must."""
    return t("accounts-not-deleted")


def with_note(note: Html | None, text: Html) -> Html:
    return paragraphs(note, text)


def password_refused(t: Words, refused: Refusal, login: str) -> Html:
    """With hints about what may have gone wrong while typing (A18)."""
    if not isinstance(refused, LoginRejected):
        return errors.refusal(t, refused)
    hints = [t(f"accounts-hint-{hint.value.replace('_', '-')}") for hint in sorted(refused.hints)]
    return paragraphs(errors.refusal(t, refused), lines(*hints), t("accounts-password-once-more", login=login))


def ask_new_password(t: Words) -> Html:
    return t("accounts-new-password")


def new_password_refused(t: Words, refused: Refusal) -> Html:
    return errors.refusal(t, refused)


def ask_new_password_again(t: Words) -> Html:
    return t("accounts-new-password-again")


def linked(t: Words, card: DataCard, *, password_changed: bool = False) -> Html:
    changed = t("accounts-password-changed") if password_changed else None
    return paragraphs(t("accounts-linked"), changed, data(t, card))


def data(t: Words, card: DataCard) -> Html:
    """The page on which a person checks what the school knows (A5)."""
    children = [
        t("accounts-data-child", child=child.name.full, school_class=child.class_name.display)
        for child in card.children
    ]
    roles = _roles(t, card.diary)
    if not children and roles is None:
        children = [t("accounts-data-no-children")]
    return lines(t("accounts-data", school=card.diary.school, name=card.diary.name.full), roles, *children)


def _roles(t: Words, diary: LinkedDiary) -> Html | None:
    names = [t.plain(f"accounts-role-{role.value.replace('_', '-')}") for role in _SHOWN_ROLES if role in diary.roles]
    return t("accounts-data-roles", roles=", ".join(names)) if names else None


def ask_mistake(t: Words) -> Html:
    return t("accounts-ask-mistake")


def after_mistake(t: Words, look: FirstLook | None) -> Html:
    """`look` when nothing has been said yet of what is known."""
    return paragraphs(t("accounts-mistake-sent"), first_look(t, look) if look else None)


def first_look(t: Words, look: FirstLook) -> Html:
    """What is known already, said once, and that from now on news comes (C9)."""
    if not look.children:
        return t("accounts-from-now-staff")
    quiet = None
    if look.quiet is not None:
        hours = {"starts": dates.hour(t, look.quiet.starts), "ends": dates.hour(t, look.quiet.ends)}
        quiet = t("accounts-from-now-quiet", **hours)
    children = [_known(t, child, known) for child, known in look.children]
    return paragraphs(t("accounts-first-look"), *children, lines(t("accounts-from-now"), quiet))


def _known(t: Words, child: VisibleChild, known: KnownOfChild) -> Html:
    homework = t("accounts-first-look-no-homework")
    if known.due_on is not None:
        day = dates.onto_day(t, known.due_on)
        homework = t("accounts-first-look-homework", day=day, tasks=known.tasks)
    return lines(
        t("accounts-first-look-child", child=child.called, school_class=child.class_name.display),
        t("accounts-first-look-marks", period=known.period, marks=known.marks) if known.period else None,
        t("accounts-first-look-dots", dots=known.open_dots),
        homework,
    )


def diaries(t: Words) -> Html:
    return t("accounts-diaries")


def unlink(t: Words, diary: LinkedDiary) -> Html:
    return t("accounts-unlink", name=diary.name.full, school=diary.school)


def unlinked(t: Words) -> str:
    return t.plain("accounts-unlinked")


def privacy(t: Words, kept: Kept, zone: ZoneInfo) -> Html:
    if not kept.can_withdraw:
        return paragraphs(
            t("accounts-privacy"), t("accounts-privacy-no-consent"), _papers(t), t("accounts-privacy-later")
        )
    counts = kept.counts
    return paragraphs(
        t("accounts-privacy"),
        lines(
            _consent_line(t, kept, zone),
            *(_diary_line(t, diary, zone) for diary in kept.diaries),
            *(
                t("accounts-privacy-child", child=child.name.full, school_class=child.class_name.display)
                for child in kept.children
            ),
            t(
                "accounts-privacy-counts",
                names=counts.names,
                wishes=counts.wishes,
                corrections=counts.corrections,
                messages=counts.messages,
            ),
        ),
        t("accounts-privacy-school"),
        _papers(t),
        t("accounts-privacy-later"),
    )


def _papers(t: Words) -> Html:
    return t("accounts-privacy-papers", papers=PAPERS_KEPT.days, forms=APPLICATION_KEPT.days)


def _consent_line(t: Words, kept: Kept, zone: ZoneInfo) -> Html | None:
    if kept.consent is None:
        return None
    return t("accounts-privacy-consent", when=_when(t, kept.consent.given_at, zone), version=kept.consent.version)


def _diary_line(t: Words, diary: LinkedDiary, zone: ZoneInfo) -> Html:
    when = _when(t, diary.linked_at, zone)
    return t("accounts-privacy-diary", name=diary.name.full, school=diary.school, when=when)


def _when(t: Words, instant: datetime, zone: ZoneInfo) -> str:
    return dates.moment(t, instant, zone)


def ask_withdraw(t: Words) -> Html:
    return t("accounts-withdraw")


def withdrawn(t: Words) -> Html:
    return t("accounts-withdrawn")
