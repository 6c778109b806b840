"""Wishes of a chat about all its children, and about one."""

from collections.abc import Mapping

from storage.models import Preference


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

    async def about(self, chat_id: int, child_id: int) -> Mapping[str, str]:
        return {row.name: row.value for row in await Preference.filter(chat_id=chat_id, child_id=child_id)}

    async def put_about(self, chat_id: int, child_id: int, name: str, value: str) -> None:
        await Preference.update_or_create({"value": value}, chat_id=chat_id, child_id=child_id, name=name)

    async def drop_about(self, chat_id: int, child_id: int, name: str) -> None:
        await Preference.filter(chat_id=chat_id, child_id=child_id, name=name).delete()
