"""Which links Telegram accepts in buttons and entities, and how it rewrites them.

Texts of errors are those of the official server. Loopback addresses pass, as any IP address does; `localhost` does
not, as there.
"""

import re
from urllib.parse import urlsplit

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*)://")
_LABEL = r"[\w-]{1,63}"
_HOST = re.compile(rf"(?:{_LABEL}\.)+[^\W\d_][\w-]{{1,62}}\.?")
_IPV4 = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_IPV6 = re.compile(r"\[[0-9a-fA-F:.]+\]")
_OWN_SCHEMES = frozenset({"tg", "ton", "tonsite"})


class WrongLink(ValueError):
    """The reason as the official server words it, without the `URL '...' is invalid` in front."""


def checked_link(url: str) -> str:
    """The link as Telegram keeps it: with a scheme, a lower-case host and a path. Raises WrongLink."""
    url = url.strip()
    if not url:
        raise WrongLink("URL host is empty")
    found = _SCHEME.match(url)
    scheme = found.group(1).lower() if found else "http"
    if scheme in _OWN_SCHEMES:
        return url
    if scheme not in {"http", "https"}:
        raise WrongLink("Unsupported URL protocol")
    return _http(url if found else f"http://{url}")


def user_link(url: str) -> int | None:
    """The person meant by `tg://user?id=...`, or nobody."""
    found = re.fullmatch(r"tg://user\?id=(\d+)", url.strip())
    return int(found.group(1)) if found else None


def _http(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, port = (parts.netloc.rpartition("@")[2], parts.port)
    except ValueError as error:
        raise WrongLink("Wrong HTTP URL") from error
    name = host.removesuffix(f":{port}") if port is not None else host.removesuffix(":")
    if not (_HOST.fullmatch(name) or _IPV4.fullmatch(name) or _IPV6.fullmatch(name)) or re.search(r"\s", url):
        raise WrongLink("Wrong HTTP URL")
    rest = parts.path or "/"
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}{rest}{query}{fragment}"
