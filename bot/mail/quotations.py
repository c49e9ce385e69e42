"""Where the words of others begin in a mail: "On … wrote:", header blocks, separators, our own mark, in many languages."""

import re
from collections.abc import Sequence
from functools import cache

from templates.say import PHRASES, phrase

WROTE = (
    "wrote", "writes", "schrieb", "schreibt", "a écrit", "a ecrit", "écrivait", "escribió", "escribio", "ha scritto", "escreveu", "schreef",
    "heeft geschreven", "geschreven", "napisał", "napisała", "napisał(a)", "pisze", "skrev", "skreiv", "kirjoitti", "napsal", "napsala",
    "napsal(a)", "napísal", "napísal(a)", "ezt írta", "írta", "a scris", "написал", "написала", "написал(а)", "пишет", "писал", "пише",
    "написав", "şunu yazdı", "yazdı", "έγραψε", "كتب", "כתב", "כתבה", "写道", "寫道", "のメール", "書きました", "작성", "viết", "ysgrifennodd",
    "wedi ysgrifennu", "va escriure", "idatzi du", "rašė", "rakstīja", "kirjutas", "napisao", "je napisao", "je napisal",
    "لکھا", "ਲਿਖਿਆ", "लिखा", "લખ્યું", "লিখেছেন", "எழுதியது", "qoray", "skrifaði", "scríobh", "sgrìobh", "shkroi", "ka shkruar",
)  # fmt: skip
OPENERS = (
    "on", "am", "le", "el", "il", "em", "op", "dnia", "w dniu", "den", "dne", "la data de", "în", "pe", "ar", "at", "dana", "на", "в", "στις", "il giorno",
    "em qui", "2026",
)  # fmt: skip
HEADER_NAMES = (
    "from sent date to cc bcc subject importance reply-to attachments when where required optional "
    "von gesendet datum an betreff wichtigkeit "
    "de envoyé envoye date à a objet expéditeur destinataire "
    "enviado fecha para asunto enviado_el "
    "da inviato data a oggetto "
    "van verzonden aan onderwerp "
    "od wysłano data do temat dw "
    "enviada assunto enviada_em "
    "från skickat till ämne kopia "
    "fra sendt til emne dato "
    "lähettäjä lähetetty vastaanottaja aihe päivämäärä päiväys "
    "odesláno komu předmět kopie "
    "odoslané predmet dátum "
    "feladó küldve címzett tárgy dátum "
    "trimis către catre subiect subiectul de_la expeditor expeditorul destinatar "
    "от от_кого отправлено дата кому тема копия "
    "від від_кого надіслано дата_надсилання "
    "remitente destinatario fecha_de_envío mittente destinatario afzender verstuurd nadawca adresat wysłane avsändare "
    "šalje pošiljatelj poslano prima naslov saatja saadetud adressaat teema "
    "من تم_الإرسال إرسال إلى الموضوع التاريخ مرسل منجانب بھیجا_گیا بنام موضوع تاریخ प्रेषक भेजा_गया दिनांक प्रति विषय থেকে প্রেরিত প্রতি বিষয় তারিখ "
    "kimden gönderildi kime konu tarih gönderme_tarihi "
    "από στάλθηκε προς θέμα "
    "oddi_wrth anfonwyd at pwnc dyddiad "
    "发件人 发送时间 收件人 主题 抄送 日期 寄件者 收件者 主旨 傳送時間 "
    "差出人 送信日時 宛先 件名 送信者 日時 "
    "보낸_사람 보낸_날짜 받는_사람 제목 "
    "từ đã_gửi đến chủ_đề"
).split()
SENDER_NAMES = frozenset(
    (
        "from von de da van od från fra lähettäjä feladó от від kimden από oddi_wrth 发件人 寄件者 差出人 送信者 보낸_사람 từ expéditeur absender de_la expeditor expeditorul "
        "от_кого від_кого remitente mittente afzender nadawca avsändare šalje pošiljatelj saatja من منجانب प्रेषक থেকে"
    ).split()
)
ORIGINAL = frozenset({
    "original message", "original", "original appointment", "forwarded message", "begin forwarded message", "reply message", "original email", "original e-mail",
    "ursprüngliche nachricht", "originalnachricht", "weitergeleitete nachricht", "ursprünglicher termin", "message d'origine", "message original",
    "message d’origine", "message transféré", "mensaje original", "mensaje reenviado", "messaggio originale", "messaggio inoltrato",
    "oorspronkelijk bericht", "doorgestuurd bericht", "wiadomość oryginalna", "oryginalna wiadomość", "wiadomość przekazana", "mensagem original",
    "mensagem encaminhada", "ursprungligt meddelande", "vidarebefordrat meddelande", "oprindelig meddelelse", "original meddelelse",
    "opprinnelig melding", "videresendt melding", "alkuperäinen viesti", "välitetty viesti", "původní zpráva", "pôvodná správa", "eredeti üzenet",
    "mesaj original", "исходное сообщение", "пересылаемое сообщение", "orijinal mesaj", "özgün ileti", "αρχικό μήνυμα", "neges wreiddiol",
    "neges a anfonwyd ymlaen", "原始邮件", "原始郵件", "元のメッセージ", "원본 메시지",
})  # fmt: skip

