"""Under the progress table, its picture, and what the marks come to (B3, B5)."""

from bot.keyboards.diary import behind, foot, periods
from bot.progress_callbacks import (
    OpenChart,
    OpenInterim,
    OpenNeeds,
    OpenProgress,
    SendProgressBook,
    SendProgressPicture,
    SetProgressLook,
)
from bot.screen import Button, Keyboard
from texts.progress import table as texts
from texts.words import Words
from usecases.ports.pictures import Theme
from usecases.progress.interim import InterimPage
from usecases.progress.show import ProgressPage


def table(t: Words, page: ProgressPage) -> Keyboard:
    child, span = page.diary.child.id, page.span.period_id
    keep = (
        Button(t.plain("button-progress-picture"), SendProgressPicture(child, span)),
        Button(t.plain("button-progress-book"), SendProgressBook(child, span)),
    )
    order = t.plain("button-progress-by-name" if page.weak_first else "button-progress-weak")
    return (
        (
            Button(t.plain("button-progress-chart"), OpenChart(child, period_id=span)),
            Button(t.plain("button-progress-need"), OpenNeeds(child, span)),
        ),
        (
            Button(t.plain("button-progress-interim"), OpenInterim(child, span)),
            Button(order, OpenProgress(child, span, weak=not page.weak_first)),
        ),
        keep if page.subjects else (),
        *periods(t, page.span, lambda number: OpenProgress(child, number, page.weak_first)),
        *foot(t, page.diary, OpenProgress),
    )


def picture(t: Words, page: ProgressPage, theme: Theme) -> Keyboard:
    child, span, dark = page.diary.child.id, page.span.period_id, theme is Theme.DARK
    return (
        (
            Button(texts.look_button(t, dark=dark), SetProgressLook(child, span, dark=not dark)),
            Button(t.plain("button-progress-book"), SendProgressBook(child, span)),
        ),
        *periods(t, page.span, lambda number: SendProgressPicture(child, number)),
        *foot(t, page.diary, SendProgressPicture, behind(t, OpenProgress(child, span))),
    )


def book(t: Words, page: ProgressPage) -> Keyboard:
    return foot(t, page.diary, OpenProgress, behind(t, OpenProgress(page.diary.child.id, page.span.period_id)))


def interim(t: Words, page: InterimPage) -> Keyboard:
    child, span = page.diary.child.id, page.span.period_id
    return (
        *periods(t, page.span, lambda number: OpenInterim(child, number)),
        *foot(t, page.diary, OpenInterim, behind(t, OpenProgress(child, span))),
    )
