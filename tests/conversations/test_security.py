"""Security settings: e-mail by a code, the phone by the messenger, another password, another login (A17)."""

import re
from datetime import timedelta

import pytest

from storage.models import Account, AccountContact, ContactCode, DialogState, InboxUpdate, LinkedAccount, Person
from storage.passwords import Argon2Passwords
from tests.conversations.access import agrees, is_linked, temporary_password, told, types_login
from tests.conversations.test_logins import with_own_password
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker
from tests.rig.small_school import link_chat
from tests.rig.smtp import SmallSmtp

OWN, NEW = "Тихий-Вечер7", "Синица-в-руках-8"
PHONE = "79000000077"


async def code_in(post: SmallSmtp, rig: Rig) -> str:
    """Out of the letter that goes now."""
    before = len(post.letters)
    await rig.sweep()
    (letter,) = post.letters[before:]
    found = re.search(r"\b[0-9]{6}\b", letter.get_content())
    assert found is not None
    return found[0]


async def shares_phone(talker: Talker, *, own: bool = True, of: int | None = None, phone: str | None = PHONE) -> None:
    talker.rig.emulator.person(talker.id).phone = phone
    await talker._act(lambda: talker.rig.emulator.share_contact(BOT, talker.id, own=own, of=of))


async def first_sign_in(rig: Rig, talker: Talker, who: str = "mother") -> None:
    login, password = await temporary_password(rig, who)
    await agrees(talker)
    await types_login(talker, login)
    for words in (password, OWN, OWN):
        await talker.says(words)
    assert await is_linked(talker)


@pytest.mark.row("A17", "works", "ru")
async def test_after_the_first_sign_in_everything_is_set_step_by_step(mailing: Rig, post: SmallSmtp) -> None:
    mother = mailing.newcomer("mother")
    await first_sign_in(mailing, mother)
    await mother.presses("Всё верно")
    mother.sees("Вот что уже есть", "🔐 Закончить настройку входа")
    await mother.presses("🔐 Закончить настройку входа")
    mother.sees("✓ Данные проверены", "✓ Пароль свой", "○ Почта не подтверждена", "Осталось: почта, телефон")
    await mother.presses("📧 Почта")
    for typed in ("не почта", "a@b", "ы" * 4000):
        await mother.says(typed)
        mother.sees("не похоже на электронную почту")
    await mother.sends_file("голос.ogg", b"x")
    mother.sees("Здесь нужны слова")
    await mother.says("anna@example.ru")
    mother.sees("Отправляю код на anna@example.ru", "30 минут")
    code = await code_in(post, mailing)
    kept = str([*await ContactCode.all().values(), *await DialogState.all().values()])
    assert code not in kept, "the code stands in no table"
    wrong = str((int(code) + 1) % 10**6).zfill(6)
    await mother.says(wrong)
    mother.sees("Код не подошёл. Осталось попыток: 4")
    await mother.says(f"{code[:3]} {code[3:]}")
    mother.sees("Почта подтверждена: anna@example.ru", "○ Телефон не подтверждён", "Осталось: телефон")
    await mother.says("/menu")
    await mother.presses("🔐 Закончить настройку входа")
    await mother.presses("📱 Телефон")
    mother.sees("Поделиться своим номером")
    await mother.says("+7 900 000-00-77")
    mother.sees("Нажмите «📱 Поделиться своим номером»")
    await shares_phone(mother)
    mother.sees("Телефон подтверждён: +79000000077", "Всё настроено", "У школы записано другое или ничего")
    await mother.says("/menu")
    assert "🔐 Закончить настройку входа" not in mother.buttons
    rows = {row.kind: row.value for row in await AccountContact.all()}
    assert rows == {"email": "anna@example.ru", "phone": "+79000000077"}
    person = await Person.get(id=mailing.school.people["mother"])
    assert (person.email, person.phone) == (None, None), "only the school changes its data"


@pytest.mark.row("A17", "works", "en")
async def test_it_stops_and_goes_on_later_in_english(mailing: Rig, post: SmallSmtp) -> None:
    father = mailing.newcomer("father", language="en")
    login, password = await temporary_password(mailing, "father")
    await father.says("/start")
    for label in ("Link the diary", "I agree", "Login and password"):
        await father.presses(label)
    for words in (login, password, OWN, OWN):
        await father.says(words)
    await father.says("/account")
    father.sees("Sign-in and security", "○ Check the data", "Left to do: check the data, e-mail, phone")
    await father.presses("E-mail")
    await father.says("ilya@example.org")
    father.sees("Sending a code to ilya@example.org")
    await father.says("/menu")
    code = await code_in(post, mailing)
    assert "Your code for Peremena" in str(post.letters[-1]["Subject"])
    await mailing.passes(minutes=5)
    await father.says("/account")
    await father.presses("E-mail")
    await father.says("ilya@example.org")
    again = await code_in(post, mailing)
    await father.says(code if code != again else "000000")
    father.sees("That is not the code")
    await father.says(again)
    father.sees("E-mail confirmed: ilya@example.org", "Left to do: check the data, phone")
    await father.presses("Everything is right")
    father.sees("This is there already")
    await father.says("/account")
    await father.presses("Do not remind me")
    father.sees("To come back: /account")
    await father.says("/menu")
    assert "🔐 Finish setting up your sign-in" not in father.buttons


