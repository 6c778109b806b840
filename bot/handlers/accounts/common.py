"""What several steps on the way to a diary share."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import forget, show
from bot.commands import offer_commands_in
from bot.keyboards import accounts as buttons
from bot.keyboards.menu import only_back
from bot.screen import Screen
from bot.states import Linking
from school.codes import Purpose
from school.refusals import Refusal
from texts import accounts as texts
from texts.errors import refusal
from texts.words import Html, Words
from usecases.accounts.codes import ReadLetter
from usecases.accounts.data import ShowData
from usecases.accounts.logins import Proof
from usecases.accounts.refusals import AlreadyLinked
from usecases.asker import Asker
from usecases.ports.codes import Letter, LetterKey

Said = Message | CallbackQuery


def consent_screen(t: Words, text: Html | None = None) -> Screen:
    return Screen(text or texts.consent(t), buttons.consent(t, texts.consent_record(t)))


def ways_screen(t: Words, refused: Refusal | None = None) -> Screen:
    return Screen(texts.how_to_link(t, refused), buttons.ways_in(t))


def letter_screen(t: Words, letter: Letter) -> Screen:
    return Screen(texts.letter(t, letter), buttons.letter(t, letter.id))


async def remember_key(state: FSMContext, key: LetterKey) -> None:
    """The digest only: who reads the table of dialogs cannot open anything with it."""
    await state.set_data({"purpose": key.purpose.value, "digest": key.digest})


async def remembered_key(state: FSMContext) -> LetterKey | None:
    data = await state.get_data()
    return LetterKey(Purpose(data["purpose"]), data["digest"]) if "digest" in data else None


async def show_letter(
    event: Said, asker: Asker, t: Words, state: FSMContext, read_letter: ReadLetter, key: LetterKey
) -> None:
    """Whom the letter is for, with buttons; or why it cannot be used, with the other ways in."""
    try:
        letter = await read_letter(asker, key)
    except AlreadyLinked as nothing_to_do:
        await state.clear()
        await show(event, Screen(refusal(t, nothing_to_do), only_back(t)))
        return
    except Refusal as refused:
        await state.clear()
        await show(event, ways_screen(t, refused))
        return
    await remember_key(state, key)
    await state.set_state(Linking.letter)
    await show(event, letter_screen(t, letter))


async def remember_proof(state: FSMContext, proof: Proof, first_hash: str | None = None) -> None:
    """`first_hash` is the argon2 hash of the new password as typed once; the password itself goes nowhere."""
    await state.set_data({"account_id": proof.account_id, "stamp": proof.stamp, "first_hash": first_hash})
    await state.set_state(Linking.new_password_again if first_hash else Linking.new_password)


async def remembered_proof(state: FSMContext) -> tuple[Proof, str]:
    data = await state.get_data()
    return Proof(data["account_id"], data["stamp"]), data["first_hash"] or ""


async def wipe(message: Message, t: Words) -> Html | None:
    """Delete a message with a password before anything else is done with it; what to say when that failed (A7)."""
    return None if await forget(message) else texts.not_deleted(t)


async def show_linked(
    event: Said,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_data: ShowData,
    person_id: int,
    *,
    note: Html | None = None,
    password_changed: bool = False,
) -> None:
    """The page to check, and the chat's own command menu."""
    await state.clear()
    card = await show_data(asker, person_id)
    text = texts.linked(t, card, password_changed=password_changed)
    await show(event, Screen(texts.with_note(note, text), buttons.check_data(t, person_id)))
    if event.bot is not None:
        await offer_commands_in(event.bot, asker)
