"""`peremena`: run, migrate, import a school, print letters, play the demo."""

import argparse
import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from app.settings import Settings

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def main(argv: list[str] | None = None) -> int:
    """Returns 0, or 1 with one clear sentence on standard error."""
    arguments = _parser().parse_args(argv)
    from app.commands import COMMANDS, FOR_THE_OPERATOR

    try:
        return asyncio.run(COMMANDS[arguments.command](Settings(), arguments))
    except ValidationError as trouble:
        return _refuse("\n".join(_wrong_setting(error) for error in trouble.errors()))
    except FOR_THE_OPERATOR as trouble:
        return _refuse(str(trouble))
    except OSError as trouble:
        return _refuse(f"{trouble.filename}: {trouble.strerror}" if trouble.filename else str(trouble))
    except KeyboardInterrupt:
        return 130


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


def _wrong_setting(error: "ErrorDetails") -> str:
    """Without the value: it may be a token or a password."""
    name = "_".join(str(part) for part in error["loc"]).upper()
    return f"{name}: {error['msg'].removeprefix('Value error, ')}. See .env.example."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("peremena", description="A school-diary bot. Settings: see .env.example.")
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="serve until stopped")
    run.add_argument(
        "--role", choices=("all", "webhook", "worker", "scheduler"), help="instead of ROLE in the settings"
    )
    migrate = commands.add_parser("migrate", help="bring the database to this version (a backup is made first)")
    migrate.add_argument("--to", metavar="NAME", help="a migration's name, or zero")
    commands.add_parser("demo", help="a made-up school with chats in a browser, no token needed")
    template = commands.add_parser("template", help="write an empty school book with an example")
    template.add_argument("file", type=Path, nargs="?", default=Path("school.xlsx"))
    load = commands.add_parser("import", help="take a school from a spreadsheet: all of it, or nothing")
    load.add_argument("file", type=Path, help="a school book .xlsx, or OneRoster CSV: a zip or a folder")
    load.add_argument("--preview", action="store_true", help="only show what would change")
    load.add_argument("--archive-missing", action="store_true", help="pupils whom the file does not name leave")
    load.add_argument("--archive-many", action="store_true", help="also where they are a third of the school or more")
    load.add_argument("--new-school", action="store_true", help="a second school of another name is meant")
    letters = commands.add_parser("letters", help="print activation codes for those who have no linked chat yet")
    letters.add_argument("--class", dest="school_class", metavar="CLASS", help="one class only, such as 7A")
    letters.add_argument("--pdf", type=Path, metavar="FILE", help="write a PDF with a QR for each adult instead")
    letters.add_argument("--bot", metavar="NAME", required=True, help="the bot's username, for the links")
    year = commands.add_parser("new-year", help="begin the next school year: classes move up, the last ones leave")
    year.add_argument("--ninth-go-on", action="store_true", help="the ninth classes go to the tenth")
    year.add_argument("--sure", action="store_true", help="do it; without it the new year is only shown")
    roster = commands.add_parser("export", help="write the school as OneRoster 1.2 CSV")
    roster.add_argument("file", type=Path, nargs="?", default=Path("oneroster.zip"))
    password = commands.add_parser("password", help="issue a temporary password for one login")
    password.add_argument("login")
    commands.add_parser("dead", help="list what was given up: notices (N...) and updates (U...)")
    replay = commands.add_parser("replay", help="let dead letters go once more; the bot must be stopped on SQLite")
    replay.add_argument("letter", nargs="?", metavar="ID", help="as `peremena dead` shows it, such as N12")
    replay.add_argument("--all", action="store_true", dest="everything", help="all of them")
    why = commands.add_parser("why", help="why a chat was told something, or was not")
    why.add_argument("chat", type=int, help="the messenger's number of the chat")
    for command in (load, letters, year, roster, password, why):
        command.add_argument("--language", choices=("ru", "en"), default="ru")
    return parser
