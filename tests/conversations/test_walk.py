"""Every screen of every person, in both languages: no dead end, and nothing that a phone would cut.

Screens are found by walking (tests.rig.walk), so a new one is judged as soon as a button leads to it.
"""

import pytest

from emulator.views import Seen
from tests.rig.living import Rig
from tests.rig.walk import Stop, walk
from tests.rig.walked import AVOIDED, SPOKEN

WIDTHS = {1: 40, 2: 20, 3: 13, 4: 9, 5: 7}
"""Characters of a label that a phone 360 pixels wide shows, by the number of buttons in a row. More buttons: 5."""


WALKS = (
    *(("ru", who) for who in ("mother", "algebra_teacher", "class_teacher", "secretary", "stranger")),
    *(("en", who) for who in ("mother", "class_teacher", "stranger")),
)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("language", "who"), WALKS)
async def test_every_screen_has_a_way_back_and_fits(rig: Rig, who: str, language: str) -> None:
    talker = rig.newcomer(who, language) if who == "stranger" else await rig.linked(who, language)
    faults: list[str] = []

    async def visit(stop: Stop) -> None:
        where = " → ".join(["/menu", *(step.label for step in stop.way)])
        faults.extend(f"{where} ({stop.name}): {fault}" for fault in _faults(stop))

    await walk(talker, visit, SPOKEN[language], AVOIDED)
    assert not faults, "\n".join(faults)


def _faults(stop: Stop) -> list[str]:
    if not stop.screen:
        return [] if stop.toast else ["nothing happens"]
    faults = [] if stop.screen[-1].buttons else ["a dead end: no button"]
    return [*faults, *(fault for seen in stop.screen for fault in _cut(seen))]


def _cut(seen: Seen) -> list[str]:
    return [
        f"{len(row)} in a row, one of {len(button.text)} characters: {button.text!r}"
        for row in seen.buttons
        for button in row
        if len(button.text) > WIDTHS.get(len(row), 5)
    ]
