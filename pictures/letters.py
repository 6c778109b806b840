"""Activation letters as one PDF: an A4 page for each adult, with a QR that opens the bot (FEATURES A3, E6).

A letter shows whose it is and for which child, and nothing else about the child: it may lie on a desk.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any

import segno
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from school.codes import show_code
from texts.letters import LetterWords, deep_link, words_of_letter
from texts.words import Words
from usecases.letters import IssuedLetter, SchoolLetters
from usecases.ports.letters import Letterhead

PLAIN, BOLD = "DejaVuSans", "DejaVuSans-Bold"
WIDTH, HEIGHT = A4
EDGE = 22 * mm
INSIDE = WIDTH - 2 * EDGE
QR_SIZE = 62 * mm
QUIET = 4
"""Modules of white around a QR: the standard asks for four (ISO/IEC 18004)."""
INK, SOFT, FRAME, ACCENT = (HexColor(code) for code in (0x1C2630, 0x5D6B79, 0xD5DCE2, 0x2F8271))


def letters_pdf(t: Words, issued: Iterable[SchoolLetters], bot: str) -> bytes:
    """One page for each letter. `bot` is its username without @. Raises ValueError for no letters at all."""
    _register_fonts()
    sheet = io.BytesIO()
    canvas = Canvas(sheet, pagesize=A4, pageCompression=1)
    count = 0
    for school in issued:
        canvas.setTitle(_drawable(t.plain("letter-title", school=school.head.school)))
        for each in school.letters:
            _page(canvas, words_of_letter(t, **_told(school.head, each, bot)), deep_link(bot, each.nonce))
            count += 1
    if not count:
        raise ValueError("a PDF needs a letter")
    canvas.save()
    return sheet.getvalue()


def _told(head: Letterhead, each: IssuedLetter, bot: str) -> dict[str, Any]:
    to = each.to
    return {
        "school": head.school,
        "adult": to.adult.full,
        "child": to.child.full if to.child else None,
        "class_name": to.class_name.display if to.class_name else None,
        "login": to.login,
        "code": show_code(each.code),
        "bot": bot,
        "last_day": _last_day(head, each),
        "office": head.office,
    }


def _last_day(head: Letterhead, each: IssuedLetter) -> date:
    """The end of a local day belongs to that day."""
    return (each.expires_at.astimezone(head.zone) - timedelta(seconds=1)).date()


def _page(canvas: Canvas, words: LetterWords, link: str) -> None:
    y = HEIGHT - 26 * mm
    y = _lines(canvas, EDGE, y, words.school, 12, colour=SOFT)
    y = _lines(canvas, EDGE, y - 7 * mm, words.title, 24, font=BOLD)
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(2.5)
    canvas.line(EDGE, y + 2 * mm, EDGE + 34 * mm, y + 2 * mm)
    y = _lines(canvas, EDGE, y - 8 * mm, words.adult, 15, font=BOLD)
    y = _lines(canvas, EDGE, y - 1 * mm, words.purpose, 12, colour=SOFT)
    y = _card(canvas, words, link, y - 7 * mm)
    for number, step in enumerate(words.steps, start=1):
        _disc(canvas, EDGE + 4 * mm, y, number)
        y = _lines(canvas, EDGE + 13 * mm, y, step, 12, width=INSIDE - 13 * mm) - 4.5 * mm
    y -= 2 * mm
    for line in words.foot:
        y = _lines(canvas, EDGE, y, line, 10.5, colour=SOFT) - 1.5 * mm
    canvas.showPage()


def _card(canvas: Canvas, words: LetterWords, link: str, top: float) -> float:
    """The frame with the QR on the left and the code in large type on the right. Returns where to go on."""
    height = QR_SIZE + 10 * mm
    canvas.setStrokeColor(FRAME)
    canvas.setLineWidth(1)
    canvas.roundRect(EDGE, top - height, INSIDE, height, 4 * mm)
    _qr(canvas, link, EDGE + 5 * mm, top - height + 5 * mm)
    x, width = EDGE + QR_SIZE + 12 * mm, INSIDE - QR_SIZE - 17 * mm
    y = _lines(canvas, x, top - 17 * mm, words.code_label, 11, colour=SOFT, width=width)
    y = _lines(canvas, x, y - 4 * mm, words.code, 25, font=BOLD, width=width)
    if words.login:
        y = _lines(canvas, x, y - 4 * mm, words.login, 11, colour=SOFT, width=width)
    _lines(canvas, x, y - 4 * mm, words.until, 11, width=width)
    return top - height - 12 * mm


def _lines(
    canvas: Canvas,
    x: float,
    y: float,
    words: str,
    size: float,
    *,
    font: str = PLAIN,
    colour: Color = INK,
    width: float = INSIDE,
) -> float:
    """Words in as many lines as they need; the base line of what comes next."""
    canvas.setFillColor(colour)
    canvas.setFont(font, size)
    for line in _split(_drawable(words), font, size, width):
        canvas.drawString(x, y, line)
        y -= size * 1.35
    return y


def _split(words: str, font: str, size: float, width: float) -> Sequence[str]:
    """A word longer than the line (nobody's name, but who knows) is broken where the line ends."""
    out: list[str] = []
    for line in simpleSplit(words, font, size, width):
        if pdfmetrics.stringWidth(line, font, size) <= width:
            out.append(line)
            continue
        piece = ""
        for sign in line:
            if pdfmetrics.stringWidth(piece + sign, font, size) > width:
                out.append(piece)
                piece = ""
            piece += sign
        out.append(piece)
    return out


def _disc(canvas: Canvas, x: float, y: float, number: int) -> None:
    canvas.setFillColor(ACCENT)
    canvas.circle(x, y + 4, 4 * mm, stroke=0, fill=1)
    canvas.setFillColor(HexColor(0xFFFFFF))
    canvas.setFont(BOLD, 12)
    canvas.drawCentredString(x, y, str(number))


def _qr(canvas: Canvas, link: str, x: float, y: float) -> None:
    """Dark modules as rows of rectangles: sharp on any printer, and small."""
    rows = list(segno.make_qr(link, error="m").matrix_iter(border=QUIET))
    module = QR_SIZE / len(rows)
    path = canvas.beginPath()
    for number, row in enumerate(rows, start=1):
        at = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                path.rect(x + at * module, y + QR_SIZE - number * module, length * module, module)
            at += length
    canvas.setFillColor(HexColor(0x000000))
    canvas.drawPath(path, stroke=0, fill=1)


@cache
def _register_fonts() -> None:
    for name in (PLAIN, BOLD):
        pdfmetrics.registerFont(TTFont(name, _fonts() / f"{name}.ttf"))


@cache
def _glyphs() -> frozenset[int]:
    return frozenset(TTFont(PLAIN, _fonts() / f"{PLAIN}.ttf").face.charToGlyph)


def _fonts() -> Path:
    """Those that come with matplotlib, which itself is not needed here and takes a second to load."""
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        raise FileNotFoundError("the fonts of matplotlib")
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"


def _drawable(words: str) -> str:
    """One line, without signs that the font has not (emoji in names)."""
    return " ".join("".join(sign if ord(sign) in _glyphs() else " " for sign in words).split())
