"""A group of the messenger in conversations: who says what in it, and what the bot says there."""

from html import unescape

from emulator.views import Seen
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker


class GroupChat:
    """The first of the people makes the group. The bot is not in it yet."""

    def __init__(self, rig: Rig, title: str, *people: Talker, topics: bool = False) -> None:
        self.rig = rig
        self.id = rig.emulator.create_group(title, [one.id for one in people], "supergroup" if topics else "group")
        self._known: set[tuple[int, str]] = set()

    async def takes_in_the_bot(self, by: Talker) -> None:
        self.rig.emulator.join_group(BOT, self.id, by.id)
        await self.rig.settle()

    async def throws_out_the_bot(self, by: Talker) -> None:
        self.rig.emulator.kick_bot(BOT, self.id, by.id)
        await self.rig.settle()

    async def lets_in(self, who: Talker) -> None:
        self.rig.emulator.enter_group(who.id, self.id)
        await self.rig.settle()

    async def grows(self) -> None:
        """Into a supergroup."""
        self.id = self.rig.emulator.migrate_group(self.id)
        await self.rig.settle()

    async def grows_unheard(self) -> None:
        """The messenger tells the bot nothing until it writes there."""
        groups, bot = self.rig.emulator.world.groups, self.rig.emulator.bot(BOT).id
        groups[self.id].bots.clear()
        grown = self.rig.emulator.migrate_group(self.id)
        for each in (self.id, grown):
            groups[each].bots[bot] = "member"
        self.id = grown

    def topic(self, title: str) -> int:
        return self.rig.emulator.add_topic(self.id, title)

    async def hears_from(self, who: Talker, text: str, topic: int | None = None) -> None:
        self.rig.emulator.say(BOT, who.id, text, chat=self.id, thread=topic)
        await self.rig.settle()

    async def presses(self, who: Talker, label: str) -> str:
        """What the press is answered with."""
        return await self._answer(self.rig.emulator.press(BOT, who.id, label=label, chat=self.id))

    async def forges(self, who: Talker, data: str) -> str:
        return await self._answer(self.rig.emulator.press(BOT, who.id, data=data, chat=self.id))

    async def _answer(self, query: str) -> str:
        await self.rig.settle()
        answer = self.rig.emulator.callback_answer(query)
        assert answer.answered, "a press in the group was never answered"
        return answer.text or ""

    @property
    def chat(self) -> list[Seen]:
        """What the bot says there."""
        return [seen for seen in self.rig.emulator.chat(BOT, self.id) if seen.from_bot]

    async def told(self) -> list[str]:
        """New or changed messages of the bot since the last look, with their buttons."""
        await self.rig.settle()
        whole = [(seen.id, _whole(seen)) for seen in self.chat]
        fresh = [text for number, text in whole if (number, text) not in self._known]
        self._known = set(whole)
        return fresh


async def connected(rig: Rig, teacher: Talker, *others: Talker, title: str = "7 «Б»") -> GroupChat:
    """A group of the class that the teacher has connected; what it was greeted with is not news any more."""
    group = GroupChat(rig, title, teacher, *others)
    code = await code_of(teacher)
    await group.takes_in_the_bot(teacher)
    await group.hears_from(teacher, f"/start@{BOT} {code}")
    await group.told()
    return group


async def code_of(teacher: Talker, school_class: str = "7Б") -> str:
    """A fresh code, in whichever language the teacher reads."""
    await teacher.forges(f"gradd:{teacher.rig.school.classes[school_class]}")
    link = next(one.url for seen in reversed(teacher.chat) for row in seen.buttons for one in row if one.url)
    return link.partition("startgroup=")[2]


def _whole(seen: Seen) -> str:
    return "\n".join([unescape(seen.text), *(f"[{label}]" for label in seen.labels())])
