"""A meeting that is being called, kept in the dialog: its fields, the step it stands at, its screen."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.drafts import numbered
from bot.keyboards import calling as buttons
from bot.screen import Screen
from school import meetings as rules
from school.meetings import USUAL, Plan
from school.refusals import Outdated
from texts.meetings import calling as texts
from texts.understand.days import parse_day
from texts.understand.times import hours
from texts.words import Words
from usecases.meetings.drafts import MeetingDraftPage
from usecases.ports.meetings import Meeting

STEPS = ("classes", "day", "time", "place", "agenda", "link")
"""What a new meeting is asked for, in order; then comes the preview."""
FIELDS = (*STEPS[1:], "title")
Draft = dict[str, Any]


def new_draft(page: MeetingDraftPage) -> Draft:
    """Who leads one class calls that one."""
    only = [one.id for one in page.offered] if len(page.offered) == 1 else []
    draft = numbered(meeting=None, version=0, classes=only, all=False, step="")
    draft |= dict.fromkeys(FIELDS) | {"title": "", "minutes": None}
    draft["step"] = "day" if only else "classes"
    return draft


def draft_of(meeting: Meeting) -> Draft:
    plan, starts = meeting.plan, meeting.plan.starts_at.astimezone(meeting.zone)
    return numbered(
        meeting=meeting.id,
        version=meeting.version,
        classes=list(meeting.class_ids),
        all=meeting.whole_school,
        step="preview",
        day=starts.date().isoformat(),
        time=f"{starts:%H.%M}",
        minutes=(plan.ends_at - plan.starts_at) // timedelta(minutes=1),
        place=plan.place,
        agenda=plan.agenda,
        link=plan.link,
        title=plan.title,
    )


def filled(draft: Draft, field: str, typed: str, page: MeetingDraftPage, now: datetime) -> Draft:
    """The draft with a field given, and the next step. Raises what the rules refuse; Outdated for no field of ours."""
    if field == "classes":
        if not (draft["classes"] or draft["all"]):
            raise rules.NoClassChosen
        return {**draft, "step": _next(draft)}
    if field not in FIELDS:
        raise Outdated
    known = {**draft, **_understood(field, typed, page)}
    if known["day"] and known["time"]:
        _check_time(known, page.zone, now, moving=field)
    return {**known, "step": _next(known)}


def plan_of(draft: Mapping[str, Any], zone: ZoneInfo) -> Plan:
    """Raises Outdated when the dialog holds no whole draft any more."""
    try:
        starts, ends = _times(draft, zone)
        return Plan(starts, ends, draft["place"], draft["agenda"], draft["title"], draft["link"])
    except (KeyError, TypeError, AttributeError):
        raise Outdated from None


def screen(t: Words, page: MeetingDraftPage, draft: Draft) -> Screen:
    step, everybody = draft["step"], draft["all"]
    if step == "preview":
        plan = plan_of(draft, page.zone)
        return Screen(texts.preview(t, page, plan, whole_school=everybody), buttons.preview(t, page, draft["draft"]))
    return Screen(texts.ask(t, page, step, whole_school=everybody), buttons.ask(t, page, draft, step))


def _understood(field: str, typed: str, page: MeetingDraftPage) -> dict[str, Any]:
    match field:
        case "day":
            return {"day": _day(typed, page.today).isoformat()}
        case "time":
            at, length = hours(typed)
            minutes = rules.check_length(length) // timedelta(minutes=1) if length is not None else None
            return {"time": f"{at:%H.%M}", "minutes": minutes}
        case "place":
            return {"place": rules.check_place(typed)}
        case "agenda":
            return {"agenda": rules.check_words(typed, rules.AGENDA_LIMIT)}
        case "link":
            return {"link": rules.check_link(typed) if typed else ""}
        case _:
            return {"title": rules.check_words(rules.one_line(typed), rules.TITLE_LIMIT)}


def _day(typed: str, today: date) -> date:
    day = parse_day(typed, today)
    if day < today:
        raise rules.MeetingInThePast
    if day > today + rules.FURTHEST:
        raise rules.MeetingTooFar
    return day


def _check_time(draft: Draft, zone: ZoneInfo, now: datetime, *, moving: str) -> None:
    """Told at once where the time was given, not after the last step."""
    if moving in ("day", "time"):
        rules.check_time(*_times(draft, zone), now)


def _times(draft: Mapping[str, Any], zone: ZoneInfo) -> tuple[datetime, datetime]:
    hour, minute = draft["time"].split(".")
    length = USUAL if draft["minutes"] is None else timedelta(minutes=draft["minutes"])
    return rules.times(date.fromisoformat(draft["day"]), time(int(hour), int(minute)), length, zone)


def _next(draft: Mapping[str, Any]) -> str:
    """The first field that was not given; classes are given before everything else."""
    left = [step for step in STEPS[1:] if draft[step] is None]
    return left[0] if left else "preview"
