"""The demo's story, told through its page: the README's pictures come from it, and the test that it still holds."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import expect

from tests.browser.page import ChatPage, PersonOnPage

START_SECONDS = 120
MOTHER, TEACHER = "Анна Сергеевна", "Елена Викторовна"
COMMENT = "Решила задачу двумя способами"
Picture = Callable[[str, PersonOnPage], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Demo:
    """A running `peremena demo`: where its page is and the code it printed for the mother."""

    address: str
    code: str


@asynccontextmanager
async def demo(data: Path) -> AsyncIterator[Demo]:
    """Started as `make demo` starts it; ended as Ctrl-C ends it."""
    command = Path(sys.executable).with_name("peremena")
    process = await asyncio.create_subprocess_exec(
        command, "demo", stdout=asyncio.subprocess.PIPE, env={**os.environ, "DATA_DIR": str(data)}
    )
    try:
        async with asyncio.timeout(START_SECONDS):
            yield await _invited(process)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()
    assert process.returncode == 0, f"the demo ended with {process.returncode}"


async def _invited(process: asyncio.subprocess.Process) -> Demo:
    assert process.stdout is not None
    told = ""
    while line := (await process.stdout.readline()).decode():
        told += line
        address, code = re.search(r"Open (http://\S+)", told), re.search(r"Link as .*: (\S{5}-\S{5})", told)
        if address and code:
            return Demo(address[1], code[1])
    raise AssertionError(f"the demo ended early:\n{told}")


async def mother_links(page: ChatPage, code: str, picture: Picture) -> None:
    mother = page.person(MOTHER)
    await mother.write("/start")
    await mother.press("Привязать дневник")
    await mother.press("Даю согласие")
    await mother.press("✉️ Есть код из школы")
    await mother.write(code)
    await mother.sees("Это письмо для вас?", "Анна Сергеевна")
    await mother.press("Да, это я")
    await mother.sees("Готово, дневник привязан", "Мария", "7 «Б»")
    await mother.press("Всё верно")
    await mother.sees("Вот что уже есть", "С этой минуты пишу сам")
    await mother.press("Дети")
    await mother.press("Мария, 7 «Б»")
    await mother.press("Открыть дневник")
    await mother.press("Сегодня")
    await mother.sees("Мария", "понедельник, 23 ноября", "Алгебра")
    await picture("today", mother)


async def teacher_puts_a_mark(page: ChatPage, picture: Picture) -> None:
    teacher, mother = page.person(TEACHER), page.person(MOTHER)
    await opens_algebra(teacher)
    await teacher.press("Оценка")
    await press_like(teacher, "Ветрова М.")
    await teacher.press("С комментарием")
    await teacher.write(COMMENT)
    await teacher.sees("Какая оценка?", COMMENT)
    await picture("teacher", teacher)
    await press_in_the_newest(teacher, "5")
    await teacher.sees("Ветрова Мария: 5")
    await hears_of(mother, "Мария", "Алгебра: 5", "ответ на уроке", "вес 2", COMMENT, "Средний балл")
    await picture("mother", mother)


async def teacher_corrects_it(page: ChatPage, picture: Picture) -> None:
    teacher, mother = page.person(TEACHER), page.person(MOTHER)
    await press_in_the_newest(teacher, "Исправить")
    await press_in_the_newest(teacher, "4")
    await hears_of(mother, "Алгебра: 4", "исправлено, было 5", "Средний балл")
    await mother.misses("Алгебра: 5")
    await picture("corrected", mother)


async def a_dot_and_its_end(page: ChatPage, picture: Picture) -> None:
    teacher, mother = page.person(TEACHER), page.person(MOTHER)
    await teacher.press("‹ К уроку")
    await teacher.press("Точка")
    await press_like(teacher, "Ветрова М.")
    await teacher.press("Другой день")
    await teacher.write("завтра")
    await teacher.press("Поставить точку")
    await hears_of(mother, "Алгебра: поставлена точка", "станет оценкой 2")
    await page.press_page_button("До завтра")
    await mother.saw("скоро срок точки", "сегодня последний день точки")
    await picture("reminder", mother)
    await page.press_page_button("До завтра")
    await mother.saw("точка стала оценкой 2")
    await picture("dot", mother)


async def opens_algebra(teacher: PersonOnPage) -> None:
    await teacher.write("/journal")
    await press_like(teacher, "7 «Б» Алгебра")


async def hears_of(person: PersonOnPage, *texts: str) -> None:
    """One message says all of `texts`. It need not be the newest: the demo lives, others teach and write meanwhile."""
    said = person.messages
    for text in texts:
        said = said.filter(has_text=text)
    await expect(said).to_have_count(1)


async def press_in_the_newest(person: PersonOnPage, label: str) -> None:
    """Press a button of the newest message: an older one may have had the same."""
    await person.messages.last.get_by_role("button", name=label, exact=True).click()


async def press_like(person: PersonOnPage, words: str) -> None:
    """Press the newest button with these words in its label."""
    await person.column.get_by_role("button", name=re.compile(re.escape(words))).last.click()
