"""How many disclosures are missed, and how often an ordinary answer wakes somebody; with `--learn` the words' points are learnt anew.

The points in `rules/replies/danger/points.py` come from nothing but the sentences in `tests/rules/replies/`: what alarms there,
and everything that does not. `unseen.toml` is never learnt from, so what is measured on it is what a stranger would measure.
"""

import json
import math
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rules.replies.danger import Danger, danger_in, says_it_outright, sentences_in

HOUSE = Path(__file__).parent.parent
SENTENCES = HOUSE / "tests" / "rules" / "replies"
TABLE = HOUSE / "rules" / "replies" / "danger" / "points.py"
UNSEEN = ("unseen.toml", "days.toml")
ALARMING, ORDINARY = "urgent", ("routine", "ordinary")
COUNTED_TWICE = ("routine", "ordinary", "blocked")
"""What sounds most like a cry for help and is none."""
STRENGTH = 0.5
"""How far a word may move from nothing for what it explains: less, and a word that was seen once says nothing."""
ROUNDS = 250
UNIT = 4
"""So many points make one unit of the logarithm of the odds."""
WIDTH = 124


def main() -> None:
    if "--learn" in sys.argv:
        bias, weights = learnt(list(_examples()))
        TABLE.write_text(_table(bias, weights), encoding="utf-8")
    print(json.dumps({"bench": "danger", **_measured(tomllib.loads((SENTENCES / "unseen.toml").read_text(encoding="utf-8")))}))


def learnt(examples: Sequence[tuple[bool, frozenset[str]]]) -> tuple[float, Mapping[str, float]]:
    """A logistic regression on the words of each text, each held near nought, by steps that shrink where a word has moved."""
    weights = dict.fromkeys({word for _, words in examples for word in words}, 0.0)
    moved = dict.fromkeys(weights, 1e-6)
    bias = bias_moved = 0.0
    for _ in range(ROUNDS):
        slopes, bias_slope = {word: weight / STRENGTH for word, weight in weights.items()}, 0.0
        for alarming, words in examples:
            off = 1 / (1 + math.exp(-bias - sum(map(weights.__getitem__, words)))) - alarming
            bias_slope += off
            for word in words:
                slopes[word] += off
        bias_moved += bias_slope**2
        bias -= 0.3 * bias_slope / math.sqrt(bias_moved)
        for word, slope in slopes.items():
            moved[word] += slope**2
            weights[word] -= 0.3 * slope / math.sqrt(moved[word])
    return bias, weights


def _examples() -> Iterator[tuple[bool, frozenset[str]]]:
    texts = list(_texts())
    names = _names(text for _, text in texts)
    for alarming, text in texts:
        words = frozenset(word for sentence in sentences_in(text) for word in sentence if _is_word(word))
        yield alarming, words - names


def _texts() -> Iterator[tuple[bool, str]]:
    """What other lists say outright is left out: "Sam died last week" is answered by a person, and no ordinary day."""
    for file in sorted(SENTENCES.glob("*.toml")):
        if file.name not in UNSEEN:
            for name, texts in tomllib.loads(file.read_text(encoding="utf-8")).items():
                alarming, ordinary = name == ALARMING, name in ORDINARY
                said = (text for text in texts if isinstance(text, str))
                for text in said:
                    if alarming or ordinary or not says_it_outright(text):
                        yield from [(alarming, text)] * (2 if name in COUNTED_TWICE else 1)


def _names(texts: Iterator[str]) -> frozenset[str]:
    """Whatever has a capital in the middle of a sentence and is never written small: nobody's name shall count."""
    written = list(texts)
    small = {word for text in written for word in re.findall(r"\b[a-z']+", text)}
    return frozenset(
        word.lower() for text in written for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text) if word.lower() not in small
    )


def _is_word(word: str) -> bool:
    return re.fullmatch(r"[a-z]+|<(harmless|topic)>", word) is not None


def _table(bias: float, weights: Mapping[str, float]) -> str:
    by_points: dict[int, list[str]] = {}
    for word, weight in sorted(weights.items()):
        if points := round(weight * UNIT):
            by_points.setdefault(points, []).append(word)
    lines = []
    for points in sorted(by_points, reverse=True):
        lines += [f'    {points}: """', *_filled(by_points[points]), '    """,']
    return (
        HEAD + f"BEFORE_ANY_WORD = {round(bias * UNIT)}\n\n" + "BY_POINTS: Mapping[int, str] = {\n" + "\n".join(lines) + "\n}\n"
    )


HEAD = '''"""How many points each word gives for danger, learnt by `bench/danger.py --learn` from tests/rules/replies/: never edited by hand.

A word that stands in cries for help and hardly ever in an answer about a task has many; below nought, it is the other way round.
"""

from collections.abc import Mapping

'''


def _filled(words: Sequence[str]) -> Iterator[str]:
    line = "       "
    for word in words:
        if len(line) + len(word) >= WIDTH:
            yield line
            line = "       "
        line += f" {word}"
    yield line


def _measured(lists: Mapping[str, Sequence[str]]) -> dict[str, object]:
    found = {name: [danger_in(text) for text in texts] for name, texts in lists.items()}
    return {
        name: {"of": len(levels), "alarms": levels.count(Danger.ALARM), "read_today": levels.count(Danger.DOUBT)}
        for name, levels in found.items()
    }


if __name__ == "__main__":
    main()
