"""Who may talk to the emulator: this machine only, and of browsers only pages that the emulator itself served."""

from ipaddress import ip_address
from urllib.parse import urlsplit

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def is_own_host(header: str) -> bool:
    """A foreign `Host` is DNS rebinding: a web page that made its own name point here."""
    return _name(f"//{header}") in LOCAL_NAMES


def is_own_origin(origin: str, host: str) -> bool:
    """A foreign `Origin` is another web page trying to press buttons here."""
    return origin.lower() == f"http://{host}".lower()


def _name(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None
