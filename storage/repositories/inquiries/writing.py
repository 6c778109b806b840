"""Asking a class in a handful of statements, signing, taking back."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from school.inquiries import Choice
from storage.asking import insert
from storage.models import (
    Event,
    Inquiry,
    InquiryAnswer,
    InquiryTarget,
    Thread,
    ThreadMember,
    ThreadMessage,
)
from storage.repositories.inquiries import pupils, reading
from usecases.asker import Asker
from usecases.ports.inquiries import Askable, ListedInquiry, NewInquiry, Target, TaughtClass
from usecases.ports.inquiries import Inquiry as Asked

WHAT = 60
"""Characters of the words that the thread is called after."""
KIND = "inquiry"
"""What such a thread is about."""


class InquiriesInDatabase:
    """See usecases.ports.inquiries.Inquiries."""

    async def classes(self, asker: Asker, now: datetime) -> Sequence[TaughtClass]:
        return await pupils.classes(asker, now)

    async def pupils(self, of: TaughtClass, now: datetime) -> Sequence[Askable]:
        return await pupils.pupils(of, now)

    async def ask(self, new: NewInquiry, at: datetime) -> int:
        row = await Inquiry.create(
            school_id=new.of.school_id,
            school_class_id=new.of.id,
            author_id=new.of.writer_id,
            whom=new.whom.value,
            wants=new.wants.value,
            text=new.text,
            asked_at=at,
        )
        threads = await _threads(new, row.id, at)
        await _members(new, threads, at)
        await _words(new, threads, at)
        targets = [(row.id, child, thread) for child, thread in threads.items()]
        await insert(InquiryTarget, ("inquiry_id", "child_id", "thread_id"), targets)
        return row.id

    async def asked_since(self, person_id: int, at: datetime) -> int:
        return await Inquiry.filter(author_id=person_id, asked_at__gt=at).count()

    async def listed(self, person_ids: Collection[int], page: int, size: int) -> Sequence[ListedInquiry]:
        return await reading.listed(person_ids, page, size)

    async def one(self, inquiry_id: int) -> Asked | None:
        return await reading.one(inquiry_id)

    async def targets(self, it: Asked, now: datetime, child_ids: Collection[int] | None = None) -> Sequence[Target]:
        return await reading.targets(it, now, child_ids)

    async def sign(self, target: Target, person_id: int, choice: Choice, digest: str, at: datetime) -> None:
        own = InquiryAnswer.filter(target_id=target.id, person_id=person_id).order_by("-id")
        last = await own.first()
        if last is None or last.digest != digest:
            await InquiryAnswer.create(
                target_id=target.id, person_id=person_id, choice=choice.value, digest=digest, signed_at=at
            )

    async def last(self, target_ids: Collection[int], person_ids: Collection[int]) -> Mapping[int, Choice]:
        own = InquiryAnswer.filter(target_id__in=list(target_ids), person_id__in=list(person_ids))
        rows = await own.order_by("id").values("target_id", "choice")
        return {row["target_id"]: Choice(row["choice"]) for row in rows}

    async def withdraw(self, it: Asked, at: datetime) -> bool:
        if not await Inquiry.filter(id=it.id, withdrawn_at=None).update(withdrawn_at=at):
            return False
        threads = await InquiryTarget.filter(inquiry_id=it.id).values_list("thread_id", flat=True)
        asked = ThreadMessage.filter(thread_id__in=list(threads), author_id=it.author_id, chat_id=None)
        await asked.filter(sent_at=it.asked_at).update(hidden_at=at)
        return True

    async def happened(self, key: str) -> bool:
        return await Event.exists(key=key)


async def _threads(new: NewInquiry, inquiry_id: int, at: datetime) -> dict[int, int]:
    """By child."""
    rows = []
    what = " ".join(new.text.split())[:WHAT]
    for one in new.pupils:
        about = {"what": what, "value": one.name.short, "day": None}
        rows.append((new.of.school_id, KIND, inquiry_id, about, one.child_id, new.of.writer_id, at, at))
    columns = ("school_id", "about_kind", "about_id", "about", "child_id", "created_by_id", "created_at", "last_at")
    made = await insert(Thread, columns, rows, "id, child_id")
    return {row["child_id"]: row["id"] for row in sorted(made, key=lambda row: int(row["id"]))}


async def _members(new: NewInquiry, threads: Mapping[int, int], at: datetime) -> None:
    rows = [
        (threads[one.child_id], person, at, 0, 0)
        for one in new.pupils
        for person in dict.fromkeys((new.of.writer_id, *one.people(new.whom)))
    ]
    await insert(ThreadMember, ("thread_id", "person_id", "joined_at", "from_message", "read_up_to"), rows)


async def _words(new: NewInquiry, threads: Mapping[int, int], at: datetime) -> None:
    """Without a chat: they were typed once, and an edit there changes none of them."""
    rows = [(thread, new.of.writer_id, new.text, at, 1) for thread in threads.values()]
    await insert(ThreadMessage, ("thread_id", "author_id", "text", "sent_at", "version"), rows)
