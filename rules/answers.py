"""Yes or no, where a message asked for one of them: the short, plain forms alone. Anything more is a person's to read."""

import re
from collections.abc import Mapping, Sequence

YES = frozenset({"yes", "yep", "yeah", "yes please", "ok", "okay", "approved", "i approve", "agreed", "i agree", "accepted", "i accept",
                 "yes i accept", "yes i agree", "yes i approve", "that is fine", "thats fine", "fine", "fine by me", "yes thats fine",
                 "yes that is fine", "yes fine", "checked", "confirmed", "i confirm", "yes checked", "yes confirmed", "i will", "yes i will",
                 "i will take it", "yes i will take it", "happy to", "unblocked", "approve", "accept", "yes ok", "granted"})  # fmt: skip
NO = frozenset({"no", "nope", "no sorry", "sorry no", "refused", "i refuse", "declined", "i decline", "not agreed", "i do not agree", "no i do not agree",
                "i cannot", "no i cannot", "not approved", "refuse", "decline", "no thank you", "no thanks", "not done", "not checked"})  # fmt: skip
POLITE = frozenset(
    {"hi", "hello", "dear", "thanks", "thank you", "many thanks", "regards", "kind regards", "best wishes", "cheers", "please"}
)
LINE = re.compile(r"(?:(\d{1,3})[.):]?\s+)?(.{1,60})")


def yes_or_no(text: str, listed: Sequence[int]) -> Mapping[int, bool] | None:
    """The answer to each number of the message; one bare answer counts where the message asked one thing.
    None where any line says more than yes or no."""
    found: dict[int, bool] = {}
    for line in text[:2_000].splitlines():
        said = _plain(line)
        if not said or said in POLITE or said.split()[0] in {"hi", "hello", "dear"}:
            continue
        match = LINE.fullmatch(said)
        if match is None:
            return None
        number, words = match.groups()
        answer = _answer(words)
        place = int(number) if number else (listed[0] if len(listed) == 1 else None)
        if answer is None or place is None or place not in listed or place in found:
            return None
        found[place] = answer
    return found or None


def _answer(words: str) -> bool | None:
    for polite in sorted(POLITE, key=len, reverse=True):
        words = words.removesuffix(f" {polite}").removeprefix(f"{polite} ")
    return True if words in YES else False if words in NO else None


def _plain(line: str) -> str:
    kept = "".join(sign if sign.isalnum() or sign in " )" else " " if sign not in "'’" else "" for sign in line.casefold()[:200])
    return " ".join(kept.split())
