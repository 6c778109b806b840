"""Where the papers of applications lie, sealed (A9)."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol


class PaperFiles(Protocol):
    """Files are named by tokens that tell nothing; what was kept for one application opens for no other."""

    async def keep(self, application_id: int, content: bytes, at: datetime) -> str:
        """The token. Written before the row that names it: what no row names is a stray and is swept away."""
        ...

    async def read(self, application_id: int, token: str) -> bytes | None:
        """None when the file is gone."""
        ...

    async def remove(self, tokens: Collection[str]) -> None: ...

    async def older_than(self, instant: datetime) -> Sequence[str]:
        """Tokens of the files that were kept before."""
        ...
