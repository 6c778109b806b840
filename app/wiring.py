"""Builds every part once and ties them together. Handlers receive use cases by parameter name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties

from app.deeds import Parts, use_cases
from app.sending import courier_of, transport_of
from app.settings import Settings
from bot.dialogs import Dialogs
from bot.intake.polling import Poller
from bot.intake.webhook import Webhook
from bot.intake.worker import Intake
from bot.menu import MainMenu
from bot.middlewares.asker import KnowTheAsker
from bot.middlewares.news import NewsStays
from bot.middlewares.throttle import Throttle
from bot.routers import ROUTERS
from bot.session import TelegramSession
from bot.transport import Transport
from delivery.courier import Courier
from delivery.tell import Tell
from scheduler.ticks import Sweep
from school.clock import Clock
from storage.once import OnceInDatabase
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.children import ChildrenInDatabase
from storage.repositories.dialogs import DialogsInDatabase
from storage.repositories.inbox import InboxInDatabase
from storage.repositories.notices import NoticesInDatabase


@dataclass(frozen=True, slots=True)
class Product:
    """Everything that runs. `app.running` starts and stops it."""

    settings: Settings
    clock: Clock
    transport: Transport
    bot: Bot
    dispatcher: Dispatcher
    inbox: InboxInDatabase
    intake: Intake
    poller: Poller
    courier: Courier
    use_cases: Mapping[str, Any]
    sweeps: Mapping[str, Sweep]

    def webhook(self) -> Webhook:
        """Raises WeakSecret when the settings hold no good one."""
        secret = self.settings.webhook_secret.get_secret_value()
        return Webhook(self.transport.bot_id, secret, self.inbox, self.intake.wake)


def build(settings: Settings, clock: Clock, secret: bytes) -> Product:
    """`secret` is the key that codes are hashed with. The database must be open before anything runs."""
    transport = transport_of(settings)
    courier = courier_of(transport, clock)
    parts = Parts(
        chats=ChatsInDatabase(transport.bot_id, clock, settings.zone, revived=courier.wake),
        children=ChildrenInDatabase(clock),
        clock=clock,
        once=OnceInDatabase(courier.wake),
        tell=Tell(NoticesInDatabase(), clock),
        secret=secret,
        bot_id=transport.bot_id,
    )
    deeds = use_cases(parts)
    bot = Bot(
        settings.bot_token.get_secret_value(),
        session=TelegramSession(transport),
        default=DefaultBotProperties(parse_mode="HTML"),
    )
    dialog_store = DialogsInDatabase(clock)
    dialogs = Dialogs(dialog_store)
    dispatcher = _dispatcher(parts, deeds, dialogs)
    inbox = InboxInDatabase(clock)
    intake = Intake(inbox, dispatcher, bot, dialogs)
    return Product(
        settings=settings,
        clock=clock,
        transport=transport,
        bot=bot,
        dispatcher=dispatcher,
        inbox=inbox,
        intake=intake,
        poller=Poller(transport, inbox, intake.wake),
        courier=courier,
        use_cases=deeds,
        sweeps={**_sweeps(deeds, courier), "purge_inbox": inbox.purge, "purge_dialogs": dialog_store.purge},
    )


def _dispatcher(parts: Parts, deeds: Mapping[str, Any], dialogs: Dialogs) -> Dispatcher:
    dispatcher = Dispatcher(storage=dialogs, disable_fsm=False)
    know = KnowTheAsker(parts.chats)
    dispatcher.update.outer_middleware(know)
    throttle = Throttle()
    dispatcher.message.outer_middleware(throttle)
    dispatcher.callback_query.outer_middleware(throttle)
    dispatcher.callback_query.outer_middleware(NewsStays())
    dispatcher.include_routers(*ROUTERS)
    dispatcher.workflow_data.update(
        deeds,
        chats=parts.chats,
        children=parts.children,
        clock=parts.clock,
        main_menu=MainMenu(deeds["looked_at_child"], parts.clock),
    )
    return dispatcher


SWEEPS = ("expire_dots", "close_dots_of_period", "remind_of_dots", "tell_homework_for_tomorrow")
"""Use cases of the clock: each does all that is due now and returns how much that was."""


def _sweeps(deeds: Mapping[str, Any], courier: Courier) -> dict[str, Sweep]:
    def then_deliver(deed: Sweep) -> Sweep:
        async def sweep() -> int:
            done = await deed()
            if done:
                courier.wake()
            return done

        return sweep

    return {name: then_deliver(deeds[name]) for name in SWEEPS}
