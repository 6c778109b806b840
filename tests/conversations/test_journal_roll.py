"""A teacher notes who is not there (E3), the family of the missed is asked at once (C5)."""

from datetime import UTC, date, datetime

import pytest

from storage.models import AbsenceAnswer, AbsenceNotice, Attendance, AttendanceRevision, Enrolment, Lesson, Person
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import TODAY

MASHA = "Ветрова М."


async def opens_the_roll(teacher: Talker, lesson: str = "1. 7 «Б» Алгебра") -> None:
    await teacher.says("/menu")
    await teacher.presses("Журнал")
    await teacher.presses(lesson)
    await teacher.presses("Отсутствуют")


def data(talker: Talker, prefix: str) -> str:
    return [found for found in talker.button_data if found.startswith(prefix)][-1]


async def standing(who: str, rig: Rig) -> list[tuple[int, str]]:
    rows = await Attendance.filter(enrolment_id=rig.school.enrolments[who], removed_at=None).select_related("lesson")
    return sorted((row.lesson.number, row.code) for row in rows)


@pytest.mark.row("E3", "works", "ru")
async def test_a_tap_a_pupil_saved_at_once_and_undone(algebra_teacher: Talker, rig: Rig) -> None:
    await opens_the_roll(algebra_teacher)
    algebra_teacher.sees("7 «Б», Алгебра", "1-й урок", "Кого нет?", "Нет: 0. Опоздали: 0.", "[✓ Все на месте]")
    await algebra_teacher.presses(MASHA)
    algebra_teacher.sees("Ветрова М.: н", "[н Ветрова М.]", "Нет: 1", "[↩ Вернуть: Ветрова М.]", "Остальные на месте")
    assert await standing("masha", rig) == [(1, "absent")]
    await algebra_teacher.presses("н Ветрова М.")
    algebra_teacher.sees("Ветрова М.: опоздание", "[оп Ветрова М.]", "Опоздали: 1")
    await algebra_teacher.presses("оп Ветрова М.")
    algebra_teacher.sees("Ветрова М.: на уроке", "Нет: 0. Опоздали: 0.")
    assert await standing("masha", rig) == []
    await algebra_teacher.presses("Вернуть: Ветрова М.")
    algebra_teacher.sees("Ветрова М.: опоздание")
    assert await standing("masha", rig) == [(1, "late")]
    past = await AttendanceRevision.all().order_by("version")
    assert [(row.version, row.code) for row in past] == [(1, "absent"), (2, "late"), (3, None)]
    await algebra_teacher.presses("✓ Остальные на месте")
    algebra_teacher.sees("Отмечено: остальные на месте", "✓ Остальные на месте, отмечено 8:20")
    algebra_teacher.does_not_see("[✓ Остальные на месте]")
    assert (await Lesson.get(on=TODAY)).roll_called_at is not None
    await algebra_teacher.presses("К уроку")
    algebra_teacher.sees("Опоздали: Ветрова М.", "✓ Все на месте", "[Отсутствуют]")


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_pressed_twice_or_late_a_tap_is_done_once(
    algebra_teacher: Talker, class_teacher: Talker, rig: Rig
) -> None:
    await opens_the_roll(algebra_teacher)
    first = next(button for button in algebra_teacher.button_data if button.startswith("jnote:"))
    for _ in range(2):
        await algebra_teacher.forges(first)
    algebra_teacher.sees("Отметку уже поменяли, вот как стоит сейчас", "[н Ветрова М.]")
    await class_teacher.forges(first)
    class_teacher.sees("Отметку уже поменяли")
    assert await standing("masha", rig) == [(1, "absent")]
    assert await AttendanceRevision.all().count() == 0


@pytest.mark.row("E3", "works", "ru")
async def test_a_lesson_ahead_has_no_roll(algebra_teacher: Talker, rig: Rig) -> None:
    course = rig.school.courses["7Б", "Алгебра"]
    masha = rig.school.enrolments["masha"]
    await algebra_teacher.forges(f"jles:{course}:20261124:2")
    algebra_teacher.does_not_see("[Отсутствуют]")
    for forged in (f"jnote:{course}:20261124:2:{masha}:0:absent:0", f"jthere:{course}:20261124:2:0"):
        await algebra_teacher.forges(forged)
        assert "ещё впереди" in algebra_teacher.toast
    await algebra_teacher.forges(f"jnote:{course}:20261123:1:{masha}:0:nonsense:0")
    assert "всё поменялось" in algebra_teacher.toast
    assert not await Attendance.exists()


