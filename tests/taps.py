"""`python -m tests.taps`: write docs/taps.md from the tasks whose tests count."""

from pathlib import Path

from tests.conversations import test_taps as _tasks  # its import lists the tasks
from tests.rig.effort import PAGE, page

if __name__ == "__main__":
    assert _tasks.TASKS
    Path(PAGE).write_text(page(), "utf-8")
