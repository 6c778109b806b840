"""How the school stands (E7)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from texts.clip import shorten, visible
from texts.dates import numeric_day, weekday_and_day
from texts.words import Html, Words, lines, paragraphs
from usecases.overview.show import JournalsPage, OverviewPage, SchoolWeek
from usecases.ports.overview import ClassCount, TaughtLesson, Told

MOST_STAFF, MOST_TOLD, MOST_LESSONS, LONGEST, LONGEST_NAME = 10, 3, 40, 40, 24
Item = Mapping[str, object]


def overview(t: Words, page: OverviewPage) -> Html:
    pupils, linked = sum(one.pupils for one in page.classes), sum(one.linked for one in page.classes)
    away = page.away
    return paragraphs(
        t("overview-title", school=page.school.name, day=weekday_and_day(t, page.today)),
        lines(
            t("overview-linked", count=str(linked), all=str(pupils)),
            t("overview-away", count=str(away.missed), unexplained=str(away.unexplained), told=str(away.told)),
        ),
        _unanswered(t, page),
        lines(t("overview-told"), *(_told(t, one) for one in page.told[:MOST_TOLD])) if page.told else None,
    )


def _unanswered(t: Words, page: OverviewPage) -> Html:
    if not page.unanswered:
        return t("overview-all-answered")
    zone = page.school.zone
    return lines(
        t("overview-unanswered"),
        *(
            t(
                "overview-unanswered-line",
                person=shorten(one.person, LONGEST_NAME),
                count=str(one.threads),
                day=numeric_day(t, one.since.astimezone(zone).date()),
            )
            for one in page.unanswered[:MOST_STAFF]
        ),
    )


def _told(t: Words, one: Told) -> Html:
    beginning = shorten(" ".join(visible(one.text).split()), LONGEST)
    return t("overview-told-line", text=beginning, count=str(one.read), all=str(one.families))


def linked(t: Words, classes: Sequence[ClassCount]) -> Html:
    return paragraphs(
        t("overview-classes-title"),
        lines(
            *(
                t("overview-class", school_class=one.name.display, count=str(one.linked), all=str(one.pupils))
                for one in classes
            )
        )
        or None,
    )


def journals(t: Words, page: JournalsPage) -> Html:
    head = t("overview-journals-title", day=weekday_and_day(t, page.on))
    if not page.held:
        return paragraphs(head, t("journal-no-lessons"))
    if not page.lessons:
        return paragraphs(head, t("overview-journals-kept", count=page.held))
    more = len(page.lessons) - MOST_LESSONS
    return paragraphs(
        head,
        None if page.due else t("overview-journals-early"),
        lines(
            *(_lesson(t, one) for one in page.lessons[:MOST_LESSONS]),
            t("journal-more", count=str(more)) if more > 0 else None,
        ),
        t("overview-journals-means"),
    )


def _lesson(t: Words, one: TaughtLesson) -> Html:
    return t(
        "overview-journal-line",
        number=str(one.lesson.number),
        school_class=one.class_name.display,
        subject=shorten(one.lesson.subject, LONGEST_NAME),
        teacher=shorten(one.lesson.teacher, LONGEST_NAME) or t.plain("overview-nobody"),
    )


def week_caption(t: Words, page: SchoolWeek) -> Html:
    return t("overview-week", school=page.school.name, day=numeric_day(t, page.monday))


def _overdue(t: Words, item: Item) -> Html:
    lessons = item["lessons"]
    assert isinstance(lessons, list)  # noqa: S101 - we wrote it
    told = [
        t(
            "news-journal-line",
            number=str(one["number"]),
            school_class=one["school_class"],
            subject=shorten(str(one["subject"]), LONGEST_NAME),
        )
        for one in lessons
    ]
    return lines(t("news-journal-overdue", day=weekday_and_day(t, date.fromisoformat(str(item["on"])))), *told)


TELL: dict[str, Callable[[Words, Item], Html]] = {"JournalOverdue": _overdue}
