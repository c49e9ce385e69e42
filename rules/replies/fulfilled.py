"""Things that are brought about without the word "done": a plan is updated, a rail fitted, an advocate appointed."""

from collections.abc import Mapping, Sequence

from rules.replies.classes import CLASSES, word_set
from rules.replies.phrases import Phrasebook, Span

PAPERS = word_set(
    """
    plan plans passport passports profile profiles assessment assessments report reports chart charts timetable timetables guidelines
    protocol prescription tenancy checklist rota hap ehcp pbs strategy booklet script dnacpr medication meds restrictions
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
            renewed|finalised|drawn_up|written_up|signed_and_returned|laminated|handed_over|translated|approved|adopted
    """,
    FITTINGS: """
        fitted|installed|delivered|replaced|repaired|fixed|mended|arrived|put_up|put_in|collected
    """,
    MEETINGS: "held|happened|taken_place|gone_ahead|attended",
    word_set("bloods blood sample samples swab photos photographs measurements ecg weight"): "taken",
    word_set("jab jabs vaccine vaccination vaccinations injection booster"): "given|administered|had",
    word_set("training course"): "delivered|given|provided|attended|rolled_out",
    PEOPLE_FOUND: "appointed|allocated|assigned|recruited",
    LEARNERS: "trained|inducted",
}
"""By the last word of the thing's name, what can be said of it."""

STANDS: Mapping[frozenset[str], str] = {
    PAPERS: "in_place|in_use|up_to_date",
    FITTINGS: "up|in|in_place|up_and_running|working|in_and_working|in_use",
    PEOPLE_FOUND: "in_post|in_place",
}
"""What it can be, only after "is" or "are"."""

HOW = """
    :soon* {verbs}
    was|were|has|have|been|got :soon* {verbs}
    has|have|had :soon* been :soon* {verbs}
    has|have :soon* had :soon* {verbs}
    is|are :soon* {verbs}|{stands} $
    is|are :soon* {verbs}|{stands} > and|now|by|at_his|at_her|at_home
"""

WE_DID = """
    :me? :soon* :have? :soon* updated|reviewed|rewritten|signed|signed_off|circulated|uploaded|filed|submitted|issued|printed|
        published|amended|renewed|finalised|drawn_up|drew_up|written_up|wrote_up|laminated|shared :soon* :whose .. :paper
    :me? :soon* :have? :soon* fitted|installed|delivered|replaced|repaired|fixed|mended|collected|put_up :soon* :whose .. :fitting
    he|she|they|<name>|i|we :soon* :have? :soon* had :soon* his|her|their|my|the|an? :named? :procedure $
    he|she|they|<name>|i|we :soon* :have? :soon* had :soon* his|her|their|my|the|an? :named? :procedure > on|at|with|by|yesterday|last|this|today|and|so|thanks|<day>|now
    all of? the|our? staff|team|carers|nurses has|have :soon* completed|done|had|finished|attended the|their|this? .. training|course|module
    :me? :soon* :have? :soon* held :whose .. :meeting
    :me? :soon* :have? :soon* trained all|every|the|our .. :learner
"""
"""The same as told by whoever did it."""

WHOSE = ("the", "his", "her", "their", "my", "our", "a", "an", "your", "all", "both", "<name>", "new")
_classes: Mapping[str, Sequence[str]] = {
    **CLASSES, "whose": WHOSE, "paper": tuple(sorted(PAPERS)), "fitting": tuple(sorted(FITTINGS)),
    "named": tuple("health annual physical hearing eye sight dental blood flu covid full medication sensory capacity carers needs autism".split()),
    "procedure": tuple("check checkup test scan jab jabs vaccination vaccine booster bloods ecg x-ray assessment injection filling extraction mot".split()),
    "meeting": tuple(sorted(MEETINGS)), "learner": tuple(sorted(LEARNERS)), "have": ("have", "has"),
}  # fmt: skip
_by_thing = {
    thing: book
    for things, verbs in BROUGHT_ABOUT.items()
    for book in [Phrasebook(HOW.format(verbs="".join(verbs.split()), stands=STANDS.get(things, "in_place")), _classes)]
    for thing in things
}
_we_did = Phrasebook(WE_DID, _classes)


def brought_about(words: Sequence[str], at: int) -> Span | None:
    """What is said from `at` on of the thing whose name ends before it."""
    book = _by_thing.get(words[at - 1]) if at else None
    return book.at(words, at) if book and at < len(words) else None


def we_did(words: Sequence[str], at: int) -> Span | None:
    return _we_did.at(words, at)
