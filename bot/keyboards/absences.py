"""Under absences of a family: days, reasons, lessons, the card of a notice (D1)."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.absence_callbacks import (
    AskAbsenceComment,
    AskAbsenceFile,
    AskAbsenceWords,
    AskReason,
    BeginAbsence,
    BeginCalendar,
    ChangeDays,
    ChangeReason,
    ChooseDays,
    ChooseLessons,
    ChooseWho,
    ExtendTo,
    FileFor,
    IsAbsence,
    KeepOpen,
    OpenAbsence,
    OpenAbsences,
    OpenDraft,
    PickLesson,
    RestoreNotice,
    SendPapers,
    SendUnderstood,
    WithdrawNotice,
)
from bot.keyboards.diary import behind, in_rows
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from school.absences import AbsenceKind, Reason
from texts.absences import MOST_DAYS, MOST_NOTICES, called
from texts.absences import reason as reason_name
from texts.clip import shorten
from texts.dates import hour, numeric_day
from texts.diary import short_day
from texts.words import Words
from usecases.absences.show import AbsenceCard, AbsenceDraft, AbsenceHome
from usecases.ports.absences import AbsenceNotice
from usecases.ports.children import VisibleChild

LONGEST_NAME = 11
"""Characters of a name beside «: сегодня» in two columns."""
MOST_CHILDREN = 4
LESSONS_IN_ROW = 3
LABEL = 38
EVERYBODY = 0
"""Instead of a child's id: all the children of the family."""
Part = tuple[int, int | None] | None


def home(t: Words, page: AbsenceHome) -> Keyboard:
    named = len(page.family) > 1
    if not page.diary.child.speaks:
        return (*((_notice(t, page, it, named=named),) for it in page.notices[:MOST_NOTICES]), back(t))
    return (
        *(_near(t, page, one.id, one.called, named=named) for one in page.family[:MOST_CHILDREN]),
        *_calendars(t, page, named=named),
        (Button(t.plain("button-absence-words"), AskAbsenceWords(page.diary.child.id)),),
        *((_notice(t, page, it, named=named),) for it in page.notices[:MOST_NOTICES]),
        *_explain(t, page, named=named),
        back(t),
    )


def _near(t: Words, page: AbsenceHome, child: int, called: str, *, named: bool) -> tuple[Button, ...]:
    """With several children the name stands on the button: one tap says whom and when."""
    name = shorten(called, LONGEST_NAME)
    return tuple(
        Button(_named_day(t, name, day, page.today) if named else _day(t, day, page.today), BeginAbsence(child, day))
        for day in page.near[child]
    )


def _named_day(t: Words, child: str, day: date, today: date) -> str:
    if day == today:
        return t.plain("button-absence-today", child=child)
    if day == today + timedelta(days=1):
        return t.plain("button-absence-tomorrow", child=child)
    return t.plain("button-absence-on", child=child, day=short_day(t, day))


def _day(t: Words, day: date, today: date) -> str:
    if day == today:
        return t.plain("button-absence-only-today")
    if day == today + timedelta(days=1):
        return t.plain("button-absence-only-tomorrow")
    return t.plain("button-absence-only-on", day=short_day(t, day))


def _calendars(t: Words, page: AbsenceHome, *, named: bool) -> Keyboard:
    if not named:
        return ((Button(t.plain("button-absence-calendar"), BeginCalendar(page.diary.child.id)),),)
    buttons = [
        Button(t.plain("button-absence-calendar-of", child=shorten(one.called, LONGEST_NAME)), BeginCalendar(one.id))
        for one in page.family[:MOST_CHILDREN]
    ]
    return in_rows(buttons, 2)


def _notice(t: Words, page: AbsenceHome, it: AbsenceNotice, *, named: bool) -> Button:
    absence = it.absence
    when = numeric_day(t, absence.first)
    if absence.last > absence.first:
        when = f"{when}–{numeric_day(t, absence.last)}"
    if named:
        when = f"{shorten(called(page, it.child_id), LONGEST_NAME)}, {when}"
    label = t.plain("button-absence-notice", when=when, reason=reason_name(t, absence.reason))
    return Button(shorten(label, LABEL), OpenAbsence(it.child_id, it.id))


