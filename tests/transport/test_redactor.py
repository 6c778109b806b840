"""The token never reaches a log."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.redactor import HIDDEN, TokenRedactor, secrets_of

TOKEN = "42:CANARY-token_of_the_tests"
REAL = "1234567890:AAF" + "x" * 32


@pytest.fixture
def log() -> Iterator[tuple[logging.Logger, io.StringIO]]:
    """A logger with a handler of its own that does not reach the root: the hardest to cover."""
    logger, stream = logging.getLogger("somebody.else"), io.StringIO()
    handler = logging.StreamHandler(stream)
    logger.addHandler(handler)
    logger.propagate = False
    undo = TokenRedactor(TOKEN).install()
    yield logger, stream
    undo()
    logger.removeHandler(handler)


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getUpdates",
        f"https://api.telegram.org/file/bot{TOKEN}/documents/1.xlsx",
        f"https://api.telegram.org/bot{REAL}/getMe",
        f"token={REAL}.",
        "http://127.0.0.1:1/bot7:OTHER/getUpdates",
    ],
)
def test_tokens_are_hidden(text: str):
    clean = TokenRedactor(TOKEN).clean(text)
    assert HIDDEN in clean
    assert not any(secret in clean for secret in (TOKEN, REAL, "CANARY", "OTHER", "AAF"))


@pytest.mark.parametrize("text", ["boom 12:30 ok", "robot 7: yes", "lesson 12:45-13:30", "7 of 9: done", ""])
def test_ordinary_texts_stay(text: str):
    assert TokenRedactor(TOKEN).clean(text) == text


@pytest.mark.parametrize("proxy", [None, "http://127.0.0.1:3128", "http://bot@127.0.0.1:3128"])
def test_a_name_without_a_password_is_no_secret(proxy: str | None):
    assert secrets_of(proxy) == ()


def test_messages_arguments_and_objects_are_clean(log: tuple[logging.Logger, io.StringIO]):
    logger, stream = log
    logger.error(f"to {TOKEN}")
    logger.error("to %s and %d", f"/bot{TOKEN}/", 5)
    logger.error("to %r", {"url": f"/bot{TOKEN}/getMe"})
    logger.error(ValueError(TOKEN))
    assert "CANARY" not in stream.getvalue()
    assert stream.getvalue().count(HIDDEN) == 4


def test_tracebacks_are_clean_with_their_causes(log: tuple[logging.Logger, io.StringIO]):
    logger, stream = log
    try:
        try:
            raise ConnectionError(f"http://x/bot{TOKEN}/sendMessage")  # noqa: TRY301 - it is the test
        except ConnectionError as error:
            raise RuntimeError("wrapped") from error
    except RuntimeError:
        logger.exception("failed")
    told = stream.getvalue()
    assert "CANARY" not in told
    assert told.startswith("failed\n")
    assert "RuntimeError: wrapped" in told
    assert f"http://x/bot{HIDDEN}/sendMessage" in told


def test_a_clean_traceback_stays_a_traceback():
    record = logging.LogRecord("x", logging.ERROR, "f", 1, "failed", (), (KeyError, KeyError("plain"), None))
    TokenRedactor(TOKEN).filter(record)
    assert record.exc_info is not None
    assert record.getMessage() == "failed"


def test_stacks_are_clean(log: tuple[logging.Logger, io.StringIO]):
    logger, stream = log
    record = logger.makeRecord("x", logging.ERROR, "f", 1, "m", (), None, sinfo=f"Stack /bot{TOKEN}/")
    logger.handle(record)
    assert "CANARY" not in stream.getvalue()


def test_a_message_that_does_not_fit_its_arguments_is_clean(
    log: tuple[logging.Logger, io.StringIO], capsys: pytest.CaptureFixture[str]
):
    logger, stream = log
    logger.error("%d lessons", f"/bot{TOKEN}/")
    assert "CANARY" not in stream.getvalue() + capsys.readouterr().err
    assert "does not fit" in stream.getvalue()


def test_undone_it_is_gone():
    made = logging.getLogRecordFactory()
    undo = TokenRedactor(TOKEN).install()
    assert logging.getLogRecordFactory() is not made
    undo()
    assert logging.getLogRecordFactory() is made
