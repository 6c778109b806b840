"""The small web server beside the bot: is it alive, is it ready, and Telegram's webhook."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from usecases.ports.inbox import StoreIsDown

Check = Callable[[], Awaitable[bool]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def make_web(
    checks: Mapping[str, Check],
    *,
    webhook: tuple[str, Handler] | None = None,
    pages: Mapping[str, Handler] | None = None,
    parts: Mapping[str, web.Application] | None = None,
) -> web.Application:
    """`checks` by name are what `/readyz` asks; `webhook` is a path, which should be hard to guess, and its handler.

    `pages` by path are what people's own programs fetch, `parts` by path what they open in a browser.
    """
    app = web.Application()
    app.router.add_get("/healthz", _alive)
    app.router.add_get("/readyz", _readiness(checks))
    if webhook is not None:
        path, handler = webhook
        app.router.add_post(path, _function(handler))
    for path, handler in (pages or {}).items():
        app.router.add_get(path, _function(handler))
    for path, part in (parts or {}).items():
        app.add_subapp(path, part)
    return app


async def start_web(app: web.Application, host: str, port: int) -> web.AppRunner:
    """Listen; `port` 0 takes a free one (`runner.addresses`). `await runner.cleanup()` ends it.

    The access log stays off: addresses of people's requests are nobody's business, the webhook's path is a secret.
    """
    # Whoever was refused in the middle of a body gets a second to hear it, not aiohttp's ten.
    runner = web.AppRunner(app, access_log=None, lingering_time=1.0)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner


async def _alive(_: web.Request) -> web.Response:
    return web.json_response({"alive": True})


def _readiness(checks: Mapping[str, Check]) -> Handler:
    async def ready(_: web.Request) -> web.Response:
        """503 while something is not ready, and which it is."""
        found = {name: await _well(check) for name, check in checks.items()}
        return web.json_response(found, status=200 if all(found.values()) else 503)

    return ready


async def _well(check: Check) -> bool:
    try:
        return await check()
    except StoreIsDown:
        return False


def _function(handler: Handler) -> Handler:
    """aiohttp takes coroutine functions only, not objects that are called like one."""

    async def called(request: web.Request) -> web.StreamResponse:
        return await handler(request)

    return called
