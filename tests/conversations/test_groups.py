"""Class group chats: connected by the class teacher, told news of the whole class and nothing else (C11)."""

from datetime import timedelta

import pytest

from storage.models import AnnouncementAck, Chat, ClassGroup, LinkedAccount, Notice, SchoolClass, StaffRole
from tests.conversations.access import puts_a_mark
from tests.conversations.meeting_steps import calls
from tests.conversations.test_announcements import HOSTILE, announces
from tests.conversations.test_journal_homework import begins_homework
from tests.rig.groups import GroupChat, code_of, connected
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker

HOSTILE_TITLE = "<b>7 «Б»</b> 🎒 " + "чат родителей " * 7


@pytest.mark.row("C11", "works", "ru")
async def test_a_class_teacher_connects_a_group_and_it_hears_of_the_class(
    class_teacher: Talker, mother: Talker, olyas_father: Talker, rig: Rig
) -> None:
    await class_teacher.says("/menu")
    await class_teacher.presses("Ещё…")
    await class_teacher.presses("💬 Чат класса")
    class_teacher.sees("Чат класса", "7 «Б»: группы пока нет", "пишу только лично")
    await class_teacher.presses("➕ Подключить к 7 «Б»")
    class_teacher.sees("/connect ", "Выбрать группу", "нужной теме")
    group = GroupChat(rig, HOSTILE_TITLE[:128], class_teacher, mother, olyas_father)
    code = await code_of(class_teacher)
    await group.takes_in_the_bot(class_teacher)
    assert await group.told() == [], "its teacher is about to connect it: nothing needs to be said"
    await group.hears_from(class_teacher, f"/start@{BOT} {code}")
    assert "Это чат класса 7 «Б»" in (await group.told())[0]
    await announces(class_teacher)
    told = await group.told()
    assert len(told) == 1
    assert all(part in told[0] for part in ("Объявление", HOSTILE, "Нина Олеговна", "[Ознакомлен(а)]")), told
    await calls(class_teacher)
    told = await group.told()
    assert "Вас зовут на собрание" in told[0]
    assert "Ответьте мне лично" in told[0]
    assert not group.chat[-1].buttons
    await class_teacher.forges("gr")
    class_teacher.sees("<b>7 «Б»</b> 🎒")
    await class_teacher.presses("<b>7 «Б»</b> 🎒")
    class_teacher.sees("Класс: 7 «Б»", "✓ Объявления", "✓ Задания", "✓ Собрания", "С 22:00 до 7:00 молчу")


