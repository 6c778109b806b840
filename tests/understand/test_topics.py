"""What a short message is about, where no dialog awaited it."""

import pytest

from school.people import Name
from texts.understand.topics import child_named, topics


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


@pytest.mark.parametrize(
    ("typed", "child"),
    [
        ("оценки Маши", 1),
        ("что у маши завтра", 1),
        ("Маша", 1),
        ("Masha's marks", 1),
        ("дз пете", 2),
        ("что задали Чижику", 2),
        ("оценки Пети и Маши", None),
        ("оценки Коли", None),
        ("вчера мы долго гуляли, а потом Маша играла с собакой", None),
        ("оценки", None),
        ("", None),
    ],
)
def test_which_child_is_named(typed: str, child: int | None) -> None:
    family = {
        1: (Name("Ветрова", "Мария", "Ильинична"), None),
        2: (Name("Ветров", "Пётр", "Ильич"), "Чижик"),
    }
    assert child_named(typed, family) == child
