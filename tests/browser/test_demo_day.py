"""`make demo`, as whoever clones the project sees it: one process, one page, one day of school."""

from pathlib import Path

import pytest

from tests.browser import demo_day
from tests.browser.page import PersonOnPage, browser, chats

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


async def no_picture(_: str, __: PersonOnPage) -> None:
    """The story alone."""


@pytest.mark.row("G1", "works")
async def test_the_demo_tells_its_story(tmp_path: Path) -> None:
    async with demo_day.demo(tmp_path) as demo, browser() as chromium, chats(chromium, demo.address) as page:
        await demo_day.mother_links(page, demo.code, no_picture)
        await demo_day.teacher_puts_a_mark(page, no_picture)
        await demo_day.teacher_corrects_it(page, no_picture)
        await demo_day.a_dot_and_its_end(page, no_picture)
