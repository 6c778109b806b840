"""What the buttons of conversations say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenThreads(Callback, prefix="thr"):
    """The list of threads. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class WriteTo(Callback, prefix="thw"):
    """Whom to write to."""


@dataclass(frozen=True, slots=True)
class OpenGroup(Callback, prefix="thg"):
    """People of a group: to write to, or to take into the thread."""

    group: str
    page: int = 0
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChoosePerson(Callback, prefix="thp"):
    """Write to this person."""

    person_id: int


@dataclass(frozen=True, slots=True)
class AskAbout(Callback, prefix="ask"):
    """Ask the teacher about something of a child (D7). Kinds: TOPICS of storage.repositories.threads.topics."""

    kind: str
    about_id: int
    child_id: int


@dataclass(frozen=True, slots=True)
class OpenThread(Callback, prefix="tho"):
    """A thread, its last page or the one before a message."""

    thread_id: int
    before: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerThread(Callback, prefix="tha"):
    """Write into a thread."""

    thread_id: int


@dataclass(frozen=True, slots=True)
class SendThreadFile(Callback, prefix="thfile"):
    """The file of a message once more."""

    message_id: int


@dataclass(frozen=True, slots=True)
class OpenMembers(Callback, prefix="thm"):
    """Who is in a thread."""

    thread_id: int


@dataclass(frozen=True, slots=True)
class OpenMember(Callback, prefix="thmm"):
    """What can be done about one of them."""

    thread_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class BeginAdding(Callback, prefix="thadds"):
    """Whom to take into a thread."""

    thread_id: int


@dataclass(frozen=True, slots=True)
class AddPerson(Callback, prefix="thadd"):
    thread_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class RemovePerson(Callback, prefix="threm"):
    thread_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class BlockPerson(Callback, prefix="thblock"):
    """Hear nothing from a person any more, or again."""

    thread_id: int
    person_id: int
    block: bool


@dataclass(frozen=True, slots=True)
class AskTitle(Callback, prefix="thname"):
    thread_id: int


@dataclass(frozen=True, slots=True)
class LeaveThread(Callback, prefix="thleave"):
    """Leave a thread; asked first."""

    thread_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class OpenMutes(Callback, prefix="thmutes"):
    """For how long a thread is silent."""

    thread_id: int


@dataclass(frozen=True, slots=True)
class MuteThread(Callback, prefix="thmute"):
    """`hours` as in usecases.threads.manage."""

    thread_id: int
    hours: int


@dataclass(frozen=True, slots=True)
class ChooseReported(Callback, prefix="threps"):
    """Which message of a thread to complain of."""

    thread_id: int


@dataclass(frozen=True, slots=True)
class ReportMessage(Callback, prefix="threp"):
    message_id: int


@dataclass(frozen=True, slots=True)
class OpenReport(Callback, prefix="thcase"):
    """A complaint, for those who moderate."""

    report_id: int


@dataclass(frozen=True, slots=True)
class HandleReport(Callback, prefix="thdeed"):
    """`deed`: hidden, warned, closed."""

    report_id: int
    deed: str


@dataclass(frozen=True, slots=True)
class OpenHours(Callback, prefix="thhours"):
    """When I hear of messages: of staff."""


@dataclass(frozen=True, slots=True)
class SetHours(Callback, prefix="thhset"):
    """`days` are ISO weekdays in one number (12345), 0 for any hour; minutes after midnight."""

    days: int
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class TypeHours(Callback, prefix="thhown"):
    """Hours of one's own."""
