"""A teacher asks chosen families or pupils; they sign an answer or write one; only the silent are reminded (E8)."""

from datetime import date

import pytest

from school.inquiries import Wants, Whom
from storage.models import Enrolment, Guardianship, Inquiry, InquiryAnswer, Notice, Person, Thread, ThreadMessage
from storage.repositories.chats import ChatsInDatabase
from tests.rig.broadcast import more_families
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import MORE, MOST, questions
from tests.rig.small_school import BOT_ID, TODAY, link_chat
from usecases.inquiries.ask import WantedInquiry

TRIP = "Едем в музей <b>в субботу</b>? 🚌"


async def asks(teacher: Talker, *pupils: str, text: str = TRIP, wants: str | None = None) -> None:
    await teacher.says("/menu")
    for label in ("Ещё", "❓ Вопросы семьям", "❓ Новый вопрос"):
        await teacher.presses(label)
    for pupil in pupils:
        await teacher.presses(pupil)
    await teacher.presses("Дальше")
    await teacher.says(text)
    if wants is not None:
        await teacher.presses(wants)


@pytest.mark.row("E8", "works", "ru")
async def test_chosen_families_sign_apart_and_only_the_silent_are_reminded(
    rig: Rig, class_teacher: Talker, mother: Talker, father: Talker, olyas_father: Talker
) -> None:
    await class_teacher.presses("Ещё")
    await class_teacher.presses("❓ Вопросы семьям")
    class_teacher.sees("чужих ответов никто не увидит")
    await class_teacher.presses("❓ Новый вопрос")
    class_teacher.sees("7 «Б»: кого из семей спросить?", "Отмечено: 0 из 6", "Все", "Никто", "Громова О. Б.")
    class_teacher.does_not_see("Дальше")
    await class_teacher.presses("Все")
    class_teacher.sees("Отмечено: 6 из 6", "Нет чата, вопрос не дойдёт: Дёмин Д. П., Зимин К. О.")
    await class_teacher.presses("Никто")
    for pupil in ("Ветрова М. И.", "Громова О. Б.", "Дёмин Д. П."):
        await class_teacher.presses(pupil)
    class_teacher.sees("Отмечено: 3 из 6", "✓ Громова О. Б.")
    await class_teacher.presses("✓ Дёмин Д. П.")
    class_teacher.sees("Отмечено: 2 из 6")
    await class_teacher.presses("Дальше")
    class_teacher.sees("7 «Б»: 2 семьи", "Напишите, о чём спросить")
    await class_teacher.says(TRIP)
    class_teacher.sees("<b>в субботу</b>? 🚌", "✓ Хватит слов", "Отправить")
    await class_teacher.presses("Подпись «да» или «нет»")
    await class_teacher.presses("Отправить")
    class_teacher.sees("Молчат: 2", "○ Ветрова М. И.", "○ Громова О. Б.", "Напомнить молчащим (2)")
    class_teacher.does_not_see("Дёмин")

    for parent in (mother, olyas_father):
        await parent.hears(
            "Белова Нина Олеговна, 7 «Б»", "<b>в субботу</b>? 🚌", "«да» или «нет»", "Открыть и ответить"
        )
    await father.hears("Белова Нина Олеговна", "signed “yes” or “no”")
    await mother.presses("Открыть и ответить")
    mother.sees("О ребёнке: Мария", "✍ Да", "✍ Нет", "Ответить словами", "не электронная подпись")
    await mother.presses("✍ Да")
    mother.sees("Ваш ответ: «да»", "Спасибо!")
    await mother.presses("✍ Нет")
    mother.sees("Ваш ответ: «нет»", "✓ ✍ Нет")
    answers = await InquiryAnswer.all().order_by("id")
    assert [(one.choice, len(one.digest), one.signed_at) for one in answers] == [
        ("yes", 64, rig.clock.now()),
        ("no", 64, rig.clock.now()),
    ]
    await father.presses("Open and answer")
    await father.presses("✍ Yes")
    await class_teacher.says("/menu")
    for label in ("Ещё", "❓ Вопросы семьям"):
        await class_teacher.presses(label)
    class_teacher.sees("Ответили: 1 из 2")
    await class_teacher.presses("7 «Б»: Едем")
    class_teacher.sees("Подписали: 1", "Молчат: 1", "✍ Ветрова М. И.: Ветрова А. С. «нет», Ветров И. П. «да»")
    await class_teacher.presses("Напомнить молчащим (1)")
    class_teacher.sees("Напомнили: 1")
    await olyas_father.hears("Белова Нина Олеговна ждёт вашего ответа")
    for one in (mother, father):
        await one.hears_nothing()
    await class_teacher.presses("Напомнить молчащим (1)")
    class_teacher.sees("Сегодня уже напоминали")


