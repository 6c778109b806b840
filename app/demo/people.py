"""Families and staff of the made-up school: surnames agree in gender, patronymics come from fathers."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from app.demo.words import feminine, names
from exchange.sheet_writer import Line
from school.classes import ClassName

FIRST_YEAR_BORN = 2020
"""Grade 1 of 2026/27 was born in the year before 1 February of it."""
FAMILY_SIZES, FAMILY_WEIGHTS = (1, 2, 3), (60, 33, 7)
MOTHER_ALONE, FATHER_ALONE, OTHER_SURNAME, HAS_EMAIL = 0.14, 0.03, 0.15, 0.6


@dataclass(frozen=True, slots=True)
class Pupil:
    key: str
    school_class: ClassName
    surname: str
    given: str
    patronymic: str
    born: date
    is_girl: bool

    def line(self) -> Line:
        return {
            "key": self.key, "surname": self.surname, "given": self.given, "patronymic": self.patronymic,
            "birth_date": self.born, "roles": "ученица" if self.is_girl else "ученик",
            "school_class": self.school_class.plain,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parent:
    key: str
    surname: str
    given: str
    patronymic: str
    relation: str
    children: tuple[str, ...]
    phone: str
    email: str | None

    def line(self) -> Line:
        line = {
            "key": self.key, "surname": self.surname, "given": self.given, "patronymic": self.patronymic,
            "roles": "родитель", "children": "; ".join(self.children), "relation": self.relation, "phone": self.phone,
        }  # fmt: skip
        return line | ({"email": self.email} if self.email else {})


@dataclass(frozen=True, slots=True)
class FamilyPlan:
    """Of a family that must be there: the father's surname and given name, the mother's, the children's."""

    surname: str
    father: str
    mother: tuple[str, str]
    father_patronymic: str
    children: tuple[tuple[str, bool, ClassName, date], ...]


class Families:
    """Fills the seats of all classes with children who have parents, and brothers and sisters in other classes."""

    def __init__(self, random: Random, seats: dict[ClassName, int]) -> None:
        self._random = random
        self._seats = dict(seats)
        self._pupil_numbers = itertools.count(1)
        self._parent_numbers = itertools.count(1)
        self._taken: set[tuple[str, str, str]] = set()
        self.pupils: list[Pupil] = []
        self.parents: list[Parent] = []

    def settle(self, plan: FamilyPlan) -> None:
        """A family that the demo tells about."""
        children = [self._child(plan.surname, plan.father, *child) for child in plan.children]
        keys = tuple(child.key for child in children)
        mother, patronymic = plan.mother
        self._parent(feminine(plan.surname), mother, patronymic, "мать", keys)
        self._parent(plan.surname, plan.father, plan.father_patronymic, "отец", keys)

    def fill(self) -> None:
        while free := sorted({name.grade for name, left in self._seats.items() if left}):
            wished = self._random.choices(FAMILY_SIZES, FAMILY_WEIGHTS)[0]
            self._family(sorted(self._random.sample(free, min(wished, len(free)))))

    def _family(self, grades: Sequence[int]) -> None:
        surname = self._random.choice(names()["surnames"])
        father = self._random.choice(list(names()["fathers"]))
        keys = tuple(self._some_child(surname, father, grade).key for grade in grades)
        share = self._random.random()
        if share >= FATHER_ALONE:
            own = self._random.random() < OTHER_SURNAME
            mothers = feminine(self._random.choice(names()["surnames"]) if own else surname)
            self._parent(mothers, self._random.choice(names()["women"]), self._patronymic(female=True), "мать", keys)
        if share < 1 - MOTHER_ALONE:
            self._parent(surname, father, self._patronymic(female=False), "отец", keys)

    def _some_child(self, surname: str, father: str, grade: int) -> Pupil:
        school_class = max(
            (name for name, left in self._seats.items() if name.grade == grade and left),
            key=lambda name: (self._seats[name], self._random.random()),
        )
        born = date(FIRST_YEAR_BORN - grade, 2, 1) + timedelta(days=self._random.randrange(-364, 0) + 365)
        is_girl = self._random.random() < 0.5
        given = next(given for given in self._given_names(is_girl) if (surname, father, given) not in self._taken)
        return self._child(surname, father, given, is_girl, school_class, born)

    def _given_names(self, is_girl: bool) -> Iterator[str]:
        pool = names()["girls" if is_girl else "boys"]
        return iter(self._random.sample(pool, len(pool)))

    def _child(
        self, surname: str, father: str, given: str, is_girl: bool, school_class: ClassName, born: date
    ) -> Pupil:
        self._taken.add((surname, father, given))
        self._seats[school_class] -= 1
        key = f"П-{next(self._pupil_numbers):04}"
        patronymic = names()["fathers"][father][is_girl]
        own = feminine(surname) if is_girl else surname
        self.pupils.append(Pupil(key, school_class, own, given, patronymic, born, is_girl))
        return self.pupils[-1]

    def _parent(self, surname: str, given: str, patronymic: str, relation: str, children: tuple[str, ...]) -> None:
        number = next(self._parent_numbers)
        email = f"r{number:04}@example.org" if self._random.random() < HAS_EMAIL else None
        phone = made_up_phone(number)
        self.parents.append(Parent(f"Р-{number:04}", surname, given, patronymic, relation, children, phone, email))

    def _patronymic(self, *, female: bool) -> str:
        return str(self._random.choice(list(names()["fathers"].values()))[female])


def made_up_phone(number: int) -> str:
    """Nobody's: no operator in Russia has the code 945."""
    return f"+7 945 {number // 10_000:03}-{number // 100 % 100:02}-{number % 100:02}"


@dataclass(frozen=True, slots=True)
class StaffMember:
    key: str
    surname: str
    given: str
    patronymic: str
    roles: str

    @property
    def full_name(self) -> str:
        return f"{self.surname} {self.given} {self.patronymic}"

    def line(self) -> Line:
        return {
            "key": self.key, "surname": self.surname, "given": self.given, "patronymic": self.patronymic,
            "roles": self.roles, "email": f"{'u' if 'учитель' in self.roles else 'k'}{self.key[-3:]}@example.org",
        }  # fmt: skip


def some_staff(random: Random, key: str, roles: str, taken: set[str]) -> StaffMember:
    """A member of staff whose surname no other has, so that surname and initials tell them apart."""
    surname = random.choice([name for name in names()["surnames"] if name not in taken])
    taken.add(surname)
    is_woman = random.random() < 0.82
    given = random.choice(names()["women"] if is_woman else list(names()["fathers"]))
    patronymic = random.choice(list(names()["fathers"].values()))[is_woman]
    return StaffMember(key, feminine(surname) if is_woman else surname, given, patronymic, roles)
