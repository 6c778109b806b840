"""A code or a temporary password for one adult: why, and then the secret, shown once (E9)."""

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.access_callbacks import AskWhyAccess, GiveAccess
from bot.answers import redraw
from bot.drafts import current, made_before, numbered, used_up
from bot.filters import Pressed
from bot.keyboards import access as buttons
from school.office import Why
from school.refusals import Outdated
from texts import access as texts
from texts.words import Words
from usecases.access.issue import IssueCode, IssuePassword
from usecases.access.show import ShowAccess
from usecases.asker import Asker

router = Router(name="access.issue")


@router.callback_query(Pressed(AskWhyAccess))
async def ask_why(
    press: CallbackQuery,
    callback_data: AskWhyAccess,
    asker: Asker,
    t: Words,
    show_access: ShowAccess,
    state: FSMContext,
) -> None:
    whose = callback_data.class_id, callback_data.child_id, callback_data.adult_id
    page, adult = await show_access.adult(asker, *whose)
    draft = numbered(whose=whose, password=callback_data.password)
    await state.clear()
    await state.set_data(draft)
    text = texts.ask_why(t, adult, password=callback_data.password)
    await redraw(press, text, buttons.why(t, page, adult, draft["draft"]))


@router.callback_query(Pressed(GiveAccess))
async def give(
    press: CallbackQuery,
    callback_data: GiveAccess,
    asker: Asker,
    t: Words,
    show_access: ShowAccess,
    issue_code: IssueCode,
    issue_password: IssuePassword,
    state: FSMContext,
    bot: Bot,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is not None:
        page, adult = await show_access.adult(asker, *made)
        text = texts.adult(t, page, adult, asker.zone)
        await redraw(press, text, buttons.adult(t, page, adult), t.plain("access-given-already"))
        return
    draft = await current(state, callback_data.draft)
    if callback_data.why not in set(Why):
        raise Outdated
    class_id, child_id, adult_id = draft["whose"]
    deed = issue_password if draft["password"] else issue_code
    issued = await deed(asker, class_id, child_id, adult_id, Why(callback_data.why))
    await used_up(state, callback_data.draft, draft["whose"])
    name = (await bot.me()).username or ""
    text = texts.password(t, issued, asker.zone) if draft["password"] else texts.code(t, issued, asker.zone, name)
    await redraw(press, text, buttons.issued(t, issued))
