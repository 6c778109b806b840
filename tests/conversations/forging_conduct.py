"""Remarks, behaviour, signatures, cards and corrections for forging.py: one of each, and two drafts."""

from datetime import date
from typing import TYPE_CHECKING

from bot import access_callbacks as e
from bot import card_callbacks as k
from bot import claim_callbacks as n
from bot import office_callbacks as f
from bot import own_access_callbacks as o
from bot import remark_callbacks as r
from bot import thread_callbacks as w
from bot.callbacks import Callback
from storage.models import CorrectionRequest, DialogState, Lesson, LinkedAccount, Remark
from tests.conversations import forging_tickets as tickets
from tests.rig.living import Rig
from tests.rig.small_school import TODAY, link_chat

if TYPE_CHECKING:
    from tests.conversations.forging import Ids

CANARY = "Канарейка"
REMARKER, OWNER = "algebra_teacher at a remark", "mother at a card"


async def conduct(rig: Rig, lesson: Lesson) -> dict[str, int]:
    """Praise of Masha's, a mistake that Olya's father told of, and two people in the middle of more."""
    said, now = f"{CANARY} чирикает", rig.clock.now()
    remark_draft = await _begun(rig, REMARKER, ("Журнал", "1. 7 «Б» Алгебра", "Похвала, замечание", f"{CANARY}на"))
    remark = await Remark.create(
        enrolment_id=rig.school.enrolments["masha"],
        lesson_id=lesson.id,
        kind="praise",
        text=said,
        author_id=rig.school.people["algebra_teacher"],
        set_at=now,
    )
    child = rig.school.people["masha"]
    card_draft = await _begun(rig, OWNER, (), f"cardfix:{child}:email", "masha@example.ru")
    chat = await LinkedAccount.get(person_id=rig.school.people["mother"], chat__external_id=rig.talkers[OWNER].id)
    father = rig.school.people["olyas_father"]
    request = await CorrectionRequest.create(person_id=father, chat_id=chat.chat_id, text=said, asked_at=now)
    drafts = {"remark_draft": remark_draft, "card_draft": card_draft}
    return {"remark": remark.id, "request": request.id, **drafts}


async def _begun(rig: Rig, device: str, labels: tuple[str, ...], forged: str = "", typed: str = "") -> int:
    talker = rig.newcomer(device)
    await link_chat(rig.school, device.split()[0], talker.id, "ru", rig.clock.now())
    await talker.says("/menu")
    for label in labels:
        await talker.presses(label)
    if forged:
        await talker.forges(forged)
        await talker.says(typed)
    dialog = await DialogState.get(key__contains=f":{talker.id}:")
    return int(str(dialog.data["draft"]))


def device_of(button: Callback) -> str | None:
    """Where a draft was begun, None for drafts of others."""
    if isinstance(button, r.SayReady | r.TypeRemark):
        return REMARKER
    return OWNER if isinstance(button, k.SendCorrection) else None


def of_family(ids: "Ids") -> list[Callback]:
    child = ids.child
    return [
        r.OpenRemarks(child),
        r.OpenSignable(child, TODAY),
        r.Sign(child, TODAY, "0"),
        k.OpenCard(child),
        k.CorrectField(child, "phone"),
        k.SendCorrection(ids.card_draft),
        o.OpenOwnAccess(child),
        o.GrantAccess(child),
        o.MakeOwnCode(child),
        o.WithdrawAccess(child),
        o.WithdrawAccess(child, sure=True),
    ]


def of_diary(ids: "Ids") -> list[Callback]:
    """Buttons that name a child and a thing of the child's diary."""
    return [r.OpenRemark(ids.child, ids.remark), w.AskAbout("remark", ids.remark, ids.child)]


def of_teacher(ids: "Ids") -> list[Callback]:
    at, week = (ids.course, TODAY, 1), (ids.school_class, date(2026, 11, 23))
    return [
        r.BeginRemark(*at),
        r.RemarkOn(*at, ids.enrolment),
        r.TypeRemark(ids.remark_draft, "praise"),
        r.SayReady(ids.remark_draft, "active"),
        r.OpenSetRemark(ids.remark),
        r.AskRemarkText(ids.remark, 1),
        r.TakeRemarkBack(ids.remark, 1),
        r.OpenBehaviour(*week),
        r.BehaviourOf(*week, ids.enrolment),
        r.SetBehaviour(*week, ids.enrolment, 0, "good"),
        r.AskBehaviourWords(*week, ids.enrolment, 1),
        r.OpenSignatures(*week),
        r.AskSignatures(*week),
    ]


def of_office(ids: "Ids") -> list[Callback]:
    corrections = [k.OpenCorrection(ids.request), k.RefuseCorrection(ids.request), k.Corrected(ids.request)]
    return [*corrections, *tickets.of_desk(ids)]


def of_keepers(ids: "Ids") -> list[Callback]:
    """For who hands out logins of the class."""
    of, whose = ids.school_class, (ids.school_class, ids.child, ids.parent)
    return [
        e.OpenAccessClass(of),
        e.OpenAccessPupil(of, ids.child),
        e.OpenAccessAdult(*whose),
        e.AskWhyAccess(*whose, password=False),
        e.AskWhyAccess(*whose, password=True),
        e.GiveAccess(ids.draft, "lost"),
        e.AskLetters(of),
        e.PrintClassLetters(ids.draft),
        e.RevokeClassLetters(of),
        e.RevokeClassLetters(of, sure=True),
        e.OpenClassIssues(of),
    ]


def of_lists(ids: "Ids") -> list[Callback]:
    """For the secretary: pupils, a file that was looked at, roles that are asked for."""
    child, of = ids.child, ids.school_class
    return [
        f.OpenRoll(of),
        f.OpenPupil(child),
        f.AskClass(child),
        f.MoveTo(child, of),
        f.Archive(child),
        f.ApplyFile(ids.draft, archive=True, sure=True),
        f.BeginNewYear(ids.request, ninth=True),
        n.OpenClaim(ids.request),
        n.DecideClaim(ids.request, grant=True),
        n.DecideClaim(ids.request, grant=False),
        n.RefuseClaim(ids.request, "plan"),
    ]


def of_staff(ids: "Ids") -> list[Callback]:
    return [n.ChooseClaim(ids.school_class), n.MakeClaim(ids.school_class, "keeper", 0)]


def of_oneself() -> list[Callback]:
    own = [n.OpenClaims(), n.ChooseClaimClass(), n.OpenClaimQueue(), e.OpenAccess(), k.OpenCorrections()]
    return [*own, f.OpenOffice(), f.AskFile(), f.SendTemplate(), f.SendRoster(), f.OpenRolls(), f.OpenNewYear()]