@pytest.mark.row("E8", "works", "ru")
async def test_a_family_answers_in_words_by_replying_and_nobody_else_reads_it(
    rig: Rig, class_teacher: Talker, mother: Talker, olyas_father: Talker
) -> None:
    await asks(class_teacher, "Ветрова", "Громова")
    await class_teacher.presses("Отправить")
    await class_teacher.says("/messages")
    class_teacher.sees("Пока тихо")
    await mother.heard()
    await mother.replies("в субботу", "Мы едем! <i>")
    mother.sees("Отправлено: Белова Нина Олеговна")
    await class_teacher.hears("Ветрова Анна Сергеевна", "Мария В.: «Едем в музей", "Мы едем! <i>")
    await olyas_father.heard()
    await olyas_father.presses("Открыть и ответить")
    olyas_father.does_not_see("Мария", "✍ Да")
    await olyas_father.presses("Ответить словами")
    await olyas_father.says("Оля заболела")
    await class_teacher.hears("Громов Борис Львович", "Оля заболела")
    await olyas_father.presses("Переписка")
    olyas_father.sees("Ольга Г.: «Едем в музей", "Оля заболела", "Открыть и ответить")
    olyas_father.does_not_see("Мы едем")
    await class_teacher.says("/messages")
    class_teacher.sees("Мария В.: «Едем", "Ольга Г.: «Едем")
    await class_teacher.presses("Мария В.: «Едем")
    class_teacher.sees("Мы едем!")
    await class_teacher.presses("Кто ответил")
    class_teacher.sees("Ответили словами: 2", "💬 Ветрова М. И.", "💬 Громова О. Б.", "Молчат: 0")
    class_teacher.does_not_see("Напомнить")
    await class_teacher.presses("💬 Громова О. Б.")
    class_teacher.sees("Оля заболела")


@pytest.mark.row("E8", "works", "en")
async def test_a_teacher_who_reads_english_asks_a_pupil(rig: Rig, mother: Talker) -> None:
    teacher, masha = await rig.linked("algebra_teacher", "en"), rig.newcomer("masha")
    await Person.filter(id=rig.school.people["masha"]).update(birth_date=date(2012, 1, 1))
    await link_chat(rig.school, "masha", masha.id, "en", rig.clock.now())
    await masha.says("/menu")
    await teacher.says("/menu")
    for label in ("More", "❓ Ask families", "❓ New question"):
        await teacher.presses(label)
    teacher.sees("which families shall we ask?", "Everybody", "Nobody")
    await teacher.presses("Ask the pupils themselves")
    await teacher.presses("Ветрова М. И.")
    teacher.sees("which pupils shall we ask?", "Ticked: 1 of 6")
    teacher.does_not_see("No chat")
    await teacher.presses("Next")
    teacher.sees("7 «Б»: 1 pupil", "Write what you want to ask")
    await teacher.says("Will you take part in the olympiad?")
    await teacher.presses("Signature “read”")
    teacher.sees("✓ Signature “read”")
    await teacher.presses("Send")
    teacher.sees("Question to 7 «Б»", "Silent: 1", "Sent")
    await masha.hears("Орлова Елена Викторовна", "olympiad", "confirm that you have read it")
    await masha.presses("Open and answer")
    await masha.presses("Signature: read")
    masha.sees("Your answer: read it", "Thank you!")
    await mother.hears_nothing()
    inquiry = (await Inquiry.get()).id
    await mother.forges(f"inqask:{inquiry}")
    mother.sees("недоступно")
    await teacher.forges(f"inqone:{inquiry}")
    teacher.sees("Signed: 1", "✍ Ветрова М. И.: Ветрова М. И. read it")
    await teacher.presses("Withdraw the question")
    teacher.sees("signatures stay with you")
    await teacher.presses("Yes, withdraw")
    teacher.sees("withdrawn this question", "Withdrawn")
    await masha.hears("the question was withdrawn")


