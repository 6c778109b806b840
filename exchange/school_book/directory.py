"""Finding the people whom other rows mention: by number, by full name, by surname and initials, by name and class."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from exchange.fields import BadCell, Doubtful, Raw, shown, text
from exchange.school_book.people import PersonDraft, name_column
from school.classes import ClassName, NotAClass, parse_class
from school.people import Role
from texts.understand.sheets import folded
from usecases.ports.school_book import STAFF, PersonRow, ProblemCode, Ward

CLASS_AT_THE_END = re.compile(r"^(?P<name>.*?[^\s,(])[\s,(]+(?P<school_class>\d{1,2}[^\d]{0,8}?)\)?$")


class Directory:
    """Everyone of the sheet of people, however they are called elsewhere."""

    def __init__(self, drafts: Sequence[PersonDraft], *, is_whole: bool) -> None:
        self.drafts = drafts
        self._is_whole = is_whole
        people = [draft.person for draft in drafts]
        self._keys = {person.key.casefold(): person for person in people if person.own_key}
        self._staff = _by_name(person for person in people if person.roles & STAFF)
        self._pupils = _by_name(person for person in people if Role.PUPIL in person.roles)

    def teacher(self, raw: Raw) -> str:
        """The key of a member of staff. Raises `BadCell`, or `Doubtful` when somebody could not be read."""
        typed = text(240)(raw)
        found = {person.key for person in self._named(self._staff, typed) if person.roles & STAFF}
        if not found and not self._is_whole:
            raise Doubtful
        if len(found) != 1:
            code = ProblemCode.TEACHER_AMBIGUOUS if found else ProblemCode.TEACHER_UNKNOWN
            raise BadCell(code, given=shown(raw))
        return found.pop()

    def pupil(self, raw: Raw) -> str:
        """The key of a pupil. Raises `BadCell`, or `Doubtful` when somebody could not be read."""
        found = {person.key for person in self._child(text(240)(raw))}
        if not found and not self._is_whole:
            raise Doubtful
        if len(found) != 1:
            raise BadCell(ProblemCode.CHILD_AMBIGUOUS if found else ProblemCode.CHILD_UNKNOWN, given=shown(raw))
        return found.pop()

    def settle_wards(self) -> None:
        """Turns the written children of every adult into keys and reports those who are not found."""
        for draft in self.drafts:
            if draft.children:
                keys = dict.fromkeys(key for piece in _pieces(draft.children) for key in self._children(draft, piece))
                wards = tuple(Ward(key, draft.relation) for key in keys)
                draft.person = replace(draft.person, wards=wards)

    def report_pupils_alone(self) -> None:
        if not self._is_whole:
            return
        cared_for = {ward.child_key for draft in self.drafts for ward in draft.person.wards}
        for draft in self.drafts:
            if draft.person.is_pupil and draft.person.key not in cared_for:
                draft.row.report(ProblemCode.PUPIL_WITHOUT_ADULT, name_column(draft.row), name=draft.person.name.full)

    def _children(self, draft: PersonDraft, piece: str) -> list[str]:
        """The keys of one written child, or of several numbers with commas between them."""
        found = self._child(piece)
        if len(found) == 1:
            return [found[0].key]
        parts = [part.strip() for part in piece.split(",") if part.strip()]
        if not found and len(parts) > 1 and all(part.casefold() in self._keys for part in parts):
            return [key for part in parts for key in self._children(draft, part)]
        if found or self._is_whole:
            code = ProblemCode.CHILD_AMBIGUOUS if found else ProblemCode.CHILD_UNKNOWN
            draft.row.report(code, "children", given=shown(piece))
        return []

    def _child(self, piece: str) -> list[PersonRow]:
        if (found := CLASS_AT_THE_END.match(piece)) and (school_class := _class_or_none(found["school_class"])):
            named = self._named(self._pupils, found["name"])
            return [person for person in named if person.school_class == school_class]
        return [person for person in self._named(self._pupils, piece) if person.is_pupil]

    def _named(self, index: dict[str, list[PersonRow]], typed: str) -> list[PersonRow]:
        if known := self._keys.get(typed.casefold()):
            return [known]
        return index.get(folded(typed), [])


def _by_name(people: Iterable[PersonRow]) -> dict[str, list[PersonRow]]:
    """Each person under the full name, surname and given name, and surname and initials."""
    index: dict[str, list[PersonRow]] = defaultdict(list)
    for person in people:
        name = person.name
        ways = (name.full, f"{name.surname} {name.given}", name.initials, f"{name.surname} {name.given[0]}")
        for way in {folded(way) for way in ways}:
            index[way].append(person)
    return dict(index)


def _pieces(children: str) -> list[str]:
    return [piece.strip(" ,") for piece in children.split(";") if piece.strip(" ,")]


def _class_or_none(written: str) -> ClassName | None:
    try:
        return parse_class(written)
    except NotAClass:
        return None
