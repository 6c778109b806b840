"""People of the school write to each other: whom, the first words, an answer by replying (D5, C6)."""

import pytest

from school.threads import Quota
from storage.models import Mark, ThreadMessage
from tests.conversations.thread_steps import begins, chooses, newest, opens
from tests.rig.living import Rig
from tests.rig.people import Talker


@pytest.mark.row("D5", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_a_mother_asks_the_maths_teacher_and_reads_the_answer(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    await mother.presses("Сообщения")
    mother.sees("Пока тихо")
    await mother.presses("Написать")
    mother.sees("Кому написать?", "Учителя (", "Администрация (1)", "Родители (")
    await mother.says("математичка")
    mother.sees("Нашлись", "Орлова Е. В.: учитель: Алгебра, Физика")
    await mother.presses("Орлова")
    mother.sees("Кому: Орлова Елена Викторовна, учитель: Алгебра, Физика", "Напишите сообщение")
    await mother.says("Маша заболела, что <b>задали</b>? 🤒")
    mother.sees("Отправлено: Орлова Елена Викторовна")
    await algebra_teacher.hears(
        "Ветрова Анна Сергеевна, родитель: 3 «А», 7 «Б»", "О ребёнке: Мария В.", "<b>задали</b>"
    )
    await algebra_teacher.replies("Маша заболела", "№ 345. Выздоравливайте!")
    algebra_teacher.sees("Отправлено: Ветрова Анна Сергеевна")
    await mother.hears("Орлова Елена Викторовна, учитель: Алгебра, Физика", "№ 345. Выздоравливайте!")
    await mother.replies("№ 345", "Спасибо!")
    await algebra_teacher.hears("Спасибо!")
    said = [row.text for row in await ThreadMessage.filter(thread_id=await newest()).order_by("id")]
    assert said[1:] == ["№ 345. Выздоравливайте!", "Спасибо!"]
    await mother.says("/messages")
    mother.sees("Сообщения", "Орлова Е. В.", "вы: Спасибо!")
    await mother.presses("Орлова Е. В.")
    mother.sees(
        "Вы, 23 ноября", "№ 345", "Спасибо!", "Доставлено", "Ответить", "Участники", "Без звука", "Пожаловаться"
    )
    await algebra_teacher.presses("Переписка")
    algebra_teacher.sees("О ребёнке: Мария В.", "Спасибо!")
    await opens(mother, "Орлова Е. В.")
    mother.sees("Прочитано")


@pytest.mark.row("D5", "works", "en")
@pytest.mark.row("C6", "works", "en")
async def test_a_father_who_reads_english(rig: Rig, father: Talker) -> None:
    teacher = await rig.linked("class_teacher", "en")
    await father.presses("Messages")
    father.sees("Quiet so far")
    await father.presses("Write")
    father.sees("Whom shall we write to?", "Teachers (", "Administration (1)")
    await father.says("class teacher")
    father.sees("Found", "Белова Н. О.: teacher: Русский язык")
    await father.presses("Белова")
    father.sees("To: Белова Нина Олеговна", "Write your message")
    await father.says("When is the meeting?")
    father.sees("Sent: Белова Нина Олеговна", "Conversation")
    await teacher.hears("Ветров Илья Петрович, parent: 3 «А», 7 «Б»", "About: Мария В.", "simply reply to this message")
    await teacher.replies("When is the meeting?", "On Thursday")
    await father.hears("Белова Нина Олеговна", "On Thursday")
    await opens(father, "Белова Н. О.")
    father.sees("You, 23 November", "On Thursday", "Answer", "People", "Mute", "Title", "Add", "Report", "Leave")


@pytest.mark.row("D5", "works", "ru")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("матиматичка", "Орлова"),
        ("Орловой", "Орлова"),
        ("арлова е.в.", "Орлова"),
        ("классная", "Белова"),
        ("секретарь", "Кротова"),
        ("учитель истории", "Сомов"),
        ("maths teacher", "Орлова"),
        ("Юрию Ильичу", "Сомов"),
        ("Громов", "Громов"),
    ],
)
async def test_a_person_is_found_as_people_say_it(mother: Talker, typed: str, found: str) -> None:
    await mother.forges("thw")
    await mother.says(typed)
    assert next(label for label in mother.buttons if ":" in label).startswith(found)


