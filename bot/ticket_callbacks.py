"""What the buttons of support tickets say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenTickets(Callback, prefix="tks"):
    """Support: the own tickets and a new one. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class BeginTicket(Callback, prefix="tknew"):
    """What is it about?"""


@dataclass(frozen=True, slots=True)
class ChooseTicketKind(Callback, prefix="tkkind"):
    kind: str


@dataclass(frozen=True, slots=True)
class OpenTicketSchools(Callback, prefix="tkschools"):
    """Which school to write to: somebody without a diary chooses. Pages count from 0."""

    draft: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseTicketSchool(Callback, prefix="tkschool"):
    draft: int
    school_id: int


@dataclass(frozen=True, slots=True)
class SkipContacts(Callback, prefix="tkskip"):
    """An answer in the chat is enough."""

    draft: int


@dataclass(frozen=True, slots=True)
class SendTicket(Callback, prefix="tksend"):
    draft: int


@dataclass(frozen=True, slots=True)
class OpenTicket(Callback, prefix="tk"):
    ticket_id: int


@dataclass(frozen=True, slots=True)
class AddToTicket(Callback, prefix="tkadd"):
    """Words to add are awaited."""

    ticket_id: int


@dataclass(frozen=True, slots=True)
class SettleTicket(Callback, prefix="tkdone"):
    """The writer needs no answer any more."""

    ticket_id: int


@dataclass(frozen=True, slots=True)
class SendTicketFile(Callback, prefix="tkfile"):
    """The file of a message once more."""

    message_id: int


@dataclass(frozen=True, slots=True)
class OpenDesk(Callback, prefix="desk"):
    """For those who answer: what waits. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenDeskTicket(Callback, prefix="deskt"):
    ticket_id: int


@dataclass(frozen=True, slots=True)
class TakeTicket(Callback, prefix="desktake"):
    ticket_id: int


@dataclass(frozen=True, slots=True)
class AnswerTicket(Callback, prefix="deskans"):
    """The answer is awaited."""

    ticket_id: int


@dataclass(frozen=True, slots=True)
class CloseTicket(Callback, prefix="deskclose"):
    ticket_id: int
