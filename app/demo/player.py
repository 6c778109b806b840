"""The people of the demo who act by themselves: they press the bot's own buttons, as anybody would."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from app.demo.opening import Invitation
from app.demo.school import ZONE
from app.demo.telegram import BOT, Emulated, EmulatorFailed
from app.demo.words import day_script, presses, spoken
from school.clock import Clock

log = structlog.get_logger("demo")

LINKED = ("father", "algebra_teacher", "class_teacher", "secretary", "head")
"""The mother is left to whoever looks at the page: linking is the first thing to try."""

NEIGHBOUR = "neighbour"
"""Has no diary and no letter: what strangers see, and how one applies for access."""

LATE = timedelta(minutes=10)
"""Who was jumped over by "to tomorrow" does not make up for it at night."""


class Player:
    def __init__(self, telegram: Emulated, clock: Clock, invitations: Mapping[str, Invitation]) -> None:
        self._telegram = telegram
        self._clock = clock
        self._invitations = invitations
        self._zone = ZoneInfo(ZONE)
        self._people: dict[str, int] = {}

    async def introduce(self) -> None:
        """Put the cast on the page and link all but the mother, by the links of their letters. And a neighbour.

        Their numbers are nobody's (people.made_up_phone): a person may confirm the own one, or hand it to the school.
        """
        names = {who: invitation.name for who, invitation in self._invitations.items()}
        for number, (who, name) in enumerate({**names, NEIGHBOUR: spoken("neighbour")}.items(), start=1):
            given, *rest = name.split()
            self._people[who] = await self._telegram.do(
                "add_person",
                first_name=given,
                last_name=" ".join(rest),
                role=spoken(f"role_{who}"),
                note=self._note(who),
                phone=f"7945{number:07}",
            )
        for who in LINKED:
            await self._link(self._people[who], self._invitations[who].nonce)

    async def play(self) -> None:
        """Every school day anew, on the demo's clock."""
        while True:
            day = self._clock.now().astimezone(self._zone).date()
            for entry in day_script() if day.isoweekday() <= 5 else []:
                at = datetime.combine(day, entry["at"], tzinfo=self._zone)
                await self._clock.sleep_until(at)
                if self._clock.now() - at < LATE:
                    await self._act(entry)
            midnight = datetime.combine(day + timedelta(days=1), datetime.min.time(), tzinfo=self._zone)
            await self._clock.sleep_until(midnight)

    async def _act(self, entry: Mapping[str, Any]) -> None:
        """What a person does in one go. A button that does not come ends the attempt, not the demo."""
        person, labels = self._people[entry["who"]], presses()
        try:
            for said in entry["say"]:
                await self._telegram.say(person, said)
            for name in entry["press"]:
                await self._telegram.press(person, labels[name])
            if "answer" in entry:
                await self._telegram.say(person, entry["answer"])
            if "value" in entry:
                await self._telegram.press(person, entry["value"], exactly=True)
        except (TimeoutError, EmulatorFailed) as trouble:
            log.warning("a person of the demo was stopped", who=entry["who"], trouble=str(trouble) or "timeout")

    async def _link(self, person: int, nonce: str) -> None:
        await self._telegram.say(person, f"/start {nonce}")
        for name in ("agree", "mine", "right"):
            await self._telegram.press(person, presses()[name])

    def _note(self, who: str) -> str:
        note = spoken(f"note_{who}")
        if who != "mother":
            return note
        letter = self._invitations[who]
        return note.format(code=letter.code, nonce=letter.nonce, bot=BOT)
