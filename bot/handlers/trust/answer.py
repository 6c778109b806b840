"""The other side: a link or a code is read, the invitation accepted or declined."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.filters import Pressed, Said
from bot.handlers.trust.invite import LINK
from bot.keyboards import trust as buttons
from bot.menu import MainMenu
from bot.states import Trusting
from bot.trust_callbacks import AcceptTrust, DeclineTrust, OpenInvitation, TypeTrustCode
from school.trust import InvitationIsGone, InvitationWrong
from texts import trust as texts
from texts.words import Words
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.trust.accept import AnswerInvitation, ReadInvitation
from usecases.trust.show import ShowTrust

router = Router(name="trust.answer")


@router.message(CommandStart(deep_link=True, magic=F.args.startswith(LINK)))
async def open_link(
    message: Message, command: CommandObject, asker: Asker, t: Words, state: FSMContext, read_invitation: ReadInvitation
) -> None:
    await state.clear()
    if not asker.linked:
        await reply(message, texts.link_first(t), buttons.link_first(t))
        return
    await _read(message, (command.args or "").removeprefix(LINK), asker, t, state, read_invitation)


@router.callback_query(Pressed(TypeTrustCode))
async def ask_code(press: CallbackQuery, asker: Asker, t: Words, state: FSMContext) -> None:
    if not asker.linked:
        raise NotLinked
    await state.set_data({})
    await state.set_state(Trusting.code)
    await redraw(press, texts.ask_code(t), buttons.to_page(t))


@router.message(Trusting.code, Said())
async def read_code(
    message: Message, said: str, asker: Asker, t: Words, state: FSMContext, read_invitation: ReadInvitation
) -> None:
    await _read(message, said, asker, t, state, read_invitation)


@router.callback_query(Pressed(OpenInvitation))
async def open_invitation(
    press: CallbackQuery,
    callback_data: OpenInvitation,
    asker: Asker,
    t: Words,
    state: FSMContext,
    read_invitation: ReadInvitation,
) -> None:
    invitation = await read_invitation(asker, callback_data.invitation_id, await _key(state))
    await redraw(press, texts.invitation(t, invitation, asker.zone), buttons.invitation(t, invitation.id))


@router.callback_query(Pressed(AcceptTrust))
async def accept(
    press: CallbackQuery,
    callback_data: AcceptTrust,
    asker: Asker,
    t: Words,
    state: FSMContext,
    answer_invitation: AnswerInvitation,
    show_trust: ShowTrust,
) -> None:
    await answer_invitation.accept(asker, callback_data.invitation_id, await _key(state))
    await state.clear()
    page = await show_trust(asker)
    await redraw(press, texts.accepted(t, page, asker.zone), buttons.page(t, page), t.plain("trust-accepted"))


@router.callback_query(Pressed(DeclineTrust))
async def decline(
    press: CallbackQuery,
    callback_data: DeclineTrust,
    asker: Asker,
    t: Words,
    state: FSMContext,
    answer_invitation: AnswerInvitation,
    main_menu: MainMenu,
) -> None:
    await answer_invitation.decline(asker, callback_data.invitation_id, await _key(state))
    await state.clear()
    await show(press, await main_menu(asker, t), t.plain("trust-declined"))


@router.message(Trusting.invited, Said())
async def buttons_please(
    message: Message, asker: Asker, t: Words, state: FSMContext, read_invitation: ReadInvitation
) -> None:
    known = await state.get_data()
    invitation = await read_invitation(asker, known.get("invitation", 0), known.get("key"))
    text = texts.press_a_button(t, texts.invitation(t, invitation, asker.zone))
    await reply(message, text, buttons.invitation(t, invitation.id))


async def _read(
    message: Message, code: str, asker: Asker, t: Words, state: FSMContext, read_invitation: ReadInvitation
) -> None:
    try:
        invitation, key = await read_invitation.typed(asker, code)
    except (InvitationWrong, InvitationIsGone) as refused:
        await reply(message, texts.code_refused(t, refused), buttons.to_page(t))
        return
    await state.set_state(Trusting.invited)
    await state.set_data({"invitation": invitation.id, "key": key})
    await reply(message, texts.invitation(t, invitation, asker.zone), buttons.invitation(t, invitation.id))


async def _key(state: FSMContext) -> str | None:
    """Of the invitation that was opened by its code, if the dialog still stands there."""
    key = (await state.get_data()).get("key") if await state.get_state() == Trusting.invited.state else None
    return key if isinstance(key, str) else None
