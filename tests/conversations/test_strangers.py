"""A stranger tries every button: whoever has no right sees nothing, changes nothing, and is answered all the same."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date

import pytest

from bot.announcement_callbacks import OpenAnnouncements
from bot.callbacks import Callback
from storage.models import Chat, InboxUpdate
from tests.conversations.forging import (
    CANARY,
    Ids,
    begun_at,
    everything_kept,
    family,
    inside_a_diary,
    of_family,
    of_journal,
    of_moderators,
    of_oneself,
    of_reports,
    other_family,
)
from tests.conversations.forging_applications import of_applicant, of_intake
from tests.conversations.forging_conduct import of_keepers, of_lists, of_office, of_staff
from tests.conversations.forging_gatherings import of_callers, of_publishers, of_readers
from tests.conversations.forging_inquiries import of_askers
from tests.conversations.forging_school import of_class_leaders, of_class_readers
from tests.conversations.forging_substitutions import of_timetable_keepers
from tests.rig.living import Rig
from tests.rig.people import Talker

Buttons = Callable[[Ids], list[Callback]]


def test_every_button_has_a_place_here() -> None:
    nobody = Ids(**dict.fromkeys(Ids.__annotations__, 1))
    named = [
        *of_family(nobody),
        *of_journal(nobody),
        *of_moderators(nobody),
        *of_callers(nobody),
        *of_readers(nobody),
        *of_publishers(nobody),
        *of_reports(nobody),
        *of_office(nobody),
        *of_keepers(nobody),
        *of_lists(nobody),
        *of_staff(nobody),
        *of_class_readers(nobody),
        *of_class_leaders(nobody),
        *of_askers(nobody),
        *of_timetable_keepers(nobody),
        *of_applicant(nobody),
        *of_intake(nobody),
    ]
    placed = {type(button).prefix for button in [*named, *of_oneself()]}
    assert set(Callback.kinds) - placed == set(), "new buttons: say in forging.py whom they name"


async def _answer(talker: Talker, button: Callback) -> str:
    """What stands in the chat and in the toast after the press, which the rig knows to be answered."""
    await talker.forges(button.pack())
    return f"{talker.chat[-1].text}\n{talker.toast}"


async def _learns_nothing(rig: Rig, talker: Talker, ids: Ids, absent: Ids, buttons: Buttons) -> None:
    before = everything_kept(rig)
    told = {}
    for real, made_up in zip(buttons(ids), buttons(absent), strict=True):
        answer = await _answer(talker, real)
        assert CANARY not in answer + talker.screen, f"{talker.who} learns from {real}: {answer}"
        assert everything_kept(rig) == before, f"{talker.who} changes something by {real}"
        if answer != (same := await _answer(talker, made_up)):
            told[str(real)] = (answer, same)
    assert told == {}, f"{talker.who} can tell what is there from what is not"
    assert all(CANARY not in seen.text + "".join(seen.labels()) for seen in talker.chat)
    assert await InboxUpdate.filter(state="failed").count() == 0


@pytest.mark.row("C6", "stranger")
@pytest.mark.parametrize("who", ["class_teacher", "history_teacher", "primary_teacher", "secretary"])
async def test_no_announcement_is_read_by_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_readers)


@pytest.mark.row("A5", "stranger")
@pytest.mark.row("A10", "stranger")
@pytest.mark.row("B1", "stranger")
@pytest.mark.row("B2", "stranger")
@pytest.mark.row("B3", "stranger")
@pytest.mark.row("B4", "stranger")
@pytest.mark.row("B5", "stranger")
@pytest.mark.row("B6", "stranger")
@pytest.mark.row("B7", "stranger")
@pytest.mark.row("B8", "stranger")
@pytest.mark.row("B9", "stranger")
@pytest.mark.row("D1", "stranger")
@pytest.mark.row("D3", "stranger")
@pytest.mark.row("D5", "stranger")
@pytest.mark.row("D7", "stranger")
@pytest.mark.row("B12", "stranger")
@pytest.mark.row("B14", "stranger")
@pytest.mark.row("B15", "stranger")
@pytest.mark.row("B16", "stranger")
@pytest.mark.row("B17", "stranger")
@pytest.mark.parametrize("who", ["olyas_father", "algebra_teacher", "primary_teacher", "secretary"])
async def test_no_button_of_a_family_opens_to_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_family)


async def test_a_child_of_ones_own_is_no_key_to_what_others_have(rig: Rig) -> None:
    ids, father = await family(rig), await other_family(rig)
    own = rig.school.people["vanya"]
    await _learns_nothing(rig, father, ids.with_child(own), ids.absent().with_child(own), _of_the_class)


@pytest.mark.row("D5", "stranger")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "history_teacher", "primary_teacher", "secretary"])
async def test_no_complaint_opens_to_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_moderators)


@pytest.mark.row("E1", "stranger")
@pytest.mark.row("E2", "stranger")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "history_teacher", "primary_teacher"])
async def test_no_meeting_is_led_by_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_callers)


@pytest.mark.row("B17", "stranger")
@pytest.mark.row("D6", "stranger")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "class_teacher"])
async def test_no_correction_is_decided_by_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_office)


@pytest.mark.row("A9", "stranger")
@pytest.mark.parametrize(
    ("who", "buttons"),
    [(who, which) for who in ("mother", "class_teacher") for which in (of_applicant, of_intake)]
    + [("secretary", of_applicant)],
)
async def test_no_application_opens_to_others(rig: Rig, who: str, buttons: Buttons) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), buttons)


@pytest.mark.row("E5", "stranger")
@pytest.mark.row("E12", "stranger")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "primary_teacher", "secretary"])
async def test_no_class_is_read_by_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), lambda of: [*of_class_readers(of), *of_class_leaders(of)])


@pytest.mark.row("E5", "stranger")
async def test_how_families_are_reached_is_not_for_every_teacher(rig: Rig, history_teacher: Talker) -> None:
    ids = await family(rig)
    await _learns_nothing(rig, history_teacher, ids, ids.absent(), of_class_leaders)


@pytest.mark.row("A14", "stranger")
@pytest.mark.row("E6", "stranger")
@pytest.mark.row("E11", "stranger")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "class_teacher"])
async def test_no_book_of_the_office_opens_to_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_lists)


@pytest.mark.row("A14", "stranger")
@pytest.mark.parametrize("who", ["mother", "olyas_father"])
async def test_no_parent_asks_for_a_role(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_staff)


@pytest.mark.row("E9", "stranger")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "history_teacher", "primary_teacher"])
async def test_no_login_is_handed_out_by_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_keepers)


@pytest.mark.row("E8", "stranger", "ru", "en")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "primary_teacher", "secretary"])
async def test_no_question_to_families_is_led_by_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_askers)


@pytest.mark.row("E8", "stranger")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "class_teacher"])
async def test_no_lesson_is_handed_over_by_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_timetable_keepers)


@pytest.mark.row("E10", "stranger")
@pytest.mark.parametrize("who", ["mother", "class_teacher", "history_teacher"])
async def test_no_event_is_published_by_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_publishers)


@pytest.mark.parametrize(
    ("who", "buttons"),
    [
        ("mother", of_family),
        ("class_teacher", of_journal),
        ("class_teacher", of_moderators),
        ("class_teacher", of_callers),
        ("mother", of_readers),
        ("secretary", of_publishers),
        ("secretary", of_office),
        ("secretary", of_intake),
        ("stranger", of_applicant),
        ("history_teacher", of_class_readers),
        ("class_teacher", of_class_leaders),
        ("class_teacher", of_askers),
    ],
)
async def test_who_has_the_right_is_told_more_by_the_same_buttons(rig: Rig, who: str, buttons: Buttons) -> None:
    """Else the tests around this one would prove nothing."""
    ids, talker = await family(rig), rig.newcomer(who) if who == "stranger" else await rig.linked(who)
    alike = []
    for real, made_up in zip(buttons(ids), buttons(ids.absent()), strict=True):
        presser = begun_at(rig, real, talker)
        if await _answer(presser, real) == await _answer(presser, made_up):
            alike.append(real.prefix)
    assert set(alike) <= {"letter", "notmine"}, "a letter must be opened before it can be used"


def _of_the_class(ids: Ids) -> list[Callback]:
    """Periods are the same for every class of the year."""
    return [button for button in inside_a_diary(ids) if type(button).prefix not in ("marks", "hwsubs")]


@pytest.mark.row("D1", "stranger")
@pytest.mark.parametrize("who", ["olyas_father", "primary_teacher", "secretary"])
async def test_no_report_of_an_absence_opens_to_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_reports)


@pytest.mark.row("E3", "stranger")
@pytest.mark.row("E4", "stranger")
@pytest.mark.parametrize("who", ["mother", "olyas_father", "history_teacher", "primary_teacher", "secretary"])
async def test_no_button_of_the_journal_opens_to_others(rig: Rig, who: str) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await _learns_nothing(rig, talker, ids, ids.absent(), of_journal)


async def test_who_has_no_diary_learns_nothing_from_any_button(rig: Rig, stranger: Talker) -> None:
    ids = await family(rig)
    await stranger.says("/start")
    await _learns_nothing(rig, stranger, ids, ids.absent(), lambda ids: [*of_family(ids), *of_journal(ids)])


@pytest.mark.parametrize("who", ["stranger", "olyas_father", "primary_teacher", "secretary"])
async def test_buttons_that_name_nobody_reach_no_further_than_the_own_chat(
    rig: Rig, who: str, stranger: Talker
) -> None:
    await family(rig)
    talker = stranger if who == "stranger" else await rig.linked(who)
    await talker.says("/start")
    own = [(await Chat.get(external_id=talker.id)).id]
    before = everything_kept(rig, own)
    for button in of_oneself():
        answer = await _answer(talker, button)
        if who == "secretary" and isinstance(button, OpenAnnouncements):
            continue  # the office reads what teachers announce
        assert CANARY not in answer + talker.screen, f"{who} learns from {button}: {answer}"
        assert everything_kept(rig, own) == before, f"{who} changes what others have by {button}"
    assert await InboxUpdate.filter(state="failed").count() == 0


def _with_own(ids: Ids) -> list[Callback]:
    """What ends the diary for the family's chat comes too early here."""
    gone = ("unlink", "revoke")
    return [button for button in [*of_oneself(), *of_family(ids)] if button.prefix not in gone]


