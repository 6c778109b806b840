"""Login and temporary password: a new password typed twice, nothing left in the chat, guessing slowed down."""

import logging
from datetime import UTC, date, datetime, timedelta

import pytest

from emulator.faults import Fault
from storage.models import Account, Chat, DialogState, InboxUpdate, LinkedAccount, Person
from storage.passwords import Argon2Passwords
from tests.conversations.access import agrees, is_linked, login_of, temporary_password, told, types_login
from tests.rig.living import Rig
from tests.rig.people import Talker

OWN = "Тихий-Вечер7"
WRONG = "mnpqrstuvw"


async def with_own_password(rig: Rig, who: str, password: str = OWN) -> str:
    """The account as it is long after the first sign-in; its login."""
    account = await Account.get(person_id=rig.school.people[who])
    account.password_hash = await Argon2Passwords().hash(password)
    await account.save()
    return account.login


async def wrong_passwords(rig: Rig, talker: Talker, count: int) -> None:
    for _ in range(count):
        await talker.says(WRONG)


@pytest.mark.row("A2", "works", "ru")
@pytest.mark.row("A7", "works", "ru")
async def test_mother_enters_with_a_temporary_password_and_chooses_her_own(
    rig: Rig, stranger: Talker, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    login, password = await temporary_password(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    stranger.sees(f"Логин: {login}", "сразу сотру")
    await stranger.says(password)
    stranger.sees("Временный пароль подошёл", "Хотя бы 8 знаков")
    assert not await is_linked(stranger)
    await stranger.says(OWN)
    stranger.sees("ещё раз")
    await stranger.says(OWN)
    stranger.sees("Новый пароль сохранён", "дневник привязан", "Ветрова Анна Сергеевна", "Мария Ильинична")
    assert await is_linked(stranger)
    account = await Account.get(login=login)
    assert (account.password_temporary, account.password_expires_at) == (False, None)
    assert await Argon2Passwords().fits(account.password_hash, OWN)
    for secret in (password, OWN):
        assert secret not in told(stranger)
        assert secret not in caplog.text
        assert secret not in str([*await DialogState.all().values(), *await InboxUpdate.all().values()])
    await stranger.presses("Всё верно")
    stranger.sees("Вот что уже есть")


@pytest.mark.row("A2", "works", "en")
@pytest.mark.row("A7", "en")
async def test_father_enters_in_english_with_both_words_in_one_message(rig: Rig) -> None:
    father = rig.newcomer("father", language="en")
    login = await with_own_password(rig, "father")
    await father.says("/start")
    await father.presses("Link the diary")
    await father.presses("I agree")
    await father.presses("Login and password")
    father.sees("Write your login")
    await father.says(f"{login} {OWN}")
    father.sees("Done, the diary is linked", "You: Ветров Илья Петрович")
    assert OWN not in told(father)


@pytest.mark.row("A7", "works", "stale")
async def test_wrong_passwords_and_second_typings_leave_the_chat_too(rig: Rig, stranger: Talker) -> None:
    login, password = await temporary_password(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    await stranger.says(WRONG)
    await stranger.says(password)
    for typed, answer in (
        ("Коротко7", "Такой пароль угадают"),
        ("Ab-1", "Коротко: 4 знака"),
        (f"Aa-{login}", "В пароле ваш логин"),
        ("Qwerty-12345"[:6].lower(), "Коротко"),
        (password, "Такой пароль угадают"),
        ("A-1" + "b" * 130, "Длинно: 133 знака, а хватит 128"),
    ):
        await stranger.says(typed)
        stranger.sees(answer)
        assert typed not in told(stranger)
    await stranger.says(OWN)
    await stranger.says(OWN + "!")
    stranger.sees("Второй раз вышло по-другому")
    assert not await is_linked(stranger)
    await stranger.says(OWN)
    await stranger.says(OWN)
    assert await is_linked(stranger)
    assert OWN not in told(stranger)
    assert WRONG not in told(stranger)


async def test_the_date_of_birth_is_refused(rig: Rig, stranger: Talker) -> None:
    await Person.filter(id=rig.school.people["mother"]).update(birth_date=date(1987, 4, 3))
    login, password = await temporary_password(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    await stranger.says(password)
    await stranger.says("Anna-03.04.1987")
    stranger.sees("В пароле дата рождения")


@pytest.mark.row("A7", "works")
async def test_a_person_is_told_when_a_password_could_not_be_deleted(rig: Rig, stranger: Talker) -> None:
    login = await with_own_password(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    faults = rig.emulator.world.faults
    faults.add(Fault("not_modified", method="deleteMessage", times=1))
    await stranger.says(WRONG)
    stranger.sees("Не получилось стереть ваше сообщение с паролем", "не подошли друг к другу")
    faults.add(Fault("not_modified", method="deleteMessage", times=1))
    await stranger.says(OWN)
    stranger.sees("Не получилось стереть ваше сообщение с паролем", "дневник привязан")


@pytest.mark.row("A2", "stranger")
@pytest.mark.row("A7", "stranger")
async def test_an_unknown_login_and_a_wrong_password_look_the_same(rig: Rig, stranger: Talker) -> None:
    login = await with_own_password(rig, "mother")
    never = await login_of(rig, "olyas_father")
    await agrees(stranger)
    answers = []
    for typed in (login, never, "799999"):
        await types_login(stranger, typed)
        await stranger.says(WRONG)
        stranger.does_not_see("Анна", "Ветрова")
        answers.append(stranger.screen.replace(typed, "LOGIN"))
        await stranger.says("/start")
        await stranger.presses("Привязать дневник")
    assert len(set(answers)) == 1
    assert "не подошли друг к другу" in answers[0]
    assert WRONG not in told(stranger)


async def test_a_hash_is_computed_for_an_unknown_login_as_well(
    rig: Rig, stranger: Talker, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[bool] = []
    fits = Argon2Passwords.fits

    async def counted(self: Argon2Passwords, password_hash: str | None, password: str) -> bool:
        checked.append(password_hash is not None)
        return await fits(self, password_hash, password)

    monkeypatch.setattr(Argon2Passwords, "fits", counted)
    login = await with_own_password(rig, "mother")
    await agrees(stranger)
    for typed in (login, "799999"):
        await types_login(stranger, typed)
        await stranger.says(WRONG)
        await stranger.says("/start")
        await stranger.presses("Привязать дневник")
    assert checked == [True, False]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("пароль7", "русская раскладка"),
        ("parolь777", "русская раскладка"),
        ("abc0dfgh", "где ноль, а где буква О"),
        ("Abcdfgh", "телефон мог сам поставить большую"),
    ],
)
async def test_a_wrong_password_gets_a_hint(rig: Rig, stranger: Talker, typed: str, hint: str) -> None:
    login = await with_own_password(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    await stranger.says(typed)
    stranger.sees("не подошли друг к другу", hint, f"к логину {login}", "Другой логин", "Не получается войти")


async def test_five_wrong_passwords_and_the_chat_waits_longer_each_time(rig: Rig, stranger: Talker) -> None:
    login = await with_own_password(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    await wrong_passwords(rig, stranger, 5)
    await stranger.says(OWN)
    stranger.sees("Слишком много ошибок подряд. Подождите 1 минуту")
    assert OWN not in told(stranger)
    rig.clock.move(timedelta(minutes=1))
    await stranger.says(WRONG)
    stranger.sees("не подошли друг к другу")
    await stranger.says(OWN)
    stranger.sees("Подождите 2 минуты")
    rig.clock.move(timedelta(minutes=2))
    await stranger.says(OWN)
    stranger.sees("дневник привязан")
    chat, account = await Chat.get(external_id=stranger.id), await Account.get(login=login)
    assert (chat.failures, account.failures, account.locked_until) == (0, 0, None)


@pytest.mark.row("A2", "stranger")
async def test_an_account_is_locked_for_every_chat_without_saying_so(rig: Rig, stranger: Talker) -> None:
    """From another chat the right password sounds like a wrong one: a guesser learns nothing from the difference."""
    login = await with_own_password(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    await wrong_passwords(rig, stranger, 5)
    mother = rig.newcomer("mother")
    await agrees(mother)
    await types_login(mother, login)
    await mother.says(OWN)
    mother.sees("не подошли друг к другу", "вход закрывается на время, даже для верного пароля")
    assert not await is_linked(mother)
    assert (await Account.get(login=login)).failures == 5
    rig.clock.move(timedelta(minutes=1))
    await mother.says(OWN)
    mother.sees("дневник привязан")


@pytest.mark.row("A2", "stale")
async def test_a_temporary_password_ends_after_two_weeks(rig: Rig, stranger: Talker) -> None:
    login, password = await temporary_password(rig, "mother")
    rig.clock.move(timedelta(days=14))
    await agrees(stranger)
    await types_login(stranger, login)
    await stranger.says(password)
    stranger.sees("Пароль верный, но временный: он годился 14 дней", "классный руководитель или канцелярия")
    assert not await is_linked(stranger)
    login, password = await temporary_password(rig, "mother")
    await stranger.presses("Другой логин")
    await stranger.says(login)
    await stranger.says(password)
    stranger.sees("Временный пароль подошёл")


@pytest.mark.row("A2", "stale")
async def test_a_password_issued_meanwhile_ends_the_conversation_about_the_old_one(rig: Rig, stranger: Talker) -> None:
    login, password = await temporary_password(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    await stranger.says(password)
    await stranger.says(OWN)
    await temporary_password(rig, "mother")
    await stranger.says(OWN)
    stranger.sees("С тех пор всё поменялось")
    assert not await is_linked(stranger)
    assert not await Argon2Passwords().fits((await Account.get(login=login)).password_hash, OWN)


async def test_a_diary_that_is_linked_already_says_so(rig: Rig, mother: Talker) -> None:
    login = await with_own_password(rig, "mother")
    await mother.forges("login")
    await mother.says(login)
    await mother.says(OWN)
    mother.sees("уже привязан к этому чату")
    assert await LinkedAccount.filter(chat__external_id=mother.id).count() == 1


async def test_the_father_may_link_a_second_adult_to_the_same_chat_by_password(rig: Rig, father: Talker) -> None:
    login = await with_own_password(rig, "olyas_father")
    await father.forges("login")
    await father.says(login)
    await father.says(OWN)
    father.sees("Done, the diary is linked", "Громов Борис Львович", "Громова Ольга")
    await father.says("/children")
    father.sees("Мария", "Пётр", "Ольга")


async def test_a_teacher_sees_the_roles_and_no_first_look_at_children(rig: Rig, stranger: Talker) -> None:
    login = await with_own_password(rig, "class_teacher")
    await agrees(stranger)
    await types_login(stranger, login)
    await stranger.says(OWN)
    stranger.sees("Белова Нина Олеговна", "В школе вы: классный руководитель, учитель")
    await stranger.presses("Всё верно")
    stranger.sees("Дневник привязан. Всё, что нужно, в меню.", "Журнал")


async def test_other_things_than_a_login_are_asked_back(rig: Rig, stranger: Talker) -> None:
    await agrees(stranger)
    await stranger.presses("Логин и пароль")
    await stranger.says("я" * 3000)
    stranger.sees("слишком длинно")
    await stranger.sends_file("login.jpg", b"\xff\xd8", kind="document")
    stranger.sees("Здесь нужны слова")
    await stranger.says("<b>7</b>")
    stranger.sees("Логин: <b>7</b>")
    await stranger.says("😀" * 2000)
    stranger.sees("не подошли друг к другу")
    await stranger.presses("Не получается войти")
    stranger.sees("Нет логина и письма", "временный пароль или письмо с кодом")
    await stranger.says("/cancel")
    stranger.sees("ничего не меняю")


async def test_commands_lead_away_from_the_password(rig: Rig, stranger: Talker) -> None:
    login = await with_own_password(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    await stranger.says("/help")
    stranger.sees("Что я умею")
    assert "/help" in told(stranger)
    await stranger.says("/Start-7!")
    stranger.sees("не подошли друг к другу")
    assert "/Start-7!" not in told(stranger)


async def test_an_issued_password_is_shown_once_and_stored_as_a_hash(rig: Rig) -> None:
    issue = rig.product.use_cases["issue_temporary_password"]
    issued = await issue(await login_of(rig, "mother"))
    assert issued.password not in repr(issued)
    assert issued.expires_at == datetime(2026, 12, 7, 5, 20, tzinfo=UTC)
    account = await Account.get(login=issued.login)
    assert account.password_temporary
    assert (account.password_hash or "").startswith("$argon2id$")


async def test_a_password_is_not_kept_in_an_update_that_broke(rig: Rig, stranger: Talker) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("a mistake of ours")

    await agrees(stranger)
    await types_login(stranger, await login_of(rig, "mother"))
    rig.product.dispatcher.workflow_data["link_by_login"] = broken
    await stranger.says(OWN)
    stranger.sees("сломалось у нас")
    kept = await InboxUpdate.filter(state="failed")
    assert [row.payload for row in kept] == [None]
