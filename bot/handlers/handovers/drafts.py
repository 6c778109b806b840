"""What a dialog keeps of contacts on their way to the school."""

from collections.abc import Mapping
from typing import Any

from school.contacts import HandedContacts
from school.refusals import Outdated
from usecases.ports.consents import ConsentText
from usecases.ports.handovers import NewHandover


def contacts_in(draft: Mapping[str, Any]) -> HandedContacts:
    return HandedContacts(draft.get("email"), draft.get("phone"), draft.get("snils"))


def offered(draft: Mapping[str, Any]) -> list[tuple[int, str]]:
    """Class teachers to choose from."""
    return [(number, name) for number, name in draft.get("classes", ())]


def new_from(draft: Mapping[str, Any], class_id: int | None, consent: ConsentText) -> NewHandover:
    """Of somebody without a diary. Raises Outdated for a draft that is not whole."""
    try:
        return NewHandover(
            school_id=draft["school_id"],
            person_id=None,
            about_id=None,
            name=draft["who"],
            child=draft["child"],
            class_id=class_id,
            contacts=contacts_in(draft),
            phone_own=True,
            consent=consent,
        )
    except KeyError:
        raise Outdated from None
