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
    "trimis către subiect "
    "от отправлено дата кому тема копия "
    "від надіслано "
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
        "from von de da van od från fra lähettäjä feladó от від kimden από oddi_wrth 发件人 寄件者 差出人 送信者 보낸_사람 từ expéditeur absender"
    ).split()
)
ORIGINAL = frozenset({
    "original message", "original appointment", "forwarded message", "begin forwarded message", "reply message", "original email", "original e-mail",
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
ADDRESSED = re.compile(r"@[\w.-]{1,200}>?\)?\s?:\s*$|<[^<>@\s]{1,64}@[^<>@\s]{1,200}>")
RULE = re.compile(r"[-_=*–—]{5,}")
MOST_LINES = 4
MOST_CHARACTERS = 500
"""How long an attribution may run: a name and an address, broken over lines."""

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
        if (
            _ends_attribution(words)
            and HAS_MOMENT.search(joined)
            and (_says_who_wrote(joined) or _stands_above_quote(joined, lines, at + count))
        ):
            return count
        if count == 1 and not _may_open(words):
            return 0
    return 0


def _ends_attribution(line: str) -> bool:
    return line.rstrip(" *_>").endswith((":", "：", "wrote ----", "a écrit ----"))


def _stands_above_quote(joined: str, lines: Sequence[str], at: int) -> bool:
    """In a language not known here: a moment and an address, right above what is quoted."""
    below = next((line for line in lines[at : at + 3] if line.strip()), "")
    return ADDRESSED.search(joined) is not None and below.lstrip().startswith(">")


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
    following = [line for line in lines[at + 1 : at + 9] if line.strip()][:5]
    return sum(_header_name(line) in _names for line in following) >= 2


def _header_name(line: str) -> str | None:
    match = HEADER_LINE.match(line.strip()[:80])
    return match["name"].strip().lower() if match else None


def separator_at(lines: Sequence[str], at: int) -> bool:
    """ "-----Original Message-----", or a long rule right above a header block."""
    line = lines[at].strip()
    if not line:
        return False
    words = line.strip("-_=*–—><: \t").lower()
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
