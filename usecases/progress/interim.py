"""What the marks of a period come to by the rule, with its reasoning (B5; docs/decisions/0003)."""

from dataclasses import dataclass

from school.interim import MINIMUM_MARKS, Interim, interim
from school.marks import Scale
from school.progress import SubjectProgress
from usecases.asker import Asker
from usecases.diary import Diary
from usecases.ports.periods import Span
from usecases.progress.reading import OpenProgress


@dataclass(frozen=True, slots=True)
class SubjectInterim:
    """`interim` is None while there are too few marks: `lacking` says how many more are needed."""

    name: str
    interim: Interim | None
    lacking: int


@dataclass(frozen=True, slots=True)
class InterimPage:
    """Subjects with marks that count; those that are only passed or failed have no such result."""

    diary: Diary
    span: Span
    subjects: tuple[SubjectInterim, ...]


class ShowInterim:
    """Raises as OpenProgress."""

    def __init__(self, open_progress: OpenProgress) -> None:
        self._open = open_progress

    async def __call__(self, asker: Asker, child_id: int, period_id: int | None) -> InterimPage:
        opened = await self._open(asker, child_id, period_id)
        found = await self._open.marks(opened, opened.span.days)
        counted = [it for it in found if it.scale is not Scale.PASS_FAIL]
        return InterimPage(
            opened.diary,
            opened.span,
            tuple(SubjectInterim(it.name, interim(it.marks, it.scale), _lacking(it)) for it in counted),
        )


def _lacking(subject: SubjectProgress) -> int:
    return max(0, MINIMUM_MARKS - sum(mark.scale is subject.scale for mark in subject.marks))
