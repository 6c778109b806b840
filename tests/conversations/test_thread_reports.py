"""Complaints: the class teacher or the deputy looks, hides, warns, closes (D5)."""

import pytest

from storage.models import Person, ThreadReport
from tests.conversations.thread_steps import PNG, begins, chooses, newest, opens, serves_as
from tests.rig.living import Rig
from tests.rig.people import Talker


async def quarrels(mother: Talker, olyas_father: Talker, words: str = "Сами вы <b>такие</b>") -> int:
    """The mother complains of what Olya's father wrote. The id of the thread."""
    thread = await begins(mother, "Громов", "Верните атлас")
    await olyas_father.replies("атлас", words)
    await opens(mother, "Громов")
    await mother.presses("Пожаловаться")
    mother.sees("На что пожаловаться?", "Автор не узнает", "Громов Б. Л.: Сами вы")
    await mother.presses("Громов Б. Л.: Сами вы")
    mother.sees("Спасибо, школа посмотрит")
    return thread


@pytest.mark.row("D5", "works", "stale", "ru")
async def test_the_class_teacher_hides_a_message(
    rig: Rig, mother: Talker, olyas_father: Talker, class_teacher: Talker
) -> None:
    await quarrels(mother, olyas_father)
    await class_teacher.hears("Жалоба на сообщение", "Громов Борис Львович: «Сами вы <b>такие</b>»", "Скрыть")
    assert "Пожаловался(лась): Ветрова Анна Сергеевна" in class_teacher.chat[-1].text
    await rig.passes(hours=1)
    await mother.heard()
    report = (await ThreadReport.get()).id
    await class_teacher.presses("Скрыть")
    class_teacher.sees("Решено: сообщение скрыто", "Громов Борис Львович: «без слов»")
    await mother.hears("Громов", "Сообщение скрыла школа")
    told = [seen.text for seen in mother.chat if seen.text.startswith("💬 Громов")]
    assert not any("Сами вы" in text for text in told), "an hour later it is edited too"
    await opens(mother, "Громов")
    mother.sees("Сообщение скрыто")
    mother.does_not_see("Сами вы")
    for deed in ("hidden", "warned", "closed"):
        await class_teacher.forges(f"thdeed:{report}:{deed}")
        assert "уже решили" in class_teacher.toast


@pytest.mark.row("D5", "works", "ru")
async def test_a_hidden_photo_disappears(rig: Rig, mother: Talker, olyas_father: Talker, class_teacher: Talker) -> None:
    await chooses(olyas_father, "Ветрова Анна")
    await olyas_father.sends_file("a.png", PNG, kind="photo", caption="Гадость")
    await mother.hears("Гадость")
    await mother.forges(f"threps:{await newest()}")
    await mother.presses("Громов Б. Л.: Гадость")
    await class_teacher.presses("Скрыть")
    await rig.settle()
    assert not any(seen.file for seen in mother.chat)
    assert any("Гадость" in seen.text for seen in rig.emulator.deleted("peremena_bot", mother.id))


@pytest.mark.row("D5", "works", "ru")
@pytest.mark.parametrize("days", [3, 9])
async def test_a_photo_hidden_days_later_loses_its_words_and_is_not_sent_again(
    rig: Rig, mother: Talker, olyas_father: Talker, class_teacher: Talker, days: int
) -> None:
    """Telegram lets nobody delete what is older than 48 hours; after a week we have forgotten what we said."""
    await chooses(olyas_father, "Ветрова Анна")
    await olyas_father.sends_file("a.png", PNG, kind="photo", caption="Гадость")
    await mother.hears("Гадость")
    await rig.passes(days=days)
    rig.emulator.world.clock.offset = days * 24 * 3600
    await mother.forges(f"threps:{await newest()}")
    await mother.presses("Громов Б. Л.: Гадость")
    await class_teacher.presses("Скрыть")
    await rig.settle()
    [left] = [seen.text for seen in mother.chat if seen.file]
    assert left == "💬 Громов Борис Львович, родитель: 7 «Б»\n\nСообщение скрыла школа."
    assert not any("Гадость" in seen.text for seen in mother.chat if seen.text.startswith("💬"))


