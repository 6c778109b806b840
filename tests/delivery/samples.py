"""Events as plain values, one way to make each; whatever a test does not say is ordinary."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from delivery.kinds import DEFAULT_MODES, Mode, NoticeKind
from delivery.notices import Action, ClaimedNotice, Earlier, Payload, Recipient, State
from delivery.quiet import DEFAULT_QUIET
from delivery.wishes import Wishes
from school import events
from school.events import Event
from tests.delivery.absences import one_of_each_absence
from tests.delivery.applications import one_of_each_application
from tests.delivery.gatherings import one_of_each_gathering
from tests.delivery.tickets import one_of_each_ticket

MOSCOW = ZoneInfo("Europe/Moscow")
NOON = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Monday, 12:00 in Moscow."""
NIGHT = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
"""23:00 in Moscow."""
MORNING = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
"""7:00 in Moscow, the next day."""
MASHA, PETYA, KATYA = 1, 2, 3


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    """That hour in Moscow, in November 2026."""
    return datetime(2026, 11, day, hour, minute, tzinfo=MOSCOW).astimezone(UTC)


def _mark(**changes: Any) -> dict[str, Any]:
    said = {
        "school_id": 1,
        "child_id": MASHA,
        "happened_at": NOON,
        "mark_id": 10,
        "version": 1,
        "subject": "Алгебра",
        "value": "5",
        "scale": "five",
        "weight": 2,
        "form": "test",
        "comment": None,
        "on": date(2026, 11, 23),
        "author": "Елена Викторовна",
        "average_before": Decimal("4.2"),
        "average_after": Decimal("4.4"),
    }
    return said | changes


def posted(**changes: Any) -> events.MarkPosted:
    return events.MarkPosted(**_mark(**changes))


def corrected(**changes: Any) -> events.MarkCorrected:
    was = {"was_value": "5", "was_weight": 2, "was_form": "test", "was_comment": None}
    return events.MarkCorrected(**_mark(**{"version": 2, "value": "4", **was, **changes}))


def removed(**changes: Any) -> events.MarkRemoved:
    return events.MarkRemoved(**_mark(**{"version": 3, **changes}))


def _dot(**changes: Any) -> dict[str, Any]:
    said = {
        "school_id": 1,
        "child_id": MASHA,
        "happened_at": NOON,
        "dot_id": 20,
        "version": 1,
        "subject": "История",
        "dot_kind": "debt",
        "form": "test",
        "due_on": date(2026, 11, 27),
        "turns_into": "2",
        "comment": None,
    }
    return said | changes


def dot_set(**changes: Any) -> events.DotSet:
    return events.DotSet(**_dot(**changes))


def dot_due(**changes: Any) -> events.DotDue:
    said = {"days_left": 1, "valid_until": at(0, day=28), **changes}
    return events.DotDue(**_dot(**said))


def dot_closed(**changes: Any) -> events.DotClosed:
    return events.DotClosed(**_dot(version=2, **changes))


def _homework(**changes: Any) -> dict[str, Any]:
    said = {
        "school_id": 1,
        "class_id": 7,
        "happened_at": NOON,
        "homework_id": 30,
        "version": 1,
        "subject": "Физика",
        "due_on": date(2026, 11, 24),
        "text": "§ 12, задачи 1-3",
        "mandatory": True,
        "independent": False,
        "files": 0,
    }
    return said | changes


def assigned(**changes: Any) -> events.HomeworkAssigned:
    return events.HomeworkAssigned(**_homework(**changes))


def changed(**changes: Any) -> events.HomeworkChanged:
    return events.HomeworkChanged(**_homework(**{"version": 2, **changes}))


def called_off(**changes: Any) -> events.HomeworkRemoved:
    return events.HomeworkRemoved(**_homework(**{"version": 3, **changes}))


def homework_due(**changes: Any) -> events.HomeworkDue:
    task = {"subject": "Физика", "text": "§ 12", "mandatory": True, "independent": False, "files": 0}
    said: dict[str, Any] = {
        "school_id": 1,
        "child_id": MASHA,
        "happened_at": NOON,
        "due_on": date(2026, 11, 24),
        "items": (task,),
    }
    return events.HomeworkDue(**(said | changes))


