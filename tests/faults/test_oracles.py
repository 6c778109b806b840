"""Each oracle is silent where the promise is kept, and names the violation that was planted."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from emulator.ledger import Line
from scorecard import oracles
from scorecard.canaries import Canary, canaries
from scorecard.ledger import Told, told
from scorecard.oracles import Grant, Owed, Silence

MOTHER, STRANGER = 7, 8
FIRST, SECOND = Canary("vetrovy", 1), Canary("vetrovy", 2)
FOREIGN = Canary("gromovy", 3)
NOON = datetime(2026, 11, 23, 9, tzinfo=UTC).timestamp()
MIDNIGHT = datetime(2026, 11, 23, 21, tzinfo=UTC).timestamp()
NIGHT = Silence(time(22), time(7), ZoneInfo("Europe/Moscow"))


def heard(*words: Canary, at: float = NOON, chat: int = MOTHER, edit: bool = False, silent: bool = False) -> Told:
    return Told(at, chat, " ".join(str(word) for word in words), words, edit=edit, silent=silent)


def owed(*facts: Canary, due: float = NOON, stream: str = "marks") -> list[Owed]:
    return [Owed(MOTHER, fact, due, stream) for fact in facts]


def test_canaries_are_found_in_the_order_in_which_they_sing() -> None:
    assert canaries(f"Алгебра: 5 «{SECOND}», было «{FIRST}»; canary-x") == (SECOND, FIRST)


def test_the_ledger_is_read_as_news() -> None:
    lines = [
        Line(1.0, 42, MOTHER, "sendMessage", 1, f"5 {FIRST}", fault="reset_after", silent=True),
        Line(2.0, 42, MOTHER, "editMessageText", 1, f"4 {SECOND}"),
        Line(3.0, 42, MOTHER, "deleteMessage", 1, f"4 {SECOND}"),
        Line(4.0, 42, MOTHER, "sendMessage", 2, "Меню"),
    ]
    assert told(lines) == [
        Told(1.0, MOTHER, f"5 {FIRST}", (FIRST,), silent=True, answer_lost=True),
        Told(2.0, MOTHER, f"4 {SECOND}", (SECOND,), edit=True),
    ]


def test_o1_names_what_nobody_told() -> None:
    assert oracles.lost(owed(FIRST, SECOND), [heard(FIRST, SECOND)]) == []
    assert oracles.lost(owed(FIRST, SECOND), [heard(FIRST)]) == ["O1 chat 7 never heard canary-vetrovy-00002"]


def test_o1_does_not_take_another_chat_for_an_answer() -> None:
    assert len(oracles.lost(owed(FIRST), [heard(FIRST, chat=STRANGER)])) == 1


def test_o2_counts_what_came_twice_against_what_could() -> None:
    twice = [heard(FIRST), heard(FIRST), heard(SECOND), heard(FIRST, edit=True), heard(FIRST, chat=STRANGER)]
    assert oracles.repeats(twice) == 1
    assert oracles.repeated_too_often(twice, in_flight=1, ambiguous=0) == []
    assert oracles.repeated_too_often(twice, in_flight=0, ambiguous=1) == []
    assert oracles.repeated_too_often(twice, in_flight=0, ambiguous=0) == [
        "O2 1 messages came twice, at most 0 + 0 could"
    ]


def test_o3_names_what_came_before_its_turn() -> None:
    assert oracles.disordered(owed(FIRST, SECOND), [heard(FIRST), heard(SECOND), heard(FIRST)]) == []
    assert oracles.disordered(owed(FIRST, SECOND), [heard(FIRST, SECOND)]) == []
    assert oracles.disordered(owed(FIRST, SECOND), [heard(SECOND), heard(FIRST)]) == [
        "O3 chat 7 heard canary-vetrovy-00002 before canary-vetrovy-00001 (marks)"
    ]
    assert len(oracles.disordered(owed(FIRST, SECOND), [heard(SECOND, FIRST)])) == 1, "within one message too"


def test_o3_compares_nothing_across_kinds() -> None:
    facts = [*owed(FIRST, stream="marks"), *owed(SECOND, stream="dots")]
    assert oracles.disordered(facts, [heard(SECOND), heard(FIRST)]) == []


def test_o4_names_a_foreign_ear_and_a_right_that_had_ended() -> None:
    grants = [Grant(MOTHER, "vetrovy", NOON - 10, NOON + 10), Grant(STRANGER, "gromovy", 0)]
    assert oracles.leaks([heard(FIRST), heard(FOREIGN, chat=STRANGER)], grants) == []
    assert len(oracles.leaks([heard(FIRST, chat=STRANGER)], grants)) == 1
    assert len(oracles.leaks([heard(FIRST, at=NOON + 10)], grants)) == 1
    assert len(oracles.leaks([heard(FIRST, at=NOON - 11)], grants)) == 1
    assert len(oracles.leaks([heard(FIRST, FOREIGN)], grants)) == 1, "one word of a message is enough"


def test_o5_names_who_was_woken() -> None:
    quiet = {MOTHER: NIGHT}
    innocent = [heard(FIRST), heard(FIRST, at=MIDNIGHT, edit=True), heard(FIRST, at=MIDNIGHT, silent=True)]
    assert oracles.noises([*innocent, heard(FIRST, at=MIDNIGHT, chat=STRANGER)], quiet) == []
    assert oracles.noises([heard(FIRST, at=MIDNIGHT)], quiet) == ["O5 chat 7 was woken by canary-vetrovy-00001"]


def test_o5_knows_hours_that_do_not_pass_midnight() -> None:
    afternoon = Silence(time(11), time(13), ZoneInfo("Europe/Moscow"))
    assert (afternoon.covers(NOON), afternoon.covers(MIDNIGHT), NIGHT.covers(NOON)) == (True, False, False)


def test_o6_names_the_place_and_only_the_beginning_of_the_secret() -> None:
    places = {"log": b"token 42:abcdef", "dump": b"nothing"}
    assert oracles.spilled(places, ["zzzz"]) == []
    assert oracles.spilled(places, ["42:abcdef"]) == ["O6 log holds the secret 42:a..."]


def test_o7_names_what_came_too_late() -> None:
    on_time = [heard(FIRST, at=NOON + 600), heard(SECOND, at=NOON + 800)]
    facts = [*owed(FIRST), *owed(SECOND, due=NOON + 200)]
    assert oracles.tardy(facts, on_time, last_fault=NOON - 50) == []
    assert oracles.tardy(owed(FIRST), [heard(FIRST, at=NOON + 700)], last_fault=NOON + 99) == [
        "O7 chat 7 heard canary-vetrovy-00001 1 s too late"
    ]
