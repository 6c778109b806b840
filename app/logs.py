"""Logs: short, structured, without personal data and without the bot's token."""

import logging
import sys
from collections.abc import Callable
from typing import Any

import structlog

from bot.redactor import TokenRedactor


def set_up_logs(level: str, redactor: TokenRedactor | None = None) -> None:
    """One line per event on standard error. structlog and the libraries' own logging end in the same handler.

    `redactor` cleans what is logged through structlog; its `install` does the same for the libraries' records.
    """
    handler = logging.StreamHandler(sys.stderr)
    clean = (redactor or TokenRedactor()).clean
    processors: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
        lambda _, __, event: _cleaned(event, clean),
    ]
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processor=structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "logger", "event"]),
            foreign_pre_chain=processors,
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for noisy in ("apscheduler", "aiosqlite", "tortoise", "asyncio"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, root.level))
    structlog.configure(
        processors=[*processors, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def _cleaned(value: Any, clean: Callable[[str], str]) -> Any:
    """Before the record is made: one whose values are changed later is no dict any more and would not be shown."""
    match value:
        case str():
            return clean(value)
        case dict():
            return {name: _cleaned(inner, clean) for name, inner in value.items()}
        case list() | tuple():
            return [_cleaned(inner, clean) for inner in value]
        case _:
            return value
