"""A family hands over own contacts and the child's; what became of them (A19)."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.drafts import current, made_before, numbered, used_up
from bot.filters import Pressed, Said
from bot.handlers.handovers.drafts import contacts_in, new_from, offered
from bot.handover_callbacks import HandOver, OpenHandover, SendHandover, TakeBackHandover
from bot.keyboards import handovers as buttons
from bot.menu import MainMenu
from bot.screen import Screen
from bot.states import HandingOver
from school.clock import Clock
from school.contacts import handed
from school.refusals import Outdated
from texts import handovers as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.handovers.hand import HandContacts, ShowHandover
from usecases.handovers.hand import TakeBackHandover as TakeBack
from usecases.ports.chats import Chats

router = Router(name="handovers.own")


@router.callback_query(Pressed(HandOver))
async def ask_contacts(
    press: CallbackQuery,
    callback_data: HandOver,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_handover: ShowHandover,
) -> None:
    page = await show_handover(asker, callback_data.person_id)
    await state.clear()
    if page.waits is not None:
        await redraw(press, texts.handover(t, page.waits, asker.zone), buttons.handover(t, page.waits))
        return
    await state.set_data({"person_id": callback_data.person_id})
    await state.set_state(HandingOver.contacts)
    await redraw(press, texts.ask_contacts(t, page), buttons.to_card(t, callback_data.person_id))


@router.message(HandingOver.contacts, Said())
async def take_contacts(
    message: Message, said: str, asker: Asker, t: Words, state: FSMContext, show_handover: ShowHandover, clock: Clock
) -> None:
    """Of a family; a chat without a diary adds to its number."""
    given, known = handed(said, clock.now()), await state.get_data()
    if "person_id" in known:
        page = await show_handover(asker, known["person_id"])
        them = [[one.id, one.name.display] for one in page.classes]
        draft = numbered(person_id=known["person_id"], classes=them, who=page.card.card.name.full)
        known = draft | {"email": given.email, "phone": given.phone, "snils": given.snils}
        last = buttons.to_card(t, known["person_id"])
    else:
        known |= {"email": given.email, "snils": given.snils}
        last = buttons.to_ways(t)
    await state.set_data(known)
    await state.set_state(HandingOver.draft)
    text = texts.preview(t, known["who"], known.get("child"), contacts_in(known))
    await reply(message, text, buttons.send(t, offered(known), known["draft"], last))


@router.message(HandingOver.contacts, ~F.text)
async def words_please(message: Message, t: Words, state: FSMContext) -> None:
    person_id = (await state.get_data()).get("person_id")
    await reply(message, texts.words_please(t), buttons.to_card(t, person_id) if person_id else buttons.to_ways(t))


@router.message(HandingOver.draft, ~F.text | ~F.text.startswith("/"))
async def button_please(message: Message, t: Words, state: FSMContext) -> None:
    known = await state.get_data()
    last = buttons.to_card(t, known["person_id"]) if "person_id" in known else buttons.to_ways(t)
    await reply(message, texts.button_please(t), buttons.send(t, offered(known), known["draft"], last))


@router.callback_query(Pressed(SendHandover))
async def send(
    press: CallbackQuery,
    callback_data: SendHandover,
    asker: Asker,
    t: Words,
    state: FSMContext,
    hand_contacts: HandContacts,
    show_handover: ShowHandover,
    chats: Chats,
    main_menu: MainMenu,
) -> None:
    made, opened = await made_before(state, callback_data.draft), False
    if made is None:
        draft = await current(state, callback_data.draft)
        made, opened = await _hand(asker, t, draft, callback_data.class_id or None, hand_contacts)
        await used_up(state, callback_data.draft, made)
    if opened:
        fresh = await chats.asker(asker.external_id, language=asker.language, inbox_id=asker.inbox_id)
        await show(press, await main_menu(fresh, t), t.plain("hand-opened"))
        return
    one = await show_handover.own(asker, made)
    text = texts.handover(t, one, asker.zone)
    await redraw(press, text, buttons.handover(t, one), t.plain("hand-sent"))


async def _hand(
    asker: Asker, t: Words, draft: dict[str, object], class_id: int | None, hand_contacts: HandContacts
) -> tuple[int, bool]:
    contacts, consent = contacts_in(draft), texts.consent_record(t)
    if not contacts.fields:
        raise Outdated
    if "person_id" not in draft:
        return await hand_contacts.from_outside(asker, new_from(draft, class_id, consent))
    person_id = int(str(draft["person_id"]))
    return await hand_contacts.of_family(asker, person_id, contacts, class_id, consent), False


@router.callback_query(Pressed(OpenHandover))
async def open_own(
    press: CallbackQuery, callback_data: OpenHandover, asker: Asker, t: Words, show_handover: ShowHandover
) -> None:
    one = await show_handover.own(asker, callback_data.handover_id)
    await show(press, Screen(texts.handover(t, one, asker.zone), buttons.handover(t, one)))


@router.callback_query(Pressed(TakeBackHandover))
async def take_back(
    press: CallbackQuery,
    callback_data: TakeBackHandover,
    asker: Asker,
    t: Words,
    take_back_handover: TakeBack,
    show_handover: ShowHandover,
) -> None:
    await take_back_handover(asker, callback_data.handover_id)
    one = await show_handover.own(asker, callback_data.handover_id)
    await redraw(press, texts.handover(t, one, asker.zone), buttons.handover(t, one), t.plain("hand-taken-back"))
