"""A person takes back a day of the same message: "Away tomorrow. Oh, not tomorrow, on Wednesday".

A day that was told in an earlier message is not taken back here: somebody has to withdraw what was filed by it.
"""

from collections.abc import Iterator, Sequence

from texts.understand.absences.words import Lexeme

_DAYS = frozenset({"relative", "weekday", "date", "pair"})


def without_denied_days(said: Sequence[Lexeme]) -> list[Lexeme]:
    """Where another day is left, the denied one and the words that take it back go; else all stays and is asked."""
    places = [place for place in _denied(said) if _was_told(said, place)]
    days = {(said[place].concept, said[place].value) for place in places}
    left = {(one.concept, one.value) for one in said if one.concept in _DAYS} - days
    if not days or len(left) != 1:
        return list(said)
    gone = {at for place in places for at in range(_not_before(said, place), place)}
    return [one for at, one in enumerate(said) if at not in gone and not _is_taken_back(one, days)]


def _denied(said: Sequence[Lexeme]) -> Iterator[int]:
    for place, lexeme in enumerate(said):
        if lexeme.concept in _DAYS and said[_not_before(said, place)].concept == "not":
            yield place


def _was_told(said: Sequence[Lexeme], place: int) -> bool:
    return any((one.concept, one.value) == (said[place].concept, said[place].value) for one in said[:place])


def _not_before(said: Sequence[Lexeme], place: int) -> int:
    """Where the words before the day begin: "not" or "not on"; the day itself when there is no "not"."""
    at = place - 1 - (place > 0 and said[place - 1].concept == "at")
    return at if at >= 0 and said[at].concept == "not" else place


def _is_taken_back(lexeme: Lexeme, days: set[tuple[str, str]]) -> bool:
    return (lexeme.concept, lexeme.value) in days or (lexeme.concept == "hedge" and lexeme.value == "correct")
