"""A sheet of pixels to draw on. matplotlib lives here: it is imported with the first picture, for it takes its time.

One pixel is one unit, x to the right and y down, so a layout reads as on squared paper. Never pyplot: it keeps state.
"""

import gc
import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from pictures.themes import Palette

WIDTH, EDGE = 1080, 56
"""Pixels: three for each of a phone of 360, and the free margin on both sides."""
Align = Literal["left", "center", "right"]
_DPI = 72
"""So that a point is a pixel."""
_FONTS = Path(mpl.get_data_path(), "fonts", "ttf")
_YOUNG = 1
_LARGE = 100
_MORE = "\N{HORIZONTAL ELLIPSIS}"


class Paper:
    """Draw on it, then take the `png`. Not for two threads at once."""

    def __init__(self, height: float, palette: Palette) -> None:
        self.height, self.colours = round(height), palette
        self._figure = Figure(figsize=(WIDTH / _DPI, self.height / _DPI), dpi=_DPI, facecolor=palette.ground)
        self._canvas = FigureCanvasAgg(self._figure)
        self._laid = 0

    def text(
        self, x: float, y: float, words: str, size: int, colour: str, *, bold: bool = False, align: Align = "left"
    ) -> None:
        """`y` is the base line; `size` in pixels; dollars and underscores are only signs."""
        self._lay(
            Text(
                x / WIDTH,
                1 - y / self.height,
                drawable(words),
                color=colour,
                fontproperties=_font(size, bold=bold),
                horizontalalignment=align,
                verticalalignment="baseline",
                parse_math=False,
                transform=self._figure.transFigure,
            )
        )

    def upright(self, x: float, y: float, words: str, size: int, colour: str) -> None:
        """Written from below upwards; `x` is the middle of the letters' height, `y` where the words begin."""
        self._lay(
            Text(
                x / WIDTH,
                1 - y / self.height,
                drawable(words),
                color=colour,
                fontproperties=_font(size, bold=False),
                horizontalalignment="center",
                verticalalignment="bottom",
                rotation=90,
                parse_math=False,
                transform=self._figure.transFigure,
            )
        )

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """From its upper left corner, with round ends; a bar of no length is still a dot."""
        radius = height / 2
        length = max(width, height)
        self._lay(
            FancyBboxPatch(
                (x + radius, self.height - y - radius),
                max(length - height, 0.01),
                0.01,
                boxstyle=f"round,pad={radius}",
                facecolor=colour,
                linewidth=0,
                transform=self._pixels(),
            )
        )

    def line(self, points: Sequence[tuple[float, float]], colour: str, width: float = 2) -> None:
        xs, ys = [x for x, _ in points], [self.height - y for _, y in points]
        line = Line2D(xs, ys, color=colour, linewidth=width, transform=self._pixels())
        line.set_solid_capstyle("round")
        line.set_solid_joinstyle("round")
        self._lay(line)

    def dot(self, x: float, y: float, size: float, colour: str, *, hollow: bool = False) -> None:
        """`size` is the diameter."""
        inside = self.colours.ground if hollow else colour
        self._lay(
            Line2D(
                [x],
                [self.height - y],
                marker="o",
                markersize=size,
                markerfacecolor=inside,
                markeredgecolor=colour,
                markeredgewidth=5 if hollow else 0,
                transform=self._pixels(),
            )
        )

    def png(self) -> bytes:
        """Takes the drawing: matplotlib's figures are rings of references, and megabytes of them must not lie about."""
        file = io.BytesIO()
        self._figure.savefig(file, format="png", dpi=_DPI)
        self._figure.clear()
        del self._figure, self._canvas
        gc.collect(_YOUNG)
        return file.getvalue()

    def _lay(self, artist: Artist) -> None:
        """What is drawn later lies above."""
        self._laid += 1
        artist.set_zorder(self._laid)
        self._figure.add_artist(artist)

    def _pixels(self) -> Affine2D:
        return Affine2D().scale(self._figure.dpi / _DPI)


@cache
def _font(size: int, *, bold: bool) -> FontProperties:
    return FontProperties(fname=_FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"), size=size)


@cache
def _glyphs() -> frozenset[int]:
    return frozenset(FT2Font(str(_FONTS / "DejaVuSans-Bold.ttf")).get_charmap())


def drawable(words: str) -> str:
    """One line, without signs that the font has not (emoji in names)."""
    return " ".join("".join(sign if ord(sign) in _glyphs() else " " for sign in words).split())


@cache
def _advance(sign: str, *, bold: bool) -> float:
    """Of one sign in letters of one pixel. Kerning is left out: it moves nothing that anybody sees."""
    font = FT2Font(str(_FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")))
    font.set_size(_LARGE, _DPI)
    return float(font.load_char(ord(sign)).linearHoriAdvance) / 65536 / _LARGE


def width_of(words: str, size: int, *, bold: bool = False) -> float:
    """Pixels that the words take."""
    return sum(_advance(sign, bold=bold) for sign in drawable(words)) * size


def fitting(words: str, size: int, room: float, *, bold: bool = False) -> str:
    """The words, or as much of their beginning as fits."""
    words = drawable(words)
    if width_of(words, size, bold=bold) <= room:
        return words
    kept = words
    while kept and width_of(kept + _MORE, size, bold=bold) > room:
        kept = kept[:-1]
    return kept.rstrip(" ,.(") + _MORE
