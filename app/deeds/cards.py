"""Personal data cards."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.cards import CardsInDatabase
from usecases.cards.office import DecideCorrection, ShowCorrection, ShowCorrections
from usecases.cards.own import AskToCorrect, PrepareCorrection, ShowCard


def cards(parts: Parts) -> dict[str, Any]:
    cards, once, clock = CardsInDatabase(), parts.once, parts.clock
    show = ShowCard(cards, parts.children)
    return {
        "show_card": show,
        "prepare_correction": PrepareCorrection(show, clock),
        "ask_to_correct": AskToCorrect(cards, show, once, clock),
        "show_corrections": ShowCorrections(cards),
        "show_correction": ShowCorrection(cards),
        "decide_correction": DecideCorrection(cards, once, parts.tell, clock),
    }
