"""A teacher asks families or pupils of an own class, reminds the silent, takes it back (E8)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.events import InquiryAsked, InquiryReminded, InquiryWithdrawn
from school.inquiries import (
    DAY,
    MOST_A_DAY,
    EverybodyAnswered,
    InquiryIsWithdrawn,
    NobodyTicked,
    Stands,
    TooManyInquiries,
    Wants,
    Whom,
    check_text,
)
from school.refusals import NotYours, RemindedToday
from usecases.asker import Asker
from usecases.inquiries.look import ShowInquiry
from usecases.ports.inquiries import Askable, Inquiries, Inquiry, NewInquiry, TaughtClass
from usecases.ports.once import Once


@dataclass(frozen=True, slots=True)
class ClassToAsk:
    """A class of the asker's and everybody in it."""

    of: TaughtClass
    pupils: Sequence[Askable]

    def chosen(self, child_ids: Collection[int]) -> tuple[Askable, ...]:
        return tuple(one for one in self.pupils if one.child_id in child_ids)


class ShowAskable:
    """Whom the asker may ask. Raises NotYours for who teaches nowhere, a class of others and none."""

    def __init__(self, inquiries: Inquiries, clock: Clock) -> None:
        self._inquiries, self._clock = inquiries, clock

    async def classes(self, asker: Asker) -> Sequence[TaughtClass]:
        found = await self._inquiries.classes(asker, self._clock.now())
        if not found:
            raise NotYours
        return found

    async def __call__(self, asker: Asker, class_id: int) -> ClassToAsk:
        of = next((one for one in await self.classes(asker) if one.id == class_id), None)
        if of is None:
            raise NotYours
        return ClassToAsk(of, await self._inquiries.pupils(of, self._clock.now()))


@dataclass(frozen=True, slots=True)
class WantedInquiry:
    """What a teacher has put together."""

    class_id: int
    whom: Whom
    wants: Wants
    child_ids: tuple[int, ...]
    text: str


class AskFamilies:
    """A thread for each family, or pupil. The id.

    Who has left the class meanwhile is not asked. Raises NotYours, NobodyTicked, InquiryIsEmpty, InquiryTooLong,
    TooManyInquiries.
    """

    def __init__(self, inquiries: Inquiries, show: ShowAskable, once: Once, tell: Tell, clock: Clock) -> None:
        self._inquiries, self._show = inquiries, show
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, wanted: WantedInquiry) -> int:
        return await self._once(asker.next_deed(), lambda: self._ask(asker, wanted))

    async def _ask(self, asker: Asker, wanted: WantedInquiry) -> int:
        now, text = self._clock.now(), check_text(wanted.text)
        it = await self._show(asker, wanted.class_id)
        pupils = tuple(one for one in it.chosen(wanted.child_ids) if one.people(wanted.whom))
        if not pupils:
            raise NobodyTicked
        if await self._inquiries.asked_since(it.of.writer_id, now - DAY) >= MOST_A_DAY:
            raise TooManyInquiries(limit=MOST_A_DAY)
        new = NewInquiry(it.of, wanted.whom, wanted.wants, text, pupils)
        inquiry = await self._inquiries.one(await self._inquiries.ask(new, now))
        if inquiry is None:
            raise AssertionError("it was written just now")
        await self._tell(InquiryAsked(**told(inquiry, [one.child_id for one in pupils], now)))
        return inquiry.id


class RemindInquiry:
    """How many families or pupils were reminded: those whom a message reaches and who said nothing.

    Raises NotYours, InquiryIsWithdrawn, EverybodyAnswered, RemindedToday.
    """

    def __init__(self, inquiries: Inquiries, show: ShowInquiry, once: Once, tell: Tell, clock: Clock) -> None:
        self._inquiries, self._show = inquiries, show
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, inquiry_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._remind(asker, inquiry_id))

    async def _remind(self, asker: Asker, inquiry_id: int) -> int:
        now, page = self._clock.now(), await self._show(asker, inquiry_id)
        if page.it.withdrawn_at is not None:
            raise InquiryIsWithdrawn
        silent = [one.child_id for one in page.targets if one.stands is Stands.SILENT]
        if not silent:
            raise EverybodyAnswered
        news = told(page.it, silent, now) | {"text": ""}
        event = InquiryReminded(**news, asked_on=local_date(now, page.it.zone))
        if await self._inquiries.happened(event.key):
            raise RemindedToday
        await self._tell(event)
        return len(silent)


class WithdrawInquiry:
    """Its words go from every chat that got them. Raises NotYours, InquiryIsWithdrawn."""

    def __init__(self, inquiries: Inquiries, show: ShowInquiry, once: Once, tell: Tell, clock: Clock) -> None:
        self._inquiries, self._show = inquiries, show
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, inquiry_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._withdraw(asker, inquiry_id))

    async def _withdraw(self, asker: Asker, inquiry_id: int) -> int:
        now, page = self._clock.now(), await self._show(asker, inquiry_id)
        if not await self._inquiries.withdraw(page.it, now):
            raise InquiryIsWithdrawn
        news = told(page.it, [one.child_id for one in page.targets], now) | {"text": ""}
        await self._tell(InquiryWithdrawn(**news))
        return inquiry_id


class Told(TypedDict):
    school_id: int
    class_id: int | None
    to: dict[int, datetime | None] | None
    happened_at: datetime
    inquiry_id: int
    children: tuple[int, ...]
    wants: str
    text: str
    author: str
    school_class: str


def told(it: Inquiry, child_ids: Sequence[int], at: datetime) -> Told:
    """Adults hear as those of their children, pupils by name."""
    by_name = it.whom is Whom.PUPILS
    return Told(
        school_id=it.school_id,
        class_id=None if by_name else it.class_id,
        to=dict.fromkeys(child_ids) if by_name else None,
        happened_at=at,
        inquiry_id=it.id,
        children=tuple(child_ids),
        wants=it.wants.value,
        text=it.text,
        author=it.author.full,
        school_class=it.class_name.display,
    )
