"""A login of one's own, once (A17)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import current, made_before, numbered, used_up
from bot.filters import Pressed, Said
from bot.keyboards import security as buttons
from bot.security_callbacks import AskNewLogin, TakeLogin
from bot.states import Securing
from school.security import LoginChangedAlready
from texts import security as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.security.logins import ChangeLogin, PrepareLogin
from usecases.security.show import ShowSecurity

router = Router(name="security.logins")


@router.callback_query(Pressed(AskNewLogin))
async def ask_login(
    press: CallbackQuery,
    callback_data: AskNewLogin,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_security: ShowSecurity,
) -> None:
    page = await show_security(asker, callback_data.person_id)
    if page.account.login_changed:
        raise LoginChangedAlready
    await state.set_data({"person_id": page.account.person_id})
    await state.set_state(Securing.login)
    await redraw(press, texts.ask_login(t, page), buttons.to_page(t, page.account.person_id))


@router.message(Securing.login, Said())
async def read_login(
    message: Message, said: str, asker: Asker, t: Words, state: FSMContext, prepare_login: PrepareLogin
) -> None:
    person_id = (await state.get_data())["person_id"]
    login = await prepare_login(asker, person_id, said)
    draft = numbered(person_id=person_id, login=login)
    await state.set_data(draft)
    await reply(message, texts.new_login(t, login), buttons.new_login(t, person_id, draft["draft"]))


@router.callback_query(Pressed(TakeLogin))
async def take_login(
    press: CallbackQuery,
    callback_data: TakeLogin,
    asker: Asker,
    t: Words,
    state: FSMContext,
    change_login: ChangeLogin,
    show_security: ShowSecurity,
) -> None:
    person_id = await made_before(state, callback_data.draft)
    if person_id is None:
        draft = await current(state, callback_data.draft)
        person_id = draft["person_id"]
        await change_login(asker, person_id, draft["login"])
        await used_up(state, callback_data.draft, person_id)
    page = await show_security(asker, person_id)
    await redraw(press, texts.page(t, page), buttons.page(t, page), t.plain("security-login-changed"))