@pytest.mark.row("A17", "works", "ru")
async def test_without_a_mail_server_the_page_says_so(rig: Rig, mother: Talker) -> None:
    for label in ("Настройки", "🔐 Вход и безопасность"):
        await mother.presses(label)
    mother.sees("Почту пока не подтвердить", "Логин: 7", "○ Пароля нет")
    assert "📧 Почта" not in mother.buttons
    await mother.forges(f"secmail:{rig.school.people['mother']}")
    mother.sees("Отсюда письма пока не уходят")


@pytest.mark.row("A17", "works", "ru")
@pytest.mark.row("A7", "works", "ru")
async def test_a_new_password_and_the_old_one_opens_nothing(rig: Rig, stranger: Talker) -> None:
    login = await with_own_password(rig, "mother", OWN)
    mother = await rig.linked("mother")
    await mother.forges(f"secpw:{rig.school.people['mother']}")
    mother.sees("Напишите пароль, который у вас сейчас")
    await mother.says("Не-тот-пароль1")
    mother.sees("Пароль не подошёл")
    await mother.says(OWN)
    mother.sees("придумайте новый", "Хотя бы 8 знаков")
    for typed, answer in (("Коротко7", "Такой пароль угадают"), (OWN, "тот же"), (f"Aa-{login}", "В пароле ваш логин")):
        await mother.says(typed)
        mother.sees(answer)
    await mother.says(NEW)
    await mother.says(NEW + "!")
    mother.sees("Второй раз вышло по-другому")
    await mother.says(NEW)
    await mother.says(NEW)
    mother.sees("Новый пароль сохранён", "Старый больше не подойдёт")
    everything = str([*await DialogState.all().values(), *await InboxUpdate.all().values()])
    for secret in (OWN, NEW, "Не-тот-пароль1", "Коротко7"):
        assert secret not in told(mother)
        assert secret not in everything
    await agrees(stranger)
    await types_login(stranger, login)
    await stranger.says(OWN)
    stranger.sees("не подошли")
    await stranger.says(NEW)
    stranger.sees("дневник привязан")


@pytest.mark.row("A17", "works", "ru")
async def test_who_came_by_a_letter_makes_a_first_password(rig: Rig, mother: Talker) -> None:
    await mother.says("/account")
    await mother.presses("🔑 Пароль")
    mother.sees("придумайте новый")
    await mother.says(NEW)
    await mother.says(NEW)
    mother.sees("Новый пароль сохранён", "✓ Пароль свой")
    account = await Account.get(person_id=rig.school.people["mother"])
    assert await Argon2Passwords().fits(account.password_hash, NEW)


@pytest.mark.row("A17", "works", "stale", "ru")
async def test_the_login_is_changed_once(rig: Rig, mother: Talker, stranger: Talker) -> None:
    await with_own_password(rig, "mother", OWN)
    taken = await Account.get(person_id=rig.school.people["father"])
    await Account.filter(id=taken.id).update(login="Ilya.V")
    await mother.says("/account")
    await mother.presses("👤 Логин")
    mother.sees("Сменить его можно один раз")
    for typed in ("abc", "логин", "123456", "a b c d", "x" * 41, "<b>anna</b>", "ж" * 4000):
        await mother.says(typed)
        mother.sees("Такой логин не подойдёт")
    await mother.says("ilya.v")
    mother.sees("уже занят")
    await mother.says("anna.vetrova")
    mother.sees("Новый логин: anna.vetrova")
    press = [data for data in mother.button_data if data.startswith("seclogok:")][-1]
    for _ in range(2):
        await mother.forges(press)
        mother.sees("Логин изменён")
    assert await Account.filter(login="anna.vetrova", login_changed=True).count() == 1
    assert "👤 Логин" not in mother.buttons
    await mother.forges(f"seclog:{rig.school.people['mother']}")
    mother.sees("Логин уже меняли")
    await agrees(stranger)
    await types_login(stranger, "anna.vetrova")
    await stranger.says(OWN)
    stranger.sees("дневник привязан")


