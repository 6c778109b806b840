"""Papers of applications as sealed files in a folder of the installation (ARCHITECTURE section 3, Attachments)."""

import asyncio
import os
import re
import secrets
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from storage.vault import KeyRing

TABLE = "application_papers"
_TOKEN = re.compile(r"[0-9a-f]{32}")
_ENDING = ".sealed"


class PaperFiles:
    """See usecases.ports.papers.PaperFiles."""

    def __init__(self, folder: Path, keys: KeyRing) -> None:
        self._folder, self._keys = folder, keys

    async def keep(self, application_id: int, content: bytes, at: datetime) -> str:
        token = secrets.token_hex(16)
        await asyncio.to_thread(self._write, token, _row(application_id, token), content, at)
        return token

    async def read(self, application_id: int, token: str) -> bytes | None:
        return await asyncio.to_thread(self._read, token, _row(application_id, token))

    async def remove(self, tokens: Collection[str]) -> None:
        if tokens:
            await asyncio.to_thread(self._remove, list(tokens))

    async def older_than(self, instant: datetime) -> Sequence[str]:
        return await asyncio.to_thread(self._older_than, instant.timestamp())

    def _write(self, token: str, row: str, content: bytes, at: datetime) -> None:
        """Written beside and moved into place; its age is told by the installation's own clock."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self._folder / f".{token}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(self._keys.seal(content, TABLE, row))
            out.flush()
            os.fsync(out.fileno())
        os.utime(draft, (at.timestamp(), at.timestamp()))
        draft.rename(self._path(token))

    def _read(self, token: str, row: str) -> bytes | None:
        try:
            sealed = self._path(token).read_bytes()
        except FileNotFoundError:
            return None
        return self._keys.open(sealed, TABLE, row)

    def _remove(self, tokens: Sequence[str]) -> None:
        for path in (path for token in tokens for path in (self._path(token), self._folder / f".{token}")):
            with suppress(FileNotFoundError):  # the half of a write that a crash left is not often there
                path.unlink()

    def _older_than(self, timestamp: float) -> list[str]:
        if not self._folder.exists():
            return []
        found = [path for path in self._folder.iterdir() if _TOKEN.fullmatch(path.name.strip(".").split(".")[0])]
        return [path.name.strip(".").split(".")[0] for path in found if path.stat().st_mtime < timestamp]

    def _path(self, token: str) -> Path:
        if not _TOKEN.fullmatch(token):
            raise ValueError("not a name of ours")
        return self._folder / f"{token}{_ENDING}"


def _row(application_id: int, token: str) -> str:
    return f"{application_id}/{token}"
