"""The blocker's words: names that are also words, words of places, postcode areas, and what says what kind of case it is."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ORDINARY = _set(
    "amber april august autumn bath bell bill bob buck call chance chase christian clay dale dawn daisy dean drew earl ella eve "
    "faith fern finn flora gay gene glen grace grant guy hazel heather holly hope iris ivy jack jasmine jay jean jewel joy june "
    "kit lee lily major mark marsh may melody mercy miles misty nat norm olive patience pearl penny pip poppy prudence ray reading "
    "reed rich rob robin rod rose ruby rugby sandy scarlett sky sonny star storm sue summer sunny terry victor viola violet wade "
    "ward will willow winter wood"
)
"""Names that are also words: only with a capital do they name somebody."""

OUR_WORDS = _set(
    "about action actions address addresses agenda agreed again already an and answer answers are arrive as ask asked asks at be been become before birthday "
    "blocked booked by calendar calls came can cancelled cannot changed check close closed come comes danger day did do does done "
    "due easy else for form forward from get getting hand has have help in inbox interpreter is it its know late letter letters list look mail make marked mean meeting meetings message "
    "messages missing more need needed needs new news no not noted nothing now of on one open or own owner owners paper "
    "people person phone place plainly plan please posted question read reader readers ready replies reply report review reviews ring say should somebody something "
    "soon stop swap take talk tell than thank thanks that the them they things this time to today urgent us wait waited waits "
    "want was way we welcome what when which who will words work working write you your"
)
"""The words of our own subjects and picture names, for Sam Day, Lee Hand and An: they too name somebody only with a capital."""

ONLY_WITH_CAPITAL = ORDINARY | OUR_WORDS

PARTICLES = _set("van von der den del des dos bin ibn mac the and")
PLACE_WORDS = _set(
    "avenue care centre clinic close college court day drive farm gardens green grove hall health hill home hospital house lane lodge "
    "north east south west park place primary road school secondary service special street team trust unit view ward and for of the"
)

POSTCODE_AREAS = _set(
    "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY "
    "HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR "
    "RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)

CONDITIONS = (
    r"adhd|a\.?s\.?d\.?|asperger\w*|autis\w+|anorexi\w+|bipolar|bulimi\w+|cerebral palsy|dementia|depress\w+|diagnos\w+|"
    r"down['’]?s? syndrome|epilep\w+|learning (?:disabilit\w+|difficult\w+)|mental(?:ly)? (?:health|ill\w*|disorder)|personality disorder|"
    r"psychiatr\w+|psycho(?:sis|tic|path\w*)|schizo\w+|self[- ]harm\w*|suicid\w+|overdose\w*|"
    r"section(?:ed)? ?\d+\w*|sectioned|mental health act|detain\w*|detention|tribunal\w*|dols|deprivation of liberty|"
    r"d\.?s\.?r\.?|dynamic support|c\(?e?\)?trs?|care,? (?:\(?education\)? )?and treatment reviews?|laep|safeguard\w*|"
    r"restrain\w*|seclusion|segregat\w*|secure (?:unit|hospital|ward)|forensic|looked[- ]after|in[- ]?patients?|hospitals?|wards?"
)
"""A pattern: diagnoses, detention and the law, registers and reviews, safeguarding, hospitals."""
