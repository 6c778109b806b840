"""The journal in a browser (E3, E12): the way there from the chat, who reads and writes, two who write at once."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer

from storage.models import (
    Attendance,
    Course,
    Dot,
    Enrolment,
    LinkedAccount,
    Mark,
    PageDeed,
    PageSession,
    Person,
    StaffRole,
)
from tests.rig.browsers import ADDRESS, Browser, journal_of, link_of, values
from tests.rig.living import Rig, living
from tests.rig.people import Talker
from tests.rig.small_school import SmallSchool
from tests.rig.statements import statements
from tests.rig.written import Written

TODAY_COLUMN = "2026-11-23.1.answer.2"


@pytest.fixture
async def rig(template: tuple[Path, SmallSchool], tmp_path: Path) -> AsyncIterator[Rig]:
    async with living(*template, tmp_path, public_url=ADDRESS) as made:
        yield made


@pytest.fixture
async def server(rig: Rig) -> AsyncIterator[TestServer]:
    async with journal_of(rig) as started:
        yield started


@pytest.fixture
def algebra(rig: Rig) -> int:
    return rig.school.courses["7Б", "Алгебра"]


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.enrolments["masha"]


async def inside(talker: Talker, server: TestServer) -> Browser:
    """A browser that is signed in and has opened the list of journals."""
    browser = Browser(server)
    assert (await browser.enters(await link_of(talker))).status == 303
    assert (await browser.opens("/journal")).status == 200
    return browser


# The way there


@pytest.mark.row("E12", "works", "ru")
async def test_a_teacher_comes_from_the_chat_into_the_journal(algebra_teacher: Talker, server: TestServer) -> None:
    await algebra_teacher.says("/journal")
    await algebra_teacher.presses("Открыть в браузере")
    algebra_teacher.sees("Журнал на большом экране", "один раз", "10 минут", "Перейти в журнал")
    address = next(button.url for row in algebra_teacher.chat[-1].buttons for button in row if button.url)
    browser = Browser(server)
    looked = await browser.opens(address)
    assert "Елена Викторовна, открыть журнал" in looked.visible
    entered = await browser.enters(address)
    assert (entered.status, entered.headers["Location"]) == (303, "/journal")
    for flag in ("HttpOnly", "SameSite=Strict", "Secure", "Path=/"):
        assert flag in browser.set_cookie
    page = await browser.opens("/journal")
    assert "Мои журналы" in page.visible
    assert "Алгебра" in page.visible


@pytest.mark.row("E12", "works", "en")
async def test_the_way_and_the_page_speak_english(rig: Rig, server: TestServer, algebra: int) -> None:
    teacher = await rig.linked("algebra_teacher", "en")
    await teacher.says("/journal")
    await teacher.presses("Open in a browser")
    teacher.sees("The journal on a large screen", "Go to the journal")
    browser = await inside(teacher, server)
    page = await browser.opens(f"/journal/course/{algebra}")
    for words in ("Sign out", "Arrows move", "Pupil", "Average", "All saved"):
        assert words in page.visible
    assert 'lang="en"' in page.text
    assert not re.search("[а-яё]", re.sub(r"Алгебра|[А-Я][а-яё]+|четверть", "", page.visible))


async def test_looking_at_a_link_uses_nothing_up(algebra_teacher: Talker, server: TestServer) -> None:
    """RELIABILITY T7: programs that look at links ahead of people."""
    address = await link_of(algebra_teacher)
    for _ in range(10):
        assert (await Browser(server).opens(address)).status == 200
    assert (await Browser(server).asks("HEAD", address)).status == 405
    assert (await Browser(server).enters(address)).status == 303


@pytest.mark.row("E3", "stale", "stranger")
async def test_a_link_works_once_for_minutes_and_only_the_newest(
    rig: Rig, algebra_teacher: Talker, server: TestServer
) -> None:
    first, second = await link_of(algebra_teacher), await link_of(algebra_teacher)
    gone = await Browser(server).enters(first)
    assert gone.status == 410
    assert "уже не работает" in gone.visible
    assert (await Browser(server).enters(second)).status == 303
    again = await Browser(server).enters(second)
    made_up = await Browser(server).enters(f"{ADDRESS}/journal/enter/{'A' * 22}")
    assert (again.status, again.visible) == (made_up.status, made_up.visible)
    late = await link_of(algebra_teacher)
    await rig.passes(minutes=11)
    assert (await Browser(server).enters(late)).status == 410
    assert await PageSession.all().count() == 1


async def test_two_who_press_at_once_are_one(algebra_teacher: Talker, server: TestServer) -> None:
    address = await link_of(algebra_teacher)
    both = await asyncio.gather(*(Browser(server).asks("POST", address, Origin=ADDRESS) for _ in range(4)))
    assert sorted(answer.status for answer in both) == [303, 410, 410, 410]


async def test_nobody_is_let_in_by_a_form_elsewhere(algebra_teacher: Talker, server: TestServer) -> None:
    address = await link_of(algebra_teacher)
    for origin in ({}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        assert (await Browser(server).asks("POST", address, **origin)).status == 403
    assert await PageSession.all().count() == 0


@pytest.mark.row("E12", "stranger", "ru")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "secretary"])
async def test_who_reads_no_class_gets_no_link(rig: Rig, who: str) -> None:
    talker = await rig.linked(who)
    await talker.forges("jpage")
    talker.sees("недоступно")
    assert all(not button.url for seen in talker.chat for row in seen.buttons for button in row)


async def test_without_an_address_nothing_is_offered(template: tuple[Path, SmallSchool], tmp_path: Path) -> None:
    async with living(*template, tmp_path) as rig:
        teacher = await rig.linked("algebra_teacher")
        await teacher.says("/journal")
        teacher.does_not_see("браузере")
        await teacher.forges("jpage")
        teacher.sees("пока не включён")


# Signing out


async def test_a_browser_left_alone_signs_out(
    rig: Rig, algebra_teacher: Talker, server: TestServer, algebra: int
) -> None:
    browser = await inside(algebra_teacher, server)
    pulse = "x"
    for _ in range(3):
        await rig.passes(minutes=20)
        assert (await browser.opens(f"/journal/course/{algebra}")).status == 200
    await rig.passes(minutes=20)
    news = await browser.opens(f"/journal/course/{algebra}/news?pulse={pulse}")
    assert news.status == 200
    await rig.passes(minutes=11)
    gone = await browser.opens("/journal")
    assert gone.status == 401
    assert "Вход закончился" in gone.visible


async def test_nobody_stays_for_more_than_a_day(rig: Rig, algebra_teacher: Talker, server: TestServer) -> None:
    browser = await inside(algebra_teacher, server)
    for _ in range(24):
        assert (await browser.opens("/journal")).status == 200
        await rig.passes(minutes=30 - 1)
    await rig.passes(minutes=29)
    assert (await browser.opens("/journal")).status == 401


@pytest.mark.row("E12", "works", "ru")
async def test_signing_out_here_and_everywhere(algebra_teacher: Talker, server: TestServer) -> None:
    here, there = await inside(algebra_teacher, server), await inside(algebra_teacher, server)
    left = await here.asks("POST", "/journal/leave", data={"form": here.form}, Origin=ADDRESS)
    assert "Вы вышли" in left.visible
    assert here.cookie == ""
    assert (await there.opens("/journal")).status == 200
    await algebra_teacher.forges("jpage")
    assert "Сейчас вход открыт: 1" in algebra_teacher.chat[-1].text
    await algebra_teacher.presses("Выйти на всех компьютерах")
    algebra_teacher.sees("Вышли на всех компьютерах")
    algebra_teacher.does_not_see("Сейчас вход открыт")
    assert (await there.opens("/journal")).status == 401


@pytest.mark.row("E12", "stranger")
async def test_who_comes_to_the_chat_later_gets_nothing_of_an_open_browser(
    rig: Rig, algebra_teacher: Talker, server: TestServer, algebra: int
) -> None:
    browser = await inside(algebra_teacher, server)
    await LinkedAccount.filter(person_id=rig.school.people["algebra_teacher"]).update(
        person_id=rig.school.people["class_teacher"]
    )
    assert (await browser.opens(f"/journal/course/{algebra}")).status == 401


# Who reads and writes


@pytest.mark.row("E12", "works", "ru")
async def test_who_reads_and_who_writes_which_journal(
    rig: Rig, server: TestServer, algebra: int, masha: int, history_teacher: Talker, class_teacher: Talker
) -> None:
    """Teachers of the class read it and write their subject, its teacher writes all, head and deputy read all."""
    await Written(rig.school).mark("Алгебра", "4")
    people = {"history_teacher": history_teacher, "class_teacher": class_teacher}
    for role in ("head", "deputy"):
        person = await Person.create(school_id=rig.school.school, key=role, surname="Горин", given="Лев")
        await StaffRole.create(person_id=person.id, role=role)
        rig.school.people[role] = person.id
        people[role] = await rig.linked(role)
    writes = {}
    for who, talker in people.items():
        browser = await inside(talker, server)
        page = await browser.opens(f"/journal/course/{algebra}")
        assert page.status == 200
        assert "Ветрова" in page.visible
        writes[who] = (await browser.types(algebra, masha, "5", TODAY_COLUMN)).status
        assert ("Только просмотр" in page.visible) == (writes[who] == 404)
    assert writes == {"history_teacher": 404, "class_teacher": 200, "head": 404, "deputy": 404}
    assert [value for _, value, _ in await values()] == ["4", "5"]


@pytest.mark.row("E12", "stranger")
@pytest.mark.row("E3", "stranger")
async def test_a_teacher_of_another_class_learns_nothing(
    rig: Rig, server: TestServer, algebra: int, masha: int
) -> None:
    mark = await Written(rig.school).mark("Алгебра", "4")
    browser = await inside(await rig.linked("primary_teacher"), server)
    for course in (algebra, 10**12):
        told = {
            await _told(browser, course, path)
            for path in ("", "/news?pulse=x", f"/card?pupil={masha}&column={TODAY_COLUMN}", "?period=1", "?add=x")
        }
        assert {status for status, _ in told} == {404}
        assert all("Ветрова" not in text and "Алгебра" not in text for _, text in told)
        assert (await browser.types(course, masha, "5", TODAY_COLUMN)).status == 404
    said = {"mark": str(mark.id), "version": "1", "comment": "чужое", "pupil": str(masha), "column": TODAY_COLUMN}
    assert (await browser.sends(f"/journal/course/{algebra}/comment", said)).status == 404
    own = rig.school.courses["3А", "Чтение"]
    assert (await browser.sends(f"/journal/course/{own}/comment", said)).status == 404
    assert (await browser.types(own, masha, "5", TODAY_COLUMN)).status == 404
    assert (await Mark.get()).comment is None


async def _told(browser: Browser, course: int, path: str) -> tuple[int, str]:
    answer = await browser.opens(f"/journal/course/{course}{path}")
    return answer.status, answer.visible


async def test_without_a_cookie_there_is_nothing(server: TestServer, algebra: int) -> None:
    browser = Browser(server, language="en-GB,en;q=0.8")
    for path in ("/journal", f"/journal/course/{algebra}", f"/journal/course/{algebra}/news"):
        answer = await browser.opens(path)
        assert (answer.status, "Open the journal from the chat again" in answer.visible) == (401, True)
    browser.cookie = "A" * 22
    assert (await browser.opens("/journal")).status == 401
    assert (await browser.types(algebra, 1, "5", TODAY_COLUMN)).status == 401


# Writing


@pytest.mark.row("E3", "works", "ru")
async def test_what_is_typed_reaches_the_journal_and_the_family(
    server: TestServer, algebra: int, masha: int, algebra_teacher: Talker, mother: Talker
) -> None:
    browser = await inside(algebra_teacher, server)
    answer = await browser.types(algebra, masha, "5", TODAY_COLUMN)
    assert (answer.status, answer.known["told"]) == (200, "Ветрова Мария: 5")
    part = answer.known["rows"][str(masha)]
    inside_cell, typed, seen, _ = part["cells"][TODAY_COLUMN]
    assert (typed, part["mean"]) == ("5", "5")
    assert ">5<" in inside_cell
    await mother.hears("Алгебра: 5")
    answer = await browser.types(algebra, masha, "4", TODAY_COLUMN, seen=seen)
    _, _, seen, _ = answer.known["rows"][str(masha)]["cells"][TODAY_COLUMN]
    answer = await browser.types(algebra, masha, "4 3", TODAY_COLUMN, seen=seen, whole=True)
    assert answer.known["told"] == "Ветрова Мария: 4 3"
    _, _, seen, _ = answer.known["rows"][str(masha)]["cells"][TODAY_COLUMN]
    assert [value for _, value, _ in await values()] == ["4", "3"]
    await browser.types(algebra, masha, "4", TODAY_COLUMN, seen=seen, whole=True)
    assert [value for _, value, _ in await values()] == ["4"]


@pytest.mark.row("E3", "works", "ru")
async def test_who_is_away_and_who_is_late(
    rig: Rig, server: TestServer, algebra: int, masha: int, algebra_teacher: Talker, mother: Talker
) -> None:
    browser = await inside(algebra_teacher, server)
    answer = await browser.types(algebra, masha, "н", TODAY_COLUMN)
    assert answer.known["told"] == "Ветрова Мария: н"
    await rig.passes(minutes=1)
    await mother.hears("Мария", "Алгебра: отмечено отсутствие")
    noted = answer.known["rows"][str(masha)]["cells"][TODAY_COLUMN][3]
    assert noted == "1"
    answer = await browser.types(algebra, masha, "о", TODAY_COLUMN, noted=noted)
    assert (await Attendance.get()).code == "late"
    answer = await browser.types(algebra, masha, "", TODAY_COLUMN, noted="2", whole=True)
    assert answer.known["told"] == "Ветрова Мария: пусто"
    assert (await Attendance.get()).removed_at is not None


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_two_teachers_in_one_cell_see_both_values(
    server: TestServer, algebra: int, masha: int, algebra_teacher: Talker, class_teacher: Talker
) -> None:
    one, other = await inside(algebra_teacher, server), await inside(class_teacher, server)
    assert (await one.types(algebra, masha, "5", TODAY_COLUMN)).status == 200
    late = await other.types(algebra, masha, "2", TODAY_COLUMN)
    assert late.status == 409
    assert "сейчас стоит «5», вы ставите «2»" in late.known["clash"]
    assert "Елена Викторовна" in late.known["clash"]
    assert [value for _, value, _ in await values()] == ["5"]
    seen = late.known["rows"][str(masha)]["cells"][TODAY_COLUMN][2]
    assert (await other.types(algebra, masha, "2", TODAY_COLUMN, seen=seen)).status == 200
    assert [value for _, value, _ in await values()] == ["2"]
    stale = await one.types(algebra, masha, "3", TODAY_COLUMN, seen=seen)
    assert stale.status == 409


async def test_many_at_once_lose_nothing(
    rig: Rig, server: TestServer, algebra: int, algebra_teacher: Talker, class_teacher: Talker
) -> None:
    one, other = await inside(algebra_teacher, server), await inside(class_teacher, server)
    pupils = [rig.school.enrolments[who] for who in ("masha", "olya", "dima", "kirill", "vera", "egor")]
    answers = await asyncio.gather(
        *(one.types(algebra, pupil, "5", TODAY_COLUMN) for pupil in pupils),
        *(other.types(algebra, pupil, "4", TODAY_COLUMN) for pupil in pupils),
    )
    assert sorted(answer.status for answer in answers) == [200] * 6 + [409] * 6
    assert sorted(pupil for pupil, _, _ in await values()) == sorted(pupils)


@pytest.mark.row("E3", "stale")
async def test_a_repeated_request_is_one_deed(
    server: TestServer, algebra: int, masha: int, algebra_teacher: Talker
) -> None:
    browser = await inside(algebra_teacher, server)
    key = "0123456789abcdef" * 2
    first = await browser.types(algebra, masha, "5", TODAY_COLUMN, key=key)
    again = await browser.types(algebra, masha, "5", TODAY_COLUMN, key=key)
    assert (first.status, again.status) == (200, 200)
    assert first.known == again.known
    at_once = await asyncio.gather(
        *(
            browser.types(algebra, masha, "5 4", TODAY_COLUMN, key="a" * 32, seen=_seen(again, masha), whole=True)
            for _ in range(4)
        )
    )
    assert {answer.status for answer in at_once} == {200}
    assert [value for _, value, _ in await values()] == ["5", "4"]
    assert await PageDeed.all().count() == 2


def _seen(answer: object, pupil: int) -> str:
    return str(answer.known["rows"][str(pupil)]["cells"][TODAY_COLUMN][2])  # type: ignore[attr-defined]


@pytest.mark.row("E3", "works", "ru")
async def test_what_is_no_mark_gets_a_clear_sentence(
    server: TestServer, algebra: int, masha: int, algebra_teacher: Talker
) -> None:
    browser = await inside(algebra_teacher, server)
    for text in ("9", "<b>", "55", "5 9", "🎈", "x" * 10_000):
        answer = await browser.types(algebra, masha, text, TODAY_COLUMN)
        assert answer.status == 422, text
        assert answer.known["said"]
        assert "<" not in answer.known["said"].replace("<b>", "")
    tomorrow = await browser.types(algebra, masha, "5", "2026-11-24.2.answer.2")
    assert tomorrow.status == 422
    assert (await browser.types(algebra, masha, "5", "2026-11-23.7.answer.2")).status == 404
    for column in ("", "x", "2026-11-23.1.answer.99", "2026-11-23.1.<b>.2", "2026-13-41.1.answer.2"):
        assert (await browser.types(algebra, masha, "5", column)).status == 404
    assert await values() == []


@pytest.mark.row("E3", "works", "ru")
async def test_comments_and_dots_in_the_card(
    rig: Rig, server: TestServer, algebra: int, masha: int, algebra_teacher: Talker
) -> None:
    browser = await inside(algebra_teacher, server)
    await browser.types(algebra, masha, "3", TODAY_COLUMN)
    mark, place = await Mark.get(), {"pupil": str(masha), "column": TODAY_COLUMN}
    hostile = '</textarea><script>alert("1")</script>'
    said = {**place, "mark": str(mark.id), "version": "1", "comment": hostile}
    assert (await browser.sends(f"/journal/course/{algebra}/comment", said)).status == 200
    assert (await browser.sends(f"/journal/course/{algebra}/comment", said)).status == 409
    too_long = {**said, "version": "2", "comment": "ж" * 501}
    assert (await browser.sends(f"/journal/course/{algebra}/comment", too_long)).status == 422
    due = {**place, "kind": "debt", "due": "2026-11-30", "becomes": "2"}
    assert (await browser.sends(f"/journal/course/{algebra}/dot", due)).status == 200
    assert (await browser.sends(f"/journal/course/{algebra}/dot", {**due, "due": "2026-11-01"})).status == 422
    dot = await Dot.get()
    assert (dot.due_on, dot.turns_into, dot.lesson_id is not None) == (date(2026, 11, 30), "2", True)
    card = await browser.opens(f"/journal/course/{algebra}/card?pupil={masha}&column={TODAY_COLUMN}")
    assert "<script" not in card.text
    assert hostile in card.visible.replace("\n", "") or "alert" in card.visible
    assert "долг" in card.visible
    close = {**place, "dot": str(dot.id), "version": "1"}
    assert (await browser.sends(f"/journal/course/{algebra}/dot/close", close)).status == 200
    assert (await browser.sends(f"/journal/course/{algebra}/dot/close", close)).status == 409
    await dot.refresh_from_db()
    assert dot.state == "closed"


@pytest.mark.row("E3", "works", "ru")
async def test_a_column_more_and_other_periods(
    rig: Rig, server: TestServer, algebra: int, masha: int, algebra_teacher: Talker
) -> None:
    browser = await inside(algebra_teacher, server)
    asked = await browser.opens(f"/journal/course/{algebra}?at={TODAY_COLUMN}&form=test&weight=6")
    assert asked.status == 303
    page = await browser.opens(asked.headers["Location"].partition("#")[0])
    assert 'data-c="2026-11-23.1.test.6"' in page.text
    assert f'data-c="{TODAY_COLUMN}"' not in page.text
    assert (await browser.types(algebra, masha, "5", "2026-11-23.1.test.6")).status == 200
    earlier = await browser.opens(f"/journal/course/{algebra}?period={rig.school.periods['1 четверть']}")
    assert 'data-c="2026-09-01.2.answer.2"' in earlier.text
    assert (await browser.opens(f"/journal/course/{algebra}?period=999")).status == 409


async def test_others_hear_of_a_change(
    server: TestServer, algebra: int, masha: int, algebra_teacher: Talker, class_teacher: Talker
) -> None:
    one, other = await inside(algebra_teacher, server), await inside(class_teacher, server)
    page = await other.opens(f"/journal/course/{algebra}")
    pulse = re.search('data-pulse="([^"]+)"', page.text)[1]  # type: ignore[index]
    assert (await other.opens(f"/journal/course/{algebra}/news?pulse={pulse}")).status == 204
    await one.types(algebra, masha, "5", TODAY_COLUMN)
    news = await other.opens(f"/journal/course/{algebra}/news?pulse={pulse}")
    assert news.known["rows"][str(masha)]["cells"][TODAY_COLUMN][1] == "5"
    assert news.known["pulse"] != pulse


@pytest.mark.parametrize("who", ["algebra_teacher", "history_teacher", "head"])
async def test_a_grid_is_read_with_at_most_eight_questions(rig: Rig, algebra: int, who: str) -> None:
    """A class of 35 with a term of marks asks as many as a class of six: none for a row."""
    head = await Person.create(school_id=rig.school.school, key="head", surname="Горин", given="Лев")
    await StaffRole.create(person_id=head.id, role="head")
    rig.school.people["head"] = head.id
    written = Written(rig.school)
    for number in range(29):
        person = await Person.create(school_id=rig.school.school, key=f"F{number}", surname=f"Я{number}", given="Ян")
        row = await Enrolment.create(
            child_id=person.id, school_class_id=rig.school.classes["7Б"], since=date(2026, 9, 1)
        )
        rig.school.enrolments[f"pupil{number}"] = row.id
        await written.mark("Алгебра", "4", whose=f"pupil{number}")
    await written.dot("Алгебра")
    talker = await rig.linked(who)
    asker = await rig.product.engine.parts.chats.asker(talker.id, language="ru", inbox_id=None)
    async with statements() as asked:
        page = await rig.product.use_cases["show_journal_grid"](asker, algebra)
    assert (len(page.rows), len(asked) <= 8) == (35, True), asked


# What every answer carries


async def test_nobody_elsewhere_writes_for_a_teacher(
    server: TestServer, algebra: int, masha: int, algebra_teacher: Talker
) -> None:
    browser = await inside(algebra_teacher, server)
    said = {"pupil": str(masha), "column": TODAY_COLUMN, "text": "5"}
    path = f"/journal/course/{algebra}/cell"
    assert (await browser.sends(path, said, Origin="https://evil.example")).status == 403
    assert (await browser.sends(path, said, **{"X-Journal-Form": ""})).status == 403
    assert (await browser.sends(path, said, **{"X-Journal-Form": "0" * 64})).status == 403
    assert (await browser.sends(path, said, **{"X-Journal-Form": "ж"})).status in (400, 403)
    left = await browser.asks("POST", "/journal/leave", data={"form": "0"}, Origin=ADDRESS)
    assert left.status == 403
    assert (await browser.opens("/journal")).status == 200
    assert await values() == []


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"[" * 5000, b'{"key": 5}', b'{"key": "x"}'])
async def test_broken_requests_are_refused(
    server: TestServer, algebra: int, algebra_teacher: Talker, body: bytes
) -> None:
    browser = await inside(algebra_teacher, server)
    headers = {"Origin": ADDRESS, "X-Journal-Form": browser.form, "Content-Type": "application/json"}
    answer = await browser.asks("POST", f"/journal/course/{algebra}/cell", data=body, **headers)
    assert answer.status in (400, 404)
    big = await browser.asks("POST", f"/journal/course/{algebra}/cell", data=b" " * 20_000, **headers)
    assert big.status == 413


async def test_every_answer_forbids_what_is_not_ours(server: TestServer, algebra: int, algebra_teacher: Talker) -> None:
    browser, nobody = await inside(algebra_teacher, server), Browser(server)
    pages = [await browser.opens("/journal"), await browser.opens(f"/journal/course/{algebra}")]
    refused = [
        await nobody.opens("/journal"),
        await browser.opens("/journal/nowhere/at/all"),
        await browser.opens("/journal/course/x"),
    ]
    for answer in (*pages, *refused):
        assert "default-src 'none'" in answer.policy
        assert "unsafe" not in answer.policy
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    for page in pages:
        assert not re.search(r"<script(?![^>]*src=)|<style|\son[a-z]+=|style=", page.text)
        for address in re.findall('(?:src|href)="(/journal/static/[^"]+)"', page.text):
            file = await nobody.opens(address)
            assert (file.status, "immutable" in file.headers["Cache-Control"]) == (200, True)
    assert (await nobody.opens("/journal/static/0000/journal.js")).status == 404
    assert (await nobody.opens("/journal/static/..%2f..%2f/server.py")).status == 404


@pytest.mark.row("E3", "works", "ru")
async def test_names_of_any_kind(rig: Rig, server: TestServer, algebra: int, algebra_teacher: Talker) -> None:
    hostile = "<script>alert(1)</script>"
    await Person.filter(id=rig.school.people["masha"]).update(surname=hostile, given='"><img src=x onerror=1>')
    await Written(rig.school).mark("Алгебра", "4", comment='" onmouseover="alert(1)')
    subject = (await Course.get(id=algebra).select_related("subject")).subject
    subject.name = "<b>Алгебра</b>"
    await subject.save()
    browser = await inside(algebra_teacher, server)
    for path in ("/journal", f"/journal/course/{algebra}"):
        page = await browser.opens(path)
        for tag in ("<script>", "<img", "<b>Алгебра", '" onmouseover'):
            assert tag not in page.text
    assert hostile in page.visible
