"""The arguments of one call, however they came: query, form, multipart or JSON; numbers and flags read as there."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from emulator.markup import Markup, parse_json, read_markup
from emulator.refusals import bad_request


def whole(value: object, name: str) -> int:
    """A number inside a JSON argument; digits in quotes count. Raises Refusal(400)."""
    try:
        return int(value) if isinstance(value, int | str) else int(str(value))
    except ValueError as error:
        raise bad_request(f'field "{name}" must be of type Number') from error


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Arguments:
    """Values are texts, except in a JSON body, where they are whatever was written."""

    values: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, Upload] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return self.values.get(name) is not None

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        return json.dumps(value) if isinstance(value, dict | list | bool) else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """Text that is no number counts as absent, as in the official server."""
        try:
            return int(self.text(name).strip())
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, complaint: str = "") -> Any:
        """A JSON argument, or None when absent. Raises Refusal(400) with the complaint when it cannot be read."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value.strip() else None
        except ValueError as error:
            raise bad_request(complaint or f"can't parse {name} JSON object") from error

    def markup(self) -> Markup:
        value = self.values.get("reply_markup")
        return read_markup(parse_json(value) if isinstance(value, str) and value.strip() else value)
