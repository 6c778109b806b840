"""Builds every part once and ties them together. Handlers receive use cases by parameter name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties

from app.deeds import Parts
from app.engine import Engine
from app.ground import Sweep
from app.settings import Settings
from bot.dialogs import Dialogs
from bot.handlers.groups import inside
from bot.intake.polling import Poller
from bot.intake.webhook import Webhook
from bot.intake.worker import Intake
from bot.menu import MainMenu
from bot.middlewares.asker import KnowTheAsker
from bot.middlewares.groups import Inside
from bot.middlewares.news import NewsStays
from bot.middlewares.throttle import Throttle
from bot.pictures import SentPictures
from bot.routers import ROUTERS
from bot.session import TelegramSession
from bot.switchboard import Switchboard
from bot.transport import Transport
from delivery.courier import Courier
from storage.repositories.inbox import InboxInDatabase


@dataclass(frozen=True, slots=True)
class Product:
    """Everything that runs where people are talked to. `app.running` starts and stops it."""

    engine: Engine
    bot: Bot
    dispatcher: Dispatcher
    intake: Intake
    poller: Poller

    @property
    def settings(self) -> Settings:
        return self.engine.settings

    @property
    def transport(self) -> Transport:
        return self.engine.transport

    @property
    def inbox(self) -> InboxInDatabase:
        return self.engine.ground.inbox

    @property
    def courier(self) -> Courier:
        return self.engine.courier

    @property
    def use_cases(self) -> Mapping[str, Any]:
        return self.engine.use_cases

    @property
    def sweeps(self) -> Mapping[str, Sweep]:
        return self.engine.sweeps

    def webhook(self) -> Webhook:
        """Raises WeakSecret when the settings hold no good one."""
        secret = self.settings.webhook_secret.get_secret_value()
        return Webhook(self.transport.bot_id, secret, self.inbox, self.intake.wake)


def build(engine: Engine) -> Product:
    bot = Bot(
        engine.settings.bot_token.get_secret_value(),
        session=TelegramSession(engine.transport),
        default=DefaultBotProperties(parse_mode="HTML"),
    )
    dialogs = Dialogs(engine.dialogs)
    dispatcher = _dispatcher(engine.parts, engine.use_cases, dialogs)
    inbox = engine.ground.inbox
    intake = Intake(inbox, dispatcher, bot, dialogs)
    return Product(engine, bot, dispatcher, intake, Poller(engine.transport, inbox, intake.wake))


def _dispatcher(parts: Parts, deeds: Mapping[str, Any], dialogs: Dialogs) -> Dispatcher:
    dispatcher = Dispatcher(storage=dialogs, disable_fsm=False)
    know = KnowTheAsker(parts.chats, Inside(parts.chats, inside))
    dispatcher.update.outer_middleware(know)
    throttle = Throttle()
    dispatcher.message.outer_middleware(throttle)
    dispatcher.callback_query.outer_middleware(throttle)
    dispatcher.callback_query.outer_middleware(NewsStays())
    switchboard = Switchboard()
    switchboard.include_routers(*ROUTERS)
    dispatcher.include_router(switchboard)
    dispatcher.workflow_data.update(
        deeds,
        chats=parts.chats,
        children=parts.children,
        clock=parts.clock,
        sent_pictures=SentPictures(),
        main_menu=MainMenu(
            deeds["looked_at_child"], parts.children, deeds["show_menu"], deeds["show_unfinished"], parts.clock
        ),
    )
    return dispatcher
