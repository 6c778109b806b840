"""What happened at school, in the past tense. An event is frozen and its key is natural: the same thing happens once.

`about` names the thing an event speaks of ("mark", 12): a correction finds what was told of it. `values` are plain JSON
values, never words: words are chosen when a person reads.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Any, ClassVar, Union, get_args, get_origin, get_type_hints

from school.children import Right
from school.visits import WORTH_TELLING

Value = Union[str, int, bool, list["Value"], dict[str, "Value"], None]  # noqa: UP007 - recursive


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`child_id` for news of one child; `class_id` for news of a whole class; `to` for news of named people.

    `to` says by person when at the earliest they may hear, None for at once. `besides` is the chat that did it.
    `to_chat` is for news of a chat itself, whoever is linked there or nobody: an answer to what it asked.
    """

    about: ClassVar[str]
    unsaid: ClassVar[frozenset[str]] = frozenset()
    """Names of values that say whom to tell: nobody reads them, so messages do not carry them."""
    for_adults: ClassVar[bool] = False
    """Pupils with a chat of their own are not told."""
    right: ClassVar[Right | None] = None
    """What a trusted person must be let look at to hear of it (A12); None is for guardians and pupils only."""
    school_id: int
    happened_at: datetime
    child_id: int | None = None
    class_id: int | None = None
    to: Mapping[int, datetime | None] | None = None
    besides: int | None = None
    to_chat: int | None = None

    @property
    def kind(self) -> str:
        return type(self).__name__

    @property
    def about_id(self) -> int:
        raise NotImplementedError

    @property
    def key(self) -> str:
        raise NotImplementedError

    @property
    def audience(self) -> tuple[int, ...]:
        """Classes whose families hear of it, unless it is news of one child."""
        return () if self.class_id is None else (self.class_id,)

    @property
    def only(self) -> tuple[int, ...] | None:
        """The children of those classes of whom it speaks, None where it speaks of all."""
        return None

    @property
    def for_chat(self) -> int | None:
        """The only chat that it is for, None where all may hear who have the right."""
        return None

    @property
    def worth_until(self) -> datetime | None:
        """When it is too late to tell; None where it never is."""
        return None

    def told(self) -> dict[str, Value]:
        """What a message carries of the values."""
        return {name: value for name, value in self.values().items() if name not in self.unsaid}

    def values(self) -> dict[str, Value]:
        """The event's own fields as JSON values, with its kind and what it is about."""
        base = {field.name for field in fields(Event)}
        own: dict[str, Value] = {
            field.name: _plain(getattr(self, field.name)) for field in fields(self) if field.name not in base
        }
        return {"event": self.kind, "about": f"{self.about}:{self.about_id}", **own}


def _plain(value: object) -> Value:
    match value:
        case None | bool() | int():
            return value
        case Enum():
            return str(value.value)
        case str():
            return value
        case Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case tuple() | list():
            return [_plain(item) for item in value]
        case dict():
            return {str(name): _plain(item) for name, item in value.items()}
        case _:
            raise TypeError(f"{type(value).__name__} is not a plain value")


def restored(kind: str, values: dict[str, Value], **base: Any) -> Event:
    """The event that `values()` was called on. `base` is what every event has. Raises KeyError for an unknown kind."""
    event = kind_of(kind)
    hints = get_type_hints(event)
    own: dict[str, Any] = {
        name: _restored(hints[name], value) for name, value in values.items() if name not in ("event", "about")
    }
    return event(**base, **own)


def kind_of(name: str) -> type[Event]:
    """Raises KeyError for an unknown one."""
    # Not __subclasses__: a dataclass with slots is made twice, and the first one is still there.
    event: type[Event] = globals()[name]
    if not issubclass(event, Event):
        raise KeyError(name)
    return event