@pytest.mark.row("A17", "stale", "ru")
async def test_codes_expire_lock_and_belong_to_one_letter(mailing: Rig, post: SmallSmtp) -> None:
    mother = await mailing.linked("mother")
    person = mailing.school.people["mother"]
    await mother.forges(f"secmail:{person}")
    await mother.says("anna@example.ru")
    first = await code_in(post, mailing)
    await mother.presses("Прислать код ещё раз")
    mother.sees("Письмо только что ушло")
    await mailing.passes(minutes=2)
    await mother.forges(f"secagain:{person}")
    second = await code_in(post, mailing)
    if first != second:
        await mother.says(first)
        mother.sees("Код не подошёл")
    mailing.clock.move(timedelta(minutes=30))
    await mother.says(second)
    mother.sees("Этот код больше не подойдёт")
    await mother.forges(f"secagain:{person}")
    third = await code_in(post, mailing)
    wrong = str((int(third) + 1) % 10**6).zfill(6)
    for _ in range(4):
        await mother.says(wrong)
    await mother.says(third)
    mother.sees("Слишком много ошибок подряд")
    mailing.clock.move(timedelta(minutes=5))
    await mother.says(wrong)
    mailing.clock.move(timedelta(minutes=5))
    await mother.says(third)
    mother.sees("Этот код больше не подойдёт")
    assert not await AccountContact.exists()
    for _ in range(3):
        mailing.clock.move(timedelta(minutes=2))
        await mother.forges(f"secagain:{person}")
    mother.sees("Больше 5 писем в день")
    await mailing.passes(days=3)
    assert not await ContactCode.exists(), "addresses are forgotten with their codes"


@pytest.mark.row("A17", "stale", "ru")
async def test_a_letter_that_never_left_is_no_code_and_old_buttons_do_no_harm(mailing: Rig, post: SmallSmtp) -> None:
    mother = await mailing.linked("mother")
    person = mailing.school.people["mother"]
    await mother.forges(f"secagain:{person}")
    mother.sees("всё поменялось")
    await mother.forges("seclogok:1")
    mother.sees("всё поменялось")
    await mother.forges(f"secout:{person}:1")
    mother.sees("ни в одном чате")
    post.answers["GREETING"] = 421
    await mother.forges(f"secmail:{person}")
    await mother.says("anna@example.ru")
    await mailing.sweep()
    assert [(row.state, row.reason) for row in await ContactCode.all()] == [("new", "server busy")]
    post.answers.clear()
    mailing.clock.move(timedelta(minutes=31))
    await mailing.sweep()
    assert post.letters == [], "nobody waits for a code that is good no more"


@pytest.mark.row("A17", "stranger", "ru", "en")
async def test_nobody_sets_the_security_of_others(
    rig: Rig, mother: Talker, olyas_father: Talker, class_teacher: Talker, stranger: Talker
) -> None:
    english = await rig.linked("history_teacher", "en")
    await stranger.says("/start")
    person, absent = rig.school.people["mother"], 10**6
    await AccountContact.create(
        account_id=(await Account.get(person_id=person)).id,
        kind="email",
        value="anna@example.ru",
        confirmed_at=rig.clock.now(),
    )
    for nosy in (olyas_father, class_teacher, english, stranger):
        for prefix, rest in (
            ("sec", ""), ("secmail", ""), ("secagain", ""), ("secph", ""), ("secpw", ""), ("seclog", ""),
            ("secout", ":1"), ("secout", ":0"), ("secend", ""),
        ):  # fmt: skip
            answers = []
            for whose in (person, absent):
                await nosy.forges(f"{prefix}:{whose}{rest}")
                nosy.does_not_see("anna@", "Ветрова", "Анна")
                answers.append(nosy.screen)
            assert answers[0] == answers[1]
    assert await is_linked(mother)


@pytest.mark.row("A17", "stranger", "ru")
async def test_a_number_of_somebody_else_confirms_nothing(rig: Rig, mother: Talker, olyas_father: Talker) -> None:
    rig.emulator.person(olyas_father.id).phone = "79000000055"
    await mother.says("/account")
    await mother.presses("📱 Телефон")
    await shares_phone(mother, own=False, of=olyas_father.id)
    mother.sees("Нужен ваш собственный номер")
    await mother._act(lambda: rig.emulator.share_contact(BOT, mother.id, own=False, phone="79000000066"))
    mother.sees("Нужен ваш собственный номер")
    assert not await AccountContact.exists()
    await mother.presses("‹ Назад")
    mother.sees("номер можно подтвердить потом", "○ Телефон не подтверждён")
    assert not rig.emulator.keyboard(BOT, mother.id)


@pytest.mark.row("A17", "works", "ru")
@pytest.mark.row("A16", "works", "ru")
async def test_other_chats_are_signed_out_by_choice(rig: Rig, mother: Talker) -> None:
    tablet = rig.newcomer("mother's tablet")
    chat_id = await link_chat(rig.school, "mother", tablet.id, "ru", rig.clock.now())
    await tablet.says("/children")
    tablet.sees("Мария")
    await mother.says("/account")
    await mother.presses("🚪 Выйти на других телефонах (1)")
    mother.sees("открыт ещё в чатах: 1")
    await mother.presses("Да, выйти везде")
    mother.sees("Вышли в чатах: 1")
    assert await is_linked(mother)
    await tablet.hears("Здесь больше не открыт дневник: Анна Сергеевна, Школа № 5", "Войти снова")
    await tablet.says("/children")
    tablet.does_not_see("Мария")
    link = await LinkedAccount.get(chat_id=chat_id)
    assert (link.ended_why, link.reminders) == ("signed_out", 1)
