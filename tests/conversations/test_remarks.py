"""Remarks, praise and the behaviour of a week: said, heard, read, asked about (B15, E3)."""

import pytest

from storage.models import BehaviourNote, Event, Remark
from tests.rig.living import Rig
from tests.rig.people import Talker

REMARK = "Похвала, замечание"


async def chooses(teacher: Talker, pupil: str = "Ветрова М.") -> None:
    await teacher.says("/menu")
    for label in ("Журнал", "1. 7 «Б» Алгебра", REMARK, pupil):
        await teacher.presses(label)


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


@pytest.mark.row("B15", "works", "ru")
@pytest.mark.row("E3", "works", "ru")
async def test_praise_takes_one_press_after_the_pupil(
    rig: Rig, algebra_teacher: Talker, mother: Talker, olyas_father: Talker
) -> None:
    await chooses(algebra_teacher)
    algebra_teacher.sees("Ветрова Мария", "👍 Отлично работает на уроке", "❗ Разговаривает на уроке", "✏ Похвала")
    await algebra_teacher.presses("Отлично работает")
    algebra_teacher.sees("Ветрова Мария: похвала", "Отлично работает на уроке", "Изменить", "Убрать", "Записано")
    await mother.hears("Мария", "👍 Похвала: Алгебра, понедельник, 23 ноября", "Отлично работает", "Елена Викторовна")
    await olyas_father.hears_nothing()
    await mother.presses("Открыть")
    mother.sees("похвала", "Алгебра, понедельник, 23 ноября", "Отлично работает", "Елена Викторовна", "Спросить")
    await algebra_teacher.presses("Назад")
    algebra_teacher.sees("👍 Ветрова М.")


