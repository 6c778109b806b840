"""The screen of a calendar subscription, and the words inside a calendar."""

from school.lessons import DayLesson
from school.subscriptions import Part
from texts.clip import shorten
from texts.diary import title
from texts.forms import form
from texts.words import Html, Words, paragraphs
from usecases.lessons.compose import DiaryLesson
from usecases.ports.dots import DiaryDot
from usecases.ports.homework import DiaryTask
from usecases.subscriptions import Feed, SubscriptionPage

LONGEST_IN_CALENDAR = 60
"""Of a task in the title of its day; the description has the whole."""


def subscription(t: Words, page: SubscriptionPage) -> Html:
    head = title(t, page.diary, t("calendar-title"))
    if not page.offered:
        return paragraphs(head, t("calendar-not-offered"))
    if page.address is None:
        return paragraphs(head, t("calendar-none"), t("calendar-what"))
    return paragraphs(head, t("calendar-address", address=page.address), t("calendar-how"), t("calendar-secret"))


def sure(t: Words, page: SubscriptionPage) -> Html:
    return paragraphs(title(t, page.diary, t("calendar-title")), t("calendar-sure"))


def part(t: Words, part: Part, *, held: bool) -> str:
    name = t.plain(f"calendar-part-{part}")
    return t.plain("button-calendar-held" if held else "button-calendar-not-held", part=name)


# Inside a calendar: plain text.


def name(t: Words, feed: Feed) -> str:
    return t.plain("calendar-name", child=feed.child.called) if feed.child else t.plain("calendar-name-empty")


def lesson(t: Words, it: DayLesson) -> str:
    return it.subject if it.is_held else t.plain("calendar-lesson-cancelled", subject=it.subject)


def about_lesson(it: DiaryLesson) -> str:
    who = it.teacher.polite if it.teacher else ""
    return "\n".join(line for line in (it.lesson.topic, who) if line)


def task(t: Words, it: DiaryTask) -> str:
    text = shorten(" ".join(it.task.text.split()), LONGEST_IN_CALENDAR) or t.plain("calendar-task-in-file")
    return t.plain("calendar-task", subject=it.task.subject, text=text)


def dot(t: Words, it: DiaryDot) -> str:
    kind = t.plain(f"dot-kind-{it.dot.kind}")
    return t.plain("calendar-dot", subject=it.subject, kind=kind, form=form(t, it.dot.form))
