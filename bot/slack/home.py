"""The Home tab: my own actions, or kind words where there are none."""

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers import Where, answer
from bot.slack import blocks
from bot.slack.asking import WITHOUT_WORDS, Body
from bot.slack.desk import DOOR, Came, Desk
from bot.slack.users import From
from rules.people import Contact
from templates.say import FALLBACK


def listen(app: AsyncApp, desk: Desk) -> None:
    @app.event("app_home_opened")
    async def opened(body: Body, event: Body, client: AsyncWebClient) -> None:
        if event.get("tab") != "home":
            return
        came = Came(f"event:{body['event_id']}", "home", From(event["user"], body.get("team_id"), body.get("enterprise_id")))
        if await desk.enter(came):
            await publish(desk, client, event["user"], await desk.contact(client, came))


async def publish(desk: Desk, client: AsyncWebClient, user: str, asker: Contact | None) -> None:
    """Written anew each time from what is so at this moment."""
    found = await desk.database.aside(answer, WITHOUT_WORDS, asker, desk.clock(), desk.deployment, Where(DOOR))
    await client.views_publish(user_id=user, view=blocks.home(blocks.of_answer(found, asker.language if asker else FALLBACK)))
