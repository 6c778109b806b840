"""The installation's own key: made once, never half, never empty."""

import multiprocessing
import os
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.secret import MIN_LENGTH, WeakKey, secret_of
from app.settings import Settings


def settings(folder: Path, key: str = "") -> Settings:
    return Settings(_env_file=None, data_dir=folder, secret_key=SecretStr(key))  # type: ignore[call-arg]


def test_a_chosen_key_is_taken_as_it_is(tmp_path: Path) -> None:
    assert secret_of(settings(tmp_path, "k" * MIN_LENGTH)) == b"k" * MIN_LENGTH
    assert list(tmp_path.iterdir()) == []


def test_a_short_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeakKey, match="32 characters"):
        secret_of(settings(tmp_path, "k" * (MIN_LENGTH - 1)))


def test_without_a_key_one_is_made_and_kept_for_the_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    key = secret_of(settings(folder))
    assert len(key) >= MIN_LENGTH
    assert secret_of(settings(folder)) == key
    [file] = folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert secret_of(settings(tmp_path / "other")) != key


@pytest.mark.parametrize("left", [b"", b"abc", b"\n" * 64])
def test_what_is_no_key_is_refused_with_a_sentence(tmp_path: Path, left: bytes) -> None:
    """Codes hashed with an empty key could be guessed by whoever has the database."""
    (tmp_path / "secret.key").write_bytes(left)
    with pytest.raises(WeakKey, match="restore it from a backup"):
        secret_of(settings(tmp_path))


def test_a_process_that_died_before_the_end_leaves_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_power(*_: object) -> None:
        raise OSError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", no_power)
        with pytest.raises(OSError, match="power cut"):
            secret_of(settings(tmp_path))
    assert not (tmp_path / "secret.key").exists()
    assert len(secret_of(settings(tmp_path))) >= MIN_LENGTH


def _key(folder: Path) -> bytes:
    return secret_of(settings(folder))


def test_two_processes_that_start_together_agree(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert len(set(pool.map(_key, [tmp_path] * 8))) == 1
