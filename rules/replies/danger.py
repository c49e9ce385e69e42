"""Whether a text speaks of danger, harm, abuse, restraint, a missing person or not wanting to live."""

from collections.abc import Sequence

from rules.replies.phrases import Phrasebook, Span
from rules.replies.words import Word, words_and_stops

DANGER = Phrasebook(
    """
    suicide|suicidal|suicidality|overdose|overdosed|overdosing|od'd|ligature|ligatures|ligatured|noose|hanging|hanged|hung|strangle|strangled|strangling|strangulation|strangulated
    kill|killed|killing|kills|murder|murdered|die|dies|died|dying|dead|death|fatal|stab|stabbed|stabbing|shoot|shot
    abuse|abused|abusing|abuser|abusive|abuses|assault|assaulted|assaulting|assaults|rape|raped|rapes|molest|molested|grooming|groomed|exploited|exploitation|exploiting|trafficked|trafficking|cuckoo|cuckooing|cuckooed|slavery
    neglect|neglected|neglecting|neglectful|starve|starved|starving|malnourished|dehydrated|dehydration|emaciated
    restrain|restrained|restraining|restrains|restraint|restraints|seclusion|secluded|segregation|segregated|tranquilised|tranquillised|tranquiliser|sedated|handcuffed|handcuffs|shackled|prone
    safeguarding|unsafe|endangered|endanger|danger|dangerous|dangerously|emergency|999|112|ambulance|paramedic|paramedics|police|crisis|a&e
    harm|harmed|harming|harms|self-harm|selfharm|selfharming|hurt|hurts|hurting|injure|injured|injury|injuries|injuring|wound|wounds|wounded|bleeding|bled|bleed|bruise|bruises|bruised|bruising|fracture|fractured|burn|burned|burnt|burns|scald|scalded|concussion|concussed
    hit|hits|hitting|punch|punched|punching|punches|kick|kicked|kicking|slap|slapped|slapping|slaps|bitten|headbutted|headbutt|headbutting|attack|attacked|attacking|attacks|violent|violence|violently|aggressive|aggression|beat|beaten|beating|throttled|choke|choked|choking|smothered|suffocated|suffocating|drown|drowned|drowning
    weapon|weapons|knife|knives|blade|razor|razors|gun|fire|arson|poison|poisoned|poisoning
    threaten|threatened|threatening|threatens|threat|threats|frightened|terrified|scared|petrified|afraid|stalking|stalked|stalker|bullied|bullying|harassed
    abscond|absconded|absconding|absconds|awol|kidnapped|abducted
    unconscious|unresponsive|collapsed|collapse|seizure|seizures|fitting|sepsis|septic
    locked in|up|away|him|her|me|them|out
    rapid tranquillisation|tranquilisation
    held|holding|pinned|pin|pinning|hold him|her|me|them|sam|<name>? down|against
    face down
    held|pinned|pushed|dragged|tied|grabbed|shoved|thrown|forced down|against|to|by|over|him|her|me|them|across
    tied to|up|down
    gone|went|go|goes|still|been|reported|is|was|are|he's|she's|currently missing
    missing person|since|from|for|child|patient|again|boy|girl|man|woman|resident|all|overnight
    run|ran|runs|running away|off
    can not|nobody|no one|unable to? be? find|found|locate|located|trace|traced him|her|them
    whereabouts
    not|never come|came|returned|return|been|seen back|home|him|her|since
    not know where he|she|they is|are|has|have
    escaped|escape
    missing $
    not|no want|wants|wanting|wish|wishes|longer|reason|point|wanna .. live|living|alive|life|exist|be here|wake up|here
    not|no want|wants|wanna|wish .. to? be|go|carry here|on|alive|around
    no|without reason|point|purpose|will|hope|future .. living|live|on|left
    end it all|now|for
    end|ending|ended|take|taking|took|taken my|his|her|their|own|your|the .. life
    better off dead|without|if
    give|given|giving|gave up on? life|living|everything|completely|hope
    can not go|carry|take|cope|live on|anymore|any|with|like|this|it
    want|wants|wanting|wish|wished|wishes .. to? die|dye|dead|disappear|vanish|sleep
    nothing to live
    life is not worth
    not worth living
    worth living
    wake up again
    tired of living|life|being|everything
    goodbye for ever|forever
    hate my|his|her life
    at|high|immediate|imminent|serious|significant|increased|urgent risk
    risk of|to harm|him|her|self|others|life|abuse|suicide|injury|death|choking|me|them|falls|sepsis|exploitation
    not|is not|are not|feel|feels|felt safe
    not safe
    do|does|did|is|are|am|will|would|can not .. be|feel|stay|keep safe
    keep|keeping|kept him|her|them|me|us|himself|herself|themselves safe
    safety concern|concerns|issue|issues|incident
    cut|cuts|cutting|cutted himself|herself|themselves|myself|his|her|their|my|them|wrist|wrists|arm|arms|deliberately|again
    hurts?|hurt|hurting|harm|harming|kill|killing|hit|hitting|bite|biting|scratching|banging|burn|burning|starving himself|herself|myself|themselves|themself|hisself|him|her|me|others|staff|someone|people
    self harm|harms|harmed|harming|injury|injurious|injuring|neglect|inflicted
    banging|bangs|banged|head his|her|my|their|the|banging head
    touch|touched|touches|touching|interfered|interfering me|him|her|them|inappropriately|us|his|my|with
    inappropriate|inappropriately touching|touched|contact|sexual|sexually|relationship
    sexual|sexually
    not eating|eaten|drinking|drunk|breathing|fed|feeding|washed|slept|sleeping
    stopped|stop|refusing|refuses|refused|won't .. eating|eat|drinking|drink|food|fluids|breathing
    no food|water|heating|electric|electricity|medication|insulin
    without food|water|medication|his|her
    not given|had|getting|got|received|taking|taken .. medication|meds|insulin|tablets|medicine|food|water
    wrong|too medication|meds|dose|tablets|much
    double|wrong|missed dose|doses|dosed
    over medicated|medicating|medication|drugged|sedated
    overmedicated|drugged|zombie
    jump|jumped|jumping off|from|out|in|under|into
    front of a? train|bus|car|traffic
    train|railway track|tracks|line|bridge
    in|at|rushed|taken to? the? a&e|hospital|resus|icu|itu|casualty
    whistleblow|whistleblower|whistleblowing
    cruel|cruelty|torture|tortured|torturing
    help me
    please help
    urgent|urgently help|attention|action|please|need|needed|call|concern
    in|great|severe|terrible|awful pain|agony
    homeless|evicted|kicked out|streets
    swallowed|swallowing|ingested a|some|the|batteries|battery|bleach|tablets|pills|glass|his|her
    pills|bleach
    thrown out
    stolen|stealing|steals|stole his|her|my|their|from
    money .. taken|stolen|gone|missing
    """.strip().splitlines()
)
"""Wide on purpose: a false alarm is read in a minute, a missed one may cost a life."""

