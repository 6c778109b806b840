"""Who stands in for whom, and what the teachers concerned hear (E8)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from texts.clip import shorten
from texts.dates import weekday_and_day
from texts.diary import commas, day_name
from texts.lessons import room_name
from texts.words import Html, Words, lines, paragraphs
from usecases.ports.substitutions import SchoolLesson
from usecases.substitutions import LessonToChange, SchoolDay

SUBJECT, NAME = 24, 30
MOST = 40
"""Changes of a day that fit one message."""
Item = Mapping[str, object]


def day(t: Words, it: SchoolDay) -> Html:
    head = t("substitutions-title", day=day_name(t, it.on, it.today))
    if not it.lessons:
        return paragraphs(head, t("substitutions-no-lessons"))
    changes = lines(*(_line(t, one) for one in it.changed[:MOST]))
    return paragraphs(head, changes or t("substitutions-none"), t("substitutions-whose"))


def of_teacher(t: Words, it: SchoolDay, lessons: Sequence[SchoolLesson]) -> Html:
    head = t("substitutions-title", day=day_name(t, it.on, it.today))
    teacher = next((one.teacher for one in lessons), None)
    if teacher is None:
        return paragraphs(head, t("substitutions-no-lessons"))
    return paragraphs(
        head,
        t("substitutions-of", teacher=shorten(teacher.name.full, NAME * 2)),
        lines(*(_line(t, one) for one in lessons)),
        t("substitutions-choose") if it.on >= it.today else t("substitutions-past"),
    )


def lesson(t: Words, page: LessonToChange) -> Html:
    head = t("substitutions-title", day=day_name(t, page.day.on, page.day.today))
    return paragraphs(head, _line(t, page.lesson), t("substitutions-who") if page.free else t("substitutions-nobody"))


def _line(t: Words, one: SchoolLesson) -> Html:
    known = {
        "number": str(one.at.number),
        "school_class": one.class_name.display,
        "subject": shorten(one.subject, SUBJECT),
    }
    return commas(t("substitution-line", **known), room_name(t, one.room), _state(t, one))


def _state(t: Words, one: SchoolLesson) -> Html:
    teacher = one.teacher.name.initials if one.teacher else t.plain("substitution-somebody")
    if not one.is_held:
        return t("substitution-cancelled", teacher=teacher)
    if one.is_substituted:
        who = one.substitute.name.initials if one.substitute else t.plain("substitution-somebody")
        return t("substitution-from-to", teacher=teacher, substitute=who)
    return t("substitution-teacher", teacher=teacher)


def label(t: Words, one: SchoolLesson) -> str:
    known = {"number": str(one.at.number), "school_class": one.class_name.display}
    text = t.plain("button-substitution", **known, subject=shorten(one.subject, SUBJECT))
    return t.plain("button-chosen", label=text) if one.changed else text


def on(item: Item) -> date:
    return date.fromisoformat(str(item["on"]))


def _told(t: Words, item: Item) -> Html:
    return lines(
        t(f"news-substitution-{item['lesson_state']}", day=weekday_and_day(t, on(item))),
        commas(
            t(
                "news-substitution-line",
                number=str(item["number"]),
                school_class=str(item["school_class"]),
                subject=str(item["subject"]),
            ),
            room_name(t, str(item["room"])),
            _told_who(t, item),
        ),
    )


def _told_who(t: Words, item: Item) -> Html | None:
    teacher = str(item["teacher"]) if item["teacher"] else t.plain("substitution-somebody")
    if item["substitute"]:
        return t("substitution-from-to", teacher=teacher, substitute=str(item["substitute"]))
    return t("substitution-teacher", teacher=teacher)


def _told_families(t: Words, item: Item) -> Html:
    substitute = item["substitute"]
    return t(
        f"news-lesson-{item['lesson_state']}",
        day=weekday_and_day(t, on(item)),
        number=str(item["number"]),
        subject=str(item["subject"]),
        substitute=str(substitute) if substitute else t.plain("news-lesson-somebody"),
    )


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "LessonHandedOver": _told,
    "LessonChanged": _told_families,
    "LessonAsPlanned": _told_families,
}
