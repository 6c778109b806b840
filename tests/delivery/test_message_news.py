"""News of messages between people: what is read, what stands under it, the file that goes with it (C6)."""

import asyncio
from datetime import date
from typing import Any

import pytest

from bot.push.renderer import NewsRenderer
from bot.screen import Screen
from delivery.kinds import EDITED_WHENEVER, FOLLOW_UPS, Mode
from delivery.notices import Action, ChangedNotice, Earlier, EarlierNews, NewNotice, Reason, Recipient, State, Unheard
from delivery.planning import plan
from delivery.wishes import wishes
from emulator.entities import parse_html
from school import events
from school.events import Event
from tests.delivery.samples import MORNING, MOSCOW, NIGHT, NOON, at, claimed, payload
from texts.clip import MAX_TEXT, clip
from texts.words import LANGUAGES

HOSTILE = "<b>Ма</i>&amp;\u202eша</b> 👩‍👩‍👧 <a href='tg://user?id=1'>x</a>"
FILE = {"kind": "voice", "file_id": "v", "name": None}
TOPIC = {"kind": "mark", "what": "Алгебра", "value": "3", "day": date(2026, 11, 20).isoformat()}
TEACHER = 50


def said(event: type[Event] = events.MessageSent, **changes: Any) -> Any:
    known: dict[str, Any] = {
        "school_id": 1,
        "happened_at": NOON,
        "to": {TEACHER: None},
        "message_id": 7,
        "version": 1,
        "thread_id": 3,
        "title": None,
        "topic": None,
        "child": None,
        "author": "Ветрова Анна Сергеевна",
        "author_is": "parent",
        "author_of": ("7 «Б»",),
        "text": "Здравствуйте!",
        "file": None,
        **({"first": False} if event is events.MessageSent else {}),
    }
    return event(**known | changes)


def one_of_each_message(**changes: Any) -> list[Event]:
    of_thread = {"school_id": 1, "happened_at": NOON, "thread_id": 3, "title": None, "topic": None, "by": "Орлова"}
    text, author = changes.get("text", "Ага"), changes.get("author", "Сомов")
    of_report = {"school_id": 1, "happened_at": NOON, "report_id": 4, "text": text, "author": author}
    return [
        said(**changes, first=True, topic=TOPIC, child="Мария В."),
        said(events.MessageEdited, **changes),
        said(events.MessageHidden, **changes | {"text": ""}),
        said(events.MessageFileSent, **changes, file=FILE),
        said(events.MessageFileHidden, **changes, file=FILE),
        events.AddedToThread(**of_thread, person_id=5),
        events.ThreadClosed(**of_thread),
        events.MessageReported(**of_report, reporter="Громов"),
        events.AuthorWarned(**of_report),
    ]


def rendered(event: Event, **changes: Any) -> Screen:
    return asyncio.run(NewsRenderer().render(claimed(event, children=(), child_called="", **changes)))


