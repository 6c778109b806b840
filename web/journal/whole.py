"""All addresses of the page, with the deeds behind them."""

import mimetypes
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from web.journal.answers import wrapped
from web.journal.doors import Doors
from web.journal.frame import static_file
from web.journal.reading import Reading
from web.journal.site import Browsers, Site
from web.journal.writing import Writing

FOR_EVER = "public, max-age=31536000, immutable"


def make_journal_web(deeds: Mapping[str, Any], site: Site) -> web.Application:
    """`deeds` by the names under which handlers ask for them (app/deeds)."""
    app = web.Application(middlewares=[wrapped(site)])  # type: ignore[list-item]
    browsers = Browsers(site, deeds["know_browser"])
    doors = Doors(browsers, deeds["read_page_link"], deeds["enter_journal_page"], deeds["leave_journal_page"])
    reading = Reading(browsers, deeds["show_journals"], deeds["show_journal_grid"], deeds["feel_pulse"])
    writing = Writing(
        browsers,
        reading,
        deeds["once_on_page"],
        deeds["write_cell"],
        deeds["correct_mark"],
        deeds["set_dot"],
        deeds["close_dot"],
    )
    app.router.add_get("", reading.journals)
    app.router.add_get("/enter/{nonce}", doors.look, allow_head=False)
    app.router.add_post("/enter/{nonce}", doors.enter)
    app.router.add_post("/leave", doors.leave)
    app.router.add_get("/static/{digest}/{name}", _static)
    app.router.add_get("/course/{course}", reading.grid)
    app.router.add_get("/course/{course}/card", reading.card)
    app.router.add_get("/course/{course}/news", reading.news)
    app.router.add_post("/course/{course}/cell", writing.cell)
    app.router.add_post("/course/{course}/comment", writing.comment)
    app.router.add_post("/course/{course}/dot", writing.dot)
    app.router.add_post("/course/{course}/dot/close", writing.close_dot)
    return app


async def _static(request: web.Request) -> web.StreamResponse:
    content = static_file(request.match_info["digest"], request.match_info["name"])
    if content is None:
        raise web.HTTPNotFound
    kind = mimetypes.guess_type(request.match_info["name"])[0]
    return web.Response(body=content, content_type=kind or "text/plain", headers={"Cache-Control": FOR_EVER})
