"""Two sets of calm colours: pictures are looked at in light and in dark chats."""

from dataclasses import dataclass

from usecases.ports.pictures import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """`ink` for words, `soft` for what stands aside, `grid` for what only guides the eye.

    Each but `grid` stands out from the ground by 4.5 to 1 at least, for numbers are written in it (WCAG 2.1, 1.4.3).
    """

    ground: str
    ink: str
    soft: str
    grid: str
    good: str
    weak: str
    lines: tuple[str, str, str]


PALETTES = {
    Theme.LIGHT: Palette(
        ground="#ffffff",
        ink="#1c2630",
        soft="#5d6b79",
        grid="#e6eaee",
        good="#2f8271",
        weak="#bd4f2a",
        lines=("#2f8271", "#3c6eb4", "#9a5a9e"),
    ),
    Theme.DARK: Palette(
        ground="#18222d",
        ink="#edf1f4",
        soft="#9cabb9",
        grid="#2c3946",
        good="#62bda6",
        weak="#ee9270",
        lines=("#62bda6", "#7fb0ee", "#cf97d3"),
    ),
}
