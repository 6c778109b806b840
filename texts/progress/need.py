"""What is needed for a wish, and all subjects against a passing score (B6)."""

from decimal import Decimal

from school.marks import Scale
from school.needed import WORTH_SAYING
from texts.dates import number
from texts.diary import span_name, title
from texts.forms import form
from texts.words import Html, Words, lines, paragraphs
from usecases.progress.need import NeedPage, Way, Wish
from usecases.progress.passing import NeedsPage

EXAMPLES = {Scale.FIVE: Decimal("4.6"), Scale.HUNDRED: Decimal(85)}


def needs(t: Words, page: NeedsPage) -> Html:
    head = title(t, page.diary, t("needs-title", span=span_name(t, page.span)))
    return paragraphs(head, _overall(t, page), t("needs-choose") if page.subjects else t("needs-none"))


def _overall(t: Words, page: NeedsPage) -> Html:
    return lines(
        t("needs-overall", overall=number(t, page.overall), count=page.counted) if page.overall is not None else None,
        t("needs-passing", passing=number(t, page.passing)) if page.passing is not None else None,
        _verdict(t, page.overall, page.passing, page.points_lacking),
    )


def _verdict(t: Words, overall: Decimal | None, passing: Decimal | None, points: int) -> Html | None:
    if overall is None or passing is None:
        return None
    return t("needs-lacks", gap=number(t, passing - overall), points=points) if overall < passing else t("needs-passes")


def ask_passing(t: Words) -> Html:
    return t("needs-ask-passing")


def need(t: Words, page: NeedPage) -> Html:
    it = page.subject
    return paragraphs(
        title(t, page.diary, t("need-title", subject=it.name, span=span_name(t, page.span))),
        lines(t("need-now", average=number(t, it.weighted)) if it.weighted is not None else None, _wish(t, page.wish)),
        _answer(t, page),
    )


def ask(t: Words, page: NeedPage) -> Html:
    return t("need-ask", example=number(t, EXAMPLES[page.subject.scale]))


def _wish(t: Words, wish: Wish) -> Html:
    if wish.result is None:
        return t("need-wish-average", average=number(t, wish.average))
    return t("need-wish-result", result=str(wish.result), average=number(t, wish.average))


def _answer(t: Words, page: NeedPage) -> Html:
    if page.reached:
        return t("need-reached")
    if page.is_over:
        return t("need-over")
    ahead = t("need-lessons", count=str(page.lessons)) if page.lessons is not None else None
    if not page.ways:
        return lines(t("need-never") if page.never else t("need-impossible"), ahead)
    return paragraphs(lines(t("need-any"), *(_way(t, page, way) for way in page.ways)), ahead)


def _way(t: Words, page: NeedPage, way: Way) -> Html:
    known = {"form": form(t, way.form), "weight": str(way.weight), "value": str(way.value)}
    sentence = "need-way" if WORTH_SAYING[page.subject.scale] else "need-way-hundred"
    return t(sentence, count=way.count, **known)


# Labels of buttons.


def wish_button(t: Words, wish: Wish, *, chosen: bool) -> str:
    label = (
        t.plain("button-need-average", average=number(t, wish.average))
        if wish.result is None
        else t.plain("button-need-result", result=str(wish.result))
    )
    return t.plain("button-need-chosen", label=label) if chosen else label
