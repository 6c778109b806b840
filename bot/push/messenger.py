"""Pushes over Telegram. aiogram is not needed here."""

import logging
from collections.abc import Mapping

from bot.screen import Media, Screen, markup, may_hold_a_link
from bot.transport import Answer, Transport
from bot.wire import Upload
from delivery.outcomes import Kind
from delivery.ports.limiter import Lane
from delivery.ports.messenger import Sent
from texts.clip import clip, visible
from texts.words import Html

BROKEN_MARKUP = "can't parse entities"
TOO_OLD = "message can't be deleted"
TOPIC = "message_thread_id"
TOPIC_GONE = ("message thread not found", "TOPIC_DELETED", "TOPIC_CLOSED")
MAX_CAPTION = 1024
"""Characters under a file (Bot API)."""
WITHOUT_CAPTION = frozenset({"video_note"})
_METHODS = {
    "photo": "sendPhoto",
    "document": "sendDocument",
    "voice": "sendVoice",
    "audio": "sendAudio",
    "video": "sendVideo",
    "animation": "sendAnimation",
    "video_note": "sendVideoNote",
}
_WORDS = frozenset({"text", "caption"})
Files = Mapping[str, Upload] | None
logger = logging.getLogger(__name__)


class TelegramMessenger:
    """See delivery.ports.messenger.Messenger."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def slot(self, external_id: int, messages: int = 1) -> float:
        return 0.0 if await self._transport.slot(external_id, Lane.PUSH, messages) else self._transport.patience

    async def send(
        self, external_id: int, screen: Screen, *, reply_to: int | None, silent: bool, topic: int | None = None
    ) -> Sent:
        params: dict[str, object] = {} if topic is None else {TOPIC: topic}
        if silent:
            params["disable_notification"] = True
        if reply_to is not None:
            params["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
        if screen.media is None:
            return await self._say("sendMessage", external_id, screen, params)
        return await self._pass_on(external_id, screen, screen.media, params)

    async def edit(self, external_id: int, message_id: int, screen: Screen, *, also: tuple[int, ...] = ()) -> Sent:
        named = {"message_id": message_id}
        if screen.media is None:
            return await self._say("editMessageText", external_id, screen, named)
        if screen.gone:
            return await self._take_away(external_id, message_id, screen, screen.media, also)
        return await self._say("editMessageCaption", external_id, screen, named)

    async def _take_away(
        self, external_id: int, message_id: int, screen: Screen, media: Media, also: tuple[int, ...]
    ) -> Sent:
        """`deleteMessages` passes over in silence what is too old to go: the last one, alone, says it for all.

        Of what is two days old the words can still be taken.
        """
        if also:
            others = await self._call("deleteMessages", external_id, {"message_ids": also}, admitted=True)
            if not others.outcome.fine:
                return _sent(others)
        gone = await self._call("deleteMessage", external_id, {"message_id": message_id}, admitted=not also)
        if media.kind not in WITHOUT_CAPTION and TOO_OLD in gone.outcome.description:
            said = Screen(screen.text, media=media)
            return await self._say("editMessageCaption", external_id, said, {"message_id": message_id})
        return _sent(gone)

    async def _pass_on(self, external_id: int, screen: Screen, media: Media, params: Mapping[str, object]) -> Sent:
        """A file that Telegram takes no more is said to be lost: the words that came with it still go.

        Of an album one such file is enough.
        """
        if screen.more:
            sent = await self._say("sendMediaGroup", external_id, screen, params)
        else:
            file, files = _file(media)
            sent = await self._say(_METHODS[media.kind], external_id, screen, {**params, **file}, files)
        if sent.outcome.kind is not Kind.OUR_FAULT:
            return sent
        logger.warning("Telegram does not take a file again: %s", sent.outcome.description)
        said = Screen(media.instead, screen.buttons)
        return _sent(await self._call("sendMessage", external_id, {**params, **_content(said)}, admitted=False))

    async def _say(
        self, method: str, external_id: int, screen: Screen, params: Mapping[str, object], files: Files = None
    ) -> Sent:
        """Markup that Telegram cannot read is our mistake: the news goes without it rather than not at all.

        Where the topic of a group is gone it goes into the main part: the class hears of it all the same.
        """
        answer = await self._call(method, external_id, {**params, **_content(screen)}, files, admitted=True)
        if TOPIC in params and _topic_is_gone(answer):
            logger.warning("A topic of a group is gone, the news goes beside it")
            params = {name: value for name, value in params.items() if name != TOPIC}
            answer = await self._call(method, external_id, {**params, **_content(screen)}, files, admitted=False)
        if answer.outcome.kind is Kind.OUR_FAULT and BROKEN_MARKUP in answer.outcome.description:
            logger.error("Telegram cannot read our markup, the news goes as plain text")
            answer = await self._call(method, external_id, {**params, **_plain(screen)}, files, admitted=False)
        return _sent(answer)

    async def _call(
        self, method: str, external_id: int, params: Mapping[str, object], files: Files = None, *, admitted: bool
    ) -> Answer:
        addressed = {"chat_id": external_id, **params}
        return await self._transport.call(
            method, addressed, files=files, chat=external_id, lane=Lane.PUSH, admitted=admitted
        )


def _topic_is_gone(answer: Answer) -> bool:
    told = answer.outcome.description
    return answer.outcome.kind is Kind.OUR_FAULT and any(words in told for words in TOPIC_GONE)


def _file(media: Media) -> tuple[Mapping[str, object], Files]:
    """The file as a parameter, or as an upload under the parameter's name."""
    if media.content is None:
        return {media.kind: media.file_id}, None
    return {}, {media.kind: Upload("picture.png", media.content)}


def _content(screen: Screen) -> dict[str, object]:
    if screen.media is not None:
        caption = {} if screen.media.kind in WITHOUT_CAPTION else {"caption": clip(screen.text, MAX_CAPTION)}
        content: dict[str, object] = {**caption, "parse_mode": "HTML"}
        if screen.more:
            return {"media": _album(screen.media, content, *screen.more)}
    else:
        content = {"text": clip(screen.text), "parse_mode": "HTML"}
        if may_hold_a_link(screen.text):
            content["link_preview_options"] = {"is_disabled": True}
    if screen.buttons:
        content["reply_markup"] = markup(screen.buttons)
    return content


def _album(first: Media, said: Mapping[str, object], *others: Media) -> list[Mapping[str, object]]:
    """The words stand under the first one."""
    files = [{"type": one.kind, "media": one.file_id} for one in (first, *others)]
    return [{**files[0], **said}, *files[1:]]


def _plain(screen: Screen) -> dict[str, object]:
    if screen.media is not None and screen.more:
        alone = Screen(screen.text, media=screen.media)
        return {"media": _album(screen.media, _plain(alone), *screen.more)}
    content = _content(screen)
    del content["parse_mode"]
    return {name: visible(Html(value)) if name in _WORDS else value for name, value in content.items()}


def _sent(answer: Answer) -> Sent:
    results = answer.result if isinstance(answer.result, list) else [answer.result]
    numbers = [one.get("message_id") for one in results if isinstance(one, dict)]
    messages = [one for one in numbers if isinstance(one, int)]
    return Sent(answer.outcome, next(iter(messages), None), tuple(messages[1:]))
