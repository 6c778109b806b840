"""The first screens: language, consent, and which way in."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, show
from bot.callbacks import Agree, BeginLinking, CannotEnter, SwitchLanguage
from bot.commands import offer_commands_in
from bot.filters import Pressed
from bot.handlers.accounts.common import consent_screen, remember_key, remembered_key, show_letter, ways_screen
from bot.keyboards import accounts as buttons
from bot.menu import MainMenu
from bot.states import Linking
from school.codes import is_nonce
from texts import accounts as texts
from texts.words import Words, words
from usecases.accounts.codes import LetterKeys, ReadLetter
from usecases.accounts.consents import GiveConsent
from usecases.asker import Asker
from usecases.preferences import ChooseLanguage

router = Router(name="accounts.start")


@router.message(Command("start"))
async def start(
    message: Message,
    command: CommandObject,
    asker: Asker,
    t: Words,
    state: FSMContext,
    letter_keys: LetterKeys,
    read_letter: ReadLetter,
    main_menu: MainMenu,
) -> None:
    await state.clear()
    if not command.args or not is_nonce(command.args):
        await show(message, await main_menu(asker, t))
        return
    key = letter_keys.of_link(command.args)
    if asker.consented:
        await show_letter(message, asker, t, state, read_letter, key)
        return
    await remember_key(state, key)
    await state.set_state(Linking.consent)
    await show(message, consent_screen(t))


@router.callback_query(Pressed(SwitchLanguage))
async def switch_language(
    press: CallbackQuery,
    callback_data: SwitchLanguage,
    asker: Asker,
    choose_language: ChooseLanguage,
    main_menu: MainMenu,
) -> None:
    await choose_language(asker, callback_data.language)
    speaker, t = replace(asker, language=callback_data.language), words(callback_data.language)
    await show(press, consent_screen(t) if callback_data.consent else await main_menu(speaker, t))
    if press.bot is not None:
        await offer_commands_in(press.bot, speaker)


@router.callback_query(Pressed(BeginLinking))
async def begin_linking(press: CallbackQuery, asker: Asker, t: Words, state: FSMContext) -> None:
    if not asker.consented:
        await show(press, consent_screen(t))
        return
    await state.clear()
    await show(press, ways_screen(t))


@router.callback_query(Pressed(Agree))
async def agree(
    press: CallbackQuery,
    callback_data: Agree,
    asker: Asker,
    t: Words,
    state: FSMContext,
    give_consent: GiveConsent,
    read_letter: ReadLetter,
) -> None:
    text = texts.consent_record(t)
    if (callback_data.version, callback_data.language) != (text.version, text.language):
        await show(press, consent_screen(t, texts.consent_again(t)), texts.consent_again_toast(t))
        return
    await give_consent(asker, text)
    key = await remembered_key(state) if await state.get_state() == Linking.consent.state else None
    if key is None:
        await state.clear()
        await show(press, ways_screen(t))
    else:
        await show_letter(press, replace(asker, consented=True), t, state, read_letter, key)


@router.callback_query(Pressed(CannotEnter))
async def cannot_enter(press: CallbackQuery, t: Words) -> None:
    await redraw(press, texts.help_to_enter(t), buttons.cannot_enter(t))