def dot_turned(**changes: Any) -> events.DotTurnedIntoMark:
    turned: dict[str, Any] = {"mark_id": 11, "value": "2", "scale": "five"}
    averages: dict[str, Any] = {"average_before": Decimal("4.4"), "average_after": Decimal("4.0")}
    return events.DotTurnedIntoMark(**(_dot(version=2) | turned | averages | changes))


def week_summed(**changes: Any) -> events.WeekSummed:
    said: dict[str, Any] = {
        "school_id": 1,
        "child_id": MASHA,
        "happened_at": NOON,
        "chat_id": 5,
        "starts_on": date(2026, 11, 16),
        "ends_on": date(2026, 11, 22),
        "theme": "light",
        "subjects": (
            {"name": "Алгебра", "marks": "5 4", "scale": "five", "before": "4.2", "after": "4.4", "weak": False},
        ),
        "missed": 2,
        "without_reason": 1,
        "late": 0,
        "dots": ({"subject": "Физика", "due_on": "2026-11-27"},),
        "homework": 3,
        "meetings": ("2026-11-25T18:30:00",),
    }
    return events.WeekSummed(**(said | changes))


def one_of_each_final() -> list[Event]:
    said: dict[str, Any] = {"school_id": 1, "child_id": MASHA, "happened_at": NOON, "final_id": 3, "scale": "five"}
    known = {**said, "subject": "Алгебра <b>", "period": "2 четверть"}
    return [
        events.FinalMarkPut(**known, version=1, value="4"),
        events.FinalMarkChanged(**known, version=2, value="5", was_value="4"),
        events.FinalMarkRemoved(**{**known, "period": None}, version=3, value="5"),
    ]


def one_of_each_visit() -> list[Event]:
    seen: dict[str, Any] = {"school_id": 1, "child_id": MASHA, "happened_at": NOON, "on": date(2026, 11, 23)}
    return [
        events.CameToSchool(**seen, clock="08:12", at=NOON),
        events.LeftSchool(**seen, clock="14:05", at=NOON + timedelta(hours=6)),
    ]


def one_of_each_trust() -> list[Event]:
    said = {"school_id": 1, "happened_at": NOON, "to": {50: None}, "trust_id": 1, "giver": "Анна Сергеевна"}
    known: dict[str, Any] = {**said, "children": ("Мария",), "rights": ("diary", "visits")}
    return [
        events.TrustOffered(who="", **known),
        events.TrustAccepted(who="Вера Львовна", **known),
        events.TrustEnded(who="Вера Львовна", **{**known, "rights": ()}),
        events.TrustExpired(who="Вера Львовна", **{**known, "rights": ()}, until=date(2026, 11, 22)),
    ]


def one_of_each_inquiry() -> list[Event]:
    said: dict[str, Any] = {"school_id": 1, "class_id": 7, "happened_at": NOON, "inquiry_id": 4, "children": (MASHA,)}
    known = {**said, "wants": "consent", "author": "Белова <b> Нина", "school_class": "7 «Б»"}
    return [
        events.InquiryAsked(**known, text="Едем в музей? <b> 🎉"),
        events.LessonHandedOver(
            school_id=1,
            happened_at=NOON,
            to={50: None},
            lesson_id=3,
            lesson_state="substituted",
            on=date(2026, 11, 24),
            number=2,
            subject="История <b>",
            school_class="7 «Б»",
            room="31",
            teacher="Сомов Ю. И.",
            substitute="Орлова Е. В.",
        ),
        *(
            kind(
                school_id=1,
                happened_at=NOON,
                class_id=5,
                lesson_id=3,
                lesson_state=state,
                on=date(2026, 11, 24),
                number=2,
                subject="История <b>",
                substitute=who,
                begins_at=NOON + timedelta(days=1),
            )
            for kind, state, who in (
                (events.LessonChanged, "cancelled", None),
                (events.LessonChanged, "substituted", "Евгения <b> Викторовна"),
                (events.LessonChanged, "substituted", None),
                (events.LessonAsPlanned, "planned", None),
            )
        ),
        events.ClaimFiled(
            school_id=1,
            happened_at=NOON,
            to={50: None},
            claim_id=1,
            what="leader",
            school_class="7 «Б»",
            subject=None,
            by="Сомов <b> Юрий",
        ),
        events.InquiryReminded(**known, text="", asked_on=date(2026, 11, 24)),
        events.InquiryWithdrawn(**known, text=""),
        events.SignatureAsked(
            school_id=1,
            class_id=7,
            happened_at=NOON,
            children=(MASHA,),
            monday=date(2026, 11, 23),
            asked_on=date(2026, 11, 27),
        ),
    ]


