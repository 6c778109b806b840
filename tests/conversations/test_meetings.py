"""A class teacher calls a meeting, families answer it, and it finds its way into their calendars (B14, E2)."""

import icalendar
import pytest
import vobject

from school.people import Role
from storage.models import Meeting, MeetingAnswer, Notice
from tests.conversations.meeting_steps import button, calls, hired
from tests.conversations.news_steps import wishes
from tests.rig.living import Rig
from tests.rig.people import Talker

HOSTILE = "<b>Зал</b> 🏫"


@pytest.mark.row("E2", "works", "ru")
async def test_a_class_teacher_calls_a_meeting_step_by_step(
    class_teacher: Talker, mother: Talker, olyas_father: Talker
) -> None:
    await class_teacher.presses("Созвать собрание")
    class_teacher.sees("Собрания, которые вы ведёте", "Пока ни одного")
    await class_teacher.presses("➕ Созвать собрание")
    class_teacher.sees("Кого зовём: 7 «Б»", "Какой день?", "вт 24", "сб 28", "пн 30")
    class_teacher.does_not_see("вс 29")
    await class_teacher.presses("чт 26")
    class_teacher.sees("Во сколько?", "17:00", "18:30")
    await class_teacher.says("18:00-19:30")
    class_teacher.sees("Где собираемся?")
    await class_teacher.says(HOSTILE)
    class_teacher.sees("О чём поговорим?", "Без повестки")
    await class_teacher.says("1. Итоги <i>четверти</i>\n2. Экскурсия")
    class_teacher.sees("пришлите ссылку", "Без ссылки")
    await class_teacher.presses("Без ссылки")
    class_teacher.sees("Так увидят семьи:", "Родительское собрание, 7 «Б»", "четверг, 26 ноября, 18:00–19:30", HOSTILE)
    class_teacher.sees("1. Итоги <i>четверти</i>\n2. Экскурсия", "Позовём 6 семей", "Позвать")
    assert not await Meeting.exists()
    await class_teacher.presses("Позвать")
    class_teacher.sees("Придут: 0", "Не ответили: 6", "Всего семей: 6", "Собрание созвано", "Кто придёт", "Изменить")
    meeting = await Meeting.get()
    assert (meeting.place, meeting.whole_school, meeting.version) == (HOSTILE, False, 1)
    for who in (mother, olyas_father):
        await who.hears("Вас зовут на собрание", "четверг, 26 ноября, 18:00–19:30", HOSTILE, "[Приду]", "[Не смогу]")


@pytest.mark.row("E2", "stale", "ru")
async def test_a_double_press_is_one_meeting(class_teacher: Talker, mother: Talker) -> None:
    await class_teacher.presses("Созвать собрание")
    await class_teacher.presses("➕ Созвать собрание")
    for words in ("26.11", "18:00", "Кабинет 31", "Итоги"):
        await class_teacher.says(words)
    await class_teacher.presses("Без ссылки")
    save = button(class_teacher, "msave:")
    for _ in range(2):
        await class_teacher.forges(save)
        class_teacher.sees("Собрание созвано")
    assert await Meeting.all().count() == 1
    assert len(await mother.heard()) == 1
    await class_teacher.says("/menu")
    await class_teacher.forges(save)
    class_teacher.sees("С тех пор всё поменялось")
    assert await Meeting.all().count() == 1


