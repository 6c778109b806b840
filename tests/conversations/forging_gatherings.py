"""Meetings, announcements and the event feed for forging.py: one of each with the canary inside, and drafts of them."""

from datetime import date, timedelta
from typing import Any

from bot import announcement_callbacks as n
from bot import group_callbacks as r
from bot import happening_callbacks as h
from bot import meeting_callbacks as m
from bot.callbacks import Callback
from storage.models import (
    Announcement,
    AnnouncementClass,
    Chat,
    ClassGroup,
    DialogState,
    Happening,
    Meeting,
    MeetingClass,
)
from tests.rig.living import Rig
from tests.rig.small_school import link_chat

CANARY = "Канарейка"
CALLER, PUBLISHER = "class_teacher at a meeting", "secretary at an event"
SPEAKER = "class_teacher at an announcement"


async def gatherings(rig: Rig) -> dict[str, int]:
    """A meeting of 7Б and an olympiad of the school; a class teacher and a secretary in the middle of the next ones."""
    now, said = rig.clock.now(), f"{CANARY} чирикает"
    meeting = await Meeting.create(
        school_id=rig.school.school,
        starts_at=now + timedelta(days=5),
        ends_at=now + timedelta(days=5, hours=1),
        place=said,
        agenda=said,
        called_by_id=rig.school.people["class_teacher"],
        called_at=now,
        timed_at=now,
    )
    await MeetingClass.create(meeting_id=meeting.id, school_class_id=rig.school.classes["7Б"])
    happening = await Happening.create(
        school_id=rig.school.school,
        kind="olympiad",
        level="city",
        title="Юный физик",
        description=said,
        starts_on=date(2026, 12, 5),
        ends_on=date(2026, 12, 5),
        organiser_id=rig.school.people["secretary"],
        published_at=now,
    )
    announcement = await Announcement.create(
        school_id=rig.school.school,
        author_id=rig.school.people["class_teacher"],
        scope="classes",
        kind="plain",
        text=said,
        acknowledge="any",
        made_at=now,
        send_at=now,
        sent_at=now,
    )
    await AnnouncementClass.create(announcement_id=announcement.id, school_class_id=rig.school.classes["7Б"])
    return {
        "group": await _group(rig),
        "announcement": announcement.id,
        "announcement_draft": await _begun(
            rig, SPEAKER, ("📣 Объявления", "➕ Новое объявление", "📣 Объявление"), "Завтра экскурсия"
        ),
        "meeting": meeting.id,
        "happening": happening.id,
        "meeting_draft": await _begun(rig, CALLER, ("Созвать собрание", "➕ Созвать собрание"), "26.11", "18:00"),
        "happening_draft": await _begun(
            rig, PUBLISHER, ("Опубликовать событие", "➕ Новое событие", "Олимпиада"), "Б", "5.12", "7", "Лицей", "Да"
        ),
    }


async def _group(rig: Rig) -> int:
    """A group of 7Б."""
    now, school_class = rig.clock.now(), rig.school.classes["7Б"]
    chat, _ = await Chat.get_or_create(
        {"kind": "group", "language": "ru", "created_at": now}, bot=42, platform="telegram", external_id=-77
    )
    leader = rig.school.people["class_teacher"]
    row, _ = await ClassGroup.get_or_create(
        {"connected_by_id": leader, "title": CANARY, "connected_at": now}, chat_id=chat.id, school_class_id=school_class
    )
    return row.id


async def _begun(rig: Rig, device: str, labels: tuple[str, ...], *words: str) -> int:
    talker = rig.newcomer(device)
    await link_chat(rig.school, device.split()[0], talker.id, "ru", rig.clock.now())
    await talker.says("/menu")
    for label in labels:
        await talker.presses(label)
    for word in words:
        await talker.says(word)
    dialog = await DialogState.get(key__contains=f":{talker.id}:")
    return int(str(dialog.data["draft"]))


def of_class(ids: Any) -> list[Callback]:
    """Buttons that name a child and a meeting: the two need not belong together."""
    which = (ids.child, ids.meeting)
    return [
        m.OpenMeeting(*which),
        m.AnswerInvitation(*which, 1, "yes", on_card=True),
        m.AnswerInvitation(*which, 1, "no", on_card=False),
        m.SendMeetingFile(*which),
    ]


