"""Papers at rest: sealed, bound to their application, gone when they are removed (A9; RELIABILITY T9)."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.papers import PaperFiles
from storage.vault import CannotOpen, KeyRing

SECRET, OTHER = b"s" * 32, b"o" * 32
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PAPER = b"%PDF-1.7 passport of Anna"


def inside(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "files"


@pytest.fixture
def files(folder: Path) -> PaperFiles:
    return PaperFiles(folder, KeyRing.of(SECRET))


async def test_what_was_kept_is_read_again_and_lies_sealed(files: PaperFiles, folder: Path) -> None:
    token = await files.keep(7, PAPER, NOW)
    assert await files.read(7, token) == PAPER
    [path] = inside(folder)
    assert b"passport" not in path.read_bytes()
    assert b"PDF" not in path.read_bytes()
    assert [mode_of(one) for one in (path, folder)] == [0o600, 0o700]


async def test_a_file_opens_for_its_own_application_and_name_only(files: PaperFiles, folder: Path) -> None:
    token, other = await files.keep(7, PAPER, NOW), await files.keep(8, PAPER, NOW)
    with pytest.raises(CannotOpen):
        await files.read(8, token)
    (folder / f"{token}.sealed").replace(folder / f"{other}.sealed")
    with pytest.raises(CannotOpen):
        await files.read(8, other)
    with pytest.raises(CannotOpen):
        await files.read(7, other)


async def test_a_flipped_bit_is_noticed(files: PaperFiles, folder: Path) -> None:
    token = await files.keep(7, PAPER, NOW)
    path = folder / f"{token}.sealed"
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(CannotOpen):
            await files.read(7, token)
    for cut in (b"", whole[:1], whole[:10], whole[:-1]):
        path.write_bytes(cut)
        with pytest.raises(CannotOpen):
            await files.read(7, token)


async def test_a_former_key_opens_and_the_new_one_seals(folder: Path) -> None:
    old = PaperFiles(folder, KeyRing.of(SECRET))
    token = await old.keep(7, PAPER, NOW)
    rotated = PaperFiles(folder, KeyRing.of(OTHER, [SECRET]))
    assert await rotated.read(7, token) == PAPER
    newer = await rotated.keep(7, PAPER, NOW)
    assert await rotated.read(7, newer) == PAPER
    with pytest.raises(CannotOpen):
        await old.read(7, newer)
    with pytest.raises(CannotOpen):
        await PaperFiles(folder, KeyRing.of(OTHER)).read(7, token)


async def test_removed_means_gone_however_often(files: PaperFiles, folder: Path) -> None:
    token = await files.keep(7, PAPER, NOW)
    await files.remove([token])
    await files.remove([token])
    assert await files.read(7, token) is None
    assert inside(folder) == []


async def test_age_is_told_by_our_own_clock_and_halves_of_writes_count(files: PaperFiles, folder: Path) -> None:
    assert await files.older_than(NOW) == []
    token = await files.keep(7, PAPER, NOW)
    half = folder / f".{'a' * 32}"
    half.write_bytes(b"half")
    os.utime(half, (NOW.timestamp(), NOW.timestamp()))
    (folder / "somebody elses.txt").write_bytes(b"stays")
    assert await files.older_than(NOW) == []
    found = await files.older_than(NOW + timedelta(seconds=1))
    assert sorted(found) == sorted([token, "a" * 32])
    await files.remove(found)
    assert [path.name for path in inside(folder)] == ["somebody elses.txt"]


async def test_a_name_that_is_not_ours_leads_nowhere(files: PaperFiles) -> None:
    for name in ("../secret", "A" * 32, "", "a" * 31):
        with pytest.raises(ValueError, match="not a name"):
            await files.read(7, name)


def test_the_same_content_never_looks_the_same() -> None:
    keys = KeyRing.of(SECRET)
    assert keys.seal(PAPER, "t", "1") != keys.seal(PAPER, "t", "1")
    assert keys.open(keys.seal(b"", "t", "1"), "t", "1") == b""
    with pytest.raises(CannotOpen):
        keys.open(keys.seal(PAPER, "t", "1"), "u", "1")
    assert SECRET.decode() not in repr(keys)
