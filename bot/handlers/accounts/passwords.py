"""A password of one's own, typed twice, in place of the temporary one (A2)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.answers import reply
from bot.filters import Said
from bot.handlers.accounts.common import remember_proof, remembered_proof, show_linked, wipe
from bot.keyboards import accounts as buttons
from bot.states import Linking
from school.passwords import DoNotMatch
from school.refusals import Outdated, Refusal
from texts import accounts as texts
from texts.words import Html, Words
from usecases.accounts.data import ShowData
from usecases.accounts.passwords import ChangePassword, ChooseNewPassword
from usecases.asker import Asker

router = Router(name="accounts.passwords")


@router.message(Linking.new_password, Said())
async def read_new_password(
    message: Message, said: str, t: Words, state: FSMContext, choose_new_password: ChooseNewPassword
) -> None:
    note = await wipe(message, t)
    proof, _ = await remembered_proof(state)
    try:
        first_hash = await choose_new_password(proof, said)
    except Refusal as refused:
        await _refuse(message, t, state, refused, note)
        return
    await remember_proof(state, proof, first_hash)
    await reply(message, texts.with_note(note, texts.ask_new_password_again(t)), buttons.back_to_ways(t))


@router.message(Linking.new_password_again, Said())
async def read_new_password_again(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    state: FSMContext,
    change_password: ChangePassword,
    show_data: ShowData,
) -> None:
    note = await wipe(message, t)
    proof, first_hash = await remembered_proof(state)
    try:
        entered = await change_password(asker, proof, first_hash, said)
    except Refusal as refused:
        if isinstance(refused, DoNotMatch):
            await remember_proof(state, proof)
        await _refuse(message, t, state, refused, note)
        return
    await show_linked(message, entered.asker, t, state, show_data, entered.person_id, note=note, password_changed=True)


async def _refuse(message: Message, t: Words, state: FSMContext, refused: Refusal, note: Html | None) -> None:
    """Another password issued meanwhile ends this conversation; anything else is tried again."""
    if isinstance(refused, Outdated):
        await state.clear()
    await reply(message, texts.with_note(note, texts.new_password_refused(t, refused)), buttons.back_to_ways(t))
