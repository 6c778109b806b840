"""An absence in free words, at any moment: understood, asked about, confirmed (D2)."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.absence_callbacks import ChooseWho, IsAbsence, SendUnderstood
from bot.answers import redraw, reply
from bot.drafts import WORDS, current, made_before, used_up
from bot.filters import Pressed
from bot.handlers.absences.common import file_all, keep, known_reason, show_card
from bot.handlers.absences.questions import draft_of, go_on, without
from bot.keyboards import absences as buttons
from bot.menu import MainMenu
from bot.states import AT_REST, ReportingAbsence
from school.refusals import Outdated
from texts import absences as texts
from texts.understand.absences import About, Answer, NotAnAbsence, Pupil, Why, understand_absence
from texts.words import Words, paragraphs
from usecases.absences.family import ReadFamily, SpokenOf
from usecases.absences.file import FileAbsence
from usecases.absences.show import ShowAbsence, ShowAbsenceDraft, ShowAbsences, ShowMonth
from usecases.asker import Asker

router = Router(name="absences-words")
free = Router(name="absences-free-words")
"""Stands before the strays: words that nobody else took and that are about an absence."""

VOICES = F.voice | F.video_note | F.audio


def _understood(text: str, family: SpokenOf) -> Answer:
    pupils = [
        Pupil(child.id, child.name, family.calendars[child.id], (child.alias,) if child.alias else ())
        for child in family.children
    ]
    return understand_absence(text, today=family.today, children=pupils, now=family.now.time())


class AboutAbsence(Filter):
    """Lets through what the parser takes for an absence, or for the end of one."""

    async def __call__(self, message: Message, asker: Asker, read_family: ReadFamily) -> bool | dict[str, Any]:
        family = await read_family(asker) if asker.linked else None
        if family is None:
            return False
        answer = _understood(message.text or "", family)
        if isinstance(answer, NotAnAbsence) and answer.why is not Why.RECOVERED:
            return False
        return {"answer": answer, "family": family}


@free.message(StateFilter(*AT_REST), WORDS, AboutAbsence())
async def said_out_of_the_blue(
    message: Message,
    answer: Answer,
    family: SpokenOf,
    asker: Asker,
    t: Words,
    show_absence_draft: ShowAbsenceDraft,
    show_month: ShowMonth,
    show_absences: ShowAbsences,
    state: FSMContext,
) -> None:
    if isinstance(answer, NotAnAbsence):
        page = await show_absences(asker)
        await reply(message, texts.glad(t), buttons.glad(t, page.notices))
        return
    draft = draft_of(answer, family)
    await go_on(message, asker, t, draft, show_absence_draft, show_month, family)
    await keep(state, draft)


@router.message(ReportingAbsence.words, WORDS)
@router.message(ReportingAbsence.draft, WORDS)
async def said_in_the_dialog(
    message: Message,
    asker: Asker,
    t: Words,
    read_family: ReadFamily,
    show_absence_draft: ShowAbsenceDraft,
    show_month: ShowMonth,
    state: FSMContext,
) -> None:
    family, known = await read_family(asker), await state.get_data()
    if family is None:
        raise Outdated
    answer = _understood(message.text or "", family)
    if isinstance(answer, NotAnAbsence):
        await reply(message, texts.not_understood(t), buttons.to_home(t, known["child_id"]))
        return
    draft = draft_of(answer, family)
    await go_on(message, asker, t, draft, show_absence_draft, show_month, family)
    await keep(state, draft)


@router.message(ReportingAbsence.words, VOICES)
@router.message(ReportingAbsence.draft, VOICES)
@router.message(ReportingAbsence.comment, VOICES)
async def said_by_voice(message: Message, t: Words, state: FSMContext) -> None:
    """Nothing is lost: what was asked is still awaited."""
    known = await state.get_data()
    await reply(message, texts.no_voice(t), buttons.to_home(t, known["child_id"]))


@router.callback_query(Pressed(IsAbsence))
async def is_it(
    press: CallbackQuery,
    callback_data: IsAbsence,
    asker: Asker,
    t: Words,
    read_family: ReadFamily,
    show_absence_draft: ShowAbsenceDraft,
    show_month: ShowMonth,
    main_menu: MainMenu,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    if not callback_data.yes:
        await state.clear()
        screen = await main_menu(asker, t)
        await redraw(press, paragraphs(texts.dropped(t), screen.text), screen.buttons)
        return
    draft["asks"] = without(draft, About.IS_IT_ABSENCE)
    await go_on(press, asker, t, draft, show_absence_draft, show_month, await read_family(asker))
    await keep(state, draft)


@router.callback_query(Pressed(ChooseWho))
async def choose_who(
    press: CallbackQuery,
    callback_data: ChooseWho,
    asker: Asker,
    t: Words,
    read_family: ReadFamily,
    show_absence_draft: ShowAbsenceDraft,
    show_month: ShowMonth,
    state: FSMContext,
) -> None:
    draft, family = await current(state, callback_data.draft), await read_family(asker)
    wanted = callback_data.child_id
    chosen = [one for one in family.children if wanted in (one.id, buttons.EVERYBODY)] if family else []
    if not chosen:
        raise Outdated
    ids, names = [one.id for one in chosen], [one.called for one in chosen]
    draft |= {"child_id": ids[0], "children": ids, "names": names}
    draft["asks"] = without(draft, About.CHILD)
    await go_on(press, asker, t, draft, show_absence_draft, show_month, family)
    await keep(state, draft)


@router.callback_query(Pressed(SendUnderstood))
async def send(
    press: CallbackQuery,
    callback_data: SendUnderstood,
    asker: Asker,
    t: Words,
    show_absence_draft: ShowAbsenceDraft,
    file_absence: FileAbsence,
    show_absence: ShowAbsence,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft = await current(state, callback_data.draft)
        reason = known_reason(draft["reason"] or "")
        made = await file_all(asker, draft, reason, show_absence_draft, file_absence)
        await used_up(state, callback_data.draft, made)
    known = (made["child_id"], made["notice_id"])
    await show_card(press, asker, t, known, show_absence, texts.done(t, "filed"))
