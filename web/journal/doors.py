"""Coming in by a one-time link, and going out. Looking at a link has no effect: whoever fetches links uses none up."""

from aiohttp import web

from texts.words import words
from usecases.journal_page.signing_in import EnterJournalPage, LeaveJournalPage, ReadPageLink
from web.journal.answers import WORDS, page
from web.journal.frame import message
from web.journal.lists import entrance
from web.journal.site import Browsers


class Doors:
    def __init__(
        self, browsers: Browsers, read: ReadPageLink, enter: EnterJournalPage, leave: LeaveJournalPage
    ) -> None:
        self._browsers, self._site = browsers, browsers.site
        self._read, self._enter, self._leave = read, enter, leave

    async def look(self, request: web.Request) -> web.StreamResponse:
        nonce = request.match_info["nonce"]
        guest = await self._read(nonce)
        return page(entrance(words(guest.asker.language), self._site, guest, nonce))

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Only our own page sends here: nobody is let in, as somebody else, by a form elsewhere."""
        self._site.check_sender(request)
        token = await self._enter(request.match_info["nonce"])
        answer = web.Response(status=303, headers={"Location": self._site.root})
        self._site.let_in(answer, token)
        return answer

    async def leave(self, request: web.Request) -> web.StreamResponse:
        known = await request.post()
        signed = await self._browsers.sender(request, str(known.get("form", "")))
        await self._leave(signed)
        t = request[WORDS] = words(signed.asker.language)
        answer = page(message(t, self._site, t.plain("page-left-title"), t.plain("page-left")))
        self._site.let_out(answer)
        return answer
