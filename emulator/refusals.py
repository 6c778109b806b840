"""How Telegram says no: a status, a sentence with a prefix by status, and sometimes parameters (STACK 3.1)."""

from typing import Any

PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
}


class Refusal(Exception):
    """An answer with `ok: false`. The HTTP status equals `code`."""

    def __init__(self, code: int, reason: str = "", **parameters: int) -> None:
        self.code = code
        self.parameters = parameters
        self.description = f"{PREFIXES[code]}: {_sentence(reason)}" if reason else PREFIXES[code]
        super().__init__(self.description)

    def body(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def _sentence(reason: str) -> str:
    """The first letter is lowered unless the second is a capital or `_`: codes of the server stay as they are."""
    second = reason[1:2]
    return reason if second == "_" or second.isupper() else reason[:1].lower() + reason[1:]


def bad_request(reason: str, **parameters: int) -> Refusal:
    return Refusal(400, reason, **parameters)


def forbidden(reason: str) -> Refusal:
    return Refusal(403, reason)


def conflict(reason: str) -> Refusal:
    return Refusal(409, reason)


def too_many_requests(seconds: int) -> Refusal:
    return Refusal(429, f"retry after {seconds}", retry_after=seconds)
