"""Whether a text speaks of danger, harm, abuse, restraint, a missing person or not wanting to live."""

from collections.abc import Sequence

from rules.replies.classes import word_set
from rules.replies.phrases import Phrasebook, Span
from rules.replies.words import Word, words_and_stops

DANGER = """
    suicide|suicidal|suicidality|overdose|overdosed|overdosing|ligature|ligatures|ligatured|noose|hanging|hanged|strangle|
        strangled|strangling|strangulation|kill|kills|killed|killing|murder|murdered|hang|hung|die|dies|died|dying|dead|death|
        fatal|stab|stabbed|stabbing|shot|shoot|abuse|abused|abuses|abuser|abusing|abusive|assault|assaulted|assaulting|
        assaults|rape|raped|rapes|rapist|molested|groomed|grooming|exploited|exploitation|exploiting|trafficked|trafficking|
        cuckooed|cuckooing|slavery|neglect|neglected|neglecting|neglectful|starved|starving|starve|malnourished|malnutrition|
        dehydrated|dehydration|emaciated|restrain|restrained|restraining|restrains|restraint|restraints|seclusion|secluded|
        segregation|segregated|tranquilised|tranquillised|sedated|sedating|handcuffed|handcuffs|shackled|safeguarding|unsafe|
        endangered|endangering|danger|dangerous|dangerously|emergency|999|ambulance|paramedic|paramedics|police|crisis|harm|
        harmed|harming|harms|selfharm|selfharming|hurt|hurts|hurting|injure|injured|injury|injuries|injuring|wound|wounds|
        wounded|wounding|bleeding|bled|bleeds|bruise|bruises|bruised|bruising|fracture|fractured|burns|burnt|burned|scald|
        scalded|concussion|concussed|hit|hits|hitting|punch|punched|punches|punching|kicked|kicking|kicks|slap|slapped|slaps|
        slapping|bitten|headbutt|headbutted|headbutting|attack|attacked|attacking|attacks|violent|violence|violently|
        aggressive|aggression|beat|beaten|beating|throttled|choke|choked|choking|smothered|suffocated|suffocating|drown|
        drowned|drowning|weapon|weapons|knife|knives|blade|blades|razor|razors|gun|guns|arson|fire|poison|poisoned|poisoning|
        threaten|threatened|threatening|threatens|threat|threats|frightened|terrified|scared|petrified|stalked|stalker|
        stalking|bullied|bullying|abscond|absconded|absconding|absconds|awol|kidnapped|abducted|unconscious|unresponsive|
        collapsed|collapse|seizure|seizures|sepsis|septic|cruel|cruelty|torture|tortured|torturing|whistleblow|whistleblowing|
        homeless|evicted|overmedicated|drugged|escaped|hostage|manhandled|mistreated|mistreating|mistreatment|maltreated|
        illtreated|tormented|humiliated
    locked|locking|lock _? in|him_in|her_in|me_in|them_in|up|away|him|her|me|them|out
    shut|shuts in|him_in|her_in|me_in|them_in|away his|her|their|my|the|a?
    rapid tranquillisation|tranquilisation
    held|holding|hold|holds|pinned|pinning|pins|pin|forced|pushed|dragged|grabbed|shoved|wrestled _? _? down|against|to_the|by_the|by_his|by_her|over|onto
    face down
    prone|supine restraint|position|hold
    tied to|up|down|around|round|something|a|him|her|his
    gone|went|go|goes|still|been|reported|currently|is|was|are|has missing
    missing person|since|from_home|from_the_ward|from_his|from_her|child|patient|again|boy|girl|man|woman|resident|all_night|
        overnight|for
    ^ missing
    run|ran|runs|running away|off
    can|could not be? find|found|locate|located|trace|traced|reach|get_hold_of _?
    nobody|no_one|unable_to can|could|to|has|have? find|found|locate|knows|trace|seen|contact him|her|them|where?
    whereabouts
    not|never come|came|returned|return|been_seen|been back|home|seen
    not know where _ is|are|has|have|went
    not|no|never want|wants|wanting|wanted|wish|wishes|wishing .. .. live|living|alive|exist|here|wake|around|go_on
    no longer .. live|living|alive|here|exist
    no|without|any|see|sees? reason|point|purpose|will|wish in|to|of? live|living|go_on|going_on|carry_on|carrying_on|life|
        anything|anymore|being_here
    not see|sees|seeing|have|has a|the|any? point|reason|future in|to|for|of? living|live|life|him|her|me|it|anything|
        going_on?
    rather be dead|gone
    end|ending|ends|ended it all|now|for_good
    end|ending|ends|take|taking|took|taken my|his|her|their|own .. life
    ending things
    better off dead|without_me|without_him|without_her|if_he|if_she|if_i
    give|given|giving|gave up on? life|living|everything|completely|all_hope|hope
    can not go|carry on|anymore
    can not take|cope|bear|stand :it? any_more|anymore|any_longer|with_life|like_this
    want|wants|wanting|wanna|wish|wished|wishes .. .. die|dye|dead|disappear|vanish|kill|end
    nothing to live
    life is|is_not not? worth
    not|isn't|ain't worth living
    not want to? wake
    tired|fed_up|sick of|with living|life|being_here|everything|being_alive
    hate|hates my|his|her life
    feels|feel|feeling|felt hopeless|worthless|desperate|suicidal
    at|high|immediate|imminent|serious|significant|increased|grave|real risk
    risk of|to harm|him|her|himself|herself|self|others|life|abuse|suicide|injury|death|choking|me|them|sepsis|exploitation|
        hurting|killing|being
    not|never|nor feel|feeling|feels|be|being|keep|kept|at_all|very? safe
    not is|are safe
    keep|keeping|kept|stay|staying _? safe
    safe from
    safety concern|concerns|issue|issues|incident
    concern|concerns|concerned|worried|worry|worries|fear|fears about|for _? safety|welfare|wellbeing|life
    fear|fears for
    scared|afraid|frightened of|to him|her|them|staff|go_home|be|the_staff|dad|mum|his|men|man|people
    afraid of
    cut|cuts|cutting|cutted|slit|slitting himself|herself|themselves|myself|themself|hisself|his_wrist|her_wrist|his_wrists|
        her_wrists|his_arm|her_arm|his_arms|her_arms|my_arms|my_wrists|wrists
    self harm|harms|harmed|harming|injury|injuries|injurious|injuring|injured|neglect|inflicted|injures
    banging|bangs|banged|bang|hits|hitting his|her|my|their|the head
    head banging
    bite|bites|biting|scratching|scratched|pulling|pulled himself|herself|themselves|others|staff|me|him|her|people|residents|
        his_hair|her_hair
    bit|bites me|him|her|staff|another|a_member|someone
    touched|touching|touches|fondled|groped|interfered me|him|her|them|himself|inappropriately|us|sexually|up|with|
        his_private|her_private|private
    inappropriate|inappropriately touching|touched|touch|contact|sexual|sexually|relationship|handled
    sexual|sexually|sexualised
    not eating|eaten|eat|drinking|drunk|drink|breathing|fed|feeding|washed for|since|all|anything|or|at_all|properly|enough|
        much|and|anymore|any_more?
    stopped|stop|refusing|refuses eating|drinking|food|fluids|to_eat|to_drink|breathing|all_food
    no food|water|heating|electric|electricity|insulin
    not being fed|washed|changed|cared|looked_after|given|treated
    without food|water|heating|his_medication|her_medication|medication|insulin
    not|never given|had|getting|got|received|taking|taken his|her|their|my|any|the? medication|meds|insulin|tablets|medicine|
        food|water|drink
    wrong|too_much|double|missed|extra medication|meds|dose|doses|tablets|insulin
    over medicated|medicating|medication
    jump|jumped|jumping|jumps off|from_a|from_the|out_of|in_front|under|into
    in front of|of_a a? train|bus|car|traffic|lorry
    railway|train line|track|tracks
    taken|rushed|admitted|blue_lighted|is|was|ended_up .. a_e|resus|icu|itu|casualty
    in|to|at|into a_e|casualty|resus
    rushed to hospital
    help me
    please help
    in|severe|terrible|awful|a_lot_of|so_much pain|agony
    kicked|thrown out
    living on the? streets
    swallow|swallowed|swallowing|swallows|ingested a|some|the|batteries|battery|bleach|tablets|pills|glass|foreign|his|her|an|
        something
    bleach|antifreeze
    took|taken|taking too_many|all_his|all_her|all_my|a_load_of|loads_of tablets|pills|meds|medication|paracetamol
    stolen|stealing|steals|stole his|her|my|their|money|from
    money|cash|benefits|bank_card :be|has|have? been? taken|stolen|gone|missing
    taking|takes|took his|her money|benefits
    unexplained|suspicious marks|mark|injuries|bruising|weight
    black eye|eyes
    broken|broke his|her|my|their|an|a? arm|leg|wrist|nose|jaw|rib|ribs|finger|ankle|bone|bones|hip|collarbone
    something is|terrible|awful|bad wrong|happened|going_on|happening
    urgently need|needs|require|help
    urgent help|attention
    please someone|somebody help
"""
"""Wide on purpose: a false alarm is read in a minute, a missed one may cost a life."""

