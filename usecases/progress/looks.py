"""In which colours a chat wants its pictures."""

from usecases.asker import Asker
from usecases.ports.once import Once
from usecases.ports.pictures import Theme
from usecases.ports.preferences import Preferences

THEME = "pictures"
"""The name of the preference; its values are those of Theme."""


def theme_of(stored: str | None) -> Theme:
    return Theme.DARK if stored == Theme.DARK else Theme.LIGHT


class Looks:
    """Asked by deeds that have checked the right to what is drawn: a stranger has no pictures to choose for."""

    def __init__(self, preferences: Preferences, once: Once) -> None:
        self._preferences, self._once = preferences, once

    async def of(self, asker: Asker, chosen: Theme | None) -> Theme:
        """What the chat likes; a theme that was `chosen` just now is kept."""
        if chosen is None:
            return theme_of((await self._preferences.of(asker.chat_id)).get(THEME))
        await self._once(asker.next_deed(), lambda: self._preferences.put(asker.chat_id, THEME, chosen.value))
        return chosen
