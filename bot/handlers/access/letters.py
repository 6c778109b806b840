"""Letters of a class as one PDF, and taking them back (E6, E9)."""

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.access_callbacks import AskLetters, PrintClassLetters, RevokeClassLetters
from bot.answers import redraw
from bot.drafts import current, made_before, numbered, used_up
from bot.filters import Pressed
from bot.keyboards import access as buttons
from bot.pictures import send_document
from texts import access as texts
from texts.words import Words
from usecases.access.issue import PrintLetters, RevokeLetters
from usecases.access.show import ShowAccess
from usecases.asker import Asker
from usecases.ports.pictures import Press

router = Router(name="access.letters")


@router.callback_query(Pressed(AskLetters))
async def ask(
    press: CallbackQuery, callback_data: AskLetters, asker: Asker, t: Words, show_access: ShowAccess, state: FSMContext
) -> None:
    page = await show_access.pupils(asker, callback_data.class_id)
    draft = numbered(class_id=callback_data.class_id)
    await state.clear()
    await state.set_data(draft)
    await redraw(press, texts.ask_letters(t, page), buttons.letters(t, page.of.id, draft["draft"]))


@router.callback_query(Pressed(PrintClassLetters))
async def send(
    press: CallbackQuery,
    callback_data: PrintClassLetters,
    asker: Asker,
    t: Words,
    show_access: ShowAccess,
    print_letters: PrintLetters,
    letter_press: Press,
    state: FSMContext,
    bot: Bot,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is not None:
        page = await show_access.pupils(asker, made)
        await redraw(press, texts.pupils(t, page), buttons.pupils(t, page, 0), t.plain("access-printed-already"))
        return
    class_id = (await current(state, callback_data.draft))["class_id"]
    of, issued = await print_letters(asker, class_id)
    await used_up(state, callback_data.draft, class_id)
    pdf = await letter_press.letters((issued,), t.language, (await bot.me()).username or "", of.name.plain)
    await send_document(press, pdf, texts.letters_caption(t, of, issued), buttons.under_letters(t, of.id))


@router.callback_query(Pressed(RevokeClassLetters))
async def revoke(
    press: CallbackQuery,
    callback_data: RevokeClassLetters,
    asker: Asker,
    t: Words,
    show_access: ShowAccess,
    revoke_letters: RevokeLetters,
) -> None:
    page = await show_access.pupils(asker, callback_data.class_id)
    if not callback_data.sure:
        await redraw(press, texts.ask_revoke(t, page.of), buttons.revoke(t, page.of.id))
        return
    count = await revoke_letters(asker, callback_data.class_id)
    await redraw(press, texts.pupils(t, page), buttons.pupils(t, page, 0), t.plain("access-revoked", count=count))
