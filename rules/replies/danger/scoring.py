"""How many points the words of a sentence give for danger, and how many are enough.

A list of words can name what was foreseen; "he grips my sleeve and won't let go" was not. So each word has points, learnt from
all sentences of the corpus, cries for help and ordinary answers alike, and a sentence has the sum of its words. The measures are in
quarters of the logarithm of the odds, so that nought is "as likely as not".
"""

from collections.abc import Sequence

from rules.replies.danger.points import BEFORE_ANY_WORD, BY_POINTS

ALARMING = -3
"""Enough for an alarm: it may well be nothing, and is read in a minute."""
DOUBTFUL = -7
"""Enough for a person to read it today, and for an alarm where no colleague writes."""
OUTRIGHT = -18
"""Enough beside a phrase that says it: with fewer, all the other words are so plainly of a task that it is a turn of speech."""
PAPERS = 2
"""Of a sentence that names a paper or a practice more is asked."""
PAPERS_NAMED = -4
"""Enough where it names a paper and what such papers are about: "restraint", "abuse"."""

FEWEST = 3
"""Fewer words, numbers not counted, say too little for points alone: "Not me" and "1 and 3" are answers."""

POINTS = {word: points for points, words in BY_POINTS.items() for word in words.split()}


def score(sentence: Sequence[str]) -> int:
    """Each word counts once."""
    points = BEFORE_ANY_WORD + sum(POINTS.get(word, 0) for word in set(sentence))
    return points if sum(map(str.isalpha, sentence)) >= FEWEST else min(points, BEFORE_ANY_WORD)
