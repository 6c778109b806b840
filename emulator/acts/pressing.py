"""People press buttons, and strangers forge presses."""

from emulator.acts import NotPossible
from emulator.acts.writing import say, share_contact
from emulator.render import callback_message_json, user_json
from emulator.views import Button, keyboard_view, view
from emulator.world import Bot, Chat, Message, Person, Query, World


def press(
    world: World, bot: Bot, chat: Chat, person: Person, label: str | None, data: str | None, message_id: int | None
) -> Query:
    """Presses the button with this label on the newest message that has one, or on `message_id`.

    With `data` nothing is looked up: that is how a forged or a long dead button arrives.
    """
    if data is None:
        message, button = _find(world, bot, chat, label or "", message_id)
        if button.kind != "callback" or button.data is None:
            raise NotPossible(
                f"the button {button.text!r} opens {button.url or 'something in the client'} and tells the bot nothing"
            )
        message_id, data = message.id, button.data
    newest = max((each.id for each in chat.messages.values() if each.sender == bot.id), default=0)
    query = Query(str(world.number("query")), bot, person, chat, message_id or newest, data, world.clock.elapsed())
    world.queries[query.id] = query
    update = {
        "id": query.id,
        "from": user_json(person),
        "message": callback_message_json(world, chat, query.message_id),
        "chat_instance": str(chat.id * 31 + bot.id),
        "data": data,
    }
    bot.inbox.add("callback_query", update, ("user", person.id), world.clock.elapsed())
    return query


def tap(world: World, chat: Chat, person: Person, label: str) -> int:
    """Taps a key of the keyboard that stands in the chat: sends its label, or the own contact when it asks for one."""
    buttons = [button for row in keyboard_view(chat) for button in row]
    button = pick(buttons, label)
    if button is None:
        raise NotPossible(f"no key {label!r}; there are {[each.text for each in buttons]}")
    if button.request_contact:
        return share_contact(world, chat, person, person, None)
    return say(world, chat, person, button.text)


def pick(buttons: list[Button], label: str) -> Button | None:
    """The button with exactly this label, else the only one that contains it."""
    exact = next((button for button in buttons if button.text == label), None)
    holding = [button for button in buttons if label in button.text]
    return exact or (holding[0] if len(holding) == 1 else None)


def _find(world: World, bot: Bot, chat: Chat, label: str, message_id: int | None) -> tuple[Message, Button]:
    shown = [each for each in chat.visible() if each.sender == bot.id and each.inline_keyboard]
    if message_id is not None:
        shown = [each for each in shown if each.id == message_id]
    for message in reversed(shown):
        button = pick([button for row in view(world, message).buttons for button in row], label)
        if button is not None:
            return message, button
    labels = [view(world, each).labels() for each in shown[-3:]]
    raise NotPossible(f"no button {label!r} in sight; the last ones are {labels}")
