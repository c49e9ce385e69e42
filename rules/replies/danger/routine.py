"""Whether a word of danger is the topic of a plan, a course or a meeting and no event: "restraint reduction plan"."""

from collections.abc import Sequence

from rules.replies.classes import word_set
from rules.replies.phrases import Span

PRACTICES = word_set(
    """
    restraint restraints restrictive restraining safeguarding safeguards seclusion segregation epilepsy emergency crisis police ambulance
    paramedic seizure seizures falls prone tranquillisation tranquilisation rapid liberty keeping staying stay keep safe pressure sore sores
    ulcer ulcers stroke risk resuscitation cpr dnacpr
    """
)
"""What staff practise and write plans about. Not a word of what happens to a person: "restrained" is no topic."""
HARMS = word_set(
    """
    harm selfharm abuse suicide ligature ligatures neglect violence aggression choking fire fires missing harassment exploitation injury
    death dying self injurious harming absconding abscond absconds wandering sex bullying trafficking slavery grooming gang gangs
    punishment homeless
    """
)
COURSES = word_set(
    """
    training awareness course module refresher policy policies procedure procedures protocol protocols checklist prevention workshop
    elearning learning booklet leaflet guidance guideline guidelines strategy assessment assessments session audit audits plan plans
    pathway toolkit poster certificate lead template cutters champion survey checklist reduction group talk webinar campaign standard standards drill
    """
)
"""What is taught or written about a harm that need not have happened."""
ROUTINE = COURSES | word_set(
    """
    planning form forms audit record records log logs review reviews passport document documents paperwork register workbook chart charts
    profile screening supervision board data return returns dashboard update report reports referral meeting enquiry team folder file
    map bundle pack officer practitioner action actions outcome minutes recommendation recommendations contact number numbers information
    sheet monitoring conference application debrief section level pbs cetr ctr mdt arrangements arrangement measures target targets chronology options adult adults liaison certificates trained officer
    """
)
HAPPENS = word_set(
    """
    he she they him them happened happening happens again used using uses occurred yesterday tonight overnight twice daily despite without
    unlawful illegal excessive wrong ignored ignoring breach breached followed attempt attempted note threat threats threatening watch victim
    serious worried worrying scared frightened help please nobody stop why hospital died found
    """
)
"""Beside one of these a topic is an event, not a plan."""
BETWEEN = word_set(
    """
    child children person persons minimisation physical mechanical chemical practice practices care support behaviour positive and the of or
    annual monthly health easy read individual his her their incident use e stomp stamp bild pmva mapa prosafe 42 s42 prevent reducing
    management response escalation weekly from anti hate crime care
    """
)
TOPICS = PRACTICES | HARMS
REACH = 5
"""How many such words may lie between the topic and the plan: "self harm and suicide prevention care plan"."""


def is_routine(span: Span, words: Sequence[str], sentence: Sequence[str]) -> bool:
    """The topic of a document, a course or a meeting, and not an event: "restraint reduction plan", "plan for seizures"."""
    if words[span.start] not in TOPICS or any(word not in TOPICS | BETWEEN for word in words[span.start : span.end]):
        return False
    harms = any(word in HARMS for word in words[span.start : span.end])
    papers = COURSES if harms else ROUTINE
    if words[span.start] == "suicide" and words[span.end : span.end + 1] == ["plan"]:
        return False
    if HAPPENS.isdisjoint(sentence) and not papers.isdisjoint(sentence):
        return True
    return _leads_to(papers, words[span.end : span.end + REACH])


def _leads_to(papers: frozenset[str], following: Sequence[str]) -> bool:
    for word in following:
        if word in papers:
            return True
        if word not in BETWEEN | TOPICS:
            return False
    return False
