"""What is told, when, and in which message: ARCHITECTURE section 2, as a table of plain values."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from delivery.kinds import FOLLOW_UPS, ROUTES, TAKEN_BACK, Mode, NoticeKind, Priority, Route
from delivery.notices import Action, ChangedNotice, EarlierNews, NewNotice, Reason, Recipient, State, Unheard, items_of
from delivery.planning import EDIT_WINDOW, GROUP_WINDOW, plan
from delivery.quiet import QuietHours
from school import events
from school.events import Event
from tests.delivery.samples import (
    KATYA,
    MASHA,
    MORNING,
    NIGHT,
    NOON,
    assigned,
    at,
    called_off,
    changed,
    corrected,
    dot_closed,
    dot_due,
    dot_set,
    dot_turned,
    homework_due,
    message,
    mother,
    one_of_each,
    payload,
    posted,
    removed,
)

NOTHING = EarlierNews()


def new(event: Event, to: Recipient, earlier: EarlierNews = NOTHING, now: datetime = NOON) -> NewNotice:
    step = plan(event, to, earlier, now)
    assert isinstance(step, NewNotice), step
    return step


def change(event: Event, earlier: EarlierNews, now: datetime = NOON) -> ChangedNotice:
    step = plan(event, mother(), earlier, now)
    assert isinstance(step, ChangedNotice), step
    return step


def why_not(event: Event, to: Recipient, earlier: EarlierNews = NOTHING) -> Reason:
    step = plan(event, to, earlier, NOON)
    assert isinstance(step, Unheard), step
    return step.reason


def told(notice: NewNotice | ChangedNotice) -> list[tuple[object, object]]:
    """What each item is and of which value."""
    assert notice.payload is not None
    return [(item["event"], item.get("value")) for item in items_of(notice.payload)]


def test_every_kind_of_event_has_a_route() -> None:
    known = [it for it in vars(events).values() if isinstance(it, type) and issubclass(it, Event)]
    made = {it.__name__ for it in known if it is not Event and not it.__name__.endswith("News")}  # those are bases
    assert made == set(ROUTES)
    assert made >= FOLLOW_UPS | TAKEN_BACK | {event.kind for event in one_of_each()}
    assert TAKEN_BACK <= FOLLOW_UPS


# Marks one after another


def test_the_first_mark_goes_at_once() -> None:
    notice = new(posted(), mother())
    assert (notice.not_before, notice.reason, notice.action) == (NOON, Reason.AT_ONCE, Action.SEND)
    assert notice.target_id is None
    assert notice.expires_at is None, "a mark is never too old to be told"
    assert notice.priority is Priority.NEWS


def test_a_second_mark_within_five_minutes_waits_for_the_window() -> None:
    first = message(posted(), created_at=NOON - timedelta(minutes=2))
    notice = new(posted(mark_id=11), mother(), EarlierNews(recent=first))
    assert notice.not_before == NOON + timedelta(minutes=3)
    assert notice.reason is Reason.GROUPED


def test_a_third_mark_joins_the_second_in_one_message() -> None:
    second = message(posted(mark_id=11), state=State.NEW)
    joined = change(posted(mark_id=12, value="3"), EarlierNews(recent=second))
    assert joined.notice_id == second.id
    assert told(joined) == [("MarkPosted", "5"), ("MarkPosted", "3")]


def test_two_equal_marks_on_one_day_are_two_marks() -> None:
    waiting = message(posted(mark_id=11), state=State.NEW)
    assert told(change(posted(mark_id=12), EarlierNews(recent=waiting))) == [("MarkPosted", "5")] * 2


@pytest.mark.parametrize("state", [State.CLAIMED, State.SENDING, State.RETRYING, State.SENT])
def test_what_may_have_left_is_not_joined(state: State) -> None:
    first = message(posted(), state=state, created_at=NOON)
    assert new(posted(mark_id=11), mother(), EarlierNews(recent=first)).not_before == NOON + GROUP_WINDOW


def test_a_message_that_waits_for_an_edit_is_not_joined() -> None:
    """The edit would show the message without what joined it."""
    first = message(posted(), state=State.NEW, waiting_edit=7)
    assert new(posted(mark_id=11), mother(), EarlierNews(recent=first)).reason is Reason.GROUPED


def test_after_the_window_a_mark_goes_at_once_again() -> None:
    old = message(posted(), created_at=NOON - timedelta(minutes=6))
    assert new(posted(mark_id=11), mother(), EarlierNews(recent=old)).not_before == NOON


def test_dots_do_not_wait_for_each_other() -> None:
    assert new(dot_set(), mother(), EarlierNews(recent=message(dot_set(dot_id=21)))).not_before == NOON


# Corrections


def test_a_correction_of_an_unsent_mark_is_the_mark() -> None:
    step = change(corrected(average_before="x"), EarlierNews(told=message(posted(), state=State.NEW)))
    assert told(step) == [("MarkPosted", "4")]
    assert step.payload is not None
    assert items_of(step.payload)[0]["average_before"] == "4.2", "as it was before there was a mark"


def test_a_mark_taken_back_before_sending_was_never_there() -> None:
    assert change(removed(), EarlierNews(told=message(posted(), state=State.NEW))).payload is None


def test_taking_one_mark_back_leaves_the_others_of_the_message() -> None:
    waiting = message(posted(mark_id=11, value="3"), posted(), state=State.NEW)
    assert told(change(removed(), EarlierNews(told=waiting))) == [("MarkPosted", "3")]


def test_a_correction_within_ten_minutes_edits_the_message() -> None:
    sent = message(posted(mark_id=11, value="3"), posted(), finished_at=NOON - EDIT_WINDOW)
    notice = new(corrected(), mother(), EarlierNews(told=sent))
    assert (notice.action, notice.target_id, notice.not_before) == (Action.EDIT, sent.id, NOON)
    assert notice.reason is Reason.CORRECTED_SOON
    assert told(notice) == [("MarkPosted", "3"), ("MarkCorrected", "4")]


def test_a_removal_within_ten_minutes_edits_the_message() -> None:
    notice = new(removed(), mother(), EarlierNews(told=message(posted())))
    assert notice.action is Action.EDIT
    assert told(notice) == [("MarkRemoved", "5")]


def test_an_edit_does_not_wait_for_the_morning() -> None:
    sent = message(posted(), finished_at=NIGHT - timedelta(minutes=1))
    assert new(corrected(), mother(), EarlierNews(told=sent), NIGHT).not_before == NIGHT


def test_a_later_correction_answers_the_message() -> None:
    sent = message(posted(), finished_at=NOON - EDIT_WINDOW - timedelta(seconds=1))
    notice = new(corrected(), mother(), EarlierNews(told=sent))
    assert (notice.action, notice.target_id, notice.reason) == (Action.SEND, sent.id, Reason.CORRECTED_LATER)
    assert told(notice) == [("MarkCorrected", "4")]


def test_a_later_correction_waits_for_the_end_of_quiet_hours() -> None:
    sent = message(posted(), finished_at=NIGHT - timedelta(hours=5))
    assert new(corrected(), mother(), EarlierNews(told=sent), NIGHT).not_before == MORNING


def test_a_message_whose_words_were_wiped_is_answered() -> None:
    wiped = message(payload=None)
    assert new(corrected(), mother(), EarlierNews(told=wiped)).reason is Reason.CORRECTED_LATER


@pytest.mark.parametrize("state", [State.CLAIMED, State.SENDING, State.RETRYING])
def test_a_correction_of_what_is_on_its_way_is_an_edit(state: State) -> None:
    notice = new(corrected(), mother(), EarlierNews(told=message(posted(), state=state)))
    assert (notice.action, notice.target_id) == (Action.EDIT, 100)


def test_a_second_correction_joins_the_edit_that_waits() -> None:
    """The chat saw a five: it hears what became of the five, not of the four in between."""
    sent = message(corrected(), waiting_edit=101)
    step = change(corrected(version=3, value="3", was_value="4"), EarlierNews(told=sent))
    assert step.notice_id == 101
    assert step.payload is not None
    assert [(item["was_value"], item["value"]) for item in items_of(step.payload)] == [("5", "3")]


def test_an_edit_of_one_mark_leaves_the_edit_of_another() -> None:
    sent = message(corrected(), posted(mark_id=11, value="3"), waiting_edit=101)
    step = change(corrected(mark_id=11, value="2", was_value="3"), EarlierNews(told=sent))
    assert told(step) == [("MarkCorrected", "4"), ("MarkCorrected", "2")]


def test_a_mark_removed_after_an_unsent_correction_is_removed_as_the_chat_knew_it() -> None:
    answer = message(corrected(), state=State.NEW, known=True)
    step = change(removed(value="4"), EarlierNews(told=answer))
    assert told(step) == [("MarkRemoved", "5")]


def test_a_correction_of_a_mark_that_nobody_was_told_of_is_news() -> None:
    assert new(corrected(), mother()).reason is Reason.AT_ONCE
    failed = message(posted(), state=State.FAILED)
    assert new(corrected(), mother(), EarlierNews(told=failed)).target_id is None


# Modes


@pytest.mark.parametrize("event", one_of_each(), ids=lambda event: event.kind)
def test_what_is_switched_off_is_not_told(event: Event) -> None:
    off = mother(**dict.fromkeys(NoticeKind, Mode.OFF))
    assert why_not(event, off, EarlierNews(told=message(event), digest=True)) is Reason.SWITCHED_OFF


def test_evening_marks_wait_for_the_evening_in_one_message() -> None:
    to = mother(marks=Mode.EVENING)
    notice = new(posted(), to)
    assert (notice.not_before, notice.reason) == (at(19), Reason.EVENING)
    waiting = message(posted(), state=State.NEW)
    assert isinstance(plan(posted(mark_id=11), to, EarlierNews(recent=waiting), NOON), ChangedNotice)


def test_a_mark_after_the_evening_waits_for_the_next_one() -> None:
    assert new(posted(), mother(marks=Mode.EVENING), now=at(19, 1)).not_before == at(19, day=24)


def test_evening_homework_is_left_to_the_digest() -> None:
    assert why_not(assigned(), mother()) is Reason.IN_THE_DIGEST
    assert why_not(changed(), mother()) is Reason.IN_THE_DIGEST


def test_homework_after_the_digest_goes_at_once() -> None:
    assert new(assigned(), mother(), EarlierNews(digest=True)).not_before == NOON


def test_at_once_homework_goes_at_once_and_needs_no_digest() -> None:
    to = mother(homework=Mode.AT_ONCE)
    assert new(assigned(), to).reason is Reason.AT_ONCE
    assert why_not(homework_due(), to) is Reason.TOLD_AT_ONCE


def test_the_digest_goes_when_it_is_made_and_grows_old_by_the_morning() -> None:
    notice = new(homework_due(), mother(), now=at(19))
    assert notice.not_before == at(19)
    assert notice.expires_at == at(7, day=24)
    assert notice.priority is Priority.BROADCAST


def test_a_mark_that_came_of_a_dot_reaches_whoever_wants_marks_but_no_dots() -> None:
    at_once = new(dot_turned(), mother(dots=Mode.OFF))
    assert (at_once.kind, at_once.reason) == (NoticeKind.MARKS, Reason.AT_ONCE)
    assert new(dot_turned(), mother(dots=Mode.OFF, marks=Mode.EVENING)).reason is Reason.EVENING
    assert isinstance(plan(dot_turned(), mother(dots=Mode.OFF, marks=Mode.OFF), NOTHING, NOON), Unheard)
    assert new(dot_turned(), mother(marks=Mode.OFF)).kind is NoticeKind.DOTS


def test_homework_called_off_before_it_was_sent_was_never_there() -> None:
    waiting = EarlierNews(told=message(assigned(), state=State.NEW))
    assert change(called_off(), waiting).payload is None
    assert told(change(changed(text="§ 13"), waiting))[0][0] == "HomeworkAssigned"


# Dots


@pytest.mark.parametrize(("days_left", "wished", "heard"), [(0, 3, 1), (3, 3, 1), (2, 3, 0), (1, 0, 0), (0, 0, 1)])
def test_reminders_follow_the_wish_of_the_adult(days_left: int, wished: int, heard: int) -> None:
    step = plan(dot_due(days_left=days_left), mother(dot_days=wished), NOTHING, NOON)
    assert isinstance(step, NewNotice if heard else Unheard)
    assert heard or (isinstance(step, Unheard) and step.reason is Reason.OTHER_DAY)


def test_a_reminder_is_worth_nothing_after_the_deadline() -> None:
    assert new(dot_due(), mother()).expires_at == at(0, day=28)


@pytest.mark.fault("3.3 deadline inside quiet hours")
def test_a_reminder_that_would_not_live_to_the_morning_is_not_held() -> None:
    """Deferred is never dropped (C7)."""
    late = dot_due(days_left=0, due_on=date(2026, 11, 23), valid_until=at(0, day=24))
    assert new(late, mother(), now=at(22, 30)).not_before == at(22, 30)
    assert new(dot_due(), mother(), now=at(22, 30)).not_before == MORNING


def test_a_closed_dot_is_news_of_its_own() -> None:
    notice = new(dot_closed(), mother(), EarlierNews(told=message(dot_set())))
    assert (notice.action, notice.target_id) == (Action.SEND, None)


# Quiet hours


@pytest.mark.parametrize("event", [posted(), dot_set(), removed()], ids=lambda event: event.kind)
def test_quiet_hours_hold_and_never_drop(event: Event) -> None:
    notice = new(event, mother(), now=NIGHT)
    assert (notice.not_before, notice.reason) == (MORNING, Reason.QUIET_HOURS)
    assert notice.expires_at is None


def test_without_quiet_hours_news_comes_at_night() -> None:
    assert new(posted(), mother(quiet=False), now=NIGHT).not_before == NIGHT


def test_marks_of_the_night_come_in_one_message() -> None:
    waiting = message(posted(), state=State.NEW)
    joined = change(posted(mark_id=11), EarlierNews(recent=waiting), NIGHT + timedelta(hours=1))
    assert len(told(joined)) == 2


def test_quiet_hours_are_the_readers_own() -> None:
    """23:00 in Moscow is 6:00 in Vladivostok, and one more hour of sleep."""
    far = mother()
    far = Recipient(far.chat_id, far.person_id, far.children, ZoneInfo("Asia/Vladivostok"), far.wishes)
    assert new(posted(), far, now=NIGHT).not_before == NIGHT + timedelta(hours=1)


def test_urgent_news_passes_quiet_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ROUTES, "DotSet", Route(NoticeKind.DOTS, Priority.ALARM, urgent=True))
    assert new(dot_set(), mother(), now=NIGHT).not_before == NIGHT


def test_homework_held_by_quiet_hours_grows_old_from_the_morning() -> None:
    to = mother(homework=Mode.AT_ONCE)
    assert new(assigned(), to, now=NIGHT).expires_at == MORNING + timedelta(days=3)


# Several children


def test_twins_in_one_class_get_one_message_with_both() -> None:
    twins = mother(homework=Mode.AT_ONCE)
    twins = Recipient(twins.chat_id, twins.person_id, (MASHA, KATYA), twins.zone, twins.wishes)
    assert new(assigned(), twins).payload == payload(assigned(), children=(MASHA, KATYA))


# One child apart from the others


def test_twins_are_told_of_only_as_far_as_each_is_wished_for() -> None:
    wanted = replace(mother(marks=Mode.AT_ONCE).wishes, children={KATYA: {NoticeKind.HOMEWORK: Mode.OFF}})
    to = replace(mother(homework=Mode.AT_ONCE), children=(MASHA, KATYA))
    both = new(assigned(), to)
    one = new(assigned(), replace(to, wishes=replace(to.wishes, children=wanted.children)))
    assert (both.recipient.children, one.recipient.children) == ((MASHA, KATYA), (MASHA,))
    assert one.payload["children"] == [MASHA]


def test_the_mode_of_a_child_is_stronger_than_that_of_all() -> None:
    wanted = replace(mother().wishes, children={MASHA: {NoticeKind.MARKS: Mode.OFF}})
    assert why_not(posted(), replace(mother(), wishes=wanted)) is Reason.SWITCHED_OFF
    assert new(posted(child_id=KATYA), replace(mother(), children=(KATYA,), wishes=wanted)).reason is Reason.AT_ONCE


def test_one_message_about_two_children_comes_as_soon_as_either_is_to_be_heard_of() -> None:
    wanted = replace(mother(marks=Mode.EVENING).wishes, children={KATYA: {NoticeKind.MARKS: Mode.AT_ONCE}})
    assert new(posted(), replace(mother(), children=(MASHA, KATYA), wishes=wanted)).reason is Reason.AT_ONCE


def test_saturday_has_quiet_hours_of_its_own() -> None:
    wanted = replace(mother().wishes, quiet_days={5: QuietHours(time(22), time(10))})
    friday_night = at(23, day=27)
    notice = new(posted(), replace(mother(), wishes=wanted), now=friday_night)
    assert (notice.not_before, notice.reason) == (at(10, day=28), Reason.QUIET_HOURS)
