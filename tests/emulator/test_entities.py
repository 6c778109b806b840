"""The strict reader: what passes, how marks are counted, and the official sentence for what does not."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from emulator.entities import parse_html
from emulator.formatting import formatted
from emulator.html import to_html
from emulator.refusals import Refusal

BAD = [
    ("<b>hi", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b>hi</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
    ("Оценка <b>5</i>", 'Unmatched end tag at byte offset 17, expected "</b>", found "</i>"'),
    ("hi</b>", "Unexpected end tag at byte offset 2"),
    ("<script>x</script>", 'Unsupported start tag "script" at byte offset 0'),
    ("я<P>x</P>", 'Unsupported start tag "p" at byte offset 2'),
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("5<6", "Unclosed start tag at byte offset 1"),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
    ('<a href="x', "Unclosed start tag at byte offset 0"),
    ("<a href=x&y>z</a>", "Unexpected end of name token at byte offset 8"),
    ('<a ="x">z</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<b>x</b y>", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
]


@pytest.mark.parametrize(("source", "complaint"), BAD)
def test_bad_markup_is_refused_in_telegrams_own_words(source: str, complaint: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {complaint}"


GOOD = [
    ("<b>5</b>", "5", [("bold", 0, 1)]),
    ("<STRONG>5</strong>", "5", [("bold", 0, 1)]),
    ("<b><i>5</i></b>", "5", [("bold", 0, 1), ("italic", 0, 1)]),
    ("😀<u>5</u>", "😀5", [("underline", 2, 1)]),
    ("<s>😀</s>", "😀", [("strikethrough", 0, 2)]),
    ("<del>a</del><strike>b</strike>", "ab", [("strikethrough", 0, 2)]),
    ("<tg-spoiler>2</tg-spoiler>", "2", [("spoiler", 0, 1)]),
    ('<span class="tg-spoiler">2</span>', "2", [("spoiler", 0, 1)]),
    ("<blockquote>a\nb</blockquote>", "a\nb", [("blockquote", 0, 3)]),
    ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
    (
        '<blockquote><a href="https://school.example">c</a></blockquote>',
        "c",
        [("blockquote", 0, 1), ("text_link", 0, 1)],
    ),
    ('<a href="https://school.example">c<blockquote>d</blockquote></a>', "cd", [("blockquote", 1, 1)]),
    ("<blockquote>#a</blockquote>b", "#ab", [("blockquote", 0, 2)]),
    ("<blockquote>#a</blockquote> b", "#a b", [("blockquote", 0, 2), ("hashtag", 0, 2)]),
    ("<code>x<b>y</b></code>", "xy", [("code", 0, 2)]),
    ("<b>a<code>x</code>b</b>", "axb", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
    ("<pre>x</pre>", "x", [("pre", 0, 1)]),
    ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1)]),
    ("<b></b>5", "5", []),
    ("<b> </b>5", "5", []),
    ("<b>5</>", "5", [("bold", 0, 1)]),
    ("&lt;b&gt; &amp; &quot;&#1103;&#x44F;", '<b> & "яя', []),
    ("&nbsp;&copy;&", "&nbsp;&copy;&", []),
    ("&lt", "<", []),
    ("  <b>x</b>  ", "x", [("bold", 0, 1)]),
    ("\n a", "a", []),
    ("a\r\nb\x00c", "a\nb c", []),
]


@pytest.mark.parametrize(("source", "text", "marks"), GOOD)
def test_good_markup_becomes_text_and_marks_in_utf16(source: str, text: str, marks: list[tuple[str, int, int]]) -> None:
    kept, entities = read(source)
    assert kept == text
    assert [(each["type"], each["offset"], each["length"]) for each in entities] == marks


LINKS = [
    ('<a href="https://school.example/x?a=1&amp;b=2">x</a>', "https://school.example/x?a=1&b=2"),
    ('<a href="HTTP://School.Example">x</a>', "http://school.example/"),
    ("<a href='school.example'>x</a>", "http://school.example/"),
    ("<a>school.example</a>", "http://school.example/"),
    ('<a href="http://127.0.0.1:8080/in">x</a>', "http://127.0.0.1:8080/in"),
    ('<a href="tg://resolve?domain=x">x</a>', "tg://resolve?domain=x"),
    ('<a href="javascript:alert(1)">x</a>', None),
    ('<a href="http://localhost/">x</a>', None),
    ('<a href="ftp://school.example">x</a>', None),
]


@pytest.mark.parametrize(("source", "url"), LINKS)
def test_a_link_that_telegram_does_not_know_stays_plain_text(source: str, url: str | None) -> None:
    _, entities = read(source)
    assert [each["url"] for each in entities if each["type"] == "text_link"] == ([] if url is None else [url])


def test_a_language_of_code_is_kept() -> None:
    assert read('<pre><code class="language-sql">x</code></pre>')[1][0]["language"] == "sql"


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(Refusal, match="unmatched surrogate code units"):
        parse_html("&#xD800;")


def test_a_very_long_number_is_no_character() -> None:
    assert parse_html("&#" + "9" * 6000)[0] == "&#" + "9" * 6000


AUTOMATIC = [
    ("/start now", [("bot_command", 0, 6)]),
    ("см. /help@peremena_bot", [("bot_command", 4, 18)]),
    ("5/6 and/or", []),
    ("почта a.b@school.example", [("email", 6, 18)]),
    ("https://school.example/a, дальше", [("url", 0, 24)]),
    ("зайдите на vk.com", [("url", 11, 6)]),
    ("в 7.30", []),
    ("@anna_l и #дз", [("mention", 0, 7), ("hashtag", 10, 3)]),
    ("<code>/start</code>", [("code", 0, 6)]),
]


@pytest.mark.parametrize(("source", "marks"), AUTOMATIC)
def test_commands_links_and_mentions_are_found_by_themselves(source: str, marks: list[tuple[str, int, int]]) -> None:
    assert [(each["type"], each["offset"], each["length"]) for each in read(source)[1]] == marks


PLAIN = st.text(alphabet=st.one_of(st.sampled_from("<>&\"' ab\n😀я5"), st.characters(codec="utf-8")), max_size=12)
TAGS = [
    *(("<b>", "</b>"), ("<i>", "</i>"), ("<u>", "</u>"), ("<s>", "</s>"), ("<tg-spoiler>", "</tg-spoiler>")),
    *(("<code>", "</code>"), ("<pre>", "</pre>"), ("<blockquote>", "</blockquote>")),
    *(("<blockquote expandable>", "</blockquote>"), ('<a href="https://school.example/?a=1">', "</a>")),
]
HTML = st.recursive(
    PLAIN.map(lambda text: to_html(text, [])),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=3)).map(
        lambda made: made[0][0] + "".join(made[1]) + made[0][1]
    ),
    max_leaves=8,
)


@given(st.lists(HTML, max_size=4).map("".join))
def test_what_telegram_keeps_reads_back_as_itself(source: str) -> None:
    """But for a space that stood in front under bold which `<code>` then took away: by itself it would go."""
    kept = read(source)
    assume(not kept[0][:1].isspace())
    assert read(to_html(*kept)) == kept


def test_a_space_that_was_bold_stays_in_front() -> None:
    assert read("<b> <code>0</code></b>")[0] == " 0"


@given(PLAIN)
def test_escaped_text_is_never_refused_and_never_marked_up(text: str) -> None:
    parsed, spans = parse_html(to_html(text, []))
    assert (parsed, spans) == (text, [])


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_but_never_breaks(text: str) -> None:
    try:
        read(text)
    except Refusal as refusal:
        assert refusal.code == 400


def read(source: str) -> tuple[str, list[dict[str, object]]]:
    return formatted(source, "HTML", None, lambda _: None, 4096, "message is too long")
