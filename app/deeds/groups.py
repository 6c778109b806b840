"""Groups of classes."""

from secrets import randbelow
from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.groups import GroupBookInDatabase
from texts.words import LANGUAGES
from usecases.groups.connect import ChooseTopic, ConnectGroup, GreetGroup, LeaveGroup, MoveGroup, OfferGroup
from usecases.groups.show import DisconnectGroup, ShowGroup, ShowGroups, SpeakInGroup, TurnGroupNews


def groups(parts: Parts) -> dict[str, Any]:
    book, once, clock = GroupBookInDatabase(parts.bot_id), parts.once, parts.clock
    show = ShowGroup(book, clock)
    return {
        "show_groups": ShowGroups(book, clock),
        "show_group": show,
        "offer_group": OfferGroup(book, transaction, clock, parts.secret, randbelow),
        "connect_group": ConnectGroup(book, once, clock, parts.secret),
        "choose_topic": ChooseTopic(book, once, clock),
        "leave_group": LeaveGroup(book, once, clock),
        "greet_group": GreetGroup(book, once, clock),
        "move_group": MoveGroup(book, once),
        "turn_group_news": TurnGroupNews(show, book, once),
        "speak_in_group": SpeakInGroup(show, book, once, LANGUAGES),
        "disconnect_group": DisconnectGroup(show, book, once, clock),
    }
