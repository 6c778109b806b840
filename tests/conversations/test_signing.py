"""Signing a week (B16): read, signed, changed since, and what the class teacher sees."""

from datetime import timedelta

import pytest

from storage.models import BehaviourNote, Mark, Remark, WeekSignature
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import NOW, TODAY
from tests.rig.written import Written


async def week(rig: Rig) -> Mark:
    """A mark, a lesson missed, a remark with hostile words, and the word about the week."""
    written = Written(rig.school)
    mark = await written.mark("Алгебра", "4", on=TODAY, number=1)
    await written.attendance("Физика", "absent", on=TODAY, number=4)
    lesson = await written.lesson("История", TODAY, 2)
    enrolment = rig.school.enrolments["masha"]
    await Remark.create(enrolment_id=enrolment, lesson_id=lesson.id, kind="praise", text="Молодец <b> 🎉", set_at=NOW)
    await BehaviourNote.create(enrolment_id=enrolment, monday=TODAY, value="good", set_at=NOW)
    return mark


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


async def opens(talker: Talker, rig: Rig) -> None:
    await talker.forges(f"week:{rig.school.people['masha']}:20261123")
    await talker.presses("✍")


@pytest.mark.row("B16", "works", "stale", "ru")
async def test_mother_reads_and_signs_and_signs_anew_after_a_change(rig: Rig, mother: Talker) -> None:
    mark = await week(rig)
    await opens(mother, rig)
    mother.sees("неделя 23.11–29.11", "Алгебра: 4, контрольная", "Физика: пропуск без объяснения", "Молодец <b> 🎉")
    mother.sees("Поведение: хорошее", "Это не электронная подпись", "Подпись: неделя прочитана")
    sign = button(mother, "sgndo:")
    for _ in range(2):
        await mother.forges(sign)
        mother.sees("Спасибо")
    signature = await WeekSignature.get()
    assert (signature.monday, len(signature.digest), signature.signed_at) == (TODAY, 64, NOW)
    await opens(mother, rig)
    mother.sees("✓ Анна Сергеевна: неделя прочитана")
    assert "✍ Подпись: неделя прочитана" not in mother.buttons
    await Mark.filter(id=mark.id).update(value="3", version=2)
    await mother.forges(sign)
    mother.sees("что-то поменялось")
    await opens(mother, rig)
    mother.sees("Алгебра: 3", "с тех пор изменилось", "Можно подписать заново")
    await mother.presses("Подписать заново")
    mother.sees("Анна Сергеевна: неделя прочитана")
    mother.does_not_see("с тех пор изменилось", "Подписать заново")
    assert await WeekSignature.all().count() == 2
    await Mark.filter(id=mark.id).update(value="4", version=3)
    await opens(mother, rig)
    mother.does_not_see("с тех пор изменилось")


@pytest.mark.row("B16", "works", "ru", "en")
async def test_each_adult_signs_and_the_class_teacher_sees_who(
    rig: Rig, mother: Talker, father: Talker, olyas_father: Talker, class_teacher: Talker
) -> None:
    mark = await week(rig)
    await opens(father, rig)
    father.sees("week 23.11–29.11 in short", "Алгебра: 4", "no electronic signature")
    await father.presses("Sign: the week is read")
    father.sees("Илья Петрович: the week is read", "Thank you!")
    await Mark.filter(id=mark.id).update(value="5", version=2)
    await opens(mother, rig)
    mother.sees("Илья Петрович: читали", "с тех пор изменилось", "Подпись: неделя прочитана")
    await mother.presses("Подпись: неделя прочитана")
    for label in ("Журнал", "Мой класс", "Подписи семей"):
        await class_teacher.presses(label)
    class_teacher.sees("7 «Б», подписи за неделю 23.11–29.11", "Прочитали: 1 из 6", "○ Громова О. Б.")
    class_teacher.sees("✓ Ветрова М. И.: Ветров И. П. (до правки), Ветрова А. С.")
    await class_teacher.presses("Напомнить молчащим (5)")
    class_teacher.sees("Напомнили 5 семьям")
    await class_teacher.presses("Напомнить молчащим (5)")
    class_teacher.sees("Сегодня уже напоминали")
    await olyas_father.hears("Ольга", "Неделя 23.11–29.11 ждёт вашей подписи")
    await olyas_father.presses("Открыть")
    olyas_father.sees("Ольга · неделя 23.11–29.11", "пока ничего не записано", "Подпись: неделя прочитана")
    assert not [text for text in await olyas_father.heard() if "ждёт вашей подписи" in text]
    for one in (mother, father):
        await one.hears_nothing()
    rig.clock.move_to(rig.clock.now() + timedelta(days=1))
    await class_teacher.presses("Напомнить молчащим (5)")
    class_teacher.sees("Напомнили 5 семьям")
    await olyas_father.hears("Ольга", "Неделя 23.11–29.11 ждёт вашей подписи")


@pytest.mark.row("B16", "works", "en")
async def test_a_class_teacher_who_reads_english(rig: Rig, mother: Talker) -> None:
    teacher = await rig.linked("class_teacher", "en")
    for label in ("Journal", "My class", "signatures"):
        await teacher.presses(label)
    teacher.sees("signatures for the week", "Read: 0 of 6", "Remind the silent (6)")
    await teacher.presses("Remind the silent")
    teacher.sees("Reminded 6 families")
    await mother.hears("ждёт вашей подписи")


@pytest.mark.row("B16", "stranger", "ru", "en")
async def test_strangers_sign_nothing(
    rig: Rig, mother: Talker, olyas_father: Talker, history_teacher: Talker, stranger: Talker
) -> None:
    await week(rig)
    await opens(mother, rig)
    sign, masha, led = button(mother, "sgndo:"), rig.school.people["masha"], rig.school.classes["7Б"]
    primary = await rig.linked("primary_teacher", "en")
    await stranger.says("/start")
    of_class = [f"sgncls:{led}:20261123:0", f"sgnask:{led}:20261123"]
    for nosy in (olyas_father, history_teacher, primary, stranger):
        for data in (sign, f"sgn:{masha}:20261123", *of_class):
            await nosy.forges(data)
            nosy.does_not_see("Молодец", "Мария", "Ветрова", "Прочитали")
    for data in of_class:
        await mother.forges(data)
        mother.sees("недоступно")
    assert await WeekSignature.all().count() == 0


@pytest.mark.row("B16", "stale", "ru")
async def test_forged_weeks(rig: Rig, mother: Talker) -> None:
    masha = rig.school.people["masha"]
    await mother.forges(f"sgn:{masha}:20261130")
    mother.sees("ещё не началась")
    await mother.forges(f"sgndo:{masha}:20261123:")
    mother.sees("Откройте её заново")
    await mother.forges(f"sgn:{masha}:19990101")
    mother.sees("всё поменялось")
    await mother.says("/sign")
    mother.sees("коротко")
    assert await WeekSignature.all().count() == 0
