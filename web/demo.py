"""The demo's own two buttons: faster, and to tomorrow. It exists in demo mode only and answers this machine only."""

from collections.abc import Awaitable, Callable, Mapping
from ipaddress import ip_address

from aiohttp import web

Press = Callable[[], Awaitable[str]]


def make_demo_web(buttons: Mapping[str, Press]) -> web.Application:
    """`buttons`: name in the address -> what it does; the answer is a sentence for the page."""
    app = web.Application(middlewares=[_only_this_machine])
    for name, press in buttons.items():
        app.router.add_post(f"/demo/{name}", _route(press))
    return app


def _route(press: Press) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def pressed(_: web.Request) -> web.StreamResponse:
        return web.Response(text=await press())

    return pressed


@web.middleware
async def _only_this_machine(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    if not ip_address(request.remote or "0.0.0.0").is_loopback:  # noqa: S104 - an unknown peer is not this machine
        raise web.HTTPForbidden
    return await handler(request)
