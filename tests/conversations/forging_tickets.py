"""Support tickets and the own data for forging.py: a ticket that the mother filed on a device of her own."""

from typing import TYPE_CHECKING

from bot import handover_callbacks as h
from bot import own_data_callbacks as m
from bot import security_callbacks as s
from bot import ticket_callbacks as k
from bot.callbacks import Callback
from bot.service_callbacks import OpenService
from storage.models import ContactHandover, Ticket, TicketMessage
from tests.rig.living import Rig
from tests.rig.small_school import link_chat

if TYPE_CHECKING:
    from tests.conversations.forging import Ids

DEVICE = "mother at support"
OF_THE_WRITER = (k.OpenTicket, k.AddToTicket, k.SettleTicket, h.OpenHandover, h.TakeBackHandover)


async def filed(rig: Rig, said: str) -> dict[str, int]:
    """The list of those who answer shows the subject, so the canary sings in the text."""
    now = rig.clock.now()
    writer = rig.newcomer(DEVICE)
    chat_id = await link_chat(rig.school, "mother", writer.id, "ru", now)
    await writer.says("/menu")
    ticket = await Ticket.create(
        school_id=rig.school.school,
        chat_id=chat_id,
        person_id=rig.school.people["mother"],
        kind="question",
        subject="Вопрос",
        consent="0" * 64,
        consent_language="ru",
        filed_at=now,
        changed_at=now,
    )
    message = await TicketMessage.create(
        ticket_id=ticket.id, text=said, sent_at=now, bot=42, file_id="no-such-file", file_kind="document"
    )
    father = rig.school.people["olyas_father"]
    handed = await ContactHandover.create(
        school_id=rig.school.school,
        chat_id=chat_id,
        person_id=father,
        about_id=father,
        email="canary@example.ru",
        consent="0" * 64,
        consent_language="ru",
        asked_at=now,
    )
    return {"ticket": ticket.id, "ticket_message": message.id, "handover": handed.id}


def of_writer(ids: "Ids") -> list[Callback]:
    """Buttons of the chat that wrote, the last one ends it."""
    handed = [h.OpenHandover(ids.handover), h.TakeBackHandover(ids.handover)]
    return [*handed, k.OpenTicket(ids.ticket), k.AddToTicket(ids.ticket), k.SettleTicket(ids.ticket)]


def of_security(ids: "Ids") -> list[Callback]:
    """Buttons of somebody's sign-in; the last one ends the diary in the other chats."""
    whose = ids.parent
    return [
        h.HandOver(ids.child),
        h.HandOver(whose),
        s.OpenSecurity(whose),
        s.ConfirmMail(whose),
        s.SendMailAgain(whose),
        s.ConfirmMobile(whose),
        s.ChangeOwnPassword(whose),
        s.AskNewLogin(whose),
        s.AskNoMore(whose),
        s.SignOutElsewhere(whose),
        s.SignOutElsewhere(whose, sure=True),
    ]


def of_desk(ids: "Ids") -> list[Callback]:
    return [
        k.OpenDeskTicket(ids.ticket),
        k.SendTicketFile(ids.ticket_message),
        k.TakeTicket(ids.ticket),
        k.AnswerTicket(ids.ticket),
        k.CloseTicket(ids.ticket),
        h.OpenHanded(ids.handover),
        h.DeclineContacts(ids.handover),
        h.EnterContacts(ids.handover, 0),
    ]


def of_oneself() -> list[Callback]:
    return [
        OpenService(),
        k.OpenTickets(),
        k.BeginTicket(),
        k.ChooseTicketKind("idea"),
        k.OpenTicketSchools(1),
        k.ChooseTicketSchool(1, 1),
        k.SkipContacts(1),
        k.SendTicket(1),
        k.OpenDesk(),
        s.OpenAccount(),
        s.TakeLogin(1),
        s.StopReminding(1),
        h.BeginHandover(),
        h.ChooseHandSchool(1, 1),
        h.ChooseHandClass(1, 1),
        h.TurnHandClasses(1, 1),
        h.SkipMore(1),
        h.SendHandover(1, 0),
        h.OpenHandovers(),
        m.SendMyData(),
        m.AskToForget(),
        m.AskAgainToForget(1),
        m.Forget(1),
        m.ForgetNow(),
        m.StayAfterAll(),
    ]
