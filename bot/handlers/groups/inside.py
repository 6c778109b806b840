"""What is said in groups. The router hears nothing else (bot.middlewares.groups), and says as little as it can.

`member` is who speaks, if we know the private chat of that person. Only the class teacher is answered; any other group
hears one sentence in its life.
"""

from contextlib import suppress

from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.answers import toast
from bot.filters import Pressed
from bot.group_callbacks import ReadInGroup
from bot.middlewares.groups import SaysWhyNot
from school.refusals import NotYours
from texts import groups as texts
from texts.announcements.making import thanks
from texts.words import Html, Words
from usecases.announcements.show import AcknowledgeAnnouncement
from usecases.asker import Asker
from usecases.groups.connect import ChooseTopic, ConnectGroup, GreetGroup, LeaveGroup, MoveGroup
from usecases.groups.show import ShowGroup
from usecases.ports.chats import Chats
from usecases.ports.groups import Place

router = Router(name="inside-groups")
router.message.middleware(SaysWhyNot())
router.callback_query.middleware(SaysWhyNot())

_AWAY = (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)


@router.my_chat_member()
async def came_or_went(
    change: ChatMemberUpdated, bot: Bot, member: Asker | None, t: Words, chats: Chats, greet_group: GreetGroup
) -> None:
    if change.new_chat_member.status in _AWAY:
        await chats.pause(change.chat.id, "kicked")
        return
    await chats.revive(change.chat.id)
    if change.old_chat_member.status in _AWAY and await greet_group(member, change.chat.id, t.language):
        await _say(bot, change.chat.id, texts.hello(t))


@router.message(F.migrate_to_chat_id)
async def grew(message: Message, move_group: MoveGroup) -> None:
    if message.migrate_to_chat_id is not None:
        await move_group(message.chat.id, message.migrate_to_chat_id)


@router.message(F.migrate_from_chat_id)
async def has_grown(message: Message, move_group: MoveGroup) -> None:
    if message.migrate_from_chat_id is not None:
        await move_group(message.migrate_from_chat_id, message.chat.id)


async def of_teachers(_: Message, member: Asker | None) -> bool:
    """Enough to be answered at all; the deeds ask for the class."""
    return member is not None and member.teaches


@router.message(Command("connect", "start"), of_teachers)
async def connect(
    message: Message,
    command: CommandObject,
    bot: Bot,
    member: Asker,
    t: Words,
    connect_group: ConnectGroup,
    choose_topic: ChooseTopic,
    show_group: ShowGroup,
) -> None:
    """With the code of the private chat, which the messenger says by itself after a press there; or for a topic."""
    if command.args:
        group = await show_group(member, await connect_group(member, command.args, _place(message)))
        await _say(bot, message.chat.id, texts.connected(t, group), group.topic)
    elif command.command == "connect":
        await choose_topic(member, _place(message))
        await _say(bot, message.chat.id, texts.topic_chosen(t), _topic(message))


@router.message(Command("disconnect"), of_teachers)
async def disconnect(message: Message, bot: Bot, member: Asker, t: Words, leave_group: LeaveGroup) -> None:
    await leave_group(member, message.chat.id)
    await _say(bot, message.chat.id, texts.left(t), _topic(message))


@router.message(F.text.startswith("/"))
async def any_command(message: Message, bot: Bot, member: Asker | None, t: Words, greet_group: GreetGroup) -> None:
    if await greet_group(member, message.chat.id, t.language):
        await _say(bot, message.chat.id, texts.hello(t), _topic(message))


@router.callback_query(Pressed(ReadInGroup))
async def read(
    press: CallbackQuery,
    callback_data: ReadInGroup,
    member: Asker | None,
    t: Words,
    acknowledge_announcement: AcknowledgeAnnouncement,
) -> None:
    """It counts for families of the class only; the message stays as it is, for others press it too."""
    if member is None or not member.linked:
        await toast(press, texts.link_first(t), alert=True)
        return
    try:
        await acknowledge_announcement(member, callback_data.announcement_id)
    except NotYours:
        await toast(press, texts.families_only(t))
        return
    await toast(press, thanks(t))


@router.callback_query()
async def not_here(press: CallbackQuery, t: Words) -> None:
    """A button made by hand."""
    await toast(press, texts.not_here(t))


def _place(message: Message) -> Place:
    return Place(message.chat.id, message.chat.title or "", _topic(message))


def _topic(message: Message) -> int | None:
    """Answers in ordinary groups have a thread too, which is no topic."""
    return message.message_thread_id if message.is_topic_message else None


async def _say(bot: Bot, chat: int, text: Html, topic: int | None = None) -> None:
    # A group may not let us speak. Then nothing is said: what was done can be seen in the private chat.
    with suppress(TelegramForbiddenError, TelegramBadRequest):
        await bot.send_message(chat, text, message_thread_id=topic)
