"""Roles: what one is at school, what one asks for, and what the office confirms (A14)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.claim_callbacks import (
    ChooseClaim,
    ChooseClaimClass,
    DecideClaim,
    MakeClaim,
    OpenClaim,
    OpenClaimQueue,
    OpenClaims,
    RefuseClaim,
)
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.keyboards import claims as buttons
from bot.middlewares.pieces import WholeMessages
from bot.states import RefusingClaim
from school.office import Claim, WhyNot
from school.refusals import Outdated
from texts import claims as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.office import claims as deeds

router = Router(name="claims")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())


@router.callback_query(Pressed(OpenClaims))
async def open_own(press: CallbackQuery, asker: Asker, t: Words, show_claims: deeds.ShowClaims) -> None:
    own = await show_claims(asker)
    await redraw(press, texts.own(t, own), buttons.own(t))


@router.callback_query(Pressed(ChooseClaimClass))
async def choose_class(
    press: CallbackQuery, callback_data: ChooseClaimClass, asker: Asker, t: Words, show_claims: deeds.ShowClaims
) -> None:
    classes = await show_claims.classes(asker)
    await redraw(press, t("claims-class"), buttons.classes(t, classes, callback_data.page))


@router.callback_query(Pressed(ChooseClaim))
async def choose(
    press: CallbackQuery, callback_data: ChooseClaim, asker: Asker, t: Words, show_claims: deeds.ShowClaims
) -> None:
    person, staff = await show_claims.staff(asker, callback_data.class_id)
    text = t("claims-what", school_class=staff.of.name.display)
    await redraw(press, text, buttons.what(t, person.id, staff))


@router.callback_query(Pressed(MakeClaim))
async def ask(
    press: CallbackQuery,
    callback_data: MakeClaim,
    asker: Asker,
    t: Words,
    ask_for_role: deeds.AskForRole,
    show_claims: deeds.ShowClaims,
) -> None:
    if callback_data.what not in set(Claim):
        raise Outdated
    await ask_for_role(asker, callback_data.class_id, Claim(callback_data.what), callback_data.course_id or None)
    own = await show_claims(asker)
    await redraw(press, texts.own(t, own), buttons.own(t), t.plain("claims-asked"))


@router.callback_query(Pressed(OpenClaimQueue))
async def open_queue(press: CallbackQuery, asker: Asker, t: Words, show_claim_queue: deeds.ShowClaimQueue) -> None:
    waiting = await show_claim_queue(asker)
    await redraw(press, texts.queue(t, waiting), buttons.queue(t, waiting))


@router.callback_query(Pressed(OpenClaim))
async def open_one(
    press: CallbackQuery, callback_data: OpenClaim, asker: Asker, t: Words, show_claim_queue: deeds.ShowClaimQueue
) -> None:
    _, claim = await show_claim_queue.one(asker, callback_data.claim_id)
    await redraw(press, texts.one(t, claim, asker.zone), buttons.one(t, claim))


@router.callback_query(Pressed(DecideClaim))
async def decide(
    press: CallbackQuery,
    callback_data: DecideClaim,
    asker: Asker,
    t: Words,
    decide_claim: deeds.DecideClaim,
    show_claim_queue: deeds.ShowClaimQueue,
    state: FSMContext,
) -> None:
    if not callback_data.grant:
        _, claim = await show_claim_queue.undecided(asker, callback_data.claim_id)
        await state.set_state(RefusingClaim.reason)
        await state.set_data({"claim_id": claim.id})
        await redraw(press, texts.ask_why(t, claim), buttons.why_not(t, claim.id))
        return
    await decide_claim.grant(asker, callback_data.claim_id)
    waiting = await show_claim_queue(asker)
    await redraw(press, texts.queue(t, waiting), buttons.queue(t, waiting), t.plain("claims-decided"))


@router.callback_query(Pressed(RefuseClaim))
async def refuse(
    press: CallbackQuery,
    callback_data: RefuseClaim,
    asker: Asker,
    t: Words,
    decide_claim: deeds.DecideClaim,
    show_claim_queue: deeds.ShowClaimQueue,
    state: FSMContext,
) -> None:
    if callback_data.why not in set(WhyNot):
        raise Outdated
    await decide_claim.refuse(asker, callback_data.claim_id, callback_data.why)
    await state.clear()
    waiting = await show_claim_queue(asker)
    await redraw(press, texts.queue(t, waiting), buttons.queue(t, waiting), t.plain("claims-decided"))


@router.message(RefusingClaim.reason, WORDS)
async def refuse_in_words(
    message: Message,
    asker: Asker,
    t: Words,
    decide_claim: deeds.DecideClaim,
    show_claim_queue: deeds.ShowClaimQueue,
    state: FSMContext,
) -> None:
    await decide_claim.refuse(asker, (await state.get_data())["claim_id"], message.text or "")
    await state.clear()
    waiting = await show_claim_queue(asker)
    await reply(message, texts.queue(t, waiting), buttons.queue(t, waiting))


@router.message(RefusingClaim.reason)
async def words_please(message: Message, t: Words, state: FSMContext) -> None:
    await reply(message, t("claims-why-words"), buttons.why_not(t, (await state.get_data())["claim_id"]))
