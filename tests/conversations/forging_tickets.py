"""Support tickets and the own data for forging.py: a ticket that the mother filed on a device of her own."""

from typing import TYPE_CHECKING

from bot import own_data_callbacks as m
from bot import ticket_callbacks as k
from bot.callbacks import Callback
from bot.service_callbacks import OpenService
from storage.models import Chat, Ticket, TicketMessage
from tests.rig.living import Rig

if TYPE_CHECKING:
    from tests.conversations.forging import Ids

OF_THE_WRITER = (k.OpenTicket, k.AddToTicket, k.SettleTicket)


async def filed(rig: Rig, device: str, said: str) -> dict[str, int]:
    """The list of those who answer shows the subject, so the canary sings in the text."""
    now, chat = rig.clock.now(), await Chat.get(external_id=rig.talkers[device].id)
    ticket = await Ticket.create(
        school_id=rig.school.school,
        chat_id=chat.id,
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
    return {"ticket": ticket.id, "ticket_message": message.id}


def of_writer(ids: "Ids") -> list[Callback]:
    """Buttons of the chat that wrote, the last one ends it."""
    return [k.OpenTicket(ids.ticket), k.AddToTicket(ids.ticket), k.SettleTicket(ids.ticket)]


def of_desk(ids: "Ids") -> list[Callback]:
    return [
        k.OpenDeskTicket(ids.ticket),
        k.SendTicketFile(ids.ticket_message),
        k.TakeTicket(ids.ticket),
        k.AnswerTicket(ids.ticket),
        k.CloseTicket(ids.ticket),
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
        m.SendMyData(),
        m.AskToForget(),
        m.AskAgainToForget(1),
        m.Forget(1),
    ]
