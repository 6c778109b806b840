"""What a short message is about, where no dialog awaited it."""

import pytest

from texts.understand.topics import topics


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        ("спасибо большое!", ["thanks"]),
        ("Thank you!", ["thanks"]),
        ("что задали на завтра?", ["tomorrow", "homework"]),
        ("ДЗ", ["homework"]),
        ("почему тройка по алгебре?", ["marks"]),
        ("Какие сегодня уроки", ["today", "timetable"]),
        ("когда собрание", ["meetings"]),
        ("her grades this week", ["week", "marks"]),
        ("сколько у неё точек", ["dots"]),
        ("хочу написать учителю", ["messages"]),
        ("", []),
        ("точно", []),
        ("ааа", []),
        ("🎉" * 300, []),
        ("/nothing", []),
    ],
)
def test_what_words_are_about(typed: str, about: list[str]) -> None:
    assert list(topics(typed)) == about


def test_of_a_long_story_nothing_is_guessed() -> None:
    assert topics("сегодня и завтра оценки, задания, собрание, точки, расписание") == ()
