"""What comes after a person's own words: the sign-off with all after it, the organisation's warning."""

import re
from collections.abc import Sequence

SIGN_OFFS = frozenset(
    """
    warmest|yours aye|all my best|my best|blessings|in solidarity|in haste|all the best|all best|very best|the very best|with love|yours|kr|k rgds|rgds|kind rgds|k regards|kregards|bw|bws|best|bestest|warmly|kindly|cordially|respectfully|take care|yours in service|lots of love|much love
    love from|best regards from|cofion|cofion cynnes|cofion gorau|yn gywir|gyda diolch|dymuniadau gorau|cordialement|bien cordialement|bien à vous|salutations
    mit freundlichen grüßen|freundliche grüße|viele grüße|beste grüße|liebe grüße|mfg|lg|vg|saludos|un saludo|saludos cordiales|atentamente|un cordial saludo
    cordiali saluti|distinti saluti|saluti|met vriendelijke groet|groeten|groetjes|pozdrawiam|z poważaniem|pozdrowienia|serdecznie pozdrawiam|atenciosamente
    abraços|cumprimentos|com os melhores cumprimentos|med vänlig hälsning|vänliga hälsningar|med venlig hilsen|vennlig hilsen|hilsen|mvh|terveisin
    ystävällisin terveisin|s pozdravem|с уважением|з повагою|üdvözlettel|cu stima|cu respect|toate cele bune|saygılarımla|με εκτίμηση|wa salaam|wassalam
    """.replace("\n", "|").replace("    ", "").strip("|").split("|")
)  # fmt: skip
THANKS = frozenset(
    """
    thankyou|kiitos|thx|tnx|ta|cheers|ta very much|much appreciated|thanks a million|thanks a lot|diolch|diolch yn fawr|diolch yn fawr iawn|merci|danke|gracias
    dziękuję|obrigado|obrigada|mulțumesc|grazie|dank je wel|dhanyavaad|shukriya|x|xx|xxx|love|god bless|stay safe|speak soon|talk soon|see you soon|bye|bye for now|ciao
    """.replace("\n", "|").replace("    ", "").strip("|").split("|")
)  # fmt: skip
"""Words that end a mail as well as they may be all of it."""
CORES = frozenset("best regards wishes sincerely faithfully truly".split())
THANKING = frozenset("thanks thank gratitude".split())
AROUND = frozenset(
    """
    with very best kind kindest warm warmest many good every sincere and you all the again so much in advance for your help support time yours my our
    everyone both big huge anticipation gratitude heartfelt ever respect kindness appreciation reminder this that reply response note update nudge prompt
    email message patience understanding
    """.split()
)
"""What stands around them: "with very best wishes and thanks"."""
MOST_AROUND = 9