@pytest.mark.row("E8", "works", "ru")
async def test_what_is_taken_back_is_gone_everywhere(rig: Rig, class_teacher: Talker, mother: Talker) -> None:
    await asks(class_teacher, "Ветрова", wants="Подпись «прочли»")
    await class_teacher.presses("Отправить")
    await mother.heard()
    inquiry = (await Inquiry.get()).id
    await class_teacher.presses("Отозвать вопрос")
    await class_teacher.presses("Да, отозвать")
    await mother.hears("вопрос отозван, отвечать не нужно")
    assert not any("в субботу" in seen.text for seen in mother.chat)
    await mother.forges(f"inqsign:{inquiry}:{rig.school.people['masha']}:read")
    mother.sees("отозвал этот вопрос")
    await mother.forges(f"inqask:{inquiry}")
    mother.sees("отозвал этот вопрос")
    mother.does_not_see("в субботу", "✍")
    await mother.says("/messages")
    await mother.presses("Мария В.")
    mother.sees("Сообщение скрыто")
    for press in (f"inqback:{inquiry}:1", f"inqrem:{inquiry}"):
        await class_teacher.forges(press)
        class_teacher.sees("отозвал этот вопрос")
    assert await InquiryAnswer.all().count() == 0


@pytest.mark.row("E8", "works", "ru")
async def test_a_night_waits_for_the_morning_and_the_teachers_hours_hold_the_answer(
    rig: Rig, class_teacher: Talker, mother: Talker
) -> None:
    await asks(class_teacher, "Ветрова")
    await rig.passes(hours=15)
    await class_teacher.presses("Отправить")
    await mother.hears_nothing()
    await rig.passes(hours=10)
    await mother.hears("в субботу")
    await rig.passes(hours=10)
    await mother.replies("в субботу", "Едем")
    mother.sees("не рабочие часы")
    assert not [text for text in await class_teacher.heard() if "Едем" in text]
    await rig.passes(hours=13)
    await class_teacher.hears("Едем")


@pytest.mark.row("E8", "stale", "ru")
async def test_one_draft_is_one_question(rig: Rig, class_teacher: Talker, mother: Talker) -> None:
    await asks(class_teacher, "Ветрова")
    sends = next(data for data in class_teacher.button_data if data.startswith("inqsend:"))
    tick = next(data for data in class_teacher.button_data if data.startswith("inqpick:"))
    for _ in range(2):
        await class_teacher.forges(sends)
        class_teacher.sees("Отправлено")
    assert await Inquiry.all().count() == 1
    await class_teacher.forges(tick)
    class_teacher.sees("всё поменялось")
    await asks(class_teacher, "Ветрова")
    newest = [data for data in class_teacher.button_data if data.startswith("inqsend:")][-1]
    await class_teacher.forges(sends)
    class_teacher.sees("всё поменялось")
    await Enrolment.filter(id=rig.school.enrolments["masha"]).update(until=date(2026, 11, 22))
    await class_teacher.forges(newest)
    class_teacher.sees("Никто не отмечен")
    assert await Inquiry.all().count() == 1
    inquiry = (await Inquiry.get()).id
    for data in (f"inqsign:{inquiry}:{rig.school.people['masha']}:maybe", "inqone:999", "inqask:999", "inqrem:999"):
        await mother.forges(data)
    assert await InquiryAnswer.all().count() == 0


@pytest.mark.row("E8", "stale", "ru")
async def test_wrong_input(rig: Rig, class_teacher: Talker, mother: Talker) -> None:
    await asks(class_teacher, "Ветрова", text="ы" * 2001)
    class_teacher.sees("Слишком длинно")
    await class_teacher.sends_file("voice.ogg", b"OggS", kind="voice")
    class_teacher.sees("Сюда нужны слова")
    await class_teacher.says("Едем?")
    await class_teacher.says("Едем или нет?")
    class_teacher.sees("Едем или нет?")
    draft = next(data for data in class_teacher.button_data if data.startswith("inqsend:")).partition(":")[2]
    for data in (f"inqwant:{draft}:blood", f"inqwhom:{draft}:nobody", f"inqtick:{draft}:1:1"):
        await class_teacher.forges(data)
        class_teacher.sees("всё поменялось")
    await class_teacher.forges(f"inqsend:{draft}")
    await mother.hears("Едем или нет?")
    inquiry = (await Inquiry.get()).id
    await mother.forges(f"inqsign:{inquiry}:{rig.school.people['masha']}:yes")
    mother.sees("Подпись здесь не нужна")
    for _ in range(9):
        await asks(class_teacher, "Ветрова")
        await class_teacher.presses("Отправить")
    await asks(class_teacher, "Ветрова")
    await class_teacher.presses("Отправить")
    class_teacher.sees("На сегодня вопросов хватит")


