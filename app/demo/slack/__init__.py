"""A small Slack on this machine: enough of its two halves, platform and people, for the demo and the tests."""

from app.demo.slack.people import People
from app.demo.slack.platform import Delivered, Platform
from app.demo.slack.workspace import Channel, User, Workspace

__all__ = ["Channel", "Delivered", "People", "Platform", "Slack", "User", "Workspace"]


class Slack(People, Platform):
    """Use it as an async context manager. With `app_url` it delivers by signed HTTP, without one through a socket."""
