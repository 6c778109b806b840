"""Every kind of news in both languages, whatever people are called and however much a teacher writes."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.callbacks import OpenDots, OpenHomework, OpenMark, OpenMarks
from bot.push.renderer import NewsRenderer
from bot.screen import Screen
from delivery.notices import Action, ClaimedNotice
from emulator.entities import parse_html
from school.events import AbsenceNews, AlarmAnswered, Event, HomeworkDue
from tests.delivery.samples import (
    MASHA,
    assigned,
    claimed,
    corrected,
    dot_due,
    homework_due,
    one_of_each,
    posted,
    removed,
)
from texts.clip import MAX_TEXT, clip
from texts.words import LANGUAGES

HOSTILE = "<b>Ма</i>&amp;\u202eша</b> 👩‍👩‍👧 <a href='tg://user?id=1'>x</a>"
KINDS = pytest.mark.parametrize("event", one_of_each(), ids=lambda event: event.kind)
SPOKEN = pytest.mark.parametrize("language", LANGUAGES)


def rendered(notice: ClaimedNotice) -> Screen:
    return asyncio.run(NewsRenderer().render(notice))


def read(notice: ClaimedNotice) -> str:
    """As a person reads it, after the official rules of HTML were applied."""
    return parse_html(clip(rendered(notice).text))[0]


_WRITTEN = {
    *("subject", "comment", "text", "author", "was_comment", "title", "place", "agenda", "description", "reason"),
    *("was_title", "was_place", "was_agenda", "was_description"),
}
"""Names of values that a person writes."""


_SAID = (
    "Алгебра",
    "История",
    "Физика",
    "болеет",
    "ill",
    "опоздание",
    "late",
    "23 ноября",
    "23 November",
    "№ 7",
    "No. 7",
    "Мария",
    "8:12",
    "14:05",
    "700012",
    "23.11",
    "Белова",
    "Сомов",
)
"""Of every kind of news one of these: the subject, the reason, the day, the number, the child, who asks."""


def filled(event: Event, words: str) -> Event:
    """The event with `words` wherever a person writes."""
    if isinstance(event, HomeworkDue):
        return replace(event, items=tuple({**item, "subject": words, "text": words} for item in event.items))
    names = _WRITTEN & set(event.values())
    if isinstance(event, AbsenceNews | AlarmAnswered):
        names = (names - {"reason"}) | ({"child", "by"} & set(event.values()))
    return replace(event, **dict.fromkeys(names, words))


@SPOKEN
@KINDS
def test_every_kind_of_news_can_be_told(event: Event, language: str) -> None:
    text = read(claimed(event, language=language))
    assert text.startswith("Маша\n\n")
    assert len(text.splitlines()) > 2
    assert any(word in text for word in _SAID)


@SPOKEN
@KINDS
@pytest.mark.parametrize("words", [HOSTILE, "<" * 2000, "а" * 2000, "слово\n" * 400, "&lt;" * 500, "👩‍👩‍👧" * 300])
def test_hostile_words_stay_words(event: Event, language: str, words: str) -> None:
    notice = claimed(filled(event, words), language=language, child_called=words[:80])
    screen = rendered(notice)
    text, spans = parse_html(clip(screen.text))
    assert len(text) <= MAX_TEXT
    assert text.startswith(words[:80].strip()[:20])
    assert all(span.kind in ("bold", "italic") for span in spans), "their tags never became ours"
    assert not any(span.extra for span in spans)


@SPOKEN
def test_thirty_marks_with_long_comments_are_one_message(language: str) -> None:
    marks = [posted(mark_id=number, comment="Хорошо!\n" * 60) for number in range(30)]
    text = read(claimed(*marks, language=language))
    assert len(text) <= MAX_TEXT
    assert text.endswith("…")


@settings(max_examples=60)
@given(st.text(max_size=200), st.text(max_size=2000), st.sampled_from(LANGUAGES), st.data())
def test_any_words_make_valid_html(name: str, words: str, language: str, data: Any) -> None:
    event = data.draw(st.sampled_from(one_of_each()))
    notice = claimed(filled(event, words), language=language, child_called=name)
    clean = clip(rendered(notice).text).encode("utf-8", "ignore").decode()
    assert len(parse_html(clean)[0]) <= MAX_TEXT


def test_a_mark_says_everything_about_itself() -> None:
    text = read(claimed(posted(comment="Отличная работа")))
    for part in ("Маша", "Алгебра: 5", "контрольная", "вес 2", "понедельник, 23 ноября", "«Отличная работа»"):
        assert part in text, part
    assert "4,2 → 4,4" in text
    assert "4.2 → 4.4" in read(claimed(posted(), language="en"))


def test_the_first_mark_of_a_period_has_no_average_before() -> None:
    text = read(claimed(posted(average_before=None, average_after="5")))
    assert "→" not in text
    assert "Средний балл: 5" in text
    assert "не изменился" in read(claimed(posted(average_before="5", average_after="5")))
    assert "балл" not in read(claimed(posted(average_before=None, average_after=None, scale="pass_fail", value="pass")))


@pytest.mark.parametrize(
    ("language", "soon", "later"),
    [("ru", "исправлено, было 5", "было 5, теперь 4"), ("en", "corrected, was 5", "was 5, now 4")],
)
def test_a_correction_is_an_edit_first_and_an_answer_later(language: str, soon: str, later: str) -> None:
    edit = claimed(corrected(), language=language, action=Action.EDIT, message_id=1)
    assert soon in read(edit)
    assert later in read(replace(edit, action=Action.SEND, message_id=None, reply_to=1))


def test_a_changed_comment_is_no_new_value() -> None:
    text = read(claimed(corrected(value="5", comment="Второй вариант")))
    assert "было" not in text
    assert "уточнил" in text


def test_pass_or_fail_is_told_in_words() -> None:
    assert "зачёт" in read(claimed(posted(scale="pass_fail", value="pass")))
    assert "незачёт" in read(claimed(dot_due(turns_into="fail")))


def test_several_children_are_named_together() -> None:
    assert read(claimed(assigned(), child_called="Маша, Катя")).startswith("Маша, Катя\n")


def test_the_button_leads_to_what_happened() -> None:
    turned = next(event for event in one_of_each() if event.kind == "DotTurnedIntoMark")
    ways = {
        OpenMark(MASHA, 10): [posted()],
        OpenMarks(MASHA): [posted(), posted(mark_id=11)],
        OpenDots(MASHA): [dot_due()],
        OpenMark(MASHA, 11): [turned],
        OpenHomework(MASHA, homework_due().due_on): [homework_due()],
    }
    for way, told in ways.items():
        assert rendered(claimed(*told)).buttons[0][0].press == way
    assert rendered(claimed(removed())).buttons[0][0].press == OpenMarks(MASHA)
    assert rendered(claimed(posted(), children=())).buttons == ()
