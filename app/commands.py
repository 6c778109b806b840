"""What each command of `peremena` does. Sentences for the office come from texts; operators get plain English."""

import argparse
import sys
from collections.abc import Awaitable, Callable

from app.logs import set_up_logs
from app.settings import Settings
from school.clock import SystemClock
from storage.database import DatabaseIsBusy, WriterLock
from storage.migrate import migrate


class Refused(Exception):
    """A command cannot be carried out; the text is one clear sentence."""


Command = Callable[[Settings, argparse.Namespace], Awaitable[int]]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def _run(settings: Settings, _: argparse.Namespace) -> int:
    from app.running import NotMigrated, NoToken, run
    from app.secret import WeakKey
    from bot.intake.webhook import WeakSecret

    try:
        await run(settings)
    except (DatabaseIsBusy, NotMigrated, NoToken, WeakKey) as trouble:
        raise Refused(str(trouble)) from trouble
    except WeakSecret as trouble:
        raise Refused("WEBHOOK_URL needs WEBHOOK_SECRET: 32 to 256 characters of A-Z a-z 0-9 _ -") from trouble
    return 0


async def _migrate(settings: Settings, arguments: argparse.Namespace) -> int:
    set_up_logs(settings.log_level)
    try:
        with WriterLock(settings.database_url):
            await migrate(settings.database_url, now=SystemClock().now(), target=arguments.to, say=say)
    except DatabaseIsBusy as trouble:
        raise Refused(str(trouble)) from trouble
    say("The database is up to date.")
    return 0


async def _demo(settings: Settings, _: argparse.Namespace) -> int:
    from app.demo.run import play

    await play(settings.data_dir / "demo", say)
    return 0


async def _template(_: Settings, arguments: argparse.Namespace) -> int:
    from exchange.template import write_template

    write_template(arguments.file)
    say(f"{arguments.file}")
    return 0


COMMANDS: dict[str, Command] = {
    "run": _run,
    "migrate": _migrate,
    "demo": _demo,
    "template": _template,
}
