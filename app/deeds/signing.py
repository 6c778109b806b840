"""Weeks that are read and signed."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.remarks.behaviour import BehaviourBookInDatabase
from storage.repositories.signing import SignaturesInDatabase
from usecases.diary import OpenDiary
from usecases.signing.staff import AskToSign, ShowSignatures
from usecases.signing.week import ShowSignable, SignWeek


def signing(parts: Parts) -> dict[str, Any]:
    signatures, clock = SignaturesInDatabase(parts.clock), parts.clock
    show = ShowSignable(OpenDiary(parts.children, parts.chats), signatures, clock)
    of_class = ShowSignatures(BehaviourBookInDatabase(), signatures, clock)
    return {
        "show_signable": show,
        "sign_week": SignWeek(show, signatures, parts.once, clock),
        "show_signatures": of_class,
        "ask_to_sign": AskToSign(of_class, signatures, parts.once, parts.tell, clock),
    }
