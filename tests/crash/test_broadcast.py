"""kill -9 in the middle of an announcement to many: its counters are right after the restart, nobody is left out."""

import pytest

from emulator.control import Emulator
from storage.database import close_database, open_database
from storage.models import Person, School, SchoolClass
from tests.crash.bot import HALF
from tests.crash.rig import Chat, MortalBot
from tests.rig.broadcast import more_families
from tests.rig.small_school import NOW, SmallSchool, link_chat

FAMILIES = 24
WORDS = "Завтра экскурсия"
STATES = "SELECT state, COUNT(*) FROM notices WHERE kind = 'announcements' GROUP BY state ORDER BY state"

pytestmark = pytest.mark.timeout(180)


async def _families(bot: MortalBot, emulator: Emulator, leader: int) -> list[int]:
    """Linked before the bot begins, with the class teacher."""
    await open_database(f"sqlite://{bot.database}")
    school = SmallSchool(school=(await School.get()).id)
    school.classes["7Б"] = (await SchoolClass.get(grade=7)).id
    school.people["class_teacher"] = (await Person.get(key="A6")).id
    await link_chat(school, "class_teacher", leader, "ru", NOW)
    found = await more_families(school, emulator, FAMILIES)
    await close_database()
    return found


@pytest.mark.row("E1", "works", "ru")
async def test_counters_are_right_after_a_kill_in_the_middle(bot: MortalBot, emulator: Emulator, mother: Chat) -> None:
    leader = Chat(emulator, emulator.add_person("Нина"))
    told = [mother.person, *await _families(bot, emulator, leader.person)]
    await bot.start("half told")
    await leader.says("/menu", brings="Объявления")
    await leader.presses("📣 Объявления", brings="Новое объявление")
    await leader.presses("➕ Новое объявление", brings="О чём?")
    await leader.presses("📣 Объявление", brings="Напишите текст")
    await leader.says(WORDS, brings="Отправить")
    await leader.presses("Отправить")
    await bot.dies()
    stood = dict(bot.asks(STATES))
    assert HALF <= stood["sent"] < len(told), "it died in the middle"
    in_doubt = stood.get("sending", 0)

    await bot.start()
    await leader.says("/menu", brings="Объявления")
    await bot.holds(STATES, ("sent", len(told)))
    await leader.presses("📣 Объявления", brings="Новое объявление")
    await leader.presses("ноября", brings="Отправлено")
    await leader.presses("Обновить", brings=f"Получили: {len(told)} из {FAMILIES + 6}")
    await leader.sees("Не дойдёт: 5")
    await bot.stops()
    heard = [Chat(emulator, person).accepted(WORDS) for person in told]
    assert min(heard) == 1, "nobody is left out"
    assert sum(heard) - len(told) <= in_doubt, "only what was on its way is said again"
    assert bot.asks("SELECT COUNT(*) FROM announcements") == [(1,)]
