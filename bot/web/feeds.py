"""The web door of calendar feeds: the whole address is the secret; what has not changed is not sent again."""

import hashlib
from collections.abc import Callable
from datetime import datetime

from aiohttp import web

from bot import feeds
from store.database import Database

PATH = "/calendar/{token}.ics"
HEADERS = {
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


def routes(database: Database, clock: Callable[[], datetime]) -> list[web.RouteDef]:
    async def show(request: web.Request) -> web.Response:
        found = await database.aside(feeds.read, request.match_info["token"], clock())
        if found is None:
            return web.Response(status=404, headers=HEADERS)
        etag = hashlib.sha256(found).hexdigest()[:32]
        headers = {**HEADERS, "ETag": f'"{etag}"'}
        if any(one.value in {etag, "*"} for one in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        return web.Response(body=found, content_type="text/calendar", charset="utf-8", headers=headers)

    return [web.get(PATH, show)]
