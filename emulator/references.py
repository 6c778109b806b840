"""Character references in Telegram's HTML: `&lt; &gt; &amp; &quot;` and numbers; everything else is plain text."""

from emulator.refusals import bad_request

_NAMED = {b"lt": 0x3C, b"gt": 0x3E, b"amp": 0x26, b"quot": 0x22}


def reference(source: bytes, begin: int) -> tuple[int, int]:
    """The code point of the reference at `&` and where it ends; 0 when it is none. `source` ends with a zero byte.

    Raises Refusal for half of a surrogate pair.
    """
    code, end = _numeric(source, begin) if source[begin + 1] == 0x23 else _named(source, begin)
    return code, end + (source[end] == 0x3B)


def _numeric(source: bytes, begin: int) -> tuple[int, int]:
    """Ten characters and more are no reference for the official parser, nor are zero and what lies past Unicode."""
    hexadecimal = source[begin + 2] == 0x78
    end = digits = begin + 2 + hexadecimal
    allowed = b"0123456789abcdefABCDEF" if hexadecimal else b"0123456789"
    while source[end] in allowed:
        end += 1
    if end - begin >= 10:
        return 0, end
    code = int(source[digits:end] or b"0", 16 if hexadecimal else 10)
    if code >= 0x10FFFF:
        return 0, end
    if 0xD800 <= code <= 0xDFFF:
        raise bad_request(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return code, end


def _named(source: bytes, begin: int) -> tuple[int, int]:
    end = begin + 1
    while chr(source[end]).isascii() and chr(source[end]).isalpha():
        end += 1
    return _NAMED.get(source[begin + 1 : end], 0), end
