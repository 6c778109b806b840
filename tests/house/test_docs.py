"""The papers hold together: links lead somewhere, decision records are listed and whole, the picture can be drawn."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.house.sources import PACKAGES
from tests.rows import ROOT

DECISIONS = ROOT / "docs" / "decisions"
PAPERS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
RECORDS = sorted(DECISIONS.glob("[0-9]*.md"))


def links(paper: Path) -> list[str]:
    """Addresses within the repository that `paper` links to or shows; examples in code blocks aside."""
    text = re.sub(r"(?ms)^```.*?^```", "", paper.read_text(encoding="utf-8"))
    found = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|href|srcset)="([^"]+)"', text)
    return [address.partition("#")[0] for address in found if not re.match(r"\w+:|#", address)]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_links_lead_somewhere(paper: Path):
    assert [address for address in links(paper) if not (paper.parent / address).exists()] == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.name)
def test_a_decision_record_is_whole_and_listed(record: Path):
    text = record.read_text(encoding="utf-8")
    assert text.startswith(f"# {record.name[:4]}. ")
    assert re.findall(r"^## (.+)$", text, flags=re.MULTILINE) == ["Context", "Decision", "Rejected", "Consequences"]
    assert "\nStatus: " in text
    assert f"[{record.name[:4]}]({record.name})" in (DECISIONS / "README.md").read_text(encoding="utf-8")


def test_the_picture_shows_every_package():
    drawn = {element.text for element in ElementTree.parse(ROOT / "docs" / "architecture.svg").iter()}
    assert [package for package in PACKAGES if package not in drawn] == []
