"""A letter from school: its code typed, or its link opened (A3)."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.callbacks import NotMyLetter, TypeCode, UseLetter
from bot.filters import Pressed, Said, SaidCode
from bot.handlers.accounts.common import (
    consent_screen,
    letter_screen,
    remember_key,
    remembered_key,
    show_letter,
    show_linked,
)
from bot.keyboards import accounts as buttons
from bot.keyboards.menu import only_back
from bot.states import AT_REST, Linking
from school.codes import CodeWrong, normalise_code
from school.refusals import Outdated, Refusal
from texts import accounts as texts
from texts.words import Words
from usecases.accounts.codes import LetterKeys, LinkByCode, ReadLetter, code_hint
from usecases.accounts.data import ShowData
from usecases.asker import Asker
from usecases.ports.codes import LetterKey

router = Router(name="accounts.codes")


@router.callback_query(Pressed(TypeCode))
async def ask_code(press: CallbackQuery, asker: Asker, t: Words, state: FSMContext) -> None:
    if not asker.consented:
        await show(press, consent_screen(t))
        return
    await state.set_data({})
    await state.set_state(Linking.code)
    await redraw(press, texts.ask_code(t), buttons.back_to_ways(t))


@router.message(Linking.code, Said())
async def read_code(
    message: Message, said: str, asker: Asker, t: Words, state: FSMContext, read_letter: ReadLetter
) -> None:
    try:
        key, letter = await read_letter.typed(asker, said)
    except Refusal as refused:
        hint = code_hint(said) if isinstance(refused, CodeWrong) else None
        await reply(message, texts.code_refused(t, refused, hint), buttons.back_to_ways(t))
        return
    await remember_key(state, key)
    await state.set_state(Linking.letter)
    await show(message, letter_screen(t, letter))


@router.message(StateFilter(*AT_REST), SaidCode())
async def take_code(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    state: FSMContext,
    letter_keys: LetterKeys,
    read_letter: ReadLetter,
) -> None:
    """The letter says: press "Start" and write the code. So it is taken without a question for it."""
    key = letter_keys.of_code(normalise_code(said))
    if asker.consented:
        await show_letter(message, asker, t, state, read_letter, key)
        return
    await remember_key(state, key)
    await state.set_state(Linking.consent)
    await show(message, consent_screen(t))


@router.callback_query(Linking.letter, Pressed(UseLetter))
async def use_letter(
    press: CallbackQuery,
    callback_data: UseLetter,
    asker: Asker,
    t: Words,
    state: FSMContext,
    link_by_code: LinkByCode,
    show_data: ShowData,
) -> None:
    linked, person_id = await link_by_code(asker, await _key(state), callback_data.letter_id)
    await show_linked(press, linked, t, state, show_data, person_id)


@router.callback_query(Linking.letter, Pressed(NotMyLetter))
async def leave_letter(
    press: CallbackQuery, asker: Asker, t: Words, state: FSMContext, read_letter: ReadLetter
) -> None:
    letter = await read_letter(asker, await _key(state))
    await state.clear()
    await redraw(press, texts.letter_not_mine(t, letter), only_back(t))


@router.message(Linking.letter, Said())
async def buttons_please(message: Message, asker: Asker, t: Words, state: FSMContext, read_letter: ReadLetter) -> None:
    letter = await read_letter(asker, await _key(state))
    screen = letter_screen(t, letter)
    await reply(message, texts.press_a_button(t, screen.text), screen.buttons)


async def _key(state: FSMContext) -> LetterKey:
    key = await remembered_key(state)
    if key is None:
        raise Outdated
    return key
