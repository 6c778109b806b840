"""The screen everybody comes back to: whatever is on it depends on who asks."""

from bot.callbacks import BeginLinking
from bot.keyboards import menu as buttons
from bot.keyboards.accounts import switch_language
from bot.screen import Button, Screen
from school.clock import Clock, local_date
from texts import menu as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.children import LookedAtChild, NoChildren


class MainMenu:
    def __init__(self, looked_at_child: LookedAtChild, clock: Clock) -> None:
        self._looked_at_child = looked_at_child
        self._clock = clock

    async def __call__(self, asker: Asker, t: Words) -> Screen:
        if not asker.linked:
            link = (Button(t.plain("button-link"), BeginLinking()),)
            return Screen(texts.stranger(t), (link, switch_language(t, consent=False)))
        try:
            child = await self._looked_at_child(asker)
        except NoChildren:
            return Screen(texts.staff_menu(t, asker.people[0].name.polite), buttons.staff(t, asker.roles))
        today = local_date(self._clock.now(), child.zone)
        return Screen(
            texts.parent_menu(t, child.called, child.class_name.display),
            buttons.parent(t, child.id, today, asker.roles),
        )

    async def more(self, asker: Asker, t: Words) -> Screen:
        """The second page of a family's menu. Raises NoChildren."""
        child = await self._looked_at_child(asker)
        today = local_date(self._clock.now(), child.zone)
        return Screen(texts.parent_menu(t, child.called, child.class_name.display), buttons.more(t, child.id, today))
