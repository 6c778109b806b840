"""A group that grew into a supergroup has another id in the messenger; everything else about it stays."""

from storage.models import Chat, ClassGroup, Notice


async def move_chat(chat: Chat, new_external_id: int) -> None:
    """Inside the caller's transaction; twice is once.

    Where the new id has a chat of its own that ever mattered, the old one is closed and its news waits for a person.
    One that we only said a word to gives way.
    """
    known = Chat.filter(bot=chat.bot, platform=chat.platform, external_id=new_external_id)
    other = await known.exclude(id=chat.id).first()
    if other is not None and await _mattered(other):
        chat.state, chat.state_reason = "paused", "moved"
    else:
        if other is not None:
            await other.delete()
        chat.external_id = new_external_id
        if chat.state_reason == "moved":
            chat.state, chat.state_reason = "active", None
    await chat.save()


async def _mattered(chat: Chat) -> bool:
    """A private chat of a person never gives way."""
    if chat.kind == "private":
        return True
    return await ClassGroup.exists(chat_id=chat.id) or await Notice.exists(chat_id=chat.id)
