"""The side of who hands contacts over: own ones and the child's, with or without a diary (FEATURES A19)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from delivery.tell import Tell
from school.clock import Clock
from school.contacts import (
    MOST_A_DAY,
    HandedAlready,
    HandedContacts,
    HandoverIsDecided,
    State,
    TooManyHandovers,
)
from school.events import ContactsHanded
from school.refusals import NotYours, Outdated
from usecases.accounts.refusals import AlreadyLinked, ConsentNeeded
from usecases.asker import Asker
from usecases.cards.own import CardPage, ShowCard
from usecases.handovers.enter import OpenByMatch
from usecases.ports.children import Children
from usecases.ports.consents import ConsentText
from usecases.ports.handovers import Handover, Handovers, LedClass, NewHandover
from usecases.ports.once import Once
from usecases.ports.tickets import SchoolToAsk

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HandPage:
    """Whose contacts, which class teachers they may go to, and what waits for the school already."""

    card: CardPage
    classes: Sequence[LedClass]
    waits: Handover | None


class ShowHandover:
    """Raises NotYours for everybody but oneself and the own child."""

    def __init__(self, book: Handovers, card: ShowCard, children: Children, clock: Clock) -> None:
        self._book, self._card, self._children, self._clock = book, card, children, clock

    async def __call__(self, asker: Asker, person_id: int) -> HandPage:
        page = await self._card(asker, person_id)
        ids = [person_id]
        if page.own:
            ids += [child.id for child in await self._children.all_of(asker) if not child.trusted]
        classes = [one for one in await self._book.classes_of(ids) if one.school_id == page.card.school_id]
        known = await self._book.of_chat(asker.chat_id, self._clock.now())
        return HandPage(page, classes, next((one for one in known if one.about_id == person_id), None))

    async def own(self, asker: Asker, handover_id: int) -> Handover:
        """What this chat handed over. Raises NotYours for another's and for none."""
        found = await self._book.one(handover_id)
        if found is None or found.chat_id != asker.chat_id:
            raise NotYours
        return found


class ShowWaysToHand:
    """For a chat without a diary: its schools and classes, and what it has handed over. Raises ConsentNeeded."""

    def __init__(self, book: Handovers, clock: Clock) -> None:
        self._book, self._clock = book, clock

    async def __call__(self, asker: Asker) -> tuple[Sequence[SchoolToAsk], Handover | None]:
        """Raises AlreadyLinked for who has a diary: such people hand over from the card."""
        if not asker.consented:
            raise ConsentNeeded
        if asker.linked:
            raise AlreadyLinked
        waits = await self._book.of_chat(asker.chat_id, self._clock.now())
        return await self._book.schools(), next(iter(waits), None)

    async def classes(self, school_id: int) -> Sequence[LedClass]:
        return await self._book.classes(school_id)


class HandContacts:
    """With the person's consent. The id, and whether the diary opened at once because the school knows the number.

    Raises NotYours, ConsentNeeded, AlreadyLinked, HandedAlready, TooManyHandovers, Outdated for a class that is none.
    """

    def __init__(
        self,
        book: Handovers,
        show: ShowHandover,
        outside: ShowWaysToHand,
        match: OpenByMatch,
        once: Once,
        tell: Tell,
        clock: Clock,
    ) -> None:
        self._book, self._show, self._outside, self._match = book, show, outside, match
        self._once, self._tell, self._clock = once, tell, clock

    async def of_family(
        self, asker: Asker, person_id: int, contacts: HandedContacts, class_id: int | None, consent: ConsentText
    ) -> int:
        done = await self._once(
            asker.next_deed(), lambda: self._of_family(asker, person_id, contacts, class_id, consent)
        )
        return int(done["id"])

    async def from_outside(self, asker: Asker, new: NewHandover) -> tuple[int, bool]:
        done = await self._once(asker.next_deed(), lambda: self._from_outside(asker, new))
        return int(done["id"]), bool(done["opened"])

    async def _of_family(
        self, asker: Asker, person_id: int, contacts: HandedContacts, class_id: int | None, consent: ConsentText
    ) -> dict[str, Any]:
        page = await self._show(asker, person_id)
        if page.waits is not None:
            raise HandedAlready
        leader = _chosen(page.classes, class_id)
        card = page.card
        new = NewHandover(
            school_id=card.card.school_id,
            person_id=card.by.id,
            about_id=person_id,
            name=None,
            child=None,
            class_id=class_id,
            contacts=contacts,
            phone_own=False,
            consent=consent,
        )
        return {"id": await self._add(asker, new, card.card.name.full, leader)}

    async def _from_outside(self, asker: Asker, new: NewHandover) -> dict[str, Any]:
        schools, waits = await self._outside(asker)
        if waits is not None:
            raise HandedAlready
        if new.school_id not in {school.id for school in schools}:
            raise NotYours
        leader = _chosen(await self._book.classes(new.school_id), new.class_id)
        number = await self._add(asker, new, new.name or "", leader)
        opened = await self._match.one(number)
        return {"id": number, "opened": opened}

    async def _add(self, asker: Asker, new: NewHandover, whose: str, leader: LedClass | None) -> int:
        now = self._clock.now()
        recent = await self._book.of_chat(asker.chat_id, now - _DAY)
        if sum(one.asked_at > now - _DAY for one in recent) >= MOST_A_DAY:
            raise TooManyHandovers(limit=MOST_A_DAY)
        number = await self._book.add(asker.chat_id, new, now)
        told = [leader.leader_id] if leader else await self._book.offices(new.school_id)
        by = next((one.name.full for one in asker.people if one.id == new.person_id), new.name or "")
        await self._tell(
            ContactsHanded(
                school_id=new.school_id,
                happened_at=now,
                to=dict.fromkeys(told),
                handover_id=number,
                who=by,
                whose=whose,
                school_class=leader.name.display if leader else None,
            )
        )
        return number


def _chosen(classes: Sequence[LedClass], class_id: int | None) -> LedClass | None:
    if class_id is None:
        return None
    chosen = next((one for one in classes if one.id == class_id), None)
    if chosen is None:
        raise Outdated
    return chosen


class TakeBackHandover:
    """Raises NotYours, HandoverIsDecided."""

    def __init__(self, book: Handovers, show: ShowHandover, once: Once, clock: Clock) -> None:
        self._book, self._show, self._once, self._clock = book, show, once, clock

    async def __call__(self, asker: Asker, handover_id: int) -> None:
        async def work() -> None:
            one = await self._show.own(asker, handover_id)
            if not await self._book.decide(one, None, State.WITHDRAWN, None, self._clock.now()):
                raise HandoverIsDecided

        await self._once(asker.next_deed(), work)
