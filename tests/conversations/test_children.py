"""Several children of one adult: switching, naming, taking off the list; several adults of one child."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage.models import FollowedChild, Guardianship, Person, Preference
from tests.conversations.access import puts_a_mark
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import TODAY


@pytest.mark.row("A10", "works", "ru")
async def test_mother_switches_between_her_children(mother: Talker) -> None:
    await mother.says("/children")
    mother.sees("Открыт дневник: Пётр, 3 «А»", "✓ Пётр, 3 «А»", "Мария, 7 «Б»")
    await mother.presses("Мария, 7 «Б»")
    mother.sees("Ветрова Мария Ильинична", "7 «Б»", "Я называю: Мария")
    await mother.presses("Открыть дневник")
    mother.sees("Открыт дневник: Мария", "Сегодня")
    await mother.says("/menu")
    mother.sees("Мария", "7 «Б»")
    await mother.says("/children")
    mother.sees("✓ Мария, 7 «Б»")


@pytest.mark.row("A10", "works")
async def test_each_chat_calls_a_child_its_own_name(rig: Rig, mother: Talker, father: Talker) -> None:
    await mother.forges(f"kidname:{rig.school.people['masha']}")
    mother.sees("Как мне называть: Мария?")
    await mother.says("<b>Старшая</b> 😀")
    mother.sees("Я называю: <b>Старшая</b> 😀")
    await mother.says("/children")
    mother.sees("<b>Старшая</b> 😀, 7 «Б»")
    await father.says("/children")
    father.sees("Мария, 7 «Б»")
    await mother.forges(f"kidname:{rig.school.people['masha']}")
    await mother.says("-")
    mother.sees("Я называю: Мария")


async def test_a_name_that_is_no_name(rig: Rig, mother: Talker) -> None:
    masha = rig.school.people["masha"]
    await mother.forges(f"kidname:{masha}")
    await mother.says("ы" * 4000)
    mother.sees("хватит 30 букв")
    await mother.says("/menu")
    mother.sees("Пётр")
    await mother.says("Старшая")
    mother.sees("Не понял")
    assert not await FollowedChild.exists(alias__isnull=False)


@pytest.mark.row("A10", "works", "en")
async def test_father_takes_one_child_off_the_list_and_back(rig: Rig, father: Talker) -> None:
    await father.says("/children")
    father.sees("The open diary: Пётр")
    await father.presses("Пётр, 3 «А»")
    await father.presses("Take off the list")
    father.sees("Пётр: off the list, no more news", "The open diary: Мария", "Bring back: Пётр, 3 «А»")
    await father.says("/menu")
    father.sees("Мария")
    rig.clock.move_to(datetime(2026, 11, 24, 9, tzinfo=UTC))
    await father.says("/children")
    await father.presses("Bring back: Пётр")
    father.sees("Пётр: on the list again")
    row = await FollowedChild.get(child_id=rig.school.people["petya"])
    assert (row.hidden, row.baselined_at) == (False, rig.clock.now())


@pytest.mark.row("A10", "stale")
async def test_old_buttons_of_a_child_that_is_off_the_list(rig: Rig, mother: Talker) -> None:
    petya, masha = rig.school.people["petya"], rig.school.people["masha"]
    await mother.forges(f"kidhide:{petya}")
    await mother.forges(f"kidhide:{petya}")
    mother.sees("Этого ребёнка в вашем дневнике нет")
    await mother.forges(f"kid:{petya}")
    mother.sees("Этого ребёнка в вашем дневнике нет")
    await mother.forges(f"kidhide:{masha}")
    mother.sees("Мария: больше в списке никого нет")
    await mother.forges(f"kidback:{petya}")
    mother.sees("Пётр: снова в списке")
    await mother.forges(f"kidback:{petya}")
    mother.sees("Пётр: снова в списке")


@pytest.mark.row("A10", "stale")
async def test_the_end_of_a_guardianship_closes_every_button(rig: Rig, mother: Talker) -> None:
    petya = rig.school.people["petya"]
    await mother.forges(f"look:{petya}")
    await mother.forges(f"kidname:{petya}")
    await Guardianship.filter(adult_id=rig.school.people["mother"], child_id=petya).update(
        until=TODAY - timedelta(days=1)
    )
    await mother.says("Младший")
    mother.sees("Этого ребёнка в вашем дневнике нет")
    await mother.says("/menu")
    mother.sees("Мария")
    mother.does_not_see("Пётр")


@pytest.mark.row("A10", "stranger")
async def test_strangers_learn_nothing_about_children(rig: Rig, stranger: Talker, olyas_father: Talker) -> None:
    for talker in (stranger, olyas_father):
        for prefix in ("kid", "look", "kidname", "kidhide", "kidback"):
            answers = []
            for child in (rig.school.people["masha"], rig.school.people["mother"], 999_999):
                await talker.forges(f"{prefix}:{child}")
                talker.does_not_see("Мария", "Ветрова", "7 «Б»")
                answers.append(talker.screen)
            assert len(set(answers)) == 1
            assert "Этого ребёнка в вашем дневнике нет" in answers[0]
    await stranger.says("/children")
    stranger.sees("пока нет детей")
    assert not await FollowedChild.exists(child_id=rig.school.people["masha"])


async def test_a_family_whose_last_listed_child_left_can_bring_the_other_back(rig: Rig, mother: Talker) -> None:
    await mother.forges(f"kidhide:{rig.school.people['petya']}")
    await Person.filter(id=rig.school.people["masha"]).update(archived_at=rig.clock.now())
    await mother.says("/children")
    mother.sees("Все дети убраны из списка", "Вернуть: Пётр")


@pytest.mark.row("A11", "works", "ru", "en")
async def test_mother_and_father_of_one_child_have_their_own_settings(rig: Rig, mother: Talker, father: Talker) -> None:
    await mother.says("/settings")
    await mother.presses("🔔 О чём писать")
    await mother.presses("Оценки")
    await mother.presses("Не писать")
    mother.sees("Оценки: не писать")
    await father.says("/settings")
    father.sees("At once: Marks", "Language: English")
    await father.presses("🔔 What about")
    await father.presses("Marks")
    await father.presses("In the evening")
    father.sees("Marks: in the evening")
    await mother.says("/settings")
    mother.sees("Не пишу: Оценки", "Язык: русский")
    stored = {row.chat_id: row.value for row in await Preference.filter(name="news:marks")}
    assert sorted(stored.values()) == ["evening", "off"]


@pytest.mark.row("A11", "stranger")
async def test_another_family_sees_neither_the_child_nor_its_adults(
    rig: Rig, mother: Talker, olyas_father: Talker
) -> None:
    await olyas_father.says("/children")
    olyas_father.sees("Ольга")
    olyas_father.does_not_see("Мария", "Пётр")
    await olyas_father.says("/privacy")
    olyas_father.does_not_see("Ветрова", "Ветров")


@pytest.mark.row("A11", "works", "ru", "en")
async def test_news_of_one_child_follow_the_settings_of_each_adult(
    rig: Rig, mother: Talker, father: Talker, algebra_teacher: Talker
) -> None:
    await mother.forges("newsat:marks:off")
    await father.forges("newsat:marks:evening")
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await mother.hears_nothing()
    await father.hears_nothing()
    await rig.until_local(23, 19, 0)
    await father.hears("Мария", "Алгебра: 5")
    await mother.hears_nothing()
    await mother.forges("newsat:marks:at_once")
    await puts_a_mark(algebra_teacher, "Ветрова М.", "4")
    await mother.hears("Мария", "Алгебра: 4")


@pytest.mark.row("A10", "works")
async def test_a_child_off_the_list_makes_no_news_and_the_other_does(
    rig: Rig, mother: Talker, father: Talker, algebra_teacher: Talker
) -> None:
    await mother.forges(f"kidhide:{rig.school.people['masha']}")
    await father.forges(f"kidhide:{rig.school.people['petya']}")
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await mother.hears_nothing()
    await father.hears("Мария", "Алгебра: 5")
    await mother.forges(f"kidback:{rig.school.people['masha']}")
    await mother.hears_nothing()
    await puts_a_mark(algebra_teacher, "Ветрова М.", "4")
    await mother.hears("Мария", "Алгебра: 4")


@pytest.mark.row("A10", "stranger")
async def test_representation_ends_at_eighteen(rig: Rig, mother: Talker) -> None:
    await Person.filter(id=rig.school.people["masha"]).update(birth_date=date(2008, 11, 23))
    await mother.says("/children")
    mother.sees("Пётр")
    mother.does_not_see("Мария")
    await mother.forges(f"kid:{rig.school.people['masha']}")
    mother.sees("нет")
    mother.does_not_see("Мария", "Ветрова")


async def test_a_pupil_sees_the_own_diary_from_fourteen(rig: Rig) -> None:
    masha = await rig.linked("masha")
    await masha.says("/menu")
    masha.does_not_see("Мария, 7", "Оценки")
    await Person.filter(id=rig.school.people["masha"]).update(birth_date=date(2012, 11, 23))
    await masha.says("/menu")
    masha.sees("Мария", "7 «Б»", "Оценки")