@pytest.mark.row("D5", "works", "ru")
async def test_who_is_not_found_is_said_kindly(mother: Talker) -> None:
    await mother.forges("thw")
    for typed in ("Тихомирова", "спасибо большое", "<b>x</b>", "🤒", "директор"):
        await mother.says(typed)
        mother.sees("Никого похожего", "Учителя (", typed)
    await mother.sends_file("voice.ogg", b"OggS", kind="voice")
    mother.sees("Напишите словами, кого ищете")


@pytest.mark.row("D5", "works", "ru")
async def test_people_are_chosen_by_group(mother: Talker, algebra_teacher: Talker) -> None:
    await mother.forges("thw")
    await mother.presses("Учителя (")
    mother.sees("Белова", "Орлова", "Сомов", "Тихая")
    await mother.forges("thw")
    await mother.presses("Родители (")
    mother.sees("Ветров И. П.", "Громов Б. Л.: родитель: 7 «Б»")
    mother.does_not_see("Громова", "Ольга")
    await algebra_teacher.forges("thw")
    algebra_teacher.sees("Учителя (3)", "Администрация (1)", "Родители (3)", "Ученики (6)")
    await algebra_teacher.presses("Ученики (")
    algebra_teacher.sees("Ветрова М. И.: ученик: 7 «Б»")
    algebra_teacher.does_not_see("Ветров П.")


@pytest.mark.row("D5", "works", "ru")
async def test_the_two_go_on_in_one_thread(mother: Talker, algebra_teacher: Talker) -> None:
    first = await begins(mother)
    assert await begins(mother, text="И ещё вопрос") == first
    await algebra_teacher.hears("И ещё вопрос")
    assert await begins(mother, "Сомов") != first


@pytest.mark.row("D5", "works", "ru")
async def test_an_answer_by_the_button_goes_where_the_button_says(mother: Talker, algebra_teacher: Talker) -> None:
    await begins(mother)
    await algebra_teacher.presses("Ответить")
    algebra_teacher.sees("Напишите ответ")
    await algebra_teacher.says("Слушаю вас")
    algebra_teacher.sees("Отправлено: Ветрова Анна Сергеевна")
    await mother.hears("Слушаю вас")
    await algebra_teacher.says("и это уже никуда")
    algebra_teacher.sees("Не понял")
    await mother.hears_nothing()


@pytest.mark.row("D5", "works", "ru")
async def test_a_reply_finds_its_thread_in_the_middle_of_anything(
    mother: Talker, algebra_teacher: Talker, history_teacher: Talker
) -> None:
    """A teacher is putting marks, the mother is writing to somebody else."""
    await begins(mother)
    await algebra_teacher.presses("Переписка")
    for label in ("Меню", "Журнал", "1. 7 «Б» Алгебра", "Оценка", "Ветрова М."):
        await algebra_teacher.presses(label)
    await algebra_teacher.replies("Добрый день!", "5")
    await mother.hears("Орлова", "5")
    assert not await Mark.exists()
    await algebra_teacher.says("4")
    assert await Mark.exists(), "the mark was still awaited"
    await chooses(mother, "Сомов")
    await mother.replies("5\n", "Спасибо за пять")
    await algebra_teacher.hears("Спасибо за пять")
    await history_teacher.hears_nothing()


@pytest.mark.row("D5", "works", "ru")
async def test_a_reply_to_ones_own_words_goes_the_same_way(mother: Talker, algebra_teacher: Talker) -> None:
    await begins(mother, text="Когда контрольная?")
    await mother.replies("Когда контрольная?", "Я про физику")
    mother.sees("Отправлено: Орлова Елена Викторовна")
    await algebra_teacher.hears("Я про физику")


