"""A family or a pupil reads what a teacher asks, and signs an answer (E8, B16)."""

from collections.abc import Sequence
from dataclasses import dataclass

from school.children import Sight
from school.clock import Clock
from school.inquiries import Choice, InquiryIsWithdrawn, NoSignatureAsked, Whom, digest, offered
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.ports.children import Children, VisibleChild
from usecases.ports.inquiries import Inquiries, Inquiry, Target
from usecases.ports.once import Once
from usecases.ports.signing import Signatures

_AS = {Whom.FAMILIES: Sight.GUARDIAN, Whom.PUPILS: Sight.SELF}


@dataclass(frozen=True, slots=True)
class AskedOf:
    """Of one child of the asker's, or of the asker. `mine` is what the asker signed last."""

    child: VisibleChild
    target: Target
    mine: Choice | None


@dataclass(frozen=True, slots=True)
class InquiryToAnswer:
    it: Inquiry
    asked: Sequence[AskedOf]


class ShowAsked:
    """Raises NotYours for whom it is not for, trusted persons among them, and for none."""

    def __init__(self, children: Children, inquiries: Inquiries, clock: Clock) -> None:
        self._children, self._inquiries, self._clock = children, inquiries, clock

    async def __call__(self, asker: Asker, inquiry_id: int) -> InquiryToAnswer:
        it = await self._inquiries.one(inquiry_id)
        if it is None:
            raise NotYours
        own = {one.id: one for one in await self._children.all_of(asker) if one.sight is _AS[it.whom]}
        targets = await self._inquiries.targets(it, self._clock.now(), own.keys()) if own else ()
        if not targets:
            raise NotYours
        mine = await self._inquiries.last([one.id for one in targets], asker.person_ids)
        return InquiryToAnswer(it, [AskedOf(own[one.child_id], one, mine.get(one.id)) for one in targets])


class SignAnswer:
    """Raises NotYours, InquiryIsWithdrawn, NoSignatureAsked."""

    def __init__(self, read: ShowAsked, inquiries: Inquiries, signatures: Signatures, once: Once, clock: Clock) -> None:
        self._read, self._inquiries, self._signatures = read, inquiries, signatures
        self._once, self._clock = once, clock

    async def __call__(self, asker: Asker, inquiry_id: int, child_id: int, choice: Choice) -> None:
        await self._once(asker.next_deed(), lambda: self._sign(asker, inquiry_id, child_id, choice))

    async def _sign(self, asker: Asker, inquiry_id: int, child_id: int, choice: Choice) -> None:
        page = await self._read(asker, inquiry_id)
        of = next((one for one in page.asked if one.child.id == child_id), None)
        if of is None:
            raise NotYours
        if page.it.withdrawn_at is not None:
            raise InquiryIsWithdrawn
        if choice not in offered(page.it.wants):
            raise NoSignatureAsked
        signer = (
            child_id if page.it.whom is Whom.PUPILS else await self._signatures.guardian(asker.person_ids, child_id)
        )
        if signer is None:
            raise NotYours
        said = digest(page.it.text, child_id, choice)
        await self._inquiries.sign(of.target, signer, choice, said, self._clock.now())
