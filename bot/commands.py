"""What the messenger itself shows of the bot: its description and command menus, per language."""

import logging
from collections.abc import Awaitable

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramNotFound
from aiogram.types import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from texts import menu as texts
from texts.words import LANGUAGES, words
from usecases.asker import Asker

logger = logging.getLogger(__name__)


REFUSALS = (TelegramBadRequest, TelegramNotFound)
"""Telling the same again would be answered the same."""


async def introduce(bot: Bot) -> None:
    """For everybody in private, for class teachers in groups: English by default, Russian where the client speaks it.

    What is refused is passed over; other trouble with Telegram is raised, and then all of it may be told once more.
    """
    for language in LANGUAGES:
        commands = _listed(texts.commands(words(language)))
        code = None if language == "en" else language
        scope = BotCommandScopeAllPrivateChats()
        await _offered(bot.set_my_commands(commands, scope=scope, language_code=code), *REFUSALS)
        inside = _listed(texts.group_commands(words(language)))
        groups = BotCommandScopeAllGroupChats()
        await _offered(bot.set_my_commands(inside, scope=groups, language_code=code), *REFUSALS)
        await _offered(bot.set_my_description(texts.description(words(language)), language_code=code), *REFUSALS)


async def offer_commands_in(bot: Bot, asker: Asker) -> None:
    """One chat's own menu, in its own language; teachers get the journal on top. No trouble is worth an exception."""
    t = words(asker.language)
    listed = texts.commands(t) if not asker.teaches else [*texts.staff_commands(t), *texts.commands(t)]
    scope = BotCommandScopeChat(chat_id=asker.external_id)
    await _offered(bot.set_my_commands(_listed(listed), scope=scope), TelegramAPIError)


async def _offered(telling: Awaitable[bool], *passed_over: type[TelegramAPIError]) -> None:
    """Menus and descriptions are a courtesy: the bot works without them."""
    try:
        await telling
    except passed_over as trouble:
        logger.warning("Not taken by Telegram: %s (%s)", type(trouble.method).__name__, trouble.message)


def _listed(commands: list[tuple[str, str]]) -> list[BotCommand]:
    return [BotCommand(command=name, description=told) for name, told in commands]
