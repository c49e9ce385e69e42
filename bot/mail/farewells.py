"""What comes after a person's own words: the sign-off with all after it, the telephone's line, the organisation's warning."""

import re
from collections.abc import Sequence

SIGN_OFFS = frozenset(
    """
    kind regards|warm regards|best regards|regards|many regards|with regards|kindest regards|warmest regards|with kind regards|with best regards
    with warm regards|with kindest regards|best wishes|with best wishes|very best wishes|warm wishes|warmest wishes|kind wishes|all best wishes
    all the best|all best|yours sincerely|yours faithfully|yours truly|sincerely|yours|sincerely yours|respectfully|take care|kr|rgds|kind rgds
    k regards|kregards|bw|bws|best|bestest|warmly|kindly|cordially|thanks and regards|thanks and kind regards|many thanks and kind regards
    thanks and best wishes|regards and thanks|best regards and thanks|thank you and kind regards|thanks kind regards|thank you kind regards
    many thanks kind regards|thanks in advance|with thanks|with many thanks|with gratitude|yours in service|lots of love|much love|love from|cofion
    cofion cynnes|cofion gorau|yn gywir|cordialement|bien cordialement|bien à vous|mit freundlichen grüßen|viele grüße|beste grüße|mfg|lg
    freundliche grüße|saludos|un saludo|saludos cordiales|atentamente|cordiali saluti|distinti saluti|saluti|met vriendelijke groet|groeten
    pozdrawiam|z poważaniem|atenciosamente|abraços|med vänlig hälsning|vänliga hälsningar|med venlig hilsen|vennlig hilsen|hilsen|mvh
    kiitos|terveisin|s pozdravem|с уважением|üdvözlettel|cu stima
    """.replace("\n", "|").replace("    ", "").strip("|").split("|")
)  # fmt: skip
THANKS = frozenset(
    """
    thanks|many thanks|thank you|thanks again|thanks so much|thanks very much|thank you very much|thank you so much|thankyou|thx|tnx|ta|cheers
    ta very much|big thanks|huge thanks|thank you again|thanks all|thanks everyone|thank you all|much appreciated|thanks a lot|thanks in anticipation
    thanks a million|diolch|diolch yn fawr|merci|danke|gracias|x|xx|xxx|love
    """.replace("\n", "|").replace("    ", "").strip("|").split("|")
)  # fmt: skip
"""Words that end a mail as well as they may be all of it."""

DEVICE = (
    "sent from my", "sent from mail for", "sent from outlook", "sent from yahoo mail", "sent from proton mail", "sent with proton mail",
    "sent from protonmail", "sent with protonmail", "sent from samsung", "sent from gmail", "sent via", "sent from workspace one", "sent from aol",
    "sent from bt", "sent from virgin", "sent from sky", "sent from a mobile", "sent from iphone", "sent from ipad", "sent from android",
    "sent from blackberry", "sent from windows", "sent from hotmail", "sent from icloud", "sent from the", "sent from huawei", "sent from galaxy",
    "sent from nine", "sent with airmail", "sent from airmail", "sent from mobile", "sent from bluemail", "sent from tutanota", "sent from secure",
    "sent using", "sent with", "sent by", "get outlook for", "get bluemail for", "get the outlook app", "yahoo mail: search", "sent on the go",
    "sent from postbox", "sent from spark", "sent from my", "download outlook", "sent securely from", "sent from canary", "sent from edison",
    "envoyé de mon", "envoyé depuis", "envoyé à partir de", "obtenez outlook", "télécharger outlook", "von meinem", "gesendet von", "von outlook",
    "gesendet mit", "holen sie sich outlook", "outlook für", "enviado desde", "enviado de", "enviado do", "obtener outlook", "obter o outlook",
    "inviato da", "scarica outlook", "ottieni outlook", "verstuurd vanaf", "verzonden vanaf", "verzonden van", "outlook voor", "wysłane z", "wysłano z",
    "pobierz aplikację outlook", "skickat från", "sendt fra", "lähetetty", "odesláno z", "odoslané z", "elküldve", "trimis de pe", "отправлено с",
    "отправлено из", "надіслано з", "iphone'umdan gönderildi", "gönderildi", "στάλθηκε από", "anfonwyd o", "从我的", "发自我的", "發自我的", "iphoneから送信", "나의 iphone",
)  # fmt: skip
EXCUSES = (
    "please excuse", "excuse brevity", "excuse typos", "apologies for brevity", "apologies for any typos", "sorry for any typos", "typed on a",
    "typed with thumbs", "sent in haste", "forgive typos", "forgive brevity",
)  # fmt: skip

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
    "the information contained in this", "accredited email services", "dcb1596", "official-sensitive", "protective marking", "egress",
)  # fmt: skip
"""One of these in a long paragraph, two in any, and it is no person's words."""
BANNERS = (
    "originated from outside", "external email", "external sender", "external message", "this email came from outside", "sent from outside",
    "from outside of the organisation", "from outside the organisation", "from outside your organisation", "you don't often get email from",
    "you don’t often get email from", "do not click links", "don't click links", "learn why this is important", "caution: external", "[external]",
    "be cautious", "stop. think. check", "message is from an external", "some people who received this message don't often get email",
    "originated outside",
    "begin pgp signed message",
)  # fmt: skip
HABITS = (
    "working flexibly", "work flexibly", "do not expect a response", "don't expect a response", "not expect a reply", "own working hours",
    "my working days", "my working hours", "my usual working", "my normal working", "my core hours", "at times that suit", "at a time that suits",
    "outside of your working", "outside your working", "outside of normal", "i am contracted", "non-working day", "working pattern",
)  # fmt: skip
"""What many write below their name of when they work."""
LABEL = re.compile(
    r"\W{0,3}(?:(?:protective marking|security|classification|marking)s?\s?[:=-]\s?)?\W{0,3}official(?:[ –-]sensitive)?\W{0,3}",
    re.IGNORECASE,
)
"""A mark of secrecy that stands alone."""
LONG = 140

