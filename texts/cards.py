"""Personal data cards and corrections (B17)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from babel.dates import format_date

from school.cards import Decision, Field
from texts.clip import shorten
from texts.dates import moment
from texts.words import Html, Words, lines, paragraphs
from usecases.cards.own import CardPage
from usecases.ports.cards import Request

LABEL = 40
LONGEST = 1000
Item = Mapping[str, object]


def card(t: Words, page: CardPage) -> Html:
    asked = {one.field: one for one in page.asked if one.field}
    return paragraphs(
        t("card-title-own" if page.own else "card-title-child"),
        lines(*(_line(t, page, field, field in asked) for field in Field)),
        t("card-who-sees"),
    )


def _line(t: Words, page: CardPage, field: Field, waits: bool) -> Html:
    known = page.card.values.get(field)
    value = shown(t, field, known) if known else t.plain("card-nothing")
    return t("card-line-waits" if waits else "card-line", field=t.plain(f"card-field-{word(field)}"), value=value)


def shown(t: Words, field: Field | None, value: str) -> str:
    if field is Field.BIRTH_DATE:
        return format_date(date.fromisoformat(value), "d MMMM y", locale=t.language)
    return value


def ask(t: Words, page: CardPage, field: Field) -> Html:
    return t(f"card-ask-{word(field)}", name=shorten(page.card.name.full, LABEL))


def confirm(t: Words, page: CardPage, field: Field, text: str) -> Html:
    was = page.card.values.get(field)
    name = t.plain(f"card-field-{word(field)}")
    return paragraphs(
        t("card-confirm", name=page.card.name.full, field=name, value=shown(t, field, text)),
        t("card-was", value=shown(t, field, was)) if was else None,
        t("card-consent-contact" if field.is_contact else "card-consent"),
    )


def corrections(t: Words, waiting: Sequence[Request]) -> Html:
    return t("corrections-title", count=len(waiting)) if waiting else t("corrections-none")


def label(t: Words, one: Request) -> str:
    field = t.plain(f"card-field-{word(one.field)}") if one.field else t.plain("card-field-other")
    return t.plain("button-correction", name=shorten(one.whose.initials, LABEL // 2), field=field)


def correction(t: Words, one: Request, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    field = t.plain(f"card-field-{word(one.field)}") if one.field else t.plain("card-field-other")
    return paragraphs(
        lines(
            t("correction-whose", name=one.whose.full, field=field),
            t("correction-by", name=one.by.full, moment=moment(t, one.asked_at, zone)),
        ),
        lines(
            t("card-was", value=shown(t, one.field, one.was)) if one.was else None,
            t("correction-wanted", value=shown(t, one.field, shorten(one.text, LONGEST))),
        ),
        t(f"correction-is-{one.state.value}") if one.state is not Decision.OPEN else None,
        t("correction-reason", reason=one.reason) if one.reason else None,
    )


def ask_reason(t: Words, one: Request) -> Html:
    return t("correction-ask-reason", name=one.whose.full)


def _decided(t: Words, item: Item) -> Html:
    field = Field(str(item["field"])) if item["field"] else None
    name = t.plain(f"card-field-{word(field)}") if field else t.plain("card-field-other")
    value = shown(t, field, shorten(str(item["wanted"]), LONGEST))
    known = {"whose": item["whose"], "field": name, "value": value}
    if item["corrected"]:
        return t("news-correction-done", **known)
    return lines(t("news-correction-refused", **known), t("correction-reason", reason=str(item["reason"])))


TELL: dict[str, Callable[[Words, Item], Html]] = {"CorrectionDecided": _decided}


def word(field: Field) -> str:
    """How a field is called in the ids of sentences."""
    return field.value.replace("_", "-")
