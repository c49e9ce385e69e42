"""Settings from the environment, prefix KEPT_; a `.env` file is read; KEPT_X_FILE=/path stands for any secret KEPT_X."""

import os
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from app.cli.failures import WrongUse

Tls = Literal["none", "starttls", "tls"]
Auth = Literal["password", "xoauth2"]


def _slack(name: str) -> Any:
    """KEPT_SLACK_… first; Slack's own names count where that is unset."""
    return Field(default=None, validation_alias=AliasChoices(f"KEPT_{name}", name))


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="KEPT_", env_file=".env", extra="ignore", populate_by_name=True, env_ignore_empty=True
    )

    database_url: str = "sqlite:///kept.sqlite"
    smtp_host: str | None = None
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_user: str | None = None
    smtp_password: SecretStr | None = None
    smtp_tls: Tls = "starttls"
    smtp_auth: Auth = "password"
    smtp_connections: int = Field(default=4, ge=1, le=64)
    smtp_per_minute: int | None = Field(default=None, ge=1)
    all_mail_to: str | None = None
    mail_profile: Literal["plain", "exchange_online", "nhsmail"] = "plain"
    mail_from: str | None = None
    reply_domain: str | None = None
    reply_style: Literal["dot", "plus", "references"] | None = None
    coordinator: str | None = None
    imap_host: str | None = None
    imap_port: int = Field(default=993, ge=1, le=65535)
    imap_user: str | None = None
    imap_password: SecretStr | None = None
    imap_tls: Tls = "tls"
    imap_auth: Auth = "password"
    imap_folder: str = "INBOX"
    maildir: Path | None = None
    oauth_tenant: str | None = None
    oauth_client_id: str | None = None
    oauth_client_secret: SecretStr | None = None
    oauth_refresh_token: SecretStr | None = None
    oauth_token_url: str | None = None
    oauth_scope: str | None = None
    slack_bot_token: SecretStr | None = _slack("SLACK_BOT_TOKEN")
    slack_app_token: SecretStr | None = _slack("SLACK_APP_TOKEN")
    slack_signing_secret: SecretStr | None = _slack("SLACK_SIGNING_SECRET")
    slack_api_url: str | None = _slack("SLACK_API_URL")
    slack_mode: Literal["socket", "http"] = "socket"
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8080, ge=0, le=65535)
    web_url: str | None = None
    secret_key: SecretStr | None = None
    packs: Path | None = None
    authserv_id: str | None = None
    resolver: str | None = None
    arc_sealers: Annotated[tuple[str, ...], NoDecode] = ()
    organisation: str = ""
    post_address: str = ""
    pictures: Path | None = None
    help_phone: str = ""
    help_name: str = ""
    emergency_words: str = ""
    secure_domains: Annotated[tuple[str, ...], NoDecode] = ()
    encrypt_tag: str = ""

    @field_validator("secure_domains", "arc_sealers", mode="before")
    @classmethod
    def _domains(cls, value: object) -> object:
        return (
            tuple(d.strip().casefold() for d in value.replace(";", ",").split(",") if d.strip())
            if isinstance(value, str)
            else value
        )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 their signature
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, dotenv_settings


def read_settings(**given: object) -> Settings:
    """Given values count over the environment; a None counts as not given."""
    try:
        return Settings(**_from_files(), **{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        wrong = sorted({"KEPT_" + str(e["loc"][0]).upper().removeprefix("KEPT_") for e in error.errors()})
        raise WrongUse(f"{', '.join(wrong)}: not a value that Kept can use. `kept check` lists every setting.") from None


def _from_files() -> dict[str, str]:
    """KEPT_X_FILE names the file that holds KEPT_X; KEPT_X itself counts over it."""
    found = {}
    for name, path in os.environ.items():
        if name.startswith("KEPT_") and name.endswith("_FILE") and name.removesuffix("_FILE") not in os.environ:
            try:
                found[name.removeprefix("KEPT_").removesuffix("_FILE").lower()] = Path(path).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError):
                raise WrongUse(f"{name} names a file that cannot be read.") from None
    return found
