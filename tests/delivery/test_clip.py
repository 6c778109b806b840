"""A text that is too long for one message is cut so that Telegram still understands it."""

from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emulator.entities import parse_html
from texts.clip import MAX_TEXT, clip, shorten, visible, visible_length
from texts.words import Html

TAGS = ("b", "i", "code", "blockquote", "tg-spoiler")
# Telegram's own reader refuses a lone surrogate; our transport cleans it away before anything else looks.
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n<>&\"' &lt;"), max_size=40)


@st.composite
def marked(draw: st.DrawFn, depth: int = 3) -> str:
    """HTML as ours is made: outside words escaped, tags of ours around and inside, lines anywhere."""
    if depth == 0:
        return escape(draw(words), quote=False)
    inner = "".join(draw(st.lists(marked(depth - 1), max_size=4)))
    tag = draw(st.sampled_from((*TAGS, "")))
    return f"<{tag}>{inner}</{tag}>" if tag else inner


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(marked(), st.integers(10, 300))
@pytest.mark.fault("3.2 message too long")
def test_a_cut_text_fits_and_its_tags_are_whole(text: str, limit: int) -> None:
    cut = clip(Html(text), limit)
    seen, _ = parse_html(cut)
    whole, _ = parse_html(text)
    assert len(seen) <= limit
    if len(whole) <= limit:
        assert cut == text
    else:
        assert seen.endswith("\n…")
        assert whole.startswith(seen.removesuffix("\n…"))
        assert len(seen) >= limit // 2, "more was cut away than had to be"


@given(marked())
def test_length_and_text_are_what_telegram_reads(text: str) -> None:
    seen, _ = parse_html(text)
    assert visible_length(text) == len(seen)
    assert visible(text) == seen


def test_a_comment_of_many_lines_is_cut_inside_its_italics() -> None:
    text = Html("<b>Маша</b>\n\n" + "\n".join(["<i>«слово\n" + "ещё слово\n" * 60 + "»</i>"] * 12))
    cut = clip(text)
    seen, spans = parse_html(cut)
    assert len(seen) <= MAX_TEXT
    assert {span.kind for span in spans} == {"bold", "italic"}


def test_one_endless_line_keeps_its_beginning() -> None:
    assert len(parse_html(clip(Html(f"<b>{'а' * 9000}</b>")))[0]) == MAX_TEXT


def test_a_line_is_not_cut_where_the_line_before_is_long_enough() -> None:
    assert clip(Html("а" * 60 + "\n" + "б" * 60), 100) == "а" * 60 + "\n…"


@given(st.text(), st.integers(2, 50))
def test_shortened_text_fits(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or short.endswith("…")
