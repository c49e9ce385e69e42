"""A yes in more than a word: "Yes, I have seen the passport. It is lovely." Anything that speaks against it leaves it unread."""

from datetime import date

from rules.replies.danger import speaks_of_danger
from rules.replies.evidence import evidence_in
from rules.replies.sentences import sentences_of
from rules.replies.signs import Sign
from rules.replies.words import DAY

YES = frozenset({"yes", "confirmed", "agreed", "approved", "checked"})
SAYS_NO_MORE = frozenset({Sign.SEEN, Sign.DID, Sign.STEP})
MOST_WORDS = 30


def says_yes(text: str, written: date) -> bool:
    """Whether it opens with a yes, and all of the rest is praise, thanks, or that it was seen and is done."""
    sentences = sentences_of(text[:1_000], written)
    evidence = evidence_in(sentences, written)
    words = [word for sentence in evidence.sentences for word in sentence.words]
    if len(text) > 1_000 or not words or words[0].text not in YES or len(words) > MOST_WORDS or speaks_of_danger(text):
        return False
    ahead = any(word.text == DAY and not word.may_be_over and (word.day is None or word.day > written) for word in words)
    return evidence.signs.keys() <= SAYS_NO_MORE and not ahead
