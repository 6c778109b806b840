"""Login and password. Messages with a password are deleted before anything else is done with them (A2, A7)."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.callbacks import TypeLogin
from bot.filters import Pressed, Said
from bot.handlers.accounts.common import consent_screen, remember_proof, show_linked, wipe
from bot.keyboards import accounts as buttons
from bot.states import Linking
from school.passwords import TemporaryPasswordExpired
from school.refusals import Refusal
from texts import accounts as texts
from texts.words import Words
from usecases.accounts.data import ShowData
from usecases.accounts.logins import LinkByLogin, Proof
from usecases.accounts.refusals import AlreadyLinked
from usecases.asker import Asker

router = Router(name="accounts.logins")

LOGIN_LIMIT = 40
"""Characters: the width of the column."""


@router.callback_query(Pressed(TypeLogin))
async def ask_login(press: CallbackQuery, asker: Asker, t: Words, state: FSMContext) -> None:
    if not asker.consented:
        await show(press, consent_screen(t))
        return
    await state.set_data({})
    await state.set_state(Linking.login)
    await redraw(press, texts.ask_login(t), buttons.back_to_ways(t))


@router.message(Linking.login, Said())
async def read_login(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    state: FSMContext,
    link_by_login: LinkByLogin,
    show_data: ShowData,
) -> None:
    """Two words are a login and a password in one message: in a hurry people write both."""
    login, *rest = said.split(maxsplit=1)
    if rest and len(login) <= LOGIN_LIMIT:
        await _enter(message, asker, t, state, link_by_login, show_data, login, rest[0])
    elif len(login) > LOGIN_LIMIT:
        await reply(message, texts.login_too_long(t), buttons.back_to_ways(t))
    else:
        await _await_password(state, login)
        await reply(message, texts.ask_password(t, login), buttons.while_password(t))


@router.message(Linking.password, Said())
async def read_password(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    state: FSMContext,
    link_by_login: LinkByLogin,
    show_data: ShowData,
) -> None:
    login = (await state.get_data())["login"]
    await _enter(message, asker, t, state, link_by_login, show_data, login, said)


async def _enter(
    message: Message,
    asker: Asker,
    t: Words,
    state: FSMContext,
    link_by_login: LinkByLogin,
    show_data: ShowData,
    login: str,
    password: str,
) -> None:
    note = await wipe(message, t)
    try:
        entered = await link_by_login(asker, login, password)
    except Refusal as refused:
        await _stay_or_leave(state, login, refused)
        text = texts.with_note(note, texts.password_refused(t, refused, login))
        await reply(message, text, buttons.while_password(t))
        return
    if isinstance(entered, Proof):
        await remember_proof(state, entered)
        await reply(message, texts.with_note(note, texts.ask_new_password(t)), buttons.back_to_ways(t))
    else:
        await show_linked(message, entered.asker, t, state, show_data, entered.person_id, note=note)


async def _stay_or_leave(state: FSMContext, login: str, refused: Refusal) -> None:
    """Another password is worth asking for, unless this one was right and still opens nothing."""
    if isinstance(refused, AlreadyLinked | TemporaryPasswordExpired):
        await state.clear()
    else:
        await _await_password(state, login)


async def _await_password(state: FSMContext, login: str) -> None:
    await state.set_data({"login": login})
    await state.set_state(Linking.password)


@router.message(
    StateFilter(Linking.code, Linking.login, Linking.password, Linking.new_password, Linking.new_password_again),
    ~F.text,
)
async def words_please(message: Message, t: Words) -> None:
    await reply(message, texts.words_needed(t), buttons.back_to_ways(t))