_FAR = {int: ("", "9" * 18), date: ("00010101", "99991231"), bool: ("2",), str: ("", "<b>ё")}
"""By the kind of a field what no button of ours holds there."""


def _bent(button: Callback) -> Iterable[str]:
    """The button with each of its fields in turn replaced."""
    prefix, *packed = button.pack().split(":")
    for place, field in enumerate(fields(button)):  # type: ignore[arg-type]
        kind = next(kind for kind in (bool, int, date, str) if isinstance(getattr(button, field.name), kind | None))
        for odd in _FAR[kind]:
            yield ":".join([prefix, *packed[:place], odd, *packed[place + 1 :]])


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("who", "buttons"),
    [("mother", _with_own), ("class_teacher", of_journal), ("class_teacher", of_callers), ("secretary", of_publishers)],
)
async def test_no_number_or_day_made_by_hand_breaks_anything(rig: Rig, who: str, buttons: Buttons) -> None:
    """By somebody who has the right: so far a forger with a diary gets."""
    ids, talker = await family(rig), await rig.linked(who)
    for data in dict.fromkeys(bent for button in buttons(ids) for bent in _bent(button)):
        await talker.forges(data)
        failed = await InboxUpdate.exclude(error=None).values_list("error", flat=True)
        assert not failed, f"{data} raises {failed}"
