"""The office decides, and hands over what was granted (A9)."""

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.application_callbacks import (
    AskForPapers,
    AskHandOver,
    ChooseGround,
    ChooseMatch,
    ChooseMissing,
    GrantApplication,
    HandOver,
    RefuseApplication,
)
from bot.drafts import current, made_before, numbered, used_up
from bot.filters import Pressed
from bot.keyboards import intake as buttons
from school.applications import ApplicationMoved, Ground
from school.clock import Clock, local_date
from school.refusals import Outdated
from texts import intake as texts
from texts.words import Words
from usecases.applications import decide as deeds
from usecases.applications import hand
from usecases.applications.office import ShowIntakeOne
from usecases.asker import Asker

router = Router(name="applications.decide")


@router.callback_query(Pressed(ChooseMissing))
async def choose_missing(
    press: CallbackQuery, callback_data: ChooseMissing, asker: Asker, t: Words, show_intake_one: ShowIntakeOne
) -> None:
    it, _ = await show_intake_one.one(asker, callback_data.application_id)
    if it.version != callback_data.version or not it.state.waits:
        raise ApplicationMoved
    await redraw(press, texts.ask_missing(t, it), buttons.missing(t, it, callback_data.marked))


@router.callback_query(Pressed(AskForPapers))
async def ask_for_papers(
    press: CallbackQuery,
    callback_data: AskForPapers,
    asker: Asker,
    t: Words,
    ask_for_papers: deeds.AskForPapers,
    show_intake_one: ShowIntakeOne,
    clock: Clock,
) -> None:
    at = callback_data
    it, _ = await show_intake_one.one(asker, at.application_id)
    papers = buttons.marked_papers(it.form.applicant, max(at.marked, 0))
    await ask_for_papers(asker, at.application_id, at.version, papers)
    await _card(press, asker, t, show_intake_one, at.application_id, clock, t.plain("intake-papers-asked"))


@router.callback_query(Pressed(ChooseGround))
async def choose_ground(
    press: CallbackQuery, callback_data: ChooseGround, asker: Asker, t: Words, show_intake_one: ShowIntakeOne
) -> None:
    it, _ = await show_intake_one.one(asker, callback_data.application_id)
    if not it.state.waits:
        raise ApplicationMoved
    await redraw(press, texts.ask_ground(t, it), buttons.reasons(t, it))


@router.callback_query(Pressed(RefuseApplication))
async def refuse(
    press: CallbackQuery,
    callback_data: RefuseApplication,
    asker: Asker,
    t: Words,
    refuse_application: deeds.RefuseApplication,
    show_intake_one: ShowIntakeOne,
    clock: Clock,
) -> None:
    at = callback_data
    if at.ground not in set(Ground):
        raise Outdated
    await refuse_application(asker, at.application_id, at.version, Ground(at.ground))
    await _card(press, asker, t, show_intake_one, at.application_id, clock, t.plain("intake-was-refused"))


@router.callback_query(Pressed(ChooseMatch))
async def choose_match(
    press: CallbackQuery, callback_data: ChooseMatch, asker: Asker, t: Words, show_intake_one: ShowIntakeOne
) -> None:
    it = await show_intake_one(asker, callback_data.application_id)
    if not it.page.application.state.waits:
        raise ApplicationMoved
    await redraw(press, texts.ask_match(t, it), buttons.matches(t, it))


@router.callback_query(Pressed(GrantApplication))
async def grant(
    press: CallbackQuery,
    callback_data: GrantApplication,
    asker: Asker,
    t: Words,
    grant_application: deeds.GrantApplication,
    show_intake_one: ShowIntakeOne,
    clock: Clock,
) -> None:
    at = callback_data
    await grant_application(asker, at.application_id, at.version, at.pupil_id or None, at.adult_id or None)
    await _card(press, asker, t, show_intake_one, at.application_id, clock, t.plain("intake-was-granted"))


@router.callback_query(Pressed(AskHandOver))
async def ask_hand_over(
    press: CallbackQuery,
    callback_data: AskHandOver,
    asker: Asker,
    t: Words,
    show_granted: hand.ShowGranted,
    state: FSMContext,
) -> None:
    it, _, person = await show_granted(asker, callback_data.application_id)
    draft = numbered(application_id=it.id)
    await state.clear()
    await state.set_data(draft)
    await redraw(press, texts.ask_hand(t, it, person), buttons.hand(t, it, draft["draft"]))


@router.callback_query(Pressed(HandOver))
async def hand_over(
    press: CallbackQuery,
    callback_data: HandOver,
    asker: Asker,
    t: Words,
    hand_over: hand.HandOver,
    show_intake_one: ShowIntakeOne,
    state: FSMContext,
    bot: Bot,
    clock: Clock,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is not None:
        await _card(press, asker, t, show_intake_one, made, clock, t.plain("intake-given-already"))
        return
    number = (await current(state, callback_data.draft))["application_id"]
    deed = hand_over.password if callback_data.password else hand_over.code
    handed = await deed(asker, number)
    await used_up(state, callback_data.draft, number)
    name = (await bot.me()).username or ""
    await redraw(press, texts.handed(t, handed, asker.zone, name), buttons.handed(t, handed.application))


async def _card(
    press: CallbackQuery, asker: Asker, t: Words, show: ShowIntakeOne, number: int, clock: Clock, said: str
) -> None:
    it = await show(asker, number)
    today = local_date(clock.now(), it.page.application.zone)
    await redraw(press, texts.one(t, it, asker.zone, today), buttons.one(t, it), said)