NOT_MEANT = Phrasebook(
    """
    hit|hits|hitting a|the|our|my target|targets|deadline|brick|wall|snag|buffers|road|bump|delay
    fire drill|drills|door|doors|alarm|alarms|safety|service|risk|officer|evacuation|extinguisher|procedure|procedures|marshal|warden|training
    shot in|of
    flu|covid|one shot|shots
    dead line|end
    not hurt to
    afraid not|so|i|we|that|it|this|there|the
    am|i afraid
    scared|frightened off|him|her
    form|forms|page|pages|attachment|attachments|signature|signatures|link|links|document|documents|letter|letters|report|reports|file|files|number|numbers|info|information|detail|details|paperwork|date|dates|section|sections|row|name|part|piece|notes|record|records|result|results|part|bit|evidence|email|everything|nothing|anything|something|else is|are|was|were|still|went|go|gone missing
    missing from the|my|this|your|our list|email|file|form|plan|report|notes|document|records|attachment|action
    missing a? _? form|page|attachment|signature|link|document|letter|report|file|number|information|details|paperwork|date|section|name|piece|evidence|appointment
    what|anything|something|nothing|is still? missing
    anything|something missing
    run|ran out
    running late|behind|out
    hung up
    hanging on|around|fire|out
    beat me|us|you to
    burn|burned|burnt out
    cut off|short|back|down|backs|the|and
    kick|kicked|kicking off? start|started|starting|offs|meeting
    kick off meeting
    killing time|two
    to die for
    locked in to
    prone to
    escalating|police check|checks|station|clearance|vetting|dbs|liaison
    crisis plan|plans|contingency|team|line|care|house|number|numbers|card|pathway|service|planning
    emergency contact|contacts|plan|plans|number|numbers|grab|sheet|protocol|medication|rescue
    not|no emergency
    in an? emergency|crisis
    no risk|danger|harm|concern
    fitting|fitted a|the|room|for|rails|appointment
    dental|dentist emergency
    scared of dentist|needles|the|hospital|doctors
    rails|carpet|wheelchair|bed fitting
    a&e attendance|attendances
    """.strip().splitlines()
)
"""The same words where they speak of something else."""

