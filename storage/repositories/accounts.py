"""Diary accounts, wrong attempts, and which chat is tied to whom."""

from collections.abc import Collection
from datetime import datetime

from tortoise.expressions import F

from school.clock import Clock
from school.passwords import locked_until
from storage.models import Account, Chat, CorrectionRequest, FollowedChild, LinkedAccount
from storage.repositories.children import represented_by
from storage.repositories.own_data.leaving import stays
from storage.repositories.people import name_of, roles_of
from usecases.ports.accounts import DiaryAccount, LinkedDiary, Via


class AccountsInDatabase:
    """See usecases.ports.accounts.Accounts."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def with_login(self, login: str) -> tuple[DiaryAccount, ...]:
        rows = await Account.filter(login=login, person__archived_at=None).select_related("person").order_by("id")
        return tuple(_account(row) for row in rows)

    async def account(self, account_id: int) -> DiaryAccount | None:
        row = await Account.filter(id=account_id, person__archived_at=None).select_related("person").first()
        return _account(row) if row else None

    async def set_password(self, account_id: int, password_hash: str, *, temporary_until: datetime | None) -> None:
        await Account.filter(id=account_id).update(
            password_hash=password_hash,
            password_temporary=temporary_until is not None,
            password_expires_at=temporary_until,
            expiry_told_at=None,
            failures=0,
            locked_until=None,
        )

    async def begin_security(self, account_id: int, at: datetime) -> None:
        await Account.filter(id=account_id, security_begun_at=None).update(security_begun_at=at)

    async def locked_until(self, chat_id: int) -> datetime | None:
        return (await Chat.get(id=chat_id)).locked_until

    async def note_failure(self, chat_id: int, account_ids: Collection[int], at: datetime) -> None:
        await Chat.filter(id=chat_id).update(failures=F("failures") + 1)
        chat = await Chat.get(id=chat_id)
        await Chat.filter(id=chat_id).update(locked_until=locked_until(chat.failures, at))
        await Account.filter(id__in=list(account_ids)).update(failures=F("failures") + 1)
        for account in await Account.filter(id__in=list(account_ids)):
            await Account.filter(id=account.id).update(locked_until=locked_until(account.failures, at))

    async def forget_failures(self, chat_id: int, person_id: int) -> None:
        await Chat.filter(id=chat_id).update(failures=0, locked_until=None)
        await Account.filter(person_id=person_id).update(failures=0, locked_until=None)

    async def is_linked(self, chat_id: int, person_id: int) -> bool:
        return await LinkedAccount.exists(chat_id=chat_id, person_id=person_id, ended_at=None)

    async def link(self, chat_id: int, person_id: int, via: Via, at: datetime) -> None:
        await LinkedAccount.create(chat_id=chat_id, person_id=person_id, via=via, linked_at=at)
        await stays(chat_id)
        followed = (await represented_by([person_id], self._clock))[person_id]
        for child_id in sorted(followed):
            await FollowedChild.update_or_create({"baselined_at": at}, chat_id=chat_id, child_id=child_id)

    async def unlink(self, chat_id: int, person_id: int | None, at: datetime) -> int:
        links = LinkedAccount.filter(chat_id=chat_id, ended_at=None)
        if person_id is not None:
            links = links.filter(person_id=person_id)
        return await links.update(ended_at=at)

    async def diaries(self, chat_id: int) -> tuple[LinkedDiary, ...]:
        links = (
            await LinkedAccount.filter(chat_id=chat_id, ended_at=None, person__archived_at=None)
            .select_related("person__school")
            .order_by("id")
        )
        person_ids = [link.person_id for link in links]
        roles = await roles_of(person_ids)
        represented = await represented_by(person_ids, self._clock)
        return tuple(
            LinkedDiary(
                person_id=link.person_id,
                name=name_of(link.person),
                school=link.person.school.short_name,
                roles=roles.get(link.person_id, frozenset()),
                linked_at=link.linked_at,
                checked_at=link.checked_at,
                child_ids=frozenset(represented[link.person_id]),
            )
            for link in links
        )

    async def note_checked(self, chat_id: int, person_id: int, at: datetime) -> None:
        await LinkedAccount.filter(chat_id=chat_id, person_id=person_id, ended_at=None).update(checked_at=at)

    async def add_correction(self, chat_id: int, person_id: int, text: str, at: datetime) -> None:
        await CorrectionRequest.create(chat_id=chat_id, person_id=person_id, text=text, asked_at=at)


def _account(row: Account) -> DiaryAccount:
    return DiaryAccount(
        id=row.id,
        person_id=row.person_id,
        login=row.login,
        password_hash=row.password_hash,
        temporary=row.password_temporary,
        expires_at=row.password_expires_at,
        locked_until=row.locked_until,
        birth_date=row.person.birth_date,
    )
