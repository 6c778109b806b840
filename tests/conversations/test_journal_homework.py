"""A teacher sets homework for a class, changes it and takes it back (E3)."""

from base64 import b64decode

import pytest

from bot.intake.lanes import incoming
from storage.models import Attachment, Homework, LinkedAccount, Preference
from tests.rig.living import Rig
from tests.rig.people import Talker

PNG = b64decode(b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


async def begins_homework(teacher: Talker) -> None:
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Задание")


async def wants_homework_at_once(rig: Rig) -> None:
    for link in await LinkedAccount.filter(ended_at=None):
        await Preference.create(chat_id=link.chat_id, child_id=None, name="news:homework", value="at_once")


def button(teacher: Talker, prefix: str) -> str:
    return [data for data in teacher.button_data if data.startswith(prefix)][-1]


@pytest.mark.row("E3", "works", "ru")
async def test_homework_is_typed_for_the_next_lesson(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await wants_homework_at_once(rig)
    await begins_homework(algebra_teacher)
    algebra_teacher.sees("Задание на вторник, 24 ноября", "✓ 24.11", "25.11", "✓ Обязательное", "Ничего не задано")
    await algebra_teacher.says("№ 123, <b>124</b> 📐")
    algebra_teacher.sees("Задание: 7 «Б», Алгебра", "На вторник, 24 ноября", "№ 123, <b>124</b> 📐")
    algebra_teacher.sees("Видят ученики 7 «Б» и их семьи", "Изменить", "Убрать", "По желанию")
    await mother.hears("Алгебра: задано на вторник, 24 ноября", "№ 123, <b>124</b> 📐")
    await algebra_teacher.presses("К уроку")
    algebra_teacher.sees("на вт, 24 ноября: № 123, <b>124</b> 📐", "✎ на 24.11")
    task = await Homework.get()
    assert (task.number, task.mandatory, task.nothing) == (2, True, False)


@pytest.mark.row("E3", "works", "ru")
async def test_a_photo_and_a_file_are_kept_by_reference(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await wants_homework_at_once(rig)
    await begins_homework(algebra_teacher)
    await algebra_teacher.presses("По желанию")
    await algebra_teacher.presses("25.11")
    await algebra_teacher.sends_file("board.jpg", PNG, kind="photo", caption="С доски")
    algebra_teacher.sees("На среду, 25 ноября", "С доски", "1 файл", "По желанию")
    await mother.hears("С доски", "1 файл", "по желанию")
    await algebra_teacher.presses("Изменить")
    await algebra_teacher.sends_file("list.pdf", b"%PDF", kind="document")
    algebra_teacher.sees("С доски", "2 файла", "Изменено 23 ноября")
    await mother.hears("С доски", "2 файла")
    files = await Attachment.all().order_by("id")
    assert [(f.kind, f.name) for f in files] == [("photo", None), ("document", "list.pdf")]
    assert all(f.file_id and f.bot == 42 for f in files)


@pytest.mark.row("E3", "works", "ru")
async def test_wrong_words_are_refused_and_nothing_is_lost(algebra_teacher: Talker, rig: Rig) -> None:
    await begins_homework(algebra_teacher)
    await algebra_teacher.says("д" * 3000)
    algebra_teacher.sees("Слишком длинно")
    await algebra_teacher.says("д" * 10_000)
    algebra_teacher.sees("разрезал сообщение на части")
    for ending in ("Читать. ", "Читать\n"):
        await algebra_teacher.says(ending * 700)
        algebra_teacher.sees("разрезал сообщение на части")
        await rig.passes(seconds=3)
    assert not await Homework.exists(), "nor is the rest of it a task of its own"
    await algebra_teacher.presses("Другой день")
    for typed, answer in (("22.11", "уже прошёл"), ("29.05.2027", "после конца учебного года"), ("?", "Не понял")):
        await algebra_teacher.says(typed)
        algebra_teacher.sees(answer)
    await algebra_teacher.says("28.11")
    algebra_teacher.sees("Задание на субботу, 28 ноября")
    await algebra_teacher.says("Читать")
    assert str((await Homework.get()).due_on) == "2026-11-28"


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_a_task_is_changed_and_taken_back(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await wants_homework_at_once(rig)
    await begins_homework(algebra_teacher)
    await algebra_teacher.says("№ 1")
    await mother.hears("№ 1")
    remove, edit = button(algebra_teacher, "jhrem:"), button(algebra_teacher, "jhtext:")
    await algebra_teacher.presses("Изменить")
    await algebra_teacher.says("№ 2")
    algebra_teacher.sees("№ 2", "Изменено")
    await mother.hears("№ 2")
    for old in (remove, edit):
        await algebra_teacher.forges(old)
        algebra_teacher.sees("Задание уже поменяли")
    await algebra_teacher.presses("По желанию")
    algebra_teacher.sees("По желанию.", "Обязательное")
    remove = button(algebra_teacher, "jhrem:")
    await algebra_teacher.presses("Убрать")
    algebra_teacher.sees("Задание убрано")
    await mother.hears("отменили")
    await algebra_teacher.forges(remove)
    algebra_teacher.sees("Задание уже поменяли")


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_nothing_is_set_is_said_aloud_and_a_task_is_stronger(algebra_teacher: Talker, mother: Talker) -> None:
    await begins_homework(algebra_teacher)
    nothing = button(algebra_teacher, "jhnone:")
    await algebra_teacher.forges(nothing)
    algebra_teacher.sees("ничего не задано", "Убрать")
    await algebra_teacher.forges(nothing)
    algebra_teacher.sees("Задание сохранено")
    assert await Homework.filter(nothing=True, removed_at=None).count() == 1
    await mother.hears_nothing()
    await algebra_teacher.presses("К уроку")
    algebra_teacher.sees("на вт, 24 ноября: ничего")
    await algebra_teacher.presses("Задание")
    algebra_teacher.sees("На этот день уже есть")
    await algebra_teacher.says("Всё-таки № 5")
    algebra_teacher.sees("Всё-таки № 5")
    rows = await Homework.filter(removed_at=None)
    assert [(row.nothing, row.text) for row in rows] == [(False, "Всё-таки № 5")]


@pytest.mark.row("E3", "stranger")
async def test_others_learn_nothing_of_a_task(
    algebra_teacher: Talker, history_teacher: Talker, mother: Talker, stranger: Talker, rig: Rig
) -> None:
    await begins_homework(algebra_teacher)
    draft = button(algebra_teacher, "jhnone:").partition(":")[2]
    await algebra_teacher.says("№ 1")
    task, course = await Homework.get(), rig.school.courses["7Б", "Алгебра"]
    of_task = [f"jhcard:{task.id}:20261123:1"]
    of_task += [f"jhtext:{task.id}:20261123:1:1", f"jhmust:{task.id}:20261123:1:1:0", f"jhrem:{task.id}:20261123:1:1"]
    of_draft = [f"jhnone:{draft}", f"jhdue:{draft}", f"jhch:{draft}:due:2026-11-30"]
    await stranger.says("/start")
    for nosy in (history_teacher, mother, stranger):
        for data in [f"jhw:{course}:20261123:1", *of_task, *of_draft]:
            await nosy.forges(data)
            assert ("всё поменялось" if data in of_draft else "недоступно") in nosy.toast, data
    father = await rig.linked("father")
    for data in of_task:
        await father.forges(data.replace(f":{task.id}:", ":999999:", 1))
        assert "недоступно" in father.toast
    await task.refresh_from_db()
    assert (task.text, task.version, task.removed_at) == ("№ 1", 1, None)


@pytest.mark.row("E3", "works", "en")
async def test_a_teacher_who_reads_english(rig: Rig) -> None:
    teacher = await rig.linked("algebra_teacher", "en")
    await teacher.presses("Journal")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Homework")
    teacher.sees("Homework for Tuesday, 24 November", "Mandatory", "Nothing is set")
    await teacher.says("Exercise 5")
    teacher.sees("Homework: 7 «Б», Алгебра", "Exercise 5", "their families see it", "Take back")
    await teacher.presses("Take back")
    teacher.sees("The task is taken back")


@pytest.mark.row("E3", "works")
async def test_an_album_is_one_task_with_all_its_files(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await wants_homework_at_once(rig)
    await begins_homework(algebra_teacher)
    for number, caption in enumerate(("Три страницы", "", "")):
        await sends_of_an_album(rig, algebra_teacher, number, caption)
    assert "3 файла" in "\n".join(seen.text for seen in algebra_teacher.chat)
    task = await Homework.get().prefetch_related("attachments")
    assert (task.text, len(task.attachments)) == ("Три страницы", 3)
    await mother.hears("Три страницы", "3 файла")
    await algebra_teacher.presses("Убрать")
    algebra_teacher.sees("Задание убрано")


@pytest.mark.row("E3", "works")
async def test_an_album_instead_of_words_is_kept_whole(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await wants_homework_at_once(rig)
    await begins_homework(algebra_teacher)
    await algebra_teacher.says("Стр. 5")
    await algebra_teacher.presses("Изменить")
    before = len(algebra_teacher.chat)
    for number in range(3):
        await sends_of_an_album(rig, algebra_teacher, number, "")
    assert len(algebra_teacher.chat) == before + 1, "one card for all of them"
    assert all(part in algebra_teacher.chat[-1].text for part in ("Стр. 5", "3 файла"))
    await mother.hears("Стр. 5", "3 файла")
    await algebra_teacher.says("/menu")
    await sends_of_an_album(rig, algebra_teacher, 3, "")
    assert await Attachment.all().count() == 3, "the dialog has ended"


async def sends_of_an_album(rig: Rig, teacher: Talker, number: int, caption: str) -> None:
    """The emulator's people send no albums: the update is stored as the official server gives it."""
    photo = {"file_id": f"photo-{number}", "file_unique_id": f"u{number}", "width": 90, "height": 90, "file_size": 70}
    person = {"id": teacher.id, "is_bot": False, "first_name": "Елена"}
    message = {
        "message_id": 500 + number,
        "date": int(rig.clock.now().timestamp()),
        "chat": {"id": teacher.id, "type": "private", "first_name": "Елена"},
        "from": person,
        "photo": [photo],
        "media_group_id": "album-1",
        **({"caption": caption} if caption else {}),
    }
    intake, bot = rig.product.intake, rig.product.bot.id
    await rig.product.inbox.store(bot, [incoming({"update_id": 900_000 + number, "message": message})])
    intake.wake()
    await rig.settle()
