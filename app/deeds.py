"""Every use case, built once, under the name by which handlers ask for it."""

from dataclasses import dataclass
from typing import Any

from delivery.tell import Tell
from school.clock import Clock
from storage.once import OnceInDatabase
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.children import ChildrenInDatabase
from usecases.children import LookAtChild, LookedAtChild, NameChild, ShowFamily


@dataclass(frozen=True, slots=True)
class Parts:
    """What use cases are made of."""

    chats: ChatsInDatabase
    children: ChildrenInDatabase
    clock: Clock
    once: OnceInDatabase
    tell: Tell
    secret: bytes
    bot_id: int


def use_cases(parts: Parts) -> dict[str, Any]:
    return {**_children(parts)}


def _children(parts: Parts) -> dict[str, Any]:
    return {
        "looked_at_child": LookedAtChild(parts.children),
        "show_family": ShowFamily(parts.children),
        "look_at_child": LookAtChild(parts.children, parts.chats),
        "name_child": NameChild(parts.children, parts.once),
    }
