"""People in conversations: what they do, what they see, what they hear."""

from html import unescape
from typing import TYPE_CHECKING

from emulator.views import Seen

if TYPE_CHECKING:
    from tests.rig.living import Rig


class Talker:
    """A person with a chat. `sees` looks at what the last own action changed; `hears` at what came by itself."""

    def __init__(self, rig: "Rig", who: str, emulator_id: int) -> None:
        self.rig = rig
        self.who = who
        self.id = emulator_id
        self.toast = ""
        self.taps = self.typed = 0
        self._known: dict[int, Seen] = {}
        self._changed: list[Seen] = []

    # What a person does

    async def says(self, text: str) -> None:
        self.typed += 1
        await self._act(lambda: self.rig.emulator.say(BOT, self.id, text))

    async def replies(self, to: str, text: str) -> None:
        """Answers the newest message of the chat that contains `to`."""
        self.typed += 1
        number = next(seen.id for seen in reversed(self.chat) if to in _whole(seen))
        await self._act(lambda: self.rig.emulator.say(BOT, self.id, text, reply_to=number))

    async def edits(self, was: str, text: str) -> None:
        """Writes an own message anew."""
        number = next(seen.id for seen in reversed(self.chat) if not seen.from_bot and seen.text == was)
        await self._act(lambda: self.rig.emulator.edit(BOT, self.id, number, text))

    def begins(self) -> None:
        """From here on taps and typed messages are counted anew."""
        self.taps = self.typed = 0

    async def opens_link(self, payload: str) -> None:
        await self.says(f"/start {payload}")

    async def presses(self, label: str) -> None:
        """Press the newest button that has this label, or the only one that contains it."""
        self.taps += 1
        await self._act(lambda: self._press(label=label))

    async def forges(self, data: str, message_id: int | None = None) -> None:
        """Press a button that is not there."""
        await self._act(lambda: self._press(data=data, message_id=message_id))

    async def sends_file(self, name: str, data: bytes, kind: str = "document", caption: str = "") -> None:
        await self._act(
            lambda: self.rig.emulator.send_file(BOT, self.id, name, data, kind=kind, caption=caption)  # type: ignore[arg-type]
        )

    # What a person sees

    def sees(self, *fragments: str) -> None:
        """Every fragment stands on the screen that the last action brought, in a button or in the toast."""
        screen = self.screen
        for fragment in fragments:
            assert fragment in screen, f"{self.who} does not see {fragment!r} in:\n{screen}"

    def does_not_see(self, *fragments: str) -> None:
        screen = self.screen
        for fragment in fragments:
            assert fragment not in screen, f"{self.who} sees {fragment!r} in:\n{screen}"

    @property
    def screen(self) -> str:
        return "\n".join([*(_whole(seen) for seen in self._changed), self.toast])

    @property
    def changed(self) -> tuple[Seen, ...]:
        """The bot's messages that the last own action brought or changed."""
        return tuple(self._changed)

    @property
    def buttons(self) -> list[str]:
        """Labels of the buttons that the last action brought."""
        return [label for seen in self._changed for label in seen.labels()]

    @property
    def button_data(self) -> list[str]:
        return [button.data for seen in self.chat for row in seen.buttons for button in row if button.data is not None]

    @property
    def chat(self) -> list[Seen]:
        return self.rig.emulator.chat(BOT, self.id)

    # What a person hears

    async def hears(self, *fragments: str) -> str:
        """One message that is new or was edited since the person last acted or listened holds every fragment."""
        await self.rig.settle()
        news = self._news()
        self._remember()
        told = [_whole(seen) for seen in news]
        for text in told:
            if all(fragment in text for fragment in fragments):
                return text
        raise AssertionError(f"{self.who} does not hear {fragments} in {told}")

    async def hears_nothing(self) -> None:
        await self.rig.settle()
        told = [_whole(seen) for seen in self._news()]
        assert not told, f"{self.who} hears {told}"

    async def heard(self) -> list[str]:
        """Everything new, in order."""
        await self.rig.settle()
        told = [_whole(seen) for seen in self._news()]
        self._remember()
        return told

    def _press(self, **how: object) -> None:
        query = self.rig.emulator.press(BOT, self.id, **how)  # type: ignore[arg-type]
        self._query = query

    async def _act(self, deed) -> None:  # type: ignore[no-untyped-def]
        self._remember()
        self._query: str | None = None
        deed()
        await self.rig.settle()
        self._changed = [seen for seen in self._news() if seen.from_bot]
        self._remember()
        answer = self.rig.emulator.callback_answer(self._query) if self._query else None
        self.toast = (answer.text or "") if answer else ""
        if answer is not None:
            assert answer.answered, f"the press of {self.who} was never answered"

    def _news(self) -> list[Seen]:
        return [seen for seen in self.chat if seen.from_bot and self._is_new(seen)]

    def _is_new(self, seen: Seen) -> bool:
        known = self._known.get(seen.id)
        return known is not seen and (known is None or _whole(known) != _whole(seen))

    def _remember(self) -> None:
        self._known = {seen.id: seen for seen in self.chat}


BOT = "peremena_bot"


def _whole(seen: Seen) -> str:
    return "\n".join([unescape(seen.text), *(f"[{label}]" for label in seen.labels())])