DELIMITER = re.compile(r"(?:--|—|__|––)\s*|-----BEGIN PGP SIGNATURE-----")
RULE = re.compile(r"[-_=*~#+•–—]{5,}")
TRIMMED = " \t.,!;:-–—*_~>x"


def is_delimiter(line: str) -> bool:
    return DELIMITER.fullmatch(line) is not None


def is_rule(line: str) -> bool:
    return RULE.fullmatch(line.strip()) is not None


def is_device(line: str) -> bool:
    small = line.strip(" \t*_<>[]-–—|").lower()
    return len(small) < 120 and (small.startswith(DEVICE) or small.startswith(EXCUSES)) and _no_answer(small)


def _no_answer(small: str) -> bool:
    """ "Sent from my ward last week, all done" is a person's sentence: the line of a telephone has few words."""
    return len(small.partition("<")[0].split()) <= 12 and not any(
        word in small for word in (" done", " not ", " week", " yesterday", " to ")
    )


def is_sign_off(line: str, names: Sequence[str]) -> bool:
    return _matches(line, SIGN_OFFS, names)


def is_thanks(line: str, names: Sequence[str]) -> bool:
    return _matches(line, THANKS, names)


def _matches(line: str, known: frozenset[str], names: Sequence[str]) -> bool:
    """The phrase alone, or with the writer's name or another short one after it."""
    words = " ".join("".join(sign if sign.isalnum() or sign in "'’ " else " " for sign in line.lower()).split())
    if not words or len(words) > 60:
        return False
    if words in known or words.removesuffix(" x").removesuffix(" xx") in known:
        return True
    head = next((phrase for phrase in known if words.startswith(phrase + " ")), None)
    if head is None:
        return False
    longest = max((phrase for phrase in known if words.startswith(phrase + " ")), key=len)
    return words[len(longest) :].strip().rstrip("x").strip() in names or words[len(longest) :].strip() in names


def is_name(line: str, names: Sequence[str]) -> bool:
    words = "".join(sign if sign.isalnum() or sign in "'’- " else " " for sign in line.lower()).split()
    while words and set(words[-1]) == {"x"}:
        words.pop()
    return " ".join(words) in names


def names_of(display: str | None) -> tuple[str, ...]:
    """How somebody of this name may sign: "kim osei", "kim", "k osei", "ko", "kim o". Outlook turns names round and adds where they work."""
    if not display:
        return ()
    plain = re.sub(r"\([^()]{0,80}\)", " ", display.lower())
    last, comma, first = plain.partition(",")
    words = "".join(sign if sign.isalnum() or sign in "'’-" else " " for sign in (f"{first} {last}" if comma else plain)).split()[
        :4
    ]
    words = [word for word in words if word not in {"dr", "mr", "mrs", "ms", "miss", "prof"}]
    if not words:
        return ()
    first_name, family = words[0], words[-1]
    initials = "".join(word[0] for word in words)
    short = (first_name[0], initials, f"{first_name[0]} {family}", f"{first_name} {family[0]}", f"{first_name} {family}")
    titled = (f"dr {family}", f"mrs {family}", f"mr {family}", f"ms {family}", f"dr {first_name} {family}")
    return tuple(dict.fromkeys((" ".join(words), first_name, *short, *titled)))


def is_warning(paragraph: str) -> bool:
    small = " ".join(paragraph.lower().replace(",", "").split())
    found = sum(marker in small for marker in WARNINGS)
    return found >= 2 or (found == 1 and len(small) >= LONG)


def is_banner(paragraph: str) -> bool:
    small = paragraph.lower()
    return any(marker in small for marker in BANNERS) or LABEL.fullmatch(small[:100]) is not None


def is_habit(line: str) -> bool:
    small = line.lower().replace("’", "'")
    return any(habit in small for habit in HABITS)
