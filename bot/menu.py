"""The screen everybody comes back to: whatever is on it depends on who asks."""

from collections.abc import Collection
from datetime import date

from bot.callbacks import BeginLinking, CannotEnter
from bot.keyboards import menu as buttons
from bot.keyboards.accounts import switch_language
from bot.keyboards.applications import apply
from bot.keyboards.own_data import leaving
from bot.keyboards.security import finish
from bot.screen import Button, Keyboard, Screen
from bot.service_callbacks import OpenService
from school.children import Right, Sight
from school.clock import Clock, local_date
from texts import menu as texts
from texts.own_data import leaving as leaving_words
from texts.words import Words
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.children import LookedAtChild, NoChildren
from usecases.menus import Layout, ShowMenu
from usecases.ports.children import Children, VisibleChild
from usecases.security.show import ShowUnfinished


class MainMenu:
    def __init__(
        self,
        looked_at_child: LookedAtChild,
        children: Children,
        show_menu: ShowMenu,
        show_unfinished: ShowUnfinished,
        clock: Clock,
    ) -> None:
        self._looked_at_child = looked_at_child
        self._show_unfinished = show_unfinished
        self._children = children
        self._show_menu = show_menu
        self._clock = clock

    async def __call__(self, asker: Asker, t: Words) -> Screen:
        if not asker.linked:
            link = (Button(t.plain("button-link"), BeginLinking()),)
            about = (Button(t.plain("section-service"), OpenService()),)
            stuck = (Button(t.plain("button-cannot-enter"), CannotEnter()),)
            under = (link, (apply(t),), stuck, about, switch_language(t, consent=False))
            if asker.erased_at is not None:
                return Screen(leaving_words(t, asker.erased_at, asker.zone), (*leaving(t)[:-1], *under))
            return Screen(texts.stranger(t), under)
        child = await self._child(asker)
        layout = await self._layout(asker, child)
        begun = tuple(finish(t, person_id) for person_id in (await self._show_unfinished(asker))[:1])
        if child is None:
            return Screen(texts.staff_menu(t, asker.people[0].name.polite), (*begun, *buttons.staff(t, layout)))
        return Screen(
            texts.parent_menu(t, child.called, child.class_name.display),
            (*begun, *buttons.parent(t, child.id, self._today(child), layout)),
        )

    async def more(self, asker: Asker, t: Words) -> Screen:
        """The second page. Raises NotLinked."""
        if not asker.linked:
            raise NotLinked
        child = await self._child(asker)
        layout = await self._layout(asker, child)
        if child is None:
            return Screen(texts.staff_menu(t, asker.people[0].name.polite), buttons.more(t, layout, None))
        return Screen(
            texts.parent_menu(t, child.called, child.class_name.display),
            buttons.more(t, layout, (child.id, self._today(child))),
        )

    async def sections(self, asker: Asker, t: Words, keys: Collection[str]) -> Keyboard:
        """Those sections, and days of the child, that the asker has."""
        if not asker.linked or not keys:
            return ()
        child = await self._child(asker)
        layout = await self._layout(asker, child)
        own = [key for key in (*layout.shown, *layout.rest) if key in keys]
        return buttons.some(t, keys, own, None if child is None else (child.id, self._today(child)))

    async def usual(self, asker: Asker) -> Layout:
        """The asker's sections before anything is arranged."""
        return await self._usual(asker, await self._child(asker))

    async def layout(self, asker: Asker) -> Layout:
        return await self._layout(asker, await self._child(asker))

    async def _layout(self, asker: Asker, child: VisibleChild | None) -> Layout:
        return await self._show_menu(asker, await self._usual(asker, child))

    async def _usual(self, asker: Asker, child: VisibleChild | None) -> Layout:
        if child is not None:
            return buttons.usual(asker.roles, family=True, closed=await self._closed(asker, child))
        sees_visits = await self._children.all_of(asker, Right.VISITS)
        return buttons.usual(asker.roles, family=False, besides=("trusted", *(("visits",) if sees_visits else ())))

    async def _closed(self, asker: Asker, child: VisibleChild) -> set[str]:
        """What leads nowhere with this child: a school without turnstiles, a pupil's chat, a trusted person."""
        closed = set[str]() if child.gives_visits else {"visits"}
        if child.sight is Sight.SELF:
            closed.add("trusted")
        if not child.speaks:
            closed.add("absence")
        if child.trusted:
            closed.add("messages")
            if all(other.id != child.id for other in await self._children.all_of(asker, Right.VISITS)):
                closed.add("visits")
        return closed

    async def _child(self, asker: Asker) -> VisibleChild | None:
        try:
            return await self._looked_at_child(asker)
        except NoChildren:
            return None

    def _today(self, child: VisibleChild) -> date:
        return local_date(self._clock.now(), child.zone)
