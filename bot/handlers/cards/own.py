"""The own card and the child's: what is kept, and "correct this" (B17, A19)."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.card_callbacks import CorrectField, OpenCard, SendCorrection
from bot.drafts import WORDS, current, made_before, numbered, used_up
from bot.filters import Pressed
from bot.keyboards import cards as buttons
from bot.states import CorrectingCard
from school.cards import Field
from school.refusals import Outdated
from texts import cards as texts
from texts.understand.days import in_numbers
from texts.words import Words
from usecases.asker import Asker
from usecases.cards.own import AskToCorrect, PrepareCorrection, ShowCard

router = Router(name="cards.own")


@router.callback_query(Pressed(OpenCard))
async def open_card(
    press: CallbackQuery, callback_data: OpenCard, asker: Asker, t: Words, show_card: ShowCard, state: FSMContext
) -> None:
    page = await show_card(asker, callback_data.person_id)
    await state.clear()
    await redraw(press, texts.card(t, page), buttons.card(t, page))


@router.callback_query(Pressed(CorrectField))
async def ask_value(
    press: CallbackQuery, callback_data: CorrectField, asker: Asker, t: Words, show_card: ShowCard, state: FSMContext
) -> None:
    page = await show_card(asker, callback_data.person_id)
    if callback_data.field not in set(Field):
        raise Outdated
    await state.set_state(CorrectingCard.value)
    await state.set_data({"person_id": callback_data.person_id, "field": callback_data.field})
    await redraw(press, texts.ask(t, page, Field(callback_data.field)), buttons.to_card(t, page.card.person_id))


@router.message(CorrectingCard.value, WORDS)
async def keep_value(
    message: Message, asker: Asker, t: Words, prepare_correction: PrepareCorrection, state: FSMContext
) -> None:
    known = await state.get_data()
    person_id, field = known["person_id"], Field(known["field"])
    typed = in_numbers(message.text or "") if field is Field.BIRTH_DATE else message.text or ""
    page, text = await prepare_correction(asker, person_id, field, typed)
    draft = numbered(person_id=person_id, field=field.value, text=text)
    await state.set_data(draft)
    await reply(message, texts.confirm(t, page, field, text), buttons.confirm(t, person_id, draft["draft"]))


@router.message(CorrectingCard.value, ~F.text)
async def words_please(message: Message, t: Words, state: FSMContext) -> None:
    person_id = (await state.get_data())["person_id"]
    await reply(message, t("card-words-please"), buttons.to_card(t, person_id))


@router.callback_query(Pressed(SendCorrection))
async def send(
    press: CallbackQuery,
    callback_data: SendCorrection,
    asker: Asker,
    t: Words,
    ask_to_correct: AskToCorrect,
    show_card: ShowCard,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft = await current(state, callback_data.draft)
        made = draft["person_id"]
        await ask_to_correct(asker, made, Field(draft["field"]), draft["text"])
        await used_up(state, callback_data.draft, made)
    page = await show_card(asker, made)
    await redraw(press, texts.card(t, page), buttons.card(t, page), t.plain("card-sent"))
