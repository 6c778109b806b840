"""In which colours a chat wants its pictures."""

from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.ports.once import Once
from usecases.ports.pictures import Theme
from usecases.ports.preferences import Preferences

THEME = "pictures"
"""The name of the preference; its values are those of Theme."""


def theme_of(stored: str | None) -> Theme:
    return Theme.DARK if stored == Theme.DARK else Theme.LIGHT


class Looks:
    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    async def of(self, asker: Asker) -> Theme:
        return theme_of((await self._preferences.of(asker.chat_id)).get(THEME))


class ChooseLook:
    """Raises NotLinked: only a chat with a diary gets pictures."""

    def __init__(self, preferences: Preferences, once: Once) -> None:
        self._preferences, self._once = preferences, once

    async def __call__(self, asker: Asker, theme: Theme) -> None:
        if not asker.linked:
            raise NotLinked
        await self._once(asker.next_deed(), lambda: self._preferences.put(asker.chat_id, THEME, theme.value))
