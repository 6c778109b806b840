"""Under news of messages: answer, the whole thread, what a moderator may do. And the files that come with them."""

from collections.abc import Mapping

from bot.keyboards.threads import deeds
from bot.screen import Button, Keyboard, Media
from bot.thread_callbacks import AnswerThread, OpenThread
from texts import messages as texts
from texts.announcements.news import file_lost
from texts.words import Words

Item = Mapping[str, object]
_HIDDEN = ("MessageHidden", "MessageFileHidden")
_GONE = (*_HIDDEN, "AnnouncementFileTakenBack")


def under_message(t: Words, item: Item) -> Keyboard | None:
    """None for news of anything else."""
    event = str(item["event"])
    if event == "MessageReported":
        return deeds(t, int(str(item["report_id"])), keeps_message=True)
    if event == "AuthorWarned" or event in _HIDDEN or event == "MessageFileSent":
        return ()
    if "thread_id" not in item:
        return None
    thread_id = int(str(item["thread_id"]))
    answer = Button(t.plain("button-thread-answer"), AnswerThread(thread_id), keeps_message=True)
    whole = Button(t.plain("button-thread-open"), OpenThread(thread_id), keeps_message=True)
    return ((whole,),) if event == "ThreadClosed" else ((answer, whole),)


def media(t: Words, item: Item) -> Media | None:
    """The file of a message; None for other news, and for a message without one."""
    file = item.get("file")
    if not isinstance(file, Mapping):
        return None
    lost = file_lost if "announcement_id" in item else texts.file_lost
    return Media(str(file["kind"]), str(file["file_id"]), lost(t, item))


def more(t: Words, item: Item) -> tuple[Media, ...]:
    """The other files of an album."""
    others = item.get("more")
    found = [one for one in others if isinstance(one, Mapping)] if isinstance(others, list | tuple) else []
    return tuple(Media(str(one["kind"]), str(one["file_id"]), file_lost(t, item)) for one in found)


def gone(item: Item) -> bool:
    return str(item["event"]) in _GONE
