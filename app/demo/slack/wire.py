"""How requests are written between an app and Slack."""

import json
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

Json = dict[str, Any]


async def arguments(request: web.Request) -> Json:
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        given |= await request.json()
    else:
        given |= {name: part for name, part in (await request.post()).items() if isinstance(part, str)}
    return {
        name: json.loads(part) if name in {"blocks", "view"} and isinstance(part, str) else part for name, part in given.items()
    }


def packed(kind: str, payload: Json) -> tuple[bytes, str]:
    """As Slack writes each kind of request."""
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"
