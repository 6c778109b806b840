"""What no other handler took: old buttons, words where a button was awaited, a person who blocked or unblocked us.

This router comes last. A window stays clickable for ever, so an old press gets a kind sentence and a fresh menu.
"""

from dataclasses import replace

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.answers import redraw, reply
from bot.menu import MainMenu
from texts import menu as texts
from texts.understand.topics import THANKS, child_named, topics
from texts.words import Words, paragraphs
from usecases.asker import Asker
from usecases.children import LookAtChild
from usecases.ports.chats import Chats
from usecases.ports.children import Children

router = Router(name="strays")


@router.callback_query()
async def stale_press(press: CallbackQuery, asker: Asker, t: Words, main_menu: MainMenu) -> None:
    screen = await main_menu(asker, t)
    await redraw(press, paragraphs(texts.stale(t), screen.text), screen.buttons, texts.stale_toast(t))


@router.message()
async def not_understood(
    message: Message, asker: Asker, t: Words, main_menu: MainMenu, children: Children, look_at_child: LookAtChild
) -> None:
    """A word of thanks is answered, of what the words seem to be about the buttons come first, and a child who is named
    is the one that is looked at."""
    about = topics(message.text or "")
    family = {one.id: (one.name, one.alias) for one in await children.all_of(asker)} if asker.linked else {}
    if (named := child_named(message.text or "", family)) is not None:
        asker = replace(asker, child_id=(await look_at_child(asker, named)).id)
    screen, found = await main_menu(asker, t), await main_menu.sections(asker, t, about)
    if named is not None and len((message.text or "").split()) == 1:
        await reply(message, screen.text, screen.buttons)
        return
    said = texts.welcome(t) if THANKS in about else texts.perhaps(t) if found else texts.not_understood(t)
    await reply(message, paragraphs(said, screen.text), (*found, *screen.buttons))


@router.my_chat_member()
async def came_or_went(change: ChatMemberUpdated, asker: Asker, chats: Chats) -> None:
    if change.new_chat_member.status == ChatMemberStatus.KICKED:
        await chats.pause(asker.external_id, "blocked")
    else:
        await chats.revive(asker.external_id)
