"""Groups of classes, in the database."""

from collections.abc import Collection, Sequence
from datetime import datetime

from tortoise.queryset import QuerySet

from delivery.kinds import Mode, NoticeKind
from delivery.notices import Reason, State
from delivery.outcomes import MAY_NOT_WRITE
from delivery.wishes import news
from school.groups import TITLE_LIMIT
from storage.models import Chat, ClassGroup, GroupCode, Notice, Preference
from storage.repositories.meetings.rows import invited
from storage.repositories.meetings.writing import classes_led_by
from storage.repositories.moving import move_chat
from storage.repositories.notices.audience import wishes_of
from storage.repositories.notices.claimed import GROUP
from storage.repositories.preferences import PreferencesInDatabase
from usecases.asker import Asker
from usecases.ports.groups import Group, LedClass, Place

_NOT_SENT = (State.NEW, State.RETRYING)
_AT_FIRST = {news(NoticeKind.HOMEWORK): Mode.AT_ONCE}
"""There is no evening message for a class, so its homework comes as it is set."""


class GroupBookInDatabase:
    """See usecases.ports.groups.GroupBook. One bot of one platform."""

    def __init__(self, bot_id: int, platform: str = "telegram") -> None:
        self._bot_id, self._platform = bot_id, platform
        self._preferences = PreferencesInDatabase()

    async def led(self, asker: Asker, now: datetime) -> Sequence[LedClass]:
        led = [(person, await classes_led_by(person, now)) for person in asker.people]
        return [LedClass(one, person.id, person.zone) for person, classes in led for one in classes]

    async def of_classes(self, class_ids: Collection[int]) -> Sequence[Group]:
        return await _groups(ClassGroup.filter(school_class_id__in=list(class_ids)).order_by("id"))

    async def one(self, group_id: int) -> Group | None:
        return next(iter(await _groups(ClassGroup.filter(id=group_id))), None)

    async def at(self, external_id: int) -> Group | None:
        rows = ClassGroup.filter(chat__bot=self._bot_id, chat__platform=self._platform, chat__external_id=external_id)
        return next(iter(await _groups(rows)), None)

    async def issue(self, led: LedClass, digest: str, expires_at: datetime) -> None:
        await GroupCode.filter(adult_id=led.person_id, school_class_id=led.id, used_at=None).delete()
        await GroupCode.create(adult_id=led.person_id, school_class_id=led.id, code_hash=digest, expires_at=expires_at)

    async def use_up(self, digest: str, people: Collection[int], now: datetime) -> int | None:
        good = self._good(people, now).filter(code_hash=digest)
        row = await good.first()
        return row.school_class_id if row is not None and await good.update(used_at=now) else None

    async def expected(self, people: Collection[int], now: datetime) -> bool:
        return bool(people) and await self._good(people, now).exists()

    def _good(self, people: Collection[int], now: datetime) -> QuerySet[GroupCode]:
        return GroupCode.filter(adult_id__in=list(people), used_at=None, expires_at__gt=now)

    async def greet(self, external_id: int, language: str, now: datetime) -> bool:
        return (await self._chat(external_id, language, now))[1]

    async def connect(self, place: Place, led: LedClass, language: str, now: datetime) -> int:
        chat, _ = await self._chat(place.external_id, language, now)
        chat.topic, chat.zone = place.topic, str(led.zone)
        chat.state, chat.state_reason = "active", None
        known = await ClassGroup.get_or_none(chat_id=chat.id)
        if known is None:
            chat.language = language
            known = await ClassGroup.create(
                chat_id=chat.id,
                school_class_id=led.id,
                connected_by_id=led.person_id,
                title=place.title[:TITLE_LIMIT],
                connected_at=now,
            )
            for name, value in _AT_FIRST.items():
                await self._preferences.put(chat.id, name, value)
        await chat.save()
        return known.id

    async def _chat(self, external_id: int, language: str, now: datetime) -> tuple[Chat, bool]:
        return await Chat.get_or_create(
            bot=self._bot_id,
            platform=self._platform,
            external_id=external_id,
            defaults={"kind": GROUP, "language": language, "created_at": now},
        )

    async def put(self, group: Group, kind: NoticeKind, mode: Mode) -> None:
        await self._preferences.put(group.chat_id, news(kind), mode)

    async def speak(self, group: Group, language: str) -> None:
        await Chat.filter(id=group.chat_id).update(language=language)

    async def choose_topic(self, group: Group, topic: int | None) -> None:
        await Chat.filter(id=group.chat_id).update(topic=topic)

    async def disconnect(self, group: Group, now: datetime) -> None:
        await ClassGroup.filter(id=group.id).delete()
        await Preference.filter(chat_id=group.chat_id).delete()
        waiting = Notice.filter(chat_id=group.chat_id, state__in=_NOT_SENT)
        await waiting.update(state=State.DROPPED, reason=Reason.NO_RIGHT, finished_at=now)

    async def moved(self, external_id: int, new_external_id: int) -> None:
        chat = await Chat.get_or_none(bot=self._bot_id, platform=self._platform, external_id=external_id, kind=GROUP)
        if chat is not None:
            await move_chat(chat, new_external_id)


async def _groups(rows: QuerySet[ClassGroup]) -> list[Group]:
    found = await rows.select_related("chat", "school_class")
    wanted = await wishes_of([row.chat_id for row in found]) if found else {}
    return [
        Group(
            id=row.id,
            chat_id=row.chat_id,
            external_id=row.chat.external_id,
            school_class=invited(row.school_class),
            title=row.title,
            language=row.chat.language,
            topic=row.chat.topic,
            paused=row.chat.state != "active",
            muted=row.chat.state_reason == MAY_NOT_WRITE,
            modes=wanted[row.chat_id].modes,
        )
        for row in found
    ]
