"""What the school reads while it calls a meeting and looks after it (E2)."""

from itertools import groupby

from school.meetings import AGENDA_LIMIT, Plan, Turnout, of_family
from texts.meetings.common import details, name, when_shortly
from texts.meetings.show import titled
from texts.words import Html, Words, lines, paragraphs
from usecases.meetings.drafts import CalledMeeting, CalledMeetings, MeetingAnswers, MeetingDraftPage
from usecases.ports.meeting_book import Family
from usecases.ports.meetings import Meeting


def called(t: Words, page: CalledMeetings) -> Html:
    head = t("meetings-called-past") if page.past else t("meetings-called")
    nothing = t("meetings-called-none-past") if page.past else t("meetings-called-none")
    return paragraphs(head, *([_line(t, one) for one in page.meetings] or [nothing]))


def card(t: Words, it: CalledMeeting) -> Html:
    meeting = it.meeting
    return paragraphs(
        t("meeting-title", title=titled(t, meeting)),
        t("meeting-is-cancelled", reason=meeting.cancelled) if meeting.cancelled is not None else None,
        details(t, meeting.plan, meeting.zone, agenda_room=AGENDA_LIMIT),
        t("meeting-by", name=meeting.called_by.polite) if meeting.called_by else None,
        _turnout(t, it.turnout),
    )


def answers(t: Words, page: MeetingAnswers) -> Html:
    by_class = groupby(page.families, key=lambda one: one.class_name)
    found = [
        lines(t("meeting-answers-class", name=name), *(_family(t, one) for one in group)) for name, group in by_class
    ]
    return paragraphs(t("meeting-answers-title"), *found, t("meeting-answers-legend"))


def ask(t: Words, page: MeetingDraftPage, step: str, *, whole_school: bool) -> Html:
    """What comes next: classes, day, time, place, agenda, link, title."""
    return paragraphs(_head(t, page, whole_school=whole_school), t(_ASK[step]))


_ASK = {
    "classes": "meeting-ask-classes",
    "day": "meeting-ask-day",
    "time": "meeting-ask-time",
    "place": "meeting-ask-place",
    "agenda": "meeting-ask-agenda",
    "link": "meeting-ask-link",
    "title": "meeting-ask-title",
}


def preview(t: Words, page: MeetingDraftPage, plan: Plan, *, whole_school: bool) -> Html:
    """As the families will read it, and how many they are."""
    classes = () if whole_school else tuple(one.name.display for one in page.chosen)
    count = t("meeting-preview-changed" if page.was else "meeting-preview-families", count=page.families)
    return paragraphs(
        t("meeting-preview"),
        t("meeting-title", title=name(t, plan.title, classes)),
        details(t, plan, page.zone, agenda_room=AGENDA_LIMIT),
        count,
    )


def words_needed(t: Words) -> Html:
    return t("meeting-words-needed")


def saved(t: Words, *, changed: bool) -> str:
    return t.plain("meeting-changed" if changed else "meeting-saved")


def asked(t: Words, count: int) -> str:
    return t.plain("meeting-asked", count=count)


def ask_reason(t: Words, meeting: Meeting) -> Html:
    when = when_shortly(t, meeting.plan.starts_at, meeting.zone)
    return paragraphs(t("meetings-called-line", when=when, title=titled(t, meeting)), t("meeting-ask-reason"))


def was_cancelled(t: Words) -> Html:
    return t("meeting-was-cancelled")


def _head(t: Words, page: MeetingDraftPage, *, whole_school: bool) -> Html:
    names = ", ".join(one.name.display for one in page.chosen)
    invited = (
        t("meeting-draft-for-school") if whole_school else t("meeting-draft-for", classes=names) if names else None
    )
    return lines(t("meeting-draft-change" if page.was else "meeting-draft-new"), invited)


def _line(t: Words, meeting: Meeting) -> Html:
    when = when_shortly(t, meeting.plan.starts_at, meeting.zone)
    cancelled = meeting.cancelled
    return lines(
        t("meetings-called-line", when=when, title=titled(t, meeting)),
        t("meeting-is-cancelled", reason=cancelled) if cancelled is not None else None,
    )


def _turnout(t: Words, it: Turnout) -> Html:
    return t(
        "meeting-turnout",
        coming=it.coming,
        cannot=it.cannot,
        unsure=it.unsure,
        silent=it.silent,
        families=it.families,
    )


def _family(t: Words, one: Family) -> Html:
    said = of_family(one.said)
    adults = ", ".join(one.answers) or "none"
    return t("meeting-answer-line", coming=said.value if said else "silent", child=one.child.initials, adults=adults)
