"""Announcements: written, sent, counted, reminded of, corrected and taken back; read by families (E1, C6)."""

import pytest

from school.people import Role
from storage.models import Announcement, AnnouncementAck, SchoolClass
from tests.conversations.meeting_steps import button, hired
from tests.conversations.test_journal_homework import PNG
from tests.conversations.test_news_settings import goes
from tests.rig.living import Rig
from tests.rig.people import Talker

HOSTILE = "<b>Завтра</b> 🏫 & <i>без формы"


async def begins(teacher: Talker, kind: str = "📣 Объявление", words: str = HOSTILE) -> None:
    await teacher.says("/menu")
    await teacher.presses("📣 Объявления")
    await teacher.presses("➕ Новое объявление")
    await teacher.presses(kind)
    await teacher.says(words)


async def announces(teacher: Talker, kind: str = "📣 Объявление", words: str = HOSTILE, asks: int = 1) -> None:
    await begins(teacher, kind, words)
    for _ in range(asks):
        await teacher.presses("Ознакомление")
    await teacher.presses("Отправить")


@pytest.mark.row("E1", "works", "ru")
@pytest.mark.row("C6", "works", "ru", "en")
async def test_a_class_teacher_announces_and_sees_who_has_read(
    class_teacher: Talker, mother: Talker, father: Talker, olyas_father: Talker
) -> None:
    await begins(class_teacher)
    class_teacher.sees("Так это увидят:", HOSTILE, "Кому: 7 «Б»", "6 семей", "около 1 секунды", "Уйдёт сразу")
    assert not await Announcement.exists()
    await class_teacher.presses("Ознакомление")
    class_teacher.sees("нажмёт один взрослый")
    await class_teacher.presses("Отправить")
    class_teacher.sees("Отправлено", "из 6")
    await mother.hears("Объявление", HOSTILE, "Нина Олеговна", "[Ознакомлен(а)]")
    await father.hears("Announcement", HOSTILE, "[I have read it]")
    await class_teacher.presses("Обновить")
    counted = class_teacher.chat[-1].text
    assert all(line in counted for line in ("Получили: 2 из 6", "Не дойдёт: 4", "Прочитали: 0")), counted
    push = mother.chat[-1].id
    for _ in range(2):
        await mother.forges("+" + button(mother, "+anread:").removeprefix("+"), push)
        assert "Спасибо" in mother.toast
    assert await AnnouncementAck.all().count() == 1
    assert HOSTILE in next(seen.text for seen in mother.chat if seen.id == push)
    await class_teacher.presses("Обновить")
    class_teacher.sees("Получили: 2 из 6", "Прочитали: 1")


@pytest.mark.row("E1", "works", "stale", "ru")
async def test_a_double_press_is_one_announcement(class_teacher: Talker, mother: Talker) -> None:
    await begins(class_teacher)
    send = button(class_teacher, "ansend:")
    for _ in range(2):
        await class_teacher.forges(send)
        class_teacher.sees("Отправ")
    assert await Announcement.all().count() == 1
    assert len(await mother.heard()) == 1
    await class_teacher.says("/menu")
    await class_teacher.forges(send)
    class_teacher.sees("С тех пор всё поменялось")
    assert await Announcement.all().count() == 1


@pytest.mark.row("E1", "works", "ru")
async def test_the_silent_are_reminded_and_called(class_teacher: Talker, mother: Talker, olyas_father: Talker) -> None:
    await announces(class_teacher)
    await mother.hears("Объявление")
    await olyas_father.hears("Объявление")
    await mother.presses("Ознакомлен(а)")
    await class_teacher.presses("Обновить")
    await class_teacher.presses("Напомнить молчащим")
    class_teacher.sees("Напомнил 1 человеку")
    await olyas_father.hears("Напоминаю", HOSTILE, "[Ознакомлен(а)]")
    await mother.hears_nothing()
    await class_teacher.presses("Напомнить молчащим")
    class_teacher.sees("Сегодня уже напоминали")
    await class_teacher.presses("Кому позвонить")
    class_teacher.sees("… 7 «Б» Громова О. Б.", "✗ 7 «Б» Дёмин Д. П.", "Телефоны есть в канцелярии")
    class_teacher.does_not_see("Ветрова М. И.")


