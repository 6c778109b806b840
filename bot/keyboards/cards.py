"""Under personal data cards, and for the office (B17)."""

from collections.abc import Sequence

from bot.callbacks import OpenChild, OpenDiary
from bot.card_callbacks import (
    Corrected,
    CorrectField,
    OpenCard,
    OpenCorrection,
    OpenCorrections,
    RefuseCorrection,
    SendCorrection,
)
from bot.handover_callbacks import HandOver
from bot.keyboards.diary import behind, in_rows, pages
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from school.cards import Decision, Field
from texts.cards import label, word
from texts.words import Words
from usecases.cards.own import CardPage
from usecases.ports.cards import Request

ON_A_PAGE = 10


def card(t: Words, page: CardPage) -> Keyboard:
    person, asked = page.card.person_id, {one.field for one in page.asked}
    fixes = [
        Button(t.plain(f"button-card-{word(field)}"), CorrectField(person, field.value))
        for field in Field
        if field not in asked
    ]
    return (
        *in_rows(fixes, 2),
        (Button(t.plain("button-hand"), HandOver(person)),),
        (behind(t, OpenDiary(person) if page.own else OpenChild(person)), *back(t)),
    )


def to_card(t: Words, person_id: int) -> Keyboard:
    return ((behind(t, OpenCard(person_id)), *back(t)),)


def confirm(t: Words, person_id: int, draft: int) -> Keyboard:
    return ((Button(t.plain("button-card-send"), SendCorrection(draft)),), *to_card(t, person_id))


def corrections(t: Words, waiting: Sequence[Request], page: int) -> Keyboard:
    shown = waiting[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    count = -(-len(waiting) // ON_A_PAGE)
    return (
        *((Button(label(t, one), OpenCorrection(one.id)),) for one in shown),
        pages(t, page, count, OpenCorrections),
        back(t),
    )


def correction(t: Words, one: Request) -> Keyboard:
    deeds = (
        Button(t.plain("button-correction-done"), Corrected(one.id)),
        Button(t.plain("button-correction-refuse"), RefuseCorrection(one.id)),
    )
    return (deeds if one.state is Decision.OPEN else (), (behind(t, OpenCorrections()), *back(t)))


def to_correction(t: Words, request_id: int) -> Keyboard:
    return ((behind(t, OpenCorrection(request_id)), *back(t)),)
