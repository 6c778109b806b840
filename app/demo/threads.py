"""What waits unread in the messages of the made-up school."""

from datetime import datetime, timedelta

from app.demo.words import first_messages
from usecases.ports.threads import NewMessage, NewThread, Threads

_EARLIER = timedelta(hours=20)


async def write_first(school_id: int, teacher: int, parent: int, threads: Threads, now: datetime) -> None:
    """The teacher has written to the parent the day before; nobody is told anew of what happened long ago."""
    begun = now - _EARLIER
    thread = await threads.begin(NewThread(school_id, teacher, (parent,), begun))
    for number, text in enumerate(first_messages()):
        await threads.say(NewMessage(thread, teacher, text, begun + timedelta(minutes=number)))
