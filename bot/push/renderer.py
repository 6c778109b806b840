"""News as screens: words are chosen now, in the reader's language."""

from bot.keyboards import groups, messages
from bot.keyboards import news as buttons
from bot.screen import Media, Screen
from delivery.notices import Action, ClaimedNotice
from texts import news as texts
from texts.words import Words, words
from usecases.ports.pictures import Pictures, Theme


class NewsRenderer:
    """See delivery.ports.messenger.Renderer. A chat that hides names gets a message that says them when asked (C7).

    Without `pictures` news that has one comes in words alone.
    """

    def __init__(self, pictures: Pictures | None = None) -> None:
        self._pictures = pictures

    async def render(self, notice: ClaimedNotice) -> Screen:
        t = words(notice.language)
        if notice.wishes.hidden and not (_gone(notice) and notice.action is Action.EDIT):
            return Screen(texts.hidden(t, notice.kind.value, urgent=notice.urgent), buttons.reveal(t, notice.id))
        return await self.opened(notice)

    async def opened(self, notice: ClaimedNotice) -> Screen:
        """With everything that there is to say. What is gone is never sent again: where it cannot be taken out of the
        chat, words say so."""
        t, items = words(notice.language), texts.items_of(notice.payload)
        answers = notice.action is Action.SEND and notice.reply_to is not None
        with_files = bool(items) and not (_gone(notice) and notice.action is Action.SEND)
        under = groups.under_news(t, items) if notice.group else buttons.under_news(t, notice.child_id, items)
        return Screen(
            texts.news(t, notice.child_called, items, answers=answers, group=notice.group),
            under,
            media=await self._media(t, notice.child_called, items[0]) if with_files else None,
            gone=_gone(notice),
            more=messages.more(t, items[0]) if with_files else (),
        )

    async def _media(self, t: Words, child: str, item: texts.Item) -> Media | None:
        if item["event"] != "WeekSummed":
            return messages.media(t, item)
        if self._pictures is None or not item["subjects"]:
            return None
        picture = await self._pictures.week(child, item, t.language, Theme(str(item["theme"])))
        return Media.drawn(picture.content, texts.news(t, child, [item]))


def _gone(notice: ClaimedNotice) -> bool:
    items = texts.items_of(notice.payload)
    return bool(items) and messages.gone(items[0])