WARNINGS = (
    "intended recipient", "intended for the addressee", "intended solely for", "intended only for", "confidential and may", "may be confidential",
    "may contain confidential", "contains confidential", "strictly confidential", "legally privileged", "privileged information", "is confidential",
    "may contain privileged", "received this email in error", "received this e-mail in error", "received this message in error",
    "received the message in error", "received it in error", "in error please notify", "any attachments", "any files transmitted",
    "unauthorised use", "unauthorized use", "unauthorised disclosure", "strictly prohibited", "disclose copy or distribute", "may be unlawful",
    "nhsmail is the secure", "nhsmail is approved", "joining nhsmail", "consider the environment", "think before you print", "before printing this",
    "registered office", "registered charity", "registered in england", "company number", "registered number", "scanned for viruses",
    "virus free", "virus-free", "checked for viruses", "avast", "mimecast", "free from viruses", "computer viruses", "swept by",
    "views or opinions", "opinions expressed", "views expressed", "do not necessarily represent", "not necessarily those of", "legally binding",
    "freedom of information", "data protection act", "privacy notice", "privacy policy", "monitored and recorded", "may be monitored",
    "emails may be", "transmitted in confidence", "confidentiality notice", "email disclaimer", "this footnote confirms", "information governance",
    "unsubscribe", "gyfrinachol", "follow us on", "notify the sender", "inform the sender", "delete it from your system", "destroy all copies",
    "the information contained in this", "accredited email services", "dcb1596", "official-sensitive", "protective marking", "egress", "mailing list",
    "regulated by", "care quality commission", "scanned by", "disclaimer:", "reflect the views", "personal data", "think green", "smoke free", "smoke-free",
    "gdpr", "save paper", "print this", "only print", "found to be clean", "come to you in error", "gone astray", "must not copy", "must not be copied",
    "for the recipient only", "for the named", "listinfo/", "google groups", "you received this message because",
)  # fmt: skip
"""One of these in a long paragraph, two in any, and it is no person's words."""
ABOUT_ITSELF = (
    "this e-mail",
    "this email",
    "this message",
    "this communication",
    "the information in this",
    "the contents of this",
    "if you have received",
    "if you are not",
)
HEADING = re.compile(
    r"\W{0,5}(?:[\w’'&]+ ){0,3}(?:disclaimer|confidentiality(?: notice| statement)?|security notice|legal notice|important notice|e-?mail notice)\W{0,5}",
    re.IGNORECASE,
)
BANNERS = (
    "you don't often get email from", "some people who received this message don't often get email", "learn why this is important",
    "learnaboutsenderidentification", "do not click links", "don't click links", "do not click on links", "do not click any links", "caution: external",
    "originated outside", "originated from outside", "originates from outside", "came from outside your", "stop. think. check", "begin pgp signed message",
    "message is from an external", "this is an external e", "unless you recognise the sender", "unless you trust the sender", "unless you recognize the sender",
    "zjqcmqryfpfptbanner", "report suspicious", "this message was sent from outside", "know the content is safe", "sender is not from your organi",
    "this sender is trusted", "powered by mimecast", "external email: ", "think before you click", "hash: sha", "learn why this", "might be impersonating", "vigilant when", "before clicking",
)  # fmt: skip
FROM_OUTSIDE = re.compile(
    r"(?:exercise caution|be cautious|be careful|beware)\b.{0,80}\b(?:links?|attachments?|opening|replying|e-?mails?|messages?)\b"
    r"|(?:e-?mail|message|mail|sender) (?:was sent |has been sent |came |comes |originated |originates |is |has come |was received )?(?:in )?from (?:an |a )?(?:outside|external)"
)
TAG = re.compile(
    r"\W{0,3}(?:external|ext|caution|warning)(?:[ :-]{1,3}(?:e-?mail|sender|message|source|content))*\W{0,3}", re.IGNORECASE
)
TAGGED = re.compile(r"\s{0,9}\[(?:external|ext)(?:[ -](?:e-?mail|sender|message))?\]\s{0,9}", re.IGNORECASE)
"""What a gateway writes before the first word."""
HABITS = (
    "working flexibly", "work flexibly", "do not expect a response", "don't expect a response", "not expect a reply", "own working hours",
    "my working days", "my working hours", "my usual working", "my normal working", "my core hours", "at times that suit", "at a time that suits",
    "outside of your working", "outside your working", "outside of normal", "i am contracted", "non-working day", "working pattern", "i am on leave",
    "on annual leave", "i will be on leave", "i do not work", "i don't work", "i work ", "my days are", "days of work", "working days:", "outside of yours",
)  # fmt: skip
"""What many write below their name of when they work."""
LABELLED = frozenset(
    "official sensitive confidential restricted unclassified classified sensitivity classification marking marked publicly".split()
)
IN_LABELS = LABELLED | frozenset(
    "nhs hmg uk protective protectively security data general public internal external commercial personal unrestricted available use only as not yes no protect".split()
)
"""A mark of secrecy that stands alone."""
LONG = 140

BOTH = re.compile(r"\s{0,3}[/|]\s{0,3}")
FIRST_PERSON = re.compile(r"\bI(?:['’](?:m|ve|ll|d)\b|\s)|\b(?:done|finished|sorted|completed|waiting|appointment|GP)\b")
MOST_BY_A_PERSON = 4
SPEAKS = re.compile(
    r"\b(?:not|never|but|except|apart|although|though|still|yet|waiting|sorry|actually|however|unless|until|isn|wasn|hasn|haven|didn|doesn|won|can|couldn|has|have"
    r"|had|started|needs?|will|done|he|she|they|correction|ignore|forgot|was|were)\b|n['’]t\b|\bonly (?:the|done|number|part|half|some|one|\d)"
    r"|\b(?-i:I)\s|\bi['’]?(?:m|ve|ll|d)\b",
    re.IGNORECASE,
)
NO_SPEECH = re.compile(
    r"@|www\.|https?:|\b(?:s?he|they)\s?/|e-?mail|print|recipient|confidential|office hours|\bour\b|award|rated|values",
    re.IGNORECASE,
)
FEWEST_TO_SPEAK = 3
DELIMITER = re.compile(r"(?:--|—|__|––)\s*|-----BEGIN PGP SIGNATURE-----")
RULE = re.compile(r"[-_=*~#+•–—]{5,}")


