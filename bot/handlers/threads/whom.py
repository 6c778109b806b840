"""Finding a person: by group, by name, by post, by a nickname of a subject."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.keyboards import threads as buttons
from bot.states import ManagingThread, Writing
from bot.thread_callbacks import BeginAdding, OpenGroup, WriteTo
from school.refusals import Outdated
from school.threads import Group
from texts import threads as texts
from texts.understand.people import Candidate, find_people
from texts.words import Words
from usecases.asker import Asker
from usecases.threads.show import Offered, People, ShowPeople

router = Router(name="threads-whom")


@router.callback_query(Pressed(WriteTo))
async def whom(press: CallbackQuery, asker: Asker, t: Words, show_people: ShowPeople, state: FSMContext) -> None:
    people = await show_people(asker)
    await state.set_state(Writing.whom)
    await state.set_data({})
    await redraw(press, texts.whom(t, people), buttons.whom(t, people))


@router.callback_query(Pressed(BeginAdding))
async def whom_to_add(
    press: CallbackQuery,
    callback_data: BeginAdding,
    asker: Asker,
    t: Words,
    show_people: ShowPeople,
    state: FSMContext,
) -> None:
    people = await show_people(asker, callback_data.thread_id)
    await state.set_state(ManagingThread.person)
    await state.set_data({"thread_id": callback_data.thread_id})
    await redraw(press, texts.whom(t, people), buttons.whom(t, people))


@router.callback_query(Pressed(OpenGroup))
async def group(
    press: CallbackQuery, callback_data: OpenGroup, asker: Asker, t: Words, show_people: ShowPeople
) -> None:
    wish = callback_data
    people = await show_people(asker, wish.thread_id)
    if wish.group not in set(people.groups) or wish.page < 0:
        raise Outdated
    which = Group(wish.group)
    await redraw(press, texts.group(t, which), buttons.group(t, people, which, wish.page))


@router.message(Writing.whom, WORDS)
@router.message(ManagingThread.person, WORDS)
async def search(message: Message, asker: Asker, t: Words, show_people: ShowPeople, state: FSMContext) -> None:
    people = await show_people(asker, (await state.get_data()).get("thread_id"))
    found = _found(message.text or "", people)
    await reply(message, texts.found(t, message.text or "", found), buttons.found(t, people, found))


@router.message(Writing.whom)
@router.message(ManagingThread.person)
async def words_please(message: Message, t: Words) -> None:
    await reply(message, texts.words_please(t), buttons.only_to_list(t))


def _found(typed: str, people: People) -> list[Offered]:
    by_person = {it.one.person: it for it in people.offered}
    return [by_person[person] for person in find_people(typed, [_candidate(it) for it in people.offered])]


def _candidate(it: Offered) -> Candidate:
    one = it.one
    return Candidate(one.person, one.name, one.roles, bool(one.standing.leads), one.subjects)
