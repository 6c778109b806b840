"""What the group of a class may hear: news of the whole class, never of one child or of named people (C11)."""

from delivery.kinds import GROUP_EVENTS
from school.events import Event


def told_in_groups(event: Event) -> bool:
    """Both must hold: the kind is one of those that groups hear, and this event singles nobody out."""
    singles_out = (event.child_id, event.to, event.to_chat, event.only, event.for_chat)
    return event.kind in GROUP_EVENTS and all(one is None for one in singles_out)
