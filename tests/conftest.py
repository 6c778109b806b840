"""Plugins of the suite, and the order of its files."""

import gc
import os

import pytest
from hypothesis import settings

pytest_plugins = ["tests.plugin_rows"]

settings.register_profile("repeatable", deadline=None, derandomize=True)  # the suite counts, benchmarks time
settings.register_profile("search", deadline=None, max_examples=int(os.environ.get("SEARCH", "100")))
settings.load_profile("search" if "SEARCH" in os.environ else "repeatable")
"""A run speaks of its tree, not of its luck: what lies in wait for a rare example is sought by `make search`."""

LONG = ("browser/", "crash/", "faults/", "app/", "conversations/test_walk", "conversations/test_strangers")
"""They go first: a long file that begins last keeps one processor busy and the other idle."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.removeprefix("tests/").startswith(LONG))


def pytest_collection_finish() -> None:
    """What was imported stays: looking through it for garbage again and again doubles the time to lay a database."""
    gc.collect()
    gc.freeze()
