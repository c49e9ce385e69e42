"""Fills facts into words. A missing fact is an error in a test, never a hole in a letter."""

from collections.abc import Callable, Mapping

from jinja2 import Environment, StrictUndefined

from templates.filters import FILTERS

Facts = Mapping[str, object]
Said = Callable[[Facts], str]

_environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 plain text: a layout escapes it
_environment.filters.update(FILTERS)


def said(source: str) -> Said:
    """Words with no facts in them need no Jinja, and those with facts none of its globals: copying these into each
    context costs more than the rendering."""
    if "{" not in source:
        return lambda _facts: source
    template = _environment.from_string(source)
    return lambda facts: "".join(template.root_render_func(template.new_context(dict(facts), shared=True)))
