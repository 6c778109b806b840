"""A person before any judge: writes, presses by label, sees what changed, hears what came by itself."""

from tests.second_judge.screens import Shown, chat_of, toast
from tests.second_judge.trial import Trial


class Visitor:
    """What the last own action brought is `screen`; `hears` is about what came without one."""

    def __init__(self, trial: Trial, first_name: str, language: str = "ru") -> None:
        self._trial = trial
        self.id = trial.judge.newcomer(first_name, language)
        self.screen = ""
        self._known: dict[int, str] = {}

    async def says(self, text: str) -> None:
        self._remember()
        await self._trial.judge.say(self.id, text)
        await self._look()

    async def presses(self, label: str) -> None:
        """The button with this label, or the only one that contains it, on the newest message that has one."""
        self._remember()
        shown, whole, data = self._button(label)
        query = await self._trial.judge.press(self.id, shown, whole, data)
        await self._look()
        told = toast(self._trial.wire.calls, query)
        assert told is not None, f"the press of {label!r} was never answered"
        self.screen += f"\n{told}"

    def sees(self, *fragments: str) -> None:
        for fragment in fragments:
            assert fragment in self.screen, f"{fragment!r} is not in:\n{self.screen}"

    async def hears(self, *fragments: str) -> Shown:
        """The one message that is new or was edited since the last action or listening; it holds every fragment."""
        await self._trial.settle()
        news = self._news()
        assert len(news) == 1, f"{len(news)} messages instead of one: {[shown.whole for shown in news]}"
        for fragment in fragments:
            assert fragment in news[0].text, f"{fragment!r} is not in:\n{news[0].text}"
        self._remember()
        return news[0]

    @property
    def chat(self) -> list[Shown]:
        return chat_of(self._trial.wire.calls, self.id)

    async def _look(self) -> None:
        await self._trial.settle()
        self.screen = "\n".join(shown.whole for shown in self._news())
        self._remember()

    def _button(self, label: str) -> tuple[Shown, str, str]:
        for shown in reversed(self.chat):
            holding = [button for button in shown.buttons if label in button[0]]
            exact = [button for button in holding if button[0] == label]
            if exact or len(holding) == 1:
                return shown, *(exact or holding)[0]
        raise AssertionError(f"no button {label!r} in {[shown.labels for shown in self.chat]}")

    def _news(self) -> list[Shown]:
        return [shown for shown in self.chat if self._known.get(shown.id) != shown.whole]

    def _remember(self) -> None:
        self._known = {shown.id: shown.whole for shown in self.chat}