def read(event: Event, **changes: Any) -> str:
    return parse_html(clip(rendered(event, **changes).text))[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", one_of_each_message(), ids=lambda event: event.kind)
def test_every_event_of_a_thread_can_be_told(event: Event, language: str) -> None:
    assert len(read(event, language=language)) > 10


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", [HOSTILE, "<" * 3500, "слово\n" * 580, "&lt;" * 800])
def test_hostile_words_stay_words(words: str, language: str) -> None:
    for event in one_of_each_message(text=words, author=words[:80], title=words[:60]):
        text, spans = parse_html(clip(rendered(event, language=language).text))
        assert len(text) <= MAX_TEXT
        assert all(span.kind in ("bold", "italic") for span in spans), event.kind


def test_a_message_says_who_of_whom_and_about_what() -> None:
    text = read(said(first=True, topic=TOPIC, child="Мария В."))
    for part in ("Ветрова Анна Сергеевна, родитель: 7 «Б»", "Оценка 3, Алгебра, 20 ноября", "О ребёнке: Мария В."):
        assert part in text
    assert "просто ответьте на это сообщение" in text
    assert "просто ответьте" not in read(said())
    assert "Mark 3, Алгебра, 20 November" in read(said(topic=TOPIC), language="en")


def test_the_file_goes_with_its_words() -> None:
    screen = rendered(said(file=FILE))
    assert screen.media is not None
    assert (screen.media.kind, screen.media.file_id) == ("voice", "v")
    assert "Здравствуйте!" in screen.media.instead
    assert "попросите прислать" in screen.media.instead
    assert rendered(said()).media is None
    assert rendered(said(events.MessageHidden, file=FILE)).gone
    assert not rendered(said(events.MessageEdited, file=FILE)).gone


@pytest.mark.parametrize("event", [events.MessageHidden, events.MessageFileHidden])
@pytest.mark.parametrize("hidden", ["on", "off"])
def test_a_hidden_file_is_never_sent_again(event: type[Event], hidden: str) -> None:
    """Nor shown to who hides names: where the message cannot be taken away the words alone say that it is gone."""
    anew = rendered(said(event, file=FILE), action=Action.SEND, wishes=wishes({"hidden": hidden}))
    assert anew.media is None
    taken = rendered(said(event, file=FILE), action=Action.EDIT, wishes=wishes({"hidden": hidden}))
    assert (taken.gone, taken.media is None) == (True, False)


def test_what_stands_under_it() -> None:
    def labels(event: Event) -> list[str]:
        return [button.label for row in rendered(event).buttons for button in row]

    answer, whole, hide = "↩️ Ответить", "Переписка", "Скрыть"
    found = {event.kind: labels(event) for event in one_of_each_message()}
    assert found["MessageSent"] == found["MessageEdited"] == found["AddedToThread"] == [answer, whole]
    assert found["ThreadClosed"] == [whole]
    assert found["MessageReported"][0] == hide
    assert found["MessageHidden"] == found["AuthorWarned"] == []


def teacher(**stored: str) -> Recipient:
    return Recipient(5, TEACHER, (), MOSCOW, wishes(stored))


@pytest.mark.parametrize(
    ("now", "held", "goes"),
    [(NOON, None, NOON), (NIGHT, None, MORNING), (NIGHT, at(8, day=24), at(8, day=24)), (NOON, at(11), NOON)],
)
def test_a_message_waits_for_hours_and_for_quiet(now: Any, held: Any, goes: Any) -> None:
    step = plan(said(to={TEACHER: held}), teacher(), EarlierNews(), now)
    assert isinstance(step, NewNotice)
    assert step.not_before == goes


def test_messages_switched_off_are_not_told_but_said_why() -> None:
    step = plan(said(), teacher(**{"news:messages": Mode.OFF}), EarlierNews(), NOON)
    assert isinstance(step, Unheard)
    assert step.reason is Reason.SWITCHED_OFF


def earlier(state: State, event: Event) -> EarlierNews:
    told = Earlier(9, state, known=False, created_at=NOON, finished_at=NOON, payload=payload(event))
    return EarlierNews(told=told)


def test_an_unsent_message_is_replaced_and_a_hidden_one_never_was() -> None:
    anew = plan(said(events.MessageEdited, version=2, text="Иначе"), teacher(), earlier(State.NEW, said()), NOON)
    assert isinstance(anew, ChangedNotice)
    assert anew.payload is not None
    [item] = anew.payload["items"]  # type: ignore[misc, union-attr]
    assert (item["event"], item["text"]) == ("MessageSent", "Иначе")  # type: ignore[index, call-overload]
    taken = plan(said(events.MessageHidden, version=2), teacher(), earlier(State.NEW, said()), NOON)
    assert isinstance(taken, ChangedNotice)
    assert taken.payload is None


def test_what_is_hidden_is_edited_however_late() -> None:
    later = at(23, day=29)
    hidden = plan(said(events.MessageHidden, version=2), teacher(), earlier(State.SENT, said()), later)
    assert isinstance(hidden, NewNotice)
    assert hidden.action is Action.EDIT
    wiped = Earlier(9, State.SENT, known=False, created_at=NOON, finished_at=NOON, payload=None)
    anew = plan(said(events.MessageHidden, version=2), teacher(), EarlierNews(told=wiped), later)
    assert isinstance(anew, NewNotice)
    assert (anew.action, anew.target_id) == (Action.EDIT, 9), "also when we forgot what it said"
    answer = plan(said(events.MessageEdited, version=2), teacher(), earlier(State.SENT, said()), later)
    assert isinstance(answer, NewNotice)
    assert (answer.action, answer.target_id) == (Action.SEND, 9)
    assert EDITED_WHENEVER <= FOLLOW_UPS


@pytest.mark.parametrize("event", [events.MessageEdited, events.MessageHidden, events.MessageFileHidden])
def test_who_was_not_told_hears_no_correction(event: type[Event]) -> None:
    step = plan(said(event, version=2), teacher(), EarlierNews(), NOON)
    assert isinstance(step, Unheard)
