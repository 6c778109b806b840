"""What a push says. Values come from the notice; the sentences from news.ftl."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from texts import finals, messages
from texts.absence_news import ABSENCE_NEWS
from texts.announcements.news import TELL as ANNOUNCEMENTS
from texts.applications import TELL as APPLICATIONS
from texts.cards import TELL as CARDS
from texts.claims import TELL as CLAIMS
from texts.clip import shorten
from texts.dates import number, onto_day, weekday_and_day
from texts.forms import form
from texts.handovers import TELL as HANDOVERS
from texts.happenings import news as happenings
from texts.inquiries import TELL as INQUIRIES
from texts.intake import TELL as INTAKE
from texts.marks import value
from texts.meetings import news as meetings
from texts.overview import TELL as OVERVIEW
from texts.remarks import TELL as REMARKS
from texts.security import TELL as SECURITY
from texts.signing import TELL as SIGNING
from texts.substitutions import TELL as SUBSTITUTIONS
from texts.tickets import TELL as TICKETS
from texts.trust import TELL as TRUST
from texts.visits import TELL as VISITS
from texts.weeks import week
from texts.words import Html, Words, lines, paragraphs

Item = Mapping[str, object]
LONGEST_TASK = 600
_ANSWERED = frozenset({"MeetingCalled", "MeetingChanged"})


def items_of(payload: Mapping[str, object]) -> list[Item]:
    items = payload.get("items")
    return [item for item in items if isinstance(item, Mapping)] if isinstance(items, list) else []


def news(t: Words, child: str, items: list[Item], *, answers: bool = False, group: bool = False) -> Html:
    """One message: the child's name, then what happened. `answers`: it is a reply to what was told before.

    `group`: in a class group nobody can be asked for the answer of a family, so it says where to give it.

    News for people of the school is of no child of theirs: it says itself of whom it is.
    """
    if finals.are_finals(items):
        told = [finals.told(t, items)]
    else:
        told = [_TELL[_event(item, answers)](t, item) for item in items]
    to_answer = t("group-meeting-answer") if group and items and items[0]["event"] in _ANSWERED else None
    return paragraphs(t("news-child", child=child) if child else None, *told, to_answer)


def hidden(t: Words, kind: str, *, urgent: bool) -> Html:
    """What a locked screen may show to anybody: that there is something, and of which kind."""
    return t("news-hidden-urgent") if urgent else t("news-hidden", kind=kind)


def _event(item: Item, answers: bool) -> str:
    return "MarkCorrectedLater" if answers and item["event"] == "MarkCorrected" else str(item["event"])


def _mark_posted(t: Words, item: Item) -> Html:
    return lines(
        t("news-mark", subject=_text(item, "subject"), value=_value(t, item), form=_form(t, item)),
        _details(t, item),
        _average(t, item),
    )


def _mark_corrected(t: Words, item: Item) -> Html:
    return _correction(t, item, "news-mark-corrected")


def _mark_corrected_later(t: Words, item: Item) -> Html:
    return _correction(t, item, "news-mark-was-now")


def _correction(t: Words, item: Item, sentence: str) -> Html:
    known = {"subject": _text(item, "subject"), "value": _value(t, item), "form": _form(t, item)}
    if item["was_value"] == item["value"]:
        head = t("news-mark-details-changed", **known)
    else:
        head = t(sentence, **known, was=value(t, _text(item, "scale"), _text(item, "was_value")))
    return lines(head, _details(t, item), _average(t, item))


def _mark_removed(t: Words, item: Item) -> Html:
    return lines(
        t("news-mark-removed", subject=_text(item, "subject"), value=_value(t, item), form=_form(t, item)),
        _average(t, item),
    )


def _details(t: Words, item: Item) -> Html:
    comment = item.get("comment")
    return lines(
        t("news-mark-weight-and-day", weight=number(t, _int(item, "weight")), day=_day(t, item, "on")),
        t("news-comment", comment=str(comment)) if comment else None,
    )


def _average(t: Words, item: Item) -> Html | None:
    before, after = item.get("average_before"), item.get("average_after")
    if after is None:
        return None
    if before is None:
        return t("news-average-first", after=number(t, Decimal(str(after))))
    if before == after:
        return t("news-average-same", after=number(t, Decimal(str(after))))
    return t("news-average", before=number(t, Decimal(str(before))), after=number(t, Decimal(str(after))))


def _dot_head(t: Words, item: Item) -> dict[str, object]:
    return {
        "subject": _text(item, "subject"),
        "kind": t.plain(f"dot-kind-{item['dot_kind']}"),
        "form": _form(t, item),
        "day": _day(t, item, "due_on"),
    }


def _dot_set(t: Words, item: Item) -> Html:
    return lines(t("news-dot-set", **_dot_head(t, item)), _dot_next(t, item), _comment(t, item))


def _dot_prolonged(t: Words, item: Item) -> Html:
    return lines(t("news-dot-prolonged", **_dot_head(t, item), was=_day(t, item, "was_due_on")), _dot_next(t, item))


def _dot_closed(t: Words, item: Item) -> Html:
    return t("news-dot-closed", **_dot_head(t, item))


def _dot_due(t: Words, item: Item) -> Html:
    sentence = "news-dot-due-today" if item["days_left"] == 0 else "news-dot-due"
    return lines(t(sentence, **_dot_head(t, item)), _dot_next(t, item), _comment(t, item))


def _dot_turned(t: Words, item: Item) -> Html:
    return lines(t("news-dot-turned", **_dot_head(t, item), value=_value(t, item)), _average(t, item))


def _dot_expired(t: Words, item: Item) -> Html:
    return t("news-dot-expired", **_dot_head(t, item))


def _dot_next(t: Words, item: Item) -> Html:
    becomes = item.get("turns_into")
    if becomes is None:
        return t("news-dot-will-disappear")
    word = f"mark-value-{becomes}"
    return t("news-dot-will-turn", value=t.plain(word) if t.has(word) else str(becomes))


def _comment(t: Words, item: Item) -> Html | None:
    return t("news-comment", comment=str(item["comment"])) if item.get("comment") else None


def _homework(sentence: str) -> Callable[[Words, Item], Html]:
    def tell(t: Words, item: Item) -> Html:
        return lines(
            t(sentence, subject=_text(item, "subject"), day=_onto(t, item)),
            t("news-homework-text", text=shorten(_text(item, "text"), LONGEST_TASK)) if item["text"] else None,
            _homework_marks(t, item),
        )

    return tell


def _homework_removed(t: Words, item: Item) -> Html:
    return t("news-homework-removed", subject=_text(item, "subject"), day=_onto(t, item))


def _homework_due(t: Words, item: Item) -> Html:
    tasks = item["items"]
    assert isinstance(tasks, list)  # noqa: S101 - we wrote it
    return lines(
        t("news-homework-tomorrow", day=_onto(t, item)),
        *(
            lines(
                t(
                    "news-homework-line",
                    subject=_text(task, "subject"),
                    text=shorten(_text(task, "text"), LONGEST_TASK // 2),
                ),
                _homework_marks(t, task),
            )
            for task in tasks
        ),
    )


def _homework_marks(t: Words, item: Item) -> Html | None:
    return (
        lines(
            None if item.get("mandatory", True) else t("news-homework-voluntary"),
            t("news-homework-independent") if item.get("independent") else None,
            t("news-homework-files", count=_int(item, "files")) if item.get("files") else None,
        )
        or None
    )


def _text(item: Item, name: str) -> str:
    return str(item[name])


def _int(item: Item, name: str) -> int:
    return int(str(item[name]))


def _value(t: Words, item: Item) -> str:
    return value(t, _text(item, "scale"), _text(item, "value"))


def _form(t: Words, item: Item) -> str:
    return form(t, _text(item, "form"))


def _onto(t: Words, item: Item) -> str:
    return onto_day(t, date.fromisoformat(_text(item, "due_on")))


def _day(t: Words, item: Item, name: str) -> str:
    return weekday_and_day(t, date.fromisoformat(_text(item, name)))


_TELL: dict[str, Callable[[Words, Item], Html]] = {
    "MarkPosted": _mark_posted,
    "MarkCorrected": _mark_corrected,
    "MarkCorrectedLater": _mark_corrected_later,
    "MarkRemoved": _mark_removed,
    "DotSet": _dot_set,
    "DotProlonged": _dot_prolonged,
    "DotClosed": _dot_closed,
    "DotDue": _dot_due,
    "DotTurnedIntoMark": _dot_turned,
    "DotExpired": _dot_expired,
    "HomeworkAssigned": _homework("news-homework-set"),
    "HomeworkChanged": _homework("news-homework-changed"),
    "HomeworkRemoved": _homework_removed,
    "HomeworkDue": _homework_due,
    **meetings.TELL,
    **happenings.TELL,
    **ABSENCE_NEWS,
    **messages.TELL,
    "WeekSummed": week,
    **REMARKS,
    **ANNOUNCEMENTS,
    **CARDS,
    **CLAIMS,
    **SIGNING,
    **INQUIRIES,
    **SUBSTITUTIONS,
    **OVERVIEW,
    **TRUST,
    **SECURITY,
    **HANDOVERS,
    **VISITS,
    **TICKETS,
    **APPLICATIONS,
    **INTAKE,
}
