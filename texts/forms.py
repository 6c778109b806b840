"""Control forms: what a mark or a dot is for, as people call it."""

from texts.words import Words


def form(t: Words, code: str) -> str:
    """The name of a school.marks.ControlForm: nominative, small letter, ready to be put into a sentence."""
    return t.plain(f"form-{code.replace('_', '-')}")
