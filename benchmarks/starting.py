"""How soon the roles that do without aiogram are at work: a worker or a scheduler that died is missed until then."""

import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.harness import RUNS, Figure, figure, write
from scripts.postgres import NoPostgres, own_server

SECONDS_LIMIT = 3
TOKEN = "100000042:benchmark-token"
_COMMAND = (sys.executable, "-c", "from app.cli import main; raise SystemExit(main())")


def measure(folder: Path) -> list[Figure]:
    write("== Starting the roles without aiogram")
    try:
        with own_server() as server:
            return _started({"DATABASE_URL": server.url(), "DATA_DIR": str(folder)}, ("migrate", "scheduler", "worker"))
    except NoPostgres as why:
        write(f"   no PostgreSQL here, only migrate is measured: {why}")
    return _started({"DATABASE_URL": f"sqlite://{folder / 'starting.sqlite3'}", "DATA_DIR": str(folder)}, ("migrate",))


def _started(settings: Mapping[str, str], roles: tuple[str, ...]) -> list[Figure]:
    """The database is migrated already: what is measured is the start and not the work."""
    environment = {**settings, "BOT_TOKEN": TOKEN, "LOG_LEVEL": "INFO"}
    _migrated(environment)
    runs: dict[str, list[float]] = {role: [] for role in roles}
    for _ in range(RUNS):
        for role, seconds in runs.items():
            seconds.append(_migrated(environment) if role == "migrate" else _running(role, environment))
    for role, seconds in runs.items():
        write(f"   {role}: {', '.join(f'{each:.2f}' for each in seconds)} s")
    return [figure(f"start of the role {role}", "s", SECONDS_LIMIT, seconds) for role, seconds in runs.items()]


def _migrated(environment: Mapping[str, str]) -> float:
    began = time.monotonic()
    subprocess.run([*_COMMAND, "migrate"], env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


def _running(role: str, environment: Mapping[str, str]) -> float:
    """Until it says so. Raises RuntimeError when it ends."""
    began = time.monotonic()
    command = [*_COMMAND, "run", "--role", role]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as one:
        assert one.stdout is not None
        said = next((line for line in one.stdout if "running" in line), "")
        seconds = time.monotonic() - began
        one.terminate()
        one.stdout.read()
    if not said or one.returncode != 0:
        raise RuntimeError(f"the role {role} ended with {one.returncode}")
    return seconds
