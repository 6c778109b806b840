"""Steps of the conversations about meetings and about the feed."""

from school.people import Role
from storage.models import Person, StaffRole
from tests.rig.living import Rig
from tests.rig.people import Talker


async def hired(rig: Rig, who: str, role: Role, language: str = "ru") -> Talker:
    """Somebody of the staff with one role, linked."""
    row = await Person.create(
        school_id=rig.school.school, key=f"S-{who}", surname="Школьников", given="Пётр", patronymic="Иванович"
    )
    rig.school.people[who] = row.id
    await StaffRole.create(person_id=row.id, role=role.value)
    return await rig.linked(who, language)


async def calls(
    teacher: Talker,
    *,
    day: str = "26.11",
    time: str = "18:00-19:30",
    place: str = "Кабинет 31",
    agenda: str = "Итоги четверти",
    link: str = "",
) -> None:
    """The whole way of a class teacher who leads one class."""
    await teacher.says("/menu")
    await teacher.presses("Созвать собрание")
    await teacher.presses("➕ Созвать собрание")
    for words in (day, time, place, agenda):
        await teacher.says(words)
    if link:
        await teacher.says(link)
    else:
        await teacher.presses("Без ссылки")
    await teacher.presses("Позвать")


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]
