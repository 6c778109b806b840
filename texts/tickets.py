"""Support tickets (D6)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from school.tickets import Contacts, TicketKind, TicketState
from texts.clip import shorten
from texts.dates import moment
from texts.words import Html, Words, lines, paragraphs, words
from usecases.ports.consents import ConsentText
from usecases.ports.mail import DueLetter, Letter
from usecases.ports.tickets import SaidInTicket, Ticket
from usecases.tickets.show import TicketPage

CONSENT_VERSION = "1"
"""Grows with every change of the sentence ticket-choose-kind: choosing under it is the consent to keep a ticket."""
LABEL = 40
SHOWN = 3300
"""Characters of what was said that stand on one screen; the newest come first to their right."""
EARLIER = 300
AN_ALBUM = timedelta(minutes=5)
"""So close together files belong to what was said with the first of them."""
Item = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Drafted:
    """A ticket that is being written."""

    kind: TicketKind
    subject: str
    school: str
    text: str
    contacts: Contacts
    files: int


def consent_record(t: Words) -> ConsentText:
    """What is recorded with a ticket: the words under which it was begun."""
    return ConsentText(CONSENT_VERSION, sha256(choose_kind(t).encode()).hexdigest(), t.language)


def tickets(t: Words, own: Sequence[Ticket]) -> Html:
    return t("ticket-list-own") if own else t("ticket-list")


def label(t: Words, one: Ticket) -> str:
    text = t.plain(
        "button-ticket", number=str(one.id), state=t.plain(f"ticket-mark-{_word(one.state)}"), subject=one.subject
    )
    return shorten(text, LABEL)


def choose_kind(t: Words) -> Html:
    return t("ticket-choose-kind")


def kind(t: Words, it: TicketKind) -> str:
    return t.plain(f"ticket-kind-{_word(it)}")


def choose_school(t: Words) -> Html:
    return t("ticket-choose-school")


def school_label(t: Words, name: str) -> str:
    return shorten(t.plain("button-ticket-school", name=name), LABEL)


def ask_subject(t: Words, it: TicketKind) -> Html:
    return t("ticket-ask-subject", kind=kind(t, it))


def ask_text(t: Words, subject: str) -> Html:
    return t("ticket-ask-text", subject=subject)


def ask_words(t: Words) -> Html:
    return t("ticket-ask-words")


def ask_contacts(t: Words, *, by_mail: bool) -> Html:
    return t("ticket-ask-contacts-mail" if by_mail else "ticket-ask-contacts")


def preview(t: Words, it: Drafted, *, by_mail: bool) -> Html:
    return paragraphs(
        t("ticket-preview", kind=kind(t, it.kind), subject=it.subject, school=it.school),
        t("ticket-text", text=it.text) if it.text else None,
        lines(_contacts(t, it.contacts), _attached(t, it.files) or t("ticket-may-attach")),
        t("ticket-here-and-mail" if by_mail and it.contacts.email else "ticket-here-only"),
    )


def press_please(t: Words) -> Html:
    return t("ticket-press-please")


def words_please(t: Words, *, or_file: bool) -> Html:
    return t("ticket-words-please" if or_file else "ticket-only-words-please")


def ticket(t: Words, page: TicketPage, zone: ZoneInfo) -> Html:
    """For its writer."""
    return _card(t, page, zone, None, ("ticket-by-writer", "ticket-by-staff"))


def desk_ticket(t: Words, page: TicketPage, zone: ZoneInfo) -> Html:
    """For those who answer."""
    by = page.ticket.by
    who = t("desk-by", name=by.full) if by else t("desk-by-nobody")
    about = lines(who, _contacts(t, page.ticket.contacts))
    return _card(t, page, zone, about, ("ticket-by-author", "ticket-by-us"))


def _card(t: Words, page: TicketPage, zone: ZoneInfo, about: Html | None, heads: tuple[str, str]) -> Html:
    one = page.ticket
    return paragraphs(
        t("ticket-card", number=str(one.id), subject=one.subject),
        lines(t("ticket-facts", kind=kind(t, one.kind), school=one.school, when=moment(t, one.filed_at, zone)), about),
        t(f"ticket-state-{_word(one.state)}"),
        *_said(t, page.said, zone, heads),
    )


def _said(t: Words, said: Sequence[SaidInTicket], zone: ZoneInfo, heads: tuple[str, str]) -> list[Html]:
    """The newest whole, earlier ones cut, as far back as the screen holds."""
    shown, left = list[Html](), SHOWN
    for one, files in reversed(_with_files(said)):
        text = one.text if not shown else shorten(one.text, EARLIER)
        if shown and len(text) > left:
            break
        left -= len(text)
        head = t(heads[one.by_staff], when=moment(t, one.at, zone))
        shown.append(lines(head, t("ticket-text", text=text) if text else None, _attached(t, files)))
    return shown[::-1]


def _with_files(said: Sequence[SaidInTicket]) -> list[tuple[SaidInTicket, int]]:
    """What was said, with the count of files. The rest of an album came as messages of their own."""
    found = list[tuple[SaidInTicket, int]]()
    for one in said:
        last, files = found[-1] if found else (None, 0)
        if last and files and not one.text and last.by_staff == one.by_staff and one.at - last.at < AN_ALBUM:
            found[-1] = last, files + 1
        else:
            found.append((one, 1 if one.file else 0))
    return found


def _attached(t: Words, files: int) -> Html | None:
    return t("ticket-with-files", count=files) if files else None


def _contacts(t: Words, it: Contacts) -> Html | None:
    found = lines(
        t("ticket-email", email=it.email) if it.email else None,
        t("ticket-phone", phone=it.phone) if it.phone else None,
    )
    return found or None


def ask_more(t: Words, ticket_id: int) -> Html:
    return t("ticket-ask-more", number=str(ticket_id))


def desk(t: Words, waiting: Sequence[Ticket]) -> Html:
    return t("desk-title", count=len(waiting)) if waiting else t("desk-empty")


def ask_answer(t: Words, one: Ticket, *, by_mail: bool) -> Html:
    mail = by_mail and one.contacts.email
    return t("desk-ask-answer-mail" if mail else "desk-ask-answer", number=str(one.id))


def file_caption(t: Words, ticket_id: int) -> Html:
    return t("ticket-file-caption", number=str(ticket_id))


def file_gone(t: Words) -> Html:
    return t("ticket-file-gone")


def letter(due: DueLetter) -> Letter:
    """What goes by e-mail. Nothing the writer wrote is in it: anybody may have named that address."""
    t = words(due.language)
    head = t.plain(f"mail-ticket-{due.about.replace('_', '-')}", number=str(due.ticket_id))
    parts = [head, due.answer, t.plain("mail-ticket-foot")]
    return Letter(
        to=due.to,
        subject=t.plain("mail-ticket-subject", number=str(due.ticket_id)),
        text="\n\n".join(part for part in parts if part) + "\n",
        key=f"letter {due.id} of {due.written_at.isoformat()}",
    )


def _told(sentence: str) -> Callable[[Words, Item], Html]:
    def tell(t: Words, item: Item) -> Html:
        head = t(sentence, number=str(item["ticket_id"]), subject=str(item["subject"]))
        return paragraphs(head, t("ticket-text", text=str(item["text"])) if item.get("text") else None)

    return tell


def _filed(t: Words, item: Item) -> Html:
    name = kind(t, TicketKind(str(item["ticket_kind"])))
    by = t("desk-by", name=str(item["by"])) if item["by"] else t("desk-by-nobody")
    return lines(t("news-ticket-filed", number=str(item["ticket_id"]), kind=name, subject=str(item["subject"])), by)


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "TicketTaken": _told("news-ticket-taken"),
    "TicketAnswered": _told("news-ticket-answered"),
    "TicketClosed": _told("news-ticket-closed"),
    "TicketFiled": _filed,
    "TicketContinued": _told("news-ticket-continued"),
}


def _word(it: TicketKind | TicketState) -> str:
    """How a kind or a state is called in the ids of sentences."""
    return it.value.replace("_", "-")
