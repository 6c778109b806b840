"""Steps of the conversations about messages."""

from base64 import b64decode
from typing import Any

from bot.intake.lanes import incoming
from storage.models import Guardianship, StaffRole, Thread
from tests.rig.living import Rig
from tests.rig.people import Talker

PNG = b64decode(b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


async def chooses(talker: Talker, whom: str) -> None:
    """Through the menu and the search, up to the first words."""
    await talker.says("/menu")
    await talker.presses("Сообщения")
    await talker.presses("Написать")
    await talker.says(whom)
    await talker.presses(talker.buttons[0])


async def begins(talker: Talker, whom: str = "Орлова", text: str = "Добрый день!") -> int:
    """The id of the thread."""
    await chooses(talker, whom)
    await talker.says(text)
    talker.sees("Отправлено")
    return await newest()


async def newest() -> int:
    return (await Thread.all().order_by("-id"))[0].id


async def opens(talker: Talker, label: str) -> None:
    await talker.says("/messages")
    await talker.presses(label)


async def adds(talker: Talker, thread: str, whom: str) -> None:
    await opens(talker, thread)
    await talker.presses("Добавить")
    await talker.says(whom)
    await talker.presses(talker.buttons[0])
    talker.sees("Добавлено", whom)


async def serves_as(rig: Rig, who: str, role: str) -> None:
    await StaffRole.create(person_id=rig.school.people[who], role=role)


async def loses_the_child(rig: Rig, who: str) -> None:
    """The court has decided."""
    await Guardianship.filter(adult_id=rig.school.people[who]).update(until="2026-11-22")


async def sends_raw(rig: Rig, talker: Talker, number: int, **content: Any) -> None:
    """What the emulator's people cannot send, as the official server gives it."""
    message = {
        "message_id": number,
        "date": int(rig.clock.now().timestamp()),
        "chat": {"id": talker.id, "type": "private", "first_name": "Анна"},
        "from": {"id": talker.id, "is_bot": False, "first_name": "Анна"},
        **content,
    }
    await rig.product.inbox.store(rig.product.bot.id, [incoming({"update_id": 900_000 + number, "message": message})])
    rig.product.intake.wake()
    await rig.settle()
