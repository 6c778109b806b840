""" "Check your data" after linking, and what is known already (FEATURES A5, C9)."""

from dataclasses import dataclass

from delivery.quiet import QuietHours
from delivery.wishes import wishes
from school.clock import Clock, local_date
from usecases.accounts.links import ShowDiaries
from usecases.accounts.refusals import CorrectionIsEmpty, CorrectionTooLong
from usecases.asker import Asker
from usecases.ports.accounts import Accounts, LinkedDiary
from usecases.ports.children import Children, VisibleChild
from usecases.ports.first_look import FirstLooks, KnownOfChild
from usecases.ports.once import Once
from usecases.ports.preferences import Preferences

CORRECTION_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class DataCard:
    """What the school knows of one linked adult and the children that this adult sees here."""

    diary: LinkedDiary
    children: tuple[VisibleChild, ...]


class ShowData:
    """Raises NotYours for a person who is not linked to this chat."""

    def __init__(self, show_diaries: ShowDiaries, children: Children) -> None:
        self._show_diaries = show_diaries
        self._children = children

    async def __call__(self, asker: Asker, person_id: int) -> DataCard:
        diary = await self._show_diaries.one(asker, person_id)
        family = await self._children.all_of(asker)
        return DataCard(diary, tuple(child for child in family if child.id in diary.child_ids))


class CheckData:
    """The person says that everything is right. Raises NotYours."""

    def __init__(self, accounts: Accounts, show_diaries: ShowDiaries, once: Once, clock: Clock) -> None:
        self._accounts = accounts
        self._show_diaries = show_diaries
        self._once = once
        self._clock = clock

    async def __call__(self, asker: Asker, person_id: int) -> None:
        await self._show_diaries.one(asker, person_id)
        now = self._clock.now()
        await self._once(asker.next_deed(), lambda: self._accounts.note_checked(asker.chat_id, person_id, now))


class AskForCorrection:
    """ "There is a mistake": only the school corrects its data (FEATURES, Rules: Matching), so the office is asked."""

    def __init__(self, accounts: Accounts, show_diaries: ShowDiaries, once: Once, clock: Clock) -> None:
        self._accounts = accounts
        self._show_diaries = show_diaries
        self._once = once
        self._clock = clock

    async def __call__(self, asker: Asker, person_id: int, text: str) -> None:
        """Raises NotYours, CorrectionIsEmpty, CorrectionTooLong."""
        await self._show_diaries.one(asker, person_id)
        wanted = text.strip()
        if not wanted:
            raise CorrectionIsEmpty
        if len(wanted) > CORRECTION_LIMIT:
            raise CorrectionTooLong(limit=CORRECTION_LIMIT)
        now = self._clock.now()
        await self._once(
            asker.next_deed(), lambda: self._accounts.add_correction(asker.chat_id, person_id, wanted, now)
        )


@dataclass(frozen=True, slots=True)
class FirstLook:
    """`quiet` is when news will wait."""

    children: tuple[tuple[VisibleChild, KnownOfChild], ...]
    quiet: QuietHours | None


class LookFirst:
    """One summary instead of a flood: what the diary holds already is never pushed (C9)."""

    def __init__(self, children: Children, first_looks: FirstLooks, preferences: Preferences, clock: Clock) -> None:
        self._children = children
        self._first_looks = first_looks
        self._preferences = preferences
        self._clock = clock

    async def __call__(self, asker: Asker) -> FirstLook:
        family = await self._children.all_of(asker)
        today = local_date(self._clock.now(), family[0].zone if family else asker.zone)
        known = await self._first_looks.known(family, today) if family else {}
        wanted = wishes(await self._preferences.of(asker.chat_id))
        return FirstLook(tuple((child, known[child.id]) for child in family), wanted.quiet)
