"""What a chat wishes to hear, when, and in which language (FEATURES C7)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import time

from delivery.kinds import Mode, NoticeKind
from delivery.quiet import QuietHours
from delivery.wishes import DOT_DAYS, QUIET, Wishes, allowed, news, wishes, written
from school.refusals import Outdated, Refusal
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.ports.chats import Chats
from usecases.ports.children import Children
from usecases.ports.once import Once
from usecases.ports.preferences import Preferences

QUIET_CHOICES = (
    QuietHours(time(21), time(8)),
    QuietHours(time(22), time(7)),
    QuietHours(time(23), time(6)),
)
DOT_DAY_CHOICES = (0, 1, 2, 3, 7)


class NotQuietHours(Refusal):
    """What was typed names no two different hours of the clock."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`hears`: there is a child to hear of. A chat without a diary has a language and nothing else.

    `visits`: the school of some child tells when it comes and goes (B20).
    """

    linked: bool
    hears: bool
    wishes: Wishes
    visits: bool = False

    @property
    def kinds(self) -> Sequence[NoticeKind]:
        """What there is to hear of."""
        return [kind for kind in NoticeKind if self.visits or kind is not NoticeKind.VISITS]

    @property
    def hears_of_dots(self) -> bool:
        """Only then there is a reminder to choose."""
        return self.hears and self.wishes.modes[NoticeKind.DOTS] is not Mode.OFF


class ShowSettings:
    def __init__(self, preferences: Preferences, children: Children) -> None:
        self._preferences = preferences
        self._children = children

    async def __call__(self, asker: Asker) -> Settings:
        family = await self._children.all_of(asker) if asker.linked else ()
        about = await self._preferences.about_each(asker.chat_id) if family else {}
        wanted, visits = wishes(await self._preferences.of(asker.chat_id), about), [one.gives_visits for one in family]
        return Settings(asker.linked, bool(family), wanted, any(visits))


class ChooseLanguage:
    """`languages` are those the product speaks. Raises Outdated for another one."""

    def __init__(self, chats: Chats, once: Once, languages: Collection[str]) -> None:
        self._chats = chats
        self._once = once
        self._languages = languages

    async def __call__(self, asker: Asker, language: str) -> None:
        if language not in self._languages:
            raise Outdated
        await self._once(asker.next_deed(), lambda: self._chats.choose_language(asker.chat_id, language))


class _Wish:
    """The common part: a wish is the chat's own, and only a chat with a diary has any. Raises NotLinked."""

    def __init__(self, preferences: Preferences, once: Once) -> None:
        self._preferences = preferences
        self._once = once

    async def _put(self, asker: Asker, name: str, value: str) -> None:
        if not asker.linked:
            raise NotLinked
        await self._once(asker.next_deed(), lambda: self._preferences.put(asker.chat_id, name, value))


class ChooseQuietHours(_Wish):
    async def __call__(self, asker: Asker, quiet: QuietHours | None) -> None:
        """None means that news may come at any hour. Raises NotQuietHours for hours that begin when they end."""
        if quiet is not None and quiet.starts == quiet.ends:
            raise NotQuietHours
        await self._put(asker, QUIET, written(quiet))


class ChooseNews(_Wish):
    async def __call__(self, asker: Asker, kind: str, mode: str) -> None:
        """Raises Outdated for a kind or a mode that is not offered."""
        if kind not in set(NoticeKind) or mode not in set(allowed(NoticeKind(kind))):
            raise Outdated
        await self._put(asker, news(NoticeKind(kind)), Mode(mode).value)


class ChooseDotDays(_Wish):
    async def __call__(self, asker: Asker, days: int) -> None:
        """Days before a dot's deadline for the early reminder, 0 for none. Raises Outdated for another number."""
        if days not in DOT_DAY_CHOICES:
            raise Outdated
        await self._put(asker, DOT_DAYS, str(days))
