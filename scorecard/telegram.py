"""`python -m scorecard.telegram --people N --ledger DIR`: the emulator with N people who have started the bot."""

import argparse
import asyncio
import sys
from pathlib import Path

from emulator.control import Emulator
from emulator.server import serve

USERNAME = "peremena_scorecard_bot"


async def run(arguments: argparse.Namespace) -> None:
    emulator = Emulator(arguments.ledger)
    bot = emulator.bot(emulator.add_bot(arguments.token, USERNAME, "Scorecard"))
    ids = [emulator.add_person(f"P{number}") for number in range(arguments.people)]
    for person in ids:
        emulator.world.private_chat(bot, emulator.person(person)).started = True
    emulator.limits(on=arguments.limits)
    async with serve(emulator) as address:
        sys.stdout.write(f"{address} {ids[0]}\n")
        sys.stdout.flush()
        await asyncio.get_running_loop().create_future()


def main() -> None:
    made = argparse.ArgumentParser()
    made.add_argument("--people", type=int, required=True)
    made.add_argument("--ledger", type=Path, required=True)
    made.add_argument("--token", required=True)
    made.add_argument("--limits", action="store_true")
    asyncio.run(run(made.parse_args()))


if __name__ == "__main__":
    main()
