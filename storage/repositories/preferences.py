"""Wishes of a chat about all its children, and about one."""

from collections.abc import Mapping, Sequence
from typing import cast

from delivery.wishes import BELOW
from storage.models import Course, Preference
from usecases.ports.preferences import SubjectName

NEWS = "news:"


class PreferencesInDatabase:
    """See usecases.ports.preferences.Preferences."""

    async def of(self, chat_id: int) -> Mapping[str, str]:
        return {row.name: row.value for row in await Preference.filter(chat_id=chat_id, child_id=None)}

    async def put(self, chat_id: int, name: str, value: str) -> None:
        """Found and written by hand: SQL counts two rows without a child as different."""
        if not await Preference.filter(chat_id=chat_id, child_id=None, name=name).update(value=value):
            await Preference.create(chat_id=chat_id, name=name, value=value)

    async def put_all(self, chat_id: int, prefix: str, values: Mapping[str, str]) -> None:
        await Preference.filter(chat_id=chat_id, child_id=None, name__startswith=prefix).delete()
        await Preference.bulk_create(
            [Preference(chat_id=chat_id, name=name, value=value) for name, value in values.items()]
        )

    async def put_news(self, chat_id: int, values: Mapping[str, str]) -> None:
        await Preference.filter(chat_id=chat_id, name__startswith=NEWS).delete()
        await Preference.filter(chat_id=chat_id, name=BELOW).delete()
        await Preference.bulk_create(
            [Preference(chat_id=chat_id, name=name, value=value) for name, value in values.items()]
        )

    async def about(self, chat_id: int, child_id: int) -> Mapping[str, str]:
        return {row.name: row.value for row in await Preference.filter(chat_id=chat_id, child_id=child_id)}

    async def about_each(self, chat_id: int) -> Mapping[int, Mapping[str, str]]:
        found: dict[int, dict[str, str]] = {}
        for row in await Preference.filter(chat_id=chat_id, child_id__not_isnull=True):
            found.setdefault(cast("int", row.child_id), {})[row.name] = row.value
        return found

    async def put_about(self, chat_id: int, child_id: int, name: str, value: str) -> None:
        await Preference.update_or_create({"value": value}, chat_id=chat_id, child_id=child_id, name=name)

    async def drop_about(self, chat_id: int, child_id: int, name: str) -> None:
        await Preference.filter(chat_id=chat_id, child_id=child_id, name=name).delete()


class SubjectsOfClasses:
    """See usecases.ports.preferences.Subjects."""

    async def of_class(self, class_id: int) -> Sequence[SubjectName]:
        rows = await Course.filter(school_class_id=class_id).values("subject_id", name="subject__name")
        return sorted({SubjectName(row["subject_id"], row["name"]) for row in rows}, key=lambda one: (one.name, one.id))