def one_of_each() -> list[Event]:
    """Every kind of event there is."""
    due = date(2026, 11, 30)
    return [
        posted(),
        corrected(),
        removed(),
        dot_set(),
        events.DotProlonged(**_dot(version=2, due_on=due), was_due_on=date(2026, 11, 27)),
        dot_closed(),
        dot_due(),
        dot_turned(),
        events.DotExpired(**_dot(version=2, turns_into=None)),
        assigned(),
        changed(),
        called_off(),
        homework_due(),
        week_summed(),
        events.ClaimDecided(
            school_id=1,
            happened_at=NOON,
            to={50: None},
            claim_id=1,
            what="journal",
            school_class="7 «Б»",
            subject="Алгебра",
            granted=True,
        ),
        events.JournalOverdue(
            school_id=1,
            happened_at=NOON,
            to={50: None},
            teacher_id=50,
            on=date(2026, 11, 23),
            lessons=({"number": 1, "school_class": "7 «Б»", "subject": "Алгебра"},),
        ),
        *one_of_each_gathering(),
        *one_of_each_absence(),
        *one_of_each_ticket(),
        *one_of_each_application(),
        *one_of_each_trust(),
        *one_of_each_final(),
        *one_of_each_visit(),
        *one_of_each_inquiry(),
        *one_of_each_sign_in(),
    ]


def one_of_each_sign_in() -> list[Event]:
    base: dict[str, Any] = {"school_id": 1, "happened_at": NOON}
    handed: dict[str, Any] = {**base, "to_chat": 5, "handover_id": 3, "whose": "Ветрова Мария <b>"}
    return [
        events.SessionEnded(**base, to_chat=5, link_id=9, times=1, name="Мария Сергеевна", school="Школа № 5"),
        events.PasswordEnded(**base, to={50: None}, account_id=4, ended_at=NOON, login="700012"),
        events.ContactsHanded(
            **base, to={80: None}, handover_id=3, who="Ветрова Анна", whose="Ветрова Мария", school_class="7 «Б»"
        ),
        events.ContactsDecided(**handed, entered=True, opened=True, fields=("email", "snils"), reason=None),
    ]


def mother(*, dot_days: int = 1, quiet: bool = True, **modes: Mode) -> Recipient:
    """Masha's mother in Moscow. `marks=Mode.OFF` and the like change what she wishes to hear."""
    wanted = DEFAULT_MODES | {NoticeKind(kind): mode for kind, mode in modes.items()}
    return Recipient(5, 50, (MASHA,), MOSCOW, Wishes(DEFAULT_QUIET if quiet else None, wanted, dot_days))


def message(*told: Event, state: State = State.SENT, **changes: Any) -> Earlier:
    """A message of a minute ago that tells of these events."""
    made = Earlier(
        id=100,
        state=state,
        known=False,
        created_at=NOON - timedelta(minutes=1),
        finished_at=NOON - timedelta(minutes=1) if state is State.SENT else None,
        payload=payload(*told),
    )
    return replace(made, **changes)


def payload(*told: Event, children: tuple[int, ...] = (MASHA,)) -> Payload:
    return {"items": [event.values() for event in told], "children": list(children)}


def claimed(*told: Event, **changes: Any) -> ClaimedNotice:
    """A notice that was just taken for sending."""
    made = ClaimedNotice(
        id=100,
        chat_id=5,
        external_id=500,
        children=(MASHA,),
        child_called="Маша",
        kind=NoticeKind.MARKS,
        action=Action.SEND,
        payload=payload(*(told or (posted(),))),
        language="ru",
        zone=MOSCOW,
        wishes=mother().wishes,
        created_at=NOON,
        claimed_at=NOON,
        expires_at=None,
        attempts=0,
        doubts=0,
        reply_to=None,
        message_id=None,
    )
    return replace(made, **changes)
