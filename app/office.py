"""What the office does from the command line. Free of aiogram, so a command starts at once."""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from app.secret import secret_of
from app.settings import Settings
from delivery.tell import Tell
from school.clock import Clock, SystemClock
from storage.database import WriterLock, close_database, open_database, transaction
from storage.migrate import pending
from storage.passwords import Argon2Passwords
from storage.repositories.accounts import AccountsInDatabase
from storage.repositories.imports.reading import read_school
from storage.repositories.imports.school import ImportsInDatabase
from storage.repositories.letters import LettersInDatabase
from storage.repositories.notices import NoticesInDatabase
from storage.repositories.office.years import YearsInDatabase
from storage.repositories.terms import TermsInDatabase
from storage.repositories.visits import VisitListenersInDatabase
from usecases.accounts.passwords import IssueTemporaryPassword
from usecases.imports import ImportSchool
from usecases.letters import IssueLetters
from usecases.office.years import NewYearPlan, PlanYear
from usecases.ports.school_book import SchoolBook
from usecases.ports.term import PastTerms
from usecases.visits import TellPasses


class NotMigrated(Exception):
    """The database is older than the program."""


@dataclass(frozen=True, slots=True)
class Office:
    import_school: ImportSchool
    issue_letters: IssueLetters
    past_terms: PastTerms
    plan_year: PlanYear
    begin_year: Callable[[NewYearPlan], Awaitable[None]]
    school_ids: Callable[[], Awaitable[Sequence[int]]]
    read_school: Callable[[int], Awaitable[SchoolBook]]
    issue_temporary_password: IssueTemporaryPassword


@asynccontextmanager
async def office(settings: Settings, clock: Clock | None = None) -> AsyncIterator[Office]:
    """The office at work on the database. Raises DatabaseIsBusy, NotMigrated."""
    clock = clock or SystemClock()
    async with AsyncExitStack() as stack:
        stack.enter_context(WriterLock(settings.database_url))
        await open_database(settings.database_url)
        stack.push_async_callback(close_database)
        await check_migrated(settings.database_url)
        secret, years = secret_of(settings), YearsInDatabase()
        tell_passes = TellPasses(VisitListenersInDatabase(), Tell(NoticesInDatabase(), clock), clock)
        plan = PlanYear(years, clock)

        async def begin(wanted: NewYearPlan) -> None:
            async with transaction():
                await plan.begin(wanted)

        yield Office(
            import_school=ImportSchool(ImportsInDatabase(), transaction, clock, tell_passes),
            issue_letters=IssueLetters(
                LettersInDatabase(), transaction, clock, secret, secrets.randbelow, secrets.token_bytes
            ),
            past_terms=TermsInDatabase(),
            plan_year=plan,
            begin_year=begin,
            school_ids=years.school_ids,
            read_school=read_school,
            issue_temporary_password=IssueTemporaryPassword(
                AccountsInDatabase(clock), Argon2Passwords(), transaction, clock
            ),
        )


async def check_migrated(url: str) -> None:
    """The database must be open."""
    if names := await pending(url):
        raise NotMigrated(f"The database waits for {', '.join(names)}: run `peremena migrate` first.")