NOT_MEANT = """
    hit|hits|hitting a|the|our|my target|targets|deadline|deadlines|brick|wall|snag|buffers|road|bump|delay
    fire drill|drills|door|doors|alarm|alarms|safety|service|risk|officer|evacuation|extinguisher|procedure|procedures|
        marshal|warden|training
    fire off|away
    shot in|of
    flu|covid|one|best|long|good shot|shots
    dead line|end
    not hurt to
    hanging|hang|hung on|around|fire|basket|up|out
    afraid not|so|i|we|that|it|this|there|the|he|she
    am|i afraid
    frightened|scared off
    scared|frightened|afraid of the? dentist|needles|needle|injections|hospital|hospitals|doctors|blood|lifts|dogs
    form|forms|page|pages|attachment|attachments|signature|signatures|link|links|document|documents|letter|letters|report|
        reports _? :be|has|have|went|gone|still missing
    file|files|number|numbers|info|information|detail|details|paperwork|date|dates|section|sections|row|name|names|
        part _? :be|has|have|went|gone|still missing
    piece|notes|note|record|records|result|results|bit|evidence|email|everything|nothing|anything|something|else|one|
        what _? :be|has|have|went|gone|still missing
    missing from|on|in the|my|this|your|our list|email|file|form|plan|report|notes|document|records|attachment|action|table|
        spreadsheet
    anything|something|nothing|what|also|bits missing
    run|ran out
    run|ran|runs|running off copies|a_copy
    beat me|us|you to
    burned|burnt out
    cut off|short|back|down|and
    kicked|kicking|kicks off
    killing time|two
    to die for
    prone to
    police check|checks|clearance|vetting|liaison|certificate
    crisis plan|plans|contingency|team|line|care|house|number|numbers|card|pathway|service|planning|management
    emergency contact|contacts|plan|plans|number|numbers|grab|sheet|protocol|rescue|lighting|care_plan|health_care_plan|
        planning
    not an? emergency|crisis
    risk assessment|assessments|register|plan|plans|management
    gun hall
    stop|stopped drinking coffee|tea|alcohol|fizzy
    not eating|eat out|in|with
"""
"""The same words where they speak of something else."""

