"""What is kept of a person as one file: JSON for machines, plain words for people (A15, RELIABILITY section 6)."""

import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from usecases.accounts.own_data import Export
from usecases.ports.pictures import Document

FORMAT = "peremena-own-data"
VERSION = 1
"""Grows when a program that reads the file would have to change."""
JSON_NAME = "mydata.json"


def packed(export: Export, readable: str, readable_name: str) -> Document:
    """Names of the day and nothing of the person stand in the file's name."""
    inside = {JSON_NAME: _json(export), readable_name: readable}
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in inside.items():
            entry = ZipInfo(name, date_time=export.made_at.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, text.encode())
    return Document(f"peremena-{export.made_at:%Y-%m-%d}.zip", out.getvalue())


def _json(export: Export) -> str:
    children = [{"name": child.name.full, "class": child.class_name.display} for child in export.children]
    content = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": export.made_at.isoformat(),
        "children": children,
        **export.sections,
    }
    return json.dumps(content, ensure_ascii=False, indent=2)
