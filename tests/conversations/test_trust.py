"""Trusted persons: a guardian invites, the other accepts in the own chat, sees just that, and loses it at once."""

import re
from datetime import timedelta

import pytest

from storage.models import AbsenceNotice, Guardianship, Notice, Person, Trust, TrustInvitation, WeekSignature
from tests.conversations.access import login_of, puts_a_mark
from tests.conversations.forging import everything_kept, other_family
from tests.rig.living import Rig
from tests.rig.people import Talker


async def puts_together(guardian: Talker, *without: str) -> None:
    """From anywhere to the draft of an invitation, without these children and rights."""
    await guardian.says("/trusted")
    await guardian.forges("trnew")
    for label in without:
        await guardian.presses(f"✓ {label}")


async def gets_link(guardian: Talker, *without: str) -> tuple[str, str]:
    """Code and start parameter."""
    await puts_together(guardian, *without)
    number = next(data for data in reversed(guardian.button_data) if data.startswith("trcode:"))
    await guardian.forges(number)
    code = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", guardian.screen)
    link = re.search(r"t\.me/\w+\?start=(tr-[0-9A-Z]{10})\b", guardian.screen)
    assert code is not None and link is not None, guardian.screen
    return code.group(), link.group(1)


async def trusts(rig: Rig, guardian: Talker, *without: str, language: str = "ru") -> Talker:
    """The grandmother, who has accepted."""
    _, link = await gets_link(guardian, *without)
    grandmother = rig.talkers.get("grandmother") or await rig.linked("grandmother", language)
    await grandmother.opens_link(link)
    await grandmother.presses("Принять" if language == "ru" else "Accept")
    await guardian.heard()
    return grandmother


@pytest.mark.row("A12", "works", "ru")
async def test_grandmother_is_trusted_with_one_child(
    rig: Rig, mother: Talker, father: Talker, algebra_teacher: Talker
) -> None:
    await mother.presses("Ещё")
    await mother.presses("Доверенные лица")
    mother.sees("Пока никого нет", "Они только смотрят")
    await mother.presses("Пригласить")
    mother.sees("Дети: Пётр, Мария", "Что видно: дневник, проходы и питание")
    await mother.presses("✓ Пётр")
    await mother.presses("✓ проходы и питание")
    mother.sees("Дети: Мария", "Что видно: дневник", "◻ Пётр")
    await mother.presses("Получить код и ссылку")
    mother.sees("Он одноразовый и действует до 25 ноября, 8:20")
    link = re.search(r"start=(\S+)", mother.screen)
    assert link is not None
    code = link.group(1).removeprefix("tr-")
    assert not await TrustInvitation.filter(code_hash__contains=code).exists()
    grandmother = await rig.linked("grandmother")
    grandmother.sees("Вера Львовна", "Доверенные лица")
    grandmother.does_not_see("Мария")
    await grandmother.opens_link(link.group(1))
    grandmother.sees("Анна Сергеевна приглашает вас", "Дети: Мария", "Что видно: дневник")
    assert not await Trust.exists()
    await grandmother.presses("Принять")
    grandmother.sees("Доступ открыт", "Мария В.: дневник (Анна Сергеевна)")
    await mother.hears("Вера Львовна теперь видит: Мария (дневник)")
    await father.hears("Вера Львовна now sees Мария (diary). Allowed by Анна Сергеевна.")
    await grandmother.says("/menu")
    grandmother.sees("Мария", "Оценки")
    assert not {"🤒 Не придёт", "💬 Сообщения"} & set(grandmother.buttons)
    await grandmother.says("/children")
    grandmother.does_not_see("Пётр")
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await grandmother.hears("Алгебра", "5")
    await grandmother.says("/marks")
    grandmother.sees("Алгебра")
    await mother.says("/trusted")
    mother.sees("Синицына Вера Львовна", "Мария: дневник")
    await mother.presses("Вера Львовна")
    mother.sees("разрешение: Анна Сергеевна, 23 ноября, 8:20")