def is_delimiter(line: str) -> bool:
    return DELIMITER.fullmatch(line) is not None


def is_rule(line: str) -> bool:
    return RULE.fullmatch(line.strip()) is not None


def is_sign_off(line: str, names: Sequence[str]) -> bool:
    return is_closing(line, names) and any(_is_one_of(part, SIGN_OFFS, CORES, names) for part in BOTH.split(line))


def is_closing(line: str, names: Sequence[str]) -> bool:
    """A sign-off, or a word of thanks; also in two languages at once: "Diolch / Thanks"."""
    return len(line) < LONG and all(_is_one_of(part, SIGN_OFFS | THANKS, CORES | THANKING, names) for part in BOTH.split(line))


def _is_one_of(line: str, known: frozenset[str], cores: frozenset[str], names: Sequence[str]) -> bool:
    """The phrase alone, or with the writer's own name after it."""
    words = "".join(sign if sign.isalnum() or sign in "'’ " else " " for sign in line.lower()).split()
    while words and not words[-1].strip("x") and " ".join(words) not in known:
        words.pop()
    starts = range(len(words), max(len(words) - 5, 0), -1)
    return any(_closes(words[:end], known, cores) for end in starts if end == len(words) or " ".join(words[end:]) in names)


def _closes(words: Sequence[str], known: frozenset[str], cores: frozenset[str]) -> bool:
    if " ".join(words) in known:
        return True
    return len(words) <= MOST_AROUND and not cores.isdisjoint(words) and AROUND.union(CORES, THANKING).issuperset(words)


def is_warning(paragraph: str, *, below_rule: bool = False) -> bool:
    """No organisation says "I": whoever does has written it, whatever it is about."""
    small = " ".join(paragraph.lower().replace(",", "").split())
    found = sum(marker in small for marker in WARNINGS) + small.startswith(ABOUT_ITSELF)
    enough = found >= 2 or (found == 1 and (len(small) >= LONG or (below_rule and not speaks(paragraph))))
    return enough and (found > MOST_BY_A_PERSON or FIRST_PERSON.search(paragraph) is None)


def is_heading(line: str) -> bool:
    """ "Disclaimer", alone above what warns."""
    return len(line) < LONG and HEADING.fullmatch(line.strip()) is not None


def has_warning_words(line: str) -> bool:
    small = " ".join(line.lower().replace(",", "").split())
    return any(marker in small for marker in WARNINGS)


def is_banner(line: str) -> bool:
    small = line[:2000].lower().replace("’", "'")
    if any(marker in small for marker in BANNERS) or FROM_OUTSIDE.search(small):
        return FIRST_PERSON.search(line) is None
    return is_label(line) or (len(small) < LONG and TAG.fullmatch(small) is not None)


def is_label(line: str) -> bool:
    words = re.findall(r"\w+", line.lower()) if len(line) < LONG else []
    return not LABELLED.isdisjoint(words) and IN_LABELS.issuperset(words)


def without_tag(line: str) -> str:
    tag = TAGGED.match(line)
    return line[tag.end() :] if tag else line


def is_habit(line: str) -> bool:
    small = line.lower().replace("’", "'")
    return any(habit in small for habit in HABITS)


def speaks(line: str) -> bool:
    """A line of somebody's own words, and not of a signature: who signs does not say "not", "but" or "still", and asks nothing."""
    if len(line.split()) < FEWEST_TO_SPEAK or is_habit(line) or NO_SPEECH.search(line):
        return False
    return line.rstrip().endswith("?") or SPEAKS.search(line) is not None
