"""Classes of words that the tables of phrases name: `:finished`, `:it`, `:be`, …"""

from collections.abc import Mapping, Sequence


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _words(text: str) -> Sequence[str]:
    return tuple(text.split())


CLASSES: Mapping[str, Sequence[str]] = {
    "finished": (
        *_words("done completed complete finished finalised actioned sorted accomplished concluded achieved resolved implemented"),
        "sorted out", "dealt with", "taken care of", "carried out", "seen to", "wrapped up", "ticked off", "crossed off",
        "put in place", "done and dusted", "done dusted", "closed off", "settled", "tied up", "attended to", "met in full", "put to bed", "boxed off", "squared away", "rounded off",
        "polished off",
    ),
    "it": (
        *_words("it this that these those them everything all both these"),
        "this one", "that one", "this action", "that action", "the action", "my action", "my actions", "the actions",
        "these actions", "this task", "the task", "all actions", "all of it", "all of them", "all of this", "all of these",
        "all this", "all the actions", "the whole lot", "the lot", "everything on the list", "everything on this list", "everything on this action", "everything on this plan", "everything in this action", "everything for this action", "the job", "all of my actions",
        "all my actions", "this item", "this job", "the above", "above action", "both of them", "both of these",
        "your action", "the item", "both parts", "both parts of this action", "both parts of this", "both parts of it", "all parts of this action", "all parts",
        "what was asked", "what was agreed", "what was needed", "what was required", "what was asked for", "everything that was asked for", "everything asked for", "everything you asked for", "all you asked for", "everything i was asked to do", "all i was asked to do", "everything you asked me to do", "what you asked me to do", "what i was asked to do", "what i said i would do", "what i said i would", "what i was supposed to do", "everything we agreed", "everything we were asked to do", "everything you wanted", "everything you needed",
    ),
    "soon": (
        *_words("now already all fully both just finally also since successfully completely totally today officially definitely duly "
                "indeed actually certainly recently properly then each yesterday long therefore thus hence"),
        "at last", "since been", "at long last", "long since", "in full", "as well",
    ),
    "be": _words("is are was were be been being am"),
    "do": _words("do does did doing done"),
    "have": _words("have has had having"),
    "modal": _words("can could may might must shall should will would ought"),
    "me": _words("i we"),
    "day": ("<day>",),
    "some": _words("some most part parts half bits bit much little few several many majority portion"),
    "unit": _words("day days week weeks fortnight month months hour hours wk wks"),
    "say": (
        *_words("says said saying tells told telling informs advises assures "
                "reckons reports reported claims claimed mentioned suggests suggested insists insisted promises promised states stated "
                "confirms"),
    ),
    "yet": (
        *_words("yet now been being all both quite fully actually even really properly completely also gotten anything any a as of be have got "
                "to this that it the still officially formally successfully currently"),
    ),
    "anything": ("be", "do", "done", "get", "go", "happen", "start", "finish", "complete", "arrange", "book", "contact", "reach", "find", "move",
        "access", "progress", "make", "action", "refer", "attend", "see", "give", "provide", "offer", "take", "for", "on", "to", "a", "an", "the",
        "his", "her", "their", "your", "my", "it", "this", "that", "funding", "approval", "decision", "outcome", "result", "results", "response",
        "reply", "confirmation", "appointment", "date", "news", "panel", "him", "them", "mum", "dad", "gp", "feedback", "authorisation", "more",
        "further", "someone", "somebody", "consent", "information", "another", "letter", "referral", "assessment", "sign", "list", "until", "till",
        "<day>", "<name>", "back", "at", "in", "with", "without", "because", "as", "due", "speak", "ring", "call", "come", "fund", "afford", "agree",
        "sort", "send", "say", "tell", "use", "work", "and", "social", "transport", "clinic", "hospital", "permission", "delivery", "parts"),
    "achieved": (*_words("sent submitted booked arranged referred written updated signed filled rung phoned emailed called drafted printed posted "
                         "made requested ordered contacted spoken completed started"), "filled in", "sent off", "spoken to", "handed in"),
    "brought": (*_words("updated reviewed rewritten signed circulated uploaded filed issued printed published fitted installed delivered "
                        "replaced repaired fixed trained shared appointed"), "drawn up", "written up", "put up", "signed off", "set up"),
    "promise": (
        *_words("aim aiming hope hoping expect expecting expected planning planned intend intending scheduled booked due set arranged "
                "pencilled target targeting estimated likely probably hopefully should will can going shall would rescheduled rearranged rebooked"),
        "is in", "to be", "back on", "back in", "booked in", "am in", "in for",
    ),
    "now_doing": _words("seeing doing visiting meeting ringing calling speaking finishing completing sending sorting booking having attending taking "
                        "getting going starting happening returning back delivering coming"),
    "meeting": (
        *_words("appointment assessment visit meeting clinic slot surgery scan review check operation tribunal interview session training course test "
                "bloods dentist optician audiology"),
        "home visit", "health check", "blood test", "gp appointment", "dentist appointment", "next appointment", "first appointment",
    ),
    "worker": (
        *_words("manager coordinator gp nurse team ward commissioner lead school consultant doctor psychiatrist psychologist advocate "
                "commissioners practice surgery provider chair ot therapist dietitian pharmacist keyworker council hospital matron icb ccg camhs school housing"),
        "social worker", "care coordinator", "care manager", "key worker", "social care", "social services", "community team", "community nurse",
        "support worker", "health visitor", "the social worker", "the care coordinator", "the gp", "the commissioner", "the community team",
        "the icb", "the council", "the hospital", "the surgery", "the practice manager", "practice manager", "the manager", "the ward", "the school", "the provider", "the psychologist", "the psychiatrist", "the consultant", "the team", "landlord", "the landlord", "trust", "the trust", "local authority", "the local authority", "housing association", "the housing association",
        "adult services", "children services", "the duty team", "duty", "the duty desk", "the learning disability team", "crisis team", "the crisis team",
        "the care home", "care home", "wheelchair services", "physio", "psychology", "psychiatry", "salt", "the charity", "estates",
        "the home manager", "home manager", "ward manager", "the ward manager", "dietetics", "named nurse", "nurses", "community nurses", "the community nurses", "the nurses", "the nursing team", "district nurses", "social workers",
        "the social workers", "therapists", "the doctors", "pharmacy", "the pharmacy",
    ),
    "lateness": (
        *_words("late delay lateness slowness wait delayed slow inconvenience silence overdue a_while ages long"),
        "so late", "so long", "a while", "a bit late", "a little late", "very late", "slow reply", "late reply", "delayed reply", "slow response",
        "late response", "delayed response", "delay caused", "long delay", "long wait", "radio silence", "late in replying", "a bit slow",
        "so slow", "overdue", "a bit overdue", "slow in", "late with",
    ),
    "someone": (
        "someone else", "somebody else", "another person", "another team", "other team", "different team", "a colleague", "my colleague",
        "another colleague", "my manager", "someone", "somebody",
    ),
    "pass": _words("pass forward send redirect reassign assign reallocate allocate hand give transfer direct refer"),
    "passed": _words("passed forwarded sent redirected reassigned assigned reallocated allocated handed given transferred directed moved"),
}  # fmt: skip
