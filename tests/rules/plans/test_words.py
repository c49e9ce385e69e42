"""Each code has its sentence, and no words of 20 KB make the reading run away."""

import re
import time
from datetime import date
from itertools import product
from pathlib import Path

import pytest

import rules.plans
from rules.plans import Code, Document, Field, Line, read_plan, table_of
from rules.reasons import because
from templates.say import phrases, say

WHERE = because("plans.where_table", row=3, table=2)
FACTS = {
    "where": WHERE,
    "written": "End of 2021",
    "count": 3,
    "names": ["Kim Osei", "Mo Bell"],
    "name": "Mo",
    "maybe": [],
    "due": date(2026, 6, 5),
}
POSSIBLE = [f"plans.{field}_{code}" for field, code in product(Field, Code) if f"plans.{field}_{code}" in phrases("en")]


def test_every_code_that_the_reading_gives_has_its_phrase() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(rules.plans.__file__).parent.glob("*.py"))
    literal = {f"plans.{code}" for code in re.findall(r'"(?:plans\.)?((?:aside|where)_\w+)"', source)}
    made = {f"plans.{field}_{code}" for field, code in re.findall(r"Field\.(\w+), Code\.(\w+)", source)}
    made = {code.lower() for code in made} | {f"plans.due_{code}" for code in ("not_a_date", "impossible", "contradicts")}
    assert len(literal) > 8
    assert literal | made | {"plans.owner_not_a_person"} <= set(phrases("en"))


@pytest.mark.parametrize("code", POSSIBLE)
def test_each_problem_is_a_sentence_that_a_chair_can_act_on(code: str) -> None:
    words = say(because(code, **FACTS))
    assert words.startswith("Row 3 of table 2")
    assert words.endswith("?")


@pytest.mark.parametrize("code", sorted(code for code in phrases("en") if code.startswith("plans.aside_")))
def test_each_reason_for_leaving_something_out_is_a_sentence(code: str) -> None:
    assert say(because(code)).endswith(".")


def test_where_is_said_in_three_ways() -> None:
    assert say(because("plans.owner_missing", where=because("plans.where_row", row=3))) == "Row 3 has no owner. Who will do it?"
    assert say(because("plans.where_text", row=2)) == "Action 2 in the text"


PIECES = [
    " ", "\n", "- ", "(", "[", "*", "_", "|", "1", "1.", "1/", "by ", "to ", "to be ", "be done by ", "Kim ", "KO ", "A", "Ab-", "by 5 June ", "Action: ",
    "Action (", "complete ", "is complete. ", "and ", "/ ", ", ", ". ", "?", "a@b.", "•", "✓", "%", "end of ", "will ", "Director of ", "\u00a0", " – ", ": ",
    "Lead: ", "Due: ", "[x] ", "not ", "held ", "Date: ", "1/1/26 ", "'", "Dr ", "agreed ", "(a)", "in 2 ", "no further actions ", "✓ ", "total ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_no_words_make_the_reading_run_away(piece: str) -> None:
    begun = time.process_time()
    for shape in (
        piece * (20_000 // len(piece)),
        f"Action: {piece * (20_000 // len(piece))}x",
        f"Complete {piece * (20_000 // len(piece))}!",
    ):
        headings = ("No", "Action", "How", "Why", "Owner", "Due", "Status", "Notes", "Deputy")
        lines = (Line("Actions", heading=True), Line(shape, bullet=True), Line(shape))
        read_plan(Document((*lines, table_of(headings, (shape,) * 9), table_of((shape, shape), (shape, "b")))), date(2026, 6, 3))
    assert time.process_time() - begun < 3
