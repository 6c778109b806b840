"""Who of a school's adults somebody without a diary may be: the same full name, and a pupil today."""

from collections.abc import Sequence

from school.clock import Clock
from school.people import Name, same_person
from storage.models import Guardianship
from storage.repositories.children import wards_of
from storage.repositories.people import name_of
from usecases.ports.handovers import Candidate


async def candidates(school_id: int, class_id: int | None, name: str, clock: Clock) -> Sequence[Candidate]:
    """Spellings are compared here: databases do not know that yo may be written as ye."""
    ties = Guardianship.filter(
        child__school_id=school_id, child__archived_at=None, adult__archived_at=None, child__enrolments__until=None
    )
    if class_id is not None:
        ties = ties.filter(child__enrolments__school_class_id=class_id)
    rows = await ties.select_related("adult", "child").order_by("adult_id", "child_id")
    same = [row for row in rows if same_person(name_of(row.adult), Name(name, ""))]
    wards = await wards_of({row.adult_id for row in same}, clock) if same else {}
    found: dict[int, Candidate] = {}
    for row in same:
        if row.child_id not in wards.get(row.adult_id, ()):
            continue
        before = found[row.adult_id].children if row.adult_id in found else ()
        children = tuple(dict.fromkeys((*before, name_of(row.child))))
        found[row.adult_id] = Candidate(row.adult_id, name_of(row.adult), children, row.adult.phone)
    return list(found.values())
