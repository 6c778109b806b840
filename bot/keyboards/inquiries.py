"""Under what teachers ask families, and under its push (E8)."""

from collections.abc import Mapping, Sequence

from bot.inquiry_callbacks import (
    BeginInquiry,
    ChooseInquiryClass,
    OpenAsked,
    OpenInquiries,
    OpenInquiry,
    PickInquiry,
    RemindSilent,
    SendInquiry,
    SetInquiryWants,
    SignInquiry,
    TakeInquiryBack,
    TickEverybody,
    TickInquiry,
    TurnInquiry,
    WriteInquiry,
)
from bot.keyboards.diary import behind, class_rows, in_rows
from bot.keyboards.menu import HALF_A_ROW, back, fitting
from bot.screen import Button, Keyboard
from bot.thread_callbacks import AnswerThread, OpenThread
from school.inquiries import Choice, Stands, Wants, Whom, offered
from texts import inquiries as texts
from texts.clip import shorten
from texts.words import Words
from usecases.inquiries.answer import AskedOf, InquiryToAnswer
from usecases.inquiries.ask import ClassToAsk, WantedInquiry
from usecases.inquiries.look import InquiryList, InquiryPage
from usecases.ports.inquiries import Askable, TaughtClass

Item = Mapping[str, object]
MOST_THREADS = 10
"""Of those who answered in words: the others are among the messages."""


def under_push(t: Words, item: Item) -> Keyboard | None:
    """None for news of anything else."""
    if "inquiry_id" not in item:
        return None
    if item["event"] == "InquiryWithdrawn":
        return ()
    way = OpenAsked(int(str(item["inquiry_id"])))
    return ((Button(t.plain("button-inquiry-answer"), way, keeps_message=True),),)


def listed(t: Words, page: InquiryList) -> Keyboard:
    found = [Button(texts.label(t, one), OpenInquiry(one.id)) for one in page.found]
    newer = (Button(t.plain("button-newer"), OpenInquiries(page.page - 1)),) if page.page else ()
    older = (Button(t.plain("button-older"), OpenInquiries(page.page + 1)),) if page.more else ()
    new = (Button(t.plain("button-inquiry-new"), BeginInquiry()),)
    return (new, *in_rows(found, 1), (*newer, *older), back(t))


def classes(t: Words, them: Sequence[TaughtClass], page: int) -> Keyboard:
    choices = [Button(one.name.display, ChooseInquiryClass(one.id)) for one in them]
    return (*class_rows(t, choices, page, BeginInquiry), (behind(t, OpenInquiries()), *back(t)))


def pick(t: Words, it: ClassToAsk, wanted: WantedInquiry, draft: int) -> Keyboard:
    other = Whom.PUPILS if wanted.whom is Whom.FAMILIES else Whom.FAMILIES
    turned = t.plain("button-inquiry-to-pupils" if other is Whom.PUPILS else "button-inquiry-to-families")
    on = (Button(t.plain("button-inquiry-write"), WriteInquiry(draft)),) if wanted.child_ids else ()
    return (
        (
            Button(t.plain("button-inquiry-all"), TickEverybody(draft, on=True)),
            Button(t.plain("button-inquiry-none"), TickEverybody(draft, on=False)),
        ),
        *in_rows([_pupil(t, one, draft, one.child_id in wanted.child_ids) for one in it.pupils], 2),
        (Button(turned, TurnInquiry(draft, other.value)),),
        on,
        (behind(t, OpenInquiries()), *back(t)),
    )


def _pupil(t: Words, one: Askable, draft: int, ticked: bool) -> Button:
    name = shorten(one.name.initials, HALF_A_ROW - 2)
    label = t.plain("button-chosen", label=name) if ticked else name
    return Button(label, TickInquiry(draft, one.child_id, on=not ticked))


def only_to_pupils(t: Words, draft: int) -> Keyboard:
    return ((behind(t, PickInquiry(draft)), *back(t)),)


def preview(t: Words, wanted: WantedInquiry, draft: int) -> Keyboard:
    kinds = [Button(_wants(t, kind, kind is wanted.wants), SetInquiryWants(draft, kind.value)) for kind in Wants]
    send = (Button(t.plain("button-inquiry-send"), SendInquiry(draft)),)
    return (*in_rows(kinds, 1), send if wanted.child_ids else (), *only_to_pupils(t, draft))


def _wants(t: Words, kind: Wants, chosen: bool) -> str:
    label = t.plain(f"button-inquiry-wants-{kind.value}")
    return t.plain("button-chosen", label=label) if chosen else label


def card(t: Words, page: InquiryPage) -> Keyboard:
    it, silent = page.it, page.tally[Stands.SILENT]
    said = [one for one in page.targets if one.said][:MOST_THREADS]
    threads = [Button(shorten(texts.thread_label(t, one), HALF_A_ROW), OpenThread(one.thread_id)) for one in said]
    remind = Button(t.plain("button-inquiry-remind", count=silent), RemindSilent(it.id))
    withdraw = Button(t.plain("button-inquiry-withdraw"), TakeInquiryBack(it.id, sure=False))
    return (
        (remind,) if silent and it.withdrawn_at is None else (),
        *fitting(threads),
        (withdraw,) if it.withdrawn_at is None else (),
        (behind(t, OpenInquiries()), *back(t)),
    )


def withdraw(t: Words, inquiry_id: int) -> Keyboard:
    sure = Button(t.plain("button-inquiry-withdraw-sure"), TakeInquiryBack(inquiry_id, sure=True))
    return ((sure,), (behind(t, OpenInquiry(inquiry_id)), *back(t)))


def asked(t: Words, page: InquiryToAnswer) -> Keyboard:
    if page.it.withdrawn_at is not None:
        return (back(t),)
    several = len(page.asked) > 1
    rows = [row for of in page.asked for row in _answers(t, page, of, several=several)]
    return (*rows, back(t))


def _answers(t: Words, page: InquiryToAnswer, of: AskedOf, *, several: bool) -> Keyboard:
    signs = [
        Button(_named(t, of, _choice(t, choice, of.mine), several=several), _sign(page, of, choice))
        for choice in offered(page.it.wants)
    ]
    words = Button(
        _named(t, of, t.plain("button-inquiry-in-words"), several=several), AnswerThread(of.target.thread_id)
    )
    return (*in_rows(signs, 1 if several else 2), (words,))


def _sign(page: InquiryToAnswer, of: AskedOf, choice: Choice) -> SignInquiry:
    return SignInquiry(page.it.id, of.child.id, choice.value)


def _choice(t: Words, choice: Choice, mine: Choice | None) -> str:
    label = t.plain(f"button-inquiry-sign-{choice.value}")
    return t.plain("button-chosen", label=label) if choice is mine else label


def _named(t: Words, of: AskedOf, label: str, *, several: bool) -> str:
    return t.plain("button-inquiry-of", child=shorten(of.child.called, HALF_A_ROW), label=label) if several else label


def of_thread(t: Words, inquiry_id: int, *, author: bool) -> tuple[Button, ...]:
    """In the thread of an inquiry: back to who answered, or to signing."""
    if author:
        return (Button(t.plain("button-inquiry-card"), OpenInquiry(inquiry_id)),)
    return (Button(t.plain("button-inquiry-answer"), OpenAsked(inquiry_id)),)
