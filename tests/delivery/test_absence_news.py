"""The alarm of a missed child: through quiet hours, after a minute's grace, taken back while it waits (C5)."""

from datetime import timedelta

from delivery.notices import ChangedNotice, EarlierNews, NewNotice, Reason, State, Unheard
from delivery.planning import plan
from tests.delivery.absences import missed, one_of_each_absence, there
from tests.delivery.samples import NIGHT, NOON, message, mother


def test_it_passes_quiet_hours_and_waits_a_minute_for_a_slip() -> None:
    step = plan(missed(), mother(), EarlierNews(), NIGHT)
    assert isinstance(step, NewNotice)
    assert step.not_before == NIGHT + timedelta(minutes=1)


def test_taken_back_in_time_nobody_hears_of_it() -> None:
    step = plan(there(), mother(), EarlierNews(told=message(missed(), state=State.NEW)), NOON)
    assert isinstance(step, ChangedNotice)
    assert step.payload is None


def test_who_was_not_alarmed_is_not_calmed() -> None:
    step = plan(there(), mother(), EarlierNews(), NOON)
    assert isinstance(step, Unheard)
    assert step.reason is Reason.NEVER_TOLD


def test_what_a_teacher_hears_of_an_absence_waits_for_the_morning() -> None:
    reported = next(event for event in one_of_each_absence() if event.kind == "AbsenceReported")
    step = plan(reported, mother(), EarlierNews(), NIGHT)
    assert isinstance(step, NewNotice)
    assert step.not_before > NIGHT + timedelta(hours=7)
