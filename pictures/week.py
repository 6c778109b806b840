"""A week as a table to draw: subjects with their marks, the average before and after (C8)."""

from pictures.sheets import Head, Table, TableRow
from texts import weeks as texts
from texts.weeks import Item
from texts.words import Words


def table(t: Words, child: str, item: Item) -> Table:
    rows = tuple(
        TableRow(
            str(one["name"]),
            str(one["marks"]),
            (texts.average(t, one, "before"), texts.average(t, one, "after")),
            bool(one["weak"]),
        )
        for one in texts.subjects_of(item)
    )
    head = Head(child, f"{t.plain('week-summary-picture-title')} {texts.days(t, item)}")
    # What stands out comes first in the row of numbers: how it is now.
    turned = tuple(TableRow(row.name, row.below, row.cells[::-1], row.weak) for row in rows)
    return Table(head, (t.plain("week-summary-after"), t.plain("week-summary-before")), turned, texts.foot(t, item))
