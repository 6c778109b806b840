"""What the screens of a diary share: periods, pages, the other children, the way back."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.callbacks import Callback, OpenChildren
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from texts import diary as texts
from texts.words import Words
from usecases.diary import Diary
from usecases.ports.periods import WHOLE_YEAR, Span

MOST_SIBLINGS = 3
"""Side by side; a larger family chooses from its list."""
MOST_CLASSES = 60
"""Under one message: Telegram takes a hundred buttons, and the screen has others. Whole rows of three and of four."""
Row = tuple[Button, ...]
Of = TypeVar("Of")


def foot(t: Words, diary: Diary, way: Callable[[int], Callback], *behind: Button) -> Keyboard:
    """The same screen of the other children, and the last row. `way` makes the press from a child's id."""
    return (*_siblings(t, diary, way), (*behind, *back(t)))


def behind(t: Words, press: Callback) -> Button:
    return Button(t.plain("button-back"), press)


def periods(t: Words, span: Span, way: Callable[[int], Callback]) -> Keyboard:
    """The periods that have begun and the year, two a row, for their names are the school's and may be long."""
    choices = [(period.id, period.name) for period in span.offered]
    choices.append((WHOLE_YEAR, t.plain("diary-whole-year")))
    return in_rows(
        [Button(texts.period(t, name, shown=number == span.period_id), way(number)) for number, name in choices], 2
    )


def pages(t: Words, page: int, count: int, way: Callable[[int], Callback]) -> Row:
    """Newer to the left, older to the right; nothing where there is one page."""
    newer = (Button(t.plain("button-newer"), way(page - 1)),) if page > 0 else ()
    older = (Button(t.plain("button-older"), way(page + 1)),) if page + 1 < count else ()
    return (*newer, *older)


def leaves(t: Words, page: int, count: int, way: Callable[[int], Callback]) -> Row:
    """The same for what stands by name, not by time."""
    before = (Button(t.plain("button-list-before"), way(page - 1)),) if page > 0 else ()
    after = (Button(t.plain("button-list-more"), way(page + 1)),) if page + 1 < count else ()
    return (*before, *after)


def on_page(classes: Sequence[Of], page: int) -> Sequence[Of]:
    """A large school has more classes than Telegram takes buttons. Pages count from 0; beyond the last is the last."""
    page = _page(classes, page)
    return classes[page * MOST_CLASSES : (page + 1) * MOST_CLASSES]


def class_rows(
    t: Words, classes: Sequence[Button], page: int, way: Callable[[int], Callback], width: int = 3
) -> Keyboard:
    """The classes of `on_page`, and the way to the others."""
    count = -(-len(classes) // MOST_CLASSES)
    return (*in_rows(on_page(classes, page), width), leaves(t, _page(classes, page), count, way))


def _page(classes: Sequence[object], page: int) -> int:
    return min(max(page, 0), max(len(classes) - 1, 0) // MOST_CLASSES)


def in_rows(buttons: Sequence[Button], width: int) -> Keyboard:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def _siblings(t: Words, diary: Diary, way: Callable[[int], Callback]) -> Keyboard:
    if len(diary.siblings) > MOST_SIBLINGS:
        return ((Button(t.plain("button-another-child"), OpenChildren()),),)
    return (tuple(Button(texts.sibling(t, child), way(child.id)) for child in diary.siblings),)
