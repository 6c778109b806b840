"""What the buttons of meetings say (bot/callbacks.py tells how). `draft` numbers a meeting that is being called."""

from dataclasses import dataclass

from bot.callbacks import Callback

# A family's.


@dataclass(frozen=True, slots=True)
class OpenMeetings(Callback, prefix="meets"):
    """The meetings of a child's class; pages count from 0."""

    child_id: int
    past: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenMeeting(Callback, prefix="meet"):
    """One of them, whole."""

    child_id: int
    meeting_id: int


@dataclass(frozen=True, slots=True)
class AnswerInvitation(Callback, prefix="meetrsvp"):
    """Yes, no or maybe to the meeting at its time number `timing`. `on_card` says where it was pressed."""

    child_id: int
    meeting_id: int
    timing: int
    coming: str
    on_card: bool


@dataclass(frozen=True, slots=True)
class SendMeetingFile(Callback, prefix="meetics"):
    """A file for the phone's calendar."""

    child_id: int
    meeting_id: int


# The school's.


@dataclass(frozen=True, slots=True)
class OpenCalledMeetings(Callback, prefix="mcalls"):
    """Meetings that the asker may change; pages count from 0."""

    past: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenCalledMeeting(Callback, prefix="mcall"):
    """One of them, with who comes."""

    meeting_id: int


@dataclass(frozen=True, slots=True)
class OpenMeetingAnswers(Callback, prefix="mwho"):
    """Who comes, family by family; pages count from 0."""

    meeting_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class AskSilent(Callback, prefix="msilent"):
    """Ask the families that said nothing."""

    meeting_id: int


@dataclass(frozen=True, slots=True)
class BeginMeeting(Callback, prefix="mnew"):
    """Call a meeting."""


@dataclass(frozen=True, slots=True)
class TurnMeetingClasses(Callback, prefix="mclsturn"):
    """Further classes of a large school. Pages count from 0."""

    draft: int
    page: int


@dataclass(frozen=True, slots=True)
class ChooseMeetingClass(Callback, prefix="mcls"):
    """One more class, or one fewer; 0 is the whole school."""

    draft: int
    class_id: int


@dataclass(frozen=True, slots=True)
class FillMeeting(Callback, prefix="mput"):
    """The value of a field of the draft, where a button gives it."""

    draft: int
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class AskMeetingField(Callback, prefix="mask"):
    """Give another value to a field."""

    draft: int
    field: str


@dataclass(frozen=True, slots=True)
class SaveMeeting(Callback, prefix="msave"):
    """Invite, or tell of the changes."""

    draft: int


@dataclass(frozen=True, slots=True)
class BeginMeetingChange(Callback, prefix="mchange"):
    meeting_id: int
    version: int


@dataclass(frozen=True, slots=True)
class BeginMeetingCancel(Callback, prefix="mcancel"):
    """Asks for the reason."""

    meeting_id: int
    version: int
