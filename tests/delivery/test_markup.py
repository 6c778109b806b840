"""Formatting that a person chose comes out as markup that is always closed and never typed by hand (E1)."""

import pytest

from bot.markup import Mark, formatted


@pytest.mark.parametrize(
    ("text", "marks", "markup"),
    [
        ("<b>x", (), "&lt;b&gt;x"),
        ("a & b", (Mark("bold", 0, 1),), "<b>a</b> &amp; b"),
        ("🏫 завтра", (Mark("bold", 3, 6),), "🏫 <b>завтра</b>"),
        ("abcd", (Mark("bold", 0, 3), Mark("italic", 1, 3)), "<b>a<i>bc</i></b><i>d</i>"),
        ("ab", (Mark("bold", 0, 99),), "<b>ab</b>"),
        ("ab", (Mark("custom_emoji", 0, 1), Mark("text_mention", 1, 1)), "ab"),
        ("x", (Mark("text_link", 0, 1, 'https://a.ru/?q="&'),), '<a href="https://a.ru/?q=&quot;&amp;">x</a>'),
        ("x", (Mark("text_link", 0, 1, "javascript:alert(1)"),), "x"),
        ("x", (Mark("text_link", 0, 1, "https://[bad"),), "x"),
        ("x", (Mark("bold", 0, 0),), "x"),
    ],
)
def test_marks_become_markup(text: str, marks: tuple[Mark, ...], markup: str) -> None:
    assert formatted(text, marks) == markup
