"""What the messenger itself shows of the bot: its description and command menus, per language."""

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from texts import menu as texts
from texts.words import LANGUAGES, words
from usecases.asker import Asker


async def introduce(bot: Bot) -> None:
    """For everybody in a private chat: English words by default, Russian for those whose client speaks it."""
    for language in LANGUAGES:
        commands = _listed(texts.commands(words(language)))
        code = None if language == "en" else language
        await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats(), language_code=code)
        await bot.set_my_description(texts.description(words(language)), language_code=code)


async def offer_commands_in(bot: Bot, asker: Asker) -> None:
    """One chat's own menu, in its own language; teachers get the journal on top."""
    t = words(asker.language)
    listed = texts.commands(t) if not asker.teaches else [*texts.staff_commands(t), *texts.commands(t)]
    await bot.set_my_commands(_listed(listed), scope=BotCommandScopeChat(chat_id=asker.external_id))


def _listed(commands: list[tuple[str, str]]) -> list[BotCommand]:
    return [BotCommand(command=name, description=told) for name, told in commands]
