"""Steps of the conversations about news: what a teacher does, what ever reached a chat."""

from storage.models import Chat, Preference
from tests.rig.living import Rig
from tests.rig.people import Talker

CANARY = "канарейка-Ветровых"
MASHA, OLYA = "Ветрова М.", "Громова О."


async def opens_the_lesson(teacher: Talker) -> None:
    await teacher.says("/menu")
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")


async def puts(teacher: Talker, value: str = "5", pupil: str = MASHA, comment: str = "") -> None:
    await opens_the_lesson(teacher)
    await teacher.presses("Оценка")
    await teacher.presses(pupil)
    if comment:
        await teacher.presses("С комментарием")
        await teacher.says(comment)
    await teacher.presses(value)


async def corrects(teacher: Talker, value: str) -> None:
    """The mark whose card is open."""
    await teacher.presses("Исправить")
    await teacher.presses(value)


async def sets_a_dot(teacher: Talker, pupil: str = MASHA) -> None:
    await opens_the_lesson(teacher)
    await teacher.presses("Точка")
    await teacher.presses(pupil)
    await teacher.presses("Поставить точку")


async def sets_homework(teacher: Talker, text: str) -> None:
    await opens_the_lesson(teacher)
    await teacher.presses("Задание")
    await teacher.says(text)


async def wishes(talker: Talker, **wanted: str) -> None:
    """Chosen long ago: names as in delivery.wishes, with _ for the colon."""
    chat = await Chat.get(external_id=talker.id)
    for name, value in wanted.items():
        await Preference.create(chat_id=chat.id, name=name.replace("_", ":", 1), value=value)


def texts(rig: Rig, talker: Talker) -> list[str]:
    """Every message that ever reached the chat, edits and what was lost on the way back included."""
    return [line.text for line in rig.emulator.ledger() if line.chat == talker.id]
