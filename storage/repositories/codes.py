"""Activation letters, found by the keyed digest of their code or link."""

from datetime import datetime

from school.classes import ClassName
from school.clock import Clock
from school.codes import ActivationCode as CodeState
from school.codes import Purpose
from storage.models import ActivationCode, Enrolment, Guardianship, Person
from storage.repositories.children import represented_by
from storage.repositories.people import name_of
from usecases.ports.codes import Letter, LetterKey, Ward

SELF = "self"
"""Instead of a kind of guardianship: the letter is the pupil's own (A13)."""


class CodesInDatabase:
    """See usecases.ports.codes.Codes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def letter(self, key: LetterKey) -> Letter | None:
        field = "code_hash" if key.purpose is Purpose.CODE else "link_hash"
        row = await ActivationCode.filter(**{field: key.digest}).select_related("adult__school").first()
        if row is None:
            return None
        return Letter(
            id=row.id,
            code=CodeState(
                adult=row.adult_id,
                child=row.child_id,
                expires_at=row.expires_at,
                used_at=row.used_at,
                revoked_at=row.revoked_at or row.adult.archived_at,
            ),
            adult=name_of(row.adult),
            school_id=row.adult.school_id,
            school=row.adult.school.short_name,
            office=row.adult.school.office_contact,
            wards=await self._wards(row),
        )

    async def use_up(self, letter_id: int, at: datetime) -> bool:
        return await ActivationCode.filter(id=letter_id, used_at=None, revoked_at=None).update(used_at=at) > 0

    async def _wards(self, row: ActivationCode) -> tuple[Ward, ...]:
        """The child that the letter names, else every child of the adult."""
        ids = (await represented_by([row.adult_id], self._clock))[row.adult_id]
        wanted = ids & {row.child_id} if row.child_id else ids
        relations = {
            tie.child_id: tie.kind for tie in await Guardianship.filter(adult_id=row.adult_id, child_id__in=wanted)
        }
        enrolments = (
            await Enrolment.filter(child_id__in=wanted, until=None).select_related("school_class").order_by("since")
        )
        classes = {
            found.child_id: ClassName(found.school_class.grade, found.school_class.letter) for found in enrolments
        }
        children = await Person.filter(id__in=wanted, archived_at=None).order_by("given", "id")
        relations[row.adult_id] = SELF
        return tuple(Ward(name_of(child), classes.get(child.id), relations.get(child.id)) for child in children)
