"""Which news is of which kind, how urgent it is, and how long it is worth telling. One table."""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import IntEnum, StrEnum


class NoticeKind(StrEnum):
    """What a person can set apart in the settings."""

    MARKS = "marks"
    FINALS = "finals"
    DOTS = "dots"
    HOMEWORK = "homework"
    MEETINGS = "meetings"
    HAPPENINGS = "happenings"
    ATTENDANCE = "attendance"
    VISITS = "visits"
    MESSAGES = "messages"
    REMARKS = "remarks"
    LESSONS = "lessons"
    WEEK = "week"
    ANNOUNCEMENTS = "announcements"


class Mode(StrEnum):
    """When a person wants to hear of a kind."""

    AT_ONCE = "at_once"
    EVENING = "evening"
    OFF = "off"


class Priority(IntEnum):
    """Lower goes first (ARCHITECTURE section 2, Priorities). Replies do not pass through the outbox at all."""

    ALARM = 10
    MESSAGE = 20
    NEWS = 30
    BROADCAST = 40


@dataclass(frozen=True, slots=True)
class Route:
    """`grouped`: several within a few minutes join one message. `keeps`: dropped with a reason when older than this.

    `grace`: so long it waits for somebody to say that it was a slip.
    """

    kind: NoticeKind
    priority: Priority
    grouped: bool = False
    urgent: bool = False
    keeps: timedelta | None = None
    grace: timedelta = timedelta(0)


_MARK = Route(NoticeKind.MARKS, Priority.NEWS, grouped=True)
_DOT = Route(NoticeKind.DOTS, Priority.NEWS)
_FINAL = Route(NoticeKind.FINALS, Priority.NEWS, grouped=True)
_VISIT = Route(NoticeKind.VISITS, Priority.MESSAGE)
_MEETING = Route(NoticeKind.MEETINGS, Priority.NEWS)
_HAPPENING = Route(NoticeKind.HAPPENINGS, Priority.BROADCAST, grouped=True, keeps=timedelta(days=14))
_LESSON = Route(NoticeKind.LESSONS, Priority.NEWS, grouped=True, grace=timedelta(minutes=2))
_HOMEWORK = Route(NoticeKind.HOMEWORK, Priority.NEWS, grouped=True, keeps=timedelta(days=3))
_ABSENCE = Route(NoticeKind.ATTENDANCE, Priority.ALARM)
_MESSAGE = Route(NoticeKind.MESSAGES, Priority.MESSAGE)
_ALARM = Route(NoticeKind.ATTENDANCE, Priority.ALARM, urgent=True)
_REMARK = Route(NoticeKind.REMARKS, Priority.NEWS)
_ANNOUNCEMENT = Route(NoticeKind.ANNOUNCEMENTS, Priority.BROADCAST)

