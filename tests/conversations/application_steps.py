"""Steps of the conversations about applications for access."""

from pathlib import Path

from storage.models import Application, ApplicationPaper
from tests.conversations.thread_steps import PNG
from tests.rig.living import Rig
from tests.rig.people import Talker

PDF = b"%PDF-1.7 canary of a passport"
LABELS = {
    "ru": {
        "apply": "📝 Подать заявление", "new": "✍ Новое заявление", "agree": "Согласен, дальше", "mother": "Мама",
        "save": "Всё верно, к бумагам", "send": "Отправить в школу",
    },
    "en": {
        "apply": "📝 Apply for access", "new": "✍ New application", "agree": "I agree, go on", "mother": "Mother",
        "save": "All right, on to the papers", "send": "Send it to the school",
    },
}  # fmt: skip
Answers = tuple[str, ...]
ANSWERS: Answers = ("Летова Ирина Павловна", "Громова Ольга Борисовна", "7б", "02.05.2013")
"""Of a mother whom the diary of the small school does not know."""


def button(talker: Talker, prefix: str) -> str:
    """What the newest button says whose data begins so."""
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


async def fills_in(talker: Talker, language: str = "ru", who: str = "", answers: Answers = ANSWERS) -> None:
    """From what the service is to the whole form."""
    labels = LABELS[language]
    await talker.says("/service")
    for label in (labels["apply"], labels["new"], labels["agree"], who or labels["mother"]):
        await talker.presses(label)
    for answer in answers:
        await talker.says(answer)


async def begins(talker: Talker, language: str = "ru", who: str = "", answers: Answers = ANSWERS) -> Application:
    """And on to the papers."""
    await fills_in(talker, language, who, answers)
    await talker.presses(LABELS[language]["save"])
    return await newest()


async def files(talker: Talker, language: str = "ru", who: str = "", answers: Answers = ANSWERS) -> Application:
    """And sends it with a page of each paper."""
    it = await begins(talker, language, who, answers)
    await sends_papers(talker, it)
    await talker.presses(LABELS[language]["send"])
    return await newest()


async def sends_papers(talker: Talker, it: Application) -> None:
    await talker.sends_file("passport.pdf", PDF)
    while chosen := await _asked(talker, it):
        await talker.forges(chosen[0])
        await talker.sends_file("снимок.png", PNG, kind="photo")


async def _asked(talker: Talker, it: Application) -> list[str]:
    """Buttons of papers of which nothing was sent."""
    given = {row.paper for row in await ApplicationPaper.filter(application_id=it.id)}
    data = [data for seen in talker.changed for row in seen.buttons for one in row if (data := one.data)]
    return [one for one in data if one.startswith(f"appap:{it.id}:") and one.split(":")[2] not in given]


async def newest() -> Application:
    found = await Application.all().order_by("-id").first()
    assert found is not None
    return found


def folder(rig: Rig) -> Path:
    return rig.product.settings.data_dir / "files"


def sealed(rig: Rig) -> list[Path]:
    return sorted(folder(rig).iterdir()) if folder(rig).exists() else []
