"""The bot's token never gets into a log, whoever logs and however (RELIABILITY F7, T22)."""

import asyncio
import logging
from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from app.logs import set_up_logs
from bot.redactor import TokenRedactor

TOKEN = "42:TEST-canary-token"
ADDRESS = f"https://api.telegram.org/bot{TOKEN}/sendMessage"


@pytest.fixture
def written(logs: logging.Logger) -> Iterator[StringIO]:
    """What is logged after logs were set up as `run` sets them up."""
    set_up_logs("INFO", TokenRedactor(TOKEN))
    [handler] = logs.handlers
    assert isinstance(handler, logging.StreamHandler)
    stream = StringIO()
    handler.setStream(stream)
    undo = TokenRedactor(TOKEN).install()
    yield stream
    undo()


def fail() -> None:
    raise ConnectionError(f"cannot reach {ADDRESS}")


async def test_the_token_is_in_no_line(written: StringIO) -> None:
    library, ours = logging.getLogger("aiohttp.client"), structlog.get_logger("canary")
    library.warning("POST %s failed", ADDRESS)
    library.warning(ADDRESS)
    ours.warning("told", address=ADDRESS)
    ours.error("nested", values={"address": [ADDRESS]})
    ours.error("bare", token=TOKEN)
    for log in (library, ours):
        try:
            fail()
        except ConnectionError:
            log.exception("it failed")
            log.error("as a value", exc_info=True)
    task = asyncio.ensure_future(asyncio.to_thread(fail))
    await asyncio.wait({task})
    asyncio.get_running_loop().call_exception_handler({"message": "lost task", "exception": task.exception()})
    lines = written.getvalue()
    assert TOKEN not in lines
    for event in ("POST", "told", "nested", "bare", "it failed", "as a value", "lost task"):
        assert event in lines, f"{event} was not logged at all"
    assert lines.count("Traceback") >= 4, "where it failed is told"
    assert lines.count("***") >= 8


def test_one_event_is_one_line_with_its_values(written: StringIO) -> None:
    structlog.get_logger("delivery").info("running", by="polling")
    logging.getLogger("apscheduler").info("chatter")
    try:
        fail()
    except ConnectionError:
        structlog.get_logger("delivery").exception("broken")
    first, second = written.getvalue().splitlines()
    for part in ("level='info'", "logger='delivery'", "event='running'", "by='polling'"):
        assert part in first
    assert "ConnectionError" in second
