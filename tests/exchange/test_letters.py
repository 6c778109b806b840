"""Activation letters: who gets one, what stands in it, and that the database knows no code."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from exchange.letters import print_letters
from exchange.school_book import read_school_book
from school.classes import ClassName
from school.clock import MovableClock
from school.codes import Purpose, digest, is_nonce, normalise_code, show_code
from storage.database import transaction
from storage.models import ActivationCode, Chat, LinkedAccount, Person
from storage.repositories.imports import ImportsInDatabase
from storage.repositories.letters import LettersInDatabase
from tests.exchange.books import saved, sound
from tests.exchange.test_import_school import everything
from texts.words import words
from usecases.imports import ImportSchool
from usecases.letters import IssuedLetter, IssueLetters

pytestmark = pytest.mark.usefixtures("database")
SECRET = b"a key of thirty-two bytes for us"


@pytest.fixture
async def issue_letters(database: None, clock: MovableClock) -> IssueLetters:
    """The office of a school that was just imported. Its chance is a counter, so that codes differ."""
    book = read_school_book(saved(sound())).book
    assert book is not None
    await ImportSchool(ImportsInDatabase(), transaction, clock)(book)
    numbers = count(1)
    return IssueLetters(
        LettersInDatabase(),
        transaction,
        clock,
        SECRET,
        lambda below: next(numbers) * 7 % below,
        lambda size: next(numbers).to_bytes(size, "big"),
    )


async def letters(issue: IssueLetters, **narrowed: object) -> tuple[IssuedLetter, ...]:
    (of_school,) = await issue(**narrowed)  # type: ignore[arg-type]
    return of_school.letters


def named(found: tuple[IssuedLetter, ...]) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            each.to.adult.given,
            each.to.child.given if each.to.child else None,
            each.to.class_name and each.to.class_name.plain,
        )
        for each in found
    ]


@pytest.mark.row("A3", "works")
async def test_one_letter_per_adult_and_child_and_one_for_each_of_the_staff(issue_letters: IssueLetters):
    assert named(await letters(issue_letters)) == [
        ("Анна", "Пётр", "3А"),
        ("Илья", "Мария", "7Б"),
        ("Анна", "Мария", "7Б"),
        ("Нина", None, None),
        ("Елена", None, None),
    ]


async def test_letters_for_one_class(issue_letters: IssueLetters):
    assert named(await letters(issue_letters, school_class=ClassName(3, "А"))) == [("Анна", "Пётр", "3А")]
    assert await letters(issue_letters, school_class=ClassName(9, "Я")) == ()


async def test_letters_for_some_adults_by_their_number(issue_letters: IssueLetters):
    assert named(await letters(issue_letters, keys=["У-1"])) == [("Елена", None, None)]


async def test_the_database_keeps_digests_only(issue_letters: IssueLetters):
    issued = await letters(issue_letters)
    rows = {row.code_hash: row for row in await ActivationCode.all()}
    dump = repr(await everything())
    assert len(rows) == len(issued) == 5
    for each in issued:
        row = rows[digest(SECRET, Purpose.CODE, each.code)]
        assert row.link_hash == digest(SECRET, Purpose.LINK, each.nonce)
        assert (row.adult_id, row.child_id) == (each.to.adult_id, each.to.child_id)
        assert row.expires_at == each.expires_at == datetime(2026, 12, 23, 21, tzinfo=UTC)
        assert is_nonce(each.nonce)
        assert normalise_code(show_code(each.code)) == each.code
        assert each.code not in dump
        assert each.nonce not in dump
        assert each.code not in repr(each)


@pytest.mark.row("A3", "stale")
async def test_a_new_letter_ends_the_earlier_one_of_the_same_adult_and_child(
    issue_letters: IssueLetters, clock: MovableClock
):
    await letters(issue_letters)
    clock.move(timedelta(days=1))
    await letters(issue_letters, school_class=ClassName(3, "А"))
    revoked = await ActivationCode.filter(revoked_at__not_isnull=True).select_related("adult", "child")
    assert [(row.adult.given, row.child.given, row.revoked_at) for row in revoked] == [("Анна", "Пётр", clock.now())]
    assert await ActivationCode.filter(revoked_at=None).count() == 5


async def test_a_used_letter_stays_used(issue_letters: IssueLetters, clock: MovableClock):
    await letters(issue_letters)
    await ActivationCode.all().update(used_at=clock.now())
    await letters(issue_letters)
    assert await ActivationCode.filter(revoked_at__not_isnull=True).count() == 0


async def test_who_has_linked_a_chat_gets_no_letter(issue_letters: IssueLetters, clock: MovableClock):
    mother = await Person.get(key="Р-1")
    chat = await Chat.create(bot=1, external_id=1, kind="private", language="ru", created_at=clock.now())
    tie = await LinkedAccount.create(person_id=mother.id, chat_id=chat.id, via="code", linked_at=clock.now())
    assert "Анна" not in {adult for adult, _, _ in named(await letters(issue_letters))}
    tie.ended_at = clock.now()
    await tie.save()
    assert "Анна" in {adult for adult, _, _ in named(await letters(issue_letters))}


async def test_who_no_longer_represents_the_child_or_has_left_gets_no_letter(
    issue_letters: IssueLetters, clock: MovableClock
):
    await Person.filter(key__in=["У-1", "П-2"]).update(archived_at=clock.now())
    mother = await Person.get(key="Р-1")
    await mother.wards.all().update(until=clock.now().date() - timedelta(days=1))  # type: ignore[attr-defined]
    assert named(await letters(issue_letters)) == [("Илья", "Мария", "7Б"), ("Нина", None, None)]


@pytest.mark.row("A3", "ru")
async def test_a_letter_says_everything_in_russian(issue_letters: IssueLetters):
    issued = await issue_letters(school_class=ClassName(3, "А"))
    each = issued[0].letters[0]
    assert (
        print_letters(words("ru"), issued, "peremena_bot")
        == f"""\
Школа № 15: дневник в Telegram

Кому: Ветрова Анна Сергеевна
Ребёнок: Ветров Пётр Ильич, класс 3 «А»

Откройте ссылку на телефоне, где есть Telegram:
https://t.me/peremena_bot?start={each.nonce}

Или найдите в Telegram бота @peremena_bot, нажмите «Начать» и напишите ему код:
Код: {each.code[:5]}-{each.code[5:]}
Ваш логин в дневнике: 0702001

Код и ссылка срабатывают один раз и только для вас. Не пересылайте их.
Годятся до 23 декабря 2026 включительно.
Не получилось или срок вышел? Спросите в школе: +7 945 000-00-00.
"""
    )


@pytest.mark.row("A3", "en")
async def test_letters_of_the_staff_in_english_with_a_line_to_cut(issue_letters: IssueLetters):
    printed = print_letters(words("en"), await issue_letters(keys=["У-1", "У-2"]), "peremena_bot")
    assert printed.count("cut here") == 1
    assert printed.count("For work with the journal") == 2
    assert "Good until 23 December 2026 inclusive." in printed
    assert "Child:" not in printed


async def test_when_everybody_is_linked_there_is_a_sentence(issue_letters: IssueLetters):
    assert "Печатать нечего" in print_letters(words("ru"), await issue_letters(keys=[]), "peremena_bot")
