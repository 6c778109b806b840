"""Pushes over Telegram. aiogram is not needed here."""

import json

from bot.screen import Screen, markup, may_hold_a_link
from bot.transport import Answer, Transport
from delivery.ports.limiter import Lane
from delivery.ports.messenger import Sent
from texts.clip import clip


class TelegramMessenger:
    """See delivery.ports.messenger.Messenger."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def send(self, external_id: int, screen: Screen, *, reply_to: int | None, silent: bool) -> Sent:
        params = {"chat_id": external_id, **_content(screen)}
        if silent:
            params["disable_notification"] = True
        if reply_to is not None:
            params["reply_parameters"] = json.dumps({"message_id": reply_to, "allow_sending_without_reply": True})
        return _sent(await self._transport.call("sendMessage", params, chat=external_id, lane=Lane.PUSH))

    async def edit(self, external_id: int, message_id: int, screen: Screen) -> Sent:
        params = {"chat_id": external_id, "message_id": message_id, **_content(screen)}
        return _sent(await self._transport.call("editMessageText", params, chat=external_id, lane=Lane.PUSH))


def _content(screen: Screen) -> dict[str, object]:
    content: dict[str, object] = {
        "text": clip(screen.text),
        "parse_mode": "HTML",
    }
    if may_hold_a_link(screen.text):
        content["link_preview_options"] = json.dumps({"is_disabled": True})
    if screen.buttons:
        content["reply_markup"] = json.dumps(markup(screen.buttons), ensure_ascii=False)
    return content


def _sent(answer: Answer) -> Sent:
    result = answer.result
    message_id = result.get("message_id") if isinstance(result, dict) else None
    return Sent(answer.outcome, message_id if isinstance(message_id, int) else None)
