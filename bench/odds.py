"""The second reader of replies: learns the points of words for each intent, and shows how well they read what they have not seen.

`--learn` writes rules/replies/points/ from the answers in tests/rules/replies/; without it a tenth of them is kept back at a time.
"""

import json
import math
import random
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from textwrap import wrap

from rules.replies.odds import clues_in
from rules.replies.said import Intent
from rules.replies.sentences import sentences_of

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "rules" / "replies"
TABLES = ROOT / "rules" / "replies" / "points"
WRITTEN = date(2026, 5, 12)
INTENTS = [intent.value for intent in Intent]
ROUNDS, STEP, SHRINKS = 20, 0.12, 0.00002
LEAST_SEEN, LEAST_WEIGHT, TO_POINTS = 2, 0.2, 4
FOLDS = 10
WIDTH = 118

Answer = tuple[frozenset[str], str]
Weights = dict[str, dict[str, float]]


def main() -> None:
    answers = list(corpus())
    if "--learn" in sys.argv:
        weights = learnt(answers)
        for intent in INTENTS:
            (TABLES / f"{intent}.py").write_text(table_of(weights, intent), encoding="utf-8")
        return
    right = sum(_right(answers, fold) for fold in range(FOLDS))
    print(json.dumps({"bench": "odds", "answers": len(answers), "right_unseen": round(right / len(answers), 3)}))


def corpus() -> Iterator[Answer]:
    for name in ("sentences", "letters", "everyday", "voices"):
        for intent, texts in tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8")).items():
            if intent in INTENTS:
                yield from ((frozenset(clues_in(sentences_of(text, WRITTEN))), intent) for text in texts)


def learnt(answers: Sequence[Answer]) -> Weights:
    """Logistic regression, one answer at a time; "" is what counts before any word."""
    seen = Counter(clue for clues, _ in answers for clue in clues)
    kept = [([*(clue for clue in sorted(clues) if seen[clue] >= LEAST_SEEN), ""], intent) for clues, intent in answers]
    weights: Weights = defaultdict(lambda: dict.fromkeys(INTENTS, 0.0))
    shuffle = random.Random(1).shuffle
    for turn in range(ROUNDS):
        shuffle(kept)
        for clues, intent in kept:
            _step(weights, clues, intent, STEP / (1 + turn))
    return weights


def _step(weights: Weights, clues: Sequence[str], intent: str, step: float) -> None:
    rows = [weights[clue] for clue in clues]
    sums = {one: sum(row[one] for row in rows) for one in INTENTS}
    most = max(sums.values())
    odds = {one: math.exp(value - most) for one, value in sums.items()}
    total = sum(odds.values())
    for one in INTENTS:
        change = step * ((one == intent) - odds[one] / total)
        if abs(change) > SHRINKS:
            for row in rows:
                row[one] += change


def table_of(weights: Weights, intent: str) -> str:
    by_points = defaultdict(list)
    for clue, row in weights.items():
        if clue and abs(row[intent]) >= LEAST_WEIGHT:
            by_points[round(row[intent] * TO_POINTS)].append(clue)
    lines = [
        f'"""How many points each clue gives for {intent}, learnt by `bench/odds.py --learn`: never edited by hand."""\n',
        "from collections.abc import Mapping\n",
        f"BEFORE_ANY_WORD = {round(weights[''][intent] * TO_POINTS)}\n",
        "BY_POINTS: Mapping[int, str] = {",
    ]
    for points in sorted(by_points, reverse=True):
        words = wrap(" ".join(sorted(by_points[points])), WIDTH, break_long_words=False, break_on_hyphens=False)
        lines += [f'    {points}: """', *(f"        {line}" for line in words), '    """,']
    return "\n".join([*lines, "}", ""])


def read_by(weights: Weights, clues: frozenset[str]) -> str:
    rows = [weights[clue] for clue in (*clues, "") if clue in weights]
    return max(INTENTS, key=lambda one: sum(row[one] for row in rows if abs(row[one]) >= LEAST_WEIGHT))


def _right(answers: Sequence[Answer], fold: int) -> int:
    weights = learnt([one for at, one in enumerate(answers) if at % FOLDS != fold])
    return sum(read_by(weights, clues) == intent for clues, intent in answers[fold::FOLDS])


if __name__ == "__main__":
    main()
