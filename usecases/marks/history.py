"""How a mark came to be what it is (B2). Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from school.marks import MarkRecord, RevisionKind
from school.people import Name
from usecases.ports.marks import DiaryMark, WasMark


@dataclass(frozen=True, slots=True)
class MarkStep:
    """One step: what was done, when (UTC), by whom if it is known. `was` is None for the first, `now` for a removal."""

    kind: RevisionKind
    at: datetime
    by: Name | None
    was: MarkRecord | None
    now: MarkRecord | None


def history(mark: DiaryMark, past: Sequence[WasMark]) -> tuple[MarkStep, ...]:
    """The steps in order. `past` is by version; the last of it is the removal when the mark is removed."""
    states = [*(_record(mark, was) for was in past), mark.record]
    steps = [MarkStep(RevisionKind.POSTED, mark.set_at, mark.author, None, states[0])]
    for was, before, after in zip(past, states, states[1:], strict=False):
        if before != after:
            steps.append(MarkStep(RevisionKind.CORRECTED, was.changed_at, was.changed_by, before, after))
    if mark.removed_at is not None:
        steps.append(MarkStep(RevisionKind.REMOVED, mark.removed_at, _remover(mark, past), mark.record, None))
    return tuple(steps)


def _remover(mark: DiaryMark, past: Sequence[WasMark]) -> Name | None:
    return past[-1].changed_by if past and past[-1].changed_at == mark.removed_at else None


def _record(mark: DiaryMark, was: WasMark) -> MarkRecord:
    return MarkRecord(was.value, mark.record.scale, was.weight, was.form, mark.record.on, was.comment)
