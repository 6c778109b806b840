"""Applications for access for forging.py: one that somebody without a diary filed on a device of her own."""

from typing import TYPE_CHECKING

from bot import application_callbacks as k
from bot.callbacks import Callback
from storage.models import Application, ApplicationPaper, Chat, Person
from tests.rig.living import Rig

if TYPE_CHECKING:
    from tests.conversations.forging import Ids

DEVICE = "applicant"
OF_THE_APPLICANT = (
    *(k.OpenApplication, k.ChoosePaper, k.DropPapers, k.SendApplication, k.ApplyAgain, k.WithdrawApplication),
)


async def filed(rig: Rig) -> dict[str, int]:
    """The queue of the office names the applicant, so the canary sings in the name of the child."""
    now, masha = rig.clock.now(), await Person.get(id=rig.school.people["masha"])
    applicant = rig.newcomer(DEVICE)
    await applicant.says("/menu")
    it = await Application.create(
        school_id=rig.school.school,
        chat_id=(await Chat.get(external_id=applicant.id)).id,
        applicant="mother",
        surname="Летова",
        given="Ирина",
        child_surname=masha.surname,
        child_given=masha.given,
        child_patronymic=masha.patronymic or "",
        grade=7,
        letter="Б",
        born=masha.birth_date,
        state="filed",
        consent="0" * 64,
        consent_language="ru",
        begun_at=now,
        changed_at=now,
        filed_at=now,
    )
    paper = await ApplicationPaper.create(
        application_id=it.id, paper="identity", format="pdf", size=1, token="0" * 32, kept_at=now
    )
    return {"application": it.id, "application_paper": paper.id}


def of_applicant(ids: "Ids") -> list[Callback]:
    """Buttons of the chat that applied, the last one ends it."""
    it = ids.application
    return [
        k.OpenApplication(it),
        k.ChoosePaper(it, "birth"),
        k.DropPapers(it, "birth"),
        k.SendApplication(it),
        k.ApplyAgain(it),
        k.WithdrawApplication(it),
        k.WithdrawApplication(it, sure=True),
    ]


def of_intake(ids: "Ids") -> list[Callback]:
    """Buttons of the office in an order in which each finds what it needs."""
    it = ids.application
    return [
        k.OpenIntakeOne(it),
        k.SendPaper(ids.application_paper),
        k.HidePaper(it),
        k.ChooseMissing(it, 1),
        k.ChooseGround(it),
        k.ChooseMatch(it),
        k.AskForPapers(it, 1, 1),
        k.GrantApplication(it, 2, ids.child, 0),
        k.AskHandOver(it),
        k.RefuseApplication(it, 3, "papers"),
    ]


def of_oneself() -> list[Callback]:
    return [
        k.OpenApplications(),
        k.BeginApplying(),
        k.AgreeToApply("1", "ru"),
        k.OpenApplySchools(1),
        k.ChooseApplySchool(1, 1),
        k.ChooseApplicant(1, "mother"),
        k.ChangeAnswer(1, "name"),
        k.ShowForm(1),
        k.SaveForm(1),
        k.OpenIntake(),
        k.HandOver(1, password=True),
    ]
