"""`python -m emulator --port 0 --ledger DIR --page-button "LABEL=URL"`: prints its address and serves until stopped."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from emulator.control import Emulator
from emulator.server import serve


async def run(arguments: argparse.Namespace) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    emulator = Emulator(arguments.ledger, arguments.page_button, arguments.zone)
    async with serve(emulator, arguments.host, arguments.port) as address:
        tell(address)
        await stop.wait()


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def page_button(text: str) -> tuple[str, str]:
    label, equals, url = text.partition("=")
    if not equals or not label or not url:
        raise argparse.ArgumentTypeError(f"{text!r} is not LABEL=URL")
    return label, url


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser("python -m emulator", description="Telegram on your own machine.")
    made.add_argument("--host", default="127.0.0.1", help="a loopback address")
    made.add_argument("--port", type=int, default=0, help="0 takes a free one")
    made.add_argument("--ledger", type=Path, metavar="DIR", help="keeps the ledger and the files here; else in memory")
    made.add_argument(
        "--page-button", type=page_button, action="append", default=[], metavar="LABEL=URL", help="a button of the page"
    )
    made.add_argument("--zone", metavar="ZONE", help="the zone whose clock the page shows; else the browser's own")
    return made


if __name__ == "__main__":
    asyncio.run(run(parser().parse_args()))
