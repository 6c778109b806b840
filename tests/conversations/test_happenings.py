"""The event feed: an organiser publishes, families read, follow and ask; the evening brings the news (B12, E10, C6)."""

import pytest

from school.people import Role
from storage.models import Happening, HappeningInterest, Thread
from tests.conversations.meeting_steps import button, hired
from tests.conversations.news_steps import wishes
from tests.rig.living import Rig
from tests.rig.people import Talker

HOSTILE = "<b>Физика</b> 🚀"


async def publishes(
    organiser: Talker,
    title: str = "Юный физик",
    *,
    kind: str = "Олимпиада",
    days: str = "5.12",
    grades: str = "5-7",
    place: str = "Лицей № 2",
    text: str = "Возьмите линейку",
) -> None:
    await organiser.says("/menu")
    await organiser.presses("Опубликовать событие")
    await organiser.presses("➕ Новое событие")
    await organiser.presses(kind)
    for words in (title, days, grades, place, text):
        await organiser.says(words)
    await organiser.presses("Опубликовать")


async def opens_the_feed(talker: Talker, child: int) -> None:
    await talker.says("/menu")
    await talker.forges(f"look:{child}")
    await talker.says("/menu")
    await talker.presses("Ещё…")
    await talker.presses("События")


@pytest.mark.row("E10", "works", "ru")
@pytest.mark.row("B12", "works", "ru")
async def test_an_organiser_publishes_and_a_family_reads_and_sifts(rig: Rig, mother: Talker) -> None:
    organiser = await hired(rig, "organiser", Role.ORGANISER)
    await organiser.presses("Опубликовать событие")
    organiser.sees("События, которые вы публикуете", "Пока ни одного")
    await organiser.presses("➕ Новое событие")
    organiser.sees("Что это?", "Олимпиада", "Семинар")
    await organiser.presses("Олимпиада")
    await organiser.says(HOSTILE)
    organiser.sees("Когда?")
    await organiser.says("5.12 – 7.12")
    organiser.sees("Для каких классов?", "Все классы", "5–9")
    await organiser.says("5-7")
    await organiser.presses("Пропустить")
    await organiser.says("Возьмите <i>линейку</i>")
    organiser.sees("Так увидят семьи", HOSTILE, "Олимпиада в школе", "5 декабря – 7 декабря", "Для 5–7 классов")
    organiser.sees("Возьмите <i>линейку</i>", "Узнают 6 семей", "Организует: Пётр Иванович")
    await organiser.presses("Предмет")
    await organiser.presses("Физика")
    await organiser.presses("Сделать городским")
    organiser.sees("Олимпиада в городе", "Предмет: Физика", "Сделать школьным")
    assert not await Happening.exists()
    await organiser.presses("Опубликовать")
    organiser.sees("Событие опубликовано", HOSTILE, "Изменить")
    await publishes(organiser, "Читаем вслух", kind="Конкурс", grades="1-4", days="1.12")
    await opens_the_feed(mother, rig.school.people["masha"])
    mother.sees("Мария · события", "для 7-го класса", "5 декабря – 7 декабря", f"Олимпиада: {HOSTILE}")
    mother.does_not_see("Читаем вслух")
    await mother.presses("Для всех классов")
    mother.sees("Читаем вслух", "вторник, 1 декабря", "для всех классов")
    await mother.presses("Вид: все виды")
    await mother.presses("Конкурс")
    mother.sees("Читаем вслух", "Вид: Конкурс")
    mother.does_not_see(HOSTILE)
    await mother.presses("Предмет: все предметы")
    await mother.presses("Физика")
    mother.sees("Под этот выбор ничего нет")
    await mother.presses("Вид: Конкурс")
    await mother.presses("✓ Конкурс")
    await mother.presses("Вид: Конкурс")
    await mother.presses("Всё")
    mother.sees(HOSTILE)
    await mother.presses("05.12: ")
    mother.sees("Олимпиада в городе", "Предмет: Физика", "Возьмите <i>линейку</i>", "Спросить организатора")


@pytest.mark.row("D7", "works", "ru")
@pytest.mark.row("E10", "works", "ru")
async def test_a_family_asks_the_organiser_and_gets_an_answer(rig: Rig, mother: Talker) -> None:
    organiser = await hired(rig, "organiser", Role.ORGANISER)
    await publishes(organiser)
    await opens_the_feed(mother, rig.school.people["masha"])
    await mother.presses("05.12: Юный физик")
    await mother.presses("Спросить организатора")
    mother.sees("Событие «Юный физик», 5 декабря")
    await mother.says("Можно с калькулятором?")
    await organiser.hears("Можно с калькулятором?", "Событие «Юный физик», 5 декабря")
    assert await Thread.all().count() == 1


