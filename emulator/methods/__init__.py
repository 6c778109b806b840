"""Methods of the Bot API by group. Importing this package registers them all."""

from emulator.methods import callbacks, chats, edits, media, polling, profile, sending
from emulator.methods.call import METHODS, Call

__all__ = ["METHODS", "Call", "callbacks", "chats", "edits", "media", "polling", "profile", "sending"]
