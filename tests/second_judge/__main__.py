"""Writes docs/second-judge.md from what the judges answer now."""

import asyncio
import tempfile
from pathlib import Path

from tests.second_judge.hearing import Docket
from tests.second_judge.page import PAGE, page
from tests.second_judge.trial import make_template


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        docket = Docket(await make_template(Path(folder) / "school.sqlite3"), Path(folder))
        PAGE.write_text(await page(docket), encoding="utf-8")


asyncio.run(main())
