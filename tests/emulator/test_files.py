"""Files in both directions: uploads, albums, downloads, and what is no picture."""

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from emulator import api as api_module
from emulator.control import Emulator
from emulator.files import MAX_DOWNLOAD, FileShelf, picture_size
from emulator.methods.edits import NOT_MODIFIED
from tests.emulator.conftest import Hands, Refused
from tests.emulator.pictures import jpeg, png


async def upload(api: Hands, method: str, files: dict[str, tuple[str, bytes]], **fields: Any) -> Any:
    form = aiohttp.FormData(quote_fields=False)  # names of files as they are, as bots send them
    for name, value in fields.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for name, (file_name, data) in files.items():
        form.add_field(name, data, filename=file_name)
    return await api.result(await api.session.post(api.url(method), data=form))


async def test_a_picture_arrives_with_its_size_and_caption(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    sent = await upload(
        api, "sendPhoto", {"photo": ("week.png", png(4, 9))}, chat_id=mother, caption="<b>Неделя</b>", parse_mode="HTML"
    )
    assert (sent["photo"][-1]["width"], sent["photo"][-1]["height"]) == (4, 9)
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("Неделя", "bold")
    seen = emulator.chat(bot, mother)[-1]
    assert seen.file is not None
    assert (seen.file.kind, seen.file.name, seen.html) == ("photo", "week.png", "<b>Неделя</b>")
    async with api.session.get(emulator.address + seen.file.url) as answer:
        assert (answer.content_type, await answer.read()) == ("image/png", png(4, 9))


async def test_an_attached_file_may_have_any_name(api: Hands, mother: int) -> None:
    sent = await upload(api, "sendDocument", {"f1": ("журнал.xlsx", b"x")}, chat_id=mother, document="attach://f1")
    assert sent["document"]["file_name"] == "журнал.xlsx"


async def test_a_known_file_is_sent_again_by_its_id(api: Hands, mother: int) -> None:
    sent = await upload(api, "sendDocument", {"document": ("a.pdf", b"%PDF")}, chat_id=mother)
    file_id = sent["document"]["file_id"]
    assert (await api.sendDocument(chat_id=mother, document=file_id))["document"]["file_id"] == file_id
    assert await api.refusal("sendPhoto", chat_id=mother, photo=file_id) == (
        "Bad Request: can't use file of type Document as Photo"
    )


@pytest.mark.parametrize(
    ("method", "arguments", "complaint"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendDocument", {}, "there is no document in the request"),
        ("sendVoice", {"voice": "attach://gone"}, "there is no voice in the request"),
        ("sendDocument", {"document": "nonsense"}, "wrong file identifier/HTTP URL specified"),
        ("sendDocument", {"document": "https://school.example/a"}, "failed to get HTTP URL content"),
        ("sendDocument", {"document": "x", "caption": "я" * 1025}, "message caption is too long"),
        ("getFile", {"file_id": "nonsense"}, "wrong file_id or the file is temporarily unavailable"),
        ("sendMediaGroup", {"media": []}, "there are no messages to send"),
        ("sendMediaGroup", {"media": [{"type": "photo"}] * 11}, "too many messages to send as an album"),
        ("sendMediaGroup", {"media": [{"type": "photo"}, {"type": "document"}]},
         "Document can't be mixed with other media types"),
    ],
)  # fmt: skip
async def test_files_are_refused_as_officially(
    api: Hands, mother: int, method: str, arguments: dict[str, object], complaint: str
) -> None:
    expected = complaint[:1].lower() + complaint[1:]
    assert await api.refusal(method, chat_id=mother, **arguments) == f"Bad Request: {expected}"


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"text", "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
        (png(1, 21), "PHOTO_INVALID_DIMENSIONS"),
        (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_what_is_no_proper_picture_is_refused(api: Hands, mother: int, data: bytes, complaint: str) -> None:
    with pytest.raises(Refused, match=complaint):
        await upload(api, "sendPhoto", {"photo": ("x.png", data)}, chat_id=mother)


async def test_an_album_is_several_messages_with_one_number(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    media = [{"type": "photo", "media": "attach://a", "caption": "Первая"}, {"type": "photo", "media": "attach://b"}]
    files = {"a": ("a.png", png()), "b": ("b.jpg", jpeg())}
    sent = await upload(api, "sendMediaGroup", files, chat_id=mother, media=media)
    assert len({each["media_group_id"] for each in sent}) == 1
    assert [each.text for each in emulator.chat(bot, mother)[-2:]] == ["Первая", ""]
    assert len(emulator.ledger()) == 2


async def test_a_caption_is_edited(api: Hands, mother: int) -> None:
    sent = await upload(api, "sendPhoto", {"photo": ("a.png", png())}, chat_id=mother, caption="5")
    which = {"chat_id": mother, "message_id": sent["message_id"]}
    assert (await api.editMessageCaption(**which, caption="4"))["caption"] == "4"
    assert "caption" not in await api.editMessageCaption(**which)
    assert await api.refusal("editMessageText", **which, text="x") == (
        "Bad Request: there is no text in the message to edit"
    )


@pytest.mark.parametrize("kind", ["document", "photo", "voice"])
async def test_the_bot_downloads_what_a_person_sent(
    emulator: Emulator, api: Hands, bot: int, mother: int, kind: Any
) -> None:
    emulator.send_file(bot, mother, "справка.png", png(), kind, caption="С печатью")
    message = (await api.getUpdates())[-1]["message"]
    assert message["caption"] == "С печатью"
    field = message[kind][-1] if kind == "photo" else message[kind]
    found = await api.getFile(file_id=field["file_id"])
    assert found["file_size"] == len(png())
    async with api.session.get(f"{emulator.address}/file/bot{api.token}/{found['file_path']}") as answer:
        assert await answer.read() == png()
    async with api.session.get(f"{emulator.address}/file/bot{api.token}/../../etc/passwd") as answer:
        assert answer.status == 404


async def test_more_than_20_megabytes_are_not_given_out(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.send_file(bot, mother, "big.bin", b"x" * (MAX_DOWNLOAD + 1))
    file_id = (await api.getUpdates())[-1]["message"]["document"]["file_id"]
    assert await api.refusal("getFile", file_id=file_id) == "Bad Request: file is too big"


async def test_a_sent_web_page_is_only_ever_downloaded(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.send_file(bot, mother, "x.html", b"<script>alert(1)</script>")
    seen = emulator.chat(bot, mother)[-1]
    assert seen.file is not None
    async with api.session.get(emulator.address + seen.file.url) as answer:
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment")


def test_sizes_are_read_from_headers() -> None:
    assert picture_size(png(640, 480)) == (640, 480)
    assert picture_size(jpeg(800, 600)) == (800, 600)
    assert picture_size(b"GIF89a\x03\x00\x02\x00") == (3, 2)
    assert picture_size(b"\xff\xd8\xff") is None
    assert picture_size(b"%PDF") is None


def test_files_live_on_disk_when_there_is_a_folder(tmp_path: Path) -> None:
    shelf = FileShelf(tmp_path / "files")
    stored = shelf.keep("document", "../../evil.txt", b"data")
    assert stored.name == "evil.txt"
    assert [path.parent for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / "files"]
    assert shelf.read(stored) == b"data"


async def test_over_50_megabytes_are_refused(api: Hands, mother: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api_module, "MAX_UPLOAD", 1000)
    with pytest.raises(Refused) as caught:
        await upload(api, "sendDocument", {"document": ("big.bin", b"x" * 1001)}, chat_id=mother)
    assert (caught.value.status, caught.value.description) == (413, "Request Entity Too Large")


async def test_a_picture_becomes_another_in_place(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    sent = await upload(api, "sendPhoto", {"photo": ("a.png", png(4, 9))}, chat_id=mother, caption="1")
    which = {"chat_id": mother, "message_id": sent["message_id"]}
    media = {"type": "photo", "media": "attach://b", "caption": "<b>2</b>", "parse_mode": "HTML"}
    edited = await upload(api, "editMessageMedia", {"b": ("b.png", png(5, 5))}, **which, media=media)
    assert (edited["photo"][-1]["width"], edited["caption"]) == (5, "2")
    seen = emulator.chat(bot, mother)[-1]
    assert (seen.id, seen.html, seen.edits) == (sent["message_id"], "<b>2</b>", 1)
    known = {"type": "photo", "media": edited["photo"][-1]["file_id"], "caption": "2"}
    assert "caption" in await api.editMessageMedia(**which, media=json.dumps(known | {"caption": "3"}))
    assert await api.refusal("editMessageMedia", **which, media=json.dumps(known | {"caption": "3"})) == (
        f"Bad Request: {NOT_MODIFIED}"
    )
    assert "caption" not in await api.editMessageMedia(**which, media=json.dumps(known | {"caption": ""}))


@pytest.mark.parametrize(
    ("media", "complaint"),
    [
        ({"type": "photo"}, "there is no photo in the request"),
        ({"type": "story", "media": "x"}, "can't parse InputMedia: type of the media is unsupported"),
        ([], "can't parse InputMedia: expected an Object"),
        ({"type": "photo", "media": "unknown"}, "wrong file identifier/HTTP URL specified"),
    ],
)
async def test_what_cannot_replace_a_picture(api: Hands, mother: int, media: object, complaint: str) -> None:
    sent = await upload(api, "sendPhoto", {"photo": ("a.png", png(4, 9))}, chat_id=mother)
    which = {"chat_id": mother, "message_id": sent["message_id"]}
    assert await api.refusal("editMessageMedia", **which, media=json.dumps(media)) == f"Bad Request: {complaint}"
