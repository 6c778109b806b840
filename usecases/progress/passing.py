"""All subjects together against the score that a family has set itself (B6)."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from school.marks import Scale
from school.needed import RANGES, check_wish
from school.progress import SubjectProgress, averages_on, overall, points_lacking
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.ports.once import Once
from usecases.ports.periods import Span
from usecases.ports.preferences import Preferences
from usecases.progress.reading import OpenProgress

PASSING = "passing_score"
"""The name of the preference of a chat about a child; its value is a decimal."""


@dataclass(frozen=True, slots=True)
class NeedsPage:
    """`subjects` are those with an average; `overall` is of those on the scale of the class, `counted` of them."""

    diary: Diary
    span: Span
    subjects: tuple[SubjectProgress, ...]
    overall: Decimal | None
    counted: int
    passing: Decimal | None

    @property
    def points_lacking(self) -> int:
        """How many whole points the averages lack together; 0 where nothing is to be passed."""
        return points_lacking(self.subjects, main_scale(self.diary.child.scale), self.passing) if self.passing else 0


class ShowNeeds:
    """Raises as OpenProgress."""

    def __init__(self, open_progress: OpenProgress, preferences: Preferences) -> None:
        self._open, self._preferences = open_progress, preferences

    async def __call__(self, asker: Asker, child_id: int | None, period_id: int | None = None) -> NeedsPage:
        opened = await self._open(asker, child_id, period_id)
        child = opened.diary.child
        found = [it for it in await self._open.marks(opened, opened.span.days) if it.weighted is not None]
        passing = _stored((await self._preferences.about(asker.chat_id, child.id)).get(PASSING))
        scale = main_scale(child.scale)
        return NeedsPage(
            opened.diary,
            opened.span,
            tuple(found),
            overall(found, scale),
            len(averages_on(found, scale)),
            passing,
        )


class SetPassingScore:
    """None takes the score away. Raises NotYourChild, WishOutOfRange."""

    def __init__(self, open_diary: OpenDiary, preferences: Preferences, once: Once) -> None:
        self._open_diary, self._preferences, self._once = open_diary, preferences, once

    async def __call__(self, asker: Asker, child_id: int, score: Decimal | None) -> None:
        await self._once(asker.next_deed(), lambda: self._set(asker, child_id, score))

    async def _set(self, asker: Asker, child_id: int, score: Decimal | None) -> None:
        child = (await self._open_diary(asker, child_id)).child
        if score is None:
            await self._preferences.drop_about(asker.chat_id, child.id, PASSING)
        else:
            value = str(check_wish(score, main_scale(child.scale)))
            await self._preferences.put_about(asker.chat_id, child.id, PASSING, value)


def main_scale(scale: Scale) -> Scale:
    """A class that is only passed or failed has subjects with five points, if any."""
    return scale if scale in RANGES else Scale.FIVE


def _stored(value: str | None) -> Decimal | None:
    try:
        return Decimal(value) if value is not None else None
    except InvalidOperation:
        return None
