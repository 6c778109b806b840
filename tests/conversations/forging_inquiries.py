"""What a teacher asks families, for forging.py: one question with the canary inside, and one in the making."""

from typing import Any

from bot import inquiry_callbacks as q
from bot.callbacks import Callback
from storage.models import DialogState, Inquiry, InquiryTarget, Thread, ThreadMember, ThreadMessage
from tests.rig.living import Rig
from tests.rig.small_school import link_chat

CANARY = "Канарейка"
ASKER = "class_teacher at a question"


async def inquired(rig: Rig) -> dict[str, int]:
    """Masha's family is asked by the class teacher, who puts the next question together on another device."""
    now, said, people = rig.clock.now(), f"{CANARY} чирикает", rig.school.people
    inquiry = await Inquiry.create(
        school_id=rig.school.school,
        school_class_id=rig.school.classes["7Б"],
        author_id=people["class_teacher"],
        whom="families",
        wants="consent",
        text=said,
        asked_at=now,
    )
    thread = await Thread.create(
        school_id=rig.school.school,
        about_kind="inquiry",
        about_id=inquiry.id,
        about={"what": said, "value": said, "day": None},
        child_id=people["masha"],
        created_by_id=people["class_teacher"],
        created_at=now,
        last_at=now,
    )
    for who in ("class_teacher", "mother"):
        await ThreadMember.create(thread_id=thread.id, person_id=people[who], joined_at=now)
    await ThreadMessage.create(thread_id=thread.id, author_id=people["class_teacher"], text=said, sent_at=now)
    await InquiryTarget.create(inquiry_id=inquiry.id, child_id=people["masha"], thread_id=thread.id)
    return {"inquiry": inquiry.id, "inquiry_draft": await _begun(rig)}


async def _begun(rig: Rig) -> int:
    talker = rig.newcomer(ASKER)
    await link_chat(rig.school, ASKER.split()[0], talker.id, "ru", rig.clock.now())
    await talker.says("/menu")
    await talker.forges("inqnew:0")
    await talker.presses("Все")
    await talker.says("Едем в музей?")
    dialog = await DialogState.get(key__contains=f":{talker.id}:")
    return int(str(dialog.data["draft"]))


def of_askers(ids: Any) -> list[Callback]:
    """Buttons of the teacher who asked, in an order in which each finds what it needs."""
    return [
        q.ChooseInquiryClass(ids.school_class),
        q.OpenInquiry(ids.inquiry),
        q.PickInquiry(ids.inquiry_draft),
        q.TickEverybody(ids.inquiry_draft, on=False),
        q.TickInquiry(ids.inquiry_draft, ids.child, on=True),
        q.TurnInquiry(ids.inquiry_draft, "pupils"),
        q.TurnInquiry(ids.inquiry_draft, "families"),
        q.WriteInquiry(ids.inquiry_draft),
        q.SetInquiryWants(ids.inquiry_draft, "read"),
        q.SendInquiry(ids.inquiry_draft),
        q.RemindSilent(ids.inquiry),
        q.TakeInquiryBack(ids.inquiry, sure=False),
        q.TakeInquiryBack(ids.inquiry, sure=True),
    ]


def of_asked(ids: Any) -> list[Callback]:
    """Buttons of the family that was asked."""
    return [q.OpenAsked(ids.inquiry), q.SignInquiry(ids.inquiry, ids.child, "yes")]


def of_oneself() -> list[Callback]:
    return [q.OpenInquiries(), q.BeginInquiry()]


def device_of(button: Callback) -> str | None:
    """Where the draft was begun, None for buttons of others."""
    return ASKER if isinstance(button, _OF_DRAFT) else None


_OF_DRAFT = (
    q.PickInquiry,
    q.TickInquiry,
    q.TickEverybody,
    q.TurnInquiry,
    q.WriteInquiry,
    q.SetInquiryWants,
    q.SendInquiry,
)
