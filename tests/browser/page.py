"""The emulator's page as a person uses it: for the browser tests and for scripts that take pictures.

    async with browser() as chromium, chats(chromium, emulator.address) as page:
        mother = page.person("Анна Лебедева")
        await mother.write("/start")
        await mother.sees("Здравствуйте")
        await mother.press("Сегодня")
        await page.screenshot(Path("today.png"))

Whatever is looked for may still be on its way: every method waits for it, `PATIENCE` at most.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.chromium import find_chromium

ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
PATIENCE = 10_000.0  # milliseconds
WIDE, PHONE = (1400, 900), (360, 740)


class PersonOnPage:
    """One column. `name` is the full name, as the page shows it."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.column = page.get_by_role("region", name=name, exact=True)
        self.messages = self.column.locator(".message")
        self.line = self.column.get_by_role("combobox")

    async def write(self, text: str) -> None:
        """Types the text and presses Enter; line breaks inside are kept."""
        await self.line.fill(text)
        await self.line.press("Enter")

    async def press(self, label: str) -> None:
        """Presses the newest button with this label (under a message, on the keyboard, in a question, in the hint)."""
        buttons = self.column.get_by_role("button", name=label, exact=True)
        await buttons.or_(self.column.get_by_role("link", name=label, exact=True)).last.click()

    async def sees(self, *texts: str) -> None:
        """The newest message says all of `texts`."""
        for text in texts:
            await expect(self.messages.last).to_contain_text(text)

    async def saw(self, *texts: str) -> None:
        """Each of `texts` is somewhere in the chat."""
        for text in texts:
            await expect(self.message(text)).not_to_have_count(0)

    async def misses(self, text: str) -> None:
        """No message says this (any more)."""
        await expect(self.message(text)).to_have_count(0)

    async def hears(self, text: str) -> None:
        """A toast or an alert says so."""
        await expect(self.column.locator(".toast, .box").get_by_text(text)).to_be_visible()

    async def send_file(self, *paths: Path, caption: str = "") -> None:
        await self.column.locator("input[type=file]").set_input_files(paths)
        await self.write(caption)

    def message(self, text: str) -> Locator:
        return self.messages.filter(has_text=text)

    async def screenshot(self, path: Path) -> None:
        await self.column.screenshot(path=path, animations="disabled")


class ChatPage:
    def __init__(self, page: Page) -> None:
        self.page = page

    def person(self, name: str) -> PersonOnPage:
        return PersonOnPage(self.page, name)

    async def choose(self, first_name: str) -> None:
        """Turns to the person by the row of people: the only way on a phone."""
        await self.page.get_by_role("navigation").get_by_role("button", name=first_name).click()

    async def press_page_button(self, label: str) -> None:
        await self.page.get_by_role("banner").get_by_role("button", name=label, exact=True).click()

    async def screenshot(self, path: Path) -> None:
        """The whole page as it is on the screen, with animations at their end."""
        await self.page.screenshot(path=path, animations="disabled")


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """The machine's own Chromium. Raises LookupError when there is none."""
    chromium = find_chromium()
    if chromium is None:
        raise LookupError("there is no Chromium on this machine")
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        try:
            yield started
        finally:
            await started.close()


@asynccontextmanager
async def chats(
    started: Browser,
    address: str,
    size: tuple[int, int] = WIDE,
    *,
    scheme: Literal["light", "dark"] = "light",
    language: str = "ru-RU",
    zone: str = "Europe/Moscow",
) -> AsyncIterator[ChatPage]:
    """The open page, once it knows its people. `size` is in CSS pixels; a narrow one is a phone with a finger."""
    phone = size[0] <= 640
    context = await started.new_context(
        viewport={"width": size[0], "height": size[1]},
        device_scale_factor=2 if phone else 1,
        has_touch=phone,
        color_scheme=scheme,
        locale=language,
        timezone_id=zone,
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page = await context.new_page()
    try:
        await page.goto(address)
        await page.locator(".column, .waiting").first.wait_for(state="attached")
        yield ChatPage(page)
    finally:
        await context.close()
