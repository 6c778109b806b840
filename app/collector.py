"""Python's garbage collector in a process that serves (docs/performance.md)."""

import gc

YOUNG = 20_000
"""New objects before it looks at them, some megabytes. With Python's 700 it looks hundreds of times a second while
messages go, nearly always in vain, and takes a tenth of the processor time."""


def settle() -> None:
    """Once everything has started: what start-up made lives for ever and is looked at no more (STACK finding 7)."""
    gc.freeze()
    gc.set_threshold(YOUNG)