@pytest.mark.row("D5", "works", "ru")
async def test_the_author_is_warned(mother: Talker, olyas_father: Talker, class_teacher: Talker) -> None:
    await quarrels(mother, olyas_father)
    await class_teacher.presses("Предупредить")
    class_teacher.sees("автора предупредили")
    heard = await olyas_father.hears("На ваше сообщение пожаловались", "Сами вы <b>такие</b>")
    assert "Ветрова" not in heard


@pytest.mark.row("D5", "works", "ru")
async def test_a_thread_is_closed(mother: Talker, olyas_father: Talker, class_teacher: Talker) -> None:
    await quarrels(mother, olyas_father)
    await class_teacher.presses("Закрыть переписку")
    await mother.hears("Школа закрыла переписку")
    await olyas_father.hears("Школа закрыла переписку")
    await mother.replies("атлас", "Но как же")
    mother.sees("Школа закрыла эту переписку")
    await opens(mother, "Громов")
    mother.sees("Верните атлас", "её можно только читать")
    mother.does_not_see("↩️ Ответить", "Название")


@pytest.mark.row("D5", "works", "en")
async def test_a_complaint_in_english(rig: Rig, olyas_father: Talker) -> None:
    father, teacher = await rig.linked("father", "en"), await rig.linked("class_teacher", "en")
    await begins(olyas_father, "Ветров Илья", "Вы опять?")
    await father.forges(f"threps:{await newest()}")
    father.sees("What do you want to report?", "Громов Б. Л.: Вы опять?")
    await father.presses("Громов Б. Л.: Вы опять?")
    father.sees("Thank you, the school will look at it")
    await teacher.hears(
        "A reported message", "Reported by Ветров Илья Петрович", "Hide", "Warn", "Close the conversation"
    )
    await teacher.presses("Warn")
    teacher.sees("Done: the author is warned")


@pytest.mark.row("D5", "works", "ru")
async def test_of_the_class_teacher_the_deputy_judges(rig: Rig, mother: Talker, class_teacher: Talker) -> None:
    await Person.create(school_id=rig.school.school, key="Z1", surname="Строгая", given="Вера", patronymic="Львовна")
    rig.school.people["deputy"] = (await Person.get(key="Z1")).id
    await serves_as(rig, "deputy", "deputy")
    deputy = await rig.linked("deputy")
    thread = await begins(mother, "Белова")
    await class_teacher.replies("Добрый день!", "Отстаньте")
    await mother.forges(f"threps:{thread}")
    await mother.presses("Белова Н. О.: Отстаньте")
    await deputy.hears("Жалоба", "Отстаньте")
    report = (await ThreadReport.get()).id
    await class_teacher.hears_nothing()
    await class_teacher.forges(f"thdeed:{report}:hidden")
    assert "недоступно" in class_teacher.toast
    await deputy.presses("Предупредить")
    await class_teacher.hears("пожаловались")


@pytest.mark.row("D5", "stale", "ru")
async def test_one_complaint_is_enough(mother: Talker, olyas_father: Talker, class_teacher: Talker) -> None:
    thread = await begins(mother, "Громов", "атлас")
    await mother.forges(f"threps:{thread}")
    assert "никто, кроме вас, здесь не писал" in mother.toast
    await olyas_father.replies("атлас", "Сами вы")
    await mother.forges(f"threps:{thread}")
    await mother.presses("Громов Б. Л.: Сами вы")
    await class_teacher.hears("Жалоба")
    await mother.forges(f"threps:{thread}")
    await mother.presses("Громов Б. Л.: Сами вы")
    assert "Вы уже пожаловались" in mother.toast
    await class_teacher.hears_nothing()
