"""Under the meetings that the school calls (E2)."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any

from bot.keyboards.diary import behind, class_rows, in_rows
from bot.keyboards.menu import back
from bot.meeting_callbacks import (
    AskMeetingField,
    AskSilent,
    BeginMeeting,
    BeginMeetingCancel,
    BeginMeetingChange,
    ChooseMeetingClass,
    FillMeeting,
    OpenCalledMeeting,
    OpenCalledMeetings,
    OpenMeetingAnswers,
    SaveMeeting,
    TurnMeetingClasses,
)
from bot.screen import Button, Keyboard
from texts.dates import hour
from texts.diary import short_day
from texts.meetings.common import open_button
from texts.words import Words
from usecases.meetings.drafts import CalledMeeting, CalledMeetings, MeetingAnswers, MeetingDraftPage

HOURS = (time(17), time(17, 30), time(18), time(18, 30), time(19), time(19, 30))
"""When parents can come. Ours."""
DAYS_AHEAD = 7
SUNDAY = 7


def called(t: Words, page: CalledMeetings) -> Keyboard:
    found = [Button(open_button(t, one.plan.starts_at, one.zone), OpenCalledMeeting(one.id)) for one in page.meetings]
    other = "button-meetings-ahead" if page.past else "button-meetings-past"
    before = Button(t.plain("button-list-before"), OpenCalledMeetings(page.past, page.page - 1))
    more = Button(t.plain("button-list-more"), OpenCalledMeetings(page.past, page.page + 1))
    return (
        *in_rows(found, 2),
        (*((before,) if page.page else ()), *((more,) if page.more else ())),
        (Button(t.plain("button-meeting-new"), BeginMeeting()),),
        (Button(t.plain(other), OpenCalledMeetings(past=not page.past)),),
        back(t),
    )


def card(t: Words, it: CalledMeeting) -> Keyboard:
    meeting = it.meeting
    silent = Button(t.plain("button-meeting-silent"), AskSilent(meeting.id))
    change = Button(t.plain("button-meeting-change"), BeginMeetingChange(meeting.id, meeting.version))
    cancel = Button(t.plain("button-meeting-cancel"), BeginMeetingCancel(meeting.id, meeting.version))
    return (
        (Button(t.plain("button-meeting-who"), OpenMeetingAnswers(meeting.id)),),
        (silent,) if it.open and it.turnout.silent else (),
        *(((change,), (cancel,)) if it.open else ()),
        (behind(t, OpenCalledMeetings()), *back(t)),
    )


def answers(t: Words, page: MeetingAnswers) -> Keyboard:
    meeting_id = page.meeting.id
    before = Button(t.plain("button-list-before"), OpenMeetingAnswers(meeting_id, page.page - 1))
    more = Button(t.plain("button-list-more"), OpenMeetingAnswers(meeting_id, page.page + 1))
    return (
        (*((before,) if page.page else ()), *((more,) if page.page + 1 < page.pages else ())),
        (behind(t, OpenCalledMeeting(meeting_id)), *back(t)),
    )


def ask(t: Words, page: MeetingDraftPage, draft: Mapping[str, Any], step: str) -> Keyboard:
    """The values that a button can give, and the way out."""
    number = draft["draft"]
    offers: Mapping[str, Keyboard] = {
        "day": _days(t, page.today, number),
        "time": _hours(t, number),
        "agenda": ((Button(t.plain("button-meeting-no-agenda"), FillMeeting(number, "agenda", "")),),),
        "link": ((Button(t.plain("button-meeting-no-link"), FillMeeting(number, "link", "")),),),
        "title": ((Button(t.plain("button-meeting-no-title"), FillMeeting(number, "title", "")),),),
    }
    choices = _classes(t, page, draft) if step == "classes" else offers.get(step, ())
    return (*choices, _out(t, page))


def preview(t: Words, page: MeetingDraftPage, number: int) -> Keyboard:
    fields = [
        Button(t.plain("button-meeting-day"), AskMeetingField(number, "day")),
        Button(t.plain("button-meeting-time"), AskMeetingField(number, "time")),
        Button(t.plain("button-meeting-place"), AskMeetingField(number, "place")),
        Button(t.plain("button-meeting-agenda"), AskMeetingField(number, "agenda")),
        Button(t.plain("button-meeting-url"), AskMeetingField(number, "link")),
        Button(t.plain("button-meeting-title"), AskMeetingField(number, "title")),
    ]
    save = "button-meeting-save" if page.was else "button-meeting-call"
    return ((Button(t.plain(save), SaveMeeting(number)),), *in_rows(fields, 3), _out(t, page))


def only_to_card(t: Words, meeting_id: int) -> Keyboard:
    return ((behind(t, OpenCalledMeeting(meeting_id)), *back(t)),)


def _out(t: Words, page: MeetingDraftPage) -> tuple[Button, ...]:
    if page.was:
        return (behind(t, OpenCalledMeeting(page.was.id)), *back(t))
    return (Button(t.plain("button-meeting-drop"), OpenCalledMeetings()), *back(t))


def _classes(t: Words, page: MeetingDraftPage, draft: Mapping[str, Any]) -> Keyboard:
    number, chosen, everybody = draft["draft"], set(draft["classes"]), draft["all"]
    found = [
        Button(
            _ticked(t, one.name.display, here=one.id in chosen and not everybody), ChooseMeetingClass(number, one.id)
        )
        for one in page.offered
    ]
    whole = Button(_ticked(t, t.plain("button-meeting-all"), here=everybody), ChooseMeetingClass(number, 0))
    go_on = Button(t.plain("button-meeting-next"), FillMeeting(number, "classes", ""))
    return (
        (whole,) if page.for_all else (),
        *class_rows(t, found, draft.get("leaf", 0), lambda page: TurnMeetingClasses(number, page), 4),
        (go_on,) if chosen or everybody else (),
    )


def _ticked(t: Words, label: str, *, here: bool) -> str:
    return t.plain("button-meeting-chosen" if here else "button-meeting-class", name=label)


def _days(t: Words, today: date, number: int) -> Keyboard:
    days = [today + timedelta(days=ahead) for ahead in range(1, DAYS_AHEAD + 1)]
    found = [Button(short_day(t, day), FillMeeting(number, "day", day.isoformat())) for day in days]
    return in_rows([one for one, day in zip(found, days, strict=True) if day.isoweekday() != SUNDAY], 3)


def _hours(t: Words, number: int) -> Keyboard:
    return in_rows([Button(hour(t, at), FillMeeting(number, "time", f"{at:%H.%M}")) for at in HOURS], 3)
