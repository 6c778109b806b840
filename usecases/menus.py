"""The sections of the menu as each person wants them (FEATURES B21). Which sections there are is the bot's to say."""

from collections.abc import Mapping
from dataclasses import dataclass

from school.refusals import Outdated
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.ports.once import Once
from usecases.ports.preferences import Preferences

PLACE = "menu:"
"""Before the key of a section in the stored wishes; the value is its place on the first page, from 0, or HIDDEN."""
HIDDEN = "more"


@dataclass(frozen=True, slots=True)
class Layout:
    """Keys of sections: `shown` stand on the first page in this order, `rest` on the second."""

    shown: tuple[str, ...]
    rest: tuple[str, ...] = ()

    @property
    def every(self) -> tuple[str, ...]:
        return (*self.shown, *self.rest)

    def moved(self, key: str, place: int) -> "Layout":
        """A shown section at another place. Raises Outdated for a hidden one and for a place that is not there."""
        if key not in self.shown or not 0 <= place < len(self.shown):
            raise Outdated
        others = [one for one in self.shown if one != key]
        return Layout((*others[:place], key, *others[place:]), self.rest)

    def turned(self, key: str, *, shown: bool) -> "Layout":
        """Last on the first page, or first on the second; where it stands so already, nothing changes."""
        if key in (self.shown if shown else self.rest):
            return self
        left, hidden = (tuple(one for one in part if one != key) for part in (self.shown, self.rest))
        return Layout((*left, key), hidden) if shown else Layout(left, (key, *hidden))


def arranged(usual: Layout, stored: Mapping[str, str]) -> Layout:
    """`usual` as the stored wishes have it.

    Keys that are no longer offered mean nothing; a section that came after the person arranged the menu is hidden.
    """
    places = {name.removeprefix(PLACE): place for name, place in stored.items() if name.startswith(PLACE)}
    if not places:
        return usual
    shown = sorted((int(place), key) for key, place in places.items() if place.isascii() and place.isdecimal())
    kept = tuple(key for _, key in shown if key in usual.every)
    return Layout(kept, tuple(key for key in usual.every if key not in kept))


class ShowMenu:
    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    async def __call__(self, asker: Asker, usual: Layout) -> Layout:
        return arranged(usual, await self._preferences.of(asker.chat_id))


class ArrangeMenu:
    """Deeds name the place or the state that is to be, so a second press of a button changes nothing.

    All raise NotLinked for a chat without a diary and Outdated for a section that is not offered.
    """

    def __init__(self, preferences: Preferences, once: Once) -> None:
        self._preferences = preferences
        self._once = once

    async def move(self, asker: Asker, usual: Layout, key: str, place: int) -> None:
        await self._keep(asker, (await self._now(asker, usual, key)).moved(key, place))

    async def turn(self, asker: Asker, usual: Layout, key: str, *, shown: bool) -> None:
        await self._keep(asker, (await self._now(asker, usual, key)).turned(key, shown=shown))

    async def as_usual(self, asker: Asker) -> None:
        """Forget what was arranged."""
        if not asker.linked:
            raise NotLinked
        await self._once(asker.next_deed(), lambda: self._preferences.put_all(asker.chat_id, PLACE, {}))

    async def _now(self, asker: Asker, usual: Layout, key: str) -> Layout:
        if not asker.linked:
            raise NotLinked
        if key not in usual.every:
            raise Outdated
        return arranged(usual, await self._preferences.of(asker.chat_id))

    async def _keep(self, asker: Asker, layout: Layout) -> None:
        places = {key: str(place) for place, key in enumerate(layout.shown)}
        values = {f"{PLACE}{key}": places.get(key, HIDDEN) for key in layout.every}
        await self._once(asker.next_deed(), lambda: self._preferences.put_all(asker.chat_id, PLACE, values))
