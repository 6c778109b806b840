"""Marks: by subject, one by one, and how each came to be what it is (B2)."""

from school.marks import Scale
from texts.words import Words


def value(t: Words, scale: str, value: str) -> str:
    """A mark as people write it: digits as they are, words for pass and fail."""
    return t.plain(f"mark-value-{value}") if Scale(scale) is Scale.PASS_FAIL else value
