"""Groups: made, joined, left, turned into supergroups."""

from typing import Any

from emulator.acts.events import membership, said
from emulator.render import user_json
from emulator.world import SUPERGROUP_BASE, Bot, Chat, ChatKind, Message, Person, World

Json = dict[str, Any]


def create(world: World, title: str, people: list[Person], kind: ChatKind = "group") -> Chat:
    """The first of the people makes the group."""
    number = world.number("group")
    chat = Chat(-number if kind == "group" else -(SUPERGROUP_BASE + number), kind, title, creator=people[0].id)
    chat.members = {person.id for person in people}
    world.groups[chat.id] = chat
    world.stream.tell("state", set())
    return chat


def bot_joins(world: World, bot: Bot, chat: Chat, by: Person, *, administrator: bool = False) -> None:
    membership(world, bot, chat, by.id, "administrator" if administrator else "member")
    _service(world, chat, by.id, {"new_chat_members": [user_json(bot)]})


def bot_is_kicked(world: World, bot: Bot, chat: Chat, by: Person) -> None:
    _service(world, chat, by.id, {"left_chat_member": user_json(bot)})
    membership(world, bot, chat, by.id, "kicked")


def person_joins(world: World, chat: Chat, person: Person) -> None:
    chat.members.add(person.id)
    _service(world, chat, person.id, {"new_chat_members": [user_json(person)]})


def person_leaves(world: World, chat: Chat, person: Person) -> None:
    _service(world, chat, person.id, {"left_chat_member": user_json(person)})
    chat.members.discard(person.id)


def add_topic(world: World, chat: Chat, title: str) -> int:
    """A topic of a forum; its id is the id of the service message that opens it, as in Telegram."""
    message = _service(world, chat, chat.creator, {"forum_topic_created": {"name": title, "icon_color": 0x6FB9F0}})
    chat.topics[message.id] = title
    return message.id


def migrate(world: World, chat: Chat) -> Chat:
    """The group becomes a supergroup with a new id; from now on the old one only says where it went."""
    grown = Chat(-(SUPERGROUP_BASE + world.number("group")), "supergroup", chat.title, creator=chat.creator)
    grown.members, grown.bots = set(chat.members), dict(chat.bots)
    world.groups[grown.id] = grown
    _service(world, chat, chat.creator, {"migrate_to_chat_id": grown.id})
    chat.migrated_to = grown.id
    _service(world, grown, chat.creator, {"migrate_from_chat_id": chat.id})
    world.stream.tell("state", set())
    return grown


def _service(world: World, chat: Chat, actor: int, content: Json) -> Message:
    message = Message(chat.next_id(), chat, actor, world.clock.stamp(), content=content)
    said(world, message)
    return message