@pytest.mark.row("E8", "stranger", "ru", "en")
async def test_strangers_read_and_sign_nothing(
    rig: Rig, class_teacher: Talker, olyas_father: Talker, history_teacher: Talker, stranger: Talker
) -> None:
    await asks(class_teacher, "Ветрова", wants="Подпись «да» или «нет»")
    await class_teacher.presses("Отправить")
    inquiry, masha = (await Inquiry.get()).id, rig.school.people["masha"]
    primary, office = await rig.linked("primary_teacher", "en"), await rig.linked("secretary", "en")
    await stranger.says("/start")
    buttons = [f"inqask:{inquiry}", f"inqsign:{inquiry}:{masha}:yes", f"inqone:{inquiry}", f"inqrem:{inquiry}"]
    for nosy in (olyas_father, history_teacher, primary, office, stranger, class_teacher):
        own = nosy is class_teacher
        for data in buttons[:2] if own else [*buttons, f"inqback:{inquiry}:1"]:
            await nosy.forges(data)
            nosy.does_not_see("в субботу", "Ветрова", "Мария")
    for nosy in (olyas_father, office, stranger):
        await nosy.forges(f"inqcls:{rig.school.classes['7Б']}")
        nosy.does_not_see("Ветрова")
    await primary.forges(f"inqcls:{rig.school.classes['7Б']}")
    primary.does_not_see("Ветрова")
    granny = rig.newcomer("grandmother")
    await link_chat(rig.school, "grandmother", granny.id, "ru", rig.clock.now())
    await granny.forges(buttons[0])
    granny.does_not_see("в субботу")
    it = await Inquiry.get()
    assert (it.withdrawn_at, await InquiryAnswer.all().count()) == (None, 0)


@pytest.mark.row("E8", "works", "ru")
async def test_twins_are_answered_for_one_by_one(rig: Rig, class_teacher: Talker, mother: Talker) -> None:
    await Guardianship.create(
        adult_id=rig.school.people["mother"], child_id=rig.school.people["vera"], kind="mother", since=date(2026, 9, 1)
    )
    await asks(class_teacher, "Ветрова", "Лугова", wants="Подпись «прочли»")
    await class_teacher.presses("Отправить")
    assert len([text for text in await mother.heard() if "в субботу" in text]) == 1
    await mother.presses("Открыть и ответить")
    mother.sees("О ребёнке: Мария, Вера", "Вера: ✍ Подпись: прочли", "Мария: ✍ Подпись: прочли")
    await mother.presses("Вера: ✍")
    mother.sees("Вера, ваш ответ: прочли")
    await class_teacher.forges(f"inqone:{(await Inquiry.get()).id}")
    await class_teacher.presses("Напомнить молчащим (1)")
    await mother.hears("Мария", "ждёт вашего ответа")
    assert await InquiryAnswer.all().count() == 1


@pytest.mark.row("E8", "works")
@pytest.mark.row("B16", "works")
async def test_a_class_of_35_is_asked_and_reminded_in_a_handful_of_statements(rig: Rig, class_teacher: Talker) -> None:
    deeds, of = rig.product.use_cases, rig.school.classes["7Б"]
    await more_families(rig.school, rig.emulator, MORE)
    asker = await ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow").asker(
        class_teacher.id, language="ru", inbox_id=None
    )
    with questions() as asked:
        askable = await deeds["show_askable"](asker, of)
    assert 0 < len(asked) <= MOST
    everybody = tuple(one.child_id for one in askable.pupils)
    assert len(everybody) == MORE + 6
    with questions() as asked:
        number = await deeds["ask_families"](
            asker, WantedInquiry(of, Whom.FAMILIES, Wants.CONSENT, everybody, "Едем в музей?")
        )
    assert 0 < len(asked) <= HANDFUL, asked
    await rig.settle()
    with questions() as asked:
        page = await deeds["show_inquiry"](asker, number)
    assert 0 < len(asked) <= MOST
    assert await Thread.all().count() == await ThreadMessage.all().count() == len(page.targets) == MORE + 2
    assert await Notice.filter(payload__not_isnull=True).count() == MORE
    with questions() as asked:
        assert await deeds["remind_inquiry"](asker, number) == MORE
    assert 0 < len(asked) <= HANDFUL, asked
    await rig.settle()
    with questions() as asked:
        await deeds["ask_to_sign"](asker, of, TODAY)
    assert 0 < len(asked) <= HANDFUL, asked
    assert await Notice.filter(payload__not_isnull=True).count() == 3 * MORE


HANDFUL = 25
"""Questions and writes of a deed for 35 families. One by one they were five for each."""
