"""A parent reads our sentences on the run: no language of offices, each such word has a plainer one."""

import re

import pytest

from tests.house.locales import sentences

OFFICIALESE = {
    "ru": {
        r"обучающ\w+": "ученик",
        r"учащ(ийся|аяся|егося|емуся|имся|иеся|ихся|имися)": "ученик",
        r"осуществл\w+": "глагол, который это называет",
        r"данн(ый|ая|ое|ого|ому|ой|ую|ом)": "этот",
        r"уведомля(ем|ет|ют|ется|ются)": "сообщаем, напишем",
        r"явля(ется|ются|лся|лась|лись)": "тире или глагол",
        r"производ(ится|ятся|илось)": "глагол, который это называет",
        r"надлежащ\w+": "правильный",
        r"посредством": "через",
        r"(выше|ниже)указанн\w+": "этот",
        r"в целях": "чтобы",
        r"в соответствии с": "по",
        r"в случае,? если": "если",
        r"в настоящее время": "сейчас",
        r"на текущий момент": "сейчас",
        r"при необходимости": "если нужно",
        r"необходимо": "нужно",
        r"в связи с тем,? что": "потому что",
        r"просьба": "пожалуйста",
        r"имеет(ся)? место": "есть",
        r"успеваемост\w+ обучающ\w+": "оценки",
        r"некорректн\w+": "неверный, и что именно не так",
        r"успешно": "сам глагол: сохранено, отправлено",
    },
    "en": {
        r"hereby": "nothing",
        r"pursuant to": "under",
        r"aforementioned": "this",
        r"utili[sz]e\w*": "use",
        r"in order to": "to",
        r"in the event (of|that)": "if",
        r"at this point in time": "now",
        r"kindly": "please",
        r"successfully": "the verb alone",
        r"invalid": "wrong, and what exactly is wrong",
    },
}


def officialese(text: str, language: str) -> list[str]:
    """The words of `text` that no one says aloud, each with what to write instead."""
    found = {word: re.search(rf"\b({word})\b", text, re.IGNORECASE) for word in OFFICIALESE[language]}
    return [f"{match[0]} -> {OFFICIALESE[language][word]}" for word, match in found.items() if match]


@pytest.mark.parametrize("language", OFFICIALESE)
def test_sentences_are_plain(language: str):
    found = {(s.file, s.id): officialese(s.text, language) for s in sentences(language)}
    assert {where: words for where, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Данный обучающийся является отсутствующим", 3),
        ("Уведомляем, что осуществляется проверка", 2),
        ("Проверьте данные ребёнка: персональные данные видите только вы", 0),
        ("Маша получила 5 по алгебре", 0),
    ],
)
def test_officialese_is_recognised(sentence: str, count: int):
    assert len(officialese(sentence, "ru")) == count


def test_an_exclamation_mark_shouts_at_nobody_twice():
    assert [s.id for language in OFFICIALESE for s in sentences(language) if "!!" in s.text] == []
