"""What a file is, told by its first bytes: neither its name nor what the sender says of it is believed (A9)."""

from enum import StrEnum

from school.applications import PaperTooLarge
from school.refusals import Refusal

MEGABYTES = 20
"""What Telegram lets a bot download."""
_MEGABYTE = 1024 * 1024


class PaperFormat(StrEnum):
    """Stored. The value is the ending of a file name."""

    JPEG = "jpg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"
    PDF = "pdf"

    @property
    def is_photo(self) -> bool:
        """Whether the messenger shows it as a picture."""
        return self in (PaperFormat.JPEG, PaperFormat.PNG, PaperFormat.WEBP)


class NotAPaper(Refusal):
    """Neither a picture nor a PDF, whatever it is called."""


_BEGINS = {b"\xff\xd8\xff": PaperFormat.JPEG, b"\x89PNG\r\n\x1a\n": PaperFormat.PNG, b"%PDF-": PaperFormat.PDF}
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")


def check_size(size: int | None) -> None:
    """Before the download, as far as the messenger told the size. Raises PaperTooLarge."""
    if (size or 0) > MEGABYTES * _MEGABYTE:
        raise PaperTooLarge(limit=MEGABYTES)


def format_of(content: bytes) -> PaperFormat:
    """Raises PaperTooLarge, NotAPaper."""
    check_size(len(content))
    for begins, found in _BEGINS.items():
        if content.startswith(begins):
            return found
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return PaperFormat.WEBP
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        return PaperFormat.HEIC
    raise NotAPaper
