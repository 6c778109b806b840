"""Under the way to the journal page, and the button that leads there."""

from bot.callbacks import OpenJournal
from bot.keyboards.diary import behind
from bot.keyboards.menu import back
from bot.page_callbacks import ClosePages, OpenPage
from bot.screen import Button, Keyboard
from texts.words import Words
from usecases.asker import Asker
from usecases.journal_page.signing_in import PageWay


def to_page(t: Words, *, offered: bool) -> tuple[Button, ...]:
    """A row, empty where nobody reaches the installation's web server."""
    return (Button(t.plain("button-page-open"), OpenPage()),) if offered else ()


def way(t: Words, page: PageWay, asker: Asker) -> Keyboard:
    out = (Button(t.plain("button-page-close"), ClosePages()),) if page.browsers else ()
    follow = Button(t.plain("button-page-follow"), url=page.address)
    return (follow,), out, last_row(t, asker)


def last_row(t: Words, asker: Asker) -> tuple[Button, ...]:
    return (behind(t, OpenJournal()), *back(t)) if asker.teaches else back(t)
