"""Under what is needed: subjects, wishes, the score to pass (B6)."""

from decimal import Decimal

from bot.keyboards.diary import behind, foot, in_rows, periods
from bot.progress_callbacks import DropPassing, OpenNeed, OpenNeeds, OpenProgress, TypeNeed, TypePassing
from bot.screen import Button, Keyboard
from school.marks import Scale
from school.needed import average_for
from texts.dates import number
from texts.progress import need as texts
from texts.words import Words
from usecases.progress.need import NeedPage, Wish
from usecases.progress.passing import NeedsPage

_RESULTS = tuple(Wish(average_for(result), result) for result in (3, 4, 5))
_TENS = tuple(Wish(Decimal(average), None) for average in (60, 70, 80, 90))
OFFERED = {Scale.FIVE: _RESULTS, Scale.HUNDRED: _TENS}


def needs(t: Words, page: NeedsPage) -> Keyboard:
    child, span = page.diary.child.id, page.span.period_id
    subjects = [
        Button(
            t.plain("button-needs-subject-average", subject=it.name, average=number(t, it.weighted))
            if it.weighted is not None
            else t.plain("button-needs-subject", subject=it.name),
            OpenNeed(child, it.id, span),
        )
        for it in page.subjects
    ]
    drop = (Button(t.plain("button-needs-drop-passing"), DropPassing(child)),) if page.passing is not None else ()
    return (
        *in_rows(subjects, 2),
        (Button(t.plain("button-needs-passing"), TypePassing(child)), *drop),
        *periods(t, page.span, lambda number: OpenNeeds(child, number)),
        *foot(t, page.diary, OpenNeeds, behind(t, OpenProgress(child, span))),
    )


def need(t: Words, page: NeedPage) -> Keyboard:
    child, subject, span = page.diary.child.id, page.subject.id, page.span.period_id
    wishes = [
        Button(texts.wish_button(t, wish, chosen=wish == page.wish), OpenNeed(child, subject, span, wish.code))
        for wish in OFFERED[page.subject.scale]
    ]
    return (
        tuple(wishes),
        (Button(t.plain("button-need-own"), TypeNeed(child, subject, span)),),
        *periods(t, page.span, lambda number: OpenNeed(child, subject, number)),
        *foot(t, page.diary, OpenNeeds, behind(t, OpenNeeds(child, span))),
    )


def asked_need(t: Words, page: NeedPage) -> Keyboard:
    """While a number is awaited."""
    back = OpenNeed(page.diary.child.id, page.subject.id, page.span.period_id)
    return foot(t, page.diary, OpenNeeds, behind(t, back))


def asked_passing(t: Words, page: NeedsPage) -> Keyboard:
    return foot(t, page.diary, OpenNeeds, behind(t, OpenNeeds(page.diary.child.id)))
