"""Questions put to both judges, in the order of the page."""

from tests.second_judge.probes import calls, words, messages, updates  # isort: skip
from tests.second_judge.probes.ask import PROBES

__all__ = ["PROBES", "calls", "messages", "updates", "words"]