HAS_MOMENT = re.compile(r"@|\d{1,2}[:.h]\d{2}|\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d年")
HEADER_LINE = re.compile(r"[*_ ]{0,3}(?P<name>[^\W\d_][^:：*]{0,24}?)\s?[*_]{0,2}\s?[:：]\s?[*_]{0,2}(?:\s|$|\S)")
WITHIN = re.compile(r"(?:^|[\s>])[*_]{0,2}([^\W\d_]{1,20})[*_]{0,2} ?[:：]")
ADDRESSED = re.compile(r"@[\w.-]{1,200}>?\)?\s?:\s*$|<[^<>@\s]{1,64}@[^<>@\s]{1,200}>")
GOES_ON = re.compile(
    r"(?:on|am|le|el|il|em|op|den|dnia|pe|în|ar|w dniu) [^<>]{6,160}<[^<>@\s]{1,64}@[^<>@\s]{1,200}>,? (?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|"
    r"schreef|napisał\(a\)|skrev|a scris) ?:[\s\xa0]{1,9}\S",
    re.IGNORECASE,
)
"""Telephones put the first line of what is quoted right behind who wrote it."""
MESSAGE_FROM = re.compile(
    r"-{3,20} ?(?:(?:end )?message from|mensagem de|nachricht von|message de|mensaje de|wiadomość od|messaggio da|bericht van) [^\n]{1,300}?-{3,20}",
    re.IGNORECASE,
)
"""Horde names the sender in the line that separates."""
SENDER_BETWEEN = re.compile(r">>> [^>\n]{3,300}(?:>[^>\n]{1,60})? >>>")
"""So does GroupWise, in a line that looks quoted."""
RULE = re.compile(r"[-_=*–—]{5,}")
SHORT = 60
MOST_LINES = 4
MOST_CHARACTERS = 500
"""How long an attribution may run: a name and an address, broken over lines."""

MOST_STRANGE = 2
"""A header runs on in the next line, where its addresses are many."""
SHORTEST_MARK, LONGEST_MARK = 12, 300

_names = frozenset(name.replace("_", " ") for name in HEADER_NAMES)
_senders = frozenset(name.replace("_", " ") for name in SENDER_NAMES)


