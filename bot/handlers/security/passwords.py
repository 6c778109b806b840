"""Another password: the one of now, then the new one twice; each message is deleted at once (A17, A7)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import forget, redraw, reply
from bot.filters import Pressed, Said
from bot.keyboards import security as buttons
from bot.security_callbacks import ChangeOwnPassword
from bot.states import Securing
from school.passwords import DoNotMatch
from school.refusals import Outdated, Refusal
from texts import accounts
from texts import security as texts
from texts.words import Html, Words
from usecases.accounts.logins import Proof
from usecases.asker import Asker
from usecases.security.passwords import ProvePassword, ReplacePassword
from usecases.security.show import ShowSecurity

router = Router(name="security.passwords")


@router.callback_query(Pressed(ChangeOwnPassword))
async def ask_password(
    press: CallbackQuery,
    callback_data: ChangeOwnPassword,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_security: ShowSecurity,
    prove_password: ProvePassword,
) -> None:
    page = await show_security(asker, callback_data.person_id)
    person_id = page.account.person_id
    if page.account.has_password:
        await state.set_data({"person_id": person_id})
        await state.set_state(Securing.password)
        text = texts.ask_password(t, temporary=not page.account.own_password)
    else:
        await _remember(state, person_id, await prove_password(asker, person_id, None))
        text = texts.ask_new_password(t)
    await redraw(press, text, buttons.to_page(t, person_id))


@router.message(Securing.password, Said())
async def read_password(
    message: Message, said: str, asker: Asker, t: Words, state: FSMContext, prove_password: ProvePassword
) -> None:
    note = await _wipe(message, t)
    person_id = (await state.get_data())["person_id"]
    try:
        proof = await prove_password(asker, person_id, said)
    except Refusal as refused:
        await reply(message, texts.refused(t, note, refused), buttons.to_page(t, person_id))
        return
    await _remember(state, person_id, proof)
    await reply(message, texts.noted(note, texts.ask_new_password(t)), buttons.to_page(t, person_id))


@router.message(Securing.new_password, Said())
async def read_new(
    message: Message, said: str, asker: Asker, t: Words, state: FSMContext, replace_password: ReplacePassword
) -> None:
    note = await _wipe(message, t)
    person_id, proof, _ = await _remembered(state)
    try:
        first = await replace_password.first(asker, person_id, proof, said)
    except Refusal as refused:
        await _refuse(message, t, state, refused, note, person_id)
        return
    await _remember(state, person_id, proof, first)
    await reply(message, texts.noted(note, texts.ask_new_again(t)), buttons.to_page(t, person_id))


@router.message(Securing.new_password_again, Said())
async def read_again(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    state: FSMContext,
    replace_password: ReplacePassword,
    show_security: ShowSecurity,
) -> None:
    note = await _wipe(message, t)
    person_id, proof, first = await _remembered(state)
    try:
        await replace_password(asker, person_id, proof, first, said)
    except Refusal as refused:
        if isinstance(refused, DoNotMatch):
            await _remember(state, person_id, proof)
        await _refuse(message, t, state, refused, note, person_id)
        return
    await state.clear()
    page = await show_security(asker, person_id)
    await reply(message, texts.password_replaced(t, note, texts.page(t, page)), buttons.page(t, page))


async def _refuse(
    message: Message, t: Words, state: FSMContext, refused: Refusal, note: Html | None, person_id: int
) -> None:
    """Another password chosen meanwhile ends this conversation; anything else is tried again."""
    if isinstance(refused, Outdated):
        await state.clear()
    await reply(message, texts.refused(t, note, refused), buttons.to_page(t, person_id))


async def _remember(state: FSMContext, person_id: int, proof: Proof, first: str | None = None) -> None:
    known = {"person_id": person_id, "account_id": proof.account_id, "stamp": proof.stamp, "first": first}
    await state.set_data(known)
    await state.set_state(Securing.new_password_again if first else Securing.new_password)


async def _remembered(state: FSMContext) -> tuple[int, Proof, str]:
    data = await state.get_data()
    return data["person_id"], Proof(data["account_id"], data["stamp"]), data["first"] or ""


async def _wipe(message: Message, t: Words) -> Html | None:
    """Delete a message with a password before anything else is done with it; what to say when that failed (A7)."""
    return None if await forget(message) else accounts.not_deleted(t)
