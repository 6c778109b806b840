"""What the buttons of asking families and pupils say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenInquiries(Callback, prefix="inq"):
    """What the asker has asked. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class BeginInquiry(Callback, prefix="inqnew"):
    """Of which class. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseInquiryClass(Callback, prefix="inqcls"):
    class_id: int


@dataclass(frozen=True, slots=True)
class PickInquiry(Callback, prefix="inqpick"):
    """Back to the pupils of the draft."""

    draft: int


@dataclass(frozen=True, slots=True)
class TickInquiry(Callback, prefix="inqtick"):
    """`on` is what is wanted, so that a second press changes nothing."""

    draft: int
    child_id: int
    on: bool


@dataclass(frozen=True, slots=True)
class TickEverybody(Callback, prefix="inqall"):
    draft: int
    on: bool


@dataclass(frozen=True, slots=True)
class TurnInquiry(Callback, prefix="inqwhom"):
    """`whom` is of school.inquiries."""

    draft: int
    whom: str


@dataclass(frozen=True, slots=True)
class WriteInquiry(Callback, prefix="inqsay"):
    """On to the words."""

    draft: int


@dataclass(frozen=True, slots=True)
class SetInquiryWants(Callback, prefix="inqwant"):
    """`wants` is of school.inquiries."""

    draft: int
    wants: str


@dataclass(frozen=True, slots=True)
class SendInquiry(Callback, prefix="inqsend"):
    draft: int


@dataclass(frozen=True, slots=True)
class OpenInquiry(Callback, prefix="inqone"):
    """What became of it, for who asked."""

    inquiry_id: int


@dataclass(frozen=True, slots=True)
class RemindSilent(Callback, prefix="inqrem"):
    inquiry_id: int


@dataclass(frozen=True, slots=True)
class TakeInquiryBack(Callback, prefix="inqback"):
    """Asked twice: its words go from every chat."""

    inquiry_id: int
    sure: bool


@dataclass(frozen=True, slots=True)
class OpenAsked(Callback, prefix="inqask"):
    """What a teacher asks, for the family or the pupil."""

    inquiry_id: int


@dataclass(frozen=True, slots=True)
class SignInquiry(Callback, prefix="inqsign"):
    """`choice` is of school.inquiries."""

    inquiry_id: int
    child_id: int
    choice: str
