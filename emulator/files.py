"""Files that bots and people sent: bytes on disk when there is a folder, in memory for tests."""

import struct
from dataclasses import dataclass
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path
from typing import Any, Literal, get_args

FileKind = Literal["photo", "document", "voice", "video", "audio", "animation", "video_note"]
FILE_KINDS: tuple[FileKind, ...] = get_args(FileKind)
_TIMED = {"voice": "audio/ogg", "video": "video/mp4", "audio": "audio/mpeg", "animation": "video/mp4"}
"""What lasts, and what it is when its name does not say. A round video has no type of its own."""
MAX_DOWNLOAD = 20 * 1024 * 1024  # STACK 5: what getFile gives out
MAX_PHOTO = 10 * 1024 * 1024
MAX_UPLOAD = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StoredFile:
    id: str
    unique_id: str
    kind: FileKind
    name: str
    mime: str
    size: int
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        """What getFile answers in `file_path`."""
        return f"{self.kind}s/{self.id}{Path(self.name).suffix}"

    def content(self) -> dict[str, Any]:
        """The official field of a message that carries this file."""
        base = {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}
        if self.kind == "photo":
            return {"photo": [base | {"width": self.width, "height": self.height}]}
        if self.kind == "video_note":
            return {"video_note": base | {"duration": 1, "length": 240}}
        if self.kind in _TIMED:
            size = {"width": 320, "height": 240} if self.kind in ("video", "animation") else {}
            return {self.kind: base | {"duration": 1, "mime_type": self.mime} | size}
        return {"document": base | {"file_name": self.name, "mime_type": self.mime}}


class FileShelf:
    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._bytes: dict[str, bytes] = {}
        self._files: dict[str, StoredFile] = {}
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def keep(self, kind: FileKind, name: str, data: bytes, size: tuple[int, int] = (0, 0)) -> StoredFile:
        unique = sha256(kind.encode() + data).hexdigest()[:16]
        name = Path(name.replace("\\", "/")).name or "file"
        mime = guess_type(name)[0] or _TIMED.get(kind, "application/octet-stream")
        stored = StoredFile(
            f"{kind[0].upper()}{len(self._files) + 1:08d}{unique}", unique, kind, name, mime, len(data), *size
        )
        self._files[stored.id] = stored
        if self._folder is None:
            self._bytes[stored.id] = data
        else:
            (self._folder / stored.id).write_bytes(data)
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        return self._files.get(file_id)

    def find_path(self, path: str) -> StoredFile | None:
        return next((stored for stored in self._files.values() if stored.path == path), None)

    def read(self, stored: StoredFile) -> bytes:
        return self._bytes[stored.id] if self._folder is None else (self._folder / stored.id).read_bytes()


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, GIF or JPEG by its header; None for anything else."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    return _jpeg_size(data) if data[:2] == b"\xff\xd8" else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walks the segments to the frame header (SOF0..SOF15 without the tables DHT, JPG and DAC)."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None
