"""The words of which the made-up school is put together."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def names() -> dict[str, Any]:
    return _load("names.toml")


@cache
def teaching() -> dict[str, Any]:
    return _load("teaching.toml")


def spoken(name: str) -> str:
    """What the demo itself says on its page."""
    return str(_load("spoken.toml")[name])


def presses() -> dict[str, str]:
    """What the people of the demo press and wait for, by name."""
    return dict(_load("spoken.toml")["press"])


def day_script() -> list[dict[str, Any]]:
    """The school day: when, who, what."""
    return list(_load("spoken.toml")["day"])


def first_messages() -> list[str]:
    """What the class teacher has written before the first day."""
    return list(_load("threads.toml")["said"])


def conduct() -> dict[str, Any]:
    """What teachers have said of the children of the cast."""
    return _load("conduct.toml")


def feminine(surname: str) -> str:
    """A woman's form of a surname: endings that agree change, others stay."""
    for masculine, ending in (("ский", "ская"), ("цкий", "цкая"), ("ный", "ная"), ("ой", "ая")):
        if surname.endswith(masculine):
            return surname.removesuffix(masculine) + ending
    return surname + "а" if surname.endswith(("ов", "ев", "ёв", "ин", "ын")) else surname


def _load(file: str) -> dict[str, Any]:
    return tomllib.loads((files("app.demo") / "data" / file).read_text("utf-8"))
