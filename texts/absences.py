"""Absences in words: when, what, why; the screens of a family (D1, C5)."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from school.absences import Absence, AbsenceKind, FamilyAnswer, Reason
from texts.dates import day_and_month, moment, numeric_day, short_weekday_and_day, weekday_and_day
from texts.diary import title
from texts.words import Html, Words, lines, paragraphs
from usecases.absences.alarm import AlarmPage
from usecases.absences.show import AbsenceCard, AbsenceDraft, AbsenceHome, MonthPage
from usecases.ports.absences import AbsenceNotice
from usecases.ports.attendance import Missed
from usecases.ports.children import VisibleChild

MOST_NOTICES = 6
MOST_DAYS = 6


def when(t: Words, absence: Absence) -> Html:
    if absence.open_ended:
        return t("absence-days-open", first=day_and_month(t, absence.first))
    return days(t, absence.first, absence.last)


def days(t: Words, first: date, last: date) -> Html:
    if first == last:
        return t("absence-day", day=weekday_and_day(t, first))
    return t("absence-days", first=short_weekday_and_day(t, first), last=short_weekday_and_day(t, last))


def what(t: Words, absence: Absence) -> str:
    """«не придёт»; «опоздает»; «не будет части уроков»."""
    if absence.kind is AbsenceKind.ABSENT and not absence.whole_days:
        return t.plain("absence-what-part")
    return t.plain(f"absence-what-{absence.kind}")


def lessons(t: Words, first: int | None, last: int | None) -> str:
    """«уроки 1–3»; for whole days that they are whole."""
    if first is None and last is None:
        return t.plain("absence-whole-day")
    if last is None:
        return t.plain("absence-lessons-from", first=str(first))
    if first in (None, last):
        return t.plain("absence-lesson", number=str(last)) if first else _range(t, 1, last)
    return _range(t, first or 1, last)


def _range(t: Words, first: int, last: int) -> str:
    if first == last:
        return t.plain("absence-lesson", number=str(last))
    return t.plain("absence-lessons", first=str(first), last=str(last))


def reason(t: Words, known: Reason) -> str:
    return t.plain(f"absence-reason-{known}")


# Where an absence is told.


def home(t: Words, page: AbsenceHome) -> Html:
    child = page.diary.child.called
    alone = not page.diary.siblings
    if not page.diary.child.speaks:
        how = t("absence-how-pupil")
    else:
        how = t("absence-how", child=child) if alone else t("absence-how-many", child=child)
    return paragraphs(
        title(t, page.diary, t("absence-title")) if alone else t("absence-title-many"),
        _told(t, page),
        *(_unexplained(t, page, one) for one in page.family),
        how,
    )


def _told(t: Words, page: AbsenceHome) -> Html | None:
    if not page.notices:
        return None
    return lines(t("absence-told"), *(_notice(t, page, it) for it in page.notices[:MOST_NOTICES]))


def _notice(t: Words, page: AbsenceHome, notice: AbsenceNotice) -> Html:
    absence = notice.absence
    known = {"when": when(t, absence), "what": what(t, absence), "reason": reason(t, absence.reason)}
    if not page.diary.siblings:
        return t("absence-line", **known)
    return t("absence-line-of", child=called(page, notice.child_id), **known)


def called(page: AbsenceHome, child_id: int) -> str:
    return next((one.called for one in page.family if one.id == child_id), "")


def _unexplained(t: Words, page: AbsenceHome, child: VisibleChild) -> Html | None:
    missed = page.unexplained.get(child.id)
    if not missed:
        return None
    told = [(day, list(known)) for day, known in groupby(missed, key=lambda it: it.on)]
    return lines(
        t("absence-unexplained", child=child.called, count=len(missed)),
        *(_missed_day(t, day, known) for day, known in told[-MOST_DAYS:]),
        t("absence-unexplained-late") if told[0][0] < page.explainable[child.id] else None,
    )


def _missed_day(t: Words, day: date, known: Sequence[Missed]) -> Html:
    named = ", ".join(f"{it.number}. {it.subject}" for it in known)
    return t("absence-unexplained-day", day=short_weekday_and_day(t, day), lessons=named)


# An absence in the making.


def ask_why(t: Words, draft: AbsenceDraft, part: tuple[int, int | None] | None) -> Html:
    about = days(t, draft.first, draft.last)
    asked = t("absence-why", when=about)
    if part is not None:
        asked = t("absence-why-part", when=about, lessons=lessons(t, *part))
    return paragraphs(of_child(t, draft.told.child), lines(asked, t("absence-send-at-once")))


def pick_lessons(t: Words, draft: AbsenceDraft, part: tuple[int, int | None] | None) -> Html:
    day = days(t, draft.first, draft.last)
    if part is None:
        return paragraphs(of_child(t, draft.told.child), t("absence-pick-lesson", day=day))
    asked = t("absence-pick-lesson-last", day=day, lessons=lessons(t, *part))
    return paragraphs(of_child(t, draft.told.child), asked)


def month(t: Words, page: MonthPage, first: date | None, said: Html | None = None) -> Html:
    """`said` is what was asked instead of a plain "choose"."""
    asked = said or t("absence-pick-first")
    if first is not None and said is None:
        asked = t("absence-pick-last", day=day_and_month(t, first))
    return paragraphs(of_child(t, page.told.child), asked)


def of_child(t: Words, child: VisibleChild) -> Html:
    return t("diary-title", child=child.called, what=t("absence-title"))


def ask_words(t: Words, child: str) -> Html:
    return t("absence-ask-words", child=child)


# What was understood of words (D2).


def confirm(t: Words, children: Sequence[str], absence: Absence, comment: str, *, with_reason: bool) -> Html:
    return paragraphs(
        t("absence-confirm"),
        lines(
            t("diary-title", child=", ".join(children), what=what(t, absence)),
            t("absence-card-when", when=when(t, absence)),
            None if absence.whole_days else t("absence-card-lessons", lessons=_of(t, absence)),
            t("absence-card-reason", reason=reason(t, absence.reason)) if with_reason else None,
            t("absence-card-comment", comment=comment) if comment else None,
        ),
        t("absence-confirm-send") if with_reason else t("absence-confirm-why"),
    )


def is_it(t: Words) -> Html:
    return t("absence-is-it")


def ask_who(t: Words) -> Html:
    return t("absence-ask-who")


def ask_about(t: Words, about: str, typed: str) -> Html | None:
    """What is asked above the calendar instead of a plain "choose"; None for questions that need no words."""
    match about:
        case "no_such_day":
            return t("absence-no-such-day", typed=typed)
        case "no_lessons":
            return t("absence-no-lessons")
        case "other_year":
            return t("absence-other-year")
        case "day":
            return t("absence-ask-day")
        case "until":
            return t("absence-ask-until")
        case _:
            return None


def not_understood(t: Words) -> Html:
    return t("absence-not-understood-words")


def glad(t: Words) -> Html:
    return t("absence-glad")


def dropped(t: Words) -> Html:
    return t("absence-dropped")


# A notice.


def card(t: Words, page: AbsenceCard, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    notice = page.notice
    absence = notice.absence
    return paragraphs(
        title(t, page.diary, t("absence-title")),
        body(t, notice, zone),
        _state(t, page, zone),
        t("absence-card-asks") if absence.reason is Reason.ILL and not (page.is_history or notice.withdrawn) else None,
    )


def body(t: Words, notice: AbsenceNotice, zone: ZoneInfo) -> Html:
    absence = notice.absence
    return lines(
        t("absence-card-what", what=what(t, absence)),
        t("absence-card-when", when=when(t, absence)),
        None if absence.whole_days else t("absence-card-lessons", lessons=_of(t, absence)),
        t("absence-card-reason", reason=reason(t, absence.reason)),
        t("absence-card-comment", comment=notice.comment) if notice.comment else None,
        t("absence-card-files", count=notice.files) if notice.files else None,
        _by(t, notice, zone),
    )


def _of(t: Words, absence: Absence) -> str:
    return lessons(t, absence.from_lesson, absence.to_lesson)


def _by(t: Words, notice: AbsenceNotice, zone: ZoneInfo) -> Html | None:
    if notice.filed_by is None:
        return None
    return t("absence-card-by", name=notice.filed_by.polite, moment=moment(t, notice.filed_at, zone))


def seen(t: Words, notice: AbsenceNotice, zone: ZoneInfo) -> Html | None:
    if notice.seen_by is None or notice.seen_at is None:
        return None
    return t("absence-card-seen", name=notice.seen_by.polite, moment=moment(t, notice.seen_at, zone))


def _state(t: Words, page: AbsenceCard, zone: ZoneInfo) -> Html:
    if page.notice.withdrawn:
        return t("absence-card-withdrawn")
    told = seen(t, page.notice, zone)
    if page.is_history:
        return lines(told, t("absence-card-history"))
    return told or t("absence-card-not-seen")


def ask_reason(t: Words, page: AbsenceCard) -> Html:
    asked = t("absence-ask-reason", reason=reason(t, page.notice.absence.reason))
    return paragraphs(title(t, page.diary, t("absence-title")), asked)


def ask_comment(t: Words) -> Html:
    return t("absence-ask-comment")


def ask_file(t: Words) -> Html:
    return t("absence-ask-file")


def no_voice(t: Words) -> Html:
    return t("absence-no-voice")


def not_a_file(t: Words) -> Html:
    return t("absence-not-a-file")


def caption(t: Words, child: str, absence: Absence) -> Html:
    return t("absence-file-caption", child=child, when=when(t, absence))


def file_is_gone(t: Words, file: str) -> Html:
    return t("absence-file-is-gone", file=file)


def sending(t: Words, count: int) -> str:
    return t.plain("absence-sending", count=count)


def done(t: Words, deed: str) -> str:
    """The toast after a deed: filed, changed, withdrawn, restored."""
    return t.plain(f"absence-{deed}-toast")


# A child who is missed.


def alarm(t: Words, page: AlarmPage, zone: ZoneInfo) -> Html:
    head = t("absence-alarm-title") if page.on == page.today else _past(t, page.on)
    return paragraphs(
        t("diary-title", child=page.child.called, what=head),
        _missed_day(t, page.on, page.missed),
        _answer(t, page, zone),
    )


def _past(t: Words, on: date) -> Html:
    return t("absence-alarm-title-day", day=numeric_day(t, on))


def _answer(t: Words, page: AlarmPage, zone: ZoneInfo) -> Html:
    known = page.answered
    if known is None:
        return t("absence-alarm-ask")
    said = t("absence-alarm-answer", answer=known.answer)
    if known.by is not None:
        name, at = known.by.polite, moment(t, known.at, zone)
        said = t("absence-alarm-known", answer=known.answer, name=name, moment=at)
    sent = known.answer == FamilyAnswer.SHOULD_BE_THERE
    return lines(said, t("absence-alarm-sent") if sent else t("absence-alarm-told"))


def alarm_toast(t: Words) -> str:
    return t.plain("absence-alarm-toast")


def morning_toast(t: Words, answer: str) -> str:
    return t.plain("absence-morning-toast", answer=answer)
