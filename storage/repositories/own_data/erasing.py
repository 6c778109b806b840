"""Erasing, in the transaction of the deed. What the chat owns goes with its row; the rest is written over.

What the law makes a school keep (the journal, who told of an absence and when, signatures) stays with the school and
loses the words and files that the person added.
"""

from collections.abc import Collection, Mapping
from datetime import datetime

from delivery.notices import Reason, State
from storage.models import (
    AbsenceFile,
    AbsenceNotice,
    AbsenceRevision,
    Account,
    AccountContact,
    Application,
    CalendarLink,
    Chat,
    Consent,
    ContactCode,
    ContactHandover,
    CorrectionRequest,
    DialogState,
    Erasure,
    Event,
    FollowedChild,
    HappeningInterest,
    LinkedAccount,
    Notice,
    NoticeEvent,
    PageSession,
    Preference,
    SentMessage,
    StaffRole,
    ThreadBlock,
    ThreadMessage,
    Ticket,
    WorkingHours,
)

_WITH_THE_CHAT = {
    "diaries": LinkedAccount,
    "names": FollowedChild,
    "settings": Preference,
    "corrections": CorrectionRequest,
    "calendars": CalendarLink,
    "browsers": PageSession,
    "tickets": Ticket,
    "applications": Application,
    "consents": Consent,
    "handovers": ContactHandover,
    "mail_codes": ContactCode,
    "news": Notice,
    "sent": SentMessage,
}
"""By the name in the receipt: their rows go when the row of the chat goes."""


async def erase(chat_id: int, person_ids: Collection[int], at: datetime) -> Mapping[str, int]:
    chat = await Chat.get(id=chat_id)
    gone = {name: await model.filter(chat_id=chat_id).count() for name, model in _WITH_THE_CHAT.items()}
    leaving = await _in_no_other_chat(chat_id, person_ids)
    said = await _messages(chat_id, leaving, at)
    told = await _absences(leaving, at)
    await _wishes(leaving)
    await _questions(chat_id, at)
    await DialogState.filter(key__startswith=f"{chat.bot}:{chat.external_id}:").delete()
    await chat.delete()
    return {**gone, "messages": said, "absences": told}


async def note_erasure(receipt: str, at: datetime, counts: Mapping[str, int]) -> None:
    await Erasure.create(receipt=receipt, at=at, counts=dict(counts))


async def _in_no_other_chat(chat_id: int, person_ids: Collection[int]) -> list[int]:
    elsewhere = LinkedAccount.filter(person_id__in=list(person_ids), ended_at=None).exclude(chat_id=chat_id)
    staying = {row["person_id"] for row in await elsewhere.values("person_id")}
    return [person for person in person_ids if person not in staying]


async def _messages(chat_id: int, leaving: Collection[int], at: datetime) -> int:
    """Words and files of conversations: that there was a message stays, for those who answered it.

    What people of the school wrote to families is the school's, not theirs.
    """
    here = await ThreadMessage.filter(chat_id=chat_id).values("id", "author_id")
    theirs = await ThreadMessage.filter(author_id__in=list(leaving)).values("id", "author_id")
    found = [*here, *theirs]
    authors = StaffRole.filter(person_id__in=[row["author_id"] for row in found])
    staff = {row["person_id"] for row in await authors.values("person_id")}
    ids = list({row["id"] for row in found if row["author_id"] not in staff})
    await _untell(("message", "message_file"), ids, at)
    return await ThreadMessage.filter(id__in=ids).update(
        text="", file_kind=None, file_id=None, file_name=None, file_size=None, hidden_at=at
    )


async def _absences(leaving: Collection[int], at: datetime) -> int:
    """A comment or a paper may speak of health, which nobody has to keep (152-FZ article 10)."""
    ids = [row["id"] for row in await AbsenceNotice.filter(filed_by_id__in=list(leaving)).values("id")]
    files = await AbsenceFile.filter(notice_id__in=ids).delete()
    await AbsenceRevision.filter(notice_id__in=ids).update(comment=None)
    await _untell(("absence",), ids, at)
    return files + await AbsenceNotice.filter(id__in=ids, comment__isnull=False).update(comment=None)


async def _wishes(leaving: Collection[int]) -> None:
    """What serves only the person, and the password: the way back is a new letter from school."""
    people = list(leaving)
    await HappeningInterest.filter(person_id__in=people).delete()
    await ThreadBlock.filter(blocker_id__in=people).delete()
    await WorkingHours.filter(person_id__in=people).delete()
    accounts = [row["id"] for row in await Account.filter(person_id__in=people).values("id")]
    await AccountContact.filter(account_id__in=accounts).delete()
    await Account.filter(id__in=accounts).update(
        password_hash=None,
        password_temporary=False,
        password_expires_at=None,
        failures=0,
        locked_until=None,
        security_begun_at=None,
        security_done_at=None,
    )


async def _questions(chat_id: int, at: datetime) -> None:
    """What others were told of the chat's tickets, applications and corrections."""
    tickets = [row["id"] for row in await Ticket.filter(chat_id=chat_id).values("id")]
    applied = [row["id"] for row in await Application.filter(chat_id=chat_id).values("id")]
    asked = [row["id"] for row in await CorrectionRequest.filter(chat_id=chat_id).values("id")]
    await _untell(("ticket", "desk"), tickets, at)
    await _untell(("application", "intake"), applied, at)
    await _untell(("correction",), asked, at)
    handed = [row["id"] for row in await ContactHandover.filter(chat_id=chat_id).values("id")]
    await _untell(("handover", "handed"), handed, at)
    ended = [row["id"] for row in await LinkedAccount.filter(chat_id=chat_id).values("id")]
    await _untell(("session",), ended, at)


async def _untell(kinds: Collection[str], subjects: Collection[int], at: datetime) -> None:
    """The words of what was told go everywhere; what was not sent yet is not sent. Keys stay: it did happen."""
    events = Event.filter(subject_kind__in=list(kinds), subject_id__in=list(subjects))
    ids = [row["id"] for row in await events.values("id")]
    told = {row["notice_id"] for row in await NoticeEvent.filter(event_id__in=ids).values("notice_id")}
    notices = Notice.filter(id__in=list(told))
    waiting = [State.NEW.value, State.RETRYING.value]
    await notices.filter(state__in=waiting).update(
        state=State.DROPPED.value, reason=Reason.TAKEN_BACK.value, finished_at=at, payload=None
    )
    await notices.filter(finished_at__isnull=False).update(payload=None)
    await Event.filter(id__in=ids).update(payload={})
