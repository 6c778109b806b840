"""The menu, old buttons, words that nobody awaited."""

from typing import Any

import pytest
from aiogram.dispatcher.event.handler import HandlerObject

from tests.rig.living import Rig
from tests.rig.people import Talker


async def test_mother_opens_the_menu_of_her_youngest(mother: Talker) -> None:
    await mother.says("/menu")
    mother.sees("Пётр", "3 «А»", "Сегодня", "Оценки", "Настройки")


async def test_a_stranger_is_asked_to_link(stranger: Talker) -> None:
    await stranger.says("/menu")
    stranger.sees("привяжем этот чат")
    stranger.does_not_see("Мария", "Оценки")


async def test_an_unknown_button_brings_a_fresh_menu(mother: Talker) -> None:
    await mother.forges("gone:1:2")
    mother.sees("Кнопка устарела", "из старого сообщения", "Сегодня")


async def test_words_that_nobody_awaited_get_a_kind_answer(mother: Talker) -> None:
    await mother.says("а" * 4000)
    mother.sees("Не понял", "Сегодня")


async def test_a_few_words_lead_to_what_they_are_about(mother: Talker) -> None:
    await mother.says("что задали на завтра?")
    mother.sees("Кажется, вы об этом")
    assert mother.buttons[:2] == ["Завтра", "Задания"]
    await mother.presses("Задания")
    mother.sees("задание на завтра")
    await mother.says("Спасибо!")
    mother.sees("Пожалуйста!", "Что посмотрим?")
    mother.does_not_see("Не понял")


async def test_a_child_who_is_named_is_the_one_that_is_looked_at(mother: Talker) -> None:
    await mother.says("оценки Маши")
    mother.sees("Кажется, вы об этом", "Мария, 7 «Б»")
    await mother.presses("Оценки")
    mother.sees("Мария")
    await mother.says("что у пети завтра")
    mother.sees("Кажется, вы об этом", "Пётр, 3 «А»")
    mother.does_not_see("не придёт")
    await mother.says("Маша")
    mother.sees("Мария, 7 «Б»", "Что посмотрим?")
    mother.does_not_see("Не понял")
    await mother.says("Маша скучает")
    mother.sees("Не понял", "Мария, 7 «Б»")


@pytest.mark.parametrize("away", ["Сегодня", "Неделя", "Оценки", "Задания", "Ещё"])
async def test_a_section_of_the_menu_ends_what_was_begun(mother: Talker, away: str) -> None:
    await mother.says("/menu")
    await mother.says("/children")
    await mother.presses("Мария")
    await mother.presses("Назвать иначе")
    await mother.presses(away)
    await mother.says("Маша болеет")
    mother.sees("болеет")
    mother.does_not_see("Теперь")
    await mother.says("/children")
    mother.sees("Мария")
    mother.does_not_see("Маша болеет")


async def test_a_teacher_and_a_stranger_are_led_too(rig: Rig, stranger: Talker) -> None:
    teacher = await rig.linked("algebra_teacher", "en")
    await teacher.says("where is my journal")
    teacher.sees("It seems to be about this")
    assert teacher.buttons[0] == "Journal"
    await teacher.says("her grades")
    teacher.sees("I did not get that")
    await stranger.says("/start")
    await stranger.says("оценки")
    stranger.sees("Не понял", "[Привязать дневник]")
    await stranger.says("спасибо")
    stranger.sees("Пожалуйста!")


async def test_help_in_english(rig: Rig) -> None:
    father = await rig.linked("father", "en")
    await father.says("/help")
    father.sees("What I can do", "/settings")


async def test_a_screen_opened_from_news_leaves_the_news_in_the_chat(rig: Rig, mother: Talker) -> None:
    written = len(mother.chat)
    news = mother.chat[-1].id
    await mother.forges("+set", message_id=news)
    mother.sees("Настройки")
    assert len(mother.chat) == written + 1, "the screen is a message of its own"
    assert "Сегодня" in mother.chat[-2].labels(), "what was pressed stands as it was"


async def test_few_handlers_are_asked_for_a_screen(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of some six hundred: aiogram alone would ask nearly all that come before, and pay for each."""
    asked = list[object]()
    check = HandlerObject.check

    async def counted(self: HandlerObject, *args: Any, **kwargs: Any) -> Any:
        asked.append(self.callback)
        return await check(self, *args, **kwargs)

    mother = await rig.linked("mother")
    monkeypatch.setattr(HandlerObject, "check", counted)
    await mother.says("/messages")
    assert 0 < len(asked) <= 24, asked
    asked.clear()
    await mother.presses("☰ Меню")
    assert 0 < len(asked) <= 24, asked