@pytest.mark.row("E1", "works", "stale", "ru")
@pytest.mark.row("C6", "stale", "ru")
async def test_it_is_corrected_and_taken_back_wherever_it_is(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await announces(class_teacher)
    await mother.hears(HOSTILE)
    push, read = mother.chat[-1].id, button(mother, "+anread:")
    await mother.presses("Ознакомлен(а)")
    await rig.passes(minutes=90)
    old = [button(class_teacher, "anfix:"), button(class_teacher, "anback:")]
    await class_teacher.presses("Исправить")
    await class_teacher.sends_file("a.ogg", b"OggS", kind="voice")
    class_teacher.sees("Здесь нужны слова")
    await class_teacher.says("Завтра в парадной форме")
    class_teacher.sees("Исправлено у всех", "Прочитали: 0")
    said = next(seen.text for seen in mother.chat if seen.id == push)
    assert "Завтра в парадной форме" in said
    assert HOSTILE not in said
    for data in old:
        await class_teacher.forges(data)
        class_teacher.sees("Объявление уже поменяли")
    await class_teacher.forges(f"ancard:{(await Announcement.get()).id}")
    await class_teacher.presses("Отозвать")
    class_teacher.sees("Отозвать?")
    await class_teacher.presses("Да, отозвать")
    class_teacher.sees("↩️ Отозвано")
    said = next(seen.text for seen in mother.chat if seen.id == push)
    assert "отозвала" in said
    assert "парадной" not in said
    await mother.forges(read, push)
    assert "отозвала" in mother.toast


@pytest.mark.row("E1", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_quarantine_comes_at_night_and_the_rest_in_the_morning(
    class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await rig.until_local(day=23, hour=23)
    await announces(class_teacher, "🗓 Расписание", "Первого урока не будет", asks=0)
    await mother.hears_nothing()
    await announces(class_teacher, "⚠️ Карантин", "Класс закрыт до пятницы", asks=0)
    await mother.hears("Карантин", "Класс закрыт до пятницы")
    await rig.until_local(day=24, hour=7, minute=5)
    await mother.hears("Изменение в расписании", "Первого урока не будет")


@pytest.mark.row("E1", "works", "ru")
async def test_it_goes_at_its_hour_or_not_at_all(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    for cancelled in (False, True):
        await begins(class_teacher, words=f"Отменено: {cancelled}")
        await class_teacher.presses("Время")
        for typed, answer in (
            ("вчера 9:00", "уже прошло"),
            ("01.01.2030 9:00", "не дальше"),
            ("когда-нибудь", "Не понял"),
        ):
            await class_teacher.says(typed)
            class_teacher.sees(answer)
        await class_teacher.says("сегодня 18:00")
        class_teacher.sees("Уйдёт 23 ноября, 18:00", "Назначить")
        await class_teacher.presses("Назначить")
        class_teacher.sees("🕓 Уйдёт 23 ноября, 18:00")
        if cancelled:
            await class_teacher.presses("Не отправлять")
            await class_teacher.presses("Да, отозвать")
            class_teacher.sees("Отменено, не уходило")
    await mother.hears_nothing()
    await rig.until_local(day=23, hour=18, minute=1)
    told = await mother.heard()
    assert len(told) == 1
    assert "Отменено: False" in told[0]


@pytest.mark.row("E1", "stranger", "ru")
async def test_who_lost_the_class_announces_nothing_to_it(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await begins(class_teacher)
    await class_teacher.presses("Время")
    await class_teacher.says("сегодня 18:00")
    await class_teacher.presses("Назначить")
    await SchoolClass.filter(id=rig.school.classes["7Б"]).update(class_teacher_id=rig.school.people["history_teacher"])
    await rig.until_local(day=23, hour=18, minute=1)
    await mother.hears_nothing()
    assert (await Announcement.get()).stopped_at is not None


@pytest.mark.row("E1", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_photos_and_files_follow_the_words_and_go_with_them(class_teacher: Talker, mother: Talker) -> None:
    await begins(class_teacher)
    await class_teacher.sends_file("plan.pdf", b"%PDF", caption="План <b>поездки</b>")
    class_teacher.sees("План <b>поездки</b>", "1 файл придёт следом")
    await class_teacher.sends_file("bus.png", PNG, kind="photo")
    class_teacher.sees("2 файла придут следом", "План <b>поездки</b>")
    await class_teacher.presses("Отправить")
    told = await mother.heard()
    assert [("План" in one, "К объявлению" in one) for one in told] == [(True, False), (False, True), (False, True)]
    assert [seen.file is not None for seen in mother.chat[-3:]] == [False, True, True]
    await class_teacher.presses("Отозвать")
    await class_teacher.presses("Да, отозвать")
    assert not [seen for seen in mother.chat if seen.file is not None]


@pytest.mark.row("E1", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_photos_come_as_one_album_and_go_as_one(class_teacher: Talker, mother: Talker) -> None:
    await begins(class_teacher)
    for number in range(3):
        await class_teacher.sends_file(f"{number}.png", PNG, kind="photo")
    await class_teacher.sends_file("plan.pdf", b"%PDF")
    class_teacher.sees("4 файла придут следом")
    await class_teacher.presses("Отправить")
    told = await mother.heard()
    assert len(told) == 5
    albums = [seen.album for seen in mother.chat[-5:]]
    assert albums[0] is albums[4] is None
    assert albums[1] is not None
    assert len(set(albums[1:4])) == 1, "three photos are one post"
    assert ["К объявлению" in one for one in told] == [False, True, False, False, True]
    await class_teacher.presses("Отозвать")
    await class_teacher.presses("Да, отозвать")
    assert not [seen for seen in mother.chat if seen.file is not None]


@pytest.mark.row("E1", "works", "ru")
async def test_words_are_written_anew_only_when_they_come(class_teacher: Talker, mother: Talker) -> None:
    await begins(class_teacher, words="Первый вариант")
    await class_teacher.sends_file("plan.pdf", b"%PDF")
    await class_teacher.presses("Текст")
    class_teacher.sees("заменится, когда вы их отправите", "К объявлению")
    await class_teacher.presses("К объявлению")
    class_teacher.sees("Первый вариант", "1 файл придёт следом")
    await class_teacher.says("Второй вариант")
    class_teacher.sees("Второй вариант", "1 файл придёт следом")
    await class_teacher.presses("Текст")
    await class_teacher.says("Третий вариант")
    class_teacher.sees("Третий вариант")
    class_teacher.does_not_see("придёт следом")
    await class_teacher.presses("Отправить")
    await mother.hears("Третий вариант")


@pytest.mark.row("C7", "works", "en")
async def test_an_album_waits_unseen_until_names_may_be_shown(class_teacher: Talker, father: Talker) -> None:
    await goes(father, "🙈 Hide names")
    await begins(class_teacher)
    for number in range(2):
        await class_teacher.sends_file(f"{number}.png", PNG, kind="photo")
    await class_teacher.presses("Отправить")
    assert len(await father.heard()) == 2
    assert not [seen for seen in father.chat if seen.file is not None]
    await father.presses("Show")
    assert len([seen for seen in father.chat if seen.file is not None]) == 2


@pytest.mark.row("E1", "works", "ru")
async def test_a_video_or_a_voice_is_refused_in_words(class_teacher: Talker) -> None:
    await begins(class_teacher)
    for name, kind in (("a.ogg", "voice"), ("a.mp4", "video"), ("a.mp3", "audio"), ("b.mp4", "video_note")):
        await class_teacher.sends_file(name, b"bytes", kind=kind)
        class_teacher.sees("Здесь нужны слова, фото, файл или кнопка", HOSTILE)


@pytest.mark.row("E1", "works", "ru")
async def test_wrong_input_is_told_and_loses_nothing(class_teacher: Talker) -> None:
    await begins(class_teacher, words="д" * 3001)
    class_teacher.sees("хватит 3", "а здесь 3")
    await class_teacher.sends_file("a.ogg", b"OggS", kind="voice")
    class_teacher.sees("Здесь нужны слова, фото")
    await class_teacher.says("Первая половина. " * 150 + "\n\n" + "Вторая половина. " * 150)
    class_teacher.sees("разрезал сообщение", "Первая половина")
    await class_teacher.presses("Отправить")
    assert not await Announcement.exists(), "the first half was taken for the whole"
    await class_teacher.says("Коротко")
    class_teacher.sees("Коротко")
    class_teacher.does_not_see("половина")
    await class_teacher.says("д" * 10_000)
    class_teacher.sees("разрезал сообщение")
    await class_teacher.presses("Не писать")
    await class_teacher.presses("➕ Новое объявление")
    await class_teacher.says("слова раньше вида")
    class_teacher.sees("нужны слова", "О чём?")
    assert not await Announcement.exists()


@pytest.mark.row("E1", "works", "ru")
async def test_among_a_hundred_classes_a_parallel_opens_its_own(rig: Rig) -> None:
    """Telegram takes no keyboard of more than a hundred buttons."""
    year = (await SchoolClass.get(id=rig.school.classes["7Б"])).year_id
    for grade in range(1, 12):
        await SchoolClass.bulk_create(SchoolClass(year_id=year, grade=grade, letter=letter) for letter in "КЛМНПРСТУФ")
    head = await hired(rig, "head", Role.HEAD)
    await head.presses("📣 Объявления")
    await head.presses("➕ Новое объявление")
    head.sees("Кому напишем?", "Вся школа", "Все 7-е")
    head.does_not_see("7 «Б»", "7 «К»")
    await head.presses("Все 7-е")
    head.sees("✓ Все 7-е", "✓ 7 «Б»", "✓ 7 «К»")
    head.does_not_see("3 «А»", "8 «К»")
    await head.presses("✓ 7 «К»")
    head.sees("✓ 7 «Б»")
    head.does_not_see("✓ Все 7-е", "✓ 7 «К»")
    for grade in range(1, 12):
        if grade != 7:
            await head.presses(f"Все {grade}-е")
    head.sees("✓ Все 11-е", "Дальше ›")
    assert not [label for label in head.buttons if "«К»" in label]


@pytest.mark.row("E1", "works", "en")
async def test_the_head_writes_to_all_and_is_asked_twice(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    head = await hired(rig, "head", Role.HEAD, "en")
    await head.presses("📣 Announcements")
    await head.presses("➕ New announcement")
    head.sees("Whom shall we write to?", "Whole school", "Teachers", "All staff", "All year 7", "3 «А»")
    head.does_not_see("Next ›")
    await head.presses("All year 7")
    head.sees("✓ 7 «Б»")
    await head.presses("Whole school")
    head.sees("✓ Whole school")
    await head.presses("Next ›")
    await head.presses("📣 Announcement")
    await head.says("Everybody")
    head.sees("To: the whole school", "7 families", "about 1 second", "Goes at once")
    await head.presses("Send")
    head.sees("Shall it go?", "7 families", "Check to whom")
    assert not await Announcement.exists()
    await head.presses("Yes, send")
    head.sees("Received", "of 7")
    told = await mother.heard()
    assert len(told) == 1
    assert "Everybody" in told[0]
    await algebra_teacher.hears_nothing()
    await head.presses("‹ Back")
    await head.presses("➕ New announcement")
    await head.presses("Teachers")
    await head.presses("Next ›")
    await head.presses("📣 Announcement")
    await head.says("Staff only")
    await head.presses("Reading")
    await head.presses("Send")
    await head.presses("Yes, send")
    await algebra_teacher.hears("Объявление", "Staff only", "[Ознакомлен(а)]")
    await mother.hears_nothing()
    await algebra_teacher.presses("Ознакомлен(а)")
    await head.presses("Refresh")
    assert "Have read: 1" in head.chat[-1].text
    await head.presses("Take back")
    await head.presses("Yes, take back")
    head.sees("Taken back")


@pytest.mark.row("E1", "stranger")
@pytest.mark.row("C6", "stranger")
async def test_nobody_else_opens_reads_or_changes_it(
    class_teacher: Talker, algebra_teacher: Talker, stranger: Talker, rig: Rig
) -> None:
    await announces(class_teacher, words="канарейка")
    number = (await Announcement.get()).id
    mother, primary = await rig.linked("mother"), await rig.linked("primary_teacher")
    await stranger.says("/start")
    for wanted in (number, 999_999):
        for talker in (algebra_teacher, primary, stranger):
            await talker.forges(f"anread:{wanted}")
            assert "недоступно" in talker.toast, talker.toast
        for talker in (mother, algebra_teacher, primary, stranger):
            for data in (
                f"ancard:{wanted}",
                f"anmind:{wanted}",
                f"ancall:{wanted}:0",
                f"anfix:{wanted}:1",
                f"anback:{wanted}:1:0",
                f"anback:{wanted}:1:1",
            ):
                await talker.forges(data)
                assert "канарейка" not in talker.screen
                assert "недоступно" in talker.toast, (data, talker.toast)
    assert not await AnnouncementAck.exists()
    for talker in (algebra_teacher, mother, stranger):
        for data in ("annew", "anlist:0"):
            await talker.forges(data)
            assert "недоступно" in talker.toast


@pytest.mark.row("E1", "stranger", "ru")
async def test_a_class_teacher_writes_to_the_own_class_only(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await class_teacher.says("/menu")
    await class_teacher.presses("📣 Объявления")
    await class_teacher.presses("➕ Новое объявление")
    draft = button(class_teacher, "anput:").split(":")[1]
    for whom in (str(rig.school.classes["3А"]), "g3"):
        await class_teacher.forges(f"anwho:{draft}:{whom}")
        class_teacher.sees("С тех пор всё поменялось")
    for whom in ("school", "teachers", "staff"):
        await class_teacher.forges(f"anwho:{draft}:{whom}")
        assert "недоступно" in class_teacher.toast
    await class_teacher.forges(f"anput:{draft}:kind:plain")
    await class_teacher.says("Своим")
    class_teacher.sees("Кому: 7 «Б»", "6 семей")


@pytest.mark.row("E1", "works", "ru")
async def test_who_has_read_in_the_night_is_not_reminded_in_the_morning(
    class_teacher: Talker, mother: Talker, olyas_father: Talker, rig: Rig
) -> None:
    await announces(class_teacher)
    await mother.hears("Объявление")
    await olyas_father.hears("Объявление")
    await rig.until_local(day=23, hour=23)
    await class_teacher.says("/menu")
    await class_teacher.forges(f"anmind:{(await Announcement.get()).id}")
    class_teacher.sees("Напомнил 2 людям")
    await mother.presses("Ознакомлен(а)")
    await rig.until_local(day=24, hour=7, minute=5)
    await olyas_father.hears("Напоминаю")
    await mother.hears_nothing()


@pytest.mark.row("E1", "works", "ru")
async def test_each_adult_is_asked_where_each_is_to_read(class_teacher: Talker, mother: Talker, father: Talker) -> None:
    await announces(class_teacher, asks=2)
    await mother.hears("Объявление")
    await father.hears("Announcement")
    await mother.presses("Ознакомлен(а)")
    await class_teacher.presses("Обновить")
    assert "Прочитали: 0" in class_teacher.chat[-1].text
    await father.presses("I have read it")
    await class_teacher.presses("Обновить")
    class_teacher.sees("Прочитали: 1")


@pytest.mark.row("E1", "works", "en")
@pytest.mark.row("C6", "works", "stale", "en")
async def test_it_reads_in_english(rig: Rig, father: Talker) -> None:
    teacher = await rig.linked("class_teacher", "en")
    await teacher.says("/menu")
    await teacher.presses("📣 Announcements")
    teacher.sees("None yet")
    await teacher.presses("➕ New announcement")
    await teacher.presses("🗓 Timetable")
    await teacher.says("No first lesson")
    teacher.sees("This is what they will see", "Timetable change", "6 families", "Without")
    await teacher.presses("Reading")
    teacher.sees("one adult presses")
    await teacher.presses("Send")
    await father.hears("Timetable change", "No first lesson", "When you have read it")
    read, push = button(father, "+anread:"), father.chat[-1].id
    await teacher.presses("Take back")
    teacher.sees("Take it back?")
    await teacher.presses("Yes, take back")
    await father.forges(read, push)
    assert "took this announcement back" in father.toast
    assert "No first lesson" not in next(seen.text for seen in father.chat if seen.id == push)
