"""Modals and Home tabs: opened, changed, shown, with Slack's hash of what stands there."""

import secrets

from app.demo.slack.platform import Platform, Refused
from app.demo.slack.wire import Json
from app.demo.slack.workspace import MOST_ON_HOME, Modal, wrong, wrong_view


class Views(Platform):
    """A trigger opens one modal and no more."""

    def trigger(self, user: str) -> str:
        made = secrets.token_hex(8)
        self.triggers[made] = user
        return made

    def _api_views_open(self, given: Json) -> Json:
        user = self.triggers.pop(str(given.get("trigger_id")), None)
        if user is None:
            raise Refused("expired_trigger_id")
        modal = Modal(f"V{secrets.token_hex(5)}", user, _checked(given["view"]), secrets.token_hex(4))
        self.workspace.modals[user] = modal
        self.workspace.modals_before.append((user, modal.view))
        return {"view": self.view_of(modal)}

    def _api_views_update(self, given: Json) -> Json:
        modal = next((one for one in self.workspace.modals.values() if one.id == given.get("view_id")), None)
        if modal is None:
            raise Refused("not_found")
        if given.get("hash") not in {None, modal.hash}:
            raise Refused("hash_conflict")
        self.replace(modal, given["view"])
        return {"view": self.view_of(modal)}

    def replace(self, modal: Modal, view: Json) -> None:
        """What was filled in stays where a block of the same name stays."""
        modal.view, modal.hash, modal.errors = _checked(view), secrets.token_hex(4), {}
        self.workspace.modals_before.append((modal.user, modal.view))
        there = {block.get("block_id") for block in modal.blocks}
        modal.state = {name: answer for name, answer in modal.state.items() if name in there}

    def view_of(self, modal: Modal) -> Json:
        return {**modal.view, "id": modal.id, "hash": modal.hash, "state": {"values": {**initial(modal), **modal.state}}}

    def _api_views_publish(self, given: Json) -> Json:
        view, user = given["view"], given["user_id"]
        if wrong(view.get("blocks", []), MOST_ON_HOME):
            raise Refused("invalid_arguments")
        there = self.workspace.homes.get(user)
        if there and given.get("hash") not in {None, there["hash"]}:
            raise Refused("hash_conflict")
        shown = {**view, "hash": secrets.token_hex(4)}
        self.workspace.homes[user] = shown
        self.workspace.homes_before.append((user, view))
        return {"view": {"id": f"V{user[1:]}", **shown}}


def initial(modal: Modal) -> Json:
    """What stands in each field before anybody has touched it."""
    found: Json = {}
    for block in modal.blocks:
        if block["type"] == "input":
            element = block["element"]
            found[block["block_id"]] = {element["action_id"]: {"type": element["type"], **_standing(element)}}
    return found


def _standing(element: Json) -> Json:
    names = {
        "initial_value": "value",
        "initial_date": "selected_date",
        "initial_date_time": "selected_date_time",
        "initial_option": "selected_option",
    }
    return {names[name]: part for name, part in element.items() if name in names}


def _checked(view: Json) -> Json:
    if wrong_view(view):
        raise Refused("invalid_arguments")
    return view
