"""Settings of the menu: which sections stand on the first page, and in which order (B21)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import menu_layout as buttons
from bot.menu import MainMenu
from bot.menu_callbacks import MenuAsUsual, MoveSection, OpenMenuLayout, TurnSection
from texts import menu as texts
from texts.words import Words
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.menus import ArrangeMenu

router = Router(name="menu layout")


@router.callback_query(Pressed(OpenMenuLayout))
async def open_layout(
    press: CallbackQuery, callback_data: OpenMenuLayout, asker: Asker, t: Words, main_menu: MainMenu
) -> None:
    await _draw(press, asker, t, main_menu, callback_data.key)


@router.callback_query(Pressed(MoveSection))
async def move_section(
    press: CallbackQuery,
    callback_data: MoveSection,
    asker: Asker,
    t: Words,
    main_menu: MainMenu,
    arrange_menu: ArrangeMenu,
) -> None:
    await arrange_menu.move(asker, await main_menu.usual(asker), callback_data.key, callback_data.place)
    await _draw(press, asker, t, main_menu, callback_data.key)


@router.callback_query(Pressed(TurnSection))
async def turn_section(
    press: CallbackQuery,
    callback_data: TurnSection,
    asker: Asker,
    t: Words,
    main_menu: MainMenu,
    arrange_menu: ArrangeMenu,
) -> None:
    await arrange_menu.turn(asker, await main_menu.usual(asker), callback_data.key, shown=callback_data.shown)
    await _draw(press, asker, t, main_menu, callback_data.key)


@router.callback_query(Pressed(MenuAsUsual))
async def menu_as_usual(
    press: CallbackQuery, asker: Asker, t: Words, main_menu: MainMenu, arrange_menu: ArrangeMenu
) -> None:
    await arrange_menu.as_usual(asker)
    await _draw(press, asker, t, main_menu, None)


async def _draw(press: CallbackQuery, asker: Asker, t: Words, main_menu: MainMenu, key: str | None) -> None:
    if not asker.linked:
        raise NotLinked
    layout, usual = await main_menu.layout(asker), await main_menu.usual(asker)
    chosen = key if key in layout.every else None
    await redraw(press, texts.arrange(t, chosen), buttons.layout(t, layout, chosen, arranged=layout != usual))
