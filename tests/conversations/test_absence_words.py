"""An absence in free words, typed at any moment: understood, asked about, confirmed (D2)."""

import pytest

from storage.models import AbsenceNotice
from tests.rig.living import Rig
from tests.rig.people import Talker


async def filed() -> list[tuple[str, str, str, str]]:
    rows = await AbsenceNotice.filter(withdrawn_at=None).order_by("id")
    return [(str(row.first_on), str(row.last_on), row.kind, row.reason) for row in rows]


@pytest.mark.row("D2", "works", "ru")
async def test_a_phrase_becomes_a_notice_that_is_confirmed(
    mother: Talker, class_teacher: Talker, father: Talker, rig: Rig
) -> None:
    await mother.says("Маша заболела, до среды не придёт")
    mother.sees("Правильно понимаю?", "Мария", "не придёт", "пн, 23 ноября – вт, 24 ноября", "Причина: болеет")
    mother.sees("[✓ Отправить]", "[Изменить]", "[Это не про отсутствие]")
    assert await filed() == []
    await mother.presses("✓ Отправить")
    mother.sees("Отправлено в школу", "Сообщает: Анна Сергеевна")
    assert await filed() == [("2026-11-23", "2026-11-24", "absent", "ill")]
    await class_teacher.hears("Ветрова Мария, 7 «Б»: не придёт", "болеет")
    await father.hears("The school was told: will not come", "Анна Сергеевна")


@pytest.mark.row("D2", "works", "ru")
async def test_which_child_is_asked_and_a_reason_that_nobody_said(mother: Talker, rig: Rig) -> None:
    await mother.says("завтра опоздаем на первый урок")
    mother.sees("Про кого это?", "[Мария]", "[Пётр]", "[Все дети]")
    await mother.presses("Мария")
    mother.sees("Мария", "опоздает", "вторник, 24 ноября", "Не будет: 1-й урок", "скажите почему")
    await mother.presses("🏠 Семейные дела")
    mother.sees("Отправлено в школу")
    notice = await AbsenceNotice.get()
    assert (notice.kind, notice.from_lesson, notice.to_lesson) == ("late", 1, 1)


@pytest.mark.row("D2", "works", "ru")
async def test_a_day_that_does_not_exist_is_asked_in_the_calendar(mother: Talker, rig: Rig) -> None:
    await mother.says("Маша 31 ноября не придёт, болеет")
    mother.sees("Такого дня нет", "[ноябрь]", "[24]")
    await mother.presses("24")
    await mother.presses("Только 24.11")
    mother.sees("Правильно понимаю?", "вторник, 24 ноября", "болеет")
    await mother.presses("✓ Отправить")
    assert await filed() == [("2026-11-24", "2026-11-24", "absent", "ill")]


@pytest.mark.row("D2", "works", "ru")
async def test_both_children_at_once(mother: Talker, rig: Rig) -> None:
    await mother.says("обоих детей завтра не будет, уезжаем")
    mother.sees("Пётр", "Мария", "поездка")
    await mother.presses("✓ Отправить")
    assert await filed() == [("2026-11-24", "2026-11-24", "absent", "trip")] * 2


@pytest.mark.row("D2", "works", "ru")
async def test_thanks_questions_and_other_words_are_left_to_others(mother: Talker, rig: Rig) -> None:
    for words in ("спасибо большое!", "что задали на завтра?", "ыыы", "<b>🎉</b>", "почему Маше поставили н?"):
        await mother.says(words)
        mother.does_not_see("Правильно понимаю", "Отправить")
    await mother.says("Маша выздоровела, завтра придёт")
    mother.does_not_see("Отправить")
    assert await filed() == []


@pytest.mark.row("D2", "works", "ru")
async def test_not_about_an_absence_after_all(mother: Talker, rig: Rig) -> None:
    await mother.says("Маша заболела")
    await mother.presses("Это не про отсутствие")
    mother.sees("Хорошо, забыл", "[🤒 Не придёт]")
    assert await filed() == []


@pytest.mark.row("D2", "works", "ru")
async def test_words_in_the_dialog_and_a_voice_that_is_not_understood(mother: Talker, rig: Rig) -> None:
    await mother.presses("🤒 Не придёт")
    await mother.presses("✍ Словами")
    mother.sees("Напишите, кто, когда и почему")
    await mother.sends_file("voice.ogg", b"OggS", kind="voice")
    mother.sees("Голосовые сообщения я не понимаю")
    await mother.says("ыыы")
    mother.sees("Не понял, что ребёнка не будет")
    await mother.says("ж" * 10_000)
    mother.sees("Слишком длинно")
    await mother.presses("Назад")
    await mother.presses("✍ Словами")
    await mother.says("Петя завтра у врача")
    mother.sees("Пётр", "вторник, 24 ноября", "Каких уроков не будет?", "[1 · 8:30]")
    await mother.presses("Весь день")
    mother.sees("Правильно понимаю?", "Пётр", "вторник, 24 ноября", "у врача")
    await mother.presses("Изменить")
    mother.sees("Почему?")
    await mother.presses("🤒 Болеет")
    assert await filed() == [("2026-11-24", "2026-11-24", "absent", "ill")]


@pytest.mark.row("D2", "stale", "ru")
async def test_sent_twice_it_is_one_notice_and_an_old_draft_is_gone(mother: Talker, rig: Rig) -> None:
    await mother.says("Маша заболела")
    send = next(data for data in mother.button_data if data.startswith("absend:"))
    for _ in range(2):
        await mother.forges(send)
        mother.sees("Отправлено в школу")
    assert len(await filed()) == 1
    await mother.says("Петя завтра у врача")
    await mother.forges(send)
    assert "всё поменялось" in mother.toast
    assert len(await filed()) == 1


@pytest.mark.row("D2", "stranger", "ru")
async def test_who_has_no_child_is_not_understood(stranger: Talker, algebra_teacher: Talker, rig: Rig) -> None:
    await stranger.says("/start")
    for nobody in (stranger, algebra_teacher):
        await nobody.says("Маша заболела, до среды не придёт")
        nobody.does_not_see("Правильно понимаю", "Мария")
    assert await filed() == []


@pytest.mark.row("D2", "stranger", "ru")
async def test_a_foreign_child_is_never_meant(olyas_father: Talker, mother: Talker, rig: Rig) -> None:
    await olyas_father.says("Завтра не придёт, болеет")
    data = next((data for data in olyas_father.button_data if data.startswith("absend:")), "")
    await mother.says("Маша заболела")
    await mother.forges(data)
    assert "всё поменялось" in mother.toast
    assert await filed() == []


@pytest.mark.row("D2", "works", "en")
async def test_the_same_in_english(father: Talker, rig: Rig) -> None:
    await father.says("Masha is ill, won't come until Thursday")
    father.sees("Did I understand you?", "will not come", "Reason: ill", "[✓ Send]")
    await father.presses("✓ Send")
    father.sees("Sent to school")
    assert (await filed())[0][::3] == ("2026-11-23", "ill")
