"""How parameters travel: a form as the official server reads it (STACK section 1.4)."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import BytesPayload, FormData


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


def form(params: Mapping[str, object], files: Mapping[str, Upload] | None) -> FormData | BytesPayload:
    """Nested values are JSON strings, absent ones are left out; a file makes the form multipart."""
    values = {name: encode(value) for name, value in params.items() if value is not None}
    if not files:
        return _plain_form(values)
    body = FormData(quote_fields=False)
    for name, value in values.items():
        body.add_field(name, value)
    for name, upload in files.items():
        # A stream, not bytes: aiohttp writes it piece by piece and the loop stays free.
        body.add_field(name, io.BytesIO(upload.content), filename=upload.name, content_type="application/octet-stream")
    return body


def _plain_form(values: Mapping[str, str]) -> BytesPayload:
    """Every byte of a value percent-encoded, which is as right as encoding the needful ones and a hundred times quicker
    in Cyrillic than urllib's way."""
    pairs = (f"{name}=%{value.encode().hex('%')}" if value else f"{name}=" for name, value in values.items())
    return BytesPayload("&".join(pairs).encode(), content_type="application/x-www-form-urlencoded")


def encode(value: object) -> str:
    if isinstance(value, str):
        return clean_text(value)
    return json.dumps(clean_value(value), ensure_ascii=False)
