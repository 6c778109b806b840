"""The emulator's only place that asks the time. An offset moves it, so that a demo's tomorrow reaches message dates."""

import time


class WallClock:
    """Unix seconds. `offset` shifts Telegram's `date` fields; deadlines of queries and limits use `elapsed`."""

    def __init__(self) -> None:
        self.offset = 0.0

    def now(self) -> float:
        return time.time() + self.offset

    def stamp(self) -> int:
        return int(self.now())

    def real(self) -> float:
        """The machine's own time, for the ledger: its readers compare it with other processes."""
        return time.time()

    def elapsed(self) -> float:
        """Monotonic seconds: unmoved by the offset and by the machine's clock being set."""
        return time.monotonic()
