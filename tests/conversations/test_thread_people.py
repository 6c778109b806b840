"""People of a thread: added, removed, gone; title, silence, blocks, and everybody who has no right (D5)."""

import pytest

from storage.models import Course, Person, SchoolClass, StaffRole, ThreadMessage
from tests.conversations.thread_steps import adds, begins, chooses, loses_the_child, opens, serves_as
from tests.rig.living import Rig
from tests.rig.people import Talker


@pytest.mark.row("D5", "works", "ru")
async def test_a_colleague_is_added_named_and_removed(
    rig: Rig, mother: Talker, algebra_teacher: Talker, history_teacher: Talker
) -> None:
    await begins(mother, text="до вас")
    await adds(mother, "Орлова", "Сомов")
    mother.sees("Кто здесь", "Орлова Елена Викторовна, учитель: Алгебра, Физика", "Сомов Юрий Ильич", "(вы)")
    await history_teacher.hears("Ветрова Анна Сергеевна добавляет вас в переписку", "Ответить")
    await mother.replies("до вас", "всем привет")
    await algebra_teacher.hears("всем привет")
    await history_teacher.hears("всем привет")
    await history_teacher.replies("всем привет", "и вам")
    await mother.hears("Сомов", "и вам")
    await algebra_teacher.hears("Сомов", "и вам")
    await history_teacher.presses("Переписка")
    history_teacher.sees("всем привет")
    history_teacher.does_not_see("до вас")
    await opens(mother, "Орлова")
    await mother.presses("Участники")
    await mother.presses("Сомов")
    await mother.presses("Убрать из переписки")
    mother.sees("Человека здесь больше нет")
    await mother.replies("до вас", "без истории")
    await algebra_teacher.hears("без истории")
    await history_teacher.hears_nothing()
    await history_teacher.replies("всем привет", "ау")
    history_teacher.sees("недоступно")
    await history_teacher.says("/messages")
    history_teacher.sees("Пока тихо")