@pytest.mark.row("D5", "works", "ru")
async def test_what_was_written_anew_is_seen_anew(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    await begins(mother, text="Когда контролная?")
    await algebra_teacher.hears("контролная")
    await mother.edits("Когда контролная?", "Когда контрольная?")
    heard = await algebra_teacher.hears("Сообщение исправлено", "Когда контрольная?")
    assert "контролная" not in heard
    assert not any("контролная" in seen.text for seen in algebra_teacher.chat), "it is the same message"
    await rig.passes(minutes=30)
    await mother.edits("Когда контрольная?", "Когда контрольная по физике?")
    await algebra_teacher.hears("Сообщение исправлено", "Когда контрольная по физике?")
    await mother.edits("/menu", "/marks")
    await algebra_teacher.hears_nothing()
    await opens(algebra_teacher, "Ветрова")
    algebra_teacher.sees("по физике?", "исправлено")


@pytest.mark.row("D5", "works", "ru")
async def test_wrong_input_gets_a_sentence_and_loses_nothing(mother: Talker, algebra_teacher: Talker, rig: Rig) -> None:
    await chooses(mother, "Орлова")
    await mother.says("ж" * 3600)
    mother.sees("Слишком длинно", "Разделите на два сообщения")
    rig.emulator.share_contact("peremena_bot", mother.id, own=False, phone="+79990000000")
    await rig.settle()
    assert "Такое я передать не могу" in mother.chat[-1].text
    assert not await ThreadMessage.exists()
    await algebra_teacher.hears_nothing()
    await mother.says("Всё-таки дошло")
    await algebra_teacher.hears("Всё-таки дошло")
    await mother.replies("Всё-таки дошло", "ж" * 10_000)
    mother.sees("разрезал сообщение на части")
    await rig.passes(seconds=3)
    await mother.replies("Всё-таки дошло", ("Много слов. " * 333) + "Конец. " * 60)
    mother.sees("разрезал сообщение на части")
    await algebra_teacher.hears_nothing()


@pytest.mark.row("D5", "works", "ru")
async def test_long_words_reach_the_reader_whole(mother: Talker, algebra_teacher: Talker) -> None:
    await begins(mother, text="<" * 3490 + " конец")
    assert "конец" in await algebra_teacher.hears("<<<")


@pytest.mark.row("D5", "works", "ru")
async def test_a_week_of_messages_is_leafed_through(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    await begins(mother, text="слово 0")
    for number in range(1, 15):
        await mother.replies(f"слово {number - 1}", f"слово {number}")
    await opens(algebra_teacher, "Ветрова")
    algebra_teacher.sees("слово 14", "слово 9", "Раньше")
    algebra_teacher.does_not_see("слово 8")
    await algebra_teacher.presses("Раньше")
    algebra_teacher.sees("слово 8", "слово 3", "Раньше", "К последним")
    await algebra_teacher.presses("Раньше")
    algebra_teacher.sees("слово 0")
    algebra_teacher.does_not_see("Раньше")


@pytest.mark.row("D5", "works", "ru")
async def test_the_list_counts_what_was_not_read(mother: Talker, algebra_teacher: Talker) -> None:
    await begins(mother, text="раз")
    await mother.replies("раз", "два")
    await algebra_teacher.says("/messages")
    algebra_teacher.sees("🔵 Ветрова А. С. (2)", "два")
    await algebra_teacher.presses("Ветрова")
    await algebra_teacher.says("/messages")
    algebra_teacher.does_not_see("🔵")


@pytest.mark.row("D5", "works", "ru")
async def test_who_has_no_chat_yet_finds_the_message_later(rig: Rig, mother: Talker) -> None:
    await begins(mother, "Сомов", "Добрый день!")
    mother.sees("Сомов Юрий Ильич: этот чат ещё не подключён. Сообщение дождётся.")
    teacher = await rig.linked("history_teacher")
    await teacher.says("/messages")
    teacher.sees("🔵 Ветрова А. С. (1)", "Добрый день!")


@pytest.mark.row("D5", "works", "ru")
async def test_a_family_begins_so_many_threads_a_day(rig: Rig, mother: Talker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("school.threads.FAMILY_QUOTA", Quota(threads=1, messages=2))
    await begins(mother, "Орлова", "раз")
    await chooses(mother, "Сомов")
    await mother.says("привет")
    mother.sees("За сутки можно начать 1 переписку")
    await mother.replies("раз", "два")
    mother.sees("Отправлено")
    await mother.replies("раз", "три")
    mother.sees("Вы пишете очень часто. Подождите 10 минут")
    assert await ThreadMessage.all().count() == 2
    await rig.passes(minutes=11)
    await mother.replies("раз", "три")
    mother.sees("Отправлено")


@pytest.mark.row("D5", "works")
async def test_a_stolen_account_relays_no_more_than_its_quota(rig: Rig, algebra_teacher: Talker) -> None:
    """T23."""
    mother = await rig.linked("mother")
    await begins(mother, text="раз")
    for number in range(60):
        rig.emulator.say("peremena_bot", mother.id, f"спам {number}", reply_to=_number(mother, "раз"))
    await rig.settle()
    told = await algebra_teacher.heard()
    assert len(told) == 20, "the first words and nineteen more"


def _number(talker: Talker, text: str) -> int:
    return next(seen.id for seen in talker.chat if seen.text == text)
