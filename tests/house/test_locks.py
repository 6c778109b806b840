"""What is installed is what was locked: every package pinned and hashed, no index named, nothing forgotten."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.rows import ROOT

RUN, DEV = "requirements.lock", "requirements-dev.lock"
_PINNED = re.compile(
    r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)( ; (?P<marker>[^-]+?))?(?P<hashes>( --hash=sha256:[0-9a-f]{64})+)"
)
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def requirements(lock: str) -> list[str]:
    """One line for each package: comments dropped, continued lines joined."""
    text = re.sub(r"(?m)^\s*#.*\n?", "", (ROOT / lock).read_text(encoding="utf-8"))
    return [" ".join(line.split()) for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def pins(lock: str) -> dict[str, set[Version]]:
    """Versions by package; a package has several when they depend on the Python or the machine."""
    found: dict[str, set[Version]] = {}
    for match in filter(None, map(_PINNED.fullmatch, requirements(lock))):
        found.setdefault(canonicalize_name(match["name"]), set()).add(Version(match["version"]))
    return found


def wanted(*extras: str) -> list[Requirement]:
    lines = _PROJECT["dependencies"] + [line for extra in extras for line in _PROJECT["optional-dependencies"][extra]]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("lock", [RUN, DEV])
def test_every_package_is_pinned_and_hashed(lock: str):
    assert [line[:60] for line in requirements(lock) if not _PINNED.fullmatch(line)] == []
    assert len(pins(lock)) > len(wanted())


@pytest.mark.parametrize("lock", [RUN, DEV])
def test_no_lock_names_an_address(lock: str):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"https?://|index-url|find-links|trusted-host|^-i\b|@ file", text, flags=re.MULTILINE) == []


@pytest.mark.parametrize(
    ("lock", "extras"), [(RUN, ("fast", "build", "postgres")), (DEV, ("fast", "build", "postgres", "dev"))]
)
def test_what_pyproject_asks_for_is_locked_at_a_fitting_version(lock: str, extras: tuple[str, ...]):
    locked = pins(lock)
    asked = [(need, locked.get(canonicalize_name(need.name), set())) for need in wanted(*extras)]
    assert [str(need) for need, versions in asked if not versions] == []
    assert [str(need) for need, versions in asked if not all(v in need.specifier for v in versions)] == []


def test_tests_run_against_the_same_versions_as_the_product():
    run, dev = pins(RUN), pins(DEV)
    assert {name: versions for name, versions in run.items() if dev.get(name) != versions} == {}
