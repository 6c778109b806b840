"""OneRoster CSV -> the school, or what is wrong. Oddities are warnings: what they touch is left out or understood.

Bulk files of OneRoster 1.1 and 1.2: in 1.1 a user has a `role`, in 1.2 the roles stand in roles.csv. Rights of the
office are never taken from a file of another program: its "administrator" may be anybody.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from exchange.container import BadFile
from exchange.fields import BadCell, email, phone
from exchange.oneroster.classes import Classes
from exchange.oneroster.files import Findings, Line, read_files
from exchange.school_book.reading import Reading
from school.classes import ClassName
from school.people import Name, NameIsEmpty, Role
from school.periods import PeriodKind
from usecases.ports.school_book import (
    STAFF,
    PeriodRow,
    PersonRow,
    ProblemCode,
    Relation,
    SchoolBook,
    SchoolCard,
    Ward,
)

USERS = "users.csv"
NEEDED = ("orgs.csv", "academicsessions.csv", "classes.csv", USERS, "enrollments.csv")
OPTIONAL = ("manifest.csv", "courses.csv", "demographics.csv")
ROLES = {
    "student": Role.PUPIL,
    "parent": Role.PARENT,
    "guardian": Role.PARENT,
    "relative": Role.PARENT,
    "teacher": Role.TEACHER,
    "principal": Role.HEAD,
}
KINDS = {4: PeriodKind.QUARTER, 3: PeriodKind.TRIMESTER, 2: PeriodKind.HALF_YEAR}
KEY_LIMIT = 40
Rows = Mapping[str, Sequence[Line]]


def read_oneroster(source: Path | bytes, default_zone: str = "Europe/Moscow") -> Reading:
    """From a folder or a zip. `default_zone` is for files that name none, as all files of others. Raises OSError."""
    findings = Findings()
    try:
        rows = read_files(source, findings)
    except BadFile as bad:
        return Reading(None, (bad.problem,))
    for name in NEEDED:
        if name not in rows:
            findings.add(ProblemCode.ROSTER_FILE_NEEDED, name)
    for name in OPTIONAL:
        if name not in rows:
            findings.add(ProblemCode.ROSTER_FILE_MISSING, name)
    book = None if any(name not in rows for name in NEEDED) else _book(rows, findings, default_zone)
    problems = findings.all()
    return Reading(None if any(not one.code.is_warning for one in problems) else book, problems)


def key_of(sourced_id: str) -> str:
    """As the diary knows a person. An id too long for it becomes its digest."""
    if len(sourced_id) <= KEY_LIMIT:
        return sourced_id
    return "~" + hashlib.blake2b(sourced_id.encode(), digest_size=16).hexdigest()


def _book(rows: Rows, findings: Findings, zone: str) -> SchoolBook | None:
    card, periods = _card(rows, findings, zone)
    users = _users(rows)
    classes = Classes(rows, findings, users)
    people = _people(rows, users, classes)
    known = {person.key: person for person in people}
    return SchoolBook(
        card=card,
        people=tuple(people),
        classes=classes.rows(known),
        courses=classes.courses(known),
        bells=(),
        periods=tuple(periods),
        slots=(),
        textbooks=(),
        curricula=(),
    )


def _card(rows: Rows, findings: Findings, zone: str) -> tuple[SchoolCard | None, list[PeriodRow]]:
    schools = [line for line in rows["orgs.csv"] if line["type"].casefold() == "school" and line["name"]]
    if len(schools) != 1:
        findings.add(ProblemCode.ROSTER_SCHOOLS, "orgs.csv", count=len(schools))
    sessions = rows["academicsessions.csv"]
    spans = [(line, line.day("startDate"), line.day("endDate")) for line in sessions]
    known = [(line, starts, ends) for line, starts, ends in spans if starts and ends and starts < ends]
    years = [span for span in known if span[0]["type"].casefold() == "schoolyear"] or known
    if not schools or not years:
        if not years:
            findings.add(ProblemCode.YEAR_UNKNOWN, "academicSessions.csv")
        return None, []
    year, starts, ends = max(years, key=lambda span: (span[1], span[2]))
    org = schools[0]
    card = SchoolCard(
        name=org["name"][:200],
        short_name=(org["metadata.peremena.shortName"] or org["name"])[:80],
        zone=org["metadata.peremena.zone"] or zone,
        region=org["metadata.peremena.region"][:80] or None,
        office_contact=org["metadata.peremena.office"][:200] or None,
        year_name=_year_name(year, starts, ends),
        year_starts=starts,
        year_ends=ends,
    )
    return card, _periods([span for span in known if span[0]["type"].casefold() != "schoolyear"], starts, ends)


def _year_name(line: Line, starts: date, ends: date) -> str:
    told = line["title"]
    return (
        told if line["metadata.peremena.kind"] == "year" and len(told) <= 20 else f"{starts.year}/{ends.year % 100:02}"
    )


def _periods(spans: Sequence[tuple[Line, date, date]], starts: date, ends: date) -> list[PeriodRow]:
    """Those of the year. Ours name their kind; of others their number tells it."""
    inside = sorted((span for span in spans if starts <= span[1] and span[2] <= ends), key=lambda span: span[1])
    guessed = KINDS.get(len(inside), PeriodKind.QUARTER)
    kinds = {kind.value: kind for kind in PeriodKind}
    return [
        PeriodRow(line["title"][:40], kinds.get(line["metadata.peremena.kind"], guessed), begins, over)
        for line, begins, over in inside
        if line["title"]
    ]


def _users(rows: Rows) -> dict[str, Line]:
    users: dict[str, Line] = {}
    for line in rows[USERS]:
        if not line["sourcedId"]:
            line.odd(ProblemCode.ROSTER_REFERENCE, "sourcedId", given="")
        elif line["sourcedId"] in users:
            line.odd(ProblemCode.ROSTER_TWICE, "sourcedId", given=line["sourcedId"][:60])
        else:
            users[line["sourcedId"]] = line
    return users


def _people(rows: Rows, users: Mapping[str, Line], classes: Classes) -> list[PersonRow]:
    roles, born = _roles(rows, users), _birth_dates(rows, users)
    named = {one: name for one, line in users.items() if (name := _name(line)) and roles[one]}
    wards = _wards(users, named, roles)
    return [
        PersonRow(
            key=key_of(one),
            own_key=not key_of(one).startswith("~"),
            name=name,
            birth_date=born.get(one),
            roles=frozenset(roles[one]),
            school_class=_class_of(users[one], classes.of_pupil(one), roles[one]),
            wards=tuple(Ward(key_of(child), relation) for child, relation in wards.get(one, {}).items()),
            phone=_phone(users[one]),
            email=_email(users[one]),
            snils=None,
        )
        for one, name in named.items()
    ]


def _name(line: Line) -> Name | None:
    try:
        return Name.cleaned(line["familyName"], line["givenName"], line["middleName"])
    except NameIsEmpty:
        line.odd(ProblemCode.ROSTER_NAME, "familyName", given=line["familyName"][:40])
        return None


def _roles(rows: Rows, users: Mapping[str, Line]) -> dict[str, set[Role]]:
    found: dict[str, set[Role]] = defaultdict(set)
    told = [(line, line["sourcedId"], line["role"]) for line in users.values() if line["role"]]
    told += [(line, line["userSourcedId"], line["role"]) for line in rows.get("roles.csv", ())]
    for line, one, word in told:
        if one not in users:
            line.odd(ProblemCode.ROSTER_REFERENCE, "userSourcedId", given=one[:60])
        elif (role := ROLES.get(word.casefold())) is not None:
            found[one].add(role)
        elif not users[one]["metadata.peremena.roles"]:
            line.odd(ProblemCode.ROSTER_ROLE, "role", given=word[:40])
    for one, line in users.items():
        own = {Role(word) for word in line["metadata.peremena.roles"].split() if word in set(Role)}
        found[one] |= own & (STAFF | {Role.PARENT, Role.PUPIL})
        if not line["role"] and not found[one] and "roles.csv" not in rows:
            line.odd(ProblemCode.ROSTER_ROLE, "role", given="")
    return found


def _birth_dates(rows: Rows, users: Mapping[str, Line]) -> dict[str, date]:
    born: dict[str, date] = {}
    for line in rows.get("demographics.csv", ()):
        one = line["sourcedId"] or line["userSourcedId"]
        if one not in users:
            line.odd(ProblemCode.ROSTER_REFERENCE, "sourcedId", given=one[:60])
        elif (day := line.day("birthDate")) is not None:
            born[one] = day
    return born


def _wards(
    users: Mapping[str, Line], named: Mapping[str, Name], roles: Mapping[str, set[Role]]
) -> dict[str, dict[str, Relation]]:
    """Adults name children and children name adults: either is enough."""
    found: dict[str, dict[str, Relation]] = defaultdict(dict)
    for one, line in users.items():
        for other in line.ids("agentSourcedIds"):
            if other not in named or one not in named:
                line.odd(ProblemCode.ROSTER_REFERENCE, "agentSourcedIds", given=other[:60])
                continue
            child, adult = (one, other) if Role.PUPIL in roles[one] else (other, one)
            if Role.PUPIL in roles[child] and Role.PARENT in roles[adult]:
                found[adult][child] = _relation(users[adult], child)
            else:
                line.odd(ProblemCode.ROSTER_REFERENCE, "agentSourcedIds", given=other[:60])
    return found


def _relation(adult: Line, child: str) -> Relation:
    told = dict(pair.rsplit("=", 1) for pair in adult.ids("metadata.peremena.relations") if "=" in pair)
    if told.get(child) in set(Relation):
        return Relation(told[child])
    return Relation.GUARDIAN if adult["role"].casefold() == "guardian" else Relation.OTHER


def _class_of(line: Line, found: Counter[ClassName], roles: set[Role]) -> ClassName | None:
    if Role.PUPIL not in roles:
        return None
    if not found:
        line.odd(ProblemCode.ROSTER_NO_CLASS, "sourcedId")
        return None
    if len(found) > 1:
        line.odd(ProblemCode.ROSTER_TWO_CLASSES, "sourcedId", given=", ".join(name.display for name in found))
    return next(iter(found))


def _phone(line: Line) -> str | None:
    return _value(line, "sms" if line["sms"] else "phone", phone)


def _email(line: Line) -> str | None:
    return _value(line, "email", email)


def _value(line: Line, column: str, parse: object) -> str | None:
    """What does not fit is left out: a slip in a phone must not keep a family out."""
    if not line[column] or not callable(parse):
        return None
    try:
        return str(parse(line[column]))
    except BadCell:
        line.odd(ProblemCode.ROSTER_VALUE, column, given=line[column][:60])
        return None
