"""Dots on request (B7)."""

from datetime import date, timedelta

import pytest

from bot.callbacks import OpenDot, OpenDots
from storage.models import Dot, Subject
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import NOW, TODAY
from tests.rig.written import LAST_FRIDAY, Written

FOREIGN = "Этого ребёнка в вашем дневнике нет"
NOT_YOURS = "Это вам недоступно"


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


@pytest.mark.row("B7", "works", "ru")
async def test_open_dots_say_what_until_when_and_what_next(mother: Talker, masha: int, written: Written) -> None:
    await written.dot("Физика", due=date(2026, 11, 30), kind="planned", form="lab", turns_into=None)
    await written.dot("Алгебра", due=date(2026, 11, 24), comment="Тема: дроби")
    await written.dot("История", due=TODAY, kind="retake", form="oral_test", turns_into="3")
    await written.dot("История", whose="olya", comment="Олина")
    await mother.forges(OpenDots(masha).pack())
    mother.sees("Мария · точки", "История: пересдать, устный зачёт", "Последний день: понедельник, 23 ноября (сегодня)")
    mother.sees(
        "Последний день: вторник, 24 ноября (завтра)", "станет оценкой 3", "Алгебра: долг, контрольная", "«Тема: дроби»"
    )
    mother.sees("Физика: впереди работа, лабораторная", "понедельник, 30 ноября (ещё 7 дней)", "исчезнет без оценки")
    mother.does_not_see("Олина", "Закрылись недавно")
    found = [mother.screen.index(subject) for subject in ("История:", "Алгебра:", "Физика:")]
    assert found == sorted(found), "the nearest deadline comes first"


@pytest.mark.row("B7", "works", "ru")
async def test_what_has_become_of_dots_lately(mother: Talker, masha: int, written: Written) -> None:
    mark = await written.mark("Алгебра", "2", comment="Не сдано")
    lately, long_ago = NOW - timedelta(days=2), NOW - timedelta(days=15)
    await written.dot("Алгебра", due=LAST_FRIDAY, state="turned", closed_at=lately, mark_id=mark.id)
    await written.dot("Физика", due=LAST_FRIDAY, state="expired", closed_at=lately)
    await written.dot("История", due=LAST_FRIDAY, state="closed", closed_at=lately, form="essay")
    await written.dot("Русский язык", due=date(2026, 11, 1), state="closed", closed_at=long_ago)
    await mother.forges(OpenDots(masha).pack())
    mother.sees("Открытых точек нет", "Закрылись недавно", "Алгебра, контрольная: 21 ноября стала оценкой 2")
    mother.sees("Физика, контрольная: 21 ноября срок вышел", "История, сочинение: 21 ноября учитель закрыл")
    mother.does_not_see("Русский язык")
    await mother.presses("Оценка 2, Алгебра")
    mother.sees("Мария · Алгебра", "Не сдано")


@pytest.mark.row("B7", "works", "ru")
async def test_a_dot_opens_its_card(mother: Talker, masha: int, written: Written) -> None:
    lesson = await written.lesson("Алгебра", LAST_FRIDAY, 1)
    await written.dot("Алгебра", comment="Повторить " * 45, lesson_id=lesson.id)
    await mother.forges(OpenDots(masha).pack())
    mother.sees("…»")
    await mother.presses("Алгебра, до 30.11")
    mother.sees("Мария · Алгебра", "долг: контрольная", "станет оценкой 2", "На уроке: пятница, 20 ноября")
    mother.sees("Поставлена: 20 ноября, 8:20, Елена Викторовна", ("Повторить " * 45).strip())
    await mother.presses("Назад")
    mother.sees("Мария · точки")


async def test_a_dot_whose_time_is_up_waits_for_its_outcome(mother: Talker, masha: int, written: Written) -> None:
    dot = await written.dot("Алгебра", due=date(2026, 11, 22))
    await mother.forges(OpenDot(masha, dot.id).pack())
    mother.sees("Срок вышел: воскресенье, 22 ноября")
    mother.does_not_see("Если не ответить")


@pytest.mark.row("B7", "works", "en")
async def test_father_reads_dots_in_english(father: Talker, masha: int, written: Written) -> None:
    await written.dot("Алгебра", due=date(2026, 11, 24))
    await written.dot("Физика", kind="planned", form="lab", turns_into=None)
    await written.dot("История", due=LAST_FRIDAY, state="expired", closed_at=NOW - timedelta(days=1))
    await father.forges(OpenDots(masha).pack())
    father.sees("Мария · dots", "Алгебра: debt, test", "Last day: Tuesday, 24 November (tomorrow)")
    father.sees(
        "turns into the mark 2",
        "Физика: planned work, lab work",
        "Last day: Monday, 30 November (7 days left)",
        "disappears without a mark",
    )
    father.sees("Closed lately", "История, test: ran out on 22 November")
    await father.presses("Алгебра, by 24.11")
    father.sees("debt: test", "Set: 20 November, 8:20, Елена Викторовна")


@pytest.mark.row("B7", "stranger")
async def test_a_stranger_learns_nothing_of_a_dot(
    rig: Rig, stranger: Talker, olyas_father: Talker, masha: int, written: Written
) -> None:
    dot, olya = await written.dot("Алгебра", comment="тайна"), rig.school.people["olya"]
    for who in (stranger, olyas_father):
        for child in (masha, 999_999):
            for press in (OpenDots(child), OpenDot(child, dot.id)):
                await who.forges(press.pack())
                assert who.toast.startswith(FOREIGN)
                who.does_not_see("тайна", "Алгебра", "Мария")
    for foreign in (dot.id, 999_999):
        await olyas_father.forges(OpenDot(olya, foreign).pack())
        assert olyas_father.toast.startswith(NOT_YOURS)
        olyas_father.does_not_see("тайна", "Алгебра")
    await stranger.says("/dots")
    stranger.does_not_see("Алгебра", "точки")


@pytest.mark.row("B7", "stale")
async def test_a_dot_closed_since_is_told_as_it_is(mother: Talker, masha: int, written: Written) -> None:
    dot = await written.dot("Алгебра")
    await mother.forges(OpenDots(masha).pack())
    await Dot.filter(id=dot.id).update(state="closed", closed_at=NOW)
    await mother.presses("Алгебра, до 30.11")
    mother.sees("23 ноября учитель закрыл, больше ничего не нужно")
    mother.does_not_see("станет оценкой")
    await mother.forges(f"dot:{masha}:{'9' * 19}")
    mother.sees("Кнопка устарела")


async def test_hostile_words_in_a_dot_are_only_words(mother: Talker, masha: int, written: Written) -> None:
    await Subject.filter(name="Алгебра").update(name="<b>Алгебра 🧮")
    for _ in range(25):
        await written.dot("Алгебра", comment="<i>" + "я" * 400)
    await mother.forges(OpenDots(masha).pack())
    mother.sees("<b>Алгебра 🧮: долг", "«<i>яяя")
