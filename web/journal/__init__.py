"""The class journal in a browser (E3, E12): `make_journal_web` is mounted under /journal."""

from web.journal.site import MOUNT, Site
from web.journal.whole import make_journal_web

__all__ = ["MOUNT", "Site", "make_journal_web"]
