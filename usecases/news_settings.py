"""Finer wishes about news: presets, sounds, children, subjects, days of the week, what a lock screen shows (C7)."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from delivery.kinds import Mode, NoticeKind
from delivery.notices import ClaimedNotice
from delivery.presets import Preset, stored
from delivery.quiet import QuietHours
from delivery.wishes import (
    BELOW,
    BELOW_CHOICES,
    EVENING_AT,
    EVENINGS,
    HIDDEN,
    LONGEST_SUBJECT,
    ON,
    SILENT,
    Wishes,
    allowed,
    news,
    quiet_on,
    silent,
    subject,
    wishes,
    written,
)
from school.refusals import Outdated
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.ports.children import Children, VisibleChild
from usecases.ports.held_news import HeldNews
from usecases.ports.once import Once
from usecases.ports.preferences import Preferences, SubjectName, Subjects
from usecases.preferences import QUIET_CHOICES

OFF = "off"
ABOUT_A_CHILD = tuple(kind for kind in NoticeKind if kind is not NoticeKind.MESSAGES)
"""Kinds that can differ by child: a message is of people, not of a child."""


@dataclass(frozen=True, slots=True)
class ChildNews:
    """What a chat wishes to hear of one child. `subjects` with whether they are told of."""

    child: VisibleChild
    wishes: Wishes
    subjects: Sequence[tuple[SubjectName, bool]] = ()

    @property
    def kinds(self) -> Sequence[NoticeKind]:
        """What there is to hear of the child."""
        return [kind for kind in ABOUT_A_CHILD if self.child.gives_visits or kind is not NoticeKind.VISITS]

    def own(self, kind: NoticeKind) -> Mode | None:
        """None where it is as of all children."""
        return self.wishes.children.get(self.child.id, {}).get(kind)


class ShowChildNews:
    """Raises NotYourChild."""

    def __init__(self, preferences: Preferences, children: Children, subjects: Subjects) -> None:
        self._preferences, self._children, self._subjects = preferences, children, subjects

    async def family(self, asker: Asker) -> Sequence[VisibleChild]:
        if not asker.linked:
            raise NotLinked
        return await self._children.all_of(asker)

    async def __call__(self, asker: Asker, child_id: int, *, subjects: bool = False) -> ChildNews:
        child = await self._children.visible_to(asker, child_id)
        about = await self._preferences.about(asker.chat_id, child.id)
        wanted = wishes(await self._preferences.of(asker.chat_id), {child.id: about})
        if not subjects:
            return ChildNews(child, wanted)
        known = await self._subjects.of_class(child.class_id)
        return ChildNews(child, wanted, [(one, not wanted.skips(one.name, child.id)) for one in known])


class ChooseForChild:
    """Rights are asked for within the deed. Raises NotYourChild, and Outdated for what is not offered."""

    def __init__(self, preferences: Preferences, children: Children, subjects: Subjects, once: Once) -> None:
        self._preferences, self._children, self._subjects, self._once = preferences, children, subjects, once

    async def kind(self, asker: Asker, child_id: int, kind: str, mode: str | None) -> None:
        if kind not in set(ABOUT_A_CHILD) or (mode is not None and mode not in set(allowed(NoticeKind(kind)))):
            raise Outdated
        await self._once(asker.next_deed(), lambda: self._put(asker, child_id, news(NoticeKind(kind)), mode))

    async def subject(self, asker: Asker, child_id: int, subject_id: int, *, told: bool) -> None:
        await self._once(asker.next_deed(), lambda: self._turn(asker, child_id, subject_id, told=told))

    async def _turn(self, asker: Asker, child_id: int, subject_id: int, *, told: bool) -> None:
        child = await self._children.visible_to(asker, child_id)
        known = {one.id: one.name for one in await self._subjects.of_class(child.class_id)}
        if subject_id not in known:
            raise Outdated
        await self._put(asker, child_id, subject(subject_id), None if told else known[subject_id][:LONGEST_SUBJECT])

    async def _put(self, asker: Asker, child_id: int, name: str, value: str | None) -> None:
        """None is as of all children."""
        child = await self._children.visible_to(asker, child_id)
        if value is None:
            await self._preferences.drop_about(asker.chat_id, child.id, name)
        else:
            await self._preferences.put_about(asker.chat_id, child.id, name, value)


class ChooseHowNewsCome:
    """Wishes of the chat about everything. All raise NotLinked for a stranger and Outdated for what is not offered."""

    def __init__(self, preferences: Preferences, once: Once) -> None:
        self._preferences, self._once = preferences, once

    async def preset(self, asker: Asker, preset: str) -> None:
        """What was set apart by kind, child and mark is forgotten; subjects and sounds stay."""
        if preset not in set(Preset):
            raise Outdated
        await self._do(asker, lambda: self._preferences.put_news(asker.chat_id, stored(Preset(preset))))

    async def sound(self, asker: Asker, kind: str | None, *, silently: bool) -> None:
        """Of one kind or of all."""
        if kind is not None and kind not in set(NoticeKind):
            raise Outdated
        if kind is not None:
            await self._put(asker, silent(NoticeKind(kind)), ON if silently else OFF)
            return
        values = {silent(one): ON for one in NoticeKind} if silently else {}
        await self._do(asker, lambda: self._preferences.put_all(asker.chat_id, f"{SILENT}:", values))

    async def below(self, asker: Asker, mark: int | None) -> None:
        if mark is not None and mark not in BELOW_CHOICES:
            raise Outdated
        await self._put(asker, BELOW, OFF if mark is None else str(mark))

    async def hidden(self, asker: Asker, *, hide: bool) -> None:
        await self._put(asker, HIDDEN, ON if hide else OFF)

    async def evening(self, asker: Asker, hour: int) -> None:
        chosen = next((at for at in EVENINGS if at.hour == hour), None)
        if chosen is None:
            raise Outdated
        await self._put(asker, EVENING_AT, f"{chosen:%H:%M}")

    async def quiet_day(self, asker: Asker, day: int, choice: int | None) -> None:
        """`choice` counts QUIET_CHOICES, -1 is no quiet at all, None as on every day."""
        if not 1 <= day <= 7 or (choice is not None and not -1 <= choice < len(QUIET_CHOICES)):
            raise Outdated
        values = {} if choice is None else {quiet_on(day): written(_quiet(choice))}
        await self._do(asker, lambda: self._preferences.put_all(asker.chat_id, quiet_on(day), values))

    async def _put(self, asker: Asker, name: str, value: str) -> None:
        await self._do(asker, lambda: self._preferences.put(asker.chat_id, name, value))

    async def _do(self, asker: Asker, work: Callable[[], Awaitable[None]]) -> None:
        if not asker.linked:
            raise NotLinked
        await self._once(asker.next_deed(), work)


def _quiet(choice: int) -> QuietHours | None:
    return None if choice < 0 else QUIET_CHOICES[choice]


class ReadHiddenNews:
    """What a push without names is about. Raises Outdated: foreign, revoked and forgotten news look the same."""

    def __init__(self, held: HeldNews) -> None:
        self._held = held

    async def __call__(self, asker: Asker, notice_id: int) -> ClaimedNotice:
        found = await self._held.of(asker.chat_id, notice_id) if asker.linked else None
        if found is None:
            raise Outdated
        return found
