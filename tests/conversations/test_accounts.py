"""From a stranger to a linked parent by a letter: consent, code or link, check your data, what is known, privacy."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from storage.models import (
    ActivationCode,
    Chat,
    Consent,
    CorrectionRequest,
    DialogState,
    Dot,
    FollowedChild,
    Homework,
    Lesson,
    LessonColumn,
    LinkedAccount,
    Mark,
    Person,
    Preference,
    School,
)
from tests.conversations.access import agrees, letter, told
from tests.rig.living import Rig
from tests.rig.people import Talker
from texts import accounts as texts
from texts.words import words


async def chat_of(talker: Talker) -> Chat:
    return await Chat.get(external_id=talker.id)


async def is_linked(talker: Talker) -> bool:
    return await LinkedAccount.exists(chat__external_id=talker.id, ended_at=None)


# Consent


@pytest.mark.row("A15", "ru")
async def test_nothing_is_stored_before_consent(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother", "masha")
    await stranger.opens_link(paper.nonce)
    stranger.sees("Сначала договоримся", "номер этого чата", "/privacy", "Даю согласие", "Не сейчас")
    stranger.does_not_see("Анна", "Мария")
    assert not await Consent.exists()
    waiting = (await DialogState.get()).data
    assert paper.nonce not in str(waiting)
    await stranger.presses("Даю согласие")
    stranger.sees("Это письмо для вас?", "Анна Сергеевна")
    given = await Consent.get(chat_id=(await chat_of(stranger)).id)
    record = texts.consent_record(words("ru"))
    assert (given.version, given.text_hash, given.language) == (record.version, record.digest, "ru")
    assert given.given_at == rig.clock.now()


@pytest.mark.row("A15", "en")
async def test_consent_in_english_and_the_language_switch(rig: Rig) -> None:
    john = rig.newcomer("john", language="de", first_name="John")
    await john.says("/start")
    john.sees("Hello! I am Peremena", "Link the diary", "Русский")
    await john.presses("Link the diary")
    john.sees("Let us agree first", "I agree")
    await john.presses("Русский")
    john.sees("Сначала договоримся")
    await john.presses("English")
    await john.presses("I agree")
    john.sees("How shall we link the diary?", "I have a code from school", "Login and password")
    assert (await Consent.get()).language == "en"
    assert (await chat_of(john)).language == "en"


@pytest.mark.row("A15", "stale")
async def test_a_consent_button_of_another_text_asks_to_read_again(stranger: Talker) -> None:
    await stranger.says("/start")
    await stranger.presses("Привязать дневник")
    await stranger.forges("agree:0:ru")
    stranger.sees("Текст с тех пор поменялся", "Сначала договоримся")
    await stranger.forges("agree:1:en")
    stranger.sees("Текст с тех пор поменялся")
    assert not await Consent.exists()
    await stranger.presses("Даю согласие")
    stranger.sees("Как привяжем дневник?")
    await stranger.forges("agree:1:ru")
    assert "Как привяжем дневник?" in stranger.chat[-1].text
    assert await Consent.all().count() == 1


async def test_not_now_stores_nothing(stranger: Talker) -> None:
    await stranger.says("/start")
    await stranger.presses("Привязать дневник")
    await stranger.presses("Не сейчас")
    stranger.sees("привяжем этот чат")
    assert not await Consent.exists()
    assert not await DialogState.exists()


@pytest.mark.row("A15", "stranger")
async def test_every_way_in_asks_for_consent_first(stranger: Talker) -> None:
    await stranger.says("/start")
    for forged in ("code", "login", "link"):
        await stranger.forges(forged)
        assert "Сначала договоримся" in stranger.chat[-1].text
        await stranger.says("/menu")
    await stranger.forges("letter:1")
    stranger.sees("Кнопка устарела")
    assert not await LinkedAccount.exists()


def test_the_text_of_a_consent_version_never_changes() -> None:
    """Who changes the sentence makes a new version and adds its digests here."""
    known = {
        ("1", "ru"): "9b12be5e5d852509b801c229918cf5e79b4784ce499b7aec13b5de6f892b0ec8",
        ("1", "en"): "142465d3cff1355fa9ad8ded1f31a45cc2c68bdd2fe622ea988b52ad19cad026",
    }
    for language in ("ru", "en"):
        record = texts.consent_record(words(language))
        assert record.digest == known[record.version, language]


# Letters


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


# Check your data


@pytest.mark.row("A5", "works", "ru")
async def test_a_mistake_reaches_the_office(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.opens_link(paper.nonce)
    await stranger.presses("Да, это я")
    await stranger.presses("Есть ошибка")
    stranger.sees("Напишите, что не так")
    await stranger.sends_file("passport.pdf", b"%PDF", kind="document")
    stranger.sees("Здесь нужны слова")
    await stranger.says("я" * 1001)
    stranger.sees("хватит", "1")
    assert not await CorrectionRequest.exists()
    await stranger.says("Петя учится в 3 «Б», а не в <b>3 «А»</b>")
    stranger.sees("передал в канцелярию", "Вот что уже есть")
    request = await CorrectionRequest.get()
    assert (request.person_id, request.state) == (rig.school.people["mother"], "open")
    assert request.text == "Петя учится в 3 «Б», а не в <b>3 «А»</b>"
    await stranger.says("и ещё")
    stranger.sees("Не понял")
    assert await CorrectionRequest.all().count() == 1


@pytest.mark.row("A5", "stranger")
async def test_a_stranger_learns_nothing_from_the_data_page(rig: Rig, stranger: Talker, olyas_father: Talker) -> None:
    mothers = rig.school.people["mother"]
    for talker in (stranger, olyas_father):
        for data in ("dataok", "databad", "diary", "unlink"):
            said = []
            for person in (mothers, 999_999):
                suffix = ":1" if data == "unlink" else ""
                await talker.forges(f"{data}:{person}{suffix}")
                talker.does_not_see("Анна", "Ветрова", "Мария")
                said.append(talker.screen)
            assert said[0] == said[1]
    assert not await CorrectionRequest.exists()


@pytest.mark.row("A5", "stale")
async def test_the_data_page_of_an_unlinked_diary_is_closed(mother: Talker, rig: Rig) -> None:
    person = rig.school.people["mother"]
    await mother.forges(f"databad:{person}")
    mother.sees("Напишите, что не так")
    await mother.forges(f"unlink:{person}:1")
    mother.sees("Дневник отвязан", "привяжем этот чат")
    await mother.says("класс не тот")
    assert not await CorrectionRequest.exists()
    await mother.forges(f"dataok:{person}")
    mother.sees("Это вам не доступно")


# First look


@pytest.mark.row("C9", "works", "ru")
async def test_the_first_look_counts_what_is_there_and_tells_none_of_it_again(rig: Rig, stranger: Talker) -> None:
    await _fill_the_diary(rig)
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.opens_link(paper.nonce)
    await stranger.presses("Да, это я")
    await stranger.presses("Всё верно")
    stranger.sees("Мария, 7 «Б»", "2 четверть: 2 оценки", "1 открытая точка", "На вторник, 24 ноября: 1 задание")
    stranger.sees("Пётр, 3 «А»", "2 четверть: оценок пока нет", "Открытых точек нет", "Заданий на ближайшие дни")
    stranger.sees("С этой минуты пишу сам", "с 22:00 до 7:00, молчу")
    assert await stranger.heard() == []
    for row in await FollowedChild.all():
        assert row.baselined_at == rig.clock.now()


async def _fill_the_diary(rig: Rig) -> None:
    """Two marks of this period, a removed one, one of the last period; an open and a closed dot; homework."""
    enrolment, course = rig.school.enrolments["masha"], rig.school.courses["7Б", "Алгебра"]
    before = datetime(2026, 11, 20, 9, tzinfo=UTC)
    for on, removed in (
        (date(2026, 11, 18), None),
        (date(2026, 11, 19), None),
        (date(2026, 11, 20), before),
        (date(2026, 10, 1), None),
    ):
        lesson = await Lesson.create(course_id=course, on=on, number=1)
        column = await LessonColumn.create(lesson_id=lesson.id, form="answer", weight=1)
        await Mark.create(
            enrolment_id=enrolment, column_id=column.id, value="5", scale="five", set_at=before, removed_at=removed
        )
    for state in ("open", "closed"):
        await Dot.create(
            enrolment_id=enrolment,
            course_id=course,
            kind="debt",
            form="test",
            due_on=date(2026, 11, 30),
            set_at=before,
            state=state,
        )
    for due_on, nothing in ((date(2026, 11, 24), False), (date(2026, 11, 24), True), (date(2026, 11, 25), False)):
        await Homework.create(course_id=course, due_on=due_on, text="§ 5", nothing=nothing, set_at=before)


# Several diaries


@pytest.mark.row("A10", "works")
async def test_a_second_diary_in_one_chat_and_untying_one_of_them(rig: Rig, mother: Talker) -> None:
    other = await _second_school(rig)
    await mother.opens_link(other.nonce)
    mother.sees("Гимназия", "Анна Сергеевна", "Лев, 1 «А»")
    await mother.presses("Да, это я")
    await mother.presses("Всё верно")
    mother.sees("Мария", "Пётр", "Лев")
    await mother.says("/settings")
    await mother.presses("Дневники")
    await mother.presses("Анна Сергеевна, Гимназия")
    mother.sees("Гимназия", "Лев")
    await mother.presses("Отвязать")
    mother.sees("Отвязать дневник?", "Остальные дневники останутся")
    await mother.presses("Да, отвязать")
    mother.sees("Дневник отвязан", "Анна Сергеевна, Школа № 5")
    await mother.says("/children")
    mother.sees("Мария", "Пётр")
    mother.does_not_see("Лев")


async def _second_school(rig: Rig):
    from storage.models import Enrolment, Guardianship, SchoolClass, SchoolYear

    school = await School.create(name="Гимназия", short_name="Гимназия", zone="Europe/Moscow")
    year = await SchoolYear.create(
        school_id=school.id, name="2026/27", starts_on=date(2026, 9, 1), ends_on=date(2027, 5, 28)
    )
    first = await SchoolClass.create(year_id=year.id, grade=1, letter="А")
    adult = await Person.create(school_id=school.id, key="A1", surname="Ветрова", given="Анна", patronymic="Сергеевна")
    child = await Person.create(school_id=school.id, key="P1", surname="Ветров", given="Лев")
    await Enrolment.create(child_id=child.id, school_class_id=first.id, since=date(2026, 9, 1))
    await Guardianship.create(adult_id=adult.id, child_id=child.id, kind="mother", since=date(2026, 9, 1))
    rig.school.people["mother_in_gymnasium"] = adult.id
    return await letter(rig, "mother_in_gymnasium")


# Privacy


@pytest.mark.row("A15", "ru")
async def test_privacy_tells_what_is_kept_and_withdrawing_ends_every_link(rig: Rig, mother: Talker) -> None:
    await mother.says("/privacy")
    mother.sees("Что я храню о вас", "Согласие: 23 ноября, 8:20", "Ветрова Анна Сергеевна", "Ветрова Мария Ильинична")
    mother.sees("эти кнопки ещё впереди", "Забрать согласие")
    await mother.presses("Забрать согласие")
    mother.sees("Забрать согласие?", "новости сразу перестанут приходить", "пока останутся")
    assert await is_linked(mother)
    await mother.presses("Да, забрать и отвязать")
    mother.sees("Согласие снято")
    assert not await is_linked(mother)
    assert (await Consent.get()).withdrawn_at == rig.clock.now()
    await mother.says("/menu")
    mother.sees("привяжем этот чат")
    mother.does_not_see("Мария")
    await mother.presses("Привязать дневник")
    mother.sees("Сначала договоримся")


@pytest.mark.row("A15", "stale", "en")
async def test_a_second_withdrawal_does_no_harm(father: Talker) -> None:
    await father.says("/privacy")
    father.sees("What I keep of you", "Marks, dots and homework are kept by the school")
    await father.presses("Take the consent back")
    await father.presses("Yes, take it back and unlink")
    father.sees("The consent is taken back")
    await father.forges("revoke:1")
    assert "The consent is taken back" in father.chat[-1].text
    await father.says("/privacy")
    father.sees("No consent: only the number of the chat")
    father.does_not_see("Take the consent back", "Ветров")


@pytest.mark.row("A15", "stranger")
async def test_a_stranger_sees_only_the_own_empty_record(stranger: Talker, mother: Talker) -> None:
    await stranger.says("/privacy")
    stranger.sees("Согласия нет")
    stranger.does_not_see("Ветрова", "Забрать согласие")
    await stranger.forges("revoke:1")
    assert await is_linked(mother)
    assert await Preference.all().count() == 0


async def test_codes_and_links_stand_nowhere_in_the_database(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await stranger.presses("Есть код из школы")
    await stranger.says(paper.code)
    await stranger.opens_link(paper.nonce)
    rows = [*await DialogState.all().values(), *await ActivationCode.all().values()]
    assert not re.search(f"{paper.code}|{paper.nonce}", str(rows))
    assert paper.code in told(stranger)
