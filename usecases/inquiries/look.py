"""What became of an inquiry: for the teacher who asked (E8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from school.clock import Clock
from school.inquiries import Stands, tally
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.ports.inquiries import Inquiries, Inquiry, ListedInquiry, Target

ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class InquiryList:
    """Pages count from 0."""

    found: Sequence[ListedInquiry]
    page: int
    more: bool


class ShowInquiries:
    """The asker's own. Raises NotYours for who teaches nowhere."""

    def __init__(self, inquiries: Inquiries, clock: Clock) -> None:
        self._inquiries, self._clock = inquiries, clock

    async def __call__(self, asker: Asker, page: int = 0) -> InquiryList:
        if not await self._inquiries.classes(asker, self._clock.now()):
            raise NotYours
        page = max(page, 0)
        found = await self._inquiries.listed(asker.person_ids, page, ON_A_PAGE + 1)
        if len(found) > ON_A_PAGE:
            return InquiryList(found[:ON_A_PAGE], page, more=True)
        return InquiryList(found, page, more=False)


@dataclass(frozen=True, slots=True)
class InquiryPage:
    it: Inquiry
    targets: Sequence[Target]
    now: datetime

    @property
    def tally(self) -> dict[Stands, int]:
        return tally([one.stands for one in self.targets])


class ShowInquiry:
    """Raises NotYours for an inquiry of others, of a class that the asker has left, and for none."""

    def __init__(self, inquiries: Inquiries, clock: Clock) -> None:
        self._inquiries, self._clock = inquiries, clock

    async def __call__(self, asker: Asker, inquiry_id: int) -> InquiryPage:
        it, now = await self._inquiries.one(inquiry_id), self._clock.now()
        if it is None or it.author_id not in asker.person_ids:
            raise NotYours
        if it.class_id not in {one.id for one in await self._inquiries.classes(asker, now)}:
            raise NotYours
        return InquiryPage(it, await self._inquiries.targets(it, now), now)