TOPICS = frozenset(
    """
    restraint restraints restrictive safeguarding harm self-harm selfharm abuse suicide ligature seclusion segregation neglect violence
    aggression choking seizure seizures epilepsy emergency crisis fire missing harassment exploitation injury falls police prone death
    """.split()
)
ROUTINE = frozenset(
    """
    plan plans planning policy policies training trained form forms protocol protocols procedure procedures audit audits record records
    recording log logs review reviews reviewed reduction assessment assessments checklist template leaflet poster lead leads team course
    module refresher passport guideline guidelines guidance document documents paperwork register strategy pathway certificate e-learning
    elearning workshop webinar session sessions workbook chart charts profile screening supervision adult adults children child board
    practice physical mechanical chemical minimisation prevention person persons persons' risk self care support behaviour positive practice
    annual monthly level alert section update updates report reports referral meeting conference data return returns enquiry dashboard
    """.split()
)
SURELY_ROUTINE = frozenset(
    """
    plan plans planning policy policies training form forms protocol protocols procedure procedures audit audits record records log logs
    review reviews reduction assessment assessments checklist template leaflet poster lead course module refresher passport guideline
    guidelines guidance document documents paperwork register strategy pathway certificate e-learning elearning workshop webinar session
    workbook chart charts profile screening supervision board data return returns dashboard update report reports referral meeting
    """.split()
)
REACH = 5
"""How many routine words may lie between the topic and the plan: "self harm and suicide prevention care plan"."""


def speaks_of_danger(text: str) -> bool:
    """A routine statement about a restraint or safeguarding plan is none; anything else beside it still is."""
    words = [piece.text for piece in words_and_stops(text) if isinstance(piece, Word)]
    passed_over = {at for span in NOT_MEANT.find(words) for at in range(span.start, span.end)}
    return any(not _passed(span, passed_over, words) for span in DANGER.find(words))


def _passed(span: Span, passed_over: set[int], words: Sequence[str]) -> bool:
    return any(at in passed_over for at in range(span.start, span.end)) or _routine(span, words)


def _routine(span: Span, words: Sequence[str]) -> bool:
    """The topic of a document, a course or a meeting, and not an event: "the restraint reduction plan", "plan for seizures"."""
    if words[span.start] not in TOPICS | {"self", "risk", "missing"}:
        return False
    for at in range(span.end, min(span.end + REACH, len(words))):
        if words[at] in SURELY_ROUTINE:
            return True
        if words[at] not in ROUTINE | TOPICS | {"and", "the", "of", "or"}:
            break
    behind = words[max(span.start - 4, 0) : span.start]
    return any(word in SURELY_ROUTINE for word in behind) and behind[-1] in {"for", "on", "of", "about", "in", "re", "and", "regarding"}