@pytest.mark.row("A12", "works", "en")
async def test_by_login_in_english(rig: Rig, father: Talker, mother: Talker) -> None:
    grandmother = await rig.linked("grandmother", "en")
    await puts_together(father)
    father.sees("Children: Пётр, Мария", "May see: diary, visits and meals")
    await father.presses("Invite by login")
    father.sees("Type the diary login")
    await father.says(await login_of(rig, "grandmother"))
    father.sees("If the school has such a login, the invitation is sent", "Invitation for the login")
    await grandmother.hears("Илья Петрович", "invites you to be a trusted person", "Мария, Пётр")
    await grandmother.presses("Open the invitation")
    grandmother.sees("May see: diary, visits and meals", "until 25 November")
    await grandmother.presses("Accept")
    grandmother.sees("Access is open", "Trusted to you")
    await mother.hears("Вера Львовна теперь видит: Мария, Пётр (дневник, проходы и питание)")
    await father.says("/trusted")
    father.does_not_see("Invitation for the login")
    await father.presses("Вера Львовна")
    await father.presses("Close the access")
    father.sees("disappear for them at once")
    await father.presses("Yes, close it")
    father.sees("Access closed", "Nobody so far")
    await grandmother.hears("no longer sees Мария, Пётр")
    await mother.hears("больше не видит: Мария, Пётр. Доступ закрыт: Илья Петрович")
    await grandmother.says("/today")
    grandmother.does_not_see("Алгебра", "Мария")


@pytest.mark.row("A12", "works", "ru")
async def test_a_login_that_nobody_has_looks_like_any_other(rig: Rig, mother: Talker) -> None:
    told = []
    for login in ("nobody<b>🎉", await login_of(rig, "grandmother"), await login_of(rig, "mother")):
        await puts_together(mother)
        await mother.presses("Пригласить по логину")
        await mother.says(login)
        mother.sees(login)
        told.append(mother.screen.split("Доверенные лица")[0])
        await mother.presses(f"Отозвать: {login}")
        mother.sees("Приглашение отозвано")
    assert len(set(told)) == 1


