"""Under a family's meetings, and under pushes about them (B14, C4)."""

from bot.keyboards.diary import behind, foot, in_rows
from bot.keyboards.menu import back
from bot.meeting_callbacks import AnswerInvitation, OpenMeeting, OpenMeetings, SendMeetingFile
from bot.screen import Button, Keyboard
from school.meetings import Coming
from texts.meetings.common import open_button
from texts.news import Item
from texts.words import Words
from usecases.meetings.show import Listed, MeetingCard, MeetingList

Row = tuple[Button, ...]


def listed(t: Words, page: MeetingList) -> Keyboard:
    child = page.diary.child.id
    other = "button-meetings-ahead" if page.past else "button-meetings-past"
    return (
        *in_rows([_open(t, child, one) for one in page.meetings], 2),
        _pages(t, page),
        (Button(t.plain(other), OpenMeetings(child, past=not page.past)),),
        *foot(t, page.diary, OpenMeetings),
    )


def card(t: Words, it: MeetingCard) -> Keyboard:
    child, meeting = it.diary.child.id, it.meeting
    stands = meeting.cancelled is None and not it.over
    file = Button(t.plain("button-meeting-file"), SendMeetingFile(child, meeting.id))
    link = Button(t.plain("button-meeting-link"), url=meeting.plan.link)
    return (
        *(_answers(t, child, meeting.id, meeting.timing, it.said) if it.open else ()),
        (link,) if stands and meeting.plan.link else (),
        (file,),
        (behind(t, OpenMeetings(child, past=it.over)), *back(t)),
    )


def after_file(t: Words, it: MeetingCard) -> Keyboard:
    """Under the file: the card is out of sight by now."""
    return ((behind(t, OpenMeeting(it.diary.child.id, it.meeting.id)), *back(t)),)


def under_push(t: Words, child_id: int, item: Item) -> Keyboard:
    """Yes and no keep the push as it is, and tick themselves off."""
    meeting, timing = int(str(item["meeting_id"])), int(str(item["timing"]))
    more = Button(t.plain("button-meeting-more"), OpenMeeting(child_id, meeting), keeps_message=True)
    if item["event"] == "MeetingCancelled":
        return ((more,),)
    return invitation(t, child_id, meeting, timing, str(item["link"]), None)


def invitation(t: Words, child_id: int, meeting_id: int, timing: int, link: str, said: Coming | None) -> Keyboard:
    more = Button(t.plain("button-meeting-more"), OpenMeeting(child_id, meeting_id), keeps_message=True)
    join = (Button(t.plain("button-meeting-link"), url=link),) if link else ()
    return (_yes_or_no(t, child_id, meeting_id, timing, said, on_card=False), (*join, more))


def _answers(t: Words, child_id: int, meeting_id: int, timing: int, said: Coming | None) -> Keyboard:
    maybe = AnswerInvitation(child_id, meeting_id, timing, Coming.MAYBE, on_card=True)
    return (
        _yes_or_no(t, child_id, meeting_id, timing, said, on_card=True),
        (Button(_label(t, Coming.MAYBE, said), maybe),),
    )


def _yes_or_no(t: Words, child_id: int, meeting_id: int, timing: int, said: Coming | None, *, on_card: bool) -> Row:
    return tuple(
        Button(_label(t, coming, said), AnswerInvitation(child_id, meeting_id, timing, coming, on_card))
        for coming in (Coming.YES, Coming.NO)
    )


def _label(t: Words, coming: Coming, said: Coming | None) -> str:
    label = t.plain(f"button-meeting-{coming.value}")
    return t.plain("button-meeting-said", label=label) if coming is said else label


def _open(t: Words, child: int, one: Listed) -> Button:
    meeting = one.meeting
    return Button(open_button(t, meeting.plan.starts_at, meeting.zone), OpenMeeting(child, meeting.id))


def _pages(t: Words, page: MeetingList) -> Row:
    child, past = page.diary.child.id, page.past
    earlier = Button(t.plain("button-list-before"), OpenMeetings(child, past, page.page - 1))
    later = Button(t.plain("button-list-more"), OpenMeetings(child, past, page.page + 1))
    return (*((earlier,) if page.page else ()), *((later,) if page.more else ()))
