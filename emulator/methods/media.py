"""Files from the bot: one of any kind, albums, and getFile."""

from dataclasses import replace
from typing import Any

from emulator.arguments import Arguments
from emulator.files import MAX_DOWNLOAD, MAX_PHOTO, FileKind, StoredFile, picture_size
from emulator.methods.call import Call, method
from emulator.methods.sending import drafted, number_and_post, post
from emulator.refusals import bad_request
from emulator.world import Message

Json = dict[str, Any]
MAX_ALBUM = 10


@method("sendPhoto")
async def send_photo(call: Call) -> Json:
    return _send(call, "photo")


@method("sendDocument")
async def send_document(call: Call) -> Json:
    return _send(call, "document")


@method("sendVoice")
async def send_voice(call: Call) -> Json:
    return _send(call, "voice")


@method("sendVideo")
async def send_video(call: Call) -> Json:
    return _send(call, "video")


@method("sendAudio")
async def send_audio(call: Call) -> Json:
    return _send(call, "audio")


@method("sendAnimation")
async def send_animation(call: Call) -> Json:
    return _send(call, "animation")


@method("sendVideoNote")
async def send_video_note(call: Call) -> Json:
    """Round, and without words."""
    draft = drafted(call)
    draft.content = file_in(call, "video_note", "video_note").content()
    return post(call, draft)


@method("sendMediaGroup")
async def send_media_group(call: Call) -> list[Json]:
    items = call.args.json("media", "can't parse media JSON object")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise bad_request("expected an Array of InputMedia")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > MAX_ALBUM:
        raise bad_request("too many messages to send as an album")
    kinds = {str(item.get("type")) for item in items}
    if not kinds <= {"photo", "document"}:
        raise bad_request("can't parse InputMedia: type of the media is unsupported")
    if len(kinds) > 1:
        raise bad_request("Document can't be mixed with other media types")
    if "reply_markup" in call.args.values:  # keyboards are not for albums
        values = {name: value for name, value in call.args.values.items() if name != "reply_markup"}
        call = replace(call, args=Arguments(values, call.args.files))
    drafts = [_album_item(call, item) for item in items]
    call.spend(drafts[0].chat, len(drafts))
    album = str(call.world.number("album"))
    for draft in drafts:
        draft.extras["media_group_id"] = album
    return [number_and_post(call, draft) for draft in drafts]


@method("getFile")
async def getfile_in(call: Call) -> Json:
    stored = call.world.files.find(call.args.text("file_id"))
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if stored.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }


def _send(call: Call, kind: FileKind) -> Json:
    words = call.words("caption", "caption_entities", caption=True)
    draft = drafted(call)
    draft.text, draft.entities = words
    draft.content = file_in(call, kind, kind).content()
    return post(call, draft)


def _album_item(call: Call, item: Json) -> Message:
    """Every item has its own caption."""
    own = replace(call, args=Arguments(item, call.args.files))
    draft = drafted(call)
    draft.text, draft.entities = own.words("caption", "caption_entities", caption=True)
    kind: FileKind = "photo" if item["type"] == "photo" else "document"
    draft.content = file_in(own, "media", kind).content()
    return draft


def file_in(call: Call, argument: str, kind: FileKind) -> StoredFile:
    """The file under `argument`: uploaded under this name, attached under another, or known by its file_id."""
    named = call.args.text(argument)
    upload = call.args.files.get(named.removeprefix("attach://") if named.startswith("attach://") else argument)
    if upload is None:
        return _known(call, named, kind)
    if not upload.data:
        raise bad_request("file must be non-empty")
    size = _checked_picture(upload.data) if kind == "photo" else (0, 0)
    return call.world.files.keep(kind, upload.name, upload.data, size)


def _known(call: Call, named: str, kind: FileKind) -> StoredFile:
    if not named or named.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if named.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    stored = call.world.files.find(named)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored


def _checked_picture(data: bytes) -> tuple[int, int]:
    """Telegram refuses what is no picture, is over 10 MB, or has sides over 10,000 together or beyond 20 to 1."""
    if len(data) > MAX_PHOTO:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes"
        )
    size = picture_size(data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or min(size) == 0 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size
