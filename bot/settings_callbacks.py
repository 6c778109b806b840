"""What the buttons of the finer settings say (bot/callbacks.py tells how). They name the state that is to be."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class ChoosePreset(Callback, prefix="preset"):
    """Everything at once, in the evening, or what is important."""

    preset: str


@dataclass(frozen=True, slots=True)
class OpenKinds(Callback, prefix="kinds"):
    """Kinds of news, one by one."""


@dataclass(frozen=True, slots=True)
class TurnSound(Callback, prefix="sound"):
    """News of a kind with a sound or without; without a kind all of them."""

    kind: str | None
    silent: bool


@dataclass(frozen=True, slots=True)
class SetBelow(Callback, prefix="below"):
    """Only marks below this; None is any mark."""

    mark: int | None


@dataclass(frozen=True, slots=True)
class TurnHidden(Callback, prefix="hide"):
    """Names and marks in pushes: hidden until they are asked for, or shown."""

    hidden: bool


@dataclass(frozen=True, slots=True)
class OpenEvening(Callback, prefix="evening"):
    """When the evening message comes."""


@dataclass(frozen=True, slots=True)
class SetEvening(Callback, prefix="eveningat"):
    """At this hour."""

    hour: int


@dataclass(frozen=True, slots=True)
class OpenChildrenNews(Callback, prefix="kidsnews"):
    """Of which child to set something apart."""


@dataclass(frozen=True, slots=True)
class OpenChildNews(Callback, prefix="kidnews"):
    """What is told of one child."""

    child_id: int


@dataclass(frozen=True, slots=True)
class OpenChildKind(Callback, prefix="kidkind"):
    """When to tell of one kind of news of one child."""

    child_id: int
    kind: str


@dataclass(frozen=True, slots=True)
class SetChildKind(Callback, prefix="kidkindat"):
    """How it is told; without a mode as of all children."""

    child_id: int
    kind: str
    mode: str | None


@dataclass(frozen=True, slots=True)
class OpenChildSubjects(Callback, prefix="kidsubs"):
    """Subjects of a child that are told of."""

    child_id: int


@dataclass(frozen=True, slots=True)
class TurnChildSubject(Callback, prefix="kidsub"):
    """Tell of a subject of a child, or not."""

    child_id: int
    subject_id: int
    told: bool


@dataclass(frozen=True, slots=True)
class OpenQuietWeek(Callback, prefix="quietdays"):
    """Quiet hours by day of the week."""


@dataclass(frozen=True, slots=True)
class OpenQuietDay(Callback, prefix="quietday"):
    """Quiet hours that begin on a weekday, 1 to 7."""

    day: int


@dataclass(frozen=True, slots=True)
class SetQuietDay(Callback, prefix="quietdayat"):
    """`choice` counts the hours on offer from 0, -1 is none; None is as on every day."""

    day: int
    choice: int | None


@dataclass(frozen=True, slots=True)
class ShowNews(Callback, prefix="shownews"):
    """What a hidden push is about."""

    notice_id: int
