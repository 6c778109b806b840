"""The installation's own key: codes in letters are kept only as HMACs made with it, papers are sealed with it."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from app.settings import Settings

MIN_LENGTH = 32


class WeakKey(Exception):
    """The key is too short to be one. The text is for the operator."""


def secret_of(settings: Settings) -> bytes:
    """SECRET_KEY, else the key file in DATA_DIR, made at first start and readable by its owner only."""
    chosen = settings.secret_key.get_secret_value()
    if chosen:
        if len(chosen) < MIN_LENGTH:
            raise WeakKey(f"SECRET_KEY needs {MIN_LENGTH} characters or more")
        return chosen.encode()
    return _key_file(settings.data_dir / "secret.key")


def former_secrets_of(settings: Settings) -> tuple[bytes, ...]:
    """Newest first. They open what was sealed, and seal nothing."""
    listed = settings.former_secret_keys.get_secret_value().split(",")
    keys = tuple(key.strip().encode() for key in listed if key.strip())
    if any(len(key) < MIN_LENGTH for key in keys):
        raise WeakKey(f"Each of FORMER_SECRET_KEYS needs {MIN_LENGTH} characters or more")
    return keys


def _key_file(path: Path) -> bytes:
    """Written beside and moved into place: a process killed meanwhile leaves no half of a key behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(secrets.token_hex(32).encode())
            out.flush()
            os.fsync(out.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    key = path.read_bytes().strip()
    if len(key) < MIN_LENGTH:
        raise WeakKey(f"{path} holds no key: restore it from a backup, or delete it and print all letters anew.")
    return key
