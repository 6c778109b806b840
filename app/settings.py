"""What an installation may choose. `.env.example` lists every setting; a test compares."""

import re
from pathlib import Path
from typing import Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Read from the environment and from `.env`."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    bot_token: SecretStr = SecretStr("")
    telegram_api: str = "https://api.telegram.org"
    telegram_proxy: str = ""
    rate_per_second: int = Field(default=30, ge=1)
    database_url: str = "sqlite://var/peremena.sqlite3"
    data_dir: Path = Path("var")
    secret_key: SecretStr = SecretStr("")
    former_secret_keys: SecretStr = SecretStr("")
    role: Literal["all", "webhook", "worker", "scheduler"] = "all"
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    web_host: str = "127.0.0.1"
    public_url: str = ""
    web_port: int = Field(default=8080, ge=0, le=65535)
    journal_idle_minutes: int = Field(default=30, ge=1, le=10080)
    smtp_host: str = ""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_user: str = ""
    smtp_password: SecretStr = SecretStr("")
    mail_from: str = ""
    zone: str = "Europe/Moscow"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("bot_token")
    @classmethod
    def _is_a_token(cls, token: SecretStr) -> SecretStr:
        if token.get_secret_value() and not re.fullmatch(r"[0-9]+:\S+", token.get_secret_value()):
            raise ValueError("it must look like 123456:letters-and-digits, as @BotFather gives it")
        return token

    @field_validator("telegram_api", "webhook_url", "telegram_proxy", "public_url")
    @classmethod
    def _is_an_address(cls, address: str) -> str:
        if address and not address.startswith(("https://", "http://")):
            raise ValueError("it must begin with https:// or http://")
        return address

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, url: str) -> str:
        if not url.startswith(("sqlite://", "postgres://", "postgresql://")):
            raise ValueError("it must begin with sqlite:// or postgres://")
        return url

    @model_validator(mode="after")
    def _mail_has_a_sender(self) -> Self:
        if self.smtp_host and "@" not in self.mail_from:
            raise ValueError("with SMTP_HOST set, MAIL_FROM must be an address such as diary@example.org")
        return self

    @field_validator("zone")
    @classmethod
    def _is_a_zone(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (KeyError, ValueError, OSError) as trouble:
            raise ValueError("there is no such time zone, write it like Europe/Moscow") from trouble
        return zone
