"""`.env.example` is the manual of the settings: every one, with its default, a reason above it, and nothing else."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from pydantic_settings import BaseSettings

from app.settings import Settings
from tests.rows import ROOT

EXAMPLE = ROOT / ".env.example"


class Entry(NamedTuple):
    """`NAME=value` and the line above it."""

    name: str
    value: str
    above: str


def entries(text: str) -> Iterator[Entry]:
    """Every line that is neither empty nor a comment."""
    above = ""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield Entry(name, value, above)
        above = line


def unexplained(text: str) -> list[str]:
    return [entry.name for entry in entries(text) if not re.match(r"# \w", entry.above)]


@pytest.fixture
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings as they are where nobody chose anything."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_the_example_names_every_setting_and_nothing_else():
    named = [entry.name for entry in entries(EXAMPLE.read_text(encoding="utf-8"))]
    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


def test_the_example_says_above_each_setting_what_it_is():
    assert unexplained(EXAMPLE.read_text(encoding="utf-8")) == []


@pytest.mark.usefixtures("clean")
def test_the_example_gives_the_defaults():
    """Read by the settings themselves, so that every type is compared as the product understands it."""
    example = Settings(_env_file=EXAMPLE)  # type: ignore[call-arg]
    assert example == Settings(_env_file=None)  # type: ignore[call-arg]


@pytest.mark.usefixtures("clean")
def test_another_default_would_be_seen(tmp_path, monkeypatch: pytest.MonkeyPatch):
    other = re.sub(r"(?m)^WEB_PORT=.*$", "WEB_PORT=1", EXAMPLE.read_text(encoding="utf-8"))
    (tmp_path / "env").write_text(other, encoding="utf-8")
    assert Settings(_env_file=tmp_path / "env") != Settings(_env_file=None)  # type: ignore[call-arg]


def test_settings_have_no_prefix_and_no_odd_names():
    """Otherwise the comparison above would compare the wrong names."""
    assert issubclass(Settings, BaseSettings)
    assert not Settings.model_config.get("env_prefix")
    assert [name for name, field in Settings.model_fields.items() if field.alias or field.validation_alias] == []


def test_a_setting_without_a_reason_would_be_seen():
    assert unexplained("# Where to listen.\nA=1\nB=2\n\nC=3\n#\nD=4\n") == ["B", "C", "D"]
