"""The card of oneself and of the own child, and asking to correct it (B17, A19)."""

from collections.abc import Sequence
from dataclasses import dataclass

from school.cards import Field, NothingToCorrect, wanted
from school.clock import Clock, local_date
from school.refusals import NotYourChild, NotYours, Refusal
from usecases.asker import Asker, LinkedPerson
from usecases.ports.cards import Cards, PersonCard, Request
from usecases.ports.children import Children
from usecases.ports.once import Once


class AskedAlready(Refusal):
    """The office has not decided about the last request for the same line."""


@dataclass(frozen=True, slots=True)
class CardPage:
    """`by` is the asker's person who speaks to the office, `asked` what waits for it. `own`: the asker's own card."""

    card: PersonCard
    by: LinkedPerson
    own: bool
    asked: Sequence[Request]


class ShowCard:
    """Raises NotYours for everybody but oneself and the own child: of others there is no card, on purpose."""

    def __init__(self, cards: Cards, children: Children) -> None:
        self._cards, self._children = cards, children

    async def __call__(self, asker: Asker, person_id: int) -> CardPage:
        own = person_id in asker.person_ids
        if not own:
            await self._check_child(asker, person_id)
        card = await self._cards.card(person_id)
        by = next((one for one in asker.people if card is not None and one.school_id == card.school_id), None)
        if card is None or by is None:
            raise NotYours
        by = next((one for one in asker.people if one.id == person_id), by)
        return CardPage(card, by, own, await self._cards.open_of(asker.person_ids, person_id))

    async def _check_child(self, asker: Asker, person_id: int) -> None:
        try:
            child = await self._children.visible_to(asker, person_id)
        except NotYourChild:
            raise NotYours from None
        if child.trusted:
            raise NotYours


class PrepareCorrection:
    """What the office would be asked, in the form in which it is kept; nothing is sent yet.

    Raises NotYours, AskedAlready, NothingToCorrect, NotAName, NotABirthday, NotAnEmail, NotAPhone.
    """

    def __init__(self, show: ShowCard, clock: Clock) -> None:
        self._show, self._clock = show, clock

    async def __call__(self, asker: Asker, person_id: int, field: Field, typed: str) -> tuple[CardPage, str]:
        page = await self._show(asker, person_id)
        if any(one.field is field for one in page.asked):
            raise AskedAlready
        text = wanted(field, typed, local_date(self._clock.now(), page.card.zone))
        if text == page.card.values.get(field):
            raise NothingToCorrect
        return page, text


class AskToCorrect:
    """With the person's consent, `text` goes to the office. `text` is as prepared. The id. Raises NotYours."""

    def __init__(self, cards: Cards, show: ShowCard, once: Once, clock: Clock) -> None:
        self._cards, self._show, self._once, self._clock = cards, show, once, clock

    async def __call__(self, asker: Asker, person_id: int, field: Field, text: str) -> int:
        return await self._once(asker.next_deed(), lambda: self._ask(asker, person_id, field, text))

    async def _ask(self, asker: Asker, person_id: int, field: Field, text: str) -> int:
        page = await self._show(asker, person_id)
        if any(one.field is field for one in page.asked):
            raise AskedAlready
        return await self._cards.ask(page.by.id, asker.chat_id, person_id, field, text, self._clock.now())
