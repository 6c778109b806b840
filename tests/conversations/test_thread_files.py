"""Photos, files, voices: passed on by reference, never downloaded (D5)."""

import pytest

from storage.models import ThreadMessage
from tests.conversations.thread_steps import PNG, begins, chooses, opens, sends_raw
from tests.rig.living import Rig
from tests.rig.people import Talker


def media(rig: Rig, talker: Talker) -> list[tuple[str, str]]:
    """Kind and caption of every file that the bot sent to the chat."""
    return [(seen.file.kind, seen.text) for seen in talker.chat if seen.from_bot and seen.file is not None]


@pytest.mark.row("D5", "works", "ru")
@pytest.mark.parametrize(("kind", "name", "data"), [
    ("photo", "note.png", PNG), ("document", "list.pdf", b"%PDF"), ("voice", "voice.ogg", b"OggS"),
])  # fmt: skip
async def test_a_file_goes_to_the_teacher_and_another_comes_back(
    rig: Rig, mother: Talker, algebra_teacher: Talker, kind: str, name: str, data: bytes
) -> None:
    await chooses(mother, "Орлова")
    await mother.sends_file(name, data, kind=kind, caption="Справка <b>от</b> врача")
    mother.sees("Отправлено: Орлова Елена Викторовна")
    await rig.settle()
    [(sent, caption)] = media(rig, algebra_teacher)
    assert sent == kind
    for words in ("Ветрова Анна Сергеевна", "О ребёнке: Мария В.", "Справка <b>от</b> врача"):
        assert words in caption
    await algebra_teacher.replies("Справка", "Вижу, спасибо")
    await mother.hears("Вижу, спасибо")
    await opens(algebra_teacher, "Ветрова")
    algebra_teacher.sees({"photo": "📷 Фото", "document": "📎 list.pdf", "voice": "🎤 Голосовое"}[kind])
    await algebra_teacher.presses(algebra_teacher.buttons[1])
    assert len(media(rig, algebra_teacher)) == 2, "the file comes once more on request"
    assert not rig.emulator.calls("getFile"), "nothing is downloaded"


@pytest.mark.row("D5", "works", "ru")
async def test_a_reply_may_be_a_photo(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    await begins(mother, text="Что задали?")
    number = next(seen.id for seen in algebra_teacher.chat if "Что задали" in seen.text)
    photo = rig.emulator.world.files.keep("photo", "board.png", PNG, (1, 1)).content()
    answered = {"message_id": number, "date": 1, "chat": {"id": algebra_teacher.id, "type": "private"}}
    await sends_raw(rig, algebra_teacher, 700, **photo, reply_to_message=answered)
    assert "Отправлено: Ветрова Анна Сергеевна" in algebra_teacher.chat[-1].text
    [(kind, caption)] = media(rig, mother)
    assert kind == "photo"
    assert "Орлова Елена Викторовна" in caption


@pytest.mark.row("D5", "works", "ru")
async def test_sixty_megabytes_pass_by_reference(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    await chooses(mother, "Орлова")
    stored = rig.emulator.world.files.keep("document", "film.zip", b"PK").content()
    stored["document"]["file_size"] = 60 * 1024 * 1024
    await sends_raw(rig, mother, 701, **stored, caption="Презентация")
    assert [kind for kind, _ in media(rig, algebra_teacher)] == ["document"]
    assert (await ThreadMessage.get()).file_size == 60 * 1024 * 1024


@pytest.mark.row("D5", "works", "ru")
async def test_a_file_that_telegram_refuses_is_said_to_be_lost(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    await chooses(mother, "Орлова")
    document = {"file_id": "forgotten", "file_unique_id": "f", "file_name": "a.pdf", "file_size": 1}
    await sends_raw(rig, mother, 702, document=document, caption="Справка")
    heard = await algebra_teacher.hears("Справка")
    assert "Файл переслать не получилось" in heard
    await opens(algebra_teacher, "Ветрова")
    await algebra_teacher.presses("📎 a.pdf")
    algebra_teacher.sees("Файл переслать не получилось")


@pytest.mark.row("D5", "works", "ru")
async def test_long_words_and_their_file_come_as_two(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    await chooses(mother, "Орлова")
    await mother.sends_file("list.pdf", b"%PDF", caption="с" * 1000 + " конец")
    await algebra_teacher.hears("конец")
    assert media(rig, algebra_teacher) == [("document", "Файл к сообщению: Ветрова Анна Сергеевна")]
    await algebra_teacher.replies("Файл к сообщению", "Получила")
    await mother.hears("Получила")


@pytest.mark.row("D5", "works", "ru")
async def test_an_album_goes_whole(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    await chooses(mother, "Орлова")
    for number in range(3):
        photo = rig.emulator.world.files.keep("photo", f"{number}.png", PNG, (1, 1)).content()
        caption = {"caption": "Три листа"} if number == 0 else {}
        await sends_raw(rig, mother, 710 + number, **photo, **caption, media_group_id="album-1")
    assert [kind for kind, _ in media(rig, algebra_teacher)] == ["photo"] * 3
    assert await ThreadMessage.all().count() == 3
    assert sum("Отправлено" in seen.text for seen in mother.chat) == 1
    await mother.says("Маша заболела")
    mother.sees("Правильно понимаю?", "Причина: болеет")


@pytest.mark.row("D5", "works", "ru")
async def test_a_video_message_says_whose_it_is(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    """Telegram has no caption under it, and the emulator does not send it: the words come all the same."""
    await chooses(mother, "Орлова")
    note = {"file_id": "round", "file_unique_id": "r", "length": 240, "duration": 3}
    await sends_raw(rig, mother, 720, video_note=note)
    heard = await algebra_teacher.hears("Ветрова Анна Сергеевна", "Файл — следующим сообщением")
    assert "О ребёнке" in heard
    assert rig.emulator.calls("sendVideoNote")
