"""What each command of `peremena` does. Sentences for the office come from texts; operators get plain English."""

import argparse
import asyncio
import re
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any

from app.desk import looking, mending
from app.logs import set_up_logs
from app.office import NotMigrated, Office, office
from app.secret import WeakKey
from app.settings import Settings
from school.classes import parse_class
from school.clock import SystemClock
from school.refusals import Refusal
from storage.database import DatabaseIsBusy, NoDriver, NotADatabase, WriterLock
from storage.migrate import BrokenReferences, NoSuchMigration, migrate
from texts.errors import refusal_toast
from texts.words import Words, words
from usecases.imports import SchoolNotImported
from usecases.office.years import NewYearPlan
from usecases.ports.school_book import SchoolBook


class Refused(Exception):
    """A command cannot be carried out; the text is one clear sentence."""


FOR_THE_OPERATOR = (
    *(Refused, DatabaseIsBusy, NoDriver, NotADatabase, NotMigrated, WeakKey, BrokenReferences, NoSuchMigration),
)
"""What any command may meet; their texts are sentences for whoever typed it."""


Command = Callable[[Settings, argparse.Namespace], Coroutine[Any, Any, int]]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def _run(settings: Settings, arguments: argparse.Namespace) -> int:
    from app.engine import NoToken
    from app.serving import RECEIVES, NeedsPostgres, serve
    from bot.intake.webhook import WeakSecret

    settings = settings.model_copy(update={"role": arguments.role or settings.role})
    try:
        if settings.role in RECEIVES:
            await _receive(settings)
        else:
            await serve(settings)
    except (NoToken, NeedsPostgres) as trouble:
        raise Refused(str(trouble)) from trouble
    except WeakSecret as trouble:
        raise Refused("WEBHOOK_URL needs WEBHOOK_SECRET: 32 to 256 characters of A-Z a-z 0-9 _ -") from trouble
    return 0


async def _receive(settings: Settings) -> None:
    """Imported only here: aiogram takes seconds, and workers and schedulers do without it."""
    from app.running import NeedsWebhook, run

    try:
        await run(settings)
    except NeedsWebhook as trouble:
        raise Refused(str(trouble)) from trouble


async def _migrate(settings: Settings, arguments: argparse.Namespace) -> int:
    set_up_logs(settings.log_level)
    with WriterLock(settings.database_url):
        await migrate(settings.database_url, now=SystemClock().now(), target=arguments.to, say=say)
    say(f"The database is at {arguments.to}." if arguments.to else "The database is up to date.")
    return 0


async def _demo(settings: Settings, _: argparse.Namespace) -> int:
    from app.demo.run import play

    await play(settings.data_dir / "demo", say)
    return 0


async def _template(_: Settings, arguments: argparse.Namespace) -> int:
    from exchange.template import write_template

    if arguments.file.exists():
        raise Refused(f"{arguments.file} is there already and may be filled in: name another file, or move it away.")
    write_template(arguments.file)
    say(f"{arguments.file}: fill in the sheets, then `peremena import {arguments.file}`.")
    return 0


async def _import(settings: Settings, arguments: argparse.Namespace) -> int:
    from exchange.school_files import read_school_file
    from texts import imports as texts

    t = words(arguments.language)
    try:
        reading = await asyncio.to_thread(read_school_file, arguments.file, settings.zone)
    except OSError as trouble:
        raise Refused(f"{arguments.file}: {trouble.strerror}") from trouble
    if told := texts.report(t, reading.problems):
        say(told)
    if reading.book is None:
        return 1
    async with office(settings) as deeds:
        try:
            return await _take(deeds, reading.book, arguments)
        except SchoolNotImported as refused:
            raise Refused(texts.not_imported(t, refused)) from refused


async def _take(deeds: Office, book: SchoolBook, arguments: argparse.Namespace) -> int:
    from texts.imports import imported
    from texts.office import difference_plain

    t = words(arguments.language)
    looked = arguments.preview or arguments.archive_missing
    if looked:
        found = await deeds.import_school.preview(book, new_school=arguments.new_school)
        say(difference_plain(t, found))
        if arguments.preview:
            return 0
        if found.archives_many and not arguments.archive_many:
            raise Refused(t.plain("import-archives-many", left=len(found.left), pupils=found.pupils))
    done = await deeds.import_school(book, new_school=arguments.new_school, archive=arguments.archive_missing)
    say(imported(t, done))
    return 0


