"""Where the header of another message stands among a mail's lines: "From: … Sent: …", "-----Original Message-----"."""

import re
from collections.abc import Sequence

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
    "sujet pour copie destinatarul pre kópia отправитель gönderen kopio másolat "
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
        "от_кого від_кого отправитель gönderen remitente mittente afzender nadawca avsändare šalje pošiljatelj saatja من منجانب प्रेषक থেকে"
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
    "neges a anfonwyd ymlaen", "début du message transféré", "début du message réexpédié", "message transmis", "anfang der weitergeleiteten nachricht",
    "inicio del mensaje reenviado", "inizio messaggio inoltrato", "begin doorgestuurd bericht", "początek przekazywanej wiadomości",
    "treść przekazanej wiadomości", "przekazana wiadomość", "wiadomość przekazana dalej", "início da mensagem reencaminhada",
    "início da mensagem encaminhada", "mensagem reencaminhada", "începe mesajul redirecționat", "mesaj redirecționat", "mesaj redirectionat",
    "start på videresendt besked", "videresendt meddelelse", "oprindelig besked", "vidarebefordrat mejl", "edelleenlähetetty viesti",
    "välitetty viesti alkaa", "začátek přeposílané zprávy", "přeposlaná zpráva", "začiatok preposlanej správy", "preposlaná správa",
    "továbbított levél kezdete", "továbbított üzenet", "započni proslijeđenu poruku", "proslijeđena poruka", "начало переадресованного сообщения",
    "перенаправленное сообщение", "початок листа, що пересилається", "переслане повідомлення", "перенаправлене повідомлення", "ileti başlangıcı",
    "iletilmiş mesaj", "iletilen ileti", "الرسالة الأصلية", "رسالة معاد توجيهها", "اصل پیغام", "मूल संदेश", "মূল বার্তা", "原始邮件", "原始郵件", "元のメッセージ", "원본 메시지",
})  # fmt: skip

HEADER_LINE = re.compile(r"[*_ ]{0,3}(?P<name>[^\W\d_][^:：*]{0,24}?)\s?[*_]{0,2}\s?[:：]\s?[*_]{0,2}(?:\s|$|\S)")
WITHIN = re.compile(r"(?:^|[\s>])[*_]{0,2}([^\W\d_]{1,20})[*_]{0,2} ?[:：]")
MESSAGE_FROM = re.compile(
    r"-{3,20} ?(?:(?:end )?message from|mensagem de|nachricht von|message de|mensaje de|wiadomość od|messaggio da|bericht van) [^\n]{1,300}?-{3,20}",
    re.IGNORECASE,
)
"""Horde names the sender in the line that separates."""
SENDER_BETWEEN = re.compile(r">>> [^>\n]{3,300}(?:>[^>\n]{1,60})? >>>")
"""So does GroupWise, in a line that looks quoted."""
TITLED = re.compile(r"[-_=*]{3,40} ?\w[^-_=*<>\n]{2,60}? ?[-_=*]{3,40}")
"""A title between dashes, right above a header's line, in whatever language."""
NO_SENDER = re.compile(
    r"[^:：]{0,30}[:：]\s{0,9}(?:\d|$|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,8}\b|today|tomorrow|now|the |a |my )",
    re.IGNORECASE,
)
""" "From: 3 June, To: 5 June" is when somebody is away."""
RULE = re.compile(r"[-_=*–—]{5,}")
MOST_HEADER_LINES = 12
MOST_STRANGE = 2
"""A header runs on in the next line, where its addresses are many."""
MOST_CHARACTERS = 500

_names = frozenset(name.replace("_", " ") for name in HEADER_NAMES)
_senders = frozenset(name.replace("_", " ") for name in SENDER_NAMES)


def header_block_at(lines: Sequence[str], at: int) -> bool:
    """Outlook's "From: … Sent: … To: … Subject: …" without any mark of quotation: three such lines, one of them the sender's."""
    first = _header_name(lines[at])
    if first not in _names:
        return False
    if first in _senders and len(set(_names_within(lines[at]))) > 2:
        return True
    found: dict[str, str] = {}
    strange = 0
    for line in lines[at : at + MOST_HEADER_LINES]:
        name = _header_name(line)
        if name not in _names:
            strange += bool(line.strip())
        elif name in _senders and not _senders.isdisjoint(found):
            break
        else:
            found.setdefault(name, line)
        if strange > (MOST_STRANGE if first in _senders else 0):
            break
    sender = next((line for name, line in found.items() if name in _senders), None)
    return len(found) > 2 and sender is not None and NO_SENDER.match(sender) is None


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
    below = next((place for place in range(at + 1, min(at + 4, len(lines))) if lines[place].strip()), None)
    if below is None:
        return False
    if RULE.fullmatch(line):
        return header_block_at(lines, below)
    return TITLED.fullmatch(line) is not None and _header_name(lines[below]) in _names
