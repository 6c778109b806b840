"""Several children: whose diary is open, what each is called (A10)."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.callbacks import LookAt, OpenChild, OpenChildren, PutOnList, RenameChild, TakeOffList
from bot.filters import Pressed, Said
from bot.keyboards import children as buttons
from bot.keyboards.menu import only_back
from bot.menu import MainMenu
from bot.screen import Screen
from bot.states import NamingChild
from texts import children as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.children import BringChildBack, HideChild, LookAtChild, NameChild, ShowFamily
from usecases.ports.children import Children

router = Router(name="children")

REAL_NAME = frozenset({".", "-", "—"})


@router.message(Command("children"))
@router.callback_query(Pressed(OpenChildren))
async def open_children(
    event: Message | CallbackQuery, asker: Asker, t: Words, show_family: ShowFamily, state: FSMContext
) -> None:
    await state.clear()
    family = await show_family(asker)
    await show(event, Screen(texts.family(t, family), buttons.family(t, family)))


@router.callback_query(Pressed(OpenChild))
async def open_child(
    press: CallbackQuery, callback_data: OpenChild, asker: Asker, t: Words, children: Children
) -> None:
    child = await children.visible_to(asker, callback_data.child_id)
    await redraw(press, texts.card(t, child), buttons.card(t, child))


@router.callback_query(Pressed(LookAt))
async def look_at(
    press: CallbackQuery,
    callback_data: LookAt,
    asker: Asker,
    t: Words,
    look_at_child: LookAtChild,
    main_menu: MainMenu,
    state: FSMContext,
) -> None:
    await state.clear()
    child = await look_at_child(asker, callback_data.child_id)
    screen = await main_menu(replace(asker, child_id=child.id), t)
    await show(press, screen, toast=texts.opened(t, child))


@router.callback_query(Pressed(RenameChild))
async def ask_alias(
    press: CallbackQuery, callback_data: RenameChild, asker: Asker, t: Words, children: Children, state: FSMContext
) -> None:
    child = await children.visible_to(asker, callback_data.child_id)
    await state.set_state(NamingChild.alias)
    await state.set_data({"child_id": child.id})
    await redraw(press, texts.ask_alias(t, child), only_back(t))


@router.message(NamingChild.alias, Said())
async def name_child(
    message: Message, said: str, asker: Asker, t: Words, name_child: NameChild, state: FSMContext
) -> None:
    alias = said.strip()
    child = await name_child(asker, (await state.get_data())["child_id"], "" if alias in REAL_NAME else alias)
    await state.clear()
    await reply(message, texts.card(t, child), buttons.card(t, child))


@router.callback_query(Pressed(TakeOffList))
async def hide_child(
    press: CallbackQuery,
    callback_data: TakeOffList,
    asker: Asker,
    t: Words,
    hide_child: HideChild,
    show_family: ShowFamily,
) -> None:
    child = await hide_child(asker, callback_data.child_id)
    family = await show_family(asker)
    await redraw(press, texts.family(t, family), buttons.family(t, family), texts.hidden(t, child))


@router.callback_query(Pressed(PutOnList))
async def bring_child_back(
    press: CallbackQuery,
    callback_data: PutOnList,
    asker: Asker,
    t: Words,
    bring_child_back: BringChildBack,
    show_family: ShowFamily,
) -> None:
    child = await bring_child_back(asker, callback_data.child_id)
    family = await show_family(asker)
    await redraw(press, texts.family(t, family), buttons.family(t, family), texts.back_on_list(t, child))
