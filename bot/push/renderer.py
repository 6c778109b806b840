"""News as screens: words are chosen now, in the reader's language."""

from bot.keyboards import messages
from bot.keyboards import news as buttons
from bot.screen import Screen
from delivery.notices import Action, ClaimedNotice
from texts import news as texts
from texts.words import words


class NewsRenderer:
    """See delivery.ports.messenger.Renderer. A chat that hides names gets a message that says them when asked (C7)."""

    async def render(self, notice: ClaimedNotice) -> Screen:
        screen = opened(notice)
        if not notice.wishes.hidden or screen.gone:
            return screen
        t = words(notice.language)
        return Screen(texts.hidden(t, notice.kind.value, urgent=notice.urgent), buttons.reveal(t, notice.id))


def opened(notice: ClaimedNotice) -> Screen:
    """With everything that there is to say."""
    t = words(notice.language)
    items = texts.items_of(notice.payload)
    answers = notice.action is Action.SEND and notice.reply_to is not None
    return Screen(
        texts.news(t, notice.child_called, items, answers=answers),
        buttons.under_news(t, notice.child_id, items),
        media=messages.media(t, items[0]) if items else None,
        gone=bool(items) and messages.gone(items[0]),
    )
