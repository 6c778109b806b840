"""docs/second-judge.md, written from what the judges really answered. `python -m tests.second_judge` writes it anew."""

from collections.abc import Iterable, Sequence
from importlib.metadata import version

from lo_bot_api_emulator import CONTRACT, MODELED_METHODS  # type: ignore[import-untyped]

from tests.rows import ROOT
from tests.second_judge.hearing import JUDGES, ROADS, Docket
from tests.second_judge.probes import PROBES
from tests.second_judge.uses import Uses, together, uses_in_code, uses_on_the_wire

PAGE = ROOT / "docs" / "second-judge.md"
COMMAND = "python -m tests.second_judge"
LO = "lo-bot-api-emulator"
INTRO = f"""# The second judge

Our emulator is written by those who write the bot, so both could be wrong in the same way. Therefore the same bot,
unchanged, also talks to `{LO}` {version(LO)}, which others wrote. Between bot and judge
lies a wire that changes nothing and remembers every request and answer; what people see is read from it, and before our
emulator compared with what that shows.

`{COMMAND}` writes this page from what the two really answer. `tests/second_judge` asks them again
at every run and fails when a line here is no longer so. "Right" follows the sources of the official server, or says
what else it rests on."""
STORY = """A mother says /start, agrees, mistypes her code, links by it and checks her data. The algebra teacher links
by the address in her letter and puts a 5 with a comment. The mother hears it, opens today, her marks, the mark's card
and the settings. The teacher corrects it to a 4, and the message that the mother has read is edited."""
NOT_COMPARED = """lo lets a test hand over messages and presses only, so blocking the bot and groups are not compared.
It has no rates and no faults, so waiting and trying again are proven before our emulator alone (`tests/transport`,
`tests/emulator`). The bot's own pace is switched off in these runs."""


async def page(docket: Docket) -> str:
    ours, lo = [await docket.answers(judge) for judge in JUDGES]
    parts = [
        INTRO,
        "## The core conversation\n" + await _runs(docket),
        "## Where the two differ\n" + _differences(ours, lo),
        "## Where both say the same\n" + _agreements(ours),
        "## What the bot asks of Telegram\n" + _uses(uses_in_code(), await used_in_conversation(docket)),
        "## What is not compared\n" + NOT_COMPARED,
    ]
    return "\n\n".join(parts) + "\n"


async def used_in_conversation(docket: Docket) -> Uses:
    return together(*[uses_on_the_wire((await docket.hearing("ours", by)).calls) for by in ROADS])


async def _runs(docket: Docket) -> str:
    """Refusals are not hidden: each stands in the cell of its run."""
    rows = [(by, *[await _held(docket, judge, by) for judge in JUDGES]) for by in ROADS]
    return f"{STORY}\n\n{_table(('updates by', *JUDGES), rows)}"


async def _held(docket: Docket, judge: str, by: str) -> str:
    refused = {f"{call.method} ({call.status})" for call in (await docket.hearing(judge, by)).refused}
    return f"held; refused: {', '.join(sorted(refused)) or 'nothing'}"


def _differences(ours: Sequence[str], lo: Sequence[str]) -> str:
    rows = [
        (_plain(probe.call), f"`{our}`", f"`{their}`", probe.why, probe.right)
        for probe, our, their in zip(PROBES, ours, lo, strict=True)
        if probe.why
    ]
    return _table(("call", *JUDGES, "why", "right"), rows)


def _agreements(answers: Sequence[str]) -> str:
    same = [(probe.call, answer) for probe, answer in zip(PROBES, answers, strict=True) if not probe.why]
    return "\n".join(f"- {_plain(call)}: `{answer}`" for call, answer in same)


def _uses(code: Uses, wire: Uses) -> str:
    used = together(code, wire)
    rows = [
        (
            f"`{method}`",
            " ".join(sorted(used[method])),
            "yes" if method in wire else "",
            _known_to_lo(method, used[method]),
        )
        for method in sorted(used)
    ]
    told = (
        "Read from the code of the bot and from the wire. Our emulator knows them all and looks at every parameter.\n"
    )
    return f"{told}\n{_table(('method', 'parameters', 'in the conversation', 'known to lo'), rows)}"


def _known_to_lo(method: str, parameters: set[str]) -> str:
    if method not in MODELED_METHODS:
        return "no: 501"
    unknown = sorted(parameters - set(CONTRACT["methods"][method]["parameters"]))
    return f"all but {', '.join(unknown)}" if unknown else "yes"


def _plain(words: str) -> str:
    return words.replace("<", "&lt;")


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