@pytest.mark.row("E3", "stranger")
async def test_others_note_nobody(
    algebra_teacher: Talker, history_teacher: Talker, mother: Talker, stranger: Talker, rig: Rig
) -> None:
    course, masha = rig.school.courses["7Б", "Алгебра"], rig.school.enrolments["masha"]
    petya = rig.school.enrolments["petya"]
    await stranger.says("/start")
    for nosy in (history_teacher, mother, stranger):
        for forged in (
            f"jroll:{course}:20261123:1:0",
            f"jnote:{course}:20261123:1:{masha}:0:absent:0",
            f"jthere:{course}:20261123:1:0",
            f"jrepor:{course}:20261123:1:0",
        ):
            await nosy.forges(forged)
            assert "недоступно" in nosy.toast, forged
    for foreign in (petya, 999_999):
        await algebra_teacher.forges(f"jnote:{course}:20261123:1:{foreign}:0:absent:0")
        assert "недоступно" in algebra_teacher.toast
    assert not await Attendance.exists()


@pytest.mark.row("E3", "works", "en")
async def test_the_roll_in_english(rig: Rig) -> None:
    teacher = await rig.linked("algebra_teacher", "en")
    await teacher.presses("Journal")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Attendance")
    teacher.sees("Who is not there?", "Away: 0. Late: 0.")
    await teacher.presses(MASHA)
    teacher.sees("Ветрова М.: A", "[A Ветрова М.]", "[↩ Undo: Ветрова М.]")
    await teacher.presses("The others are there")
    teacher.sees("Noted: all the others are there")


@pytest.mark.row("E3", "works")
async def test_a_class_of_many_with_odd_names(algebra_teacher: Talker, rig: Rig) -> None:
    for number, name in enumerate([f"Ученик{n:02d}" for n in range(30)] + ["<b>Жирный", "👩‍🚀" * 12]):
        person = await Person.create(school_id=rig.school.school, key=f"X{number}", surname=name, given="<i>Ян")
        await Enrolment.create(child_id=person.id, school_class_id=rig.school.classes["7Б"], since=date(2026, 9, 1))
    await opens_the_roll(algebra_teacher)
    algebra_teacher.sees("<b>Жирный", "Дальше ›")
    await algebra_teacher.presses("Дальше ›")
    await algebra_teacher.presses("Ученик29")
    algebra_teacher.sees("[н Ученик29 <.]", "‹ Начало списка")


@pytest.mark.row("C5", "works", "ru")
async def test_the_family_is_asked_at_once_and_the_last_answer_reaches_the_school(
    algebra_teacher: Talker, class_teacher: Talker, mother: Talker, father: Talker, olyas_father: Talker, rig: Rig
) -> None:
    await opens_the_roll(algebra_teacher)
    await algebra_teacher.presses(MASHA)
    await mother.hears_nothing()
    await rig.passes(minutes=1)
    await mother.hears("Мария", "1-й урок, Алгебра: отмечено отсутствие", "[🤒 Болеет]", "[🏃 Опаздывает]")
    await father.hears("Lesson 1, Алгебра: marked absent", "[❗ Sent to school]")
    await olyas_father.hears_nothing()
    await mother.presses("❗ Отправили в школу")
    mother.sees("Передал школе", "сегодня нет на уроке", "отправили в школу (Анна Сергеевна", "Позвоните ребёнку")
    await class_teacher.hears("Ветрова Мария, 7 «Б»: ❗ отправили в школу, а на уроке нет", "Отвечает Анна Сергеевна")
    await algebra_teacher.hears("❗ отправили в школу, а на уроке нет")
    await father.hears("Анна Сергеевна tells the school: sent to school")
    await mother.presses("🤒 Болеет")
    mother.sees("Ответ семьи: болеет", "[✓ 🤒 Болеет]")
    await class_teacher.hears("Ветрова Мария, 7 «Б»: болеет", "[Открыть]")
    assert await standing("masha", rig) == [(1, "ill")]
    notice = await AbsenceNotice.get()
    assert (notice.reason, notice.withdrawn_at) == ("ill", None)
    await mother.presses("🏃 Опаздывает")
    await class_teacher.hears("Ветрова Мария, 7 «Б»: опаздывает")
    assert await AbsenceNotice.filter(withdrawn_at=None).count() == 1
    late = await AbsenceNotice.get(withdrawn_at=None)
    assert (late.kind, late.to_lesson) == ("late", 1)
    assert (await AbsenceAnswer.get()).answer == "late"


