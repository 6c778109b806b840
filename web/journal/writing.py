"""Writing: a cell, a comment, a dot. Each request has a key, and a repeat of it does nothing anew."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from typing import Any

from aiohttp import web

from school.dots import DotKind
from school.journal_page import CellChangedSince
from school.refusals import NotYours
from texts import journal_page as texts
from texts.understand.cells import read_cell
from texts.words import Words, words
from usecases.dots.set import CloseDot, NewDot, SetDot
from usecases.journal_page.show import Cell, ColumnKey, GridPage
from usecases.journal_page.signing_in import SignedIn
from usecases.journal_page.write import CellWish, WriteCell
from usecases.marks.put import CorrectMark
from usecases.ports.journal import LessonAt
from usecases.ports.journal_page import OnceOnPage
from web.journal.answers import WORDS
from web.journal.grid import layout, row_parts
from web.journal.reading import Reading
from web.journal.site import FORM, Browsers, body_of, number_in

_KEY = re.compile(r"[0-9a-f]{32}")
_SEEN = re.compile(r"(?:[0-9]{1,18}:[0-9]{1,9}(?: |$))*")
Deed = Callable[[], Awaitable[object]]


class Writing:
    def __init__(
        self,
        browsers: Browsers,
        reading: Reading,
        once: OnceOnPage,
        write_cell: WriteCell,
        correct_mark: CorrectMark,
        set_dot: SetDot,
        close_dot: CloseDot,
    ) -> None:
        self._browsers, self._reading, self._once = browsers, reading, once
        self._write_cell, self._correct_mark = write_cell, correct_mark
        self._set_dot, self._close_dot = set_dot, close_dot

    async def cell(self, request: web.Request) -> web.StreamResponse:
        signed, said = await self._sender(request)
        wish = _wish(number_in(request, "course"), said)
        try:
            await self._do(signed, said, lambda: self._written(signed, wish))
        except CellChangedSince:
            return await self._clash(request, signed, said, wish)
        return await self._row(request, signed, wish.enrolment_id, wish.column)

    async def comment(self, request: web.Request) -> web.StreamResponse:
        signed, said = await self._sender(request)
        mark, version, comment = _number(said, "mark"), _number(said, "version"), _text(said, "comment")
        await self._do(signed, said, lambda: self._correct_mark(signed.asker, mark, version, comment=comment))
        return await self._row(request, signed, *_place(said))

    async def dot(self, request: web.Request) -> web.StreamResponse:
        signed, said = await self._sender(request)
        wish = _new_dot(number_in(request, "course"), said)
        await self._do(signed, said, lambda: self._set_dot(signed.asker, wish))
        return await self._row(request, signed, *_place(said))

    async def close_dot(self, request: web.Request) -> web.StreamResponse:
        signed, said = await self._sender(request)
        dot, version = _number(said, "dot"), _number(said, "version")
        await self._do(signed, said, lambda: self._close_dot(signed.asker, dot, version))
        return await self._row(request, signed, *_place(said))

    async def _sender(self, request: web.Request) -> tuple[SignedIn, dict[str, Any]]:
        signed = await self._browsers.sender(request, request.headers.get(FORM, ""))
        request[WORDS] = words(signed.asker.language)
        return signed, await body_of(request)

    async def _do(self, signed: SignedIn, said: dict[str, Any], deed: Deed) -> None:
        key = _text(said, "key")
        if not _KEY.fullmatch(key):
            raise web.HTTPBadRequest(text="key")
        await self._once(signed.session_id, key, deed)

    async def _written(self, signed: SignedIn, wish: CellWish) -> None:
        """The deed has no result: the row is read afresh, whoever wrote it."""
        await self._write_cell(signed.asker, wish)

    async def _row(
        self, request: web.Request, signed: SignedIn, enrolment_id: int, key: ColumnKey
    ) -> web.StreamResponse:
        t, found = request[WORDS], await self._reading.shown(request, signed)
        row = found.row(enrolment_id)
        told = texts.told(t, row, row.cells.get(key, Cell()))
        return web.json_response(
            {"layout": layout(found), "rows": {str(enrolment_id): row_parts(t, found, row)}, "told": told}
        )

    async def _clash(
        self, request: web.Request, signed: SignedIn, said: dict[str, Any], wish: CellWish
    ) -> web.StreamResponse:
        """Both values, so that the person can choose; nothing was written."""
        t, found = request[WORDS], await self._reading.shown(request, signed)
        known = {"rows": {str(wish.enrolment_id): row_parts(t, found, found.row(wish.enrolment_id))}}
        clash = _clash_words(t, found, wish, _text(said, "text"))
        return web.json_response({**known, "layout": layout(found), "clash": clash}, status=409)


def _clash_words(t: Words, page: GridPage, wish: CellWish, mine: str) -> str:
    row = page.row(wish.enrolment_id)
    cell = row.cells.get(wish.column, Cell())
    now = texts.typed(t, cell) or t.plain("page-empty")
    what = t.plain("page-clash", pupil=texts.short_name(row), now=now, mine=mine.strip() or t.plain("page-empty"))
    author = cell.marks[-1].author if cell.marks else None
    return f"{what} {t.plain('page-clash-by', name=author.polite)}" if author else what


def _wish(course_id: int, said: dict[str, Any]) -> CellWish:
    """`whole`: the text is all that is to stand there, else it is typed over and leaves what it does not name."""
    typed, everything = read_cell(_text(said, "text")), said.get("whole") is True
    (enrolment, column), seen = _place(said), _seen(said)
    if not everything and (not (typed.marks or typed.code) or 0 < len(typed.marks) < len(seen)):
        raise web.HTTPBadRequest(text="text")
    wish = CellWish(course_id, enrolment, column, None, None, seen, _number(said, "noted"))
    if typed.marks or everything:
        wish = replace(wish, marks=typed.marks)
    if typed.code is not None or everything:
        wish = replace(wish, code=typed.code.value if typed.code else "")
    return wish


def _new_dot(course_id: int, said: dict[str, Any]) -> NewDot:
    enrolment, column = _place(said)
    kind, becomes = _text(said, "kind"), _text(said, "becomes")
    if kind not in set(DotKind):
        raise NotYours
    return NewDot(
        at=LessonAt(course_id, column.on, column.number),
        enrolment_ids=[enrolment],
        kind=DotKind(kind),
        form=column.form,
        due=_day(said, "due"),
        turns_into=becomes or None,
    )


def _place(said: dict[str, Any]) -> tuple[int, ColumnKey]:
    return _number(said, "pupil"), ColumnKey.read(_text(said, "column"))


def _seen(said: dict[str, Any]) -> list[tuple[int, int]]:
    text = _text(said, "seen")
    if not _SEEN.fullmatch(text):
        raise web.HTTPBadRequest(text="seen")
    pairs = [pair.split(":") for pair in text.split()]
    return [(int(mark), int(version)) for mark, version in pairs]


def _text(said: dict[str, Any], name: str) -> str:
    """Raises HTTPBadRequest for what our own pages never send."""
    value = said.get(name, "")
    if not isinstance(value, str):
        raise web.HTTPBadRequest(text=name)
    return value


def _number(said: dict[str, Any], name: str) -> int:
    value = _text(said, name) or "0"
    if not (value.isascii() and value.isdecimal() and len(value) <= 18):
        raise web.HTTPBadRequest(text=name)
    return int(value)


def _day(said: dict[str, Any], name: str) -> date:
    try:
        return date.fromisoformat(_text(said, name))
    except ValueError:
        raise web.HTTPBadRequest(text=name) from None
