"""Several events in one message: each thing has one item, which says how it stands."""

from collections.abc import Sequence

from delivery.kinds import TAKEN_BACK
from delivery.notices import Item, Payload, items_of
from school.events import Event, Value


def taken_in(payload: Payload, event: Event) -> Payload:
    """The payload with the event in the place of what it said of the same thing, or at its end."""
    values = event.told()
    items = items_of(payload)
    if not any(_same(item, values) for item in items):
        return _with(payload, [*items, values])
    return _with(payload, [values if _same(item, values) else item for item in items])


def replaced(payload: Payload, event: Event, *, known: bool) -> Payload | None:
    """What an unsent message says after a correction; None when nothing is left to tell.

    `known`: the chat was told of the thing before. If it was not, a correction is news like any other and what was
    taken back never was; if it was, the message speaks of the change from what the chat knows, not from what it missed.
    """
    values = event.told()
    if event.kind in TAKEN_BACK and not known:
        left = [item for item in items_of(payload) if not _same(item, values)]
        return _with(payload, left) if left else None
    amend = _amended if known else _as_if_first
    return _with(payload, [amend(item, values) if _same(item, values) else item for item in items_of(payload)])


def _as_if_first(item: Item, values: Item) -> Item:
    return {**values, **_known_before(item), "event": item["event"]}


def _amended(item: Item, values: Item) -> Item:
    before = {name: value for name, value in item.items() if name.startswith("was_")}
    if not before:
        return values
    told = {name.removeprefix("was_"): value for name, value in before.items()}
    return {**values, **_known_before(item), **(told if values["event"] in TAKEN_BACK else {})}


def _known_before(item: Item) -> Item:
    return {name: value for name, value in item.items() if name == "average_before" or name.startswith("was_")}


def _same(item: Item, values: Item) -> bool:
    return item["about"] == values["about"]


def _with(payload: Payload, items: Sequence[Item]) -> Payload:
    told: list[Value] = list(items)
    return {**payload, "items": told}
