"""The small web server beside the bot: is it alive, is it ready, and Telegram's webhook."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

Check = Callable[[], Awaitable[bool]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def make_web(checks: Mapping[str, Check], *, webhook: tuple[str, Handler] | None = None) -> web.Application:
    """`checks` by name are what `/readyz` asks; `webhook` is a path, which should be hard to guess, and its handler."""
    app = web.Application()
    app.router.add_get("/healthz", _alive)
    app.router.add_get("/readyz", _Ready(checks).__call__)
    if webhook is not None:
        path, handler = webhook
        app.router.add_post(path, handler)
    return app


async def start_web(app: web.Application, host: str, port: int) -> web.AppRunner:
    """Listen; `port` 0 takes a free one (`runner.addresses`). `await runner.cleanup()` ends it.

    The access log stays off: addresses of people's requests are nobody's business, the webhook's path is a secret.
    """
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner


async def _alive(_: web.Request) -> web.Response:
    return web.json_response({"alive": True})


class _Ready:
    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = checks

    async def __call__(self, _: web.Request) -> web.Response:
        """503 while something is not ready, and which it is."""
        found = {name: await check() for name, check in self._checks.items()}
        return web.json_response(found, status=200 if all(found.values()) else 503)