@pytest.mark.row("C11", "works", "ru")
async def test_homework_comes_at_once_and_marks_never_do(
    class_teacher: Talker, algebra_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    group = await connected(rig, class_teacher, mother)
    await begins_homework(algebra_teacher)
    await algebra_teacher.says("№ 41, 42")
    told = await group.told()
    assert len(told) == 1
    assert "Алгебра" in told[0]
    assert "№ 41, 42" in told[0]
    await puts_a_mark(algebra_teacher, "Ветрова", "2")
    await mother.hears("Алгебра")
    await rig.passes(hours=2)
    assert await group.told() == []
    assert await Notice.filter(chat__external_id=group.id).values_list("kind", flat=True) == ["homework"]


@pytest.mark.row("C11", "works", "ru")
async def test_any_member_presses_read_and_only_families_count(
    class_teacher: Talker, history_teacher: Talker, mother: Talker, stranger: Talker, rig: Rig
) -> None:
    group = await connected(rig, class_teacher, mother, history_teacher, stranger)
    await announces(class_teacher)
    assert "открой" in await group.presses(stranger, "Ознакомлен(а)")
    assert "семьи этого класса" in await group.presses(history_teacher, "Ознакомлен(а)")
    assert not await AnnouncementAck.exists()
    for _ in range(2):
        assert "Спасибо" in await group.presses(mother, "Ознакомлен(а)")
    assert await AnnouncementAck.all().count() == 1
    assert group.chat[-1].labels() == ["Ознакомлен(а)"], "others press it, too"
    assert not await Chat.exists(external_id=stranger.id), "of a stranger nothing is kept"
    await class_teacher.presses("Обновить")
    class_teacher.sees("Прочитали: 1")


@pytest.mark.row("C11", "works", "ru")
async def test_what_was_said_is_corrected_and_taken_back_there(class_teacher: Talker, rig: Rig) -> None:
    group = await connected(rig, class_teacher)
    await announces(class_teacher, asks=0)
    assert len(await group.told()) == 1
    await class_teacher.presses("Исправить")
    await class_teacher.says("Завтра в парадной форме")
    told = await group.told()
    assert len(told) == 1
    assert "Исправлено" in told[0]
    assert HOSTILE not in told[0]
    await class_teacher.presses("Отозвать")
    await class_teacher.presses("Да, отозвать")
    assert "отозвала" in (await group.told())[0]
    assert len(group.chat) == 2, "the words of welcome and this one"


@pytest.mark.row("C11", "works", "ru")
async def test_quiet_hours_hold_in_groups_too(class_teacher: Talker, rig: Rig) -> None:
    group = await connected(rig, class_teacher)
    await rig.until_local(day=23, hour=23)
    await announces(class_teacher, words="Первого урока не будет", asks=0)
    assert await group.told() == []
    await announces(class_teacher, "⚠️ Карантин", "Класс закрыт до пятницы", asks=0)
    assert "Класс закрыт" in (await group.told())[0]
    await rig.until_local(day=24, hour=7, minute=5)
    assert "Первого урока" in (await group.told())[0]


@pytest.mark.row("C11", "works", "ru")
async def test_topics_of_a_forum(class_teacher: Talker, rig: Rig) -> None:
    group = GroupChat(rig, "Школа", class_teacher, topics=True)
    ours, other = group.topic("7 «Б»"), group.topic("Болталка")
    await group.takes_in_the_bot(class_teacher)
    await group.told()
    await group.hears_from(class_teacher, f"/connect {await code_of(class_teacher)}", topic=ours)
    assert group.chat[-1].thread == ours
    await announces(class_teacher, asks=0)
    assert (group.chat[-1].thread, HOSTILE in group.chat[-1].text) == (ours, True)
    await group.hears_from(class_teacher, f"/connect@{BOT}", topic=other)
    assert "теперь пишу сюда" in group.chat[-1].text
    await announces(class_teacher, words="Второе", asks=0)
    assert (group.chat[-1].thread, "Второе" in group.chat[-1].text) == (other, True)
    await Chat.filter(external_id=group.id).update(topic=9999)
    await announces(class_teacher, words="Третье", asks=0)
    assert (group.chat[-1].thread, "Третье" in group.chat[-1].text) == (None, True), "the topic is gone, not the news"


@pytest.mark.row("C11", "works", "stale", "ru")
async def test_a_group_that_grows_stays_connected(class_teacher: Talker, rig: Rig) -> None:
    group = await connected(rig, class_teacher)
    old = group.id
    await group.grows()
    assert await Chat.filter(external_id=group.id, kind="group").count() == 1
    assert not await Chat.exists(external_id=old)
    await announces(class_teacher)
    assert HOSTILE in group.chat[-1].text


@pytest.mark.row("C11", "works", "ru")
async def test_a_group_that_grows_while_news_waits_hears_it_once(class_teacher: Talker, rig: Rig) -> None:
    """The messenger says so in the answer to the message itself: nobody told us before."""
    group = await connected(rig, class_teacher)
    await group.grows_unheard()
    await announces(class_teacher)
    assert [HOSTILE in text for text in await group.told()] == [True]
    assert await ClassGroup.exists(chat__external_id=group.id)


@pytest.mark.row("C11", "works", "stale", "ru")
async def test_thrown_out_it_waits_and_goes_on(class_teacher: Talker, rig: Rig) -> None:
    group = await connected(rig, class_teacher)
    await group.throws_out_the_bot(class_teacher)
    await class_teacher.forges("gr")
    await class_teacher.presses("7 «Б»: 7 «Б»")
    class_teacher.sees("Меня убрали из группы")
    await announces(class_teacher)
    assert await group.told() == []
    await group.takes_in_the_bot(class_teacher)
    assert [HOSTILE in text for text in await group.told()] == [True], "no greeting, only what was missed"


@pytest.mark.row("C11", "works", "stale", "ru")
async def test_a_group_that_lets_nobody_write_is_tried_again_every_hour(class_teacher: Talker, rig: Rig) -> None:
    """Telegram tells a bot nothing when its group is closed for the night and opened again."""
    group = await connected(rig, class_teacher)
    rig.emulator.fail("no_rights", chat=group.id, times=2)
    await announces(class_teacher)
    assert await group.told() == []
    await class_teacher.forges("gr")
    await class_teacher.presses("7 «Б»: 7 «Б»")
    class_teacher.sees("мне нельзя писать", "в течение часа")
    await rig.passes(hours=1)
    assert await group.told() == []
    await rig.passes(hours=1)
    assert [HOSTILE in text for text in await group.told()] == [True]
    await class_teacher.forges("gr")
    await class_teacher.presses("7 «Б»: 7 «Б»")
    class_teacher.does_not_see("⚠️")


@pytest.mark.row("C11", "works", "stale", "ru")
async def test_the_class_teacher_disconnects_it_from_both_sides(
    class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    group = await connected(rig, class_teacher, mother)
    await rig.until_local(day=23, hour=23)
    await announces(class_teacher)
    await class_teacher.forges("gr")
    await class_teacher.presses("7 «Б»: 7 «Б»")
    old = list(class_teacher.button_data)
    await class_teacher.presses("Отключить")
    class_teacher.sees("лично родителям придут")
    await class_teacher.presses("Да, отключить")
    class_teacher.sees("группы пока нет", "Группа отключена")
    for data in {one for one in old if one.startswith(("grcard", "grnews", "grlang", "grend"))}:
        await class_teacher.forges(data)
        class_teacher.sees("недоступно")
    await rig.until_local(day=24, hour=8)
    assert await group.told() == [], "what waited for it is dropped"
    assert set(await Notice.filter(chat__external_id=group.id).values_list("reason", flat=True)) == {"no_right"}
    await group.hears_from(class_teacher, f"/connect {await code_of(class_teacher)}")
    assert "Это чат класса" in (await group.told())[0]
    await group.hears_from(mother, "/disconnect")
    assert await group.told() == []
    await group.hears_from(class_teacher, "/disconnect")
    assert "Чат отключён" in (await group.told())[0]
    assert not await ClassGroup.exists()


@pytest.mark.row("C11", "works", "stale", "ru")
async def test_a_code_works_once_for_an_hour_and_for_its_teacher(
    class_teacher: Talker, history_teacher: Talker, mother: Talker, stranger: Talker, rig: Rig
) -> None:
    group = GroupChat(rig, "7 «Б»", class_teacher, mother, history_teacher, stranger)
    await group.takes_in_the_bot(mother)
    assert ["Я Перемена" in one for one in await group.told()] == [True]
    code = await code_of(class_teacher)
    for who in (mother, stranger):
        await group.hears_from(who, f"/connect {code}")
    assert await group.told() == []
    for typed in (code, "x", "д" * 4000):
        await group.hears_from(history_teacher, f"/connect {typed}")
        assert "код не подходит" in (await group.told())[0]
    first, second = code, await code_of(class_teacher)
    await group.hears_from(class_teacher, f"/connect {first}")
    assert "код не подходит" in (await group.told())[0], "a newer one was taken"
    rig.clock.move_to(rig.clock.now() + timedelta(minutes=61))
    await group.hears_from(class_teacher, f"/connect {second}")
    assert "код не подходит" in (await group.told())[0]
    third = (await code_of(class_teacher)).lower()
    await group.hears_from(class_teacher, f"/connect {third[:5]}-{third[5:]}")
    assert "Это чат класса" in (await group.told())[0]
    await group.hears_from(class_teacher, f"/connect {third}")
    assert "код не подходит" in (await group.told())[0]
    assert await ClassGroup.all().count() == 1


@pytest.mark.row("C11", "stranger", "ru")
async def test_a_group_of_another_class_is_left_alone(class_teacher: Talker, rig: Rig) -> None:
    await StaffRole.create(person_id=rig.school.people["primary_teacher"], role="class_teacher")
    group, primary = await connected(rig, class_teacher), await rig.linked("primary_teacher")
    await group.lets_in(primary)
    await group.hears_from(primary, "/connect")
    await group.hears_from(primary, "/disconnect")
    assert all("недоступно" in one or "Я Перемена" in one for one in await group.told())
    await group.hears_from(primary, f"/connect {await code_of(primary, '3А')}")
    assert "уже подключена к другому классу" in (await group.told())[0]
    number = (await ClassGroup.get()).id
    for data in (f"grcard:{number}", f"grnews:{number}:homework:0", f"grlang:{number}:en", f"grend:{number}:1"):
        await primary.forges(data)
        real = primary.toast
        await primary.forges(data.replace(f":{number}", ":987654", 1))
        assert (real, primary.toast) == (real, real)
        assert "недоступно" in real
    assert await ClassGroup.filter(school_class_id=rig.school.classes["7Б"]).count() == 1
    await announces(primary, words="Только третьему классу")
    assert await group.told() == []


@pytest.mark.row("C11", "stranger", "ru")
async def test_who_lost_the_class_has_no_say_in_its_group(class_teacher: Talker, rig: Rig) -> None:
    group, code = await connected(rig, class_teacher), await code_of(class_teacher)
    await SchoolClass.filter(id=rig.school.classes["7Б"]).update(class_teacher_id=rig.school.people["history_teacher"])
    other = GroupChat(rig, "Моё", class_teacher)
    await other.takes_in_the_bot(class_teacher)
    await other.hears_from(class_teacher, f"/connect {code}")
    await group.hears_from(class_teacher, "/disconnect")
    assert "недоступно" in (await group.told())[0]
    assert "недоступно" in (await other.told())[-1]
    assert await ClassGroup.all().count() == 1


@pytest.mark.row("C11", "stranger", "ru", "en")
async def test_a_foreign_group_hears_one_sentence_in_its_life(
    mother: Talker, father: Talker, stranger: Talker, rig: Rig
) -> None:
    group = GroupChat(rig, "Дача", father, mother, stranger)
    await group.takes_in_the_bot(father)
    assert ["I am Peremena" in one for one in await group.told()] == [True]
    for who in (mother, father, stranger):
        for text in (
            "/today",
            f"/start@{BOT}",
            f"/marks@{BOT}",
            "/connect",
            "/disconnect",
            f"/start@{BOT} abc",
            "/help",
        ):
            await group.hears_from(who, text)
    await group.throws_out_the_bot(father)
    await group.takes_in_the_bot(father)
    assert await group.told() == []
    for data in ("menu", "today", "grread:1", f"mark:{rig.school.people['masha']}:1", "x" * 60):
        for who in (mother, stranger):
            answer = await group.forges(who, data)
            assert "Ветров" not in answer
            assert answer
    assert await group.told() == []
    assert not await ClassGroup.exists()


@pytest.mark.row("C11", "works", "en")
async def test_an_english_group(rig: Rig) -> None:
    teacher, father = await rig.linked("class_teacher", "en"), await rig.linked("father", "en")
    await teacher.says("/menu")
    await teacher.presses("More…")
    await teacher.presses("💬 Class chat")
    teacher.sees("Class chat", "no group yet")
    await teacher.presses("➕ Connect to 7 «Б»")
    teacher.sees("/connect ", "Choose a group", "good for an hour")
    group = await connected(rig, teacher, father, title="Class <7>")
    assert "This is the chat of class 7 «Б»" in group.chat[0].text.replace("Done! ", "")
    await teacher.forges("gr")
    await teacher.presses("Class <7>")
    teacher.sees("✓ Announcements", "✓ Homework", "✓ Meetings")
    await teacher.presses("✓ Announcements")
    teacher.sees("○ Announcements")
    await _announces_in_english(teacher)
    assert await group.told() == []
    dropped = await Notice.get(chat__external_id=group.id)
    assert (dropped.state, dropped.reason) == ("dropped", "switched_off")
    await teacher.forges("gr")
    await teacher.presses("Class <7>")
    await teacher.presses("○ Announcements")
    await teacher.presses("Write in Russian")
    await _announces_in_english(teacher)
    assert ["Объявление" in one for one in await group.told()] == [True]
    assert "Thank" in await group.presses(father, "Ознакомлен(а)")
    await teacher.forges("gr")
    await teacher.presses("Class <7>")
    await teacher.presses("Write in English")
    await teacher.presses("Disconnect")
    teacher.sees("Disconnect Class <7>?")
    await teacher.presses("Yes, disconnect")
    teacher.sees("no group yet")


async def _announces_in_english(teacher: Talker) -> None:
    await teacher.says("/menu")
    await teacher.presses("📣 Announcements")
    await teacher.presses("New announcement")
    await teacher.presses("📣 Announcement")
    await teacher.says("A trip tomorrow")
    await teacher.presses("Reading")
    await teacher.presses("Send")


@pytest.mark.row("C11", "works", "ru")
async def test_a_class_has_three_groups_at_most(class_teacher: Talker, rig: Rig) -> None:
    for number in range(3):
        await connected(rig, class_teacher, title=f"Чат {number}")
    await class_teacher.forges("gr")
    class_teacher.sees("7 «Б»: Чат 0", "7 «Б»: Чат 2")
    await class_teacher.forges(f"gradd:{rig.school.classes['7Б']}")
    class_teacher.sees("У класса уже 3 группы")
    assert await ClassGroup.all().count() == 3
    await announces(class_teacher)
    assert await Notice.filter(chat__kind="group", state="sent").count() == 3


@pytest.mark.row("C11", "stranger", "ru")
async def test_nobody_is_a_member_by_an_old_link(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    group = await connected(rig, class_teacher, mother)
    await announces(class_teacher)
    await LinkedAccount.filter(chat__external_id=mother.id).update(ended_at=rig.clock.now())
    assert "открой" in await group.presses(mother, "Ознакомлен(а)")
    assert not await AnnouncementAck.exists()
