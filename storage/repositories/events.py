"""Events that have happened already: what makes a sweep run once."""

from collections.abc import Collection
from datetime import datetime

from storage.models import Event

_CHUNK = 500
"""Keys in one question: databases limit how many values a question may hold."""


async def happened(keys: Collection[str]) -> dict[str, datetime]:
    """When each of these events happened, by key; what did not happen is left out."""
    ordered = sorted(keys)
    found: dict[str, datetime] = {}
    for start in range(0, len(ordered), _CHUNK):
        rows = await Event.filter(key__in=ordered[start : start + _CHUNK]).values("key", "happened_at")
        found |= {row["key"]: row["happened_at"] for row in rows}
    return found