def _explain(t: Words, page: AbsenceHome, *, named: bool) -> Keyboard:
    buttons = [
        Button(_to_explain(t, one.called, day, named=named), BeginAbsence(one.id, day))
        for one in page.family
        for day in sorted({it.on for it in page.unexplained.get(one.id, ()) if it.on >= page.explainable[one.id]})
    ]
    return tuple((button,) for button in buttons[-MOST_DAYS:])


def _to_explain(t: Words, child: str, day: date, *, named: bool) -> str:
    if not named:
        return t.plain("button-absence-explain", day=numeric_day(t, day))
    return t.plain("button-absence-explain-of", child=shorten(child, LONGEST_NAME), day=numeric_day(t, day))


def why(t: Words, page: AbsenceDraft, number: int, part: Part) -> Keyboard:
    """A reason files at once."""
    child = page.told.child.id
    whole = Button(t.plain("button-absence-whole"), OpenDraft(number, whole=True))
    some = Button(t.plain("button-absence-part"), ChooseLessons(number))
    days = Button(t.plain("button-absence-other-days"), ChooseDays(number))
    return (
        *_reasons(t, number),
        (some if part is None else whole, days) if page.numbers else (days,),
        (behind(t, OpenAbsences(child)), *back(t)),
    )


def _reasons(t: Words, number: int) -> Keyboard:
    buttons = [Button(t.plain(f"button-absence-reason-{one}"), FileFor(number, one.value)) for one in Reason]
    return in_rows(buttons, 2)


def lessons(t: Words, page: AbsenceDraft, number: int, part: Part, *, reason: str | None) -> Keyboard:
    """The lessons of the day; once one is chosen, the reasons. A reason that is known already is only sent."""
    send = ((Button(t.plain("button-absence-send"), SendUnderstood(number)),),) if reason else _reasons(t, number)
    chosen = range(part[0], (part[1] or part[0]) + 1) if part else range(0)
    buttons = [Button(_lesson(t, page, one, chosen), PickLesson(number, one)) for one in page.numbers]
    return (
        *in_rows(buttons, LESSONS_IN_ROW),
        (Button(t.plain("button-absence-whole"), OpenDraft(number, whole=True)),),
        *(send if part else ()),
        (behind(t, OpenAbsences(page.told.child.id)), *back(t)),
    )


def _lesson(t: Words, page: AbsenceDraft, number: int, chosen: range) -> str:
    bell = page.bells.get(number)
    label = t.plain("button-absence-lesson-only", number=str(number))
    if bell is not None:
        label = t.plain("button-absence-lesson", number=str(number), at=hour(t, bell.starts))
    return t.plain("button-chosen", label=label) if number in chosen else label


def confirm(t: Words, page: AbsenceDraft, number: int, *, reason: str | None) -> Keyboard:
    """What was understood: sent as it is, or with a reason that nobody has said."""
    change = Button(t.plain("button-absence-change"), OpenDraft(number))
    days = Button(t.plain("button-absence-other-days"), ChooseDays(number))
    wrong = (Button(t.plain("button-absence-not"), IsAbsence(number, yes=False)),)
    if reason is None:
        return (*_reasons(t, number), (days,), wrong, to_home(t, page.told.child.id)[0])
    send = (Button(t.plain("button-absence-send"), SendUnderstood(number)),)
    return (send, (change, days), wrong, to_home(t, page.told.child.id)[0])


def is_it(t: Words, number: int) -> Keyboard:
    yes = Button(t.plain("button-absence-yes"), IsAbsence(number, yes=True))
    return ((yes,), (Button(t.plain("button-absence-not"), IsAbsence(number, yes=False)),), back(t))


