"""Looking: the list of journals, the grid of a course, the card of a cell, what others changed."""

from aiohttp import web

from school.refusals import NotYours
from texts.words import Words, words
from usecases.journal_page.show import ColumnKey, FeelPulse, GridPage, ShowJournalGrid, ShowJournals
from usecases.journal_page.signing_in import SignedIn
from web.journal.answers import WORDS, page
from web.journal.dialogs import asked_column, card
from web.journal.grid import address, grid, layout, row_parts
from web.journal.lists import journals
from web.journal.site import Browsers, number_in


class Reading:
    def __init__(
        self, browsers: Browsers, show_journals: ShowJournals, show_grid: ShowJournalGrid, feel_pulse: FeelPulse
    ) -> None:
        self._browsers, self._site = browsers, browsers.site
        self._show_journals, self._show_grid, self._feel_pulse = show_journals, show_grid, feel_pulse

    async def journals(self, request: web.Request) -> web.StreamResponse:
        signed, t = await self._known(request)
        return page(journals(t, self._site, await self._show_journals(signed.asker), signed.form))

    async def grid(self, request: web.Request) -> web.StreamResponse:
        """With a column wished for in the dialog: back to the same page, which has it from then on."""
        signed, t = await self._known(request)
        found = await self.shown(request, signed)
        if "at" in request.query:
            wished = asked_column(*(request.query.get(name, "") for name in ("at", "form", "weight")))
            added = "".join(f"&add={key}" for key in {*found.added, wished})
            raise web.HTTPSeeOther(f"{address(self._site, found)}{added}#{wished}")
        return page(grid(t, self._site, found, signed.form))

    async def card(self, request: web.Request) -> web.StreamResponse:
        signed, t = await self._known(request)
        found = await self.shown(request, signed)
        row, key = found.row(_number(request, "pupil")), ColumnKey.read(request.query.get("column", ""))
        if key not in row.cells:
            raise NotYours
        return page(card(t, found, row, key))

    async def news(self, request: web.Request) -> web.StreamResponse:
        """204 while nothing changed. Asking does not count as being busy: a page left open signs out by itself."""
        signed, t = await self._known(request, busy=False)
        if await self._feel_pulse(signed.asker, number_in(request, "course")) == request.query.get("pulse"):
            return web.Response(status=204)
        found = await self.shown(request, signed)
        rows = {str(row.pupil.enrolment_id): row_parts(t, found, row) for row in found.rows}
        return web.json_response({"pulse": found.pulse, "layout": layout(found), "rows": rows})

    async def shown(self, request: web.Request, signed: SignedIn) -> GridPage:
        """The grid that the address of the request names."""
        added = [ColumnKey.read(text) for text in request.query.getall("add", [])]
        period = _number(request, "period") if request.query.get("period") else None
        return await self._show_grid(signed.asker, number_in(request, "course"), period, added)

    async def _known(self, request: web.Request, *, busy: bool = True) -> tuple[SignedIn, Words]:
        signed = await self._browsers.of(request, busy=busy)
        t = request[WORDS] = words(signed.asker.language)
        return signed, t


def _number(request: web.Request, name: str) -> int:
    """Of the query. Raises NotYours for what is none."""
    text = request.query.get(name, "")
    if not (text.isascii() and text.isdecimal() and len(text) <= 18):
        raise NotYours
    return int(text)
