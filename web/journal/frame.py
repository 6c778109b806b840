"""What every page of the journal shares: head, heading, a way back, signing out."""

import hashlib
from functools import cache
from pathlib import Path

from texts.words import Html, Words
from web.journal.html import joined, tag
from web.journal.site import Site

STATIC = Path(__file__).parent.parent / "static"
_FILES = ("journal.css", "journal.js", "journal.svg")


@cache
def static_address(name: str) -> str:
    """With a digest of the file in it: browsers may keep it for ever."""
    return f"static/{hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:16]}/{name}"


@cache
def static_file(digest: str, name: str) -> bytes | None:
    """None for a file that we do not have, or not any more."""
    if name not in _FILES or static_address(name) != f"static/{digest}/{name}":
        return None
    return (STATIC / name).read_bytes()


def whole(t: Words, site: Site, title: str, *inside: str | None, form: str = "", script: bool = False) -> str:
    """A page. `form` is what its requests carry, empty for pages of nobody."""
    css, js = f"{site.root}/{static_address('journal.css')}", f"{site.root}/{static_address('journal.js')}"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", title),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="journal-form", content=form) if form else None,
        tag("link", rel="icon", href=f"{site.root}/{static_address('journal.svg')}", type="image/svg+xml"),
        tag("link", rel="stylesheet", href=css),
        tag("script", src=js, defer=True) if script else None,
    )
    return "<!doctype html>" + tag("html", head, tag("body", *inside), lang=t.language)


def banner(t: Words, site: Site, form: str, *inside: str | None) -> Html:
    """The top of a page of somebody who is signed in."""
    leave = tag(
        "form",
        tag("input", type="hidden", name="form", value=form),
        tag("button", t.plain("page-leave"), type="submit", class_="quiet"),
        method="post",
        action=f"{site.root}/leave",
    )
    return tag("header", *inside, leave, class_="banner")


def message(t: Words, site: Site, title: str, *said: str) -> str:
    """A page that says one thing to somebody who is not signed in."""
    body = tag("main", tag("h1", title), *(tag("p", one) for one in said), class_="card alone")
    return whole(t, site, title, body)


def options(known: list[tuple[str, str]], chosen: str) -> Html:
    """Of a <select>: values with their names."""
    return joined(*(tag("option", name, value=value, selected=value == chosen) for value, name in known))
