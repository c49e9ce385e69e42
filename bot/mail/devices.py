"""The line that a telephone, a program or a typing machine puts below a person's words: "Sent from my iPhone"."""

import re

MARKS = re.compile("[\u064b-\u0652\u0640\u200e\u200f]")
"""What an Arabic telephone may write above its letters, or leave out."""

OPENERS = (
    "sent from", "sent with", "sent via", "sent using", "sent by", "sent on", "sent securely", "composed on", "composed with", "written on my",
    "typed on my", "powered by", "get outlook", "get bluemail", "get the outlook", "download outlook", "get spark", "try spark", "get the new aol",
)  # fmt: skip
PRODUCTS = frozenset(
    """
    iphone ipad ipod mac macbook watch android phone smartphone telephone mobile cell handheld tablet samsung galaxy huawei honor xiaomi redmi pixel nexus
    sony xperia motorola oneplus oppo htc lg nokia lumia fairphone blackberry windows surface outlook gmail yahoo aol hotmail icloud proton protonmail
    airmail bluemail nine spark edison canary tutanota tuta fastmail postbox thunderbird k-9 fairemail superhuman boxer workspace mailbird zoho
    bt virgin sky talktalk o2 ee vodafone tesco giffgaff plusnet mailspring webmail egress mimecast citrix mailbox.org posteo shortwave newton foxmail seznam interia libero laposte gmx web.de t-online rediffmail zivver cryptshare galaxkey hubspot polymail mail.com
    """.split()
)  # fmt: skip
ABROAD = (
    "envoyé de mon", "envoyé depuis", "envoyé à partir d", "obtenez outlook", "télécharger outlook", "téléchargez outlook", "von meinem", "gesendet von",
    "von outlook", "gesendet mit", "holen sie sich outlook", "outlook für", "diese nachricht wurde von meinem", "enviado desde", "enviado de", "enviado do",
    "enviado a partir", "enviado por", "obtener outlook", "obter o outlook", "obtenha o outlook", "inviato da", "scarica outlook", "ottieni outlook",
    "verstuurd vanaf", "verstuurd met", "verzonden vanaf", "verzonden van", "verzonden met", "outlook voor", "wysłane z", "wysłano z", "wysłany z",
    "pobierz aplikację outlook", "pobierz outlook", "skickat från", "skickades från", "hämta outlook", "sendt fra", "hent outlook", "lähetetty", "odesláno z",
    "odoslané z", "získat outlook", "elküldve", "küldve a", "trimis de pe", "trimis din", "obțineți outlook", "отправлено с", "отправлено из", "надіслано з",
    "iphone'umdan gönderildi", "gönderildi", "στάλθηκε από", "anfonwyd o", "wedi'i anfon o", "anfonwyd gan", "cael outlook", "مرسل من", "ارسلت من", "أرسلت من",
    "تم الإرسال من", "إرسال من", "ارسال من", "میرے آئی فون", "نشلح", "נשלח מ", "从我的", "发自我的", "發自我的", "获取 outlook", "iphoneから送信", "나의 iphone", "मेरे iphone", "আমার iphone",
    "ਮੇਰੇ iphone", "મારા iphone", "đã gửi từ", "dërguar nga", "poslano z", "poslano iz", "enviat des", "išsiųsta iš", "nosūtīts no",
)  # fmt: skip
MADE = re.compile(
    r"(?:this (?:e-?mail|message|note|letter) (?:was|has been) )?(?:dictated (?:but|by|on|into|using|via|with|to siri|and not)|created (?:using|with) (?:voice|speech|dragon)|typed (?:on my|with|by|using|on a)"
    r"|written (?:using|with) (?:voice|speech)|voice[- ](?:recognition|to[- ]text)|speech[- ]to[- ]text|sent in haste)\b.*"
)
EXCUSED = re.compile(
    r"(?:please |kindly )?(?:excuse|forgive|pardon|apologies for|apologise for|sorry for|sorry about|ignore) (?:(?:any|my|the|all|this|for) )*"
    r"(?:and |brief|brevity|terse|short|typ(?:o|ing)|spelling|error|mistake|autocorrect|predictive|fat finger|thumbs|grammar|auto-?correct|misspell|shortness|tone)"
)
ANSWERS = re.compile(
    r"\b(?:done|not|complete|completed|finished|sorted|week|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|will|waiting|need)\b"
)
MOST_WORDS, MOST_OWN_WORDS, LONGEST = 16, 3, 160


def is_device(line: str) -> bool:
    """ "Sent from my ward last week, all done" and "Sent by post on Friday" are a person's words: a machine's line names what sent it."""
    small = MARKS.sub("", line.strip(" \t*_<>[]()-–—|.").lower().replace("’", "'"))
    words = small.partition("<")[0].split()
    if len(small) > LONGEST or not 1 < len(words) <= MOST_WORDS:
        return False
    excused = EXCUSED.search(small)
    if (excused and excused.start() == 0) or small.startswith(("yahoo mail: search", "out and about")):
        return ANSWERS.search(small) is None
    if small.startswith(ABROAD):
        return len(words) <= MOST_WORDS and ANSWERS.search(small) is None
    if MADE.fullmatch(small):
        return ANSWERS.search(small) is None
    return small.startswith(OPENERS) and _names_a_product(words, small) and (excused is not None or _says_no_more(small))


def _names_a_product(words: list[str], small: str) -> bool:
    """ "Sent from my kitchen table" is a joke that many make below their words."""
    named = PRODUCTS.intersection(word.strip(".,;:!?()[]'\"") for word in words)
    return (
        bool(named)
        or " mail for " in small
        or "://" in small
        or (small.startswith("sent from my ") and len(words) <= 3 + MOST_OWN_WORDS)
    )


def _says_no_more(small: str) -> bool:
    return ANSWERS.search(small) is None and " to " not in small
