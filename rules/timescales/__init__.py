"""Timescales of reviews: dated rules from packs, and the day by which the next review is due under them."""

from rules.timescales.deciding import next_due
from rules.timescales.decision import Alternative, Decision, Preparation
from rules.timescales.facts import Event, Facts, Unclear, facts_from
from rules.timescales.reading import Pack, pack_from
from rules.timescales.rulebook import Confirmation, Rulebook, rulebook
from rules.timescales.values import Confidence, Force, Rule, Unit

__all__ = [
    "Alternative", "Confidence", "Confirmation", "Decision", "Event", "Facts", "Force", "Pack", "Preparation", "Rule", "Rulebook",
    "Unclear", "Unit", "facts_from", "next_due", "pack_from", "rulebook",
]  # fmt: skip