def attribution_at(lines: Sequence[str], at: int) -> int:
    """How many lines from here on are "On … wrote:"; none where it is not one."""
    joined = ""
    for count, line in enumerate(lines[at : at + MOST_LINES], 1):
        words = line.strip()
        if not words:
            return 0
        joined = f"{joined} {words}".strip()
        if len(joined) > MOST_CHARACTERS:
            return 0
        if count == 1 and GOES_ON.match(words) and HAS_MOMENT.search(words):
            return 1
        if (
            _ends_attribution(words)
            and HAS_MOMENT.search(joined)
            and (_says_who_wrote(joined) or _stands_above_quote(joined, lines, at + count))
        ):
            return count
        if count == 1 and len(words) < SHORT and words.lower().rstrip(" :").endswith(WROTE) and _is_quoted(lines, at + 1):
            return 1
        if count == 1 and not _may_open(words):
            return 0
    return 0


def _ends_attribution(line: str) -> bool:
    end = line.rstrip(" *_>")
    return end.endswith((":", "：")) or (end.endswith("---") and end.rstrip("- ").endswith(WROTE))


def _stands_above_quote(joined: str, lines: Sequence[str], at: int) -> bool:
    """In a language not known here: a moment and an address, right above what is quoted."""
    return ADDRESSED.search(joined) is not None and _is_quoted(lines, at)


def _is_quoted(lines: Sequence[str], at: int) -> bool:
    below = next((line for line in lines[at : at + 3] if line.strip()), "")
    return below.lstrip().startswith(">")


def _says_who_wrote(joined: str) -> bool:
    small = f" {joined.lower()} "
    return any(f"{verb}" in small[-120:] or f" {verb} " in small for verb in WROTE)


def _may_open(line: str) -> bool:
    """A line that others may complete: it begins like "On …", or has the moment or the address in it."""
    small = line.lower().lstrip("*_>< \u200f\u202b")
    return small.startswith(OPENERS) or HAS_MOMENT.search(line) is not None


def header_block_at(lines: Sequence[str], at: int) -> bool:
    """Outlook's "From: … Sent: … To: … Subject: …" without any mark of quotation: three such lines, the sender's first."""
    if _header_name(lines[at]) not in _senders:
        return False
    if len(set(_names_within(lines[at]))) > 2:
        return True
    found: set[str] = set()
    strange = 0
    for line in lines[at + 1 : at + 12]:
        name = _header_name(line)
        if name in _senders:
            break
        strange += bool(line.strip()) and name not in _names
        if strange > MOST_STRANGE:
            break
        if name in _names:
            found.add(name)
    return len(found) >= 2


def _names_within(line: str) -> list[str]:
    """Some gateways leave all of it in one line: "From: Kept Sent: 12 May To: Kim Subject: x"."""
    return [name.lower() for name in WITHIN.findall(line[:MOST_CHARACTERS]) if name.lower() in _names]


def _header_name(line: str) -> str | None:
    match = HEADER_LINE.match(line.strip()[:80])
    return match["name"].strip().lower() if match else None


def separator_at(lines: Sequence[str], at: int) -> bool:
    """ "-----Original Message-----", or a long rule right above a header block."""
    line = lines[at].strip()
    if not line:
        return False
    words = line.strip("-_=*–—><: \t").lower()
    if MESSAGE_FROM.fullmatch(line) or SENDER_BETWEEN.fullmatch(line):
        return True
    if words in ORIGINAL:
        return line != line.strip("-_=*–—") or line.endswith(":")
    if RULE.fullmatch(line):
        below = next((place for place in range(at + 1, min(at + 4, len(lines))) if lines[place].strip()), None)
        return below is not None and header_block_at(lines, below)
    return False


def our_mark_in(line: str) -> bool:
    words = _plain(line) if SHORTEST_MARK < len(line) < LONGEST_MARK else ""
    return any(mark in words for mark in our_marks())


@cache
def our_marks() -> tuple[str, ...]:
    """The words that stand above each of our messages, in each language that we write."""
    languages = sorted(path.name for path in PHRASES.iterdir() if path.is_dir())
    return tuple(dict.fromkeys(_plain(phrase("mail.answer_above", language)) for language in languages))


def _plain(line: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in line.lower()).split())
