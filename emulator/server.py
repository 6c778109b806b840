"""The emulator as a web server on this machine: Bot API, control, and the page with the chats."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from aiohttp import web

from emulator.control import Emulator
from emulator.control_http import Control
from emulator.files import MAX_UPLOAD
from emulator.guard import is_loopback, is_own_host, is_own_origin
from emulator.refusals import Refusal

PAGE = Path(__file__).parent / "page"
MAX_BODY = MAX_UPLOAD * 3 // 2  # bytes: a whole upload in base64, or with the envelope of multipart
PAGE_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}  # the second line behind building elements from values: whatever is written, no foreign script or address is reached
LAST_WORDS = 0.2  # seconds that answers under way get when the server stops
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def only_neighbours(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The Bot API has its token; control and page trust who asks, hence only this machine and no foreign web page."""
    if not is_loopback(request.remote or ""):
        return web.Response(status=403, text="The emulator serves its own machine only.\n")
    if not request.path.startswith(("/bot", "/file/bot")):
        if not is_own_host(request.host):
            return web.Response(status=403, text="This name is not the emulator's: open it as 127.0.0.1.\n")
        origin = request.headers.get("Origin")
        if origin is not None and not is_own_origin(origin, request.host):
            return web.Response(status=403, text="Other web pages may not use the emulator.\n")
    return await handler(request)


def application(emulator: Emulator) -> web.Application:
    app = web.Application(client_max_size=MAX_BODY, middlewares=[only_neighbours])
    for method in ("GET", "POST"):
        app.router.add_route(method, "/bot{token:[^/]+}/{method:[^/]+}", emulator.api.handle)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", emulator.api.download)
    control = Control(emulator)
    app.add_routes(control.routes())
    app.router.add_get("/{path:.*}", _page)
    app.router.add_route("*", "/{path:.*}", _nowhere)
    app.cleanup_ctx.append(_neighbourhood(emulator, control))
    app.on_shutdown.append(_farewell(emulator))
    return app


@asynccontextmanager
async def serve(emulator: Emulator, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """The emulator's address while the block runs, such as `http://127.0.0.1:40123`; port 0 takes a free one."""
    if not is_loopback(host):
        raise ValueError(f"the emulator serves loopback addresses only, not {host}")
    runner = web.AppRunner(application(emulator), access_log=None, shutdown_timeout=LAST_WORDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        taken = runner.addresses[0][1]
        emulator.address = f"http://{f'[{host}]' if ':' in host else host}:{taken}"
        yield emulator.address
    finally:
        await runner.cleanup()


@asynccontextmanager
async def running(
    folder: Path | None = None, page_buttons: Iterable[tuple[str, str]] = (), port: int = 0
) -> AsyncIterator[Emulator]:
    """An emulator inside the caller's own event loop; `address` tells where its Bot API is."""
    emulator = Emulator(folder, page_buttons)
    async with serve(emulator, port=port):
        yield emulator


def _neighbourhood(emulator: Emulator, control: Control) -> Callable[[web.Application], AsyncIterator[None]]:
    """One HTTP client for webhooks and page buttons, as long as the server lives."""

    async def alive(_: web.Application) -> AsyncIterator[None]:
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
            emulator.api.session = control.session = session
            yield
            for bot in emulator.world.bots.values():
                if bot.webhook is not None:
                    await bot.webhook.stop()
        emulator.world.ledger.close()

    return alive


def _farewell(emulator: Emulator) -> Callable[[web.Application], Awaitable[None]]:
    """Lets go of everyone who waits, so that stopping takes no time."""

    async def say(_: web.Application) -> None:
        emulator.world.stream.close()
        emulator.world.faults.clear()
        for bot in emulator.world.bots.values():
            bot.inbox.stop_poll()

    return say


async def _page(request: web.Request) -> web.StreamResponse:
    """Files of the page; `/` is its index."""
    name = request.match_info["path"] or "index.html"
    path = (PAGE / name).resolve()
    if not path.is_relative_to(PAGE) or not path.is_file():
        return await _nowhere(request)
    return web.FileResponse(path, headers=PAGE_HEADERS)


async def _nowhere(_: web.Request) -> web.StreamResponse:
    return web.json_response(Refusal(404).body(), status=404)
