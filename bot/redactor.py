"""Keeps the bot token, and the password of a proxy, out of logs and exception texts.

RELIABILITY F7: stock libraries write them into both.
"""

import logging
import re
import traceback
from collections.abc import Callable
from typing import Any

from yarl import URL

HIDDEN = "***"

# In addresses, `/bot<token>/` and `/file/bot<token>/` (no word border: the digits follow a letter), or by itself.
_TOKEN = re.compile(r"(?<=bot)\d+:[A-Za-z0-9_-]+|(?<![\w-])\d{6,}:[A-Za-z0-9_-]{30,}(?![\w-])")


def secrets_of(proxy: str | None) -> tuple[str, ...]:
    """The name and the password in the address of a proxy, in each way in which a library may write them."""
    if not proxy or "@" not in proxy:
        return ()
    url = URL(proxy)
    if url.password is None:
        return ()  # a name alone is no secret, and may be a word of every second line
    written = proxy.partition("://")[2].rpartition("@")[0]
    return written, f"{url.raw_user}:{url.raw_password}", f"{url.user}:{url.password}"


class TokenRedactor(logging.Filter):
    """Cleans texts and log records. `install` covers every record of the process, whoever logs and however.

    A filter on the root logger alone does not see records of other loggers, so `install` works where records are made;
    the filter is for handlers that get records from elsewhere (another process's queue).
    """

    def __init__(self, *secrets: str) -> None:
        super().__init__()
        self._secrets = sorted(filter(None, secrets), key=len, reverse=True)

    def clean(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return _TOKEN.sub(HIDDEN, text)

    def filter(self, record: logging.LogRecord) -> bool:
        self._clean_message(record)
        self._clean_traceback(record)
        if record.stack_info:
            record.stack_info = self.clean(record.stack_info)
        return True

    def install(self) -> Callable[[], None]:
        """Clean every record from now on. Returns what undoes it."""
        make = logging.getLogRecordFactory()

        def made_clean(*args: Any, **kwargs: Any) -> logging.LogRecord:
            record = make(*args, **kwargs)
            self.filter(record)
            return record

        logging.setLogRecordFactory(made_clean)
        return lambda: logging.setLogRecordFactory(make)

    def _clean_message(self, record: logging.LogRecord) -> None:
        try:
            said = record.getMessage()
        except (TypeError, ValueError, KeyError):
            said = f"{record.msg!r} does not fit {record.args!r}"
            record.msg, record.args = said, ()
        if (clean := self.clean(said)) != said:
            record.msg, record.args = clean, ()

    def _clean_traceback(self, record: logging.LogRecord) -> None:
        """A traceback with a secret in it becomes part of the message: formatters that walk `exc_info` find nothing."""
        if not record.exc_info or record.exc_info[0] is None:
            return
        told = "".join(traceback.format_exception(*record.exc_info)).rstrip()
        if (clean := self.clean(told)) != told:
            record.msg, record.args = f"{record.getMessage()}\n{clean}", ()
            record.exc_info = record.exc_text = None
