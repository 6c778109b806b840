"""Inquiries as their author and those who were asked read them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.inquiries import Answer, Choice, Wants, Whom
from school.people import Name
from storage.asking import as_moment, ask
from storage.models import Inquiry
from storage.repositories.inquiries.pupils import name_of_row, pupils
from storage.repositories.people import name_of
from usecases.ports.inquiries import Inquiry as Asked
from usecases.ports.inquiries import ListedInquiry, Target, TaughtClass

_LISTED = """
    SELECT i.id AS id, i.text AS text, i.asked_at AS asked_at, i.withdrawn_at AS withdrawn_at, k.grade AS grade,
      k.letter AS letter, (SELECT COUNT(*) FROM inquiry_targets t WHERE t.inquiry_id = i.id) AS asked,
      (SELECT COUNT(*) FROM inquiry_targets t WHERE t.inquiry_id = i.id AND (
        EXISTS (SELECT 1 FROM inquiry_answers a WHERE a.target_id = t.id)
        OR EXISTS (SELECT 1 FROM thread_messages m WHERE m.thread_id = t.thread_id AND m.author_id <> i.author_id)
      )) AS answered
    FROM inquiries i JOIN classes k ON k.id = i.school_class_id
    WHERE i.author_id = ANY(?) ORDER BY i.asked_at DESC, i.id DESC LIMIT ? OFFSET ?
"""
_TARGETS = """
    SELECT t.id AS id, t.child_id AS child, t.thread_id AS thread, k.surname AS surname, k.given AS given,
      k.patronymic AS patronymic,
      EXISTS (SELECT 1 FROM thread_messages m WHERE m.thread_id = t.thread_id AND m.author_id <> ?) AS said
    FROM inquiry_targets t JOIN people k ON k.id = t.child_id
    WHERE t.inquiry_id = ? ORDER BY k.surname, k.given, k.patronymic, k.id
"""
_ANSWERS = """
    SELECT a.target_id AS target, a.person_id AS person, a.choice AS choice, p.surname AS surname, p.given AS given,
      p.patronymic AS patronymic
    FROM inquiry_answers a JOIN inquiry_targets t ON t.id = a.target_id JOIN people p ON p.id = a.person_id
    WHERE t.inquiry_id = ? ORDER BY a.id
"""


async def listed(person_ids: Collection[int], page: int, size: int) -> list[ListedInquiry]:
    rows = await ask(_LISTED, list(person_ids), size, page * size)
    return [
        ListedInquiry(
            id=row["id"],
            class_name=ClassName(row["grade"], row["letter"]),
            text=row["text"],
            asked_at=as_moment(row["asked_at"]),
            withdrawn=row["withdrawn_at"] is not None,
            asked=row["asked"],
            answered=row["answered"],
        )
        for row in rows
    ]


async def one(inquiry_id: int) -> Asked | None:
    row = await Inquiry.get_or_none(id=inquiry_id).select_related("school", "school_class", "author")
    if row is None:
        return None
    return Asked(
        id=row.id,
        school_id=row.school_id,
        zone=ZoneInfo(row.school.zone),
        class_id=row.school_class_id,
        class_name=ClassName(row.school_class.grade, row.school_class.letter),
        author_id=row.author_id,
        author=name_of(row.author),
        whom=Whom(row.whom),
        wants=Wants(row.wants),
        text=row.text,
        asked_at=row.asked_at,
        withdrawn_at=row.withdrawn_at,
    )


async def targets(it: Asked, now: datetime, child_ids: Collection[int] | None) -> list[Target]:
    of = TaughtClass(it.class_id, it.class_name, it.school_id, it.zone, it.author_id, it.author)
    reachable = {one.child_id for one in await pupils(of, now) if one.reachable(it.whom)}
    answers = _answers(await ask(_ANSWERS, it.id))
    rows = await ask(_TARGETS, it.author_id, it.id)
    return [
        _target(row, answers.get(row["id"], ()), reachable=row["child"] in reachable)
        for row in rows
        if child_ids is None or row["child"] in child_ids
    ]


def _answers(rows: Sequence[Mapping[str, Any]]) -> dict[int, tuple[Answer, ...]]:
    """By target the last one of each person."""
    last: dict[int, dict[int, tuple[Name, Choice]]] = {}
    for row in rows:
        last.setdefault(row["target"], {})[row["person"]] = (name_of_row(row), Choice(row["choice"]))
    return {target: tuple(Answer(*said) for said in of.values()) for target, of in last.items()}


def _target(row: Mapping[str, Any], answers: tuple[Answer, ...], *, reachable: bool) -> Target:
    return Target(
        id=row["id"],
        child_id=row["child"],
        name=name_of_row(row),
        thread_id=row["thread"],
        answers=answers,
        said=bool(row["said"]),
        reachable=reachable,
    )
