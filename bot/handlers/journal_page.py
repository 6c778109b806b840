"""The way from the chat to the journal in a browser: a one-time link, signing out everywhere (E3, E12)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import journal_page as buttons
from bot.page_callbacks import ClosePages, OpenPage
from texts import journal_page as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.journal_page.signing_in import LeaveJournalPage, OpenJournalPage

router = Router(name="journal-page")


@router.callback_query(Pressed(OpenPage))
async def open_page(press: CallbackQuery, asker: Asker, t: Words, open_journal_page: OpenJournalPage) -> None:
    page = await open_journal_page(asker)
    await redraw(press, texts.way(t, page), buttons.way(t, page, asker))


@router.callback_query(Pressed(ClosePages))
async def close_pages(
    press: CallbackQuery,
    asker: Asker,
    t: Words,
    leave_journal_page: LeaveJournalPage,
    open_journal_page: OpenJournalPage,
) -> None:
    await leave_journal_page.everywhere(asker)
    page = await open_journal_page(asker)
    await redraw(press, texts.way(t, page), buttons.way(t, page, asker), texts.closed(t))