@pytest.mark.row("E2", "works", "ru")
async def test_what_cannot_be_is_refused_and_what_was_typed_stays(class_teacher: Talker) -> None:
    await class_teacher.presses("Созвать собрание")
    await class_teacher.presses("➕ Созвать собрание")
    for day, answer in (
        ("31 февраля", "Не понял, какой это день"),
        ("22.11", "уже прошло"),
        ("01.01.2030", "слишком далеко"),
    ):
        await class_teacher.says(day)
        class_teacher.sees(answer)
    await class_teacher.sends_file("day.ogg", b"OggS", kind="voice")
    class_teacher.sees("нужны слова или кнопка", "Какой день?")
    await class_teacher.says("сегодня")
    for time, answer in (
        ("25:00", "Не понял время"),
        ("<b>", "Не понял время"),
        ("8:00", "уже прошло"),
        ("19:00-18:00", "от 10 минут до 6 часов"),
    ):
        await class_teacher.says(time)
        class_teacher.sees(answer)
    await class_teacher.says("в 18.30")
    await class_teacher.says("к" * 101)
    class_teacher.sees("хватит 100 знаков, а здесь 101")
    await class_teacher.says("Актовый зал")
    await class_teacher.says("п" * 1501)
    class_teacher.sees("Слишком длинно: хватит 1")
    await class_teacher.says("д" * 10_000)
    class_teacher.sees("разрезал сообщение")
    await class_teacher.presses("Без повестки")
    for link in ("javascript:alert(1)", "http://example.org", "https://localhost", "https://a@b.ru", "ссылка"):
        await class_teacher.says(link)
        class_teacher.sees("не похоже на ссылку")
    await class_teacher.says("https://meet.example.org/7b?x=1")
    class_teacher.sees("понедельник, 23 ноября, 18:30–19:30", "Актовый зал", "Онлайн: meet.example.org", "Позовём 6")
    await class_teacher.says("ну и?")
    class_teacher.sees("нужны слова или кнопка", "Так увидят семьи")
    assert not await Meeting.exists()


@pytest.mark.row("E2", "works", "ru")
async def test_any_field_is_changed_from_the_preview(class_teacher: Talker) -> None:
    await class_teacher.presses("Созвать собрание")
    await class_teacher.presses("➕ Созвать собрание")
    for words in ("26.11", "18:00", "Кабинет 31", "Итоги"):
        await class_teacher.says(words)
    await class_teacher.presses("Без ссылки")
    await class_teacher.presses("Название")
    await class_teacher.says("Выпускной")
    class_teacher.sees("Выпускной, 7 «Б»", "Так увидят семьи")
    await class_teacher.presses("Время")
    await class_teacher.presses("19:00")
    await class_teacher.presses("День")
    await class_teacher.presses("пт 27")
    class_teacher.sees("пятница, 27 ноября, 19:00–20:00", "Выпускной, 7 «Б»")
    await class_teacher.presses("Не созывать")
    class_teacher.sees("Пока ни одного")
    assert not await Meeting.exists()


