"""Why a notice is kept back or went no further, in a sentence."""

from templates.say import FALLBACK, phrase, phrases


def explained(why: str | None, held_because: str | None = None) -> str | None:
    """None where the code is a server's answer, which has no words of ours."""
    if why is None or why not in phrases(FALLBACK):
        return None
    return phrase(why, **({"because": held_because} if held_because else {}))
