"""The installation's own key: codes in letters are kept only as HMACs made with it."""

import os
import secrets
from pathlib import Path

from app.settings import Settings

MIN_LENGTH = 32


class WeakKey(Exception):
    """SECRET_KEY is set but too short to be one."""


def secret_of(settings: Settings) -> bytes:
    """SECRET_KEY, else the key file in DATA_DIR, made at first start and readable by its owner only."""
    chosen = settings.secret_key.get_secret_value()
    if chosen:
        if len(chosen) < MIN_LENGTH:
            raise WeakKey(f"SECRET_KEY needs {MIN_LENGTH} characters or more")
        return chosen.encode()
    return _key_file(settings.data_dir / "secret.key")


def _key_file(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes().strip()
    with os.fdopen(file, "wb") as out:
        out.write(secrets.token_hex(32).encode())
    return path.read_bytes().strip()
