"""Threads in the database."""

from collections.abc import Collection, Sequence
from datetime import datetime

from tortoise.expressions import Q

from delivery.notices import State
from school.threads import Standing
from storage.models import NoticeEvent, Thread, ThreadMember, ThreadMessage
from storage.repositories.threads import reading
from usecases.ports.threads import ListedThread, NewMessage, NewThread, Said, StoredThread


class ThreadsInDatabase:
    """See usecases.ports.threads.Threads. Files are kept by the bot that received them."""

    def __init__(self, bot_id: int) -> None:
        self._bot_id = bot_id

    async def one(self, thread_id: int) -> StoredThread | None:
        return (await reading.threads([thread_id])).get(thread_id)

    async def listed(self, mine: Sequence[Standing], page: int, size: int) -> tuple[Sequence[ListedThread], int]:
        return await reading.listed(mine, page, size)

    async def said(
        self, thread_id: int, after: int, size: int, before: int | None = None, but_of: Collection[int] = ()
    ) -> Sequence[Said]:
        return await reading.said(thread_id, after, size, before, but_of)

    async def message(self, message_id: int) -> Said | None:
        return next(iter(await reading.messages_of([message_id])), None)

    async def answered(self, chat_id: int, chat_message_id: int) -> int | None:
        return await reading.answered(chat_id, chat_message_id)

    async def written(self, chat_id: int, chat_message_id: int) -> int | None:
        return await reading.written(chat_id, chat_message_id)

    async def direct(self, people: Collection[int], other: int, child_id: int | None) -> int | None:
        return await reading.direct(people, other, child_id)

    async def asked_about(self, people: Collection[int], kind: str, about_id: int, child_id: int) -> int | None:
        own = Thread.filter(created_by_id__in=list(people), about_kind=kind, about_id=about_id, child_id=child_id)
        row = await own.order_by("-id").first()
        return row.id if row else None

    async def begin(self, new: NewThread) -> int:
        about = new.about
        row = await Thread.create(
            school_id=new.school_id,
            about_kind=about.kind if about else None,
            about_id=about.id if about else None,
            about=about.values() if about else None,
            child_id=new.child_id,
            created_by_id=new.created_by,
            created_at=new.at,
            last_at=new.at,
        )
        for person in dict.fromkeys((new.created_by, *new.members)):
            await ThreadMember.create(thread_id=row.id, person_id=person, joined_at=new.at)
        return row.id

    async def say(self, new: NewMessage) -> int:
        file = new.file
        row = await ThreadMessage.create(
            thread_id=new.thread_id,
            author_id=new.author,
            text=new.text,
            reply_to_id=new.reply_to,
            bot=self._bot_id if file else None,
            file_kind=file.kind if file else None,
            file_id=file.file_id if file else None,
            file_name=file.name[:200] if file and file.name else None,
            file_size=file.size if file else None,
            sent_at=new.at,
            held_until=new.held_until,
            chat_id=new.chat_id,
            chat_message_id=new.chat_message_id,
        )
        await Thread.filter(id=new.thread_id).update(last_at=new.at)
        await self.read(new.thread_id, new.author, row.id)
        return row.id

    async def change(self, said: Said, text: str, at: datetime) -> bool:
        now = ThreadMessage.filter(id=said.id, version=said.version, hidden_at=None)
        return bool(await now.update(text=text, version=said.version + 1, edited_at=at))

    async def rename(self, thread_id: int, title: str) -> None:
        await Thread.filter(id=thread_id).update(title=title)

    async def add(self, thread_id: int, person: int, at: datetime) -> None:
        last = await ThreadMessage.filter(thread_id=thread_id).order_by("-id").first()
        seen = last.id if last else 0
        values = {"joined_at": at, "left_at": None, "muted_until": None, "from_message": seen, "read_up_to": seen}
        await ThreadMember.update_or_create(thread_id=thread_id, person_id=person, defaults=values)

    async def leave(self, thread_id: int, person: int, at: datetime) -> None:
        await ThreadMember.filter(thread_id=thread_id, person_id=person, left_at=None).update(left_at=at)

    async def mute(self, thread_id: int, person: int, until: datetime | None) -> None:
        await ThreadMember.filter(thread_id=thread_id, person_id=person).update(muted_until=until)

    async def read(self, thread_id: int, person: int, message_id: int) -> None:
        unread = ThreadMember.filter(thread_id=thread_id, person_id=person, read_up_to__lt=message_id)
        await unread.update(read_up_to=message_id)

    async def close(self, thread_id: int, at: datetime) -> None:
        await Thread.filter(id=thread_id, closed_at=None).update(closed_at=at)

    async def hide(self, message_id: int, at: datetime) -> None:
        await ThreadMessage.filter(id=message_id, hidden_at=None).update(hidden_at=at)

    async def begun_since(self, people: Collection[int], at: datetime) -> int:
        begun = Thread.filter(created_by_id__in=list(people), created_at__gt=at)
        return await begun.filter(Q(about_kind=None) | ~Q(about_kind="inquiry")).count()

    async def said_since(self, people: Collection[int], at: datetime) -> Sequence[datetime]:
        typed = ThreadMessage.filter(author_id__in=list(people), sent_at__gt=at, chat_id__not_isnull=True)
        rows = await typed.values("sent_at")
        return [row["sent_at"] for row in rows]

    async def arrived(self, message_id: int) -> bool:
        about = NoticeEvent.filter(event__subject_kind="message", event__subject_id=message_id)
        return await about.filter(notice__state=State.SENT).exists()
