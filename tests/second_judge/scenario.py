"""The core conversation, written once: from a stranger to a mark that was corrected while the mother was reading it."""

from dataclasses import dataclass

from tests.second_judge.people import Visitor
from tests.second_judge.trial import Trial

MOTHER, ALGEBRA_TEACHER = "A1", "A4"
"""The office's numbers of the people to whom the letters go (tests/rig/small_school.py)."""


@dataclass(frozen=True)
class Cast:
    mother: Visitor
    teacher: Visitor


async def core_conversation(trial: Trial) -> Cast:
    """Raises AssertionError where somebody does not see or hear what they should. The product must be running."""
    letters = await trial.letters()
    mother, teacher = Visitor(trial, "Аня"), Visitor(trial, "Елена")
    await _mother_links(mother, letters[MOTHER].code)
    await _teacher_links(teacher, letters[ALGEBRA_TEACHER].nonce)
    await _teacher_puts_a_five(teacher)
    heard = await mother.hears("Мария", "Алгебра: 5", "ответ на уроке", "вес 2", "Решила все задачи", "Средний балл: 5")
    await _mother_reads(mother)
    await _teacher_corrects(teacher)
    corrected = await mother.hears("Алгебра: 4", "исправлено, было 5", "Средний балл: 5 → 4")
    assert (corrected.id, corrected.edits) == (heard.id, 1), "the correction is not an edit of what she had read"
    return Cast(mother, teacher)


async def _mother_links(mother: Visitor, code: str) -> None:
    await mother.says("/start")
    mother.sees("Здравствуйте", "[Привязать дневник]")
    await mother.presses("Привязать дневник")
    mother.sees("Сначала договоримся", "/privacy")
    await mother.presses("Даю согласие")
    mother.sees("Как привяжем дневник?")
    await mother.presses("Есть код из школы")
    await mother.says("ZZZZZ-ZZZZZ")
    mother.sees("Сверьте остальные знаки")
    await mother.says(f"{code[:5]}-{code[5:]}".lower())
    mother.sees("Это письмо для вас?", "Анна Сергеевна")
    await mother.presses("Да, это я")
    mother.sees("Готово, дневник привязан", "Мария")
    await mother.presses("Всё верно")
    mother.sees("Вот что уже есть", "[Сегодня]")


async def _teacher_links(teacher: Visitor, nonce: str) -> None:
    await teacher.says(f"/start {nonce}")
    await teacher.presses("Даю согласие")
    await teacher.presses("Да, это я")
    teacher.sees("учитель")
    await teacher.presses("Всё верно")
    teacher.sees("[Журнал]")


async def _teacher_puts_a_five(teacher: Visitor) -> None:
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Оценка")
    await teacher.presses("Ветрова М.")
    await teacher.presses("С комментарием")
    await teacher.says("Решила все задачи")
    await teacher.presses("5")
    teacher.sees("Ветрова Мария: 5", "Поставлено: 5", "Решила все задачи")


async def _mother_reads(mother: Visitor) -> None:
    """From the news to the card, then the way that the menu leads: today, marks, the subject, the card, settings."""
    await mother.presses("Открыть")
    mother.sees("5, ответ на уроке", "Решила все задачи")
    await mother.says("/today")
    mother.sees("Мария", "Алгебра, 8:30", "Оценка: 5")
    await mother.presses("Показать: Пётр")
    mother.sees("Пётр", "Чтение, 8:30")
    await mother.presses("Показать: Мария")
    await mother.presses("☰ Меню")
    mother.sees("Мария", "Что посмотрим?")
    await mother.presses("Оценки")
    mother.sees("Алгебра: 5")
    await mother.presses("Алгебра")
    await mother.presses("5 · ")
    mother.sees("5, ответ на уроке", "Вес: 2", "Решила все задачи")
    await mother.presses("☰ Меню")
    await mother.presses("Настройки")
    mother.sees("Настройки", "Тихие часы", "[✓ Русский]")


async def _teacher_corrects(teacher: Visitor) -> None:
    await teacher.presses("Исправить")
    await teacher.presses("4")
    teacher.sees("Ветрова Мария: 4", "Исправлено: 4")
