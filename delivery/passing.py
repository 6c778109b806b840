"""What a chat passes over of a kind that it does hear of: subjects taken off, marks that are good enough (C7)."""

from dataclasses import replace

from delivery.notices import Item, Reason, Recipient
from school.events import DotNews, Event, FinalNews, HomeworkDue, HomeworkNews, MarkNews, Value
from school.marks import Scale

POINTS_A_MARK = 20
"""Ours: on the hundred-point scale the best fifth stands for a five, the next for a four, and so on."""


def passed_over(event: Event, to: Recipient) -> tuple[Recipient, Reason | None]:
    """The children who are left to tell of, or why there is nothing to tell. Of what was told, changes are told too."""
    if isinstance(event, MarkNews) and not _low(event, to.wishes.below):
        return to, Reason.GOOD_ENOUGH
    if isinstance(event, MarkNews | FinalNews | DotNews | HomeworkNews) and to.children:
        left = tuple(child for child in to.children if not to.wishes.skips(event.subject, child))
        return (replace(to, children=left), None) if left else (to, Reason.OTHER_SUBJECT)
    if isinstance(event, HomeworkDue) and not _left(event, to):
        return to, Reason.OTHER_SUBJECT
    return to, None


def wanted_of(event: Event, to: Recipient, said: Item) -> Item:
    """`said` is the same for every chat: only who takes subjects off gets an item of its own."""
    if not isinstance(event, HomeworkDue) or len(left := _left(event, to)) == len(event.items):
        return said
    items: list[Value] = [dict(item) for item in left]
    return {**said, "items": items}


def _left(event: HomeworkDue, to: Recipient) -> list[dict[str, str | int | bool]]:
    return [item for item in event.items if not any(to.wishes.skips(str(item["subject"]), one) for one in to.children)]


def _low(event: MarkNews, below: int | None) -> bool:
    """What is no number (a pass, a fail) is always told."""
    if below is None or not event.value.isascii() or not event.value.isdecimal():
        return True
    points = int(event.value)
    return points <= (below - 1) * POINTS_A_MARK if event.scale == Scale.HUNDRED else points < below
