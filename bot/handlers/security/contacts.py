"""E-mail by a code in a letter, the mobile by the messenger's own contact (A17)."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import answered, redraw, reply
from bot.filters import Pressed, Said
from bot.keyboards import security as buttons
from bot.keys import offer_contact_key, take_key_away
from bot.security_callbacks import ConfirmMail, ConfirmMobile, SendMailAgain
from bot.states import Securing
from school.refusals import Outdated, Refusal
from school.security import NoMailHere
from texts import security as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.security.contacts import ConfirmEmail, ConfirmPhone, SendCode
from usecases.security.show import ShowSecurity

router = Router(name="security.contacts")


@router.callback_query(Pressed(ConfirmMail))
async def ask_mail(
    press: CallbackQuery,
    callback_data: ConfirmMail,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_security: ShowSecurity,
) -> None:
    page = await show_security(asker, callback_data.person_id)
    if not page.mails:
        raise NoMailHere
    await state.set_data({"person_id": page.account.person_id})
    await state.set_state(Securing.email)
    await redraw(press, texts.ask_mail(t), buttons.to_page(t, page.account.person_id))


@router.message(Securing.email, Said())
async def send_code(
    message: Message, said: str, asker: Asker, t: Words, state: FSMContext, send_code: SendCode
) -> None:
    person_id, email = (await state.get_data())["person_id"], said.strip()
    try:
        await send_code(asker, person_id, email)
    except Refusal as refused:
        await reply(message, texts.refused(t, None, refused), buttons.to_page(t, person_id))
        return
    await state.set_state(Securing.code)
    await reply(message, texts.code_sent(t, email), buttons.while_code(t, person_id))


@router.callback_query(Pressed(SendMailAgain))
async def send_again(
    press: CallbackQuery, callback_data: SendMailAgain, asker: Asker, t: Words, state: FSMContext, send_code: SendCode
) -> None:
    email = await send_code.again(asker, callback_data.person_id)
    await state.set_data({"person_id": callback_data.person_id})
    await state.set_state(Securing.code)
    text = texts.code_sent(t, email)
    await redraw(press, text, buttons.while_code(t, callback_data.person_id), t.plain("security-sent-again"))


@router.message(Securing.code, Said())
async def read_code(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    state: FSMContext,
    confirm_email: ConfirmEmail,
    show_security: ShowSecurity,
) -> None:
    person_id = (await state.get_data())["person_id"]
    try:
        email = await confirm_email(asker, person_id, said)
    except Refusal as refused:
        await reply(message, texts.refused(t, None, refused), buttons.while_code(t, person_id))
        return
    await state.clear()
    page = await show_security(asker, person_id)
    await reply(message, texts.mail_confirmed(t, email, texts.page(t, page)), buttons.page(t, page))


@router.callback_query(Pressed(ConfirmMobile))
async def ask_phone(
    press: CallbackQuery,
    callback_data: ConfirmMobile,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_security: ShowSecurity,
) -> None:
    page = await show_security(asker, callback_data.person_id)
    if not isinstance(press.message, Message):
        raise Outdated
    await state.set_data({"person_id": page.account.person_id})
    await state.set_state(Securing.phone)
    await answered(press)
    await offer_contact_key(press.message, texts.use_the_key(t), texts.share_key(t))
    await reply(press.message, texts.ask_phone(t), buttons.to_page(t, page.account.person_id))


@router.message(Securing.phone, F.contact)
async def take_contact(
    message: Message,
    asker: Asker,
    t: Words,
    state: FSMContext,
    confirm_phone: ConfirmPhone,
    show_security: ShowSecurity,
) -> None:
    person_id, contact = (await state.get_data())["person_id"], message.contact
    if contact is None:
        raise Outdated
    try:
        phone = await confirm_phone(asker, person_id, contact.phone_number, contact.user_id)
    except Refusal as refused:
        await reply(message, texts.refused(t, None, refused), buttons.to_page(t, person_id))
        return
    await state.clear()
    page = await show_security(asker, person_id)
    await take_key_away(message, texts.phone_confirmed(t, phone))
    await reply(message, texts.page(t, page), buttons.page(t, page))


@router.message(Securing.phone, ~F.text | ~F.text.startswith("/"))
async def the_key_please(message: Message, t: Words, state: FSMContext) -> None:
    person_id = (await state.get_data())["person_id"]
    await reply(message, texts.ask_phone(t), buttons.to_page(t, person_id))


@router.message(
    StateFilter(
        Securing.email,
        Securing.code,
        Securing.password,
        Securing.new_password,
        Securing.new_password_again,
        Securing.login,
    ),
    ~F.text,
)
async def words_please(message: Message, t: Words, state: FSMContext) -> None:
    person_id = (await state.get_data())["person_id"]
    await reply(message, texts.words_needed(t), buttons.to_page(t, person_id))
