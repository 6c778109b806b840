"""Setting homework: the day, then words or files (E3)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.files import TASK, files_of, redraw_card, words_of
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS, current, lesson_of, made_before, new_draft, used_up
from bot.journal_callbacks import AskTaskDue, BeginHomework, ChangeTaskDraft, SayNothing
from bot.keyboards.journal import homework as buttons
from bot.screen import Screen
from bot.states import SettingHomework
from school.homework import check_due
from school.refusals import Outdated
from texts.journal import homework as texts
from texts.understand.days import parse_day
from texts.words import Words
from usecases.asker import Asker
from usecases.homework.drafts import HomeworkDraftPage, ShowHomeworkDraft, ShowSetTask
from usecases.homework.set import ChangeHomework, NewTask, SayNothingIsSet, SetHomework
from usecases.ports.journal import LessonAt

router = Router(name="journal-homework")


@router.callback_query(Pressed(BeginHomework))
async def begin(
    press: CallbackQuery,
    callback_data: BeginHomework,
    asker: Asker,
    t: Words,
    show_homework_draft: ShowHomeworkDraft,
    state: FSMContext,
) -> None:
    page = await show_homework_draft(asker, callback_data.at)
    due = page.due.isoformat() if page.due else None
    draft = new_draft(callback_data.at, due=due, mandatory="1", independent="")
    await state.set_state(SettingHomework.task)
    await state.set_data(draft)
    screen = _screen(t, page, draft)
    await redraw(press, screen.text, screen.buttons)


@router.callback_query(Pressed(ChangeTaskDraft))
async def change_draft(
    press: CallbackQuery,
    callback_data: ChangeTaskDraft,
    asker: Asker,
    t: Words,
    show_homework_draft: ShowHomeworkDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    if callback_data.field not in ("due", "mandatory", "independent"):
        raise Outdated
    draft[callback_data.field] = callback_data.value
    page = await show_homework_draft(asker, lesson_of(draft), _due(draft))
    await state.set_state(SettingHomework.task)
    await state.set_data(draft)
    screen = _screen(t, page, draft)
    await redraw(press, screen.text, screen.buttons)


@router.callback_query(Pressed(AskTaskDue))
async def ask_due(press: CallbackQuery, callback_data: AskTaskDue, t: Words, state: FSMContext) -> None:
    draft = await current(state, callback_data.draft)
    await state.set_state(SettingHomework.due)
    await redraw(press, texts.ask_due(t), buttons.only_to_lesson(t, lesson_of(draft)))


@router.message(SettingHomework.due, WORDS)
async def keep_due(
    message: Message, asker: Asker, t: Words, show_homework_draft: ShowHomeworkDraft, state: FSMContext
) -> None:
    draft = await state.get_data()
    page = await show_homework_draft(asker, lesson_of(draft), _due(draft))
    due = check_due(parse_day(message.text or "", page.today), page.today, page.lesson.course.year_ends)
    draft["due"] = due.isoformat()
    page = await show_homework_draft(asker, lesson_of(draft), due)
    await state.set_state(SettingHomework.task)
    await state.set_data(draft)
    screen = _screen(t, page, draft)
    await reply(message, screen.text, screen.buttons)


@router.message(SettingHomework.task, TASK)
async def set_task(
    message: Message,
    asker: Asker,
    t: Words,
    show_homework_draft: ShowHomeworkDraft,
    set_homework: SetHomework,
    show_set_task: ShowSetTask,
    state: FSMContext,
) -> None:
    draft = await state.get_data()
    homework_id = await set_homework(asker, await _wish(asker, draft, message, show_homework_draft))
    page, at = await show_set_task(asker, homework_id), lesson_of(draft)
    card = await reply(message, texts.card(t, page), buttons.card(t, page, (at.on, at.number)))
    await used_up(state, draft["draft"], _made(homework_id, at))
    if message.media_group_id is not None:
        await state.set_state(SettingHomework.album)
        await state.update_data(album=message.media_group_id, card=card.message_id)


@router.message(SettingHomework.album, F.media_group_id)
async def more_of_the_album(
    message: Message,
    asker: Asker,
    t: Words,
    change_homework: ChangeHomework,
    show_set_task: ShowSetTask,
    state: FSMContext,
) -> None:
    """The rest of an album comes as messages of their own; the card under the first one is redrawn."""
    known = await state.get_data()
    if known["album"] != message.media_group_id:
        raise Outdated
    made = known["made"]
    homework_id, place = made["homework_id"], (date.fromisoformat(made["on"]), made["number"])
    page = await show_set_task(asker, homework_id)
    await change_homework(asker, homework_id, page.task.version, files=files_of(message))
    page = await show_set_task(asker, homework_id)
    await redraw_card(message, known["card"], texts.card(t, page), buttons.card(t, page, place))


@router.callback_query(Pressed(SayNothing))
async def say_nothing(
    press: CallbackQuery,
    callback_data: SayNothing,
    asker: Asker,
    t: Words,
    show_homework_draft: ShowHomeworkDraft,
    say_nothing_is_set: SayNothingIsSet,
    show_set_task: ShowSetTask,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft = await current(state, callback_data.draft)
        at = lesson_of(draft)
        page = await show_homework_draft(asker, at, _due(draft))
        if page.due is None:
            raise Outdated
        homework_id = await say_nothing_is_set(asker, at, page.due, page.number)
        made = _made(homework_id, at)
        await used_up(state, callback_data.draft, made)
    task, at = await show_set_task(asker, made["homework_id"]), lesson_of(made)
    await redraw(press, texts.card(t, task), buttons.card(t, task, (at.on, at.number)), texts.saved_toast(t))


async def _wish(
    asker: Asker, draft: Mapping[str, Any], message: Message, show_homework_draft: ShowHomeworkDraft
) -> NewTask:
    at = lesson_of(draft)
    page = await show_homework_draft(asker, at, _due(draft))
    return NewTask(
        at=at,
        due=page.due or page.today,
        number=page.number,
        text=words_of(message),
        mandatory=bool(draft["mandatory"]),
        independent=bool(draft["independent"]),
        files=files_of(message),
    )


def _made(homework_id: int, at: LessonAt) -> dict[str, Any]:
    """What a draft became, and the lesson to go back to."""
    return {"homework_id": homework_id, "course_id": at.course_id, "on": at.on.isoformat(), "number": at.number}


def _screen(t: Words, page: HomeworkDraftPage, draft: Mapping[str, Any]) -> Screen:
    mandatory, independent = bool(draft["mandatory"]), bool(draft["independent"])
    keyboard = buttons.draft(t, page, draft["draft"], mandatory=mandatory, independent=independent)
    return Screen(texts.draft(t, page), keyboard)


def _due(draft: Mapping[str, Any]) -> date | None:
    """Raises Outdated for a day that no button of ours holds."""
    try:
        return date.fromisoformat(draft["due"]) if draft["due"] else None
    except ValueError:
        raise Outdated from None
