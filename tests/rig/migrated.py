"""A migrated empty database for any test: laid once in a process, then copied."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.migrate import migrate
from tests.rig.small_school import NOW


@cache
def _folder() -> TemporaryDirectory[str]:
    """Swept away when the process ends."""
    return TemporaryDirectory(prefix="peremena-migrated-")


async def lay_database(path: Path) -> str:
    """The new file's address. No database may be open."""
    template = Path(_folder().name) / "empty.sqlite3"
    if not template.exists():
        await migrate(f"sqlite://{template}", now=NOW)
    shutil.copy2(template, path)
    return f"sqlite://{path}"