def _restored(hint: Any, value: Value) -> object:
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    for kind in kinds:
        if isinstance(value, str) and kind in (date, datetime):
            return kind.fromisoformat(value)
        if isinstance(value, str) and kind is Decimal:
            return Decimal(value)
        if isinstance(value, list) and get_origin(kind) is tuple:
            return tuple(value)
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkNews(Event):
    """What every event about a mark carries: the mark as it stands and what it did to the weighted average."""

    about: ClassVar[str] = "mark"
    right: ClassVar[Right | None] = Right.DIARY
    mark_id: int
    version: int
    subject: str
    value: str
    scale: str
    weight: int
    form: str
    comment: str | None
    on: date
    author: str | None
    average_before: Decimal | None
    average_after: Decimal | None

    @property
    def about_id(self) -> int:
        return self.mark_id

    @property
    def key(self) -> str:
        return f"mark:{self.mark_id}:{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPosted(MarkNews):
    """A mark appeared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkCorrected(MarkNews):
    """A mark, its weight, control form or comment changed."""

    was_value: str
    was_weight: int
    was_form: str
    was_comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRemoved(MarkNews):
    """A mark was taken back; its value is what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalNews(Event):
    """What every event about a final mark carries. `period` is the school's name of it, None for the year."""

    about: ClassVar[str] = "final"
    right: ClassVar[Right | None] = Right.DIARY
    final_id: int
    version: int
    subject: str
    value: str
    scale: str
    period: str | None

    @property
    def about_id(self) -> int:
        return self.final_id

    @property
    def key(self) -> str:
        return f"final:{self.final_id}:{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalMarkPut(FinalNews):
    """It stands now, for the first time or again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalMarkChanged(FinalNews):
    was_value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalMarkRemoved(FinalNews):
    """`value` is what stood before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DotNews(Event):
    """What every event about a dot carries."""

    about: ClassVar[str] = "dot"
    right: ClassVar[Right | None] = Right.DIARY
    dot_id: int
    version: int
    subject: str
    dot_kind: str
    form: str
    due_on: date
    turns_into: str | None
    comment: str | None

    @property
    def about_id(self) -> int:
        return self.dot_id

    @property
    def key(self) -> str:
        return f"dot:{self.dot_id}:{self.version}:{self.kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DotSet(DotNews):
    """A teacher set a dot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DotProlonged(DotNews):
    """The deadline moved."""

    was_due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DotClosed(DotNews):
    """A teacher closed the dot: the debt is paid or the reminder is not needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DotDue(DotNews):
    """A reminder that the deadline is near. `days_left` 0 is today."""

    days_left: int
    valid_until: datetime

    @property
    def key(self) -> str:
        return f"dot:{self.dot_id}:due:{self.due_on.isoformat()}:{self.days_left}"

    @property
    def worth_until(self) -> datetime | None:
        return self.valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class DotTurnedIntoMark(DotNews):
    """The teacher put the mark for the dot, or the deadline passed and the dot became the mark it threatened with."""

    mark_id: int
    value: str
    scale: str
    average_before: Decimal | None
    average_after: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DotExpired(DotNews):
    """The deadline passed and the dot disappeared without a mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkNews(Event):
    """What every event about homework carries."""

    about: ClassVar[str] = "homework"
    right: ClassVar[Right | None] = Right.DIARY
    homework_id: int
    version: int
    subject: str
    due_on: date
    text: str
    mandatory: bool
    independent: bool
    files: int

    @property
    def about_id(self) -> int:
        return self.homework_id

    @property
    def key(self) -> str:
        return f"homework:{self.homework_id}:{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkAssigned(HomeworkNews):
    """Homework was set for a class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkChanged(HomeworkNews):
    """Its text, files or deadline changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkRemoved(HomeworkNews):
    """It is not needed any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkDue(Event):
    """The evening before: everything a child has to do for the next school day, in one message (C3)."""

    about: ClassVar[str] = "homework_day"
    right: ClassVar[Right | None] = Right.DIARY
    due_on: date
    items: tuple[dict[str, str | int | bool], ...]

    @property
    def about_id(self) -> int:
        return self.due_on.toordinal()

    @property
    def key(self) -> str:
        return f"homework-due:{self.child_id}:{self.due_on.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNews(Event):
    """What every event about a meeting carries. `class_ids` are the invited classes, `zone` is the school's.

    `title` may be empty; `classes` names the invited ones, and is empty for the whole school.
    """

    about: ClassVar[str] = "meeting"
    unsaid: ClassVar[frozenset[str]] = frozenset({"class_ids"})
    for_adults: ClassVar[bool] = True
    meeting_id: int
    version: int
    timing: int
    class_ids: tuple[int, ...]
    title: str
    classes: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime
    zone: str
    place: str
    agenda: str
    link: str
    called_by: str

    @property
    def about_id(self) -> int:
        return self.meeting_id

    @property
    def key(self) -> str:
        return f"meeting:{self.meeting_id}:{self.version}"

    @property
    def worth_until(self) -> datetime | None:
        return self.starts_at

    @property
    def audience(self) -> tuple[int, ...]:
        return self.class_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCalled(MeetingNews):
    """Families are invited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingChanged(MeetingNews):
    """Its time, place, agenda or link changed."""

    was_title: str
    was_starts_at: datetime
    was_ends_at: datetime
    was_place: str
    was_agenda: str
    was_link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCancelled(MeetingNews):
    """It will not take place."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSoon(MeetingNews):
    """A reminder; `when` is school.meetings.ReminderKind."""

    when: str
    valid_until: datetime

    @property
    def key(self) -> str:
        return f"meeting:{self.meeting_id}:soon:{self.starts_at.isoformat()}:{self.when}"

    @property
    def worth_until(self) -> datetime | None:
        return self.valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAnswerAsked(MeetingNews):
    """The school asks the families that said nothing yet. `children` are theirs; once a day is enough (`asked_on`)."""

    unsaid: ClassVar[frozenset[str]] = frozenset({"class_ids", "children"})
    children: tuple[int, ...]
    asked_on: date

    @property
    def key(self) -> str:
        return f"meeting:{self.meeting_id}:asked:{self.asked_on.isoformat()}"

    @property
    def only(self) -> tuple[int, ...] | None:
        return self.children


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningNews(Event):
    """What every event about an entry of the feed carries. `class_ids` are those of its grades."""

    about: ClassVar[str] = "happening"
    unsaid: ClassVar[frozenset[str]] = frozenset({"class_ids"})
    happening_id: int
    version: int
    class_ids: tuple[int, ...]
    happening_kind: str
    level: str
    title: str
    description: str
    place: str
    subject: str
    grade_from: int
    grade_to: int
    starts_on: date
    ends_on: date

    @property
    def about_id(self) -> int:
        return self.happening_id

    @property
    def key(self) -> str:
        return f"happening:{self.happening_id}:{self.version}"

    @property
    def audience(self) -> tuple[int, ...]:
        return self.class_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningPublished(HappeningNews):
    """A contest, an olympiad, a conference ... was announced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningChanged(HappeningNews):
    """Told to those who heard of it."""

    was_title: str
    was_place: str
    was_starts_on: date
    was_ends_on: date
    was_description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningCancelled(HappeningNews):
    """It will not take place; told to those who heard of it."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningSoon(HappeningNews):
    """The evening before, for the person who asked to be reminded of it, with the child in `child_id`."""

    asked_by: int
    valid_until: datetime

    @property
    def key(self) -> str:
        return f"happening:{self.happening_id}:soon:{self.starts_on.isoformat()}:{self.child_id}:{self.asked_by}"

    @property
    def worth_until(self) -> datetime | None:
        return self.valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceNews(Event):
    """What every event about an absence notice carries: the notice as it stands (school.absences).

    `child` and `school_class` are for staff: a family calls the child as it likes. `seen_at` is on the school's clock.
    """

    about: ClassVar[str] = "absence"
    notice_id: int
    version: int
    child: str
    school_class: str
    absence_kind: str
    reason: str
    first_on: date
    last_on: date
    open_ended: bool
    from_lesson: int | None
    to_lesson: int | None
    comment: str | None
    files: int
    by: str | None
    seen_by: str | None = None
    seen_at: datetime | None = None

    @property
    def about_id(self) -> int:
        return self.notice_id

    @property
    def key(self) -> str:
        return f"absence:{self.notice_id}:{self.version}:{self.kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceFiled(AbsenceNews):
    """The other adults hear that one of them told the school."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceChanged(AbsenceNews):
    """Its days, lessons, reason, comment or files changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceWithdrawn(AbsenceNews):
    """The child comes after all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceSeen(AbsenceNews):
    """Somebody of the school read it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceReported(AbsenceNews):
    """For the class teacher and those who teach the child today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceReportChanged(AbsenceNews):
    """As AbsenceChanged, for staff."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceReportWithdrawn(AbsenceNews):
    """As AbsenceWithdrawn, for staff."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentDayNews(Event):
    """What every event about a child who is missed today carries: one thing a child and day (C5)."""

    about: ClassVar[str] = "absent_day"
    child_number: int
    on: date

    @property
    def about_id(self) -> int:
        return self.child_number * 1_000_000 + self.on.toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilMarkedAbsent(AbsentDayNews):
    """Missed without a notice: the family is asked at once, about the first such lesson of the day."""

    for_adults: ClassVar[bool] = True
    attendance_id: int
    version: int
    number: int
    subject: str

    @property
    def key(self) -> str:
        return f"absent:{self.attendance_id}:{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilIsThere(AbsentDayNews):
    """It was a mistake, or the child came late: `late` tells which."""

    attendance_id: int
    version: int
    late: bool

    @property
    def key(self) -> str:
        return f"absent:{self.attendance_id}:{self.version}:there"


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceNoted(Event):
    """A lesson of an earlier day was noted as missed or late (E3): told without an alarm. `code`: AttendanceCode."""

    about: ClassVar[str] = "noted_absence"
    attendance_id: int
    version: int
    on: date
    number: int
    subject: str
    code: str

    @property
    def about_id(self) -> int:
        return self.attendance_id

    @property
    def key(self) -> str:
        return f"noted-absence:{self.attendance_id}:{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceTakenBack(AbsenceNoted):
    """It was a mistake; `code` is what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmAnswered(AbsentDayNews):
    """One adult answered: the others need not."""

    answer: str
    answer_version: int
    by: str | None

    @property
    def key(self) -> str:
        return f"absent-answer:{self.about_id}:{self.answer_version}:{self.kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyAnswered(AlarmAnswered):
    """For the class teacher and who marked the child: the last answer, each with a sound of its own."""

    child: str
    school_class: str
    notice_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IllnessQuestion(Event):
    """The morning after the last day of an illness: does the child stay away today too? (D3)"""

    about: ClassVar[str] = "illness"
    for_adults: ClassVar[bool] = True
    notice_id: int
    version: int
    on: date
    valid_until: datetime

    @property
    def about_id(self) -> int:
        return self.notice_id

    @property
    def key(self) -> str:
        return f"illness:{self.notice_id}:{self.on.isoformat()}"

    @property
    def worth_until(self) -> datetime | None:
        return self.valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageNews(Event):
    """What every event about a message between people carries. `topic`: what the thread is about, as plain values.

    `author_is` is a role of school.people or of a family, `author_of` the subjects or classes that go with it.
    """

    about: ClassVar[str] = "message"
    message_id: int
    version: int
    thread_id: int
    title: str | None
    topic: dict[str, Value] | None
    child: str | None
    author: str
    author_is: str
    author_of: tuple[str, ...]
    text: str
    file: dict[str, Value] | None

    @property
    def about_id(self) -> int:
        return self.message_id

    @property
    def key(self) -> str:
        return f"message:{self.message_id}:{self.version}:{self.kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(MessageNews):
    """Somebody wrote. `first`: it opens the thread, so the reader learns how to answer."""

    first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFileSent(MessageNews):
    """The file of a message whose words do not fit under it."""

    about: ClassVar[str] = "message_file"


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEdited(MessageNews):
    """The author wrote it anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageHidden(MessageNews):
    """A moderator took the message away: its words are gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFileHidden(MessageNews):
    """The file that came beside the words of such a message goes too."""

    about: ClassVar[str] = "message_file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadNews(Event):
    """What every event about a thread carries. `by` is who did it."""

    about: ClassVar[str] = "thread"
    thread_id: int
    title: str | None
    topic: dict[str, Value] | None
    by: str

    @property
    def about_id(self) -> int:
        return self.thread_id


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedToThread(ThreadNews):
    """Somebody was taken into a thread."""

    person_id: int

    @property
    def key(self) -> str:
        return f"thread:{self.thread_id}:added:{self.person_id}:{self.happened_at.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadClosed(ThreadNews):
    """A moderator ended a thread."""

    @property
    def key(self) -> str:
        return f"thread:{self.thread_id}:closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportNews(Event):
    """What every event about a complaint carries."""

    about: ClassVar[str] = "report"
    report_id: int
    text: str
    author: str

    @property
    def about_id(self) -> int:
        return self.report_id


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReported(ReportNews):
    """Somebody complained of a message: for those who moderate."""

    reporter: str

    @property
    def key(self) -> str:
        return f"report:{self.report_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorWarned(ReportNews):
    """A moderator asks the author to be kinder."""

    @property
    def key(self) -> str:
        return f"report:{self.report_id}:warned"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkNews(Event):
    """What every event about a remark or praise carries. `on`: the day of the lesson."""

    about: ClassVar[str] = "remark"
    right: ClassVar[Right | None] = Right.DIARY
    remark_id: int
    version: int
    remark_kind: str
    text: str
    subject: str
    on: date
    author: str | None

    @property
    def about_id(self) -> int:
        return self.remark_id

    @property
    def key(self) -> str:
        return f"remark:{self.remark_id}:{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkPosted(RemarkNews):
    """A teacher remarked on something, or praised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkCorrected(RemarkNews):
    """The words changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkRemoved(RemarkNews):
    """The teacher took it back; its words are what they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourNews(Event):
    """What the class teacher says of a week. `monday`: its first local day."""

    about: ClassVar[str] = "behaviour"
    right: ClassVar[Right | None] = Right.DIARY
    note_id: int
    version: int
    monday: date
    value: str
    text: str
    author: str | None

    @property
    def about_id(self) -> int:
        return self.note_id

    @property
    def key(self) -> str:
        return f"behaviour:{self.note_id}:{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourNoted(BehaviourNews):
    """Said for the first time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourChanged(BehaviourNews):
    """Said anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureAsked(Event):
    """The class teacher reminds the silent families of a class to read and sign a week, once a day (B16)."""

    about: ClassVar[str] = "week"
    unsaid: ClassVar[frozenset[str]] = frozenset({"children"})
    for_adults: ClassVar[bool] = True
    children: tuple[int, ...]
    monday: date
    asked_on: date

    @property
    def about_id(self) -> int:
        return (self.class_id or 0) * 1_000_000 + self.monday.toordinal()

    @property
    def key(self) -> str:
        return f"sign:class:{self.class_id}:{self.monday.isoformat()}:{self.asked_on.isoformat()}"

    @property
    def only(self) -> tuple[int, ...] | None:
        return self.children


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryNews(Event):
    """What a teacher asks some families of a class, or some pupils, whom `to` names (E8).

    `wants` is of school.inquiries. Families of `children` hear of it as adults of theirs.
    """

    about: ClassVar[str] = "inquiry"
    unsaid: ClassVar[frozenset[str]] = frozenset({"children"})
    for_adults: ClassVar[bool] = True
    inquiry_id: int
    children: tuple[int, ...]
    wants: str
    text: str
    author: str
    school_class: str

    @property
    def about_id(self) -> int:
        return self.inquiry_id

    @property
    def key(self) -> str:
        return f"inquiry:{self.inquiry_id}"

    @property
    def only(self) -> tuple[int, ...] | None:
        return self.children


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryAsked(InquiryNews):
    """First told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryReminded(InquiryNews):
    """Again, to the silent, once a day (`asked_on`)."""

    asked_on: date

    @property
    def key(self) -> str:
        return f"inquiry:{self.inquiry_id}:reminded:{self.asked_on.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryWithdrawn(InquiryNews):
    """Nobody has to answer any more: the words are gone."""

    @property
    def key(self) -> str:
        return f"inquiry:{self.inquiry_id}:withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonHandedOver(Event):
    """A lesson has another teacher, is cancelled, or is as the timetable has it: for the teachers concerned (E8).

    `lesson_state`: planned, cancelled or substituted. `teacher` is that of the timetable, None where there is none.
    """

    about: ClassVar[str] = "substitution"
    lesson_id: int
    lesson_state: str
    on: date
    number: int
    subject: str
    school_class: str
    room: str
    teacher: str | None
    substitute: str | None

    @property
    def about_id(self) -> int:
        return self.lesson_id

    @property
    def key(self) -> str:
        return f"substitution:{self.lesson_id}:{self.happened_at.isoformat()}:{self.lesson_state}:{self.substitute}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonNews(Event):
    """What families and pupils of a class hear of a lesson that the office changed (C6, E8).

    `lesson_state`: planned, cancelled or substituted. `substitute` is None where nobody knows yet. `begins_at`: later
    it is no news.
    """

    about: ClassVar[str] = "lesson"
    unsaid: ClassVar[frozenset[str]] = frozenset({"begins_at"})
    right: ClassVar[Right | None] = Right.DIARY
    lesson_id: int
    lesson_state: str
    on: date
    number: int
    subject: str
    substitute: str | None
    begins_at: datetime

    @property
    def about_id(self) -> int:
        return self.lesson_id

    @property
    def key(self) -> str:
        return f"lesson:{self.lesson_id}:{self.happened_at.isoformat()}:{self.lesson_state}:{self.substitute}"

    @property
    def worth_until(self) -> datetime | None:
        return self.begins_at


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonChanged(LessonNews):
    """It is cancelled, or somebody else gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonAsPlanned(LessonNews):
    """It is as the timetable has it again: for those who heard otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionDecided(Event):
    """The office decided about a mistake in the data (A5, B17). `field` is None for free words."""

    about: ClassVar[str] = "correction"
    request_id: int
    whose: str
    field: str | None
    wanted: str
    corrected: bool
    reason: str | None

    @property
    def about_id(self) -> int:
        return self.request_id

    @property
    def key(self) -> str:
        return f"correction:{self.request_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketNews(Event):
    """What every event about a support ticket carries (D6). `version` is the ticket's after the change."""

    about: ClassVar[str] = "ticket"
    ticket_id: int
    version: int
    subject: str

    @property
    def about_id(self) -> int:
        return self.ticket_id

    @property
    def key(self) -> str:
        return f"{self.about}:{self.ticket_id}:{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTaken(TicketNews):
    """Somebody works on it: for the chat it came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketAnswered(TicketNews):
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketClosed(TicketNews):
    """By the staff."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFiled(TicketNews):
    """For those who answer. `by` is None for somebody without a diary."""

    about: ClassVar[str] = "desk"
    ticket_kind: str
    by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketContinued(TicketNews):
    """The writer has added something."""

    about: ClassVar[str] = "desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationNews(Event):
    """What every event about an application carries (A9). `name` is the applicant's."""

    about: ClassVar[str] = "application"
    application_id: int
    version: int
    applicant: str
    name: str

    @property
    def about_id(self) -> int:
        return self.application_id

    @property
    def key(self) -> str:
        return f"{self.about}:{self.application_id}:{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersAsked(ApplicationNews):
    """Papers are missing or cannot be read: for the chat that applied. `papers`: school.applications.Paper."""

    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationGranted(ApplicationNews):
    """`office` is where the access is handed over, None where the school has not said."""

    office: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationRefused(ApplicationNews):
    """`why`: school.applications.Ground."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationFiled(ApplicationNews):
    """For the office. `due_on` is its last day to decide."""

    about: ClassVar[str] = "intake"
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersAdded(ApplicationNews):
    """The papers that were missing are there: for the office, which has its days anew."""

    about: ClassVar[str] = "intake"
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationWithdrawn(ApplicationNews):
    """The applicant wants it no more: for the office."""

    about: ClassVar[str] = "intake"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationDue(Event):
    """A reminder for the office, once a day: `due_on` is the last day to decide, `on` today's."""

    about: ClassVar[str] = "intake"
    application_id: int
    name: str
    due_on: date
    on: date

    @property
    def about_id(self) -> int:
        return self.application_id

    @property
    def key(self) -> str:
        return f"intake-due:{self.application_id}:{self.on.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimNews(Event):
    """What every event about a role that somebody of the staff asks for carries. `what`: school.office.Claim."""

    claim_id: int
    what: str
    school_class: str
    subject: str | None

    @property
    def about_id(self) -> int:
        return self.claim_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFiled(ClaimNews):
    """For the office: `by` asks (A14)."""

    about: ClassVar[str] = "claim_desk"
    by: str

    @property
    def key(self) -> str:
        return f"claim:{self.claim_id}:filed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDecided(ClaimNews):
    """The office decided (A14). `reason` of a refusal: school.office.WhyNot or words."""

    about: ClassVar[str] = "claim"
    granted: bool
    reason: str | None = None

    @property
    def key(self) -> str:
        return f"claim:{self.claim_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementNews(Event):
    """What every event about an announcement carries. `text` is checked markup; staff are named in `to`."""

    about: ClassVar[str] = "announcement"
    unsaid: ClassVar[frozenset[str]] = frozenset({"class_ids"})
    for_adults: ClassVar[bool] = True
    announcement_id: int
    version: int
    class_ids: tuple[int, ...]
    announcement_kind: str
    text: str
    files: int
    asks: bool
    author: str

    @property
    def about_id(self) -> int:
        return self.announcement_id

    @property
    def key(self) -> str:
        return f"announcement:{self.announcement_id}:{self.version}"

    @property
    def audience(self) -> tuple[int, ...]:
        return self.class_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementPosted(AnnouncementNews):
    """The school says something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentAnnounced(AnnouncementNews):
    """Quarantine, or children go home early: it does not wait for the morning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementCorrected(AnnouncementNews):
    """Its words are others now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementTakenBack(AnnouncementNews):
    """The school takes it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementReminded(AnnouncementNews):
    """The silent are asked to read it, once a day. It is no correction of what was told, so it is about itself."""

    about: ClassVar[str] = "announcement-again"
    asked_on: date

    @property
    def key(self) -> str:
        return f"announcement:{self.announcement_id}:silent:{self.asked_on.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementFileSent(Event):
    """Files that came with an announcement. `file`: kind and file_id, as the messenger wants it.

    `more` are of the same kind and go with it as one album; `file_row` is that of the first.
    """

    about: ClassVar[str] = "announcement-file"
    unsaid: ClassVar[frozenset[str]] = frozenset({"class_ids"})
    for_adults: ClassVar[bool] = True
    announcement_id: int
    file_row: int
    class_ids: tuple[int, ...]
    file: dict[str, str]
    name: str
    author: str
    more: tuple[dict[str, str], ...] = ()

    @property
    def about_id(self) -> int:
        return self.file_row

    @property
    def key(self) -> str:
        return f"announcement-file:{self.file_row}:{self.kind}"

    @property
    def audience(self) -> tuple[int, ...]:
        return self.class_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementFileTakenBack(AnnouncementFileSent):
    """It goes with the announcement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSummed(Event):
    """What a week brought a child and what is ahead, for one chat (C8). Averages are those of the period."""

    about: ClassVar[str] = "week"
    unsaid: ClassVar[frozenset[str]] = frozenset({"chat_id"})
    right: ClassVar[Right | None] = Right.DIARY
    chat_id: int
    starts_on: date
    ends_on: date
    theme: str
    subjects: tuple[dict[str, str | int | bool | None], ...]
    missed: int
    without_reason: int
    late: int
    dots: tuple[dict[str, str | int | bool | None], ...]
    homework: int
    meetings: tuple[str, ...]

    @staticmethod
    def key_of(chat_id: int, child_id: int, starts_on: date) -> str:
        return f"week:{chat_id}:{child_id}:{starts_on.isoformat()}"

    @property
    def about_id(self) -> int:
        return self.starts_on.toordinal()

    @property
    def key(self) -> str:
        return self.key_of(self.chat_id, self.child_id or 0, self.starts_on)

    @property
    def for_chat(self) -> int | None:
        return self.chat_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustNews(Event):
    """What every event about a trusted person carries, for the people named in `to` (A12).

    `giver` is the guardian, `who` the trusted person (empty until they have accepted), `children` are given names.
    `until` is the last day, None where it has no end.
    """

    about: ClassVar[str] = "trust"
    trust_id: int
    who: str
    giver: str
    children: tuple[str, ...]
    rights: tuple[str, ...]
    until: date | None = None

    @property
    def about_id(self) -> int:
        return self.trust_id

    @property
    def key(self) -> str:
        return f"trust:{self.trust_id}:{self.kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustOffered(TrustNews):
    """A guardian invites somebody by login; `trust_id` is the invitation's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustAccepted(TrustNews):
    """Somebody sees the children from now on; `trust_id` is the invitation's. For their guardians."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustEnded(TrustNews):
    """A guardian closed the children to somebody; `trust_id` is that of the first permission."""

    about: ClassVar[str] = "trust-end"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustExpired(TrustNews):
    """The last day of the permission is over; `trust_id` as in TrustEnded."""

    about: ClassVar[str] = "trust-end"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalOverdue(Event):
    """Nothing was written to these lessons of a teacher by the end of the day (E7): number, class, subject."""

    about: ClassVar[str] = "journal"
    unsaid: ClassVar[frozenset[str]] = frozenset({"teacher_id"})
    teacher_id: int
    on: date
    lessons: tuple[dict[str, str | int | bool], ...]

    @property
    def about_id(self) -> int:
        return self.on.toordinal()

    @property
    def key(self) -> str:
        return f"journal-overdue:{self.teacher_id}:{self.on.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitNews(Event):
    """The turnstile saw the child, at an instant of a local day (B20). The child itself knows.

    `clock` is the hour by the school's clock, «8:05» as `time` writes it: families mean that one.
    """

    about: ClassVar[str] = "visit"
    right: ClassVar[Right | None] = Right.VISITS
    for_adults: ClassVar[bool] = True
    on: date
    clock: str
    at: datetime

    @property
    def about_id(self) -> int:
        return int(self.at.timestamp())

    @property
    def key(self) -> str:
        return f"visit:{self.child_id}:{self.kind}:{self.at.isoformat()}"

    @property
    def worth_until(self) -> datetime | None:
        return self.at + WORTH_TELLING


@dataclass(frozen=True, slots=True, kw_only=True)
class CameToSchool(VisitNews):
    """In."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftSchool(VisitNews):
    """Out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded(Event):
    """The person ended this chat's tie from another one, and is asked to sign in again (A16). `times`: so often so far.

    For the chat itself. `name` is whose diary it was.
    """

    about: ClassVar[str] = "session"
    link_id: int
    times: int
    name: str
    school: str

    @property
    def about_id(self) -> int:
        return self.link_id

    @property
    def key(self) -> str:
        return f"session:{self.link_id}:{self.times}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordEnded(Event):
    """A temporary password ended before anybody chose another in its place (A16)."""

    about: ClassVar[str] = "password"
    account_id: int
    ended_at: datetime
    login: str

    @property
    def about_id(self) -> int:
        return self.account_id

    @property
    def key(self) -> str:
        return f"password:{self.account_id}:{self.ended_at.isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsHanded(Event):
    """Somebody hands contacts to the school: for the class teacher or the office (A19). They are no part of it."""

    about: ClassVar[str] = "handover"
    handover_id: int
    who: str
    whose: str
    school_class: str | None

    @property
    def about_id(self) -> int:
        return self.handover_id

    @property
    def key(self) -> str:
        return f"handover:{self.handover_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsDecided(Event):
    """The school has entered them or not, for the chat that handed them over. `opened`: the diary opened by it."""

    about: ClassVar[str] = "handed"
    handover_id: int
    whose: str
    entered: bool
    opened: bool
    fields: tuple[str, ...]
    reason: str | None

    @property
    def about_id(self) -> int:
        return self.handover_id

    @property
    def key(self) -> str:
        return f"handed:{self.handover_id}"
