"""The school bag of a day, and curricula."""

from babel.numbers import format_decimal

from school.bag import Bag, Book
from texts.clip import shorten
from texts.diary import onto_day_name, title
from texts.words import Html, Words, lines, paragraphs
from usecases.ports.textbooks import Curriculum
from usecases.textbooks import BagPage, CurriculaPage

LONGEST_DESCRIPTION = 500
MOST_CURRICULA = 6
"""Of the longest texts they still fit one message."""


def bag(t: Words, page: BagPage) -> Html:
    head = title(t, page.diary, t("bag-title", day=onto_day_name(t, page.on, page.today)))
    if not page.lessons:
        return paragraphs(head, t("bag-no-lessons"))
    return paragraphs(head, _books(t, page.bag), _without(t, page.bag), _weight(t, page.bag))


def _books(t: Words, it: Bag) -> Html:
    return lines(*(_book(t, book) for book in it.books)) if it.books else t("bag-no-books")


def _book(t: Words, book: Book) -> Html:
    said = {"subject": book.subject, "title": book.title}
    return t("bag-book-unweighed", **said) if book.grams is None else t("bag-book", **said, grams=str(book.grams))


def _without(t: Words, it: Bag) -> Html | None:
    return t("bag-without", subjects=", ".join(it.without)) if it.without and it.books else None


def _weight(t: Words, it: Bag) -> Html | None:
    if not it.grams:
        return None
    said = {"all": _kilograms(t, it.grams), "norm": _kilograms(t, it.norm)}
    return lines(
        t("bag-heavy", **said, above=_kilograms(t, it.too_heavy)) if it.too_heavy else t("bag-weight", **said),
        t("bag-partly") if it.unweighed else None,
    )


def _kilograms(t: Words, grams: int) -> str:
    return format_decimal(grams / 1000, format="0.##", locale=t.language)


def curricula(t: Words, page: CurriculaPage) -> Html:
    head = title(t, page.diary, t("curricula-title"))
    if not page.curricula:
        return paragraphs(head, t("curricula-none"))
    more = len(page.curricula) - MOST_CURRICULA
    return paragraphs(
        head,
        *(_curriculum(t, one) for one in page.curricula[:MOST_CURRICULA]),
        t("curricula-more", count=more) if more > 0 else None,
    )


def _curriculum(t: Words, it: Curriculum) -> Html:
    return lines(
        t("curricula-name", name=it.name),
        t("curricula-profile", profile=it.profile) if it.profile else None,
        t("curricula-classes", classes=it.classes) if it.classes else None,
        t("curricula-text", text=shorten(it.description, LONGEST_DESCRIPTION)) if it.description else None,
    )
