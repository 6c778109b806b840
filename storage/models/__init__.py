"""Every table, in one namespace for tortoise."""

from storage.models.absences import AbsenceAnswer, AbsenceFile, AbsenceNotice, AbsenceRevision, AttendanceRevision
from storage.models.accounts import (
    Account,
    ActivationCode,
    Chat,
    Consent,
    CorrectionRequest,
    FollowedChild,
    LinkedAccount,
)
from storage.models.announcements import Announcement, AnnouncementAck, AnnouncementClass, AnnouncementFile
from storage.models.applications import Application, ApplicationPaper
from storage.models.calendars import CalendarLink
from storage.models.erasures import Erasure
from storage.models.finals import FinalMark
from storage.models.groups import ClassGroup, GroupCode
from storage.models.handovers import ContactHandover
from storage.models.happenings import Happening, HappeningInterest
from storage.models.inquiries import Inquiry, InquiryAnswer, InquiryTarget
from storage.models.journal import (
    Attachment,
    Attendance,
    Dot,
    Homework,
    HomeworkTick,
    Lesson,
    LessonColumn,
    Mark,
    MarkRevision,
)
from storage.models.journal_page import PageDeed, PageLink, PageSession
from storage.models.leaving import Leaving
from storage.models.looks import Look
from storage.models.meetings import Meeting, MeetingAnswer, MeetingClass
from storage.models.news import (
    Deed,
    DialogState,
    Event,
    Fanout,
    InboxUpdate,
    Notice,
    NoticeEvent,
    Preference,
    SentMessage,
    Tick,
)
from storage.models.office import AccessKeeper, OfficeDeed, RoleClaim
from storage.models.own_access import OwnAccessConsent
from storage.models.people import Guardianship, Person, School, StaffRole
from storage.models.processes import InboxLane, Pace, Process
from storage.models.regime import RegimeItem
from storage.models.remarks import BehaviourNote, Remark, WeekSignature
from storage.models.security import AccountContact, ContactCode
from storage.models.threads import (
    Thread,
    ThreadBlock,
    ThreadMember,
    ThreadMessage,
    ThreadReport,
    WorkingHours,
)
from storage.models.tickets import Ticket, TicketLetter, TicketMessage
from storage.models.trust import Trust, TrustInvitation
from storage.models.visits import Meal, Visit
from storage.models.years import (
    Bell,
    Course,
    Curriculum,
    Enrolment,
    Period,
    SchoolClass,
    SchoolYear,
    Subject,
    Textbook,
    TimetableSlot,
)

__all__ = [
    "AbsenceAnswer",
    "AbsenceFile",
    "AbsenceNotice",
    "AbsenceRevision",
    "AccessKeeper",
    "Account",
    "AccountContact",
    "ActivationCode",
    "Announcement",
    "AnnouncementAck",
    "AnnouncementClass",
    "AnnouncementFile",
    "Application",
    "ApplicationPaper",
    "Attachment",
    "Attendance",
    "AttendanceRevision",
    "BehaviourNote",
    "Bell",
    "CalendarLink",
    "Chat",
    "ClassGroup",
    "Consent",
    "ContactCode",
    "ContactHandover",
    "CorrectionRequest",
    "Course",
    "Curriculum",
    "Deed",
    "DialogState",
    "Dot",
    "Enrolment",
    "Erasure",
    "Event",
    "Fanout",
    "FinalMark",
    "FollowedChild",
    "GroupCode",
    "Guardianship",
    "Happening",
    "HappeningInterest",
    "Homework",
    "HomeworkTick",
    "InboxLane",
    "InboxUpdate",
    "Inquiry",
    "InquiryAnswer",
    "InquiryTarget",
    "Leaving",
    "Lesson",
    "LessonColumn",
    "LinkedAccount",
    "Look",
    "Mark",
    "MarkRevision",
    "Meal",
    "Meeting",
    "MeetingAnswer",
    "MeetingClass",
    "Notice",
    "NoticeEvent",
    "OfficeDeed",
    "OwnAccessConsent",
    "Pace",
    "PageDeed",
    "PageLink",
    "PageSession",
    "Period",
    "Person",
    "Preference",
    "Process",
    "RegimeItem",
    "Remark",
    "RoleClaim",
    "School",
    "SchoolClass",
    "SchoolYear",
    "SentMessage",
    "StaffRole",
    "Subject",
    "Textbook",
    "Thread",
    "ThreadBlock",
    "ThreadMember",
    "ThreadMessage",
    "ThreadReport",
    "Tick",
    "Ticket",
    "TicketLetter",
    "TicketMessage",
    "TimetableSlot",
    "Trust",
    "TrustInvitation",
    "Visit",
    "WeekSignature",
    "WorkingHours",
]
