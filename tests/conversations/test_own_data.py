"""Everything that is kept as a file, and erasing it (A15)."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest

from school.forgetting import GRACE
from storage import models
from storage.models import (
    AbsenceFile,
    AbsenceNotice,
    Account,
    Chat,
    Consent,
    DialogState,
    Erasure,
    Event,
    Leaving,
    LinkedAccount,
    Mark,
    Notice,
    Ticket,
)
from storage.repositories.own_data import reading
from tests.conversations.access import is_linked, puts_a_mark
from tests.conversations.test_progress import content_of
from tests.conversations.test_tickets import files, writes
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker
from tests.rig.small_school import TODAY, link_chat
from texts.words import LANGUAGES, words

SECRET_WORD = "Канарейка"


def opened(rig: Rig, talker: Talker) -> dict[str, str]:
    """By name the files inside the archive that came last."""
    with ZipFile(BytesIO(content_of(rig, talker))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


async def asks_to_forget(talker: Talker) -> str:
    """Up to the second question; what its button says."""
    await talker.says("/forget")
    await talker.forges(button(talker, "forgetask:"))
    return button(talker, "forgetnow:")


async def illness(rig: Rig) -> AbsenceNotice:
    notice = await AbsenceNotice.create(
        enrolment_id=rig.school.enrolments["masha"], kind="absent", reason="ill", first_on=TODAY, last_on=TODAY,
        comment=f"{SECRET_WORD} кашляет", filed_by_id=rig.school.people["mother"], filed_at=rig.clock.now(),
    )  # fmt: skip
    await AbsenceFile.create(notice_id=notice.id, bot=42, file_id="paper", kind="document", name=SECRET_WORD)
    return notice


@pytest.mark.row("A15", "works", "ru")
async def test_the_file_holds_what_is_kept_and_nobody_elses(rig: Rig, mother: Talker, olyas_father: Talker) -> None:
    await files(olyas_father, subject="Чужое", text="Чужие слова")
    await files(mother, subject="Не грузится <b>", text="Белый экран", contacts="anna@example.ru")
    await illness(rig)
    await mother.forges("newsat:marks:evening")
    await mother.says("/privacy")
    mother.sees("Скачать всё это файлом: /mydata")
    await mother.presses("📦 Скачать мои данные")
    mother.sees("Всё, что я храню о вас", "Обращения в поддержку: 1", "Настройки: 1", "Паролей и чужих имён там нет")
    inside = opened(rig, mother)
    assert set(inside) == {"mydata.json", "что-внутри.txt"}
    kept = json.loads(inside["mydata.json"])
    assert (kept["format"], kept["version"]) == ("peremena-own-data", 1)
    assert [child["name"] for child in kept["children"]] == ["Ветров Пётр Ильич", "Ветрова Мария Ильинична"]
    assert kept["tickets"][0]["subject"] == "Не грузится <b>"
    assert kept["tickets"][0]["email"] == "anna@example.ru"
    assert kept["messages_of_tickets"][0]["text"] == "Белый экран"
    assert kept["absences"][0]["comment"] == f"{SECRET_WORD} кашляет"
    assert kept["settings"] == [{"name": "news:marks", "value": "evening"}]
    assert kept["people"][0]["surname"] == "Ветрова"
    assert kept["chat"][0]["external_id"] == mother.id
    for text in inside.values():
        for foreign in ("Чуж", "Громов", "password_hash", "code_hash"):
            assert foreign not in text
    assert "Белый экран" in inside["что-внутри.txt"]


@pytest.mark.row("A15", "works", "en")
async def test_the_file_in_english(rig: Rig, father: Talker) -> None:
    await father.says("/mydata")
    father.sees("Everything I keep of you", "Linked diaries: 1", "Consents: 1")
    inside = opened(rig, father)
    assert "Children whose diaries you see" in inside["what-is-inside.txt"]
    assert json.loads(inside["mydata.json"])["people"][0]["given"] == "Илья"


@pytest.mark.row("A15", "stranger", "ru")
async def test_somebody_without_a_diary_gets_the_own_chat_only(rig: Rig, mother: Talker, stranger: Talker) -> None:
    await stranger.says("/mydata")
    kept = json.loads(opened(rig, stranger)["mydata.json"])
    told = {name for name, rows in kept.items() if isinstance(rows, list) and rows}
    assert told == {"chat"}
    last = await asks_to_forget(stranger)
    await stranger.forges(last)
    await stranger.presses("🗑 Стереть сейчас")
    stranger.sees("Всё стёрто")
    assert await is_linked(mother)
    assert await Chat.filter(external_id=mother.id).exists()


@pytest.mark.row("A15", "works", "stale", "ru")
async def test_forgetting_is_asked_twice_and_leaves_nothing(
    rig: Rig, mother: Talker, father: Talker, algebra_teacher: Talker
) -> None:
    office = await rig.linked("secretary")
    await Account.filter(person_id=rig.school.people["mother"]).update(password_hash="hash")
    ticket = await files(mother, subject=f"{SECRET_WORD} тема", text=f"{SECRET_WORD} слова", contacts="a@example.ru")
    notice = await illness(rig)
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await office.heard()
    await mother.says("/forget")
    mother.sees("Стереть всё?", "журнал", "за 30 дней", "📦 Сначала скачать")
    first = button(mother, "forgetask:")
    early = first.replace("forgetask", "forgetnow")
    await mother.forges(early)
    assert await is_linked(mother)
    await mother.forges(first)
    mother.sees("Точно стереть?")
    assert await is_linked(mother)
    await mother.presses("Да, стереть")
    mother.sees("Чат отвязан", "Всё будет стёрто 26 ноября, 8:20")
    assert not await Erasure.exists()
    await mother.presses("🗑 Стереть сейчас, не ждать")
    mother.sees("Всё стёрто", "Номер записи")
    receipt = await Erasure.get()
    mother.sees(receipt.receipt)
    assert receipt.counts["tickets"] == 1
    assert not await Chat.filter(external_id=mother.id).exists()
    assert not await Ticket.filter(id=ticket.id).exists()
    assert not await AbsenceFile.exists()
    await notice.refresh_from_db()
    assert (notice.comment, notice.first_on) == (None, TODAY)
    assert (await Account.get(person_id=rig.school.people["mother"])).password_hash is None
    assert await Mark.all().count() == 1
    assert await is_linked(father)
    left = await _everywhere()
    assert SECRET_WORD not in left
    assert str(mother.id) not in left.replace(f"chat:{mother.id}", "")
    await mother.forges(early)
    mother.sees("поменялось")
    await mother.says("/menu")
    mother.sees("привяжем этот чат")
    await puts_a_mark(algebra_teacher, "Ветрова М.", "4")
    await mother.hears_nothing()
    assert await Erasure.all().count() == 1


async def _everywhere() -> str:
    """Every row of every table as words, but the updates' lanes, which are forgotten within days."""
    found = []
    for name in models.__all__:
        model = getattr(models, name)
        if name not in ("InboxUpdate", "Deed"):
            found += [str(row) for row in await model.all().values()]
    return "\n".join(found)


