"""What comes by itself, once and to the right people: marks (C1)."""

import pytest

from tests.conversations.news_steps import (
    CANARY,
    OLYA,
    corrects,
    puts,
    texts,
)
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker


@pytest.mark.row("C1", "works", "ru")
async def test_mother_reads_everything_about_a_mark(algebra_teacher: Talker, mother: Talker) -> None:
    await puts(algebra_teacher, "5", comment="Решила <b>все</b> задачи 🎉")
    told = await mother.hears("Мария", "Алгебра: 5", "ответ на уроке", "вес 2", "понедельник, 23 ноября")
    assert "«Решила <b>все</b> задачи 🎉»" in told
    assert "Средний балл: 5" in told
    await mother.hears_nothing()


@pytest.mark.row("C1", "works", "en")
async def test_father_reads_the_same_in_english(algebra_teacher: Talker, father: Talker) -> None:
    await puts(algebra_teacher, "5")
    await father.hears("Мария", "Алгебра: 5", "answer in class", "weight 2", "Average: 5", "[Open]")
    await corrects(algebra_teacher, "4")
    await father.hears("Алгебра: 4", "corrected, was 5", "Average: 5 → 4")
    await algebra_teacher.presses("Убрать")
    await father.hears("the mark 4", "was taken back")


@pytest.mark.row("C1", "works", "ru")
async def test_marks_of_one_lesson_come_in_two_messages_at_most(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await puts(algebra_teacher, "5")
    assert len(await mother.heard()) == 1
    await puts(algebra_teacher, "4")
    await puts(algebra_teacher, "3")
    await mother.hears_nothing()
    await rig.passes(minutes=5)
    [told] = await mother.heard()
    assert told.index("Алгебра: 4") < told.index("Алгебра: 3")
    assert "Средний балл: 5 → 4,5" in told
    assert "Средний балл: 4,5 → 4" in told


@pytest.mark.row("C1", "works", "ru")
async def test_a_late_correction_answers_the_first_message(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    await puts(algebra_teacher, "5")
    await mother.hears("Алгебра: 5")
    first = mother.chat[-1]
    await rig.passes(minutes=11)
    await corrects(algebra_teacher, "4")
    await mother.hears("было 5, теперь 4")
    assert mother.chat[-1].reply_to == first.id
    assert "Алгебра: 5" in next(seen for seen in mother.chat if seen.id == first.id).text, "the first one stands"


@pytest.mark.row("C1", "works", "ru")
async def test_a_correction_of_a_message_that_mother_deleted_is_said_anew(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await puts(algebra_teacher, "5")
    await mother.hears("Алгебра: 5")
    rig.emulator.erase(BOT, mother.id, mother.chat[-1].id)
    await corrects(algebra_teacher, "4")
    await mother.hears("Алгебра", "было 5, теперь 4")
    await mother.hears_nothing()


@pytest.mark.row("C1", "stranger", "ru")
async def test_another_family_hears_nothing_of_it(
    rig: Rig, algebra_teacher: Talker, mother: Talker, father: Talker, olyas_father: Talker, stranger: Talker
) -> None:
    await stranger.says("/start")
    await puts(algebra_teacher, "2", comment=CANARY)
    await corrects(algebra_teacher, "3")
    await puts(algebra_teacher, "4", pupil=OLYA, comment="канарейка-Громовых")
    await rig.passes(hours=1)
    await mother.hears(CANARY)
    await father.hears(CANARY)
    await olyas_father.hears("канарейка-Громовых")
    for other in (olyas_father, stranger):
        assert not [text for text in texts(rig, other) if CANARY in text or "Мария" in text], other.who
    assert not [text for text in texts(rig, mother) if "Громовых" in text]


@pytest.mark.row("C1", "stranger", "ru")
async def test_the_button_under_a_mark_opens_it_for_the_family_only(
    algebra_teacher: Talker, mother: Talker, olyas_father: Talker, stranger: Talker
) -> None:
    await puts(algebra_teacher, "2", comment=CANARY)
    await mother.hears(CANARY)
    under_news = mother.button_data[-1]
    await mother.presses("Открыть")
    mother.sees("Алгебра", "2", CANARY)
    for other in (olyas_father, stranger):
        seen = []
        for forged in (under_news, under_news.rpartition(":")[0] + ":99999"):
            await other.forges(forged)
            other.does_not_see(CANARY, "Мария")
            seen.append(other.screen)
        assert seen[0] == seen[1], "a mark that is there looks like one that is not"


@pytest.mark.row("C1", "stale", "ru")
async def test_an_old_message_opens_what_became_of_the_mark(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    await puts(algebra_teacher, "5")
    await mother.hears("Алгебра: 5")
    old = mother.button_data[-1]
    await rig.passes(minutes=11)
    await algebra_teacher.presses("Убрать")
    await mother.hears("оценка 5", "убрана")
    for _ in range(2):
        await mother.forges(old)
        mother.sees("Алгебра", "5")
    assert "Алгебра: 5" in "\n".join(seen.text for seen in mother.chat), "news stays news"
