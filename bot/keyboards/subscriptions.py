"""Under a calendar subscription."""

from bot.keyboards.diary import behind, foot, in_rows
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from bot.subscription_callbacks import (
    CloseSubscription,
    HoldPart,
    MakeSubscription,
    OpenSubscription,
    RenewSubscription,
)
from school.subscriptions import Part
from texts import subscriptions as texts
from texts.words import Words
from usecases.ports.subscriptions import Subscription
from usecases.subscriptions import SubscriptionPage


def subscription(t: Words, page: SubscriptionPage) -> Keyboard:
    child = page.diary.child.id
    if not page.offered:
        own: Keyboard = ()
    elif page.link is None:
        own = ((Button(t.plain("button-calendar-make"), MakeSubscription(child)),),)
    else:
        own = _of_link(t, child, page.link)
    return (*own, *foot(t, page.diary, OpenSubscription))


def _of_link(t: Words, child: int, link: Subscription) -> Keyboard:
    parts = [
        Button(texts.part(t, part, held=part in link.holds), HoldPart(child, link.id, part, part not in link.holds))
        for part in Part
    ]
    renew = Button(t.plain("button-calendar-renew"), RenewSubscription(child, link.id))
    close = Button(t.plain("button-calendar-close"), CloseSubscription(child, link.id))
    return (*in_rows(parts, 2), (renew, close))


def sure(t: Words, child_id: int, link_id: int) -> Keyboard:
    return (
        (Button(t.plain("button-calendar-close-sure"), CloseSubscription(child_id, link_id, sure=True)),),
        (behind(t, OpenSubscription(child_id)), *back(t)),
    )