@pytest.mark.row("E10", "works", "ru")
async def test_wrong_words_are_refused_and_nothing_is_lost(rig: Rig) -> None:
    organiser = await hired(rig, "organiser", Role.ORGANISER)
    await organiser.presses("Опубликовать событие")
    await organiser.presses("➕ Новое событие")
    await organiser.says("Олимпиада")
    organiser.sees("нужны слова или кнопка", "Что это?")
    await organiser.presses("Олимпиада")
    await organiser.says("н" * 121)
    organiser.sees("хватит 120 знаков")
    await organiser.sends_file("name.ogg", b"OggS", kind="voice")
    organiser.sees("нужны слова или кнопка", "Как называется?")
    await organiser.says("Юный физик")
    for days, answer in (
        ("31 февраля", "Не понял, какой это день"),
        ("20.11", "уже прошёл"),
        ("7.12 – 5.12", "раньше первого"),
        ("1.1.2031", "слишком далеко"),
        ("1.12 – 2.12 – 3.12", "Не понял, какой это день"),
    ):
        await organiser.says(days)
        organiser.sees(answer)
    await organiser.says("5 декабря")
    for grades in ("0-3", "12", "7-5", "<b>", "все"):
        await organiser.says(grades)
        organiser.sees("Классы бывают от 1 до 11")
    await organiser.says("7")
    await organiser.says("Лицей")
    await organiser.says("д" * 10_000)
    organiser.sees("разрезал сообщение")
    await organiser.presses("Пропустить")
    organiser.sees("Юный физик", "Для 7-го класса", "Лицей", "суббота, 5 декабря")
    await organiser.presses("Не публиковать")
    assert not await Happening.exists()


@pytest.mark.row("E10", "works", "ru")
async def test_the_office_changes_it_and_the_organiser_stays(rig: Rig) -> None:
    organiser, office = await hired(rig, "organiser", Role.ORGANISER), await rig.linked("secretary")
    await publishes(organiser)
    entry = await Happening.get()
    await office.forges(f"pubedit:{entry.id}:{entry.version}")
    office.sees("Так увидят семьи", "Организует: Пётр Иванович")
    await office.presses("Место")
    await office.says("Спортзал")
    await office.presses("Сохранить и сообщить")
    office.sees("Спортзал", "Организует: Пётр Иванович")
    assert (await Happening.get()).organiser_id == entry.organiser_id


@pytest.mark.row("E10", "stale", "ru")
async def test_a_double_press_is_one_entry_and_old_buttons_do_nothing(rig: Rig, mother: Talker) -> None:
    organiser = await hired(rig, "organiser", Role.ORGANISER)
    await organiser.presses("Опубликовать событие")
    await organiser.presses("➕ Новое событие")
    await organiser.presses("Олимпиада")
    for words in ("Юный физик", "5.12", "7", "Лицей", "Линейка"):
        await organiser.says(words)
    save = button(organiser, "pubsave:")
    for _ in range(2):
        await organiser.forges(save)
        organiser.sees("Событие опубликовано")
    assert await Happening.all().count() == 1
    change, cancel = button(organiser, "pubedit:"), button(organiser, "pubdrop:")
    await organiser.presses("Изменить")
    await organiser.presses("Место")
    await organiser.says("Спортзал")
    await organiser.presses("Сохранить и сообщить")
    organiser.sees("Спортзал", "Изменения сохранены")
    for data in (change, cancel, save):
        await organiser.forges(data)
        organiser.sees("поменял")
    await organiser.presses("Отменить событие")
    await organiser.says("Перенесли на весну")
    organiser.sees("Событие отменено", "Отменено. Перенесли на весну")
    entry = await Happening.get()
    await organiser.forges(f"pubedit:{entry.id}:3")
    organiser.sees("событие отменили")
    await mother.forges(f"hapbell:{rig.school.people['masha']}:{entry.id}:1")
    mother.sees("событие отменили")


@pytest.mark.row("C6", "works", "ru")
@pytest.mark.row("B12", "works", "ru")
async def test_contests_come_together_in_the_evening_and_only_to_their_grades(
    rig: Rig, mother: Talker, olyas_father: Talker
) -> None:
    organiser = await hired(rig, "organiser", Role.ORGANISER)
    await publishes(organiser)
    await publishes(organiser, "Читаем вслух", kind="Конкурс", grades="1-4", days="1.12")
    await publishes(organiser, "Ломоносов", kind="Конференция", grades="7", days="9.12")
    await mother.hears_nothing()
    await rig.until_local(23, 19, 30)
    (told,) = await olyas_father.heard()
    assert "Олимпиада: Юный физик" in told
    assert "Конференция: Ломоносов" in told
    assert "Читаем вслух" not in told
    assert any("Конкурс: Читаем вслух" in text for text in await mother.heard())
    await olyas_father.presses("Все события")
    olyas_father.sees("Юный физик", "Ломоносов")


