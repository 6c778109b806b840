"""Under dots: a card for each, the marks that some have become (B7)."""

from bot.callbacks import OpenDot, OpenDots, OpenMark
from bot.keyboards.diary import behind, foot
from bot.keyboards.threads import ask
from bot.screen import Button, Keyboard
from texts.dots import dot_button, mark_button
from texts.words import Words
from usecases.dots.show import DotCard, DotsPage
from usecases.ports.dots import DiaryDot

MOST_DOTS = 30


def listed(t: Words, page: DotsPage) -> Keyboard:
    child = page.diary.child.id
    waiting = [(Button(dot_button(t, dot), OpenDot(child, dot.id)),) for dot in page.waiting[:MOST_DOTS]]
    turned = [_mark(t, child, dot) for dot in page.closed[:MOST_DOTS]]
    return (*waiting, *turned, *foot(t, page.diary, OpenDots))


def card(t: Words, it: DotCard) -> Keyboard:
    child = it.diary.child.id
    return (
        _mark(t, child, it.dot),
        (ask(t, "dot", it.dot.id, child),),
        *foot(t, it.diary, OpenDots, behind(t, OpenDots(child))),
    )


def _mark(t: Words, child: int, dot: DiaryDot) -> tuple[Button, ...]:
    """The way to what the dot has become."""
    return (Button(mark_button(t, dot, dot.mark), OpenMark(child, dot.mark.id)),) if dot.mark else ()
