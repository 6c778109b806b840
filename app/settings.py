"""What an installation may choose. `.env.example` lists every setting; a test compares."""

from pathlib import Path
from typing import Literal

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Read from the environment and from `.env`."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    bot_token: SecretStr = SecretStr("")
    telegram_api: str = "https://api.telegram.org"
    telegram_proxy: str = ""
    rate_per_second: int = 30
    database_url: str = "sqlite://var/peremena.sqlite3"
    data_dir: Path = Path("var")
    secret_key: SecretStr = SecretStr("")
    role: Literal["all", "webhook", "worker", "scheduler"] = "all"
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    web_host: str = "127.0.0.1"
    web_port: int = 8080
    zone: str = "Europe/Moscow"
    log_level: str = "INFO"
