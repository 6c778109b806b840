"""A thread's people, title, silence and blocks."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.keyboards import threads as buttons
from bot.screen import Screen
from bot.states import ManagingThread
from bot.thread_callbacks import (
    AddPerson,
    AskTitle,
    BlockPerson,
    LeaveThread,
    MuteThread,
    OpenMember,
    OpenMembers,
    OpenMutes,
    RemovePerson,
)
from school.refusals import NotYours
from texts import threads as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.threads import manage as deeds
from usecases.threads.manage import LOUD
from usecases.threads.show import Members, ShowMembers, ShowThread, ShowThreads

router = Router(name="threads-manage")


@router.callback_query(Pressed(OpenMembers))
async def members(
    press: CallbackQuery, callback_data: OpenMembers, asker: Asker, t: Words, show_members: ShowMembers
) -> None:
    await _redraw_members(press, t, await show_members(asker, callback_data.thread_id))


@router.callback_query(Pressed(OpenMember))
async def member(
    press: CallbackQuery, callback_data: OpenMember, asker: Asker, t: Words, show_members: ShowMembers
) -> None:
    screen = await _member(t, asker, callback_data.thread_id, callback_data.person_id, show_members)
    await redraw(press, screen.text, screen.buttons)


@router.callback_query(Pressed(AddPerson))
async def add(
    press: CallbackQuery,
    callback_data: AddPerson,
    asker: Asker,
    t: Words,
    add_to_thread: deeds.AddToThread,
    show_members: ShowMembers,
    state: FSMContext,
) -> None:
    await add_to_thread(asker, callback_data.thread_id, callback_data.person_id)
    await state.clear()
    shown = await show_members(asker, callback_data.thread_id)
    await _redraw_members(press, t, shown, t.plain("thread-added-toast"))


@router.callback_query(Pressed(RemovePerson))
async def remove(
    press: CallbackQuery,
    callback_data: RemovePerson,
    asker: Asker,
    t: Words,
    remove_from_thread: deeds.RemoveFromThread,
    show_members: ShowMembers,
) -> None:
    await remove_from_thread(asker, callback_data.thread_id, callback_data.person_id)
    shown = await show_members(asker, callback_data.thread_id)
    await _redraw_members(press, t, shown, t.plain("thread-removed-toast"))


@router.callback_query(Pressed(BlockPerson))
async def block(
    press: CallbackQuery,
    callback_data: BlockPerson,
    asker: Asker,
    t: Words,
    block_person: deeds.BlockPerson,
    show_members: ShowMembers,
) -> None:
    wish = callback_data
    await block_person(asker, wish.thread_id, wish.person_id, block=wish.block)
    screen = await _member(t, asker, wish.thread_id, wish.person_id, show_members)
    said = t.plain("thread-blocked-toast") if wish.block else t.plain("thread-unblocked-toast")
    await redraw(press, screen.text, screen.buttons, said)


@router.callback_query(Pressed(AskTitle))
async def ask_title(
    press: CallbackQuery,
    callback_data: AskTitle,
    asker: Asker,
    t: Words,
    show_managed: deeds.ShowManaged,
    state: FSMContext,
) -> None:
    await show_managed(asker, callback_data.thread_id)
    await state.set_state(ManagingThread.title)
    await state.set_data({"thread_id": callback_data.thread_id})
    await redraw(press, texts.ask_title(t), buttons.only_to_thread(t, callback_data.thread_id))


@router.message(ManagingThread.title, WORDS)
async def rename(
    message: Message,
    asker: Asker,
    t: Words,
    rename_thread: deeds.RenameThread,
    show_thread: ShowThread,
    state: FSMContext,
) -> None:
    thread_id = (await state.get_data())["thread_id"]
    await rename_thread(asker, thread_id, message.text or "")
    await state.clear()
    page = await show_thread(asker, thread_id)
    await reply(message, texts.thread(t, page, asker.zone), buttons.thread(t, page))


@router.message(ManagingThread.title)
async def title_in_words(message: Message, t: Words, state: FSMContext) -> None:
    await reply(message, texts.ask_title(t), buttons.only_to_thread(t, (await state.get_data())["thread_id"]))


@router.callback_query(Pressed(LeaveThread))
async def leave(
    press: CallbackQuery,
    callback_data: LeaveThread,
    asker: Asker,
    t: Words,
    leave_thread: deeds.LeaveThread,
    show_members: ShowMembers,
    show_threads: ShowThreads,
) -> None:
    if not callback_data.sure:
        await show_members(asker, callback_data.thread_id)
        await redraw(press, texts.ask_leave(t), buttons.leave(t, callback_data.thread_id))
        return
    await leave_thread(asker, callback_data.thread_id)
    page = await show_threads(asker)
    said = t.plain("thread-left-toast")
    await redraw(press, texts.listed(t, page, asker.zone), buttons.listed(t, page), said)


@router.callback_query(Pressed(OpenMutes))
async def mutes(
    press: CallbackQuery, callback_data: OpenMutes, asker: Asker, t: Words, show_members: ShowMembers
) -> None:
    await show_members(asker, callback_data.thread_id)
    await redraw(press, texts.ask_mute(t), buttons.mutes(t, callback_data.thread_id))


@router.callback_query(Pressed(MuteThread))
async def mute(
    press: CallbackQuery,
    callback_data: MuteThread,
    asker: Asker,
    t: Words,
    mute_thread: deeds.MuteThread,
    show_thread: ShowThread,
) -> None:
    await mute_thread(asker, callback_data.thread_id, callback_data.hours)
    page = await show_thread(asker, callback_data.thread_id)
    said = t.plain("thread-loud-toast") if callback_data.hours == LOUD else t.plain("thread-muted-toast")
    await redraw(press, texts.thread(t, page, asker.zone), buttons.thread(t, page), said)


async def _redraw_members(press: CallbackQuery, t: Words, shown: Members, toast: str | None = None) -> None:
    await redraw(press, texts.members(t, shown), buttons.members(t, shown), toast)


async def _member(t: Words, asker: Asker, thread_id: int, person_id: int, show_members: ShowMembers) -> Screen:
    """Raises NotYours for who is not in the thread."""
    place = (await show_members(asker, thread_id)).place
    here = {one.person for one in place.thread.others(place.me.person)}
    if person_id not in here or person_id not in place.known:
        raise NotYours
    return Screen(texts.member(t, place, place.known[person_id]), buttons.member(t, place, person_id))
