"""What a person may do to an action, and what becomes of it: from an act to new values, requests and notices."""

from rules.acts.deciding import decide
from rules.acts.standing import standings
from rules.acts.wishes import Act, Decision, Facts, Scene, Standing, Tell, Wish

__all__ = ["Act", "Decision", "Facts", "Scene", "Standing", "Tell", "Wish", "decide", "standings"]
