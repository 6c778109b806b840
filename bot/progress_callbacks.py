"""What the buttons of progress say (bot/callbacks.py tells how): table, chart, interim assessment, what is needed.

`period_id` is as in OpenMarks: None the running period, 0 the whole year.
"""

from dataclasses import dataclass

from bot.callbacks import Callback
from usecases.progress.charts import ChartKind, ChartWish

SUBJECTS, PERIOD, AGAINST = "s", "p", "a"
"""What the buttons under a chart choose, in the field `picks`; empty means the kind of chart."""
_BETWEEN = "."


@dataclass(frozen=True, slots=True)
class OpenProgress(Callback, prefix="prog"):
    """The progress table; `weak` puts weak spots first."""

    child_id: int
    period_id: int | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class SendProgressPicture(Callback, prefix="progpic"):
    """The table as a picture."""

    child_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class SetProgressLook(Callback, prefix="proglk"):
    """The same picture in other colours, and all pictures from now on."""

    child_id: int
    period_id: int | None
    dark: bool


@dataclass(frozen=True, slots=True)
class SendProgressBook(Callback, prefix="progxls"):
    """The table as a spreadsheet."""

    child_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenInterim(Callback, prefix="interim"):
    """What the marks come to by the rule."""

    child_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenNeeds(Callback, prefix="needs"):
    """All subjects together, and which one to work out."""

    child_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenNeed(Callback, prefix="need"):
    """What a wish needs; `wish` is that of usecases.progress.need, empty for the next better mark."""

    child_id: int
    subject_id: int
    period_id: int | None = None
    wish: str = ""


@dataclass(frozen=True, slots=True)
class TypeNeed(Callback, prefix="needown"):
    """A wish in words of one's own."""

    child_id: int
    subject_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class TypePassing(Callback, prefix="passing"):
    """The score to pass."""

    child_id: int


@dataclass(frozen=True, slots=True)
class DropPassing(Callback, prefix="passno"):
    """No score to pass any more."""

    child_id: int


@dataclass(frozen=True, slots=True)
class _OfChart:
    """Ids of chosen subjects stand in one field, for there are at most three of them."""

    child_id: int
    kind: str = ChartKind.SUBJECTS.value
    subjects: str = ""
    period_id: int | None = None
    against_id: int | None = None

    @property
    def wish(self) -> ChartWish:
        """What no button of ours holds is as good as nothing."""
        kind = ChartKind(self.kind) if self.kind in set(ChartKind) else ChartKind.SUBJECTS
        ids = tuple(int(part) for part in self.subjects.split(_BETWEEN) if part.isascii() and part.isdigit())
        return ChartWish(kind, ids, self.period_id, self.against_id)


@dataclass(frozen=True, slots=True)
class OpenChart(_OfChart, Callback, prefix="chart"):
    """A chart; `picks` says what its buttons choose."""

    picks: str = ""


@dataclass(frozen=True, slots=True)
class SetChartLook(_OfChart, Callback, prefix="chartlk"):
    """The same chart in other colours, and all pictures from now on."""

    dark: bool = False


def together(subject_ids: tuple[int, ...]) -> str:
    """Chosen subjects as a field of callback data."""
    return _BETWEEN.join(map(str, subject_ids))
