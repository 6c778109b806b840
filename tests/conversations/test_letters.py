"""From a stranger to a linked parent by a letter from school: a code typed or a link opened."""

import re
import secrets
from datetime import timedelta

import pytest

from storage.database import transaction
from storage.models import (
    ActivationCode,
    Chat,
    DialogState,
    InboxUpdate,
    LinkedAccount,
    Person,
    School,
)
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.letters import LettersInDatabase
from tests.conversations.access import agrees, is_linked, letter, told
from tests.rig.living import SECRET, Rig
from tests.rig.people import Talker
from usecases.letters import IssueLetters


async def chat_of(talker: Talker) -> Chat:
    return await Chat.get(external_id=talker.id)


@pytest.mark.row("A3", "works", "ru")
@pytest.mark.row("A5", "works", "ru")
async def test_mother_links_by_the_code_of_her_letter(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother", "masha")
    await agrees(stranger)
    stranger.sees("Как привяжем дневник?")
    await stranger.presses("Есть код из школы")
    stranger.sees("десять знаков")
    await stranger.says(f" {paper.code[:5].lower()} - {paper.code[5:].lower()} ")
    stranger.sees("Школа № 5", "Это письмо для вас?", "Анна Сергеевна", "Мария, 7 «Б» (вы мама)")
    stranger.does_not_see("Ветрова", "Пётр")
    assert not await is_linked(stranger)
    await stranger.presses("Да, это я")
    stranger.sees("дневник привязан", "Ветрова Анна Сергеевна", "Ветрова Мария Ильинична, 7 «Б»", "Ветров Пётр Ильич")
    link = await LinkedAccount.get(chat__external_id=stranger.id)
    assert (link.person_id, link.via, link.checked_at) == (rig.school.people["mother"], "code", None)
    assert (await ActivationCode.get(id=paper.row)).used_at == rig.clock.now()
    await stranger.presses("Всё верно")
    stranger.sees("Вот что уже есть", "С этой минуты пишу сам", "Сегодня", "Настройки")
    assert (await LinkedAccount.get(id=link.id)).checked_at == rig.clock.now()
    await stranger.says("/children")
    stranger.sees("Мария", "Пётр")


@pytest.mark.row("A3", "works", "ru")
async def test_a_mother_who_does_as_the_letter_says_is_asked_nothing_more(rig: Rig, stranger: Talker) -> None:
    """The letter: press "Start" and write the code."""
    paper = await letter(rig, "mother", "masha")
    await stranger.says("/start")
    await stranger.says(f"{paper.code[:5]}-{paper.code[5:]}")
    stranger.sees("Сначала договоримся")
    stranger.does_not_see("Анна")
    await stranger.presses("Даю согласие")
    stranger.sees("Это письмо для вас?", "Мария, 7 «Б» (вы мама)")
    await stranger.says("/cancel")
    await stranger.says(paper.code.lower())
    stranger.sees("Это письмо для вас?")
    await stranger.presses("Да, это я")
    stranger.sees("дневник привязан")
    await stranger.says(paper.code)
    stranger.sees("уже привязан", "☰ Меню")
    stranger.does_not_see("Как привяжем дневник?")
    await stranger.says("ABCDE-12345")
    stranger.sees("Такого кода нет")


@pytest.mark.row("A3", "works", "en")
@pytest.mark.row("A5", "en")
@pytest.mark.row("C9", "en")
async def test_father_links_by_the_link_of_his_letter_in_english(rig: Rig) -> None:
    paper = await letter(rig, "father")
    father = rig.newcomer("father", language="en")
    await father.opens_link(paper.nonce)
    await father.presses("I agree")
    father.sees("Is this letter for you?", "Илья Петрович", "Мария, 7 «Б» (you are the father)", "Пётр, 3 «А»")
    await father.presses("Yes, it is me")
    father.sees("Done, the diary is linked", "You: Ветров Илья Петрович", "Everything is right")
    await father.presses("Everything is right")
    father.sees("This is there already", "no marks yet", "No open dots", "No homework", "From now on I write by myself")


async def test_a_letter_as_the_office_prints_it_opens_the_diary(rig: Rig, stranger: Talker) -> None:
    issue = IssueLetters(
        LettersInDatabase(), transaction, rig.clock, SECRET.encode(), secrets.randbelow, secrets.token_bytes
    )
    [school] = await issue(keys=["A1"])
    printed = [issued for issued in school.letters if issued.to.child_id is not None]
    assert {issued.to.adult_id for issued in printed} == {rig.school.people["mother"]}
    assert len(printed) == 2, "one for each child"
    await agrees(stranger)
    await stranger.presses("Есть код из школы")
    await stranger.says(printed[0].code)
    await stranger.presses("Да, это я")
    stranger.sees("дневник привязан", "Мария", "Пётр")
    await stranger.opens_link(printed[1].nonce)
    stranger.sees("уже привязан к этому чату")


async def test_opening_a_link_ten_times_uses_nothing_up(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    for _ in range(4):
        await stranger.opens_link(paper.nonce)
        stranger.sees("Это письмо для вас?")
    assert (await ActivationCode.get(id=paper.row)).used_at is None


@pytest.mark.row("A3", "stale")
async def test_a_code_works_once_and_names_the_office_afterwards(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.opens_link(paper.nonce)
    await stranger.presses("Да, это я")
    await stranger.forges(f"letter:{paper.row}")
    stranger.sees("Кнопка устарела")
    await stranger.opens_link(paper.nonce)
    stranger.sees("уже привязан к этому чату")
    other = rig.newcomer("other")
    await agrees(other)
    await other.opens_link(paper.nonce)
    other.sees("Этот код уже сработал", "кабинет 12, тел. 2-34-56", "Как привяжем дневник?")
    other.does_not_see("Анна", "Мария")
    assert not await is_linked(other)


async def test_two_who_opened_one_letter_cannot_both_use_it(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    thief = rig.newcomer("thief")
    for talker in (stranger, thief):
        await agrees(talker)
        await talker.opens_link(paper.nonce)
    await stranger.presses("Да, это я")
    await thief.presses("Да, это я")
    thief.sees("Этот код уже сработал")
    assert not await is_linked(thief)


@pytest.mark.row("A3", "works")
async def test_an_expired_and_a_revoked_code_each_say_so(rig: Rig, stranger: Talker) -> None:
    old = await letter(rig, "mother", days=1)
    revoked = await letter(rig, "mother", revoked_at=rig.clock.now(), salt=1)
    rig.clock.move(timedelta(days=1))
    await agrees(stranger)
    await stranger.presses("Есть код из школы")
    await stranger.says(old.code)
    stranger.sees("Срок этого кода вышел", "кабинет 12")
    await stranger.says(revoked.code)
    stranger.sees("Школа отменила этот код", "кабинет 12")


async def test_where_the_school_named_no_office_the_sentence_still_reads_well(rig: Rig, stranger: Talker) -> None:
    await School.filter(id=rig.school.school).update(office_contact=None)
    paper = await letter(rig, "mother", revoked_at=rig.clock.now())
    await agrees(stranger)
    await stranger.opens_link(paper.nonce)
    stranger.sees("Спросите в канцелярии школы.")


@pytest.mark.row("A3", "stranger")
async def test_a_letter_to_somebody_else_of_the_school_is_foreign(rig: Rig, olyas_father: Talker) -> None:
    paper = await letter(rig, "mother", "masha")
    await olyas_father.opens_link(paper.nonce)
    olyas_father.sees("выписан другому человеку", "кабинет 12")
    olyas_father.does_not_see("Анна", "Мария")
    assert (await ActivationCode.get(id=paper.row)).used_at is None


async def test_not_me_leaves_the_code_unused(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.opens_link(paper.nonce)
    await stranger.presses("Нет")
    stranger.sees("код не потрачен", "кабинет 12")
    await stranger.forges(f"letter:{paper.row}")
    stranger.sees("Кнопка устарела")
    assert not await is_linked(stranger)


@pytest.mark.row("A3", "stale")
async def test_the_button_of_one_letter_never_uses_another(rig: Rig, stranger: Talker) -> None:
    first, second = await letter(rig, "mother"), await letter(rig, "father")
    await agrees(stranger)
    await stranger.opens_link(first.nonce)
    await stranger.opens_link(second.nonce)
    await stranger.forges(f"letter:{first.row}")
    stranger.sees("С тех пор всё поменялось")
    assert not await is_linked(stranger)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("ABC-12", "У вас вышло другое число".lower()),
        ("ЖЯABCDEF12", "только латинские буквы"),
        ("ABCDE12345", "O и 0, I и 1"),
        ("а" * 4000, "другое число"),
        ("<b>жирный</b> 😀", "другое число"),
    ],
)
async def test_a_wrong_code_gets_a_hint(stranger: Talker, typed: str, hint: str) -> None:
    await agrees(stranger)
    await stranger.presses("Есть код из школы")
    await stranger.says(typed)
    stranger.sees("Такого кода нет")
    assert hint in stranger.screen.lower() or hint in stranger.screen


async def test_look_alikes_in_a_code_are_understood(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.presses("Есть код из школы")
    swapped = paper.code.translate(str.maketrans("0A1BCEHKMPTX", "ОАIВСЕНКМРТХ"))
    assert swapped != paper.code
    await stranger.says(swapped)
    stranger.sees("Это письмо для вас?")


async def test_five_wrong_codes_and_the_chat_waits(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.presses("Есть код из школы")
    for _ in range(5):
        await stranger.says("ZZZZZ-ZZZZZ")
        stranger.sees("Такого кода нет")
    await stranger.says(paper.code)
    stranger.sees("Слишком много ошибок подряд. Подождите 1 минуту")
    await stranger.opens_link(paper.nonce)
    stranger.sees("Слишком много ошибок подряд")
    rig.clock.move(timedelta(minutes=1))
    await stranger.opens_link("A" * 22)
    stranger.sees("Такого кода нет")
    await stranger.opens_link(paper.nonce)
    stranger.sees("Подождите 2 минуты")
    rig.clock.move(timedelta(minutes=2))
    await stranger.opens_link(paper.nonce)
    await stranger.presses("Да, это я")
    chat = await chat_of(stranger)
    assert (chat.failures, chat.locked_until) == (0, None)


async def test_where_a_code_or_a_button_is_awaited_other_things_are_asked_back(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.presses("Есть код из школы")
    await stranger.sends_file("letter.jpg", b"\xff\xd8\xff\xe0", kind="document")
    stranger.sees("Здесь нужны слова")
    await stranger.says(paper.code)
    await stranger.says("да")
    stranger.sees("Нажмите, пожалуйста, одну из кнопок", "Анна Сергеевна", "Да, это я")
    await stranger.says("/start junk payload")
    stranger.sees("привяжем этот чат")


async def test_hostile_names_are_shown_as_they_are(rig: Rig, stranger: Talker) -> None:
    await Person.filter(id=rig.school.people["mother"]).update(given="<b>Анна</b>", patronymic="😀 & Co")
    await Person.filter(id=rig.school.people["masha"]).update(given="</i><a href='x'>М")
    paper = await letter(rig, "mother", "masha")
    await agrees(stranger)
    await stranger.opens_link(paper.nonce)
    stranger.sees("<b>Анна</b> 😀 & Co", "</i><a href='x'>М")
    await stranger.presses("Да, это я")
    stranger.sees("<b>Анна</b> 😀 & Co")
    await stranger.says("/privacy")
    stranger.sees("</i><a href='x'>М")


async def test_who_has_left_the_school_finds_the_letter_revoked(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await Person.filter(id=rig.school.people["mother"]).update(archived_at=rig.clock.now())
    await agrees(stranger)
    await stranger.opens_link(paper.nonce)
    stranger.sees("Школа отменила этот код")


async def test_codes_and_links_stand_nowhere_in_the_database(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.presses("Есть код из школы")
    await stranger.says(paper.code)
    await stranger.opens_link(paper.nonce)
    rows = [*await DialogState.all().values(), *await ActivationCode.all().values()]
    assert not re.search(f"{paper.code}|{paper.nonce}", str(rows))
    assert paper.code in told(stranger)


async def test_a_repeated_update_links_once_and_gets_the_first_answer(rig: Rig, stranger: Talker) -> None:
    """As after a crash between the deed and the commit of the dialog (docs/decisions/0004)."""
    paper = await letter(rig, "mother")
    await agrees(stranger)
    update = await InboxUpdate.create(bot=42, update_id=1, lane="test", received_at=rig.clock.now(), state="handled")
    deeds = rig.product.use_cases
    people = []
    for _ in range(2):
        asker = await ChatsInDatabase(42, rig.clock, "Europe/Moscow").asker(
            stranger.id, language="ru", inbox_id=update.id
        )
        linked, person_id = await deeds["link_by_code"](asker, deeds["letter_keys"].of_code(paper.code), paper.row)
        assert linked.person_ids == (person_id,)
        people.append(person_id)
    assert people == [rig.school.people["mother"]] * 2
    assert await LinkedAccount.all().count() == 1
