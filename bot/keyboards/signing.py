"""Under a week to be signed, and under the signatures of a class (B16)."""

from datetime import timedelta

from bot.callbacks import OpenWeek
from bot.journal_callbacks import OpenClassDay
from bot.keyboards.diary import behind, foot, leaves
from bot.keyboards.menu import back
from bot.remark_callbacks import AskSignatures, OpenRemarks, OpenSignable, OpenSignatures, Sign
from bot.screen import Button, Keyboard
from school.signing import Signed
from texts import diary
from texts.signing import ON_A_PAGE
from texts.words import Words
from usecases.signing.staff import SignaturesPage
from usecases.signing.week import SignablePage

WEEK = timedelta(days=7)
SHOWN = 12
"""Characters of the hash in a button: enough to tell two states of one week apart."""


def signable(t: Words, page: SignablePage) -> Keyboard:
    child, monday = page.diary.child.id, page.monday
    said = page.content.remarks or page.content.behaviour
    before = Button(diary.week_before(t, monday - WEEK), OpenSignable(child, monday - WEEK))
    after = Button(diary.week_after(t, monday + WEEK), OpenSignable(child, monday + WEEK))
    return (
        _sign(t, page),
        (Button(t.plain("button-signing-remarks"), OpenRemarks(child)),) if said else (),
        (before, after) if monday + WEEK <= page.today else (before,),
        *foot(
            t,
            page.diary,
            lambda child_id: OpenSignable(child_id, monday),
            behind(t, OpenWeek(child, monday)),
        ),
    )


def _sign(t: Words, page: SignablePage) -> tuple[Button, ...]:
    if not page.may_sign or page.state is Signed.YES:
        return ()
    label = "button-sign-anew" if page.state is Signed.BEFORE_A_CHANGE else "button-sign"
    return (Button(t.plain(label), Sign(page.diary.child.id, page.monday, page.digest[:SHOWN])),)


def signatures(t: Words, page: SignaturesPage, number: int) -> Keyboard:
    led, monday = page.led, page.monday
    count = -(-len(page.pupils) // ON_A_PAGE)
    before = Button(diary.week_before(t, monday - WEEK), OpenSignatures(led.id, monday - WEEK))
    after = Button(diary.week_after(t, monday + WEEK), OpenSignatures(led.id, monday + WEEK))
    weeks = [*((before,) if monday > led.year.starts else ()), *((after,) if monday + WEEK <= page.today else ())]
    silent = len(page.silent)
    ask = Button(t.plain("button-signatures-ask", count=silent), AskSignatures(led.id, monday))
    return (
        (ask,) if silent else (),
        leaves(t, number, count, lambda to: OpenSignatures(led.id, monday, to)),
        tuple(weeks),
        (behind(t, OpenClassDay(led.id, min(monday + timedelta(days=6), page.today))), *back(t)),
    )
