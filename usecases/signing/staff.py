"""Who has signed the week of a class, and a word to those who are silent (B16)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.events import SignatureAsked
from school.refusals import RemindedToday
from school.signing import WeekContent, digest
from usecases.asker import Asker
from usecases.ports.journal import Pupil
from usecases.ports.once import Once
from usecases.ports.remarks import BehaviourBook, ClassToLead
from usecases.ports.signing import Signature, Signatures
from usecases.remarks.behaviour import week_of
from usecases.signing.week import latest


@dataclass(frozen=True, slots=True)
class SignedPupil:
    """`signatures` tell who signed, and whether it is of the week as it stands."""

    pupil: Pupil
    signatures: tuple[tuple[Signature, bool], ...]


@dataclass(frozen=True, slots=True)
class SignaturesPage:
    led: ClassToLead
    monday: date
    today: date
    pupils: Sequence[SignedPupil]

    @property
    def silent(self) -> tuple[Pupil, ...]:
        return tuple(one.pupil for one in self.pupils if not one.signatures)


class ShowSignatures:
    """Raises NotYours for a class that the asker does not lead, RemarkIsAhead, Outdated."""

    def __init__(self, book: BehaviourBook, signatures: Signatures, clock: Clock) -> None:
        self._book, self._signatures, self._clock = book, signatures, clock

    async def __call__(self, asker: Asker, class_id: int, wished: date | None = None) -> SignaturesPage:
        led = await self._book.led(asker, class_id)
        today = local_date(self._clock.now(), led.zone)
        monday = week_of(led, wished, today)
        pupils = await self._signatures.pupils(class_id, monday)
        ids = [pupil.enrolment_id for pupil in pupils]
        contents = await self._signatures.contents(ids, monday)
        known = await self._signatures.of_week(ids, monday)
        return SignaturesPage(led, monday, today, [_signed(pupil, monday, contents, known) for pupil in pupils])


def _signed(pupil: Pupil, monday: date, contents: Mapping[int, WeekContent], known: Sequence[Signature]) -> SignedPupil:
    own = [one for one in known if one.enrolment_id == pupil.enrolment_id]
    return SignedPupil(pupil, latest(own, digest(monday, contents[pupil.enrolment_id])))


class AskToSign:
    """Tells the families of whom nobody signed, once a day. How many there are.

    Raises RemindedToday, and as ShowSignatures.
    """

    def __init__(self, show: ShowSignatures, signatures: Signatures, once: Once, tell: Tell, clock: Clock) -> None:
        self._show, self._signatures, self._once, self._tell, self._clock = show, signatures, once, tell, clock

    async def __call__(self, asker: Asker, class_id: int, monday: date) -> int:
        return await self._once(asker.next_deed(), lambda: self._ask(asker, class_id, monday))

    async def _ask(self, asker: Asker, class_id: int, monday: date) -> int:
        page = await self._show(asker, class_id, monday)
        silent = tuple(pupil.child_id for pupil in page.silent)
        asks = SignatureAsked(
            school_id=page.led.school_id,
            class_id=class_id,
            happened_at=self._clock.now(),
            children=silent,
            monday=page.monday,
            asked_on=page.today,
        )
        if silent and await self._signatures.happened(asks.key):
            raise RemindedToday
        if silent:
            await self._tell(asks)
        return len(silent)
