"""The sheet of people: pupils, their adults, the staff."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from exchange.fields import BadCell, Raw, class_name, day, email, name_part, phone, shown, snils, text
from exchange.tables import Row, Table
from school.people import Name, Role, age_on
from texts.understand import sheets as vocabulary
from usecases.ports.school_book import PersonRow, ProblemCode, Relation

REQUIRED = (
    ("surname", "full_name"),
    ("given", "full_name"),
    ("birth_date",),
    ("roles",),
    ("school_class",),
    ("children",),
)
PUPIL_AGES = range(4, 24)
"""On the first day of the year. Ours: outside of it the year of birth is a slip of the pen."""
KEY_LIMIT = 40
BETWEEN_ROLES = re.compile(r"[,;/+\n]")


@dataclass(slots=True)
class PersonDraft:
    """A row of which at least the name could be read. `children` are still words of the office."""

    row: Row
    person: PersonRow
    relation: Relation
    children: str | None


def read_people(table: Table) -> list[PersonDraft]:
    """Everyone whose name could be read; the children of adults are still words (`children`)."""
    drafts = [draft for row in table.rows if (draft := _read_person(row))]
    _report_twins(drafts)
    return drafts


def _read_person(row: Row) -> PersonDraft | None:
    roles = row.read("roles", _roles, required=True)
    name = _read_name(row)
    key = row.read("key", text(KEY_LIMIT))
    is_pupil = roles is not None and Role.PUPIL in roles[0]
    birth_date = row.read("birth_date", day(starts_1904=row.table.starts_1904), required=is_pupil)
    school_class = row.read("school_class", class_name)
    relation = row.read("relation", _relation)
    contacts = (row.read("phone", phone), row.read("email", email), row.read("snils", snils))
    children = row.read("children", _lines)
    if name is None or roles is None or (row.is_filled("school_class") and school_class is None):
        row.lose()
    if name is None:
        return None
    person = PersonRow(
        key or made_key(name, str(birth_date or "")), key is not None, name, birth_date,
        roles[0] if roles else frozenset(), school_class, (), *contacts,
    )  # fmt: skip
    draft = PersonDraft(row, person, relation or (roles[1] if roles else Relation.OTHER), children)
    _report_role_gaps(draft)
    return draft


def made_key(name: Name, birth_date: str) -> str:
    """The key of a person whom the office gave no number: the same as long as name and date of birth stay the same."""
    folded = "|".join([*(vocabulary.folded(part) for part in (name.surname, name.given, name.patronymic)), birth_date])
    return "~" + hashlib.blake2b(folded.encode(), digest_size=16).hexdigest()


def _read_name(row: Row) -> Name | None:
    if name_column(row) == "full_name":
        return row.read("full_name", _full_name, required=True)
    surname = row.read("surname", name_part, required=True)
    given = row.read("given", name_part, required=True)
    patronymic = row.read("patronymic", name_part) or ""
    return Name.cleaned(surname, given, patronymic) if surname and given else None


def name_column(row: Row) -> str:
    """Where the name stands: in three columns or in one."""
    return "full_name" if "full_name" in row.cells and "surname" not in row.cells else "surname"


def _full_name(raw: Raw) -> Name:
    """Surname, given name and the rest as the patronymic."""
    words = text(240)(raw).split(" ", 2)
    if len(words) < 2:
        raise BadCell(ProblemCode.NAME_BAD, given=shown(raw))
    surname, given, *rest = (name_part(word) for word in words)
    return Name.cleaned(surname, given, *rest)


def _roles(raw: Raw) -> tuple[frozenset[Role], Relation]:
    """The roles and, when the word says so (mother), who the adult is to the children."""
    typed = [word.strip() for word in BETWEEN_ROLES.split(str(raw)) if word.strip()]
    meanings = [vocabulary.meaning("roles", word) for word in typed]
    if not typed or None in meanings:
        unknown = next((word for word, known in zip(typed, meanings, strict=True) if known is None), shown(raw))
        raise BadCell(ProblemCode.WORD_UNKNOWN, given=shown(unknown), known=", ".join(vocabulary.choices("roles")))
    relations = [Relation(meant) for word in typed if (meant := vocabulary.meaning("relations", word))]
    return frozenset(Role(meant) for meant in meanings if meant), relations[0] if relations else Relation.OTHER


def _lines(raw: Raw) -> str:
    """Text in which a new line separates as a semicolon does."""
    return text(2_000)(raw.replace("\n", ";") if isinstance(raw, str) else raw)


def _relation(raw: Raw) -> Relation:
    known = vocabulary.meaning("relations", text(80)(raw))
    if known is None:
        raise BadCell(ProblemCode.WORD_UNKNOWN, given=shown(raw), known=", ".join(vocabulary.choices("relations")))
    return Relation(known)


def _report_role_gaps(draft: PersonDraft) -> None:
    person, row = draft.person, draft.row
    if person.is_pupil and not row.is_filled("school_class") and "school_class" in row.cells:
        row.report(ProblemCode.PUPIL_WITHOUT_CLASS, "school_class")
    if Role.PARENT in person.roles and not row.is_filled("children") and "children" in row.cells:
        row.report(ProblemCode.ADULT_WITHOUT_CHILDREN, "children")


def _report_twins(drafts: Iterable[PersonDraft]) -> None:
    """One key twice, or one full name and date of birth twice: the same person, or two who need numbers."""
    keys: dict[str, int] = {}
    names: dict[tuple[str, str], int] = {}
    for draft in drafts:
        person, number = draft.person, draft.row.number
        full = made_key(person.name, "")
        if person.own_key and (first := keys.setdefault(person.key.casefold(), number)) != number:
            draft.row.report(ProblemCode.KEY_TWICE, "key", given=person.key, other=first)
        elif (first := names.setdefault((full, _told_apart_by(person)), number)) != number:
            draft.row.report(ProblemCode.PERSON_TWICE, name_column(draft.row), name=person.name.full, other=first)


def _told_apart_by(person: PersonRow) -> str:
    """Namesakes with different birth dates are two people; without dates only different numbers tell them apart."""
    return str(person.birth_date) if person.birth_date or not person.own_key else person.key


def report_ages(drafts: Iterable[PersonDraft], year_starts: date) -> None:
    """Pupils who would be babies or grown-ups."""
    for draft in drafts:
        born = draft.person.birth_date
        if draft.person.is_pupil and born and age_on(born, year_starts) not in PUPIL_AGES:
            draft.row.report(ProblemCode.DATE_FAR, "birth_date", given=draft.row.shown("birth_date"))
