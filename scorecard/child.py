"""`python -m scorecard.child sender|bot`: one process of the product, ready to begin at a word on its standard input.

It says `ready` when everything is imported, reads the instant at which its clock begins, and runs until it is killed.
So the next process can be loaded while the one before it is still at work.
"""

import asyncio
import sys
from datetime import datetime

from app.settings import Settings
from school.clock import MovableClock


def main(role: str) -> None:
    if role == "sender":
        from app.sending import send_only as run
    else:
        from app.running import run
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    begins = sys.stdin.readline().strip()
    if begins:
        asyncio.run(run(Settings(), MovableClock(datetime.fromisoformat(begins), speed=1.0)))


if __name__ == "__main__":
    main(sys.argv[1])
