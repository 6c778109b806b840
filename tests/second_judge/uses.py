"""Which methods of the Bot API the bot uses, and with which parameters: read from its code and from the wire."""

import ast
import inspect
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import aiogram
from aiogram import methods, types
from aiogram.methods import TelegramMethod

from tests.house.sources import Source, product_sources
from tests.second_judge.wire import Call

Uses = dict[str, set[str]]
"""Parameters by method."""

INSIDE_AIOGRAM = {"getMe": "a command that names the bot (/start@name) is compared with its own name"}
"""What aiogram calls by itself, and when."""

_BY_ANOTHER_NAME = {"download": "getFile", "me": "getMe"}


def uses_in_code() -> Uses:
    sources = [source for source in product_sources() if source.name.startswith(("bot/", "app/"))]
    return {name: set[str]() for name in INSIDE_AIOGRAM} | uses_in(sources)


def uses_in(sources: Iterable[Source]) -> Uses:
    """Calls of aiogram's bot, of its shortcuts (`message.answer`) and method classes, and others by official name."""
    found: Uses = {}
    for source in sources:
        for method, params in (*_by_aiogram(source), *_by_transport(source)):
            found.setdefault(method, required(method)).update(params & known_parameters(method))
    return found


def uses_on_the_wire(calls: Iterable[Call]) -> Uses:
    found: Uses = {}
    for call in calls:
        found.setdefault(call.method, set()).update(call.params)
    return found


def together(*several: Uses) -> Uses:
    return {method: set().union(*(uses.get(method, set()) for uses in several)) for uses in several for method in uses}


@cache
def api() -> dict[str, type[TelegramMethod[Any]]]:
    """aiogram's classes of methods by their official names."""
    classes = (getattr(methods, name) for name in methods.__all__)
    return {it.__api_method__: it for it in classes if isinstance(getattr(it, "__api_method__", None), str)}


def known_parameters(method: str) -> set[str]:
    return set(api()[method].model_fields)


def required(method: str) -> set[str]:
    """Shortcuts fill these in by themselves: nothing goes out without them."""
    return {name for name, field in api()[method].model_fields.items() if field.is_required()}


def _by_aiogram(source: Source) -> Iterator[tuple[str, set[str]]]:
    holders = [it for name in _imported(source, "aiogram.types") if inspect.isclass(it := getattr(types, name, None))]
    classes = {name for name in _imported(source, "aiogram.methods") if hasattr(methods, name)}
    for call in _calls(source):
        match call.func:
            case ast.Attribute(value=receiver, attr=name):
                if _last_name(receiver) == "bot":
                    yield from _told(_of_bot(name), call, getattr(aiogram.Bot, name, None))
                for holder in holders:
                    yield from _told(_of_shortcut(holder, name), call, getattr(holder, name, None))
            case ast.Name(id=name) if name in classes:
                yield from _told(getattr(methods, name).__api_method__, call, None)


def _told(method: str | None, call: ast.Call, function: Callable[..., Any] | None) -> Iterator[tuple[str, set[str]]]:
    """The method with the parameters given to it, by name or by place."""
    if method is not None:
        places = list(inspect.signature(function).parameters)[1:] if function else []
        yield method, {word.arg for word in call.keywords if word.arg} | set(places[: len(call.args)])


def _of_bot(name: str) -> str | None:
    plain = name.replace("_", "").lower()
    return _BY_ANOTHER_NAME.get(name) or next((method for method in api() if method.lower() == plain), None)


def _of_shortcut(holder: type, name: str) -> str | None:
    """`Message.edit_text` says that it makes an EditMessageText."""
    function = inspect.getattr_static(holder, name, None)
    made = function.__annotations__.get("return") if inspect.isfunction(function) else None
    return getattr(getattr(methods, str(made), None), "__api_method__", None)


def _by_transport(source: Source) -> Iterator[tuple[str, set[str]]]:
    """A module that names a method builds the parameters too: every text key in it that the method knows."""
    keys = _text_keys(source)
    for call in _calls(source):
        match call.args:
            case [ast.Constant(value=str(name)), *_] if name in api():
                yield name, keys


def _text_keys(source: Source) -> set[str]:
    """Keys of the dicts that may be parameters; what `json.dumps` is given, or what is put under a key, is inside."""
    inside = {id(given) for call in _calls(source) if _last_name(call.func) == "dumps" for given in call.args}
    inside |= {
        id(node.value)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript)
    }
    keys: list[ast.expr | None] = []
    for node in ast.walk(source.tree):
        match node:
            case ast.Dict() if id(node) not in inside:
                keys.extend(node.keys)
            case ast.Subscript(ctx=ast.Store()):
                keys.append(node.slice)
    return {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def _calls(source: Source) -> Iterable[ast.Call]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))


def _imported(source: Source, module: str) -> set[str]:
    froms = (node for node in ast.walk(source.tree) if isinstance(node, ast.ImportFrom) and node.module == module)
    return {alias.name for node in froms for alias in node.names}


def _last_name(receiver: ast.expr) -> str:
    match receiver:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
