"""Who gets an activation letter, and the digests of the letters."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from school.classes import ClassName
from storage.models import Account, ActivationCode, Enrolment, Guardianship, LinkedAccount, Person, School, StaffRole
from storage.repositories.children import tie_of
from storage.repositories.people import name_of
from usecases.ports.letters import Addressee, Letterhead, NewCode

BATCH = 200


class LettersInDatabase:
    """See usecases.ports.letters.Letters."""

    async def schools(self) -> Sequence[Letterhead]:
        rows = await School.all().order_by("id")
        return [Letterhead(row.id, row.short_name, row.office_contact, ZoneInfo(row.zone)) for row in rows]

    async def addressees(self, school_id: int, school_class: ClassName | None, today: date) -> Sequence[Addressee]:
        linked = {tie.person_id for tie in await LinkedAccount.filter(person__school_id=school_id, ended_at=None)}
        logins = {row.person_id: row.login for row in await Account.filter(school_id=school_id)}
        families = await _families(school_id, school_class, today)
        staff = [] if school_class else await _staff(school_id)
        everyone = (*families, *((person, None, None) for person in staff))
        found = [_addressee(*each, logins) for each in everyone if each[0].id not in linked]
        return sorted(found, key=_place)

    async def issue(self, codes: Sequence[NewCode], issued_at: datetime, expires_at: datetime) -> None:
        adults = sorted({code.adult_id for code in codes})
        again = {(code.adult_id, code.child_id) for code in codes}
        for start in range(0, len(adults), BATCH):
            unused = ActivationCode.filter(adult_id__in=adults[start : start + BATCH], used_at=None, revoked_at=None)
            old = [row.id for row in await unused if (row.adult_id, row.child_id) in again]
            await ActivationCode.filter(id__in=old).update(revoked_at=issued_at)
        rows = [
            ActivationCode(
                adult_id=code.adult_id, child_id=code.child_id, code_hash=code.code_hash, link_hash=code.link_hash,
                issued_at=issued_at, expires_at=expires_at,
            )
            for code in codes
        ]  # fmt: skip
        await ActivationCode.bulk_create(rows, batch_size=BATCH)


def _addressee(adult: Person, child: Person | None, class_name: ClassName | None, logins: dict[int, str]) -> Addressee:
    return Addressee(
        adult_id=adult.id,
        adult_key=adult.key,
        child_id=child.id if child else None,
        adult=name_of(adult),
        child=name_of(child) if child else None,
        class_name=class_name,
        login=logins.get(adult.id),
    )


def _place(addressee: Addressee) -> tuple[bool, ClassName, str, str, int]:
    name = addressee.class_name or ClassName(0)
    child = addressee.child.full if addressee.child else ""
    return addressee.child is None, name, child, addressee.adult.full, addressee.adult_id


async def _families(
    school_id: int, school_class: ClassName | None, today: date
) -> list[tuple[Person, Person, ClassName]]:
    """Every adult with every child in a class now, as far as the guardianship holds today."""
    classes = await _classes(school_id)
    ties = await Guardianship.filter(
        child__school_id=school_id, child__archived_at=None, adult__archived_at=None
    ).select_related("adult", "child")
    return [
        (tie.adult, tie.child, name)
        for tie in ties
        if (name := classes.get(tie.child_id))
        and (school_class is None or name == school_class)
        and tie_of(tie).holds_on(today)
    ]


async def _classes(school_id: int) -> dict[int, ClassName]:
    rows = (
        await Enrolment.filter(child__school_id=school_id, until=None).order_by("since").select_related("school_class")
    )
    return {row.child_id: ClassName(row.school_class.grade, row.school_class.letter) for row in rows}


async def _staff(school_id: int) -> list[Person]:
    roles = await StaffRole.filter(person__school_id=school_id, person__archived_at=None).select_related("person")
    return list({role.person_id: role.person for role in roles}.values())
