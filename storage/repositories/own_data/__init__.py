"""What is kept of a chat and of the people behind it: handed out, and erased (A15)."""

from storage.repositories.own_data.erasing import erase, note_erasure
from storage.repositories.own_data.reading import read


class OwnDataInDatabase:
    """See usecases.ports.own_data.OwnData."""

    of = staticmethod(read)
    erase = staticmethod(erase)
    note_erasure = staticmethod(note_erasure)
