"""One class in a database, made once: its mothers are not linked yet and would hear of homework at once."""

from pathlib import Path

from emulator.world import FIRST_PERSON
from scorecard.crowd import Crowd, build
from storage.database import close_database, open_database
from storage.models import Chat, FollowedChild, LinkedAccount, Preference
from tests.faults.virtual import fly

PUPILS = 12


def template(folder: Path) -> tuple[Path, Crowd]:
    """One class: its mothers are not linked yet and would hear of homework at once."""
    path = folder / "class.sqlite3"
    return path, fly(_build(path))


async def _build(path: Path) -> Crowd:
    crowd = await build(f"sqlite://{path}", PUPILS, first_chat=FIRST_PERSON)
    await open_database(f"sqlite://{path}")
    await LinkedAccount.filter(chat__external_id__in=[pupil.chat for pupil in crowd.pupils]).delete()
    await FollowedChild.all().delete()
    for pupil in crowd.pupils:
        chat = await Chat.get(external_id=pupil.chat)
        await Preference.create(chat_id=chat.id, name="news:homework", value="at_once")
    await close_database()
    return crowd