ROUTES: dict[str, Route] = {
    "MarkPosted": _MARK,
    "MarkCorrected": _MARK,
    "MarkRemoved": _MARK,
    "FinalMarkPut": _FINAL,
    "FinalMarkChanged": _FINAL,
    "FinalMarkRemoved": _FINAL,
    "DotSet": _DOT,
    "DotProlonged": _DOT,
    "DotClosed": _DOT,
    "DotDue": Route(NoticeKind.DOTS, Priority.NEWS),
    "DotTurnedIntoMark": _DOT,
    "DotExpired": _DOT,
    "HomeworkAssigned": _HOMEWORK,
    "HomeworkChanged": _HOMEWORK,
    "HomeworkRemoved": _HOMEWORK,
    "MeetingCalled": _MEETING,
    "MeetingChanged": _MEETING,
    "MeetingCancelled": _MEETING,
    "MeetingSoon": Route(NoticeKind.MEETINGS, Priority.MESSAGE),
    "MeetingAnswerAsked": _MEETING,
    "HappeningPublished": _HAPPENING,
    "HappeningChanged": _HAPPENING,
    "HappeningCancelled": _HAPPENING,
    "HappeningSoon": Route(NoticeKind.HAPPENINGS, Priority.NEWS),
    "AbsenceFiled": _ABSENCE,
    "AbsenceChanged": _ABSENCE,
    "AbsenceWithdrawn": _ABSENCE,
    "AbsenceSeen": Route(NoticeKind.ATTENDANCE, Priority.MESSAGE),
    "AbsenceReported": _ABSENCE,
    "AbsenceReportChanged": _ABSENCE,
    "AbsenceReportWithdrawn": _ABSENCE,
    "PupilMarkedAbsent": replace(_ALARM, grace=timedelta(minutes=1)),
    "PupilIsThere": _ALARM,
    "AbsenceNoted": Route(NoticeKind.ATTENDANCE, Priority.NEWS, grouped=True),
    "AbsenceTakenBack": Route(NoticeKind.ATTENDANCE, Priority.NEWS, grouped=True),
    "AlarmAnswered": _ABSENCE,
    "CameToSchool": _VISIT,
    "LeftSchool": _VISIT,
    "FamilyAnswered": _ALARM,
    "IllnessQuestion": Route(NoticeKind.ATTENDANCE, Priority.MESSAGE),
    "MessageSent": _MESSAGE,
    "MessageFileSent": _MESSAGE,
    "MessageEdited": _MESSAGE,
    "MessageHidden": _MESSAGE,
    "MessageFileHidden": _MESSAGE,
    "AddedToThread": _MESSAGE,
    "ThreadClosed": _MESSAGE,
    "MessageReported": _MESSAGE,
    "AuthorWarned": _MESSAGE,
    "RemarkPosted": _REMARK,
    "RemarkCorrected": _REMARK,
    "RemarkRemoved": _REMARK,
    "BehaviourNoted": _REMARK,
    "BehaviourChanged": _REMARK,
    "SignatureAsked": _REMARK,
    "LessonHandedOver": _MESSAGE,
    "LessonChanged": _LESSON,
    "LessonAsPlanned": _LESSON,
    "InquiryAsked": _MESSAGE,
    "InquiryReminded": _MESSAGE,
    "InquiryWithdrawn": _MESSAGE,
    "CorrectionDecided": _MESSAGE,
    "ClaimFiled": _MESSAGE,
    "ClaimDecided": _MESSAGE,
    "TrustOffered": _MESSAGE,
    "TrustAccepted": _MESSAGE,
    "TrustEnded": _MESSAGE,
    "TrustExpired": _MESSAGE,
    "SessionEnded": _MESSAGE,
    "PasswordEnded": _MESSAGE,
    "ContactsHanded": _MESSAGE,
    "ContactsDecided": _MESSAGE,
    "TicketTaken": _MESSAGE,
    "TicketAnswered": _MESSAGE,
    "TicketClosed": _MESSAGE,
    "TicketFiled": _MESSAGE,
    "TicketContinued": _MESSAGE,
    "PapersAsked": _MESSAGE,
    "ApplicationGranted": _MESSAGE,
    "ApplicationRefused": _MESSAGE,
    "ApplicationFiled": _MESSAGE,
    "PapersAdded": _MESSAGE,
    "ApplicationWithdrawn": _MESSAGE,
    "ApplicationDue": _MESSAGE,
    "AnnouncementPosted": _ANNOUNCEMENT,
    "UrgentAnnounced": Route(NoticeKind.ANNOUNCEMENTS, Priority.ALARM, urgent=True),
    "AnnouncementCorrected": _ANNOUNCEMENT,
    "AnnouncementTakenBack": _ANNOUNCEMENT,
    "AnnouncementReminded": _ANNOUNCEMENT,
    "AnnouncementFileSent": _ANNOUNCEMENT,
    "AnnouncementFileTakenBack": _ANNOUNCEMENT,
    "WeekSummed": Route(NoticeKind.WEEK, Priority.BROADCAST, keeps=timedelta(days=2)),
    "JournalOverdue": Route(NoticeKind.MESSAGES, Priority.BROADCAST, keeps=timedelta(hours=12)),
    "HomeworkDue": Route(NoticeKind.HOMEWORK, Priority.BROADCAST, keeps=timedelta(hours=12)),
}

GROUP_KINDS = (NoticeKind.ANNOUNCEMENTS, NoticeKind.HOMEWORK, NoticeKind.MEETINGS)
"""What a class group may hear of (C11), and what its class teacher can switch off there."""