def who(t: Words, number: int, family: Sequence[VisibleChild]) -> Keyboard:
    children = [Button(shorten(one.called, LABEL), ChooseWho(number, one.id)) for one in family]
    everybody = (Button(t.plain("button-absence-everybody"), ChooseWho(number, EVERYBODY)),)
    wrong = (Button(t.plain("button-absence-not"), IsAbsence(number, yes=False)),)
    return (*in_rows(children, 1), everybody, wrong, back(t))


def glad(t: Words, notices: Sequence[AbsenceNotice]) -> Keyboard:
    """The child is well again: what the school still knows."""
    shown = [Button(_short(t, it), OpenAbsence(it.child_id, it.id)) for it in notices[:MOST_NOTICES]]
    return (*in_rows(shown, 1), back(t))


def _short(t: Words, it: AbsenceNotice) -> str:
    when, away = numeric_day(t, it.absence.first), reason_name(t, it.absence.reason)
    return shorten(t.plain("button-absence-notice", when=when, reason=away), LABEL)


def to_home(t: Words, child: int) -> Keyboard:
    return ((behind(t, OpenAbsences(child)), *back(t)),)


def card(t: Words, page: AbsenceCard) -> Keyboard:
    child, notice = page.diary.child.id, page.notice
    about = (child, notice.id, notice.version)
    papers = ((Button(t.plain("button-absence-files"), SendPapers(child, notice.id)),),) if notice.files else ()
    foot = ((Button(t.plain("button-absence-all"), OpenAbsences(child)), *back(t)),)
    if page.is_history or not page.diary.child.speaks:
        return (*papers, *foot)
    if notice.withdrawn:
        return (*papers, (Button(t.plain("button-absence-restore"), RestoreNotice(*about)),), *foot)
    return (
        _longer(t, page),
        _ending(t, page),
        (
            Button(t.plain("button-absence-comment"), AskAbsenceComment(*about)),
            Button(t.plain("button-absence-file"), AskAbsenceFile(*about)),
        ),
        *papers,
        (
            Button(t.plain("button-absence-days"), ChangeDays(*about)),
            Button(t.plain("button-absence-reason"), AskReason(*about)),
        ),
        (Button(t.plain("button-absence-withdraw"), WithdrawNotice(*about)),),
        *foot,
    )


def _longer(t: Words, page: AbsenceCard) -> tuple[Button, ...]:
    """A day more, the whole week: what an illness asks for most."""
    notice = page.notice
    about = (page.diary.child.id, notice.id, notice.version)
    if notice.absence.open_ended or page.more is None:
        return ()
    more = Button(t.plain("button-absence-extend", day=short_day(t, page.more)), ExtendTo(*about, page.more))
    if page.week is None:
        return (more,)
    return more, Button(t.plain("button-absence-week", day=short_day(t, page.week)), ExtendTo(*about, page.week))


def _ending(t: Words, page: AbsenceCard) -> tuple[Button, ...]:
    notice = page.notice
    absence, about = notice.absence, (page.diary.child.id, notice.id, notice.version)
    if absence.reason is not Reason.ILL or absence.kind is not AbsenceKind.ABSENT or not absence.whole_days:
        return ()
    label = t.plain("button-absence-open")
    if absence.open_ended:
        label = t.plain("button-absence-until", day=short_day(t, absence.last))
    return (Button(label, KeepOpen(*about, on=not absence.open_ended)),)


def reasons(t: Words, page: AbsenceCard) -> Keyboard:
    about = (page.diary.child.id, page.notice.id, page.notice.version)
    buttons = [Button(_ticked(t, one, page.notice.absence.reason), ChangeReason(*about, one.value)) for one in Reason]
    return (*in_rows(buttons, 2), *to_card(t, page))


def _ticked(t: Words, one: Reason, known: Reason) -> str:
    label = t.plain(f"button-absence-reason-{one}")
    return t.plain("button-chosen", label=label) if one is known else label


def to_card(t: Words, page: AbsenceCard) -> Keyboard:
    return ((behind(t, OpenAbsence(page.diary.child.id, page.notice.id)), *back(t)),)