TOPICS = word_set(
    """
    restraint restraints restrictive restraining safeguarding harm selfharm abuse suicide ligature seclusion segregation neglect violence
    aggression choking seizure seizures epilepsy emergency crisis fire missing harassment exploitation injury falls police prone death self
    risk injurious harming
    """
)
ROUTINE = word_set(
    """
    plan plans planning policy policies training form forms protocol protocols procedure procedures audit audits record records log logs
    review reviews reduction assessment assessments checklist template leaflet poster lead course module refresher passport guideline
    guidelines guidance document documents paperwork register strategy pathway certificate elearning workshop webinar session workbook
    chart charts profile screening supervision board data return returns dashboard update report reports referral meeting enquiry team
    """
)
BETWEEN = word_set(
    """
    adult adults children child person persons prevention minimisation physical mechanical chemical practice practices self care support
    behaviour positive and the of or level annual monthly health action easy read crisis epilepsy individual his her their incident use
    """
)
REACH = 5
"""How many such words may lie between the topic and the plan: "self harm and suicide prevention care plan"."""

_danger = Phrasebook(DANGER)
_not_meant = Phrasebook(NOT_MEANT)


def speaks_of_danger(text: str) -> bool:
    """A routine statement about a restraint or safeguarding plan is none; anything else beside it still is."""
    words = [piece.text for piece in words_and_stops(text) if isinstance(piece, Word)]
    passed_over = {at for span in _not_meant.find(words) for at in range(span.start, span.end)}
    return any(not _passed(span, passed_over, words) for span in _danger.find(words))


def _passed(span: Span, passed_over: set[int], words: Sequence[str]) -> bool:
    return any(at in passed_over for at in range(span.start, span.end)) or _routine(span, words)


def _routine(span: Span, words: Sequence[str]) -> bool:
    """The topic of a document, a course or a meeting, and not an event: "restraint reduction plan", "plan for seizures"."""
    if words[span.start] not in TOPICS or any(word not in TOPICS | BETWEEN for word in words[span.start : span.end]):
        return False
    for at in range(span.end, min(span.end + REACH, len(words))):
        if words[at] in ROUTINE:
            return True
        if words[at] not in BETWEEN | TOPICS:
            break
    behind = words[max(span.start - 4, 0) : span.start]
    return (
        behind[-1:] != []
        and behind[-1] in {"for", "on", "of", "about", "in", "re", "and", "regarding"}
        and any(word in ROUTINE for word in behind)
    )
