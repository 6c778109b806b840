"""Security settings (A17), and asking to sign in again (A16)."""

from collections.abc import Callable, Mapping, Sequence

from school.refusals import Refusal
from school.security import CODE_LIFETIME, LONGEST_LOGIN, SHORTEST_LOGIN, ContactKind, Step
from texts import errors
from texts.words import Html, Words, lines, paragraphs, words
from usecases.ports.mail import DueCode, Letter
from usecases.security.show import SecurityPage

Item = Mapping[str, object]
_MINUTE = 60


def choose(t: Words) -> Html:
    return t("security-choose")


def page(t: Words, it: SecurityPage) -> Html:
    left = [t.plain(f"security-step-{step.value}") for step in it.left]
    return paragraphs(
        t("security-title", name=it.diary.name.full, school=it.diary.school),
        lines(
            t("security-data-checked") if Step.DATA not in it.left else t("security-data-unchecked"),
            t("security-login", login=it.account.login),
            _password(t, it),
            _contact(t, it, ContactKind.EMAIL) if it.mails or ContactKind.EMAIL in it.account.contacts else None,
            _contact(t, it, ContactKind.PHONE),
            None if it.mails else t("security-no-mail"),
        ),
        t("security-left", steps=", ".join(left)) if left else t("security-all-done"),
        t("security-differs", kinds=_kinds(t, it.differs)) if it.differs else None,
    )


def _password(t: Words, it: SecurityPage) -> Html:
    if it.account.own_password:
        return t("security-password-own")
    return t("security-password-temporary") if it.account.has_password else t("security-password-none")


def _contact(t: Words, it: SecurityPage, kind: ContactKind) -> Html:
    known = it.account.contacts.get(kind)
    if known is None:
        return t(f"security-{kind.value}-none")
    return t(f"security-{kind.value}", value=known.value)


def _kinds(t: Words, kinds: Sequence[ContactKind]) -> str:
    return ", ".join(t.plain(f"security-step-{kind.value}") for kind in kinds)


def ask_mail(t: Words) -> Html:
    return t("security-ask-mail")


def code_sent(t: Words, email: str) -> Html:
    return t("security-code-sent", email=email, minutes=int(CODE_LIFETIME.total_seconds()) // _MINUTE)


def mail_confirmed(t: Words, email: str, below: Html) -> Html:
    return paragraphs(t("security-mail-confirmed", email=email), below)


def ask_phone(t: Words) -> Html:
    return t("security-ask-phone")


def phone_confirmed(t: Words, phone: str) -> Html:
    """Stands alone: it takes the key of the keyboard away."""
    return t("security-phone-confirmed", phone=phone)


def use_the_key(t: Words) -> Html:
    return t("security-use-the-key")


def left_key(t: Words) -> Html:
    return t("security-key-gone")


def share_key(t: Words) -> str:
    """On the key that shares the own contact."""
    return t.plain("security-share-phone")


def ask_password(t: Words, *, temporary: bool) -> Html:
    return t("security-ask-temporary") if temporary else t("security-ask-password")


def ask_new_password(t: Words) -> Html:
    return t("security-new-password")


def ask_new_again(t: Words) -> Html:
    return t("security-new-again")


def refused(t: Words, note: Html | None, why: Refusal) -> Html:
    return paragraphs(note, errors.refusal(t, why))


def noted(note: Html | None, text: Html) -> Html:
    """`note`: that a message with a password could not be deleted."""
    return paragraphs(note, text)


def password_replaced(t: Words, note: Html | None, below: Html) -> Html:
    return paragraphs(note, t("security-password-replaced"), below)


def ask_login(t: Words, it: SecurityPage) -> Html:
    return t("security-ask-login", login=it.account.login, shortest=SHORTEST_LOGIN, longest=LONGEST_LOGIN)


def new_login(t: Words, login: str) -> Html:
    return t("security-new-login", login=login)


def ask_sign_out(t: Words, it: SecurityPage) -> Html:
    return t("security-ask-sign-out", count=it.account.others)


def words_needed(t: Words) -> Html:
    return t("security-words-needed")


def reminding_stopped(t: Words) -> Html:
    return t("security-hushed")


def letter(due: DueCode, code: str) -> Letter:
    """What goes by e-mail. It names nobody: anybody may have typed that address."""
    t = words(due.language)
    minutes = int(CODE_LIFETIME.total_seconds()) // _MINUTE
    return Letter(
        to=due.to,
        subject=t.plain("mail-code-subject"),
        text=t.plain("mail-code", code=code, minutes=minutes) + "\n",
        key=f"code {due.id} of {due.written_at.isoformat()}",
    )


def _session(t: Words, item: Item) -> Html:
    known = {"name": str(item["name"]), "school": str(item["school"])}
    return t("news-session-ended", **known) if item["times"] == 1 else t("news-session-reminder", **known)


def _password_ended(t: Words, item: Item) -> Html:
    return t("news-password-ended", login=str(item["login"]))


TELL: dict[str, Callable[[Words, Item], Html]] = {"SessionEnded": _session, "PasswordEnded": _password_ended}
