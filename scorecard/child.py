"""`python -m scorecard.child sender|worker|bot`: a process of the product that is told when to begin.

It loads everything once and says `ready`. At every line on its standard input, an instant at which the clock begins, a
copy of it runs the product until it ends, is stopped or is killed: `pid N` goes before, `ended STATUS` after. So a
hundred kills cost a hundred lives and only one loading; what loading takes is measured by itself.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from app.settings import Settings
from school.clock import Clock, MovableClock
from scorecard.waiting import say_what_is_waited_for

Run = Callable[[Settings, Clock], Coroutine[Any, Any, None]]


def main(role: str) -> None:
    run = _loaded(role)
    _say("ready")
    for line in sys.stdin:
        if not (pid := os.fork()):
            asyncio.run(_live(run, datetime.fromisoformat(line.strip())))
            return
        _say(f"pid {pid}")
        _say(f"ended {os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])}")


async def _live(run: Run, begins: datetime) -> None:
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, say_what_is_waited_for)
    await run(Settings(), MovableClock(begins, speed=1.0))


def _loaded(role: str) -> Run:
    if role == "sender":
        from app.sending import send_only as run
    elif role == "worker":
        from app.serving import serve as run
    else:
        from app.running import run
    return run


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