async def _letters(settings: Settings, arguments: argparse.Namespace) -> int:
    from exchange.letters import print_letters

    t, bot = words(arguments.language), arguments.bot.removeprefix("@")
    try:
        name = parse_class(arguments.school_class) if arguments.school_class else None
    except Refusal as refusal:
        raise Refused(refusal_toast(t, refusal)) from refusal
    if arguments.pdf and arguments.pdf.exists():
        raise Refused(f"{arguments.pdf} is there already: name another file, or move it away.")
    async with office(settings) as deeds:
        await _schools(deeds)
        issued = await deeds.issue_letters(name)
    if arguments.pdf and any(school.letters for school in issued):
        from pictures.letters import letters_pdf

        arguments.pdf.write_bytes(letters_pdf(t, issued, bot))
        say(str(arguments.pdf))
    else:
        say(print_letters(t, issued, bot))
    return 0


async def _new_year(settings: Settings, arguments: argparse.Namespace) -> int:
    from texts.office import new_year_plain

    t = words(arguments.language)
    async with office(settings) as deeds:
        for plan in await _plans(deeds, t, ninth=arguments.ninth_go_on):
            if arguments.sure:
                await deeds.begin_year(plan)
            say(new_year_plain(t, plan, begun=arguments.sure))
    return 0


async def _plans(deeds: Office, t: Words, *, ninth: bool) -> list[NewYearPlan]:
    try:
        return [await deeds.plan_year(school, ninth=ninth) for school in await _schools(deeds)]
    except Refusal as refusal:
        raise Refused(refusal_toast(t, refusal)) from refusal


async def _schools(deeds: Office) -> Sequence[int]:
    """Raises Refused where there is none yet: nothing printed would look like nothing to do."""
    if not (schools := await deeds.school_ids()):
        raise Refused("The diary has no school yet: run `peremena import FILE` first.")
    return schools


async def _export(settings: Settings, arguments: argparse.Namespace) -> int:
    from exchange.oneroster.writer import write_oneroster

    if arguments.file.exists():
        raise Refused(f"{arguments.file} is there already: name another file, or move it away.")
    async with office(settings) as deeds:
        schools = await _schools(deeds)
        if len(schools) > 1:
            raise Refused(f"The diary has {len(schools)} schools: their secretaries export them from chat.")
        arguments.file.write_bytes(write_oneroster(await deeds.read_school(schools[0])))
    say(str(arguments.file))
    return 0


async def _password(settings: Settings, arguments: argparse.Namespace) -> int:
    t = words(arguments.language)
    async with office(settings) as deeds:
        try:
            issued = await deeds.issue_temporary_password(arguments.login)
        except Refusal as refusal:
            raise Refused(refusal_toast(t, refusal)) from refusal
    say(f"{issued.login}  {issued.password}")
    return 0


@asynccontextmanager
async def _clearly() -> AsyncIterator[None]:
    """What is in the way of a command, in one sentence."""
    try:
        yield
    except (DatabaseIsBusy, NotMigrated, NoDriver) as trouble:
        raise Refused(str(trouble)) from trouble


async def _dead(settings: Settings, _: argparse.Namespace) -> int:
    async with _clearly(), looking(settings) as desk:
        notices, updates = await desk.show_dead()
    for notice in notices:
        words_gone = "  (its words are wiped)" if notice.wiped else ""
        say(f"N{notice.id}  {notice.given_up_at:%Y-%m-%d %H:%M}Z  {notice.kind}  {notice.reason}{words_gone}")
    for update in updates:
        say(f"U{update.id}  {update.received_at:%Y-%m-%d %H:%M}Z  update  {update.error}")
    if not notices and not updates:
        say("Nothing was given up.")
    return 0


async def _replay(settings: Settings, arguments: argparse.Namespace) -> int:
    letter = re.fullmatch(r"([NU])([0-9]{1,18})", (arguments.letter or "").upper())
    if bool(letter) == arguments.everything:
        raise Refused("Name one letter as `peremena dead` shows it, such as N12, or say --all.")
    async with _clearly(), mending(settings) as desk:
        if letter is None:
            say(f"{await desk.replay.everything()} go once more.")
            return 0
        kind, number = letter[1], int(letter[2])
        if not await (desk.replay.notice(number) if kind == "N" else desk.replay.update(number)):
            raise Refused(f"{letter[0]} is not among the dead letters, or its words are wiped.")
    say(f"{letter[0]} goes once more.")
    return 0


async def _why(settings: Settings, arguments: argparse.Namespace) -> int:
    from texts.why import explained

    t = words(arguments.language)
    async with _clearly(), looking(settings) as desk:
        try:
            say(explained(t, await desk.explain_news(arguments.chat)))
        except Refusal as refusal:
            raise Refused(refusal_toast(t, refusal)) from refusal
    return 0


COMMANDS: dict[str, Command] = {
    "run": _run,
    "migrate": _migrate,
    "demo": _demo,
    "template": _template,
    "import": _import,
    "letters": _letters,
    "new-year": _new_year,
    "export": _export,
    "password": _password,
    "dead": _dead,
    "replay": _replay,
    "why": _why,
}
