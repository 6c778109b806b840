"""The school as OneRoster 1.2 CSV (bulk), zipped. What the standard has no place for stands in metadata.peremena.*.

Bells, the timetable, textbooks and curricula are not part of a roster; a file without them changes nothing of them.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping

from school.people import Role
from usecases.ports.school_book import PersonRow, SchoolBook

BULK = (
    "academicSessions", "classes", "courses", "demographics", "enrollments", "orgs", "roles", "users",
)  # fmt: skip
ABSENT = ("categories", "classResources", "courseResources", "lineItems", "resources", "results", "userProfiles")
ORG, YEAR = "school", "year"
WRITTEN_ROLE = {Role.PUPIL: "student", Role.PARENT: "parent", Role.TEACHER: "teacher", Role.HEAD: "principal"}
OTHER_ROLE = "aide"
"""For the rest of the staff: the exact roles stand beside."""
STAMP = (2026, 1, 1, 0, 0, 0)
"""Of every entry of the zip: the same school is the same file."""
Row = Mapping[str, object]


def write_oneroster(book: SchoolBook) -> bytes:
    """Raises ValueError for a book without a card: a roster is about a school."""
    if book.card is None:
        raise ValueError("a roster needs the school's card")
    files = {
        "manifest": _manifest(),
        "orgs": _orgs(book),
        "academicSessions": _sessions(book),
        "courses": _courses(book),
        "classes": _classes(book),
        "users": (_user(one, book) for one in book.people),
        "roles": _roles(book.people),
        "enrollments": _enrollments(book),
        "demographics": _demographics(book.people),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in files.items():
            archive.writestr(zipfile.ZipInfo(f"{name}.csv", STAMP), _csv(name, rows), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


HEADINGS: dict[str, tuple[str, ...]] = {
    "manifest": ("propertyName", "value"),
    "orgs": (
        *("sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"),
        *(f"metadata.peremena.{one}" for one in ("shortName", "zone", "region", "office")),
    ),
    "academicSessions": (
        *("sourcedId", "status", "dateLastModified", "title", "type", "startDate", "endDate"),
        *("parentSourcedId", "schoolYear", "metadata.peremena.kind"),
    ),
    "courses": (
        *("sourcedId", "status", "dateLastModified", "schoolYearSourcedId", "title", "courseCode"),
        *("grades", "orgSourcedId", "subjects", "subjectCodes"),
    ),
    "classes": (
        *("sourcedId", "status", "dateLastModified", "title", "grades", "courseSourcedId", "classCode", "classType"),
        *("location", "schoolSourcedId", "termSourcedIds", "subjects", "subjectCodes", "periods"),
        "metadata.peremena.scale",
    ),
    "users": (
        *("sourcedId", "status", "dateLastModified", "enabledUser", "username", "userIds", "givenName", "familyName"),
        *("middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password"),
        *("userMasterIdentifier", "resourceSourcedIds", "preferredGivenName", "preferredMiddleName"),
        *("preferredFamilyName", "primaryOrgSourcedId", "pronouns"),
        *("metadata.peremena.roles", "metadata.peremena.relations"),
    ),
    "roles": (
        *("sourcedId", "status", "dateLastModified", "userSourcedId", "roleType", "role", "beginDate", "endDate"),
        *("orgSourcedId", "userProfileSourcedId"),
    ),
    "enrollments": (
        *("sourcedId", "status", "dateLastModified", "classSourcedId", "schoolSourcedId", "userSourcedId"),
        *("role", "primary", "beginDate", "endDate"),
    ),
    "demographics": ("sourcedId", "status", "dateLastModified", "birthDate", "sex"),
}


def _csv(name: str, rows: Iterable[Row]) -> bytes:
    sheet = io.StringIO(newline="")
    writer = csv.DictWriter(sheet, HEADINGS[name], restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return sheet.getvalue().encode()


def _manifest() -> Iterable[Row]:
    properties = {"manifest.version": "1.0", "oneroster.version": "1.2"}
    properties |= {f"file.{name}": "bulk" for name in BULK} | {f"file.{name}": "absent" for name in ABSENT}
    properties |= {"source.systemName": "Peremena", "source.systemCode": "peremena"}
    return ({"propertyName": name, "value": value} for name, value in properties.items())


def _orgs(book: SchoolBook) -> Iterable[Row]:
    card = book.card
    if card is not None:
        yield {
            "sourcedId": ORG,
            "name": card.name,
            "type": "school",
            "metadata.peremena.shortName": card.short_name,
            "metadata.peremena.zone": card.zone,
            "metadata.peremena.region": card.region,
            "metadata.peremena.office": card.office_contact,
        }


def _sessions(book: SchoolBook) -> Iterable[Row]:
    card = book.card
    if card is None:
        return
    ends = card.year_ends.year
    yield {
        "sourcedId": YEAR,
        "title": card.year_name,
        "type": "schoolYear",
        "startDate": card.year_starts,
        "endDate": card.year_ends,
        "schoolYear": ends,
        "metadata.peremena.kind": "year",
    }
    for number, period in enumerate(book.periods, start=1):
        yield {
            "sourcedId": f"term-{number}",
            "title": period.name,
            "type": "gradingPeriod",
            "startDate": period.starts,
            "endDate": period.ends,
            "parentSourcedId": YEAR,
            "schoolYear": ends,
            "metadata.peremena.kind": period.kind.value,
        }


def _subjects(book: SchoolBook) -> dict[str, str]:
    names = sorted({course.subject for course in book.courses})
    return {name: f"course-{number}" for number, name in enumerate(names, start=1)}


def _courses(book: SchoolBook) -> Iterable[Row]:
    yield {"sourcedId": "course-homeroom", "title": "Homeroom", "orgSourcedId": ORG, "schoolYearSourcedId": YEAR}
    for name, one in _subjects(book).items():
        yield {"sourcedId": one, "title": name, "orgSourcedId": ORG, "schoolYearSourcedId": YEAR, "subjects": name}


def _classes(book: SchoolBook) -> Iterable[Row]:
    shared = {"schoolSourcedId": ORG, "termSourcedIds": YEAR}
    for row in book.classes:
        yield {
            **shared,
            "sourcedId": f"class-{row.name.plain}",
            "title": row.name.plain,
            "classCode": row.name.plain,
            "grades": f"{row.name.grade:02}",
            "courseSourcedId": "course-homeroom",
            "classType": "homeroom",
            "metadata.peremena.scale": row.scale.value,
        }
    subjects = _subjects(book)
    for number, course in enumerate(book.courses, start=1):
        name = course.school_class
        yield {
            **shared,
            "sourcedId": f"group-{number}",
            "title": f"{name.plain} {course.subject}",
            "classCode": name.plain,
            "grades": f"{name.grade:02}",
            "courseSourcedId": subjects[course.subject],
            "classType": "scheduled",
            "subjects": course.subject,
        }


def _user(one: PersonRow, book: SchoolBook) -> Row:
    staff = sorted(role.value for role in one.roles)
    return {
        "sourcedId": one.key,
        "enabledUser": "true",
        "username": one.key,
        "givenName": one.name.given,
        "familyName": one.name.surname,
        "middleName": one.name.patronymic,
        "identifier": one.key if one.own_key else "",
        "email": one.email,
        "sms": one.phone,
        "agentSourcedIds": ",".join(ward.child_key for ward in one.wards),
        "grades": f"{one.school_class.grade:02}" if one.school_class else "",
        "primaryOrgSourcedId": ORG if book.card else "",
        "metadata.peremena.roles": " ".join(staff),
        "metadata.peremena.relations": ",".join(f"{ward.child_key}={ward.relation.value}" for ward in one.wards),
    }


def _roles(people: Iterable[PersonRow]) -> Iterable[Row]:
    for one in people:
        words = sorted({WRITTEN_ROLE.get(role, OTHER_ROLE) for role in one.roles})
        for word in words:
            yield {
                "sourcedId": f"role-{one.key}-{word}",
                "userSourcedId": one.key,
                "roleType": "primary" if word == words[0] else "secondary",
                "role": word,
                "orgSourcedId": ORG,
            }


def _enrollments(book: SchoolBook) -> Iterable[Row]:
    told = [(f"class-{one.school_class.plain}", one.key, "student") for one in book.people if one.school_class]
    told += [
        (f"class-{row.name.plain}", row.class_teacher_key, "teacher") for row in book.classes if row.class_teacher_key
    ]
    for number, course in enumerate(book.courses, start=1):
        told += [(f"group-{number}", course.teacher_key, "teacher")] if course.teacher_key else []
        told += [
            (f"group-{number}", one.key, "student") for one in book.people if one.school_class == course.school_class
        ]
    for number, (school_class, person, role) in enumerate(told, start=1):
        yield {
            "sourcedId": f"enrollment-{number}",
            "classSourcedId": school_class,
            "schoolSourcedId": ORG,
            "userSourcedId": person,
            "role": role,
            "primary": "true" if role == "teacher" else "false",
        }


def _demographics(people: Iterable[PersonRow]) -> Iterable[Row]:
    return ({"sourcedId": one.key, "birthDate": one.birth_date} for one in people if one.birth_date)
