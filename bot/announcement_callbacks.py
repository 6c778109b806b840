"""What the buttons of announcements say (bot/callbacks.py tells how). `draft` numbers one that is being written."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class AcknowledgePush(Callback, prefix="anread"):
    """I have read it: under the push, which stays."""

    announcement_id: int


@dataclass(frozen=True, slots=True)
class OpenAnnouncements(Callback, prefix="anlist"):
    """Those that the asker looks after; pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenAnnouncement(Callback, prefix="ancard"):
    """One of them, counted anew."""

    announcement_id: int


@dataclass(frozen=True, slots=True)
class BeginAnnouncement(Callback, prefix="annew"):
    pass


@dataclass(frozen=True, slots=True)
class ChooseAudience(Callback, prefix="anwho"):
    """`whom` is a scope (school, teachers, staff), a year of school (g7) or the id of a class."""

    draft: int
    whom: str


@dataclass(frozen=True, slots=True)
class FillAnnouncement(Callback, prefix="anput"):
    """`field` is audience, kind, ack or at; the value stands in `value`."""

    draft: int
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class AskAnnouncementField(Callback, prefix="anask"):
    """`field` is audience, kind, words, at or preview."""

    draft: int
    field: str


@dataclass(frozen=True, slots=True)
class SendAnnouncement(Callback, prefix="ansend"):
    """`sure`: pressed under the question with the number of families."""

    draft: int
    sure: bool


@dataclass(frozen=True, slots=True)
class RemindAnnouncement(Callback, prefix="anmind"):
    announcement_id: int


@dataclass(frozen=True, slots=True)
class OpenCallList(Callback, prefix="ancall"):
    """Whom to call; pages count from 0."""

    announcement_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class BeginAnnouncementCorrection(Callback, prefix="anfix"):
    announcement_id: int
    version: int


@dataclass(frozen=True, slots=True)
class TakeAnnouncementBack(Callback, prefix="anback"):
    """`sure`: pressed under the question."""

    announcement_id: int
    version: int
    sure: bool
