"""How a bot gets its updates: getMe, getUpdates, and the webhook's settings."""

import re
from typing import Any
from urllib.parse import urlsplit

from emulator.guard import is_loopback
from emulator.methods.call import Call, method
from emulator.refusals import bad_request, conflict
from emulator.render import me_json
from emulator.webhooks import Webhook

Json = dict[str, Any]


@method("getMe")
async def get_me(call: Call) -> Json:
    return me_json(call.bot)


@method("getUpdates")
async def get_updates(call: Call) -> list[Json]:
    if call.bot.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    args, inbox = call.args, call.bot.inbox
    inbox.allow(_allowed_updates(call))
    limit = args.number("limit", 100)
    updates = await inbox.poll(
        args.number("offset"),
        limit if 1 <= limit <= 100 else 100,
        max(0, args.number("timeout")),
        call.world.clock.elapsed(),
    )
    return [update.as_json() for update in updates]


@method("setWebhook")
async def set_webhook(call: Call) -> bool:
    url = call.args.text("url").strip()
    if not url:
        await _take_down(call)
        return True
    _check_address(url)
    call.bot.inbox.stop_poll()
    call.bot.inbox.allow(_allowed_updates(call))
    await _take_down(call)
    connections = call.args.number("max_connections", 40)
    call.bot.webhook = Webhook(url, _secret(call), min(max(connections, 1), 100), call.bot.inbox, call.world.pace)
    return True


@method("deleteWebhook")
async def delete_webhook(call: Call) -> bool:
    await _take_down(call)
    return True


@method("getWebhookInfo")
async def get_webhook_info(call: Call) -> Json:
    webhook, inbox = call.bot.webhook, call.bot.inbox
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(inbox.pending)}
    if webhook is not None:
        info |= {"url": webhook.url, "max_connections": webhook.connections} | webhook.last_error()
    return info | ({"allowed_updates": sorted(inbox.allowed)} if inbox.allowed else {})


async def _take_down(call: Call) -> None:
    if call.bot.webhook is not None:
        await call.bot.webhook.stop()
        call.bot.webhook = None
    if call.args.flag("drop_pending_updates"):
        call.bot.inbox.pending.clear()


def _allowed_updates(call: Call) -> list[str] | None:
    kinds = call.args.json("allowed_updates", "can't parse allowed_updates JSON object")
    return [str(kind) for kind in kinds] if isinstance(kinds, list) else None


def _check_address(url: str) -> None:
    """Telegram wants https on four ports; here plain http is fine and only this machine is ever called."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad_request("bad webhook: HTTPS url must be provided for webhook")
    if not is_loopback(parts.hostname):
        raise bad_request("bad webhook: the emulator calls loopback addresses only")


def _secret(call: Call) -> str:
    secret = call.args.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    return secret
