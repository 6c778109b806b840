"""How parameters travel: a form as the official server reads it (STACK section 1.4)."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import FormData


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


def form(params: Mapping[str, object], files: Mapping[str, Upload] | None) -> FormData:
    """Nested values are JSON strings, absent ones are left out; a file makes the form multipart."""
    body = FormData(quote_fields=False)
    for name, value in params.items():
        if value is not None:
            body.add_field(name, encode(value))
    for name, upload in (files or {}).items():
        # A stream, not bytes: aiohttp writes it piece by piece and the loop stays free.
        body.add_field(name, io.BytesIO(upload.content), filename=upload.name, content_type="application/octet-stream")
    return body


def encode(value: object) -> str:
    if isinstance(value, str):
        return clean_text(value)
    return json.dumps(clean_value(value), ensure_ascii=False)
