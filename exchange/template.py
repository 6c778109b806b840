"""The file that an office fills: every sheet with its headings and notes, and beside each a filled example."""

from pathlib import Path

from exchange.sheet_writer import SheetWriter
from texts.understand import sheets as vocabulary


def write_template(path: Path, *, filled: bool = False) -> None:
    """Writes an .xlsx. Empty sheets come first, filled examples (never imported) after them.

    `filled` writes the examples into the sheets themselves: a small school that imports as it is. Raises OSError.
    """
    examples = vocabulary.examples()
    sheets = vocabulary.sheets()
    with SheetWriter(path) as writer:
        for name, sheet in sheets.items():
            writer.sheet(sheet, examples[name] if filled else [])
        for name, sheet in () if filled else sheets.items():
            writer.sheet(sheet, examples[name], title=vocabulary.example_title(sheet))
