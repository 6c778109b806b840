"""The switchboard answers as routers asked one after another would,."""

from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import UNHANDLED, SkipHandler
from aiogram.filters import Command, StateFilter
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, User

from bot.filters import Pressed, Said
from bot.menu_callbacks import MenuAsUsual, MoveSection, OpenMenuLayout
from bot.routers import ROUTERS
from bot.switchboard import Switchboard
from tests.intake.rig import TOKEN

ASKED = State("asked", "Words")
OTHER = State("other", "Words")
PERSON = User(id=1, is_bot=False, first_name="Аня")


def _routers() -> list[Router]:
    """One of every way in which ours listen; each answers with its name."""
    first, second, inner, last = (Router(name=name) for name in ("first", "second", "inner", "last"))
    second.include_router(inner)

    def answer(name: str) -> Any:
        async def handler(*_: object, **__: object) -> str:
            return name

        return handler

    async def passes(*_: object) -> None:
        raise SkipHandler

    first.message.register(passes, Command("skipped"))
    first.message.register(answer("first"), Command("first"))
    first.message.register(answer("caption"), F.photo, Command("captioned"))
    first.message.register(answer("asked"), ASKED, Said())
    first.callback_query.register(answer("pressed"), Pressed(OpenMenuLayout))
    second.message.register(answer("other"), OTHER, F.text)
    second.message.register(answer("quiet"), StateFilter(None), F.text.startswith("quiet"))
    inner.message.register(answer("inner"), Command("first", "inner", "skipped"))
    inner.callback_query.register(answer("inside"), Pressed(MoveSection))
    inner.callback_query.register(answer("in state"), Pressed(MenuAsUsual), ASKED)
    last.message.register(answer("last"))
    last.callback_query.register(answer("stray"))
    return [first, second, last]


def _said(text: str) -> Message:
    chat = Chat(id=1, type="private")
    return Message(message_id=1, date=datetime.now(UTC), chat=chat, from_user=PERSON, text=text)


def _pressed(data: str) -> CallbackQuery:
    return CallbackQuery(id="1", from_user=PERSON, chat_instance="1", data=data)


EVENTS: tuple[tuple[str, TelegramObject], ...] = (
    *(
        ("message", _said(text))
        for text in ("/first", "/first@of_others", "/inner", "/skipped", "/", "/ first", "first", "quiet", "/captioned")
    ),
    *(
        ("callback_query", _pressed(data))
        for data in ("", "zz:1", "mset:", "mset:marks", "mset:1:2", "mmove:marks:0", "mmove:marks:x", "musual", "gone")
    ),
    ("edited_message", _said("first")),
)


@pytest.mark.parametrize("state", [None, ASKED.state, OTHER.state, "Words:unknown"])
async def test_it_answers_as_routers_asked_in_turn_would(state: str | None) -> None:
    plainly, board = Router(), Switchboard()
    plainly.include_routers(*_routers())
    board.include_routers(*_routers())
    bot = Bot(TOKEN)
    bot._me = User(id=42, is_bot=True, first_name="Перемена", username="peremena_bot")
    answers = list[object]()
    for kind, event in EVENTS:
        known = {"bot": bot, "raw_state": state}
        answer = await board.propagate_event(kind, event, **known)
        assert answer == await plainly.propagate_event(kind, event, **known), event
        answers.append(answer)
    assert {"first", "stray", "pressed", "inside"} < set(answers) and UNHANDLED in answers
    assert ("asked" in answers) == ("in state" in answers) == (state == ASKED.state)


def test_no_router_of_ours_has_what_the_switchboard_passes_over() -> None:
    for router in (router for root in ROUTERS for router in root.chain_tail):
        for desk in router.observers.values():
            assert not list(desk.outer_middleware) and not desk._handler.filters, router