@pytest.mark.row("D5", "works", "ru")
async def test_a_thread_gets_a_title(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    thread = await begins(mother)
    await opens(mother, "Орлова")
    await mother.presses("Название")
    mother.sees("Хватит 60 знаков")
    await mother.says("ж" * 70)
    mother.sees("Слишком длинное название")
    await mother.sends_file("v.ogg", b"OggS", kind="voice")
    mother.sees("Хватит 60 знаков")
    await mother.says("Поездка <b>в музей</b> 🏛")
    mother.sees("Поездка <b>в музей</b> 🏛", "Здесь: Орлова Е. В.")
    await mother.replies("Добрый день!", "Во сколько?")
    await algebra_teacher.hears("Поездка <b>в музей</b> 🏛", "Во сколько?")
    assert await begins(mother, text="Другое") != thread, "what has a title is not for everything"


@pytest.mark.row("D5", "works", "en")
async def test_people_and_title_in_english(rig: Rig) -> None:
    father = await rig.linked("father", "en")
    await father.forges(f"thp:{rig.school.people['algebra_teacher']}")
    await father.says("Hello")
    await opens(father, "Орлова")
    await father.presses("Title")
    await father.says("Museum")
    father.sees("Museum", "Here: Орлова Е. В.")
    await father.presses("Add")
    father.sees("Whom shall we add?")
    await father.says("history")
    await father.presses("Сомов")
    father.sees("Added", "Who is here", "Сомов Юрий Ильич, teacher: История")
    await father.presses("Сомов")
    await father.presses("Remove")
    father.sees("no longer here")
    await father.presses("Conversation")
    await father.presses("Mute")
    await father.presses("8 hours")
    father.sees("Muted until")
    await father.presses("Unmute")
    await father.presses("Leave")
    father.sees("Leave the conversation?")
    await father.presses("Yes, leave")
    father.sees("You have left", "Quiet so far")


@pytest.mark.row("D5", "works", "stale", "ru")
async def test_who_left_sees_nothing_newer(mother: Talker, algebra_teacher: Talker) -> None:
    thread = await begins(mother)
    await algebra_teacher.heard()
    await opens(algebra_teacher, "Ветрова")
    await algebra_teacher.presses("Выйти")
    algebra_teacher.sees("Выйти из переписки?")
    await algebra_teacher.presses("Да, выйти")
    algebra_teacher.sees("Вы вышли", "Пока тихо")
    for data in (f"tho:{thread}:", f"tha:{thread}", f"thm:{thread}", f"thleave:{thread}:1", f"thmute:{thread}:8"):
        await algebra_teacher.forges(data)
        assert "недоступно" in algebra_teacher.toast, data
    await algebra_teacher.replies("Добрый день!", "я ещё тут")
    algebra_teacher.sees("недоступно")
    await mother.replies("Добрый день!", "Есть кто?")
    mother.sees("больше некому прочитать")
    await opens(mother, "Переписка")
    mother.sees("больше некому ответить")
    mother.does_not_see("↩️ Ответить")


@pytest.mark.row("D5", "works", "ru")
async def test_a_muted_thread_is_silent(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    await begins(mother)
    await algebra_teacher.heard()
    await opens(algebra_teacher, "Ветрова")
    await algebra_teacher.presses("Без звука")
    await algebra_teacher.presses("1 час")
    algebra_teacher.sees("🔕 Без звука до 23 ноября, 9:20", "Со звуком")
    await mother.replies("Добрый день!", "Вы тут?")
    mother.sees("Отправлено")
    await algebra_teacher.hears_nothing()
    await algebra_teacher.says("/messages")
    algebra_teacher.sees("🔵 Ветрова А. С. (1)")
    await rig.passes(hours=2)
    await mother.replies("Добрый день!", "А теперь?")
    await algebra_teacher.hears("А теперь?")
    await opens(algebra_teacher, "Ветрова")
    await algebra_teacher.presses("Без звука")
    await algebra_teacher.presses("Насовсем")
    await mother.replies("Добрый день!", "Снова")
    await algebra_teacher.hears_nothing()
    await algebra_teacher.presses("Со звуком")
    await mother.replies("Добрый день!", "Слышно?")
    await algebra_teacher.hears("Слышно?")


@pytest.mark.row("D5", "works", "ru")
async def test_parents_block_each_other_and_make_peace(mother: Talker, olyas_father: Talker) -> None:
    await begins(mother, "Громов", "Одолжите атлас")
    await olyas_father.hears("Ветрова Анна Сергеевна, родитель", "атлас")
    await opens(olyas_father, "Ветрова")
    await olyas_father.presses("Участники")
    await olyas_father.presses("Ветрова")
    await olyas_father.presses("Не получать от него")
    olyas_father.sees("Больше не пишет вам", "Снова получать")
    await mother.replies("атлас", "Ау!")
    mother.sees("сейчас не получает от вас сообщений")
    await mother.forges(f"thp:{await _id('Громов')}")
    assert "сейчас не получает от вас сообщений" in mother.toast
    await olyas_father.hears_nothing()
    await olyas_father.replies("атлас", "Сам напишу")
    olyas_father.sees("Вы закрыли переписку")
    await opens(olyas_father, "Ветрова")
    olyas_father.sees("Вы закрыли переписку с этим человеком")
    olyas_father.does_not_see("атлас")
    await olyas_father.presses("Участники")
    await olyas_father.presses("Ветрова")
    await olyas_father.presses("Снова получать")
    await mother.replies("атлас", "Мир?")
    await olyas_father.hears("Мир?")


async def _id(surname: str) -> int:
    return (await Person.get(surname=surname)).id


@pytest.mark.row("D5", "works", "ru")
async def test_teachers_cannot_be_blocked(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    thread = await begins(mother)
    await opens(mother, "Орлова")
    await mother.presses("Участники")
    await mother.presses("Орлова")
    mother.does_not_see("Не получать")
    await mother.forges(f"thblock:{thread}:{rig.school.people['algebra_teacher']}:1")
    assert "Учителям писать не запретишь" in mother.toast


@pytest.mark.row("D5", "works", "ru")
async def test_a_teacher_who_left_the_school_is_not_written_to(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    await begins(mother)
    await algebra_teacher.heard()
    await Person.filter(id=rig.school.people["algebra_teacher"]).update(archived_at=rig.clock.now())
    await mother.replies("Добрый день!", "Вы где?")
    mother.sees("больше некому прочитать")
    await opens(mother, "Орлова")
    mother.sees("Добрый день!", "собеседник ушёл")
    await mother.presses("Участники")
    mother.sees("Орлова Елена Викторовна: в школе больше нет")
    await mother.forges("thw")
    await mother.says("Орлова")
    mother.sees("Никого похожего")
    await algebra_teacher.hears_nothing()


@pytest.mark.row("D5", "works", "ru")
async def test_another_teacher_of_the_class_from_now_on(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    """She teaches other classes now: still of the school, no longer of this family."""
    await begins(mother)
    await Course.filter(teacher_id=rig.school.people["algebra_teacher"]).update(
        teacher_id=rig.school.people["history_teacher"]
    )
    await mother.replies("Добрый день!", "Вы где?")
    mother.sees("больше некому прочитать")
    await chooses(mother, "алгебра")
    mother.sees("Сомов Юрий Ильич")


@pytest.mark.row("D5", "stranger")
async def test_who_is_not_tied_any_more_does_not_read_how_the_others_go_on(
    rig: Rig, mother: Talker, algebra_teacher: Talker, history_teacher: Talker
) -> None:
    thread = await begins(mother)
    await adds(mother, "Орлова", "Сомов")
    await history_teacher.heard()
    await Course.filter(teacher_id=rig.school.people["algebra_teacher"]).update(
        teacher_id=rig.school.people["history_teacher"]
    )
    await mother.replies("Добрый день!", "Секрет о Маше")
    await history_teacher.hears("Секрет о Маше")
    await algebra_teacher.says("/messages")
    algebra_teacher.does_not_see("Секрет")
    for _ in range(2):
        await algebra_teacher.forges(f"tho:{thread}:")
        algebra_teacher.does_not_see("Секрет")
    await history_teacher.replies("Секрет", "Понял")
    await mother.replies("Понял", "Ещё секрет")
    await history_teacher.hears("Ещё секрет")
    await algebra_teacher.hears("Понял")
    await algebra_teacher.says("/messages")
    algebra_teacher.sees("Понял", "(1)")
    algebra_teacher.does_not_see("секрет")
    await algebra_teacher.forges(f"tho:{thread}:")
    algebra_teacher.sees("Понял")
    algebra_teacher.does_not_see("Секрет")


@pytest.mark.row("D5", "stranger")
async def test_a_mother_who_lost_the_child_hears_nothing_of_what_was_queued(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    """T19: the answer is written at night, the right ends before the morning."""
    thread = await begins(mother)
    await rig.until_local(23, 23)
    await mother.heard()
    await algebra_teacher.replies("Добрый день!", "Секрет о Маше")
    await loses_the_child(rig, "mother")
    await rig.until_local(24, 9)
    await mother.hears_nothing()
    await mother.forges(f"tho:{thread}:")
    assert "недоступно" in mother.toast
    await mother.replies("Отправлено", "что там?")
    await mother.says("/messages")
    mother.does_not_see("Секрет")
    await algebra_teacher.replies("Добрый день!", "Второй секрет")
    algebra_teacher.sees("больше некому прочитать")


@pytest.mark.row("D5", "stranger")
@pytest.mark.row("C6", "stranger")
async def test_others_cannot_read_write_or_come_in(
    rig: Rig, mother: Talker, algebra_teacher: Talker, stranger: Talker
) -> None:
    olyas_father = await rig.linked("olyas_father")
    thread = await begins(mother, text="канарейка")
    message = (await ThreadMessage.get()).id
    await stranger.says("/start")
    primary = await rig.linked("primary_teacher")
    people = rig.school.people
    for nosy in (olyas_father, primary, stranger):
        for real, made_up in zip(_buttons(rig, thread, message), _buttons(rig, 999_999, 999_999), strict=True):
            await nosy.forges(real)
            shown, said = nosy.screen, nosy.toast
            await nosy.forges(made_up)
            assert (nosy.screen, nosy.toast) == (shown, said), real
            assert "канарейка" not in shown
    for who, whom in ((olyas_father, "primary_teacher"), (primary, "olyas_father"), (stranger, "class_teacher")):
        await who.forges(f"thp:{people[whom]}")
        refused = who.toast
        await who.forges("thp:999999")
        assert who.toast == refused
    await stranger.says("/messages")
    stranger.sees("Сначала привяжем дневник")
    await mother.hears_nothing()


def _buttons(rig: Rig, thread: int, message: int) -> list[str]:
    people = rig.school.people
    return [
        f"tho:{thread}:",
        f"tha:{thread}",
        f"thm:{thread}",
        f"thmm:{thread}:{people['mother']}",
        f"thadd:{thread}:{people['history_teacher']}",
        f"thadds:{thread}",
        f"threm:{thread}:{people['algebra_teacher']}",
        f"thname:{thread}",
        f"thblock:{thread}:{people['mother']}:1",
        f"threps:{thread}",
        f"threp:{message}",
        f"thfile:{message}",
        f"thg:teachers:0:{thread}",
    ]


@pytest.mark.row("D5", "stranger", "ru")
async def test_another_family_is_not_let_into_a_thread_about_a_child(
    rig: Rig, mother: Talker, olyas_father: Talker, algebra_teacher: Talker
) -> None:
    thread = await begins(mother)
    await opens(mother, "Орлова")
    await mother.presses("Добавить")
    mother.sees("Родители (1)")
    await mother.says("Громов")
    mother.sees("Никого похожего")
    await mother.forges(f"thadd:{thread}:{rig.school.people['olyas_father']}")
    assert "переписка о другом ребёнке" in mother.toast
    await olyas_father.hears_nothing()


@pytest.mark.row("D5", "works", "ru")
async def test_who_is_in_a_thread_does_not_manage_it(mother: Talker, olyas_father: Talker, father: Talker) -> None:
    thread = await begins(mother, "Громов", "атлас")
    await opens(olyas_father, "Ветрова")
    olyas_father.does_not_see("Название", "Добавить")
    for data in (f"thname:{thread}", f"thadds:{thread}"):
        await olyas_father.forges(data)
        assert "недоступно" in olyas_father.toast


@pytest.mark.row("D5", "works", "ru")
async def test_the_office_writes_to_any_family(rig: Rig, mother: Talker) -> None:
    secretary = await rig.linked("secretary")
    await secretary.presses("Сообщения")
    await secretary.presses("Написать")
    await secretary.says("Ветрова Анна")
    secretary.sees("Ветрова А. С.: родитель")
    await secretary.presses("Ветрова А. С.")
    await secretary.says("Занесите справку")
    await mother.hears("Кротова Алла Игоревна, секретарь", "Занесите справку")
    assert await StaffRole.exists(role="secretary")
    assert await SchoolClass.exists()


@pytest.mark.row("D5", "works", "ru")
async def test_who_serves_at_school_is_found_by_post(rig: Rig, mother: Talker) -> None:
    await serves_as(rig, "history_teacher", "head")
    await chooses(mother, "директор")
    mother.sees("Сомов Юрий Ильич, директор")


@pytest.mark.row("D5", "works", "ru")
async def test_pupils_write_to_classmates_and_own_teachers_only(rig: Rig, algebra_teacher: Talker) -> None:
    await Person.filter(id=rig.school.people["masha"]).update(birth_date="2012-01-01")
    await Person.filter(id=rig.school.people["dima"]).update(birth_date="2012-01-01")
    masha, dima = await rig.linked("masha"), await rig.linked("dima")
    await masha.forges("thw")
    masha.sees("Учителя (3)", "Ученики (5)")
    masha.does_not_see("Родители", "Администрация")
    await begins(masha, "Дёмин", "Дай списать")
    await dima.hears("Ветрова Мария Ильинична, ученик: 7 «Б»", "Дай списать")
    await dima.replies("списать", "Нет")
    await masha.hears("Нет")
    await begins(masha, "Орлова", "А когда пересдача?")
    await algebra_teacher.hears("ученик: 7 «Б»", "пересдача")
    for other in ("primary_teacher", "secretary", "mother", "petya"):
        await masha.forges(f"thp:{rig.school.people[other]}")
        assert "недоступно" in masha.toast
