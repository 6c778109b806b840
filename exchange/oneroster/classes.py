"""Classes of a roster: a homeroom is a class of ours, anything else a subject that is taught to one."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from exchange.oneroster.files import Findings, Line
from school.classes import ClassName, NotAClass, parse_class
from school.marks import Scale
from usecases.ports.school_book import ClassRow, CourseRow, PersonRow, ProblemCode

SUBJECT_LIMIT = 120


class Classes:
    def __init__(self, rows: Mapping[str, Sequence[Line]], findings: Findings, users: Mapping[str, Line]) -> None:
        self._findings = findings
        self._titles = {line["sourcedId"]: line["title"] for line in rows.get("courses.csv", ())}
        self._homerooms: dict[str, tuple[Line, ClassName]] = {}
        self._taught: dict[str, Line] = {}
        for line in rows["classes.csv"]:
            self._place(line)
        self._pupils: dict[str, list[str]] = defaultdict(list)
        self._teachers: dict[str, list[str]] = defaultdict(list)
        for line in rows["enrollments.csv"]:
            self._enrol(line, users)
        self._class_of: dict[str, Counter[ClassName]] = defaultdict(Counter)
        for one, (_, name) in self._homerooms.items():
            for pupil in self._pupils[one]:
                self._class_of[pupil][name] += 1

    def of_pupil(self, one: str) -> Counter[ClassName]:
        """Where the pupil is enrolled: one class, unless the file is odd."""
        return self._class_of.get(one, Counter())

    def rows(self, people: Mapping[str, PersonRow]) -> tuple[ClassRow, ...]:
        scales = {scale.value: scale for scale in Scale}
        found: dict[ClassName, ClassRow] = {}
        for one, (line, name) in self._homerooms.items():
            if name in found:
                line.odd(ProblemCode.ROSTER_TWICE, "title", given=name.display)
                continue
            scale = scales.get(line["metadata.peremena.scale"], Scale.FIVE)
            found[name] = ClassRow(name, scale, self._teacher(one, people))
        return tuple(found.values())

    def courses(self, people: Mapping[str, PersonRow]) -> tuple[CourseRow, ...]:
        known = {name for _, name in self._homerooms.values()}
        found: dict[CourseRow, None] = {}
        for one, line in self._taught.items():
            subject = (self._titles.get(line["courseSourcedId"]) or line["subjects"] or line["title"])[:SUBJECT_LIMIT]
            name = self._of_taught(one, line)
            if name is None or name not in known or not subject:
                line.odd(ProblemCode.ROSTER_CLASS, "title", given=line["title"][:60])
            else:
                found[CourseRow(name, subject, self._teacher(one, people))] = None
        return tuple(found)

    def _place(self, line: Line) -> None:
        one = line["sourcedId"]
        if not one:
            line.odd(ProblemCode.ROSTER_REFERENCE, "sourcedId", given="")
        elif one in self._homerooms or one in self._taught:
            line.odd(ProblemCode.ROSTER_TWICE, "sourcedId", given=one[:60])
        elif line["classType"].casefold() != "homeroom":
            self._taught[one] = line
        elif (name := _name(line)) is None:
            line.odd(ProblemCode.ROSTER_CLASS, "title", given=line["title"][:60])
        else:
            self._homerooms[one] = (line, name)

    def _enrol(self, line: Line, users: Mapping[str, Line]) -> None:
        one, person, role = line["classSourcedId"], line["userSourcedId"], line["role"].casefold()
        if one not in self._homerooms and one not in self._taught:
            line.odd(ProblemCode.ROSTER_REFERENCE, "classSourcedId", given=one[:60])
        elif person not in users:
            line.odd(ProblemCode.ROSTER_REFERENCE, "userSourcedId", given=person[:60])
        elif role == "student":
            self._pupils[one].append(person)
        elif role == "teacher":
            first = line["primary"].casefold() in ("true", "1", "yes")
            self._teachers[one].insert(0 if first else len(self._teachers[one]), person)
        else:
            line.odd(ProblemCode.ROSTER_ROLE, "role", given=role[:40])

    def _teacher(self, one: str, people: Mapping[str, PersonRow]) -> str | None:
        return next((key for key in self._teachers[one] if key in people and people[key].staff_roles), None)

    def _of_taught(self, one: str, line: Line) -> ClassName | None:
        """By its code or the first word of its title; else the class of most of its pupils."""
        if (name := _name(line)) is not None:
            return name
        votes = Counter(name for pupil in self._pupils[one] for name in self._class_of.get(pupil, ()))
        return votes.most_common(1)[0][0] if votes else None


def _name(line: Line) -> ClassName | None:
    title = line["title"]
    for typed in (line["classCode"], title, title.split(" ")[0]):
        try:
            return parse_class(typed)
        except NotAClass:
            continue
    return None
