"""`make pictures`: the README's screenshots, taken from the running demo."""

import asyncio
import tempfile
from pathlib import Path

from tests.browser import demo_day
from tests.browser.page import PersonOnPage, browser, chats

PICTURES = Path("docs/pictures")


async def take() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)  # noqa: ASYNC240 - before anything runs

    async def picture(name: str, person: PersonOnPage) -> None:
        await person.page.wait_for_timeout(400)  # the soft flash of a new message ends
        await person.screenshot(PICTURES / f"{name}.png")

    with tempfile.TemporaryDirectory() as data:
        async with demo_day.demo(Path(data)) as demo, browser() as chromium, chats(chromium, demo.address) as page:
            await demo_day.mother_links(page, demo.code, picture)
            await demo_day.teacher_puts_a_mark(page, picture)
            await demo_day.teacher_corrects_it(page, picture)
            await page.screenshot(PICTURES / "page.png")
            await demo_day.a_dot_and_its_end(page, picture)


if __name__ == "__main__":
    asyncio.run(take())