def of_diary(ids: Any) -> list[Callback]:
    """Buttons of a family: the feed of a school is open to all its families, through their own children."""
    child, feed = ids.child, (ids.child, "", 0, False, 0)
    return [
        m.OpenMeetings(child),
        m.OpenMeetings(child, past=True),
        h.OpenHappenings(*feed),
        h.ChooseHappeningKind(*feed),
        h.ChooseHappeningSubject(*feed),
        h.OpenHappening(child, ids.happening),
        h.FollowThisHappening(child, ids.happening, wanted=True),
        h.FollowThisHappening(child, ids.happening, wanted=False),
    ]


def of_callers(ids: Any) -> list[Callback]:
    """Buttons of those who call meetings, and announce."""
    meeting, draft = ids.meeting, ids.meeting_draft
    return [
        m.OpenCalledMeeting(meeting),
        m.OpenMeetingAnswers(meeting),
        m.BeginMeetingChange(meeting, 1),
        m.BeginMeetingCancel(meeting, 1),
        m.AskSilent(meeting),
        m.FillMeeting(draft, "day", "2026-11-27"),
        m.AskMeetingField(draft, "place"),
        m.ChooseMeetingClass(draft, ids.school_class),
        m.TurnMeetingClasses(draft, 1),
        m.SaveMeeting(draft),
        *of_speakers(ids),
        *of_leaders(ids),
    ]


def of_leaders(ids: Any) -> list[Callback]:
    """Buttons of a class teacher about the groups of the class."""
    return [
        r.OfferToGroup(ids.school_class),
        r.OpenClassGroup(ids.group),
        r.TurnGroup(ids.group, "homework", told=False),
        r.SetGroupLanguage(ids.group, "en"),
        r.EndGroup(ids.group),
        r.EndGroup(ids.group, sure=True),
    ]


def of_readers(ids: Any) -> list[Callback]:
    """The button under an announcement: every family of its classes has it."""
    return [n.AcknowledgePush(ids.announcement)]


def of_speakers(ids: Any) -> list[Callback]:
    """Buttons of those who announce."""
    number, draft = ids.announcement, ids.announcement_draft
    return [
        n.OpenAnnouncement(number),
        n.OpenCallList(number),
        n.RemindAnnouncement(number),
        n.BeginAnnouncementCorrection(number, 1),
        n.TakeAnnouncementBack(number, 1, sure=False),
        n.ChooseAudience(draft, str(ids.school_class)),
        n.FillAnnouncement(draft, "ack", "any"),
        n.AskAnnouncementField(draft, "kind"),
        n.SendAnnouncement(draft, sure=False),
        n.SendAnnouncement(draft, sure=True),
    ]


def of_publishers(ids: Any) -> list[Callback]:
    """Buttons of those who publish in the feed."""
    happening, draft = ids.happening, ids.happening_draft
    return [
        h.OpenPublishedCard(happening),
        h.BeginHappeningChange(happening, 1),
        h.BeginHappeningCancel(happening, 1),
        h.AskHappeningField(draft, "title"),
        h.FillHappening(draft, "grades", "5-7"),
        h.SaveHappening(draft),
    ]


_SPEAKERS = (n.OpenAnnouncements(), n.BeginAnnouncement())


def of_nobody() -> list[Callback]:
    """Lists of one's own, and new drafts."""
    return [
        *_SPEAKERS,
        m.OpenCalledMeetings(),
        m.BeginMeeting(),
        h.OpenPublished(),
        h.BeginHappening(),
        r.OpenGroups(),
        r.ReadInGroup(1),
    ]


def device_of(button: Callback) -> str | None:
    """Where the draft of such a button was begun."""
    if isinstance(button, m.ChooseMeetingClass | m.TurnMeetingClasses):
        return CALLER
    if isinstance(button, m.FillMeeting | m.AskMeetingField | m.SaveMeeting):
        return CALLER
    if isinstance(button, n.ChooseAudience | n.FillAnnouncement | n.AskAnnouncementField | n.SendAnnouncement):
        return SPEAKER
    return PUBLISHER if isinstance(button, h.AskHappeningField | h.FillHappening | h.SaveHappening) else None
