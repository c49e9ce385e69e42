"""Things that are brought about without the word "done": a plan is updated, a rail fitted, an advocate appointed."""

from collections.abc import Mapping, Sequence

from rules.replies.classes import CLASSES, word_set
from rules.replies.phrases import Phrasebook, Span

PAPERS = word_set(
    """
    plan plans passport passports profile profiles assessment assessments report reports chart charts timetable timetables guidelines
    protocol prescription tenancy checklist rota hap ehcp pbs strategy story booklet script dnacpr medication meds restrictions
    """
)
FITTINGS = word_set(
    """
    rail rails handrail handrails lock locks fob alarm alarms bed mattress hoist wheelchair equipment boiler shower bath door doors window
    windows ramp ramps sensor sensors tablet ipad laptop glasses aid aids badge pass frame commode cushion splints insoles fence gate
    stairlift heater heating light lights blind blinds curtains adaptations cooker washer
    """
)
MEETINGS = word_set(
    """
    meeting meetings mdt check checks visit visits session sessions clinic test tests scan handover interview cpa review reviews appointment
    """
)
PEOPLE_FOUND = word_set("advocate advocates imca imha pa befriender mentor buddy")
LEARNERS = word_set("staff team carers everyone everybody nurses workers")

BROUGHT_ABOUT: Mapping[frozenset[str], str] = {
    PAPERS: """
        updated|reviewed|rewritten|signed|signed_off|shared|circulated|uploaded|filed|submitted|issued|printed|published|amended|
            renewed|finalised|drawn_up|written_up|signed_and_returned|in_place|laminated|handed_over|translated|approved|adopted
    """,
    FITTINGS: """
        fitted|installed|delivered|replaced|repaired|fixed|mended|arrived|put_up|put_in|collected|up_and_running|working
    """,
    MEETINGS: "held|happened|taken_place|gone_ahead|attended",
    word_set("bloods blood sample samples swab photos photographs measurements ecg weight"): "taken",
    PEOPLE_FOUND: "appointed|allocated|assigned|recruited|in_post|in_place",
    LEARNERS: "trained|inducted",
}
"""By the last word of the thing's name, what can be said of it."""

HOW = """
    :soon* {verbs}
    is|was|are|were|has|have|is|been|got :soon* {verbs}
    has|have|is|had :soon* been :soon* {verbs}
    has|have :soon* had :soon* {verbs}
"""

WE_DID = """
    :me? :soon* :have? :soon* updated|reviewed|rewritten|signed|signed_off|circulated|uploaded|filed|submitted|issued|printed|
        published|amended|renewed|finalised|drawn_up|drew_up|written_up|wrote_up|laminated|shared :soon* :whose .. :paper
    :me? :soon* :have? :soon* fitted|installed|delivered|replaced|repaired|fixed|mended|collected|put_up :soon* :whose .. :fitting
    :me? :soon* :have? :soon* held :whose .. :meeting
    :me? :soon* :have? :soon* trained all|every|the|our .. :learner
"""
"""The same as told by whoever did it."""

WHOSE = ("the", "his", "her", "their", "my", "our", "a", "an", "your", "sam's", "all", "both", "<name>", "new")
_classes: Mapping[str, Sequence[str]] = {
    **CLASSES, "whose": WHOSE, "paper": tuple(sorted(PAPERS)), "fitting": tuple(sorted(FITTINGS)),
    "meeting": tuple(sorted(MEETINGS)), "learner": tuple(sorted(LEARNERS)), "have": ("have", "has"),
}  # fmt: skip
_by_thing = {
    thing: book
    for things, verbs in BROUGHT_ABOUT.items()
    for book in [Phrasebook(HOW.replace("{verbs}", "".join(verbs.split())), _classes)]
    for thing in things
}
_we_did = Phrasebook(WE_DID, _classes)


def brought_about(words: Sequence[str], at: int) -> Span | None:
    """What is said from `at` on of the thing whose name ends before it."""
    book = _by_thing.get(words[at - 1]) if at else None
    return book.at(words, at) if book and at < len(words) else None


def we_did(words: Sequence[str], at: int) -> Span | None:
    return _we_did.at(words, at)
