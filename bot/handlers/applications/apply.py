"""The form of an application: consent, school, who applies, names, class, birthday (A9)."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.application_callbacks import (
    AgreeToApply,
    ApplyAgain,
    BeginApplying,
    ChangeAnswer,
    ChooseApplicant,
    ChooseApplySchool,
    OpenApplications,
    OpenApplySchools,
    ShowForm,
)
from bot.drafts import WORDS, current, numbered
from bot.filters import Pressed
from bot.handlers.applications.common import Draft, answers_of, form_of, next_asked, read
from bot.keyboards import applications as buttons
from bot.screen import Screen
from bot.states import Applying
from school.applications import Applicant, Asked, questions
from school.clock import Clock, local_date
from school.refusals import NotYours, Outdated
from texts import applications as texts
from texts.words import Words
from usecases.applications.show import ShowApplication, ShowApplications, ShowApplySchools
from usecases.asker import Asker

router = Router(name="applications.apply")


@router.callback_query(Pressed(OpenApplications))
async def open_list(
    press: CallbackQuery,
    callback_data: OpenApplications,
    asker: Asker,
    t: Words,
    show_applications: ShowApplications,
    state: FSMContext,
) -> None:
    own, page = await show_applications(asker), max(callback_data.page, 0)
    await state.clear()
    await redraw(press, texts.applications(t, own), buttons.applications(t, own, page))


@router.callback_query(Pressed(BeginApplying))
async def begin(
    press: CallbackQuery, asker: Asker, t: Words, show_apply_schools: ShowApplySchools, state: FSMContext
) -> None:
    await show_apply_schools(asker)
    await state.clear()
    await redraw(press, texts.consent(t), buttons.consent(t, texts.consent_record(t)))


@router.callback_query(Pressed(AgreeToApply))
async def agree(
    press: CallbackQuery,
    callback_data: AgreeToApply,
    asker: Asker,
    t: Words,
    show_apply_schools: ShowApplySchools,
    state: FSMContext,
) -> None:
    """Nothing is stored under words that were not shown: another language or version is read first."""
    text = texts.consent_record(t)
    if (callback_data.version, callback_data.language) != (text.version, text.language):
        await redraw(press, texts.consent(t), buttons.consent(t, text), t.plain("application-consent-again"))
        return
    schools = await show_apply_schools(asker)
    only = [schools[0].id, schools[0].name] if len(schools) == 1 else None
    draft = numbered(consent=text.digest, school=only, who=None, answers={}, asked=None)
    await state.set_data(draft)
    await state.set_state(Applying.form)
    if only:
        await redraw(press, texts.choose_who(t), buttons.applicants(t, draft["draft"]))
    else:
        await redraw(press, texts.choose_school(t), buttons.schools(t, schools, draft["draft"], 0))


@router.callback_query(Pressed(OpenApplySchools))
async def turn_page(
    press: CallbackQuery,
    callback_data: OpenApplySchools,
    asker: Asker,
    t: Words,
    show_apply_schools: ShowApplySchools,
    state: FSMContext,
) -> None:
    draft, schools = await current(state, callback_data.draft), await show_apply_schools(asker)
    page = max(callback_data.page, 0)
    await redraw(press, texts.choose_school(t), buttons.schools(t, schools, draft["draft"], page))


@router.callback_query(Pressed(ChooseApplySchool))
async def choose_school(
    press: CallbackQuery,
    callback_data: ChooseApplySchool,
    asker: Asker,
    t: Words,
    show_apply_schools: ShowApplySchools,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    chosen = [one for one in await show_apply_schools(asker) if one.id == callback_data.school_id]
    if not chosen:
        raise NotYours
    await state.update_data(school=[chosen[0].id, chosen[0].name])
    await redraw(press, texts.choose_who(t), buttons.applicants(t, draft["draft"]))


@router.callback_query(Pressed(ChooseApplicant))
async def choose_who(press: CallbackQuery, callback_data: ChooseApplicant, t: Words, state: FSMContext) -> None:
    draft = await current(state, callback_data.draft)
    if callback_data.who not in set(Applicant) or not draft["school"]:
        raise Outdated
    await _go_on(press, t, state, {**draft, "who": callback_data.who})


@router.callback_query(Pressed(ChangeAnswer))
async def change_answer(press: CallbackQuery, callback_data: ChangeAnswer, t: Words, state: FSMContext) -> None:
    draft = await current(state, callback_data.draft)
    form = form_of(draft)
    if callback_data.asked not in {one.value for one in questions(form.applicant)}:
        raise Outdated
    await _ask(press, t, state, draft, Asked(callback_data.asked))


@router.callback_query(Pressed(ShowForm))
async def back_to_form(press: CallbackQuery, callback_data: ShowForm, t: Words, state: FSMContext) -> None:
    draft = await current(state, callback_data.draft)
    form_of(draft)
    await _go_on(press, t, state, draft)


@router.callback_query(Pressed(ApplyAgain))
async def apply_again(
    press: CallbackQuery,
    callback_data: ApplyAgain,
    asker: Asker,
    t: Words,
    show_application: ShowApplication,
    show_apply_schools: ShowApplySchools,
    state: FSMContext,
) -> None:
    """The consent was given for the earlier one: the same words are read again, and the form is filled in already."""
    it = (await show_application(asker, callback_data.application_id)).application
    if it.state.waits or it.state.takes_papers:
        raise Outdated
    await show_apply_schools(asker)
    text = texts.consent_record(t)
    answers, who = answers_of(it.form), it.form.applicant.value
    draft = numbered(consent=text.digest, school=[it.school_id, it.school], who=who, answers=answers, asked=None)
    await state.clear()
    await _go_on(press, t, state, draft)


@router.message(Applying.answer, WORDS)
async def take_answer(message: Message, asker: Asker, t: Words, state: FSMContext, clock: Clock) -> None:
    draft = await state.get_data()
    asked = Asked(draft["asked"])
    answer = read(asked, message.text or "", local_date(clock.now(), asker.zone))
    await _go_on(message, t, state, {**draft, "answers": {**draft["answers"], asked.value: answer}})


@router.message(Applying.answer, ~F.text)
async def words_please(message: Message, t: Words) -> None:
    await reply(message, texts.words_please(t), buttons.to_list(t))


@router.message(Applying.form, WORDS | ~F.text)
async def button_please(message: Message, t: Words) -> None:
    await reply(message, texts.press_please(t), buttons.to_list(t))


async def _go_on(event: Message | CallbackQuery, t: Words, state: FSMContext, draft: Draft) -> None:
    """To the next question, or to the whole form."""
    if (asked := next_asked(draft)) is not None:
        await _ask(event, t, state, draft, asked)
        return
    form = form_of(draft)
    await state.set_data({**draft, "asked": None})
    await state.set_state(Applying.form)
    under = buttons.preview(t, form.applicant, draft["draft"])
    await show(event, Screen(texts.preview(t, form, draft["school"][1]), under))


async def _ask(event: Message | CallbackQuery, t: Words, state: FSMContext, draft: Draft, asked: Asked) -> None:
    await state.set_data({**draft, "asked": asked.value})
    await state.set_state(Applying.answer)
    whole = next_asked(draft) is None
    under = buttons.while_asked(t, draft["draft"], whole=whole)
    await show(event, Screen(texts.ask(t, Applicant(draft["who"]), asked), under))
