"""What use cases are made of."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from delivery.tell import Tell
from school.announcements import USUAL_RATE
from school.clock import Clock
from school.journal_page import IDLE
from storage.once import OnceInDatabase
from storage.passwords import Argon2Passwords
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.children import ChildrenInDatabase


@dataclass(frozen=True, slots=True)
class Parts:
    """What use cases are made of."""

    chats: ChatsInDatabase
    children: ChildrenInDatabase
    clock: Clock
    once: OnceInDatabase
    tell: Tell
    secret: bytes
    bot_id: int
    public_url: str = ""
    """Where people reach the web server of the installation; empty where they cannot."""
    mails: bool = False
    """Is there a mail server to send letters with?"""
    rate_per_second: int = USUAL_RATE
    """Messages that the messenger takes of the bot."""
    journal_idle: timedelta = IDLE
    """After so long without a touch a browser is signed out of the journal page."""
    data_dir: Path = Path("var")
    """Where the installation keeps its files."""
    former_secrets: tuple[bytes, ...] = ()
    """Keys that it had before: what was sealed with them still opens."""
    passwords: Argon2Passwords = field(default_factory=Argon2Passwords)
    """One for all, because it bounds how many are hashed at once."""
