"""Where this machine keeps Chromium, if it does."""

import os
import shutil

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """The Chromium that the environment's CHROMIUM names, else the first known name on PATH, else None."""
    chosen = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [chosen] if chosen else _NAMES)), None)
