"""Rows of plain questions about who may see a child, as the rule of school.children wants them.

A row has person_id, child_id, born, archived, own_access_at, since, until, and of a trusted person giver_id, rights
and trusted_until: then since and until are those of the giver's guardianship.
"""

from collections.abc import Collection, Mapping
from typing import Any

from school.children import Child, Guardianship, Right, Trust
from storage.asking import as_day

Row = Mapping[str, Any]


def child_of_row(row: Row) -> Child:
    born = None if row["born"] is None else as_day(row["born"])
    archived, own = row["archived"] is not None, row["own_access_at"] is not None
    return Child(row["child_id"], born, archived=archived, own_access=own)


def ties_of_row(row: Row) -> list[Guardianship]:
    """Empty for the child itself."""
    if row["since"] is None:
        return []
    until = None if row["until"] is None else as_day(row["until"])
    adult = row["person_id"] if row["giver_id"] is None else row["giver_id"]
    return [Guardianship(adult, row["child_id"], as_day(row["since"]), until)]


def trusts_of_row(row: Row) -> list[Trust]:
    if row["giver_id"] is None:
        return []
    until = None if row["trusted_until"] is None else as_day(row["trusted_until"])
    return [Trust(row["person_id"], row["child_id"], row["giver_id"], read_rights(row["rights"]), until)]


def read_rights(written: str) -> frozenset[Right]:
    return frozenset(Right(name) for name in written.split(",") if name)


def written_rights(rights: Collection[Right]) -> str:
    return ",".join(right for right in Right if right in rights)