@pytest.mark.row("B15", "works", "stale", "ru")
async def test_a_remark_in_own_words_is_corrected_and_taken_back(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await chooses(algebra_teacher)
    await algebra_teacher.presses("✏ Замечание")
    for typed, answer in (("ы" * 501, "хватит 500"), ("ы" * 10_000, "")):
        await algebra_teacher.says(typed)
        algebra_teacher.sees(answer)
        assert await Remark.all().count() == 0
    await chooses(algebra_teacher)
    await algebra_teacher.presses("✏ Замечание")
    await algebra_teacher.says("Кидал <b>мел</b> 🙈")
    algebra_teacher.sees("замечание", "Кидал <b>мел</b> 🙈")
    await mother.hears("❗ Замечание: Алгебра", "Кидал <b>мел</b> 🙈")
    old_change, old_removal = button(algebra_teacher, "jrmtext:"), button(algebra_teacher, "jrmrem:")
    await algebra_teacher.presses("Изменить")
    await algebra_teacher.says("Уронил мел")
    algebra_teacher.sees("Уронил мел")
    await mother.hears("исправлено", "Уронил мел")
    for old in (old_change, old_removal):
        await algebra_teacher.forges(old)
        algebra_teacher.sees("уже изменили или убрали")
    await mother.presses("Открыть")
    mother.sees("Уронил мел")
    card = f"rm:{rig.school.people['masha']}:{(await Remark.get()).id}"
    await algebra_teacher.forges(f"jrmcard:{(await Remark.get()).id}")
    await algebra_teacher.presses("Убрать")
    algebra_teacher.sees("Семья узнает")
    await mother.hears("Замечание убрано")
    await mother.forges(card)
    mother.sees("недоступно")
    await mother.says("/remarks")
    mother.sees("ничего не записано")
    assert [row.kind for row in await Event.filter(kind__startswith="Remark").order_by("id")] == [
        "RemarkPosted",
        "RemarkCorrected",
        "RemarkRemoved",
    ]


@pytest.mark.row("B15", "stale", "ru")
async def test_two_presses_say_it_once(algebra_teacher: Talker, mother: Talker) -> None:
    await chooses(algebra_teacher)
    say = button(algebra_teacher, "jrmsay:")
    await algebra_teacher.says("слова вместо кнопки")
    algebra_teacher.sees("Что передать семье")
    for _ in range(2):
        await algebra_teacher.forges(say)
        algebra_teacher.sees("Записано")
    assert await Remark.all().count() == 1
    assert len(await mother.heard()) == 1
    await algebra_teacher.presses("Меню")
    await algebra_teacher.forges(say)
    algebra_teacher.sees("всё поменялось")
    assert await Remark.all().count() == 1


@pytest.mark.row("B15", "works", "ru")
async def test_the_family_answers_a_remark(algebra_teacher: Talker, mother: Talker) -> None:
    await chooses(algebra_teacher)
    await algebra_teacher.presses("Нет учебника")
    await mother.hears("Нет учебника")
    await mother.presses("Открыть")
    await mother.presses("Спросить")
    await mother.says("Учебник был у сестры")
    await algebra_teacher.hears("Учебник был у сестры", "Замечание или похвала, Алгебра, 23 ноября")


@pytest.mark.row("B15", "works", "stale", "ru")
async def test_the_class_teacher_says_how_the_week_went(class_teacher: Talker, mother: Talker) -> None:
    for label in ("Журнал", "Мой класс", "Поведение за неделю", "Ветрова М."):
        await class_teacher.presses(label)
    class_teacher.sees("поведение за неделю 23.11–29.11", "Ветрова Мария: пока не отмечено", "примерное")
    good = button(class_teacher, "bhvset:")
    await class_teacher.presses("хорошее")
    class_teacher.sees("Ветрова Мария: хорошее", "✓ хорошее", "Записано")
    await mother.hears("Поведение за неделю 23.11–29.11: хорошее")
    await class_teacher.forges(good)
    class_teacher.sees("уже сказали иначе")
    await class_teacher.forges(f"bhvof:{good.split(':', 1)[1].rsplit(':', 2)[0]}")
    await class_teacher.presses("Добавить слова")
    await class_teacher.says("ы" * 301)
    class_teacher.sees("хватит 300")
    await class_teacher.says("Много <помогала>")
    class_teacher.sees("Много <помогала>")
    await mother.hears("исправлено", "хорошее", "Много <помогала>")
    await class_teacher.presses("Назад")
    class_teacher.sees("Ветрова М.: хор.")
    await mother.presses("Открыть")
    mother.sees("Неделя 23.11–29.11: хорошее", "Много <помогала>")
    assert (await BehaviourNote.get()).version == 2


@pytest.mark.row("B15", "stale", "ru")
async def test_what_is_ahead_waits(class_teacher: Talker, algebra_teacher: Talker, rig: Rig) -> None:
    course, school_class = rig.school.courses["7Б", "Алгебра"], rig.school.classes["7Б"]
    await algebra_teacher.forges(f"jrm:{course}:20261124:2:0")
    algebra_teacher.sees("ещё впереди")
    await class_teacher.forges(f"bhv:{school_class}:20261130:0")
    class_teacher.sees("ещё впереди")
    await class_teacher.forges(f"bhv:{school_class}:20260801:0")
    class_teacher.sees("всё поменялось")


@pytest.mark.row("B15", "stranger", "ru", "en")
async def test_others_learn_nothing(
    rig: Rig, algebra_teacher: Talker, history_teacher: Talker, mother: Talker, olyas_father: Talker, stranger: Talker
) -> None:
    await chooses(algebra_teacher)
    await algebra_teacher.presses("Очень старается")
    await mother.hears("Очень старается")
    remark, school = await Remark.get(), rig.school
    masha, course, led = school.people["masha"], school.courses["7Б", "Алгебра"], school.classes["7Б"]
    of_teacher = [f"jrmcard:{remark.id}", f"jrmtext:{remark.id}:1", f"jrmrem:{remark.id}:1"]
    of_lesson = [f"jrm:{course}:20261123:1:0", f"jrmwho:{course}:20261123:1:{remark.enrolment_id}"]
    of_class = [f"bhv:{led}:20261123:0", f"bhvset:{led}:20261123:{remark.enrolment_id}:0:poor"]
    of_family = [f"rms:{masha}::0", f"rm:{masha}:{remark.id}"]
    primary = await rig.linked("primary_teacher", "en")
    await stranger.says("/start")
    for nosy, presses in (
        (history_teacher, of_teacher + of_lesson + of_class + of_family),
        (primary, of_teacher + of_lesson + of_class + of_family),
        (olyas_father, of_teacher + of_lesson + of_class + of_family),
        (mother, of_teacher + of_lesson + of_class),
        (stranger, of_teacher + of_lesson + of_class + of_family),
    ):
        for data in presses:
            await nosy.forges(data)
            nosy.does_not_see("старается", "Ветрова", "Мария")
    await olyas_father.forges(f"rm:{school.people['olya']}:{remark.id}")
    olyas_father.does_not_see("старается")
    await remark.refresh_from_db()
    assert (remark.version, remark.removed_at, await BehaviourNote.all().count()) == (1, None, 0)


@pytest.mark.row("B15", "works", "en")
async def test_in_english(rig: Rig, father: Talker) -> None:
    teacher = await rig.linked("algebra_teacher", "en")
    for label in ("Journal", "1. 7 «Б» Алгебра", "Praise, remark", "Ветрова М.", "Talks during"):
        await teacher.presses(label)
    teacher.sees("Ветрова Мария: remark", "Talks during the lesson", "Change", "Take back", "Noted")
    await father.hears("Remark: Алгебра, Monday, 23 November", "Talks during the lesson")
    await father.says("/menu")
    await father.presses("More…")
    await father.presses("Behaviour")
    await father.presses("Show Мария")
    father.sees("behaviour", "Mon", "Алгебра", "Talks during", "❗ 23.11, Алгебра")
    await father.presses("❗ 23.11")
    father.sees("remark", "Елена Викторовна")
