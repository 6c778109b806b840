"""What is drawn for people to look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from usecases.classes.table import ClassTable
    from usecases.letters import SchoolLetters
    from usecases.overview.show import SchoolWeek
    from usecases.progress.charts import ChartPage
    from usecases.progress.show import ProgressPage


class Theme(StrEnum):
    """The values are stored."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG. `key` is the same for the same picture: whoever has sent it once may send it by reference."""

    key: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """A file for a person to keep; `name` is what the messenger shows."""

    name: str
    content: bytes = field(repr=False)


class Pictures(Protocol):
    """Drawing takes a worker thread; the same picture is drawn once while it is remembered."""

    async def progress(self, page: "ProgressPage", language: str, theme: Theme) -> Picture: ...

    async def week(self, child: str, item: Mapping[str, object], language: str, theme: Theme) -> Picture:
        """`item` is what a WeekSummed carries."""
        ...

    async def of_class(self, page: "ClassTable", number: int, language: str, theme: Theme) -> Picture:
        """`number` is which part of the pupils, from 0."""
        ...

    async def school_week(self, page: "SchoolWeek", language: str, theme: Theme) -> Picture: ...

    async def chart(self, page: "ChartPage", language: str, theme: Theme) -> Picture: ...


class Books(Protocol):
    """Spreadsheets."""

    async def progress(self, page: "ProgressPage", language: str) -> Document: ...

    async def of_class(self, page: "ClassTable", language: str) -> Document: ...


class Press(Protocol):
    """Letters to print, one PDF. `class_name` only names the file."""

    async def letters(
        self, issued: "tuple[SchoolLetters, ...]", language: str, bot: str, class_name: str | None
    ) -> Document: ...
