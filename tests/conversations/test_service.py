"""What the service is, and what to do when one cannot get in (A20, A18)."""

import pytest

from storage.models import School
from tests.conversations.access import agrees, letter
from tests.rig.living import Rig
from tests.rig.people import Talker

CAUSES = {
    "ru": (
        ("Нет логина и письма", "классного руководителя"),
        ("Пароль не подходит", "большие и маленькие буквы"),
        ("0 и О, русские и латинские буквы", "раскладку"),
        ("Временный пароль устарел", "новый"),
        ("Забыли логин или пароль", "временный пароль или письмо с кодом"),
        ("Много ошибок подряд", "через час"),
        ("Всё верно, а не пускает", "напишите в поддержку"),
    ),
    "en": (
        ("No login and no letter", "class teacher"),
        ("The password does not fit", "capital and small letters"),
        ("0 and O, Russian and Latin letters", "keyboard"),
        ("The temporary password is too old", "a new one"),
        ("You forgot the login or the password", "temporary password or a letter with a code"),
        ("Many mistakes in a row", "within an hour"),
        ("All is right and still no way in", "write to support"),
    ),
}


def sees_every_cause(talker: Talker, language: str) -> None:
    """Each cause stands on one line with what to do."""
    said = talker.screen.splitlines()
    for cause, step in CAUSES[language]:
        assert any(cause in line and step in line for line in said), f"{cause}: {step} not in {said}"


@pytest.mark.row("A18", "works", "ru")
async def test_every_cause_has_a_step_and_the_steps_are_at_hand(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother", "masha")
    await stranger.says("/start")
    await stranger.presses("Не получается войти")
    sees_every_cause(stranger, "ru")
    stranger.sees("Второй раз заводить дневник не нужно")
    await stranger.presses("✍ Написать в поддержку")
    stranger.sees("О чём напишете?", "🔑 Не могу войти")
    await stranger.presses("‹ Назад")
    sees_every_cause(stranger, "ru")
    await stranger.presses("ℹ️ О дневнике")
    stranger.sees("Как получить")
    await stranger.presses("Не получается войти")
    await stranger.presses("🔑 Логин и пароль")
    stranger.sees("Сначала договоримся")
    await agrees(stranger)
    await stranger.presses("Не получается войти")
    await stranger.presses("✉️ Есть код из школы")
    await stranger.says(paper.code)
    await stranger.presses("Да, это я")
    stranger.sees("Готово, дневник привязан")


@pytest.mark.row("A18", "works", "ru")
async def test_the_help_is_there_where_the_password_does_not_fit(stranger: Talker) -> None:
    await agrees(stranger)
    await stranger.presses("Логин и пароль")
    await stranger.says("700001")
    await stranger.says("неверный")
    await stranger.presses("Не получается войти")
    sees_every_cause(stranger, "ru")


@pytest.mark.row("A18", "works", "ru")
async def test_a_second_registration_is_refused_kindly(rig: Rig, mother: Talker) -> None:
    paper = await letter(rig, "mother", "masha")
    await mother.opens_link(paper.nonce)
    mother.sees("уже")
    mother.does_not_see("Это письмо для вас?")


@pytest.mark.row("A18", "works", "en")
async def test_every_cause_in_english(rig: Rig) -> None:
    john = rig.newcomer("john", language="en", first_name="John")
    await john.says("/start")
    await john.presses("I cannot get in")
    sees_every_cause(john, "en")
    await john.presses("✍ Write to support")
    john.sees("What is it about?")


@pytest.mark.row("A20", "works", "ru")
async def test_anybody_is_told_what_it_is_and_how_to_get_it(rig: Rig, stranger: Talker, mother: Talker) -> None:
    await stranger.says("/service")
    stranger.sees("Бесплатно", "В школе:", "Онлайн:", "свидетельство о рождении", "документ об опеке")
    stranger.sees("15 минут", "3 рабочих дня", "Когда откажут", "не учится в этой школе")
    stranger.sees("Школа № 5 города Речинска: кабинет 12, тел. 2-34-56", "Привязать дневник", "✍ Написать в поддержку")
    await mother.says("/menu")
    for label in ("Ещё…", "ℹ️ О дневнике"):
        await mother.presses(label)
    mother.sees("Бесплатно", "кабинет 12")
    mother.does_not_see("Привязать дневник")


@pytest.mark.row("A20", "works", "en")
async def test_the_service_in_english(rig: Rig) -> None:
    john = rig.newcomer("john", language="en", first_name="John")
    await john.says("/start")
    await john.presses("ℹ️ About the diary")
    john.sees("Free of charge", "At school:", "Online:", "birth certificate", "3 working days", "When it is refused")
    john.sees("кабинет 12", "Link the diary")


@pytest.mark.row("A20", "works", "ru")
async def test_contacts_are_those_of_the_own_school_and_names_are_harmless(
    rig: Rig, mother: Talker, stranger: Talker
) -> None:
    for number in range(6, 10):
        await School.create(
            name=f"<b>Школа № {number}", short_name=f"№ {number}", zone="Europe/Moscow", office_contact=f"дом {number}"
        )
    await mother.says("/service")
    mother.sees("кабинет 12")
    mother.does_not_see("дом 6")
    await stranger.says("/service")
    stranger.sees("В канцелярию вашей школы")
    stranger.does_not_see("кабинет 12", "дом 6")
    await School.filter(id__gt=rig.school.school + 1).delete()
    await stranger.says("/service")
    stranger.sees("<b>Школа № 6: дом 6")