@pytest.mark.row("C5", "works", "ru")
async def test_one_message_a_day_and_it_passes_quiet_hours(
    algebra_teacher: Talker, history_teacher: Talker, class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await mother.forges("quietat:0:1439")
    await opens_the_roll(algebra_teacher)
    await algebra_teacher.presses(MASHA)
    await rig.passes(minutes=2)
    await mother.hears("1-й урок, Алгебра")
    await opens_the_roll(history_teacher, "2. 7 «Б» История")
    await history_teacher.presses(MASHA)
    await rig.passes(minutes=40)
    await mother.hears_nothing()
    assert await standing("masha", rig) == [(1, "absent"), (2, "absent")]


@pytest.mark.row("C5", "works", "ru")
async def test_a_slip_of_the_finger_frightens_nobody(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await opens_the_roll(algebra_teacher)
    await algebra_teacher.presses(MASHA)
    await algebra_teacher.presses("н Ветрова М.")
    await rig.passes(minutes=5)
    await mother.hears_nothing()
    await algebra_teacher.presses("Вернуть: Ветрова М.")
    await rig.passes(minutes=2)
    await mother.hears("отмечено отсутствие")
    await algebra_teacher.presses("н Ветрова М.")
    await mother.hears("Отметку поправили: опоздание, ребёнок на уроке")
    await algebra_teacher.presses("оп Ветрова М.")
    await mother.hears_nothing()


@pytest.mark.row("C5", "works")
@pytest.mark.row("D4", "works", "ru")
async def test_nobody_is_asked_when_a_notice_exists(
    algebra_teacher: Talker, mother: Talker, father: Talker, rig: Rig
) -> None:
    await mother.presses("🤒 Не придёт")
    await mother.presses("Мария: сегодня")
    await mother.presses("🏥 К врачу")
    await father.hears("The school was told: will not come")
    await opens_the_roll(algebra_teacher)
    algebra_teacher.sees(
        "Сообщили семьи", "Ветрова М.: не придёт, у врача", "[✉ Ветрова М.]", "[✉ Отметить по заявлениям: 1]"
    )
    await algebra_teacher.presses("✉ Ветрова М.")
    algebra_teacher.sees("нет по уважительной причине, семья сообщила", "[у Ветрова М.]")
    await rig.passes(minutes=5)
    await mother.hears_nothing()
    await father.hears_nothing()
    assert await standing("masha", rig) == [(1, "excused")]


@pytest.mark.row("D4", "works", "ru")
async def test_a_notice_filed_after_the_fact_explains_and_withdrawn_it_does_not(
    algebra_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await opens_the_roll(algebra_teacher)
    await algebra_teacher.presses(MASHA)
    await mother.presses("🤒 Не придёт")
    mother.sees("Мария: 1 урок без объяснения", "пн, 23 ноября: 1. Алгебра", "[Объяснить 23.11: Мария]")
    await mother.presses("Объяснить 23.11: Мария")
    await mother.presses("🤒 Болеет")
    assert await standing("masha", rig) == [(1, "ill")]
    await rig.passes(minutes=5)
    assert "отмечено отсутствие" not in "".join(await mother.heard()), "explained before it was asked"
    await mother.presses("✕ Отозвать")
    mother.sees("Отозвано")
    assert await standing("masha", rig) == [(1, "absent")]
    await mother.presses("Все уведомления")
    mother.sees("1 урок без объяснения")


@pytest.mark.row("D4", "works", "ru")
async def test_everybody_told_of_is_noted_at_once(
    algebra_teacher: Talker, mother: Talker, olyas_father: Talker, rig: Rig
) -> None:
    await mother.presses("🤒 Не придёт")
    await mother.presses("Мария: сегодня")
    await mother.presses("🤒 Болеет")
    await olyas_father.presses("🤒 Не придёт")
    await olyas_father.presses("Сегодня")
    await olyas_father.presses("🏠 Семейные дела")
    await opens_the_roll(algebra_teacher)
    await algebra_teacher.presses("Отметить по заявлениям: 2")
    algebra_teacher.sees("Отмечено 2 ученика", "[б Ветрова М.]", "[у Громова О.]")
    assert (await standing("masha", rig), await standing("olya", rig)) == ([(1, "ill")], [(1, "excused")])


@pytest.mark.row("D4", "works", "stranger", "ru")
async def test_the_class_teacher_sees_who_is_away_and_what_nobody_explained(
    algebra_teacher: Talker, class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await opens_the_roll(algebra_teacher)
    await algebra_teacher.presses("Громова О.")
    await mother.presses("🤒 Не придёт")
    await mother.presses("Мария: сегодня")
    await mother.presses("🤒 Болеет")
    await class_teacher.says("/menu")
    await class_teacher.presses("Отсутствуют")
    class_teacher.sees("7 «Б», понедельник, 23 ноября", "Сообщили семьи", "Ветрова М. И.: не придёт, болеет")
    class_teacher.sees("Без объяснения", "Громова О. Б.: 23.11 (1)", "[🆕 Ветрова М. И.]")
    await class_teacher.presses("🆕 Ветрова М. И.")
    class_teacher.sees("Ветрова Мария, 7 «Б»", "Причина: болеет", "[👁 Вижу]")
    await class_teacher.presses("Меню")
    for nosy in (algebra_teacher, mother):
        for forged in (f"abcls:{rig.school.classes['7Б']}:20261123", "abcls:999999:", "abcls::"):
            await nosy.forges(forged)
            assert "недоступно" in nosy.toast


@pytest.mark.row("C5", "stale", "stranger", "ru")
async def test_old_and_foreign_answers_do_nothing(
    algebra_teacher: Talker, mother: Talker, olyas_father: Talker, stranger: Talker, rig: Rig
) -> None:
    masha = rig.school.people["masha"]
    await stranger.says("/start")
    await opens_the_roll(algebra_teacher)
    await algebra_teacher.presses(MASHA)
    await rig.passes(minutes=2)
    await mother.hears("отмечено отсутствие")
    for nosy in (olyas_father, stranger, algebra_teacher):
        for child in (masha, 999_999):
            await nosy.forges(f"abalarm:{child}:20261123:ill")
            assert "в вашем дневнике нет" in nosy.toast
    assert not await AbsenceAnswer.exists()
    await algebra_teacher.presses("н Ветрова М.")
    await algebra_teacher.presses("оп Ветрова М.")
    await mother.forges(f"abalarm:{masha}:20261123:ill")
    assert "всё поменялось" in mother.toast
    await mother.forges(f"abalarm:{masha}:20261123:nonsense")
    assert "всё поменялось" in mother.toast
    assert not await AbsenceNotice.exists()


@pytest.mark.row("C5", "stale", "en")
async def test_the_same_answer_twice_is_told_once(
    algebra_teacher: Talker, class_teacher: Talker, father: Talker, rig: Rig
) -> None:
    await opens_the_roll(algebra_teacher)
    await algebra_teacher.presses(MASHA)
    await rig.passes(minutes=2)
    await father.hears("marked absent")
    ill = data(father, "abalarm:")[: -len("sent")] + "ill"
    await father.forges(ill, father.chat[-1].id)
    father.sees("The family's answer: ill", "The school knew at once")
    await father.forges(ill, father.chat[-1].id)
    father.sees("Told the school")
    await class_teacher.hears("болеет")
    assert await AbsenceNotice.all().count() == 1
    assert (await AbsenceAnswer.get()).version == 1
    rig.clock.move_to(datetime(2026, 12, 1, 6, tzinfo=UTC))
    await father.presses("🏃 Coming late")
    assert "changed" in father.toast


@pytest.mark.row("D4", "works", "stale", "en")
async def test_a_gap_is_explained_while_the_teacher_looks_at_an_old_screen(
    algebra_teacher: Talker, father: Talker, rig: Rig
) -> None:
    await opens_the_roll(algebra_teacher)
    await algebra_teacher.presses(MASHA)
    old = next(button for button in algebra_teacher.button_data if button.startswith("jnote:") and ":late:" in button)
    await father.presses("🤒 Not coming")
    father.sees("Мария: 1 lesson without a reason", "Mon, 23 November: 1. Алгебра", "[Explain 23.11: Мария]")
    explain = data(father, "abnew:")
    await father.presses("Explain 23.11: Мария")
    await father.presses("🤒 Ill")
    father.sees("Sent to school")
    await algebra_teacher.forges(old)
    algebra_teacher.sees("Отметку уже поменяли, вот как стоит сейчас", "[б Ветрова М.]")
    assert await standing("masha", rig) == [(1, "ill")]
    await father.forges(explain)
    await father.presses("🤒 Ill")
    father.sees("Sent to school")
    assert await AbsenceNotice.all().count() == 1, "explained twice it is one notice"
    await father.says("/absence")
    father.does_not_see("without a reason")


@pytest.mark.row("E3", "works", "ru")
async def test_an_absence_of_an_earlier_day_is_told_without_an_alarm(
    rig: Rig, algebra_teacher: Talker, mother: Talker, olyas_father: Talker
) -> None:
    course, masha = rig.school.courses["7Б", "Физика"], rig.school.enrolments["masha"]
    await algebra_teacher.forges(f"jroll:{course}:20261120:2:0")
    note = next(data for data in algebra_teacher.button_data if f":{masha}:" in data)
    await algebra_teacher.forges(note)
    told = await mother.hears("Отмечено, пятница, 20 ноября", "2-й урок, Физика, пропуск без объяснения")
    assert "Заболел" not in told
    await olyas_father.hears_nothing()
    await mother.presses("Открыть")
    mother.sees("Физика", "пропуск без объяснения")
    await algebra_teacher.presses("Вернуть: Ветрова М.")
    await mother.hears("Физика: отметка об отсутствии убрана")
