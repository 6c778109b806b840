"""The person's own rows as plain values, section by section. A test asks of every table of a chat where it stands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tortoise.models import Model

from storage.models import (
    AbsenceNotice,
    Account,
    AccountContact,
    AnnouncementAck,
    Application,
    ApplicationPaper,
    CalendarLink,
    Chat,
    Consent,
    ContactCode,
    ContactHandover,
    CorrectionRequest,
    FollowedChild,
    HappeningInterest,
    InquiryAnswer,
    LinkedAccount,
    MeetingAnswer,
    OwnAccessConsent,
    PageLink,
    PageSession,
    Person,
    Preference,
    SentMessage,
    ThreadBlock,
    ThreadMessage,
    Ticket,
    TicketMessage,
    Trust,
    WeekSignature,
    WorkingHours,
)
from usecases.ports.own_data import Rows


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of a table whose column `by` is the chat, or one of the persons."""

    name: str
    model: type[Model]
    by: str
    columns: tuple[str, ...]


OF_CHAT = (
    Section("chat", Chat, "id", ("platform", "external_id", "language", "zone", "state", "failures", "created_at")),
    Section("consents", Consent, "chat_id", ("version", "text_hash", "language", "given_at", "withdrawn_at")),
    Section("diaries", LinkedAccount, "chat_id", ("via", "linked_at", "checked_at", "ended_at")),
    Section("names_of_children", FollowedChild, "chat_id", ("alias", "hidden", "baselined_at")),
    Section("settings", Preference, "chat_id", ("name", "value")),
    Section(
        "corrections", CorrectionRequest, "chat_id", ("field", "text", "asked_at", "state", "decided_at", "reason")
    ),
    Section("calendars", CalendarLink, "chat_id", ("holds", "made_at", "revoked_at")),
    Section("page_links", PageLink, "chat_id", ("made_at", "expires_at", "used_at")),
    Section("browsers", PageSession, "chat_id", ("began_at", "seen_at", "ended_at")),
    Section(
        "tickets",
        Ticket,
        "chat_id",
        ("id", "kind", "subject", "email", "phone", "state", "consent", "filed_at", "closed_at"),
    ),
    Section(
        "messages_of_tickets",
        TicketMessage,
        "ticket__chat_id",
        ("ticket_id", "by_staff", "text", "file_name", "sent_at"),
    ),
    Section(
        "applications",
        Application,
        "chat_id",
        (
            *("id", "applicant", "surname", "given", "patronymic", "child_surname", "child_given", "child_patronymic"),
            *("grade", "letter", "born", "state", "ground", "consent", "begun_at", "filed_at", "decided_at"),
        ),
    ),
    Section(
        "papers_of_applications",
        ApplicationPaper,
        "application__chat_id",
        ("application_id", "paper", "format", "size", "kept_at"),
    ),
    Section(
        "handovers",
        ContactHandover,
        "chat_id",
        ("name", "child", "email", "phone", "snils", "asked_at", "state", "decided_at", "reason"),
    ),
    Section("mail_codes", ContactCode, "chat_id", ("email", "issued_at", "used_at")),
    Section("news", SentMessage, "chat_id", ("kind", "subject_kind", "sent_at")),
)
OF_PERSON = (
    Section("people", Person, "id", ("surname", "given", "patronymic", "birth_date", "email", "phone", "snils")),
    Section("logins", Account, "person_id", ("login", "login_changed", "password_temporary", "failures")),
    Section("contacts", AccountContact, "account__person_id", ("kind", "value", "confirmed_at")),
    Section("messages", ThreadMessage, "author_id", ("text", "file_name", "sent_at", "edited_at")),
    Section(
        "absences",
        AbsenceNotice,
        "filed_by_id",
        ("kind", "reason", "first_on", "last_on", "from_lesson", "to_lesson", "comment", "filed_at", "withdrawn_at"),
    ),
    Section("answers_to_meetings", MeetingAnswer, "person_id", ("meeting__title", "coming", "answered_at")),
    Section("wanted_events", HappeningInterest, "person_id", ("happening__title", "since")),
    Section("signed_weeks", WeekSignature, "person_id", ("monday", "signed_at")),
    Section("signed_answers", InquiryAnswer, "person_id", ("target__inquiry__text", "choice", "signed_at")),
    Section("read_announcements", AnnouncementAck, "person_id", ("version", "at")),
    Section("own_access_given", OwnAccessConsent, "guardian_id", ("given_at",)),
    Section("trust_given", Trust, "giver_id", ("rights", "since", "ended_at")),
    Section("blocks", ThreadBlock, "blocker_id", ("at",)),
    Section("hours", WorkingHours, "person_id", ("days", "starts", "ends")),
)


async def read(chat_id: int, person_ids: Collection[int]) -> Mapping[str, Rows]:
    of_chat = {section.name: await _rows(section, [chat_id]) for section in OF_CHAT}
    return of_chat | {section.name: await _rows(section, person_ids) for section in OF_PERSON}


async def _rows(section: Section, whose: Collection[int]) -> Rows:
    rows = section.model.filter(**{f"{section.by}__in": list(whose)}).order_by("id")
    return [{name: _plain(value) for name, value in row.items()} for row in await rows.values(*section.columns)]


def _plain(value: object) -> object:
    match value:
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case _:
            return value
