"""Many more families of 7Б, each with a chat, for what is told to many."""

from datetime import date

from emulator.control import Emulator
from storage.models import Enrolment, Guardianship, Person
from tests.rig.people import BOT
from tests.rig.small_school import NOW, SmallSchool, link_chat


async def more_families(school: SmallSchool, emulator: Emulator, count: int) -> list[int]:
    """Into the open database. Their ids in the messenger; each has written to the bot, which has not answered."""
    found = []
    bot = emulator.bot(BOT)
    for number in range(count):
        child, adult = [
            await Person.create(school_id=school.school, key=f"{key}{number}", surname=f"Ученик{number}", given="Я")
            for key in ("F", "G")
        ]
        await Enrolment.create(child_id=child.id, school_class_id=school.classes["7Б"], since=date(2026, 9, 1))
        await Guardianship.create(adult_id=adult.id, child_id=child.id, kind="mother", since=date(2026, 9, 1))
        person = emulator.add_person(f"Мама {number}")
        emulator.world.private_chat(bot, emulator.person(person)).started = True
        school.people[f"family{number}"] = adult.id
        await link_chat(school, f"family{number}", person, "ru", NOW)
        found.append(person)
    return found
