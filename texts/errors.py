"""Why something was refused, in the reader's words."""

from school.refusals import Refusal
from texts.words import Html, Words


def refusal(t: Words, refused: Refusal) -> Html:
    return t(refused.sentence_id, **refused.values)


def refusal_toast(t: Words, refused: Refusal) -> str:
    return t.plain(refused.sentence_id, **refused.values)


def our_mistake(t: Words) -> Html:
    """Something broke on our side: nothing was lost, and somebody was called."""
    return t("our-mistake")


def our_mistake_toast(t: Words) -> str:
    return t.plain("our-mistake")
