"""Writing HTML without forgetting to escape: what is not Html already is outside text."""

from html import escape

from texts.words import Html

_VOID = frozenset({"input", "link", "meta"})


def tag(name: str, /, *inside: str | None, **attributes: str | int | bool | None) -> Html:
    """`class_` is class, `data_p` data-p; True is an attribute without a value, None and False are none."""
    said = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{said}>")
    return Html(f"<{name}{said}>{joined(*inside)}</{name}>")


def joined(*parts: str | None) -> Html:
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts if part))


def _attribute(key: str, value: str | int | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