@pytest.mark.row("A15", "stale", "en")
async def test_an_old_button_does_not_erase_who_came_back(rig: Rig, father: Talker) -> None:
    last = await asks_to_forget(father)
    father.sees("Really erase?", "Yes, erase", "Keep it")
    await father.presses("Keep it")
    father.sees("What I keep of you")
    await father.forges(last)
    father.sees("changed")
    assert await is_linked(father)
    assert not await Erasure.exists()


@pytest.mark.row("A15", "stale", "ru")
async def test_what_was_queued_is_not_sent_and_a_double_press_erases_once(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    await mother.forges("newsat:marks:evening")
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    last = await asks_to_forget(mother)
    for _ in range(2):
        rig.emulator.press(BOT, mother.id, data=last)
    await rig.settle()
    assert await Leaving.all().count() == 1
    assert not await LinkedAccount.filter(chat__external_id=mother.id, ended_at=None).exists()
    await rig.until_local(23, 19, 5)
    assert not await Notice.filter(chat__external_id=mother.id, state="new").exists()
    rig.clock.move_to(rig.clock.now() + GRACE)
    await rig.sweep()
    assert await Erasure.all().count() == 1
    assert not await Notice.filter(chat__external_id=mother.id).exists()
    assert all("Алгебра" not in seen.text for seen in mother.chat)
    assert not await DialogState.filter(key__contains=f":{mother.id}:", state__isnull=False).exists()


@pytest.mark.row("A15", "stranger", "en")
async def test_a_stranger_cannot_erase_with_anothers_button(rig: Rig, mother: Talker, father: Talker) -> None:
    last = await asks_to_forget(mother)
    await father.forges(last)
    father.sees("changed")
    assert await is_linked(mother)
    assert await is_linked(father)
    assert await Consent.all().count() == 2


@pytest.mark.row("A15", "works", "en")
async def test_another_chat_of_the_same_person_keeps_what_it_needs(rig: Rig, father: Talker) -> None:
    second = rig.newcomer("father's tablet", "en")
    await link_chat(rig.school, "father", second.id, "en", rig.clock.now())
    await Account.filter(person_id=rig.school.people["father"]).update(password_hash="hash")
    await father.forges(await asks_to_forget(father))
    await father.presses("🗑 Erase now")
    father.sees("Everything is erased")
    assert await is_linked(second)
    assert (await Account.get(person_id=rig.school.people["father"])).password_hash == "hash"


async def test_forgetting_a_ticket_unsays_what_the_office_was_told(rig: Rig, mother: Talker) -> None:
    office = await rig.linked("secretary")
    await files(mother, subject=SECRET_WORD)
    await mother.forges(await asks_to_forget(mother))
    await mother.presses("🗑 Стереть сейчас")
    assert all(not event.payload for event in await Event.filter(subject_kind__in=["ticket", "desk"]))
    assert not [one for one in await Notice.all() if SECRET_WORD in str(one.payload)]
    await office.presses("Открыть обращение")
    office.sees("недоступно")
    await writes(office)


async def test_every_table_of_a_chat_is_in_the_file_or_excused(rig: Rig) -> None:
    """A new table with a chat in it: say in reading.py what the person gets of it, or here why not."""
    excused = {"Notice", "NoticeEvent", "ClassGroup", "Leaving"}
    """What is on its way, of which `news` tells; a class has a group."""
    told = {section.model.__name__ for section in (*reading.OF_CHAT, *reading.OF_PERSON)}
    of_a_chat = set()
    for name in models.__all__:
        meta = getattr(models, name)._meta
        ties = [meta.fields_map[field] for field in (*meta.fk_fields, *meta.o2o_fields)]
        of_a_chat |= {name for tie in ties if tie.related_model is Chat}
    assert len(of_a_chat) > len(excused)
    assert of_a_chat - told == excused


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_part_of_the_file_has_a_heading(language: str) -> None:
    """Whatever somebody has done: a part that nobody has yet is as easily forgotten."""
    t = words(language)
    for section in (*reading.OF_CHAT, *reading.OF_PERSON):
        assert t.plain(f"mydata-section-{section.name.replace('_', '-')}")
