"""Security settings, and chats that have to sign in again, in the database."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from tortoise.expressions import F, Q
from tortoise.queryset import QuerySet

from school.clock import Clock
from school.security import ContactKind
from storage.models import Account, AccountContact, Consent, ContactCode, LinkedAccount
from storage.repositories.people import name_of
from usecases.ports.mail import DueCode
from usecases.ports.security import Confirmed, EndedLink, EndedPassword, SecureAccount, SentCode

SIGNED_OUT = "signed_out"
HUSHED = "hushed"
AT_ONCE = 200
"""Chats that one sweep reminds."""
KEPT = timedelta(days=2)
RECENT = timedelta(days=3)
"""Of a password that ended before nobody needs to hear any more."""


class SecurityInDatabase:
    """See usecases.ports.security.SecurityBook."""

    async def account(self, person_id: int, chat_id: int) -> SecureAccount | None:
        row = await Account.filter(person_id=person_id).select_related("person").first()
        if row is None:
            return None
        contacts = {
            ContactKind(one.kind): Confirmed(one.value, one.confirmed_at)
            for one in await AccountContact.filter(account_id=row.id)
        }
        at_school = {ContactKind.EMAIL: row.person.email, ContactKind.PHONE: row.person.phone}
        return SecureAccount(
            id=row.id,
            person_id=row.person_id,
            login=row.login,
            login_changed=row.login_changed,
            own_password=row.password_hash is not None and not row.password_temporary,
            has_password=row.password_hash is not None,
            contacts=contacts,
            at_school={kind: value for kind, value in at_school.items() if value},
            others=await _other_links(person_id, chat_id).count(),
            asks=row.security_begun_at is not None and row.security_done_at is None,
        )

    async def unfinished(self, person_ids: Collection[int], wanted: Collection[ContactKind]) -> Sequence[int]:
        asked = Account.filter(
            person_id__in=list(person_ids), security_begun_at__isnull=False, security_done_at__isnull=True
        )
        rows = await asked.order_by("person_id").prefetch_related("contacts")
        return [row.person_id for row in rows if set(wanted) - {ContactKind(one.kind) for one in _contacts(row)}]

    async def ask_no_more(self, account_id: int, at: datetime) -> None:
        await Account.filter(id=account_id, security_done_at__isnull=True).update(security_done_at=at)

    async def confirm(self, account_id: int, kind: ContactKind, value: str, at: datetime) -> None:
        known = {"value": value, "confirmed_at": at}
        await AccountContact.update_or_create(known, account_id=account_id, kind=kind.value)

    async def letters(self, account_id: int, chat_id: int, since: datetime) -> Sequence[datetime]:
        whose = Q(account_id=account_id) | Q(chat_id=chat_id)
        rows = await ContactCode.filter(whose, issued_at__gt=since).values("issued_at")
        return [row["issued_at"] for row in rows]

    async def send(self, account_id: int, chat_id: int, email: str, nonce: str, at: datetime, until: datetime) -> int:
        earlier = ContactCode.filter(account_id=account_id, expires_at__gt=at)
        await earlier.update(expires_at=at)
        row = await ContactCode.create(
            account_id=account_id,
            chat_id=chat_id,
            email=email,
            nonce=nonce,
            issued_at=at,
            expires_at=until,
            not_before=at,
        )
        return row.id

    async def sent(self, account_id: int, chat_id: int) -> SentCode | None:
        row = await ContactCode.filter(account_id=account_id, chat_id=chat_id).order_by("-id").first()
        if row is None:
            return None
        return SentCode(
            id=row.id,
            email=row.email,
            nonce=row.nonce,
            issued_at=row.issued_at,
            expires_at=row.expires_at,
            tries=row.tries,
            used=row.used_at is not None,
            failed=row.state == "failed",
        )

    async def note_try(self, code_id: int) -> None:
        await ContactCode.filter(id=code_id).update(tries=F("tries") + 1)

    async def use_up(self, code_id: int, at: datetime) -> bool:
        return await ContactCode.filter(id=code_id, used_at=None, expires_at__gt=at).update(used_at=at) > 0

    async def login_taken(self, account_id: int, login: str) -> bool:
        own = await Account.get(id=account_id)
        others = Account.filter(school_id=own.school_id, login__iexact=login).exclude(id=account_id)
        return await others.exists()

    async def change_login(self, account_id: int, login: str) -> bool:
        return await Account.filter(id=account_id, login_changed=False).update(login=login, login_changed=True) > 0

    async def sign_out_others(self, person_id: int, chat_id: int, at: datetime) -> Sequence[EndedLink]:
        rows = await _other_links(person_id, chat_id).select_related("person__school")
        ids = [row.id for row in rows]
        await LinkedAccount.filter(id__in=ids).update(ended_at=at, ended_why=SIGNED_OUT, reminders=1, reminded_at=at)
        return [_ended(row) for row in rows]

    async def to_remind(self, before: datetime, most: int) -> Sequence[EndedLink]:
        due = LinkedAccount.filter(
            ended_why=SIGNED_OUT, reminded_at__lte=before, reminders__lt=most, person__archived_at=None
        )
        rows = await due.select_related("person__school").order_by("id").limit(AT_ONCE)
        chats = [row.chat_id for row in rows]
        here = LinkedAccount.filter(chat_id__in=chats, ended_at=None)
        signed_in = {(row["chat_id"], row["person_id"]) for row in await here.values("chat_id", "person_id")}
        consents = Consent.filter(chat_id__in=chats, withdrawn_at=None)
        agreed = {row["chat_id"] for row in await consents.values("chat_id")}
        gone = [row.id for row in rows if (row.chat_id, row.person_id) in signed_in or row.chat_id not in agreed]
        await LinkedAccount.filter(id__in=gone).update(ended_why=HUSHED)
        return [_ended(row) for row in rows if row.id not in gone]

    async def note_reminded(self, link_id: int, at: datetime) -> None:
        await LinkedAccount.filter(id=link_id).update(reminders=F("reminders") + 1, reminded_at=at)

    async def hush(self, link_id: int, chat_id: int) -> bool:
        mine = LinkedAccount.filter(id=link_id, chat_id=chat_id, ended_why__in=[SIGNED_OUT, HUSHED])
        return await mine.update(ended_why=HUSHED) > 0

    async def ended_passwords(self, now: datetime) -> Sequence[EndedPassword]:
        rows = Account.filter(
            password_temporary=True,
            password_expires_at__lte=now,
            password_expires_at__gt=now - RECENT,
            expiry_told_at=None,
            person__archived_at=None,
        )
        return [
            EndedPassword(row.id, row.person_id, row.school_id, row.login, row.password_expires_at or now)
            for row in await rows.order_by("id").limit(AT_ONCE)
        ]

    async def note_told(self, account_id: int, at: datetime) -> None:
        await Account.filter(id=account_id).update(expiry_told_at=at)


class MailCodesInDatabase:
    """See usecases.ports.mail.LetterQueue. Nobody waits for a code that is good no more: such a letter is not sent."""

    async def take(self, now: datetime, until: datetime, limit: int) -> Sequence[DueCode]:
        rows = ContactCode.filter(state="new", not_before__lte=now, expires_at__gt=now, used_at=None)
        found = await rows.order_by("not_before", "id").limit(limit).select_related("chat")
        return [_due(row) for row in found if await _taken(row, until)]

    async def sent(self, letter_id: int) -> None:
        await ContactCode.filter(id=letter_id).update(state="sent")

    async def put_off(self, letter_id: int, until: datetime, reason: str | None) -> None:
        await ContactCode.filter(id=letter_id).update(not_before=until, reason=reason)

    async def give_up(self, letter_id: int, reason: str | None) -> None:
        await ContactCode.filter(id=letter_id).update(state="failed", reason=reason)


class MailCodeKeeping:
    """Addresses that codes went to are forgotten as soon as no quota counts them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def purge(self) -> int:
        return await ContactCode.filter(issued_at__lt=self._clock.now() - KEPT).delete()


async def _taken(row: ContactCode, until: datetime) -> bool:
    """Compare and set: of two processes one takes it."""
    mine = ContactCode.filter(id=row.id, state="new", attempts=row.attempts)
    return bool(await mine.update(not_before=until, attempts=F("attempts") + 1))


def _due(row: ContactCode) -> DueCode:
    return DueCode(row.id, row.email, row.nonce, row.chat.language, row.attempts, row.issued_at)


def _contacts(row: Account) -> Sequence[AccountContact]:
    return list(row.contacts)  # type: ignore[attr-defined]


def _other_links(person_id: int, chat_id: int) -> QuerySet[LinkedAccount]:
    return LinkedAccount.filter(person_id=person_id, ended_at=None).exclude(chat_id=chat_id).order_by("id")


def _ended(row: LinkedAccount) -> EndedLink:
    person = row.person
    return EndedLink(row.id, row.chat_id, person.school_id, person.school.short_name, name_of(person), row.reminders)
