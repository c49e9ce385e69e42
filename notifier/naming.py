"""Names that are given before the first try and never change: the token for answers, the Message-ID made of it."""

import secrets

from rules.deployment import Deployment, ReplyStyle

SIGNS = 20
"""100 random bits in letters and figures that survive a server that lower-cases or cuts a local part."""

_SIGN_OF = bytes(b"abcdefghijklmnopqrstuvwxyz234567"[byte % 32] for byte in range(256))


def new_name(deployment: Deployment) -> tuple[str, str]:
    """A new (Message-ID, token)."""
    token = secrets.token_bytes(SIGNS).translate(_SIGN_OF).decode()
    return f"<{token}.kept@{domain(deployment)}>", token


def reply_address(token: str, deployment: Deployment) -> str:
    """Some servers know only plus, some know neither: then the token travels in the references alone."""
    local, _, at = deployment.mail_from.rpartition("@")
    match deployment.reply_style:
        case ReplyStyle.DOT:
            return f"kept.{token}@{domain(deployment)}"
        case ReplyStyle.PLUS:
            return f"{local}+{token}@{at}"
        case ReplyStyle.REFERENCES:
            return deployment.mail_from


def domain(deployment: Deployment) -> str:
    return deployment.reply_domain or deployment.mail_from.rpartition("@")[2] or "localhost"
