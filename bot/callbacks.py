"""What our buttons say: typed, packed as "prefix:field:field" in at most 64 bytes (docs/decisions/0002).

A callback is a wish, not a right: every press is authorised anew.
"""

from dataclasses import dataclass, fields
from datetime import date
from types import UnionType
from typing import Any, ClassVar, Self, Union, get_args, get_origin, get_type_hints

MAX_BYTES = 63
"""Telegram takes 64; one is left for the sign of bot.screen.KEEPS_MESSAGE."""
MAX_DIGITS = 18
"""Of a number made by hand: more would not fit a database."""


class NotOurs(ValueError):
    """The data is not of this kind, or was made by hand."""


class Callback:
    """Base of callback data. Subclasses are frozen dataclasses with fields of int, str, bool, date or None."""

    prefix: ClassVar[str]
    kinds: ClassVar[dict[str, type["Callback"]]] = {}

    def __init_subclass__(cls, *, prefix: str = "", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        # A dataclass with slots is made twice under one name, the second time without `prefix` but with its attributes.
        prefix = prefix or cls.__dict__["prefix"]
        known = Callback.kinds.get(prefix)
        # Two different names on one prefix are a mistake.
        if known is not None and known.__qualname__ != cls.__qualname__:
            raise TypeError(f"prefix {prefix} is taken by {known.__qualname__}")
        cls.prefix = prefix
        Callback.kinds[prefix] = cls

    def pack(self) -> str:
        values = [_packed(getattr(self, name)) for name in _hints(self.__class__)]
        data = ":".join([self.prefix, *values])
        if len(data.encode()) > MAX_BYTES or any(":" in value for value in values):
            raise ValueError(f"callback data does not fit: {data!r}")
        return data

    @classmethod
    def unpack(cls, data: str) -> Self:
        """Raises NotOurs for anything that `pack` did not make."""
        prefix, *parts = data.split(":")
        if prefix != cls.prefix:  # nearly always: a press is offered to every handler there is
            raise NotOurs(data)
        hints = _hints(cls)
        if len(parts) != len(hints):
            raise NotOurs(data)
        try:
            return cls(**{name: _unpacked(hint, part) for (name, hint), part in zip(hints.items(), parts, strict=True)})
        except ValueError:
            raise NotOurs(data) from None


def _hints(kind: type[Callback]) -> dict[str, Any]:
    """By field, in order."""
    if kind not in _HINTS:
        hints = get_type_hints(kind)
        _HINTS[kind] = {field.name: hints[field.name] for field in fields(kind)}  # type: ignore[arg-type]
    return _HINTS[kind]


_HINTS: dict[type[Callback], dict[str, Any]] = {}
"""Remembered: every button of every message is packed."""


def _packed(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case date():
            return value.strftime("%Y%m%d")
        case _:
            return str(value)


def _unpacked(hint: Any, part: str) -> Any:
    if get_origin(hint) in (Union, UnionType):
        if part == "":
            return None
        hint = next(kind for kind in get_args(hint) if kind is not type(None))
    if hint is bool:
        if part not in ("0", "1"):
            raise ValueError(part)
        return part == "1"
    if hint is date:
        return date.fromisoformat(part)
    if hint is int:
        if not part.lstrip("-").isdigit() or len(part) > MAX_DIGITS:
            raise ValueError(part)
        return int(part)
    return hint(part)


# The callbacks themselves, in the order in which a person meets them.


@dataclass(frozen=True, slots=True)
class OpenMenu(Callback, prefix="menu"):
    """Back to the beginning."""


@dataclass(frozen=True, slots=True)
class OpenMore(Callback, prefix="more"):
    """The second page of the menu."""


@dataclass(frozen=True, slots=True)
class BeginLinking(Callback, prefix="link"):
    """Tie this chat to a diary account."""


@dataclass(frozen=True, slots=True)
class SwitchLanguage(Callback, prefix="lang0"):
    """The other language on the first screens; `consent` says which of the two is drawn anew."""

    language: str
    consent: bool


@dataclass(frozen=True, slots=True)
class Agree(Callback, prefix="agree"):
    """Consent to the text of this version as it was read in this language."""

    version: str
    language: str


@dataclass(frozen=True, slots=True)
class TypeCode(Callback, prefix="code"):
    """I have a letter from school."""


@dataclass(frozen=True, slots=True)
class TypeLogin(Callback, prefix="login"):
    """I have a login and a password."""


@dataclass(frozen=True, slots=True)
class CannotEnter(Callback, prefix="noway"):
    """Why one cannot get in, and what to do about it (A18)."""


@dataclass(frozen=True, slots=True)
class UseLetter(Callback, prefix="letter"):
    """The letter is mine: use it up."""

    letter_id: int


@dataclass(frozen=True, slots=True)
class NotMyLetter(Callback, prefix="notmine"):
    """The letter is somebody else's."""

    letter_id: int


@dataclass(frozen=True, slots=True)
class DataIsRight(Callback, prefix="dataok"):
    """What the school knows of me and my children is right."""

    person_id: int


@dataclass(frozen=True, slots=True)
class DataIsWrong(Callback, prefix="databad"):
    """There is a mistake in it."""

    person_id: int


@dataclass(frozen=True, slots=True)
class OpenDiaries(Callback, prefix="diaries"):
    """The diaries that this chat is tied to."""


@dataclass(frozen=True, slots=True)
class OpenDiary(Callback, prefix="diary"):
    """One of them: check its data, or untie it."""

    person_id: int


@dataclass(frozen=True, slots=True)
class UnlinkDiary(Callback, prefix="unlink"):
    """Untie a diary; `sure` False asks first."""

    person_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class OpenPrivacy(Callback, prefix="privacy"):
    """What is kept."""


@dataclass(frozen=True, slots=True)
class Withdraw(Callback, prefix="revoke"):
    """Take the consent back; `sure` False asks first."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class OpenChildren(Callback, prefix="kids"):
    """The family list."""


@dataclass(frozen=True, slots=True)
class OpenChild(Callback, prefix="kid"):
    """A child's card."""

    child_id: int


@dataclass(frozen=True, slots=True)
class LookAt(Callback, prefix="look"):
    """Open this child's diary."""

    child_id: int


@dataclass(frozen=True, slots=True)
class RenameChild(Callback, prefix="kidname"):
    """Call a child differently."""

    child_id: int


@dataclass(frozen=True, slots=True)
class TakeOffList(Callback, prefix="kidhide"):
    """Take a child off the list."""

    child_id: int


@dataclass(frozen=True, slots=True)
class PutOnList(Callback, prefix="kidback"):
    """Put a child on the list again."""

    child_id: int


@dataclass(frozen=True, slots=True)
class OpenDay(Callback, prefix="day"):
    """A child's day."""

    child_id: int
    on: date


@dataclass(frozen=True, slots=True)
class OpenWeek(Callback, prefix="week"):
    """A child's week; `monday` is its first day."""

    child_id: int
    monday: date


@dataclass(frozen=True, slots=True)
class OpenMarks(Callback, prefix="marks"):
    """Marks by subject; `period_id` None is the running period, 0 the whole year."""

    child_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenSubjectMarks(Callback, prefix="smarks"):
    """A subject's marks in a period (as in OpenMarks), newest first; pages count from 0."""

    child_id: int
    subject_id: int
    period_id: int | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenMark(Callback, prefix="mark"):
    """One mark's card."""

    child_id: int
    mark_id: int


@dataclass(frozen=True, slots=True)
class OpenDots(Callback, prefix="dots"):
    """Open dots and deadlines of a child."""

    child_id: int


@dataclass(frozen=True, slots=True)
class OpenDot(Callback, prefix="dot"):
    """One dot's card."""

    child_id: int
    dot_id: int


@dataclass(frozen=True, slots=True)
class OpenHomework(Callback, prefix="hw"):
    """Homework of a child; `due_on` None is the next school day."""

    child_id: int
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class OpenBag(Callback, prefix="bag"):
    """What a child takes to school; `on` None is the next school day."""

    child_id: int
    on: date | None = None


@dataclass(frozen=True, slots=True)
class OpenCurricula(Callback, prefix="plans"):
    """The curricula of a child's school."""

    child_id: int


@dataclass(frozen=True, slots=True)
class OpenHomeworkSubjects(Callback, prefix="hwsubs"):
    """Subjects with homework in a period (as in OpenMarks)."""

    child_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenSubjectHomework(Callback, prefix="shw"):
    """A subject's homework in a period (as in OpenMarks), latest first; pages count from 0."""

    child_id: int
    subject_id: int
    period_id: int | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenTask(Callback, prefix="task"):
    """One piece of homework, whole."""

    child_id: int
    homework_id: int


@dataclass(frozen=True, slots=True)
class TickTask(Callback, prefix="tick"):
    """The family's "done" beside a piece of homework, or its taking back; `on_card` says where it was pressed."""

    child_id: int
    homework_id: int
    done: bool
    on_card: bool


@dataclass(frozen=True, slots=True)
class SendTaskFiles(Callback, prefix="files"):
    """The files of a piece of homework."""

    child_id: int
    homework_id: int


@dataclass(frozen=True, slots=True)
class OpenSettings(Callback, prefix="set"):
    """Settings."""


@dataclass(frozen=True, slots=True)
class SetLanguage(Callback, prefix="lang"):
    """The language of everything the chat reads."""

    language: str


@dataclass(frozen=True, slots=True)
class OpenQuietHours(Callback, prefix="quiet"):
    """When news waits."""


@dataclass(frozen=True, slots=True)
class SetQuietHours(Callback, prefix="quietat"):
    """Minutes after midnight; both None means no quiet hours."""

    starts: int | None = None
    ends: int | None = None


@dataclass(frozen=True, slots=True)
class TypeQuietHours(Callback, prefix="quietown"):
    """Hours of one's own."""


@dataclass(frozen=True, slots=True)
class OpenNews(Callback, prefix="news"):
    """When to tell of one kind of news."""

    kind: str


@dataclass(frozen=True, slots=True)
class SetNews(Callback, prefix="newsat"):
    """How a kind of news is told."""

    kind: str
    mode: str


@dataclass(frozen=True, slots=True)
class OpenDotDays(Callback, prefix="dotdays"):
    """How long before a dot's deadline to remind."""


@dataclass(frozen=True, slots=True)
class SetDotDays(Callback, prefix="dotdaysat"):
    """Remind so many days before."""

    days: int


@dataclass(frozen=True, slots=True)
class OpenJournal(Callback, prefix="jour"):
    """A teacher's lessons of a day; `on` None is today."""

    on: date | None = None