@pytest.mark.row("A12", "works", "stale", "ru")
async def test_revoking_kills_what_waits_to_be_told(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    grandmother = await trusts(rig, mother)
    masha = rig.school.people["masha"]
    await rig.until_local(23, 22, 30)  # quiet hours: news wait for the morning
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    waiting = Notice.filter(person_id=rig.school.people["grandmother"], kind="marks", finished_at=None)
    assert await waiting.exists()
    await mother.forges(f"trend:{rig.school.people['grandmother']}:1")
    mother.sees("Доступ закрыт")
    await mother.forges(f"trend:{rig.school.people['grandmother']}:1")
    mother.does_not_see("Вера")
    await grandmother.heard()
    await rig.until_local(24, 9)
    assert all("Алгебра" not in text for text in await grandmother.heard())
    dropped = await Notice.filter(person_id=rig.school.people["grandmother"], kind="marks").values_list("reason")
    assert [reason for (reason,) in dropped] == ["no_right"]
    for data in (f"day:{masha}:20261123", f"marks:{masha}:", f"visits:{masha}:"):
        await grandmother.forges(data)
        grandmother.does_not_see("Мария", "Алгебра")


@pytest.mark.row("A12", "stale", "ru")
async def test_an_invitation_works_once_and_not_for_ever(rig: Rig, mother: Talker, olyas_father: Talker) -> None:
    _, link = await gets_link(mother)
    grandmother = await rig.linked("grandmother")
    await grandmother.opens_link(link)
    await olyas_father.opens_link(link)
    await grandmother.presses("Принять")
    await olyas_father.presses("Принять")
    olyas_father.sees("больше не действует")
    await grandmother.presses("Принять") if "✓ Принять" in grandmother.buttons else None
    assert await Trust.filter(ended_at=None).count() == 2
    _, late = await gets_link(mother)
    await rig.passes(hours=49)
    await olyas_father.opens_link(late)
    olyas_father.sees("больше не действует")
    _, dropped = await gets_link(mother)
    await olyas_father.opens_link(dropped)
    olyas_father.sees("приглашает вас")
    await mother.says("/trusted")
    await mother.presses("Отозвать код")
    await olyas_father.presses("Принять")
    olyas_father.sees("больше не действует")
    assert await Trust.filter(adult_id=rig.school.people["olyas_father"]).count() == 0


@pytest.mark.row("A12", "stale", "en")
async def test_old_buttons_of_a_draft(rig: Rig, father: Talker) -> None:
    await puts_together(father, "Пётр", "diary", "visits and meals")
    father.sees("May see: nothing chosen")
    await father.presses("Get a code and a link")
    father.sees("Choose which children")
    old = [data for data in father.button_data if data.startswith(("trcode", "trlogin", "trkid", "trright"))]
    await puts_together(father)
    for data in old:
        await father.forges(data)
        father.does_not_see("Invitation code", "Type the diary login")
    await father.presses("Get a code and a link")
    father.sees("Invitation code")
    spent = next(data for data in reversed(father.button_data) if data.startswith("trcode:"))
    await father.forges(spent)
    father.does_not_see("Invitation code\n")
    assert await TrustInvitation.all().count() == 1


@pytest.mark.row("A12", "stranger", "ru")
async def test_what_a_trusted_person_may_not(rig: Rig, mother: Talker, father: Talker) -> None:
    grandmother = await trusts(rig, mother)
    masha, mothers = rig.school.people["masha"], rig.school.people["mother"]
    await grandmother.forges(f"sgn:{masha}:20261123")
    grandmother.sees("коротко")
    assert not [label for label in grandmother.buttons if "Подпись" in label]
    forbidden = (
        f"absay:{masha}", f"abs:{masha}", f"sgndo:{masha}:20261123:0", f"card:{masha}", f"own:{masha}",
        f"ownyes:{masha}", f"owncode:{masha}", f"trend:{rig.school.people['grandmother']}:1", "trnew",
        f"trone:{mothers}", f"thp:{rig.school.people['class_teacher']}",
    )  # fmt: skip
    before = everything_kept(rig)
    for data in forbidden:
        await grandmother.forges(data)
        grandmother.does_not_see("Анна Сергеевна Ветрова", "приглашение</b>", "Подписано")
    assert everything_kept(rig) == before
    assert not await AbsenceNotice.exists()
    assert not await WeekSignature.exists()
    await grandmother.says("Маша завтра не придёт, болеет")
    assert not await AbsenceNotice.exists()
    await grandmother.says("/absence")
    grandmother.sees("Это могут сделать родители")


async def _of_trust() -> list[object]:
    return [*await Trust.all().values(), *await TrustInvitation.all().values()]


@pytest.mark.row("A12", "stranger", "ru", "en")
async def test_strangers_learn_nothing(rig: Rig, mother: Talker, stranger: Talker) -> None:
    """Neither from a forged press nor from a guessed code; a link opened without a diary leads to linking one."""
    grandmother = await trusts(rig, mother)
    code, link = await gets_link(mother)
    waiting = await TrustInvitation.get(closed_at=None)
    other, english = await other_family(rig), await rig.linked("algebra_teacher", "en")
    adult = rig.school.people["grandmother"]
    before = await _of_trust()
    for talker in (stranger, other, english, grandmother):
        for kind in ("trsee", "tryes", "trno", "trdrop"):
            said = []
            for number in (waiting.id, waiting.id + 10**6):
                await talker.forges(f"{kind}:{number}")
                said.append(talker.toast)
            assert said[0] == said[1] != "", (talker.who, kind, said)
        for data in (f"trone:{adult}", f"trend:{adult}:0", f"trend:{adult}:1", "trcode:1", "trlogin:1"):
            await talker.forges(data)
            talker.does_not_see("Мария", "Вера Львовна")
    assert await _of_trust() == before
    await stranger.opens_link(link)
    stranger.sees("Сначала привяжите")
    stranger.does_not_see("Мария", "Анна")
    await other.forges("trtype")
    for wrong in ("00000-00000", "ж" * 4000, code[:-1]):
        await other.says(wrong)
        other.sees("Такого кода приглашения нет")
    await mother.opens_link(link)
    await mother.presses("Принять")
    mother.sees("Вы и так видите")


@pytest.mark.row("A12", "works", "ru")
async def test_declining_and_hostile_names(rig: Rig, mother: Talker) -> None:
    await Person.filter(id=rig.school.people["mother"]).update(given="<b>Анна🎉", patronymic="&Сергеевна")
    code, _ = await gets_link(mother)
    grandmother = await rig.linked("grandmother")
    await grandmother.presses("Доверенные лица")
    await grandmother.presses("У меня есть код")
    await grandmother.says(code.lower().replace("-", " "))
    grandmother.sees("<b>Анна🎉 &Сергеевна приглашает вас")
    await grandmother.says("спасибо")
    grandmother.sees("Здесь отвечают кнопками", "приглашает вас")
    await grandmother.presses("Отказаться")
    grandmother.sees("Приглашение отклонено")
    assert not await Trust.exists()
    await mother.says("/trusted")
    mother.does_not_see("⏳")


@pytest.mark.row("A12", "works", "ru")
async def test_trust_ends_with_the_right_of_who_gave_it(rig: Rig, mother: Talker) -> None:
    grandmother = await trusts(rig, mother)
    await grandmother.says("/today")
    grandmother.sees("Мария" if "Мария" in grandmother.screen else "Пётр")
    yesterday = rig.clock.now().date() - timedelta(days=1)
    await Guardianship.filter(adult_id=rig.school.people["mother"]).update(until=yesterday)
    await grandmother.forges(f"day:{rig.school.people['masha']}:20261123")
    grandmother.does_not_see("Мария", "Алгебра")
    await grandmother.says("/trusted")
    grandmother.does_not_see("Мария")
