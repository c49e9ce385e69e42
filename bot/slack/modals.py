"""A declared form as a modal of Slack's, and what somebody wrote in one."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.forms.shown import Shown, choice, label, plain
from bot.slack.blocks import Block, plain_text, section
from rules.forms import Field, Form, Shape
from rules.reasons import Reason
from templates.say import FALLBACK, phrase, phrases, say

FORM = "form"
WHOM = "whom"
SAID = "said"
SMART = "smart"
MOST_TITLE = 24
MOST_OPTION = 75
MOST_INPUT = 3_000

View = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Meta:
    """What a modal remembers at Slack: references and numbers, nothing that says who or what. `attempt` tells one sending from
    the next; `channel` and `ts` are the message from which it was opened, `button` what was pressed there."""

    form: str
    pointer: str
    version: int = 0
    attempt: int = 0
    channel: str | None = None
    ts: str | None = None
    button: str | None = None
    language: str = FALLBACK

    def written(self) -> str:
        return json.dumps({name: value for name, value in asdict(self).items() if value is not None}, separators=(",", ":"))

    def again(self) -> "Meta":
        return replace(self, attempt=self.attempt + 1)


def read_meta(written: str) -> Meta | None:
    """None for what no modal of ours carries."""
    try:
        found = json.loads(written)
        meta = Meta(**found)
    except (ValueError, TypeError, RecursionError):
        return None
    texts = (meta.form, meta.pointer, meta.channel or "", meta.ts or "", meta.button or "", meta.language)
    numbers = (meta.version, meta.attempt)
    fits = all(isinstance(one, str) for one in texts) and all(type(one) is int and 0 <= one < 10**9 for one in numbers)
    return meta if fits else None


def view(
    shown: Shown, meta: Meta, *, wrong: Mapping[str, Reason] | None = None, details: bool = True,
) -> View:  # fmt: skip
    """`wrong`: why it could not be saved, above the field that it is about."""
    form, faults, language = shown.subject.form, wrong or {}, meta.language
    blocks = [section(words) for words in shown.head]
    if not details and any(one.shape in {Shape.WORDS, Shape.LINE} for one in form.fields):
        blocks.append(_context([phrase("forms.hint_no_details", language)]))
    for one in form.fields:
        if one.shape in {Shape.CHOICE, Shape.CHOICES} and not _options(form, one, shown, language):
            continue
        if one.name in faults:
            blocks.append(section(say(faults[one.name], language), bold=True))
        blocks.append(_input(form, one, shown, language))
    return {
        **_frame(form, meta), "blocks": blocks,
        "submit": plain_text(_short(phrase(_code("submit", form), language))),
    }  # fmt: skip


def with_gaps(view: Mapping[str, Any], gaps: Sequence[str]) -> View:
    """The same modal as it is on the screen, with what its words still lack. What is written in it stays: its blocks keep their names."""
    kept = [block for block in view["blocks"] if block.get("block_id") != SMART]
    parts = ("type", "callback_id", "private_metadata", "title", "close", "submit")
    return {**{name: view[name] for name in parts}, "blocks": [*kept, {**_context(gaps), "block_id": SMART}]}


def waiting(form: Form, meta: Meta, code: str) -> View:
    """While the database is asked: `loading` or `saving`."""
    return {**_frame(form, meta), "blocks": [section(phrase(f"forms.{code}", meta.language))]}


def said(form: Form, meta: Meta, words: str, buttons: Sequence[Block] = ()) -> View:
    """What came of it. Nothing can be sent from here."""
    actions: list[Block] = [{"type": "actions", "elements": list(buttons)}] if buttons else []
    return {**_frame(form, meta), "callback_id": SAID, "blocks": [section(words), *actions]}


def written(view: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """What stands in each field, as our own form reads it."""
    found: dict[str, str | list[str]] = {}
    for name, elements in ((view.get("state") or {}).get("values") or {}).items():
        for element in elements.values():
            value = _value(element)
            if value:
                found[name] = value
    return found


def texts(written: Mapping[str, str | list[str]]) -> dict[str, str]:
    """Those with one value."""
    return {name: value for name, value in written.items() if isinstance(value, str)}


def options(found: Iterable[tuple[str, str]]) -> list[Block]:
    return [{"text": plain_text(label[:MOST_OPTION]), "value": value} for value, label in found]


def _frame(form: Form, meta: Meta) -> View:
    language = meta.language
    return {
        "type": "modal", "callback_id": FORM, "private_metadata": meta.written(),
        "title": plain_text(_short(phrase(f"forms.title_{plain(form.name)}", language))),
        "close": plain_text(phrase("forms.close", language)),
    }  # fmt: skip


def _input(form: Form, asked: Field, shown: Shown, language: str) -> Block:
    found: Block = {
        "type": "input", "block_id": asked.name, "optional": not asked.needed,
        "label": plain_text(label(form, asked.name, "label", language) or asked.name), "element": _element(form, asked, shown, language),
    }  # fmt: skip
    hint = label(form, asked.name, "hint", language)
    if form.name == "add":
        found["dispatch_action"] = True
    return {**found, "hint": plain_text(hint)} if hint else found


def _element(form: Form, asked: Field, shown: Shown, language: str) -> Block:
    standing = shown.defaults.get(asked.name, "")
    action_id = SMART if form.name == "add" else "value"
    match asked.shape:
        case Shape.LINE | Shape.WORDS:
            field: Block = {"type": "plain_text_input", "action_id": action_id, "multiline": asked.shape is Shape.WORDS,
                            "max_length": min(asked.most, MOST_INPUT)}  # fmt: skip
            if form.name == "add":
                field["dispatch_action_config"] = {"trigger_actions_on": ["on_character_entered"]}
            return {**field, "initial_value": standing[: asked.most]} if standing else field
        case Shape.DAY:
            return {"type": "datepicker", "action_id": action_id} | ({"initial_date": standing} if standing else {})
        case Shape.MOMENT:
            return {"type": "datetimepicker", "action_id": action_id} | ({"initial_date_time": int(standing)} if standing else {})
        case Shape.CONTACT:
            chosen = [(standing, shown.people[standing])] if standing in shown.people else []
            initial: Block = {"initial_option": options(chosen)[0]} if chosen else {}
            return {"type": "external_select", "action_id": WHOM, "min_query_length": 0, **initial}
        case Shape.CHOICE:
            able = _options(form, asked, shown, language)
            initial = next(({"initial_option": one} for one in able if one["value"] == standing), {})
            return {"type": "static_select", "action_id": action_id, "options": able, **initial}
        case Shape.CHOICES:
            return {"type": "checkboxes", "action_id": action_id, "options": _options(form, asked, shown, language)}


def _options(form: Form, asked: Field, shown: Shown, language: str) -> list[Block]:
    if asked.choices:
        return options((value, choice(form, asked, value, language)) for value in asked.choices)
    return options(shown.choices.get(asked.name, ()))


def _value(element: Mapping[str, Any]) -> str | list[str] | None:
    chosen = element.get("selected_option")
    if isinstance(chosen, Mapping):
        return str(chosen.get("value") or "")
    if isinstance(several := element.get("selected_options"), list):
        return [str(one.get("value")) for one in several if isinstance(one, Mapping)]
    plain = element.get("value") or element.get("selected_date") or element.get("selected_date_time")
    return str(plain) if plain else None


def _context(words: Iterable[str]) -> Block:
    return {"type": "context", "elements": [{"type": "plain_text", "text": one, "emoji": False} for one in words]}


def _code(part: str, form: Form) -> str:
    own = f"forms.{part}_{plain(form.name)}"
    return own if own in phrases(FALLBACK) else f"forms.{part}"


def _short(words: str) -> str:
    return words if len(words) <= MOST_TITLE else words[: MOST_TITLE - 1] + "…"
