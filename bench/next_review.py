"""The next reviews of 100,000 people on one core, from facts to the sentence, as JSON."""

import json
import random
import time
from datetime import date, timedelta
from typing import Any

from rules.timescales import facts_from, next_due
from store.packs import book
from templates.say import say

PEOPLE = 100_000
TODAY = date(2026, 6, 2)  # Tuesday
STAY = ("community_review", "admitted", "detained", "review_held", "moved", "review_held", "review_requested", "discharged")
LOOKED_AFTER = ("became_looked_after", "health_assessment", "case_review", "case_review", "health_assessment")


def person(dice: random.Random) -> dict[str, Any]:
    """Somewhere in a stay in hospital, or in care."""
    cetr = dice.random() < 0.7
    story = (STAY if cetr else LOOKED_AFTER)[: dice.randint(1, 8)]
    day = TODAY - timedelta(days=dice.randint(400, 800))
    events = []
    for what in story:
        events.append({"what": what, "on": day.isoformat()})
        day += timedelta(days=dice.randint(1, 60))
    born = date(1960 if cetr else 2012, 1, 1) + timedelta(days=dice.randint(0, 18_000 if cetr else 3_000))
    return {
        "today": TODAY.isoformat(),
        "pathway": "cetr" if cetr else "looked_after_health",
        "born": born.isoformat(),
        "ehc_plan": dice.random() < 0.3,
        "setting": "hospital" if cetr else "community",
        "events": events,
    }


def main() -> None:
    dice, rules = random.Random(4), book()
    people = [person(dice) for _ in range(PEOPLE)]
    started = time.process_time()
    dated = sum(next_due(facts_from(one, TODAY), rules).due is not None for one in people)
    seconds = time.process_time() - started
    words = sum(len(say(next_due(facts_from(one, TODAY), rules).because)) for one in people)
    in_words = time.process_time() - started - seconds
    figures = {
        "bench": "next_review",
        "people": PEOPLE,
        "seconds_to_decide": round(seconds, 2),
        "seconds_with_the_sentence": round(in_words, 2),
        "with_a_day": dated,
        "letters_a_sentence": round(words / PEOPLE),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
