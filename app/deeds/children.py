"""The family list and the child that is looked at."""

from typing import Any

from app.deeds.parts import Parts
from usecases.children import BringChildBack, HideChild, LookAtChild, LookedAtChild, NameChild, ShowFamily


def children(parts: Parts) -> dict[str, Any]:
    return {
        "looked_at_child": LookedAtChild(parts.children),
        "show_family": ShowFamily(parts.children),
        "look_at_child": LookAtChild(parts.children, parts.chats),
        "name_child": NameChild(parts.children, parts.once),
        "hide_child": HideChild(parts.children, parts.once),
        "bring_child_back": BringChildBack(parts.children, parts.once),
    }
