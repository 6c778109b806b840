"""How parameters travel: as JSON, with files as a form; the official server reads both (STACK section 1.4)."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import BytesPayload, MultipartWriter, Payload
from aiohttp.abc import AbstractStreamWriter
from aiohttp.payload import get_payload


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send, whole in memory (Telegram takes 50 MB at most), so that a repeat sends the same bytes."""

    name: str
    content: bytes = field(repr=False)


def clean_text(text: str) -> str:
    """Without what the wire or a database refuses: NUL, and halves of surrogate pairs (RELIABILITY 3.2)."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\x00", "")


def clean_value(value: object) -> object:
    """`clean_text` through a whole JSON value."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, Mapping):
        return {clean_text(str(key)): clean_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [clean_value(item) for item in value]
    return value


class _SaysWhenItLeft(Payload):
    """Until `left` nothing of the request was written, its headers included: what fails earlier surely reached nobody.

    aiohttp keeps the headers back to write them together with the first bytes of the body.
    """

    left = False

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        self.left = True
        await super().write_with_length(writer, content_length)


class JsonBody(_SaysWhenItLeft, BytesPayload):
    """Everything that is not an upload."""


class FormBody(_SaysWhenItLeft, MultipartWriter):
    """Uploads, and what goes with them."""


Body = JsonBody | FormBody
_in_short = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_NUL = "\\u0000"


def body(params: Mapping[str, object], files: Mapping[str, Upload] | None = None) -> Body:
    """For aiohttp. A file makes it a multipart form, in which nested values are JSON strings."""
    return _form(_given(params), files) if files else JsonBody(written(params), content_type="application/json")


def written(params: Mapping[str, object]) -> bytes:
    """As JSON."""
    return _clean_json(_given(params)).encode()


def _given(params: Mapping[str, object]) -> dict[str, object]:
    """Absent values are left out."""
    return {name: value for name, value in params.items() if value is not None}


def _form(values: Mapping[str, object], files: Mapping[str, Upload]) -> FormBody:
    form = FormBody("form-data")
    for name, value in values.items():
        _append(form, get_payload(clean_text(value) if isinstance(value, str) else _clean_json(value)), name=name)
    for name, upload in files.items():
        # A stream, not bytes: aiohttp writes it piece by piece and the loop stays free.
        stream = get_payload(io.BytesIO(upload.content), content_type="application/octet-stream")
        _append(form, stream, name=name, filename=upload.name)
    return form


def _append(form: FormBody, part: Payload, **names: str) -> None:
    part.set_content_disposition("form-data", quote_fields=False, **names)
    form.append_payload(part)


def _clean_json(value: object) -> str:
    """Nearly every text is clean, so it is looked at when it is written already."""
    text = _in_short(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _in_short(clean_value(value))
    return _in_short(clean_value(value)) if _NUL in text else text
