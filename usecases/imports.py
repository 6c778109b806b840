"""Taking a school from a file of the office: all of it or nothing, and a second time only what is new (FEATURES E6).

Nobody is removed unless the office says so, and no password is made: people sign in with letters (usecases/letters.py).
"""

from collections.abc import Sequence
from typing import NoReturn
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.clock import Clock, local_date
from usecases.differences import Difference, difference
from usecases.ports.imports import Imported, Imports, KnownSchool
from usecases.ports.once import Transaction
from usecases.ports.school_book import Problem, ProblemCode, SchoolBook
from usecases.visits import TellPasses

FIRST_NEEDS = ("card", "periods", "bells")
"""What a new school cannot do without, besides people and classes which every file has; bells only with lessons."""


class SchoolNotImported(Exception):
    """The file is sound but does not fit the diary. Nothing was changed. `missing`: parts of the book it lacks."""

    def __init__(self, problems: Sequence[Problem] = (), missing: Sequence[str] = ()) -> None:
        super().__init__(", ".join([*(problem.code.value for problem in problems), *missing]))
        self.problems = tuple(problems)
        self.missing = tuple(missing)


class ImportSchool:
    """`tell_passes`: families are told of who came and went just now (B20)."""

    def __init__(
        self, imports: Imports, transaction: Transaction, clock: Clock, tell_passes: TellPasses | None = None
    ) -> None:
        self._imports = imports
        self._tell_passes = tell_passes
        self._transaction = transaction
        self._clock = clock

    async def __call__(self, book: SchoolBook, *, new_school: bool = False, archive: bool = False) -> Imported:
        """As `within`. `new_school` says that a second school of another name is meant. Raises SchoolNotImported."""
        async with self._transaction():
            return (await self.within(book, new_school=new_school, archive=archive)).done

    async def preview(self, book: SchoolBook, *, new_school: bool = False, school_id: int | None = None) -> Difference:
        """What would change; nothing does. `school_id`: as in `within`. Raises SchoolNotImported."""
        try:
            await self._look(book, new_school, school_id)
        except _OnlyLooked as looked:
            return looked.difference

    async def _look(self, book: SchoolBook, new_school: bool, school_id: int | None) -> NoReturn:
        async with self._transaction():
            raise _OnlyLooked(await self.within(book, new_school=new_school, school_id=school_id))

    async def within(
        self,
        book: SchoolBook,
        *,
        new_school: bool = False,
        school_id: int | None = None,
        archive: bool = False,
    ) -> Difference:
        """Inside the caller's transaction. `school_id`: the file may be about this school only.

        With `archive` pupils of the diary whom the file does not name leave the school. Raises SchoolNotImported.
        """
        known = [one for one in await self._imports.schools() if school_id in (None, one.id)]
        school = _school_of(book, known, new_school=new_school)
        needed = FIRST_NEEDS if book.slots else FIRST_NEEDS[:-1]
        if school is None and (missing := [part for part in needed if not getattr(book, part)]):
            raise SchoolNotImported(missing=missing)
        now = self._clock.now()
        today = local_date(now, ZoneInfo(_zone(book, school)))
        before = await self._imports.roll(school.id) if school else {}
        taught = await self._imports.courses(school.id) if school else frozenset[tuple[ClassName, str]]()
        done = await self._imports.take(book, school.id if school else None, today)
        after = await self._imports.roll(done.school_id)
        if self._tell_passes is not None and done.passes:
            await self._tell_passes(done.school_id, ZoneInfo(_zone(book, school)), done.passes)
        found = difference(done, before, after, (taught, await self._imports.courses(done.school_id)))
        if archive:
            await self._imports.archive([one.id for one in found.left], today, now)
        return found


class _OnlyLooked(Exception):
    """Rolls everything back."""

    def __init__(self, difference: Difference) -> None:
        super().__init__()
        self.difference = difference


def _zone(book: SchoolBook, school: KnownSchool | None) -> str:
    if book.card:
        return book.card.zone
    if school is None:
        raise SchoolNotImported(missing=["card"])
    return school.zone


def _school_of(book: SchoolBook, known: Sequence[KnownSchool], *, new_school: bool) -> KnownSchool | None:
    """The school that the file is about, None for a new one.

    A slip in the name must not make a second school of the same two thousand people, so a second school has to be
    asked for; a school that keeps its full or its short name may change the other. Short names repeat from town to
    town, so with `new_school` only the full name counts.
    """
    if book.card is None:
        if len(known) > 1:
            raise SchoolNotImported([Problem(ProblemCode.WHICH_SCHOOL)])
        return known[0] if known else None
    names = {_folded(book.card.name), _folded(book.card.short_name)}
    same = [school for school in known if names & {_folded(school.name), _folded(school.short_name)}]
    if new_school or len(same) > 1:
        same = [school for school in same if _folded(school.name) == _folded(book.card.name)]
    if not same and known and not new_school:
        values = {"given": book.card.short_name, "known": ", ".join(school.short_name for school in known)}
        raise SchoolNotImported([Problem(ProblemCode.OTHER_SCHOOL, values=values)])
    return same[0] if same else None


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
