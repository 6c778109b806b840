"""A typed line of marks as a dialog keeps it: plain values, with whom it is still to be asked about."""

from collections.abc import Mapping, Sequence
from typing import Any

from school.attendance import AttendanceCode
from school.marks import ControlForm, check_comment, check_weight, parse_mark
from school.refusals import Outdated
from texts.understand.mark_lines import Line, Part
from usecases.marks.line import LineEntry, LinePage

Parts = list[dict[str, Any]]


def drafted(page: LinePage, line: Line) -> Parts:
    """Raises NotOnTheScale, WeightOutOfRange, CommentTooLong."""
    return [_drafted(page, part) for part in line.parts]


def _drafted(page: LinePage, part: Part) -> dict[str, Any]:
    return {
        "said": part.said,
        "who": list(part.who),
        "mark": None if part.mark is None else parse_mark(page.lesson.course.scale, part.mark),
        "code": None if part.code is None else part.code.value,
        "form": None if part.form is None else part.form.value,
        "weight": None if part.weight is None else check_weight(part.weight),
        "comment": check_comment(part.comment),
    }


def asked(parts: Parts) -> int | None:
    """The place of the first part of which we do not know whom it means."""
    return next((place for place, part in enumerate(parts) if len(part["who"]) != 1), None)


def told(parts: Parts, place: int, enrolment_id: int) -> Parts:
    """With the answer; 0 leaves the part out. Raises Outdated for an answer that was not offered."""
    if not 0 <= place < len(parts):
        raise Outdated
    if not enrolment_id:
        return [part for at, part in enumerate(parts) if at != place]
    if enrolment_id not in parts[place]["who"]:
        raise Outdated
    return [part | {"who": [enrolment_id]} if at == place else part for at, part in enumerate(parts)]


def ready(draft: Mapping[str, Any]) -> Sequence[LineEntry]:
    """Raises Outdated while somebody is still asked about, and where nothing is left."""
    parts: Parts = draft["parts"]
    if not parts or asked(parts) is not None:
        raise Outdated
    return [_entry(part, draft["form"]) for part in parts]


def _entry(part: Mapping[str, Any], usual: str) -> LineEntry:
    form, weight = work(part, usual)
    code = None if part["code"] is None else AttendanceCode(part["code"])
    return LineEntry(part["who"][0], part["mark"], code, form, weight, part["comment"])


def work(part: Mapping[str, Any], usual: str) -> tuple[ControlForm, int]:
    """What a mark is for and its weight, where the line does not say it as `usual`."""
    form = ControlForm(part["form"] or usual)
    return form, part["weight"] or form.default_weight
