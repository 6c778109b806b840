"""A family's list of meetings and one of them whole (B14)."""

from school.meetings import AGENDA_LIMIT, Coming
from texts.diary import title
from texts.meetings.common import details, name, when_shortly
from texts.words import Html, Words, lines, paragraphs
from usecases.meetings.show import Listed, MeetingCard, MeetingList
from usecases.ports.meetings import Meeting


def listed(t: Words, page: MeetingList) -> Html:
    what = t.plain("meetings-past" if page.past else "meetings-ahead")
    nothing = t("meetings-none-past") if page.past else t("meetings-none")
    found = [_line(t, one, past=page.past) for one in page.meetings]
    return paragraphs(title(t, page.diary, what), *(found or [nothing]))


def card(t: Words, it: MeetingCard) -> Html:
    meeting = it.meeting
    return paragraphs(
        title(t, it.diary, titled(t, meeting)),
        _cancelled(t, meeting),
        details(t, meeting.plan, meeting.zone, agenda_room=AGENDA_LIMIT),
        t("meeting-by", name=meeting.called_by.polite) if meeting.called_by else None,
        _state(t, it),
    )


def titled(t: Words, meeting: Meeting) -> str:
    return name(t, meeting.plan.title, meeting.class_names)


def answered(t: Words, coming: str) -> str:
    return t.plain("meeting-answered", coming=coming)


def sending(t: Words) -> str:
    return t.plain("meeting-sending")


def file_caption(t: Words) -> Html:
    return t("meeting-file-caption")


def file_name(t: Words, it: MeetingCard) -> str:
    day = it.meeting.plan.starts_at.astimezone(it.meeting.zone).date()
    return f"{t.plain('meeting-file-name')}-{day.isoformat()}.ics"


def _line(t: Words, one: Listed, *, past: bool) -> Html:
    meeting = one.meeting
    when = when_shortly(t, meeting.plan.starts_at, meeting.zone)
    return lines(
        t("meeting-title", title=when),
        t("meetings-list-name", name=titled(t, meeting)),
        _cancelled(t, meeting) or (None if past else _said(t, one.said)),
    )


def _state(t: Words, it: MeetingCard) -> Html | None:
    if it.meeting.cancelled is not None:
        return None
    return _said(t, it.said) if it.open else t("meeting-is-over") if it.over else None


def _said(t: Words, said: Coming | None) -> Html:
    return t("meeting-said", coming=said.value) if said else t("meeting-not-said")


def _cancelled(t: Words, meeting: Meeting) -> Html | None:
    return t("meeting-is-cancelled", reason=meeting.cancelled) if meeting.cancelled is not None else None
