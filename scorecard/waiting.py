"""What a process that does not go on waits for."""

import asyncio
import sys


def say_what_is_waited_for() -> None:
    """Of every task the whole chain of what awaits what, to stderr: `print_stack` knows its first frame only."""
    for task in asyncio.all_tasks():
        where, waiting = list[str](), task.get_coro()
        while (frame := getattr(waiting, "cr_frame", None)) is not None:
            where.append(f"{frame.f_code.co_filename}:{frame.f_lineno} {frame.f_code.co_name}")
            waiting = getattr(waiting, "cr_await", None)
        print(task.get_name(), *where, sep="\n    ", file=sys.stderr)