@pytest.mark.row("B14", "works", "ru")
async def test_a_family_looks_answers_and_changes_its_mind(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await calls(class_teacher, link="https://meet.example.org/7b")
    await mother.says("/menu")
    await mother.forges(f"look:{rig.school.people['masha']}")
    await mother.says("/menu")
    await mother.presses("Собрания")
    mother.sees("Мария · собрания", "чт, 26 ноября, 18:00", "Родительское собрание, 7 «Б»", "Ждём вашего ответа")
    await mother.presses("Открыть 26.11, 18:00")
    mother.sees("Кабинет 31", "Итоги четверти", "Онлайн: meet.example.org", "Созывает: Нина Олеговна", "Подключиться")
    await mother.presses("Пока не знаю")
    mother.sees("✓ Пока не знаю", "Записал: пока не знаете")
    await mother.presses("Приду")
    mother.sees("✓ Приду", "✓ Вы придёте", "Записал: придёте")
    mother.does_not_see("✓ Пока не знаю")
    assert [row.coming for row in await MeetingAnswer.all()] == ["yes"]
    await class_teacher.presses("Кто придёт")
    class_teacher.sees("✓ Ветрова М. И.: Анна Сергеевна", "… Громова О. Б.", "✓ придут")
    await class_teacher.presses("‹ Назад")
    class_teacher.sees("Придут: 1", "Не ответили: 5", "Всего семей: 6")


@pytest.mark.row("B14", "works", "ru")
@pytest.mark.row("C4", "works", "ru")
async def test_a_press_under_the_push_keeps_it(class_teacher: Talker, mother: Talker) -> None:
    await calls(class_teacher)
    await mother.hears("Вас зовут на собрание")
    push = mother.chat[-1]
    await mother.presses("Не смогу")
    mother.sees("Вас зовут на собрание", "✓ Не смогу", "[Приду]", "Записал: не сможете")
    assert mother.chat[-1].id == push.id
    await mother.presses("Подробнее")
    mother.sees("✗ Вы не сможете", "Итоги четверти")
    assert mother.chat[-1].id != push.id
    assert "Вас зовут" in next(seen.text for seen in mother.chat if seen.id == push.id)


@pytest.mark.row("B14", "works", "ru", "en")
async def test_the_calendar_file_is_read_by_another_reader(
    class_teacher: Talker, mother: Talker, father: Talker, rig: Rig
) -> None:
    await calls(class_teacher, agenda="Итоги; четверти, 1\nЭкскурсия", link="https://meet.example.org/7b")
    await father.hears("You are invited", "[I will come]", "[🔗 Join]")
    await father.presses("More")
    await father.presses("To the phone's calendar")
    father.sees("Open the file and the meeting appears", "‹ Back")
    event = vobject.readOne(_file(rig, father)).vevent
    assert event.summary.value == "Parents' meeting, 7 «Б»"
    assert event.dtstart.value.isoformat() == "2026-11-26T15:00:00+00:00"
    assert event.dtend.value.isoformat() == "2026-11-26T16:30:00+00:00"
    assert event.location.value == "Кабинет 31"
    assert event.description.value == "Итоги; четверти, 1\nЭкскурсия\n\nhttps://meet.example.org/7b"
    assert (event.status.value, event.sequence.value) == ("CONFIRMED", "0")
    first = event.uid.value
    await father.presses("‹ Back")
    father.sees("Кабинет 31")
    meeting = await Meeting.get()
    await class_teacher.presses("Отменить собрание")
    await class_teacher.says("Карантин")
    await mother.forges(f"meetics:{rig.school.people['masha']}:{meeting.id}")
    event = vobject.readOne(_file(rig, mother)).vevent
    assert (event.uid.value, event.status.value, event.sequence.value) == (first, "CANCELLED", "1")
    assert icalendar.Calendar.from_ical(_file(rig, mother))["method"] == "PUBLISH"


def _file(rig: Rig, talker: Talker) -> str:
    shown = next(seen.file for seen in reversed(talker.chat) if seen.file is not None)
    shelf = rig.emulator.world.files
    stored = shelf.find(shown.id)
    assert stored is not None
    assert stored.name.endswith("-2026-11-26.ics")
    return shelf.read(stored).decode()


@pytest.mark.row("B14", "stranger")
@pytest.mark.row("E2", "stranger")
async def test_nobody_else_opens_answers_or_changes_it(
    class_teacher: Talker, algebra_teacher: Talker, history_teacher: Talker, stranger: Talker, rig: Rig
) -> None:
    await calls(class_teacher, agenda="канарейка")
    meeting, masha, petya = await Meeting.get(), rig.school.people["masha"], rig.school.people["petya"]
    mother = await rig.linked("mother")
    await stranger.says("/start")
    primary = await rig.linked("primary_teacher")
    for number in (meeting.id, 999_999):
        for talker, data in (
            (mother, f"meet:{petya}:{number}"),
            (mother, f"meetrsvp:{petya}:{number}:1:yes:1"),
            (mother, f"meetics:{petya}:{number}"),
            *((who, f"meet:{masha}:{number}") for who in (algebra_teacher, primary, stranger)),
            *((who, f"meetrsvp:{masha}:{number}:1:yes:0") for who in (algebra_teacher, primary, stranger)),
            *(
                (who, data)
                for who in (mother, algebra_teacher, history_teacher, primary, stranger)
                for data in (
                    f"mcall:{number}",
                    f"mwho:{number}:0",
                    f"msilent:{number}",
                    f"mchange:{number}:1",
                    f"mcancel:{number}:1",
                )
            ),
        ):
            await talker.forges(data)
            assert "канарейка" not in talker.screen
            assert "недоступно" in talker.toast or "ребёнка в вашем дневнике нет" in talker.toast, (data, talker.toast)
    assert not await MeetingAnswer.exists()
    for who in (algebra_teacher, mother, stranger):
        await who.forges("mnew")
        assert "недоступно" in who.toast
        await who.forges("mcalls:0:0")
        assert "недоступно" in who.toast


@pytest.mark.row("E2", "stranger")
async def test_a_class_teacher_invites_the_own_class_only(class_teacher: Talker, rig: Rig) -> None:
    await class_teacher.presses("Созвать собрание")
    await class_teacher.presses("➕ Созвать собрание")
    draft = button(class_teacher, "mput:").split(":")[1]
    await class_teacher.forges(f"mcls:{draft}:0")
    assert "недоступно" in class_teacher.toast
    await class_teacher.forges(f"mcls:{draft}:{rig.school.classes['3А']}")
    class_teacher.does_not_see("3 «А»")
    await class_teacher.forges(f"mput:{draft}:classes:")
    for words in ("26.11", "18:00", "Кабинет 31", "Итоги"):
        await class_teacher.says(words)
    await class_teacher.presses("Без ссылки")
    await class_teacher.presses("Позвать")
    class_teacher.sees("Родительское собрание, 7 «Б»", "Всего семей: 6")


@pytest.mark.row("E2", "works", "en")
@pytest.mark.row("C4", "works", "ru")
async def test_the_office_invites_the_whole_school_and_a_family_of_two_hears_once(rig: Rig, mother: Talker) -> None:
    head = await hired(rig, "head", Role.HEAD, "en")
    await head.presses("Call a meeting")
    await head.presses("➕ Call a meeting")
    head.sees("Which classes shall we invite?", "Whole school", "3 «А»", "7 «Б»")
    head.does_not_see("Next ›")
    await head.presses("3 «А»")
    head.sees("✓ 3 «А»", "Invited: 3 «А»", "Next ›")
    await head.presses("Whole school")
    head.sees("✓ Whole school", "Invited: the whole school")
    await head.presses("Next ›")
    await head.presses("Thu 26")
    await head.presses("18:00")
    for words in ("Assembly hall", "Plans for the year"):
        await head.says(words)
    await head.presses("No link")
    head.sees("Families will see:", "Parents' meeting of the whole school", "7 families will be invited")
    await head.presses("Invite")
    head.sees("Coming: 0", "No answer: 7", "Families in all: 7", "The meeting is called")
    told = await mother.heard()
    assert len(told) == 1
    assert "Пётр, Мария" in told[0] or "Мария, Пётр" in told[0]
    assert "Общешкольное родительское собрание" in told[0]
    await mother.presses("Приду")
    await head.presses("Who is coming")
    head.sees("3 «А»", "7 «Б»", "✓ Ветров П. И.: Анна Сергеевна", "✓ Ветрова М. И.: Анна Сергеевна", "… Громова О. Б.")


@pytest.mark.row("E2", "works", "stale", "ru")
async def test_a_meeting_is_changed_and_old_buttons_do_nothing(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await calls(class_teacher)
    await mother.hears("Вас зовут")
    await mother.presses("Не смогу")
    old = [button(class_teacher, "mchange:"), button(class_teacher, "mcancel:")]
    rsvp = button(mother, "meetrsvp:")
    await rig.passes(minutes=30)
    await class_teacher.presses("Изменить")
    class_teacher.sees("Об изменениях узнают 6 семей", "Сохранить и сообщить")
    await class_teacher.presses("День")
    await class_teacher.presses("пт 27")
    await class_teacher.presses("Сохранить и сообщить")
    class_teacher.sees("пятница, 27 ноября, 18:00–19:30", "Изменения сохранены", "Не ответили: 6")
    told = await mother.hears("Собрание перенесли", "пятница, 27 ноября", "Было: чт, 26 ноября, 18:00", "ответьте")
    assert "Было место" not in told
    for data in old:
        await class_teacher.forges(data)
        class_teacher.sees("Собрание уже поменяли")
    await mother.forges(rsvp)
    mother.sees("Время собрания поменялось")
    assert not await MeetingAnswer.exists()
    await mother.presses("Приду")
    assert await MeetingAnswer.filter(coming="yes").count() == 1


@pytest.mark.row("E2", "works", "stale", "ru")
async def test_a_meeting_is_cancelled_with_a_reason(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await calls(class_teacher)
    await mother.hears("Вас зовут")
    await rig.passes(minutes=30)
    await class_teacher.presses("Отменить собрание")
    class_teacher.sees("Почему отменяем?")
    await class_teacher.sends_file("why.ogg", b"OggS", kind="voice")
    class_teacher.sees("нужны слова")
    await class_teacher.says("п" * 251)
    class_teacher.sees("хватит 250 знаков")
    await class_teacher.says("Карантин <b>до</b> пятницы")
    class_teacher.sees("Собрание отменено", "Отменено. Карантин <b>до</b> пятницы")
    class_teacher.does_not_see("[Изменить]", "[Спросить молчащих]")
    await mother.hears("Собрание отменили", "чт, 26 ноября, 18:00", "Карантин <b>до</b> пятницы")
    meeting, masha = await Meeting.get(), rig.school.people["masha"]
    await mother.forges(f"meetrsvp:{masha}:{meeting.id}:1:yes:1")
    mother.sees("собрание отменили")
    await class_teacher.forges(f"mchange:{meeting.id}:2")
    class_teacher.sees("собрание отменили")
    await mother.presses("Подробнее")
    mother.sees("❌ Отменено")


@pytest.mark.row("E2", "works", "stale", "ru")
async def test_only_the_silent_are_asked_and_once_a_day(
    class_teacher: Talker, mother: Talker, father: Talker, olyas_father: Talker
) -> None:
    await calls(class_teacher)
    for who in (mother, father, olyas_father):
        await who.heard()
    await mother.presses("Приду")
    await class_teacher.presses("Спросить молчащих")
    class_teacher.sees("Спросил 5 семей")
    await olyas_father.hears("Школа ждёт ответа", "Родительское собрание, 7 «Б»", "[Приду]")
    await mother.hears_nothing()
    await father.hears_nothing()
    await class_teacher.presses("Спросить молчащих")
    class_teacher.sees("Сегодня уже спрашивали")
    await olyas_father.hears_nothing()


@pytest.mark.row("B14", "stale", "ru")
async def test_what_is_over_is_only_read(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await calls(class_teacher, day="сегодня", time="12:00-13:00")
    await mother.hears("Вас зовут")
    rsvp, change = button(mother, "meetrsvp:"), button(class_teacher, "mchange:")
    await rig.until_local(23, 13, 30)
    await mother.forges(rsvp)
    mother.sees("уже началось или прошло")
    await class_teacher.forges(change)
    class_teacher.sees("уже началось или прошло")
    masha = rig.school.people["masha"]
    await mother.forges(f"meets:{masha}:0:0")
    mother.sees("Новых собраний нет")
    await mother.presses("Прошедшие")
    mother.sees("прошедшие собрания", "пн, 23 ноября, 12:00")
    await mother.presses("Открыть 23.11, 12:00")
    mother.sees("Уже прошло.")
    mother.does_not_see("[Приду]", "Ждём вашего ответа")
    for forged in (f"meets:{masha}:0:-1", f"meetrsvp:{masha}:1:1:perhaps:1"):
        await mother.forges(forged)
        mother.sees("С тех пор всё поменялось")


@pytest.mark.row("B14", "en")
@pytest.mark.row("C4", "en")
async def test_father_answers_in_english(class_teacher: Talker, father: Talker, rig: Rig) -> None:
    await calls(class_teacher)
    await father.hears("You are invited to a meeting", "Thursday, 26 November, 18:00–19:30", "[I will come]")
    await father.says("/menu")
    await father.forges(f"meets:{rig.school.people['masha']}:0:0")
    father.sees("meetings", "Your answer is awaited", "Open 26.11, 18:00")
    await father.presses("Open 26.11, 18:00")
    father.sees("Called by Нина Олеговна", "I do not know yet")
    await father.presses("I cannot")
    father.sees("✗ You cannot come", "✓ I cannot")
    await rig.passes(minutes=30)
    await class_teacher.presses("Изменить")
    await class_teacher.presses("Место")
    await class_teacher.says("Спортзал")
    await class_teacher.presses("Сохранить и сообщить")
    await father.hears("something changed", "Спортзал", "The place was: Кабинет 31")
    await class_teacher.presses("Отменить собрание")
    await class_teacher.says("Quarantine")
    await father.hears("The meeting is cancelled", "Quarantine")


@pytest.mark.row("C4", "works", "stranger", "ru")
async def test_who_switched_meetings_off_or_sits_elsewhere_hears_nothing(
    class_teacher: Talker, mother: Talker, father: Talker, algebra_teacher: Talker, stranger: Talker, rig: Rig
) -> None:
    await wishes(mother, news_meetings="off")
    primary = await rig.linked("primary_teacher")
    await calls(class_teacher)
    for who in (mother, algebra_teacher, primary, stranger):
        await who.hears_nothing()
    await father.hears("You are invited")
    assert await Notice.filter(kind="meetings", state="dropped", reason="switched_off").count() == 1