@pytest.mark.row("C6", "works", "stale", "ru")
@pytest.mark.row("E10", "works", "ru")
async def test_those_who_were_told_hear_of_changes(rig: Rig, mother: Talker, olyas_father: Talker) -> None:
    organiser = await hired(rig, "organiser", Role.ORGANISER)
    await wishes(mother, news_happenings="at_once")
    await wishes(olyas_father, news_happenings="off")
    await publishes(organiser, grades="7")
    await mother.hears("Олимпиада: Юный физик", "суббота, 5 декабря", "Лицей № 2")
    await rig.passes(minutes=30)
    await organiser.presses("Изменить")
    await organiser.presses("Даты")
    await organiser.says("12.12")
    await organiser.presses("Сохранить и сообщить")
    await mother.hears("Изменилось событие Юный физик", "суббота, 12 декабря", "Было: суббота, 5 декабря")
    await rig.passes(minutes=30)
    await organiser.presses("Отменить событие")
    await organiser.says("Нет участников")
    await mother.hears("Отменили: Юный физик", "Нет участников")
    newcomer = await rig.linked("father")
    await rig.until_local(24, 12)
    await newcomer.hears_nothing()
    await olyas_father.hears_nothing()


@pytest.mark.row("B12", "works", "stale", "ru")
async def test_whoever_asked_is_reminded_the_evening_before_and_nobody_else(
    rig: Rig, mother: Talker, father: Talker
) -> None:
    organiser = await hired(rig, "organiser", Role.ORGANISER)
    await publishes(organiser, days="26.11", grades="7")
    await opens_the_feed(mother, rig.school.people["masha"])
    await mother.presses("26.11: Юный физик")
    for _ in range(2):
        await mother.presses("Напомнить накануне")
        mother.sees("Напомню накануне вечером", "Не напоминать")
        await mother.presses("Не напоминать")
        mother.sees("Напоминать не буду")
    await mother.presses("Напомнить накануне")
    assert await HappeningInterest.all().count() == 1
    await rig.until_local(25, 17, 30)
    for who in (mother, father):
        await who.heard()
    await rig.until_local(25, 18, 30)
    await mother.hears("Вы просили напомнить: Юный физик", "четверг, 26 ноября")
    await father.hears_nothing()
    await rig.until_local(26, 12)
    await mother.hears_nothing()
    await mother.forges(f"hapbell:{rig.school.people['masha']}:{(await Happening.get()).id}:1")
    mother.sees("Это событие уже прошло")


@pytest.mark.row("B12", "en")
@pytest.mark.row("E10", "en")
@pytest.mark.row("C6", "works", "en")
async def test_it_all_in_english(rig: Rig, father: Talker) -> None:
    head = await hired(rig, "head", Role.HEAD, "en")
    await wishes(father, news_happenings="at_once")
    await head.presses("Publish an event")
    await head.presses("➕ New event")
    await head.presses("Contest")
    for words in ("Young reader", "5 December"):
        await head.says(words)
    await head.presses("All grades")
    await head.says("Library")
    await head.presses("Skip")
    head.sees("Families will see:", "Contest at school", "For all grades", "7 families will hear of it")
    await head.presses("Publish")
    head.sees("The event is published")
    await father.hears("Contest: Young reader", "Saturday, 5 December", "Library", "[More]")
    await father.presses("More")
    father.sees("Organised by Пётр Иванович", "Remind me", "Ask the organiser")
    await father.presses("Remind me")
    father.sees("I will remind you the evening before", "No reminder")
    await head.presses("Cancel the event")
    await head.says("No hall")
    await father.hears("Cancelled: Young reader", "No hall")


@pytest.mark.row("B12", "stranger")
@pytest.mark.row("E10", "stranger")
@pytest.mark.row("C6", "stranger")
async def test_nobody_else_publishes_changes_or_looks_through_another_child(
    rig: Rig, mother: Talker, class_teacher: Talker, stranger: Talker
) -> None:
    organiser = await hired(rig, "organiser", Role.ORGANISER)
    await wishes(mother, news_happenings="at_once")
    await publishes(organiser, "Канарейка", grades="7")
    await mother.hears("Канарейка")
    entry, olya = await Happening.get(), rig.school.people["olya"]
    await stranger.says("/start")
    for who in (mother, class_teacher, stranger):
        for number in (entry.id, 999_999):
            for data in (f"pub:{number}", f"pubedit:{number}:1", f"pubdrop:{number}:1", "pubs:0", "pubnew"):
                await who.forges(data)
                assert "недоступно" in who.toast
            for data in (f"hap:{olya}:{number}", f"hapbell:{olya}:{number}:1", f"haps:{olya}::0:0:0"):
                await who.forges(data)
                assert "ребёнка в вашем дневнике нет" in who.toast
                assert "Канарейка" not in who.screen
    masha = rig.school.people["masha"]
    await mother.forges(f"hap:{masha}:999999")
    assert "недоступно" in mother.toast
    for data in (f"haps:{masha}:party:0:1:0", f"haps:{masha}::0:1:-1"):
        await mother.forges(data)
        mother.sees("С тех пор всё поменялось")
    await stranger.hears_nothing()
    assert not await HappeningInterest.exists()
