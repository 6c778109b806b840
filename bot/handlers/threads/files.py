"""What a person sends into a thread: words and at most one file, kept by reference (ARCHITECTURE 3, Attachments)."""

from aiogram import F
from aiogram.types import Message

from bot.drafts import WORDS
from usecases.ports.homework_book import File
from usecases.threads.say import Written

_FILES = F.photo | F.document | F.voice | F.audio | F.video | F.animation | F.video_note
PASSED_ON = WORDS | _FILES
"""What can be relayed. Everything else (a place, a contact, a sticker) gets a sentence."""


def written(message: Message) -> Written:
    return Written(message.text or message.caption or "", _file(message), message.message_id)


def _file(message: Message) -> File | None:
    if message.photo:
        largest = message.photo[-1]
        return File(largest.file_id, "photo", size=largest.file_size)
    if message.animation is not None:  # it also comes as a document
        sent = message.animation
        return File(sent.file_id, "animation", sent.file_name, sent.mime_type, sent.file_size)
    if message.document is not None:
        named = message.document
        return File(named.file_id, "document", named.file_name, named.mime_type, named.file_size)
    return _recorded(message)


def _recorded(message: Message) -> File | None:
    if message.voice is not None:
        return File(message.voice.file_id, "voice", None, message.voice.mime_type, message.voice.file_size)
    if message.audio is not None:
        song = message.audio
        return File(song.file_id, "audio", song.file_name, song.mime_type, song.file_size)
    if message.video is not None:
        film = message.video
        return File(film.file_id, "video", film.file_name, film.mime_type, film.file_size)
    if message.video_note is not None:
        return File(message.video_note.file_id, "video_note", size=message.video_note.file_size)
    return None