GROUP_EVENTS = frozenset(
    {
        *("AnnouncementPosted", "UrgentAnnounced", "AnnouncementCorrected", "AnnouncementTakenBack"),
        *("AnnouncementFileSent", "AnnouncementFileTakenBack"),
        *("HomeworkAssigned", "HomeworkChanged", "HomeworkRemoved"),
        *("MeetingCalled", "MeetingChanged", "MeetingCancelled", "MeetingSoon"),
    }
)
"""Events that a class group may hear of, named one by one: what is new is not told there until somebody says so."""

FOLLOW_UPS = frozenset(
    {
        *("FinalMarkChanged", "FinalMarkRemoved"),
        *("MarkCorrected", "MarkRemoved", "HomeworkChanged", "HomeworkRemoved", "MeetingChanged", "MeetingCancelled"),
        *("HappeningChanged", "HappeningCancelled"),
        *("LessonChanged", "LessonAsPlanned"),
        *("RemarkCorrected", "RemarkRemoved", "BehaviourChanged"),
        *("AbsenceChanged", "AbsenceWithdrawn", "AbsenceSeen", "AbsenceReportChanged", "AbsenceReportWithdrawn"),
        *("PupilIsThere", "AlarmAnswered", "AbsenceTakenBack"),
        *("MessageEdited", "MessageHidden", "MessageFileHidden", "InquiryWithdrawn"),
        *("AnnouncementCorrected", "AnnouncementTakenBack", "AnnouncementFileTakenBack"),
    }
)
"""Events that change what was told: they edit the message or answer it."""

TAKEN_BACK = frozenset(
    {
        *("MarkRemoved", "FinalMarkRemoved", "HomeworkRemoved", "MeetingCancelled", "HappeningCancelled"),
        *("RemarkRemoved", "AbsenceWithdrawn", "AbsenceReportWithdrawn", "PupilIsThere", "AbsenceTakenBack"),
        *("MessageHidden", "MessageFileHidden", "InquiryWithdrawn"),
        *("AnnouncementTakenBack", "AnnouncementFileTakenBack", "LessonAsPlanned"),
    }
)
"""Follow-ups after which nothing is left to tell when the first news was not sent yet."""

REMINDERS = frozenset({"DotDue", "MeetingSoon", "MeetingAnswerAsked", "HappeningSoon", "InquiryReminded"})
"""They repeat what was told: a change edits or answers the news itself, never a reminder of it."""

ONLY_IF_TOLD = frozenset(
    {
        *("HappeningChanged", "HappeningCancelled", "PupilIsThere", "AlarmAnswered", "AbsenceTakenBack"),
        *("MessageEdited", "MessageHidden", "MessageFileHidden", "InquiryWithdrawn"),
        *("AnnouncementTakenBack", "AnnouncementFileTakenBack", "LessonAsPlanned"),
    }
)
"""Follow-ups that are no news to a chat which did not hear of the thing."""

EDITED_WHENEVER = frozenset(
    {
        *("MessageHidden", "MessageFileHidden", "InquiryWithdrawn"),
        *("AnnouncementCorrected", "AnnouncementTakenBack", "AnnouncementFileTakenBack"),
    }
)
"""Follow-ups that edit the message however long ago it was sent: what was said there is to be gone."""

DEFAULT_MODES: dict[NoticeKind, Mode] = {
    NoticeKind.MARKS: Mode.AT_ONCE,
    NoticeKind.FINALS: Mode.EVENING,
    NoticeKind.DOTS: Mode.AT_ONCE,
    NoticeKind.HOMEWORK: Mode.EVENING,
    NoticeKind.MEETINGS: Mode.AT_ONCE,
    NoticeKind.HAPPENINGS: Mode.EVENING,
    NoticeKind.ATTENDANCE: Mode.AT_ONCE,
    NoticeKind.VISITS: Mode.OFF,
    NoticeKind.MESSAGES: Mode.AT_ONCE,
    NoticeKind.LESSONS: Mode.AT_ONCE,
    NoticeKind.WEEK: Mode.AT_ONCE,
    NoticeKind.REMARKS: Mode.AT_ONCE,
    NoticeKind.ANNOUNCEMENTS: Mode.AT_ONCE,
}
"""Homework comes once in the evening, as parents ask in PEERS section 3; so do contests, which are not in a hurry.

Final marks of many subjects are put within days: in the evening those of the day are one message. The turnstile would
push twice a day and child, so it is told of only to who asked."""
