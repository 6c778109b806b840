"""Writing: the first words, an answer, a reply to a message in the chat, a message written anew."""

from contextlib import suppress
from typing import Any

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.callbacks import NotOurs
from bot.filters import Pressed
from bot.handlers.threads.files import PASSED_ON, written
from bot.keyboards import threads as buttons
from bot.keyboards.menu import only_back
from bot.screen import KEEPS_MESSAGE
from bot.states import SECRET, Writing
from bot.thread_callbacks import AnswerThread, AskAbout, ChoosePerson
from school.clock import Clock
from school.refusals import Outdated
from texts import threads as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.threads.say import ChangeSaid, FindAnswered, SayInThread, StartThread
from usecases.threads.show import ShowBeginning, ShowSent, ShowThread

router = Router(name="threads-write")
replies = Router(name="threads-replies")


class RepliedTo(Filter):
    """A reply to a message of a thread, or to a screen that offers to answer one, wherever a dialog stands.

    Where a secret is awaited nothing is passed on.
    """

    async def __call__(
        self, message: Message, asker: Asker, find_answered: FindAnswered, state: FSMContext
    ) -> bool | dict[str, Any]:
        replied = message.reply_to_message
        if replied is None or await state.get_state() in SECRET:
            return False
        answered = await find_answered(asker, replied.message_id)
        thread_id = _offered(replied) if answered is None else None
        return False if answered is None and thread_id is None else {"answered": answered, "thread_id": thread_id}


def _offered(replied: Message) -> int | None:
    """The thread that a button of our message would answer in."""
    rows = replied.reply_markup.inline_keyboard if replied.reply_markup else []
    for button in (button for row in rows for button in row):
        with suppress(NotOurs):
            return AnswerThread.unpack((button.callback_data or "").removeprefix(KEEPS_MESSAGE)).thread_id
    return None


@replies.message(PASSED_ON, RepliedTo())
async def answer_by_reply(
    message: Message,
    answered: int | None,
    thread_id: int | None,
    asker: Asker,
    t: Words,
    say_in_thread: SayInThread,
    show_sent: ShowSent,
    clock: Clock,
) -> None:
    if answered is not None:
        message_id = await say_in_thread.in_reply(asker, answered, written(message))
    else:
        message_id = await say_in_thread(asker, thread_id or 0, written(message))
    await _confirm(message, asker, t, show_sent, clock, message_id)


@replies.message(RepliedTo())
async def cannot_pass_reply(message: Message, t: Words) -> None:
    await reply(message, texts.cannot_pass(t), only_back(t))


@router.edited_message(PASSED_ON)
async def change(message: Message, asker: Asker, change_said: ChangeSaid) -> None:
    """Telegram tells of every edit; what was no message of a thread is passed over."""
    await change_said(asker, message.message_id, message.text or message.caption or "")


@router.callback_query(Pressed(ChoosePerson))
async def begin(
    press: CallbackQuery,
    callback_data: ChoosePerson,
    asker: Asker,
    t: Words,
    show_beginning: ShowBeginning,
    state: FSMContext,
) -> None:
    beginning = await show_beginning(asker, callback_data.person_id)
    await state.set_state(Writing.first)
    await state.set_data({"person_id": callback_data.person_id})
    await redraw(press, texts.beginning(t, beginning, asker.zone), buttons.only_to_list(t))


@router.callback_query(Pressed(AskAbout))
async def ask(
    press: CallbackQuery,
    callback_data: AskAbout,
    asker: Asker,
    t: Words,
    show_beginning: ShowBeginning,
    show_thread: ShowThread,
    state: FSMContext,
) -> None:
    wish = callback_data
    beginning = await show_beginning.about(asker, wish.kind, wish.about_id, wish.child_id)
    if beginning.thread_id is not None:
        page = await show_thread(asker, beginning.thread_id)
        await redraw(press, texts.thread(t, page, asker.zone), buttons.thread(t, page))
        return
    await state.set_state(Writing.question)
    await state.set_data({"kind": wish.kind, "about_id": wish.about_id, "child_id": wish.child_id})
    await redraw(press, texts.beginning(t, beginning, asker.zone), buttons.only_to_list(t))


@router.callback_query(Pressed(AnswerThread))
async def begin_answer(
    press: CallbackQuery,
    callback_data: AnswerThread,
    asker: Asker,
    t: Words,
    show_thread: ShowThread,
    state: FSMContext,
) -> None:
    page = await show_thread(asker, callback_data.thread_id)
    if page.place.silence() is not None:
        await redraw(press, texts.thread(t, page, asker.zone), buttons.thread(t, page))
        return
    await state.set_state(Writing.answer)
    await state.set_data({"thread_id": callback_data.thread_id})
    await redraw(press, texts.ask_answer(t, page.place), buttons.only_to_thread(t, callback_data.thread_id))


@router.message(Writing.first, PASSED_ON)
async def say_first(
    message: Message,
    asker: Asker,
    t: Words,
    start_thread: StartThread,
    show_sent: ShowSent,
    clock: Clock,
    state: FSMContext,
) -> None:
    known = await state.get_data()
    message_id = await start_thread(asker, known["person_id"], written(message))
    await _done(message, asker, t, show_sent, clock, state, message_id)


@router.message(Writing.question, PASSED_ON)
async def say_question(
    message: Message,
    asker: Asker,
    t: Words,
    start_thread: StartThread,
    show_sent: ShowSent,
    clock: Clock,
    state: FSMContext,
) -> None:
    known = await state.get_data()
    about = known["kind"], known["about_id"], known["child_id"]
    message_id = await start_thread.about(asker, *about, written(message))
    await _done(message, asker, t, show_sent, clock, state, message_id)


@router.message(Writing.answer, PASSED_ON)
async def say_answer(
    message: Message,
    asker: Asker,
    t: Words,
    say_in_thread: SayInThread,
    show_sent: ShowSent,
    clock: Clock,
    state: FSMContext,
) -> None:
    known = await state.get_data()
    message_id = await say_in_thread(asker, known["thread_id"], written(message))
    await _done(message, asker, t, show_sent, clock, state, message_id)


@router.message(Writing.album, F.media_group_id)
async def more_of_the_album(message: Message, asker: Asker, say_in_thread: SayInThread, state: FSMContext) -> None:
    """The rest of an album comes as messages of their own, and goes the same way without a card for each."""
    known = await state.get_data()
    if known["album"] != message.media_group_id:
        raise Outdated
    await say_in_thread(asker, known["thread_id"], written(message))


@router.message(Writing.first)
@router.message(Writing.question)
@router.message(Writing.answer)
async def cannot_pass(message: Message, t: Words) -> None:
    await reply(message, texts.cannot_pass(t), buttons.only_to_list(t))


async def _done(
    message: Message, asker: Asker, t: Words, show_sent: ShowSent, clock: Clock, state: FSMContext, message_id: int
) -> None:
    thread_id = await _confirm(message, asker, t, show_sent, clock, message_id)
    await state.clear()
    if message.media_group_id is not None:
        await state.set_state(Writing.album)
        await state.set_data({"album": message.media_group_id, "thread_id": thread_id})


async def _confirm(message: Message, asker: Asker, t: Words, show_sent: ShowSent, clock: Clock, message_id: int) -> int:
    card = await show_sent(asker, message_id)
    await reply(message, texts.sent(t, card, clock.now(), asker.zone), buttons.sent(t, card))
    return card.place.thread.id
