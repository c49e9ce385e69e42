"""What the words cost: a reminder with both parts against bare Jinja2 on the same templates. Prints JSON."""

import json
import time
from collections.abc import Callable
from typing import Any

from jinja2 import Template
from jinja2.runtime import Context

from rules.blocker import Case, identifying
from rules.people import Style
from templates.catalogue import examples, write

ROUNDS, MESSAGES = 7, 300
CASE = Case(("Sam", "Sam Example"))


def main() -> None:
    example = examples("reminder")[0]
    figures: dict[str, Any] = {}
    for style in (Style.PLAIN, Style.EASY):
        frame = example.frame(style)
        write([example.section], frame)
        rendered = recorded(lambda frame=frame: write([example.section], frame))
        ours = fastest(lambda frame=frame: identifying(write([example.section], frame).subject, CASE))
        bare = fastest(lambda rendered=rendered: [template.render(facts) for template, facts in rendered])
        figures[style.value] = {
            "messages_a_second": round(1 / ours),
            "templates": len(rendered),
            "bare_jinja_a_second": round(1 / bare),
            "cost_against_bare_jinja": round(ours / bare, 2),
        }
    print(json.dumps({"bench": "words", "goal": "at most 1.5 times bare Jinja2", **figures}))


def recorded(work: Callable[[], object]) -> list[tuple[Template, dict[str, Any]]]:
    """Each template that one message fills, with its facts."""
    found: list[tuple[Template, dict[str, Any]]] = []
    plain = Template.new_context

    def new_context(self: Template, facts: dict[str, Any] | None = None, *args: Any, **kwargs: Any) -> Context:
        found.append((self, dict(facts or {})))
        return plain(self, facts, *args, **kwargs)

    Template.new_context = new_context  # type: ignore[method-assign]
    try:
        work()
    finally:
        Template.new_context = plain  # type: ignore[method-assign]
    return found


def fastest(work: Callable[[], object]) -> float:
    """Seconds for one, the best of several rounds: the machine has other things to do."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for _ in range(MESSAGES):
            work()
        times.append((time.perf_counter() - began) / MESSAGES)
    return min(times)


if __name__ == "__main__":
    main()
