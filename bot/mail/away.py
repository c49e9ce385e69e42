"""What a machine answers while a person is away: known by its subject in many languages, or by how it begins."""

import re

from rules.replies.danger import speaks_of_danger

AUTOMATIC = re.compile(
    r"(?:automatic (?:reply|response|answer)|auto(?:matic|mated)?[- ]?(?:repl(?:y|ied)|response|answer)|auto: re|out[- ]of[- ](?:the[- ])?office|away from (?:the|my) (?:office|desk)"
    r"|on (?:annual |maternity |paternity |parental |sick |study )?leave|(?:ooo|oof)(?=\s{0,3}(?:$|[:–-]|re:|until))|(?:vacation|holiday)s?(?= (?:repl|auto|notice|message|until)|\s{0,3}(?:$|:))"
    r"|(?:annual|sick|maternity|paternity|parental|study) leave\s{0,3}:|away (?:until|till)|not in (?:the|my) office"
    r"|automatische antwort|abwesenheitsnotiz|abwesend|réponse automatique|absence du bureau|respuesta automática|risposta automatica"
    r"|automatisch antwoord|autosvar|automatiskt svar|automatisk svar|automaattinen vastaus|odpowiedź automatyczna|autoodpowiedź|resposta automática"
    r"|ateb awtomatig|răspuns automat|otomatik yanıt|otomatik cevap|automatikus válasz|automatická odpověď|automatická odpoveď|automatinis atsakymas"
    r"|automatischer? antwort|automātiska atbilde|automaatvastus|samodejni odgovor|automatski odgovor|avtomatičen odgovor|przebywam poza biurem"
    r"|автоответ|автоматический ответ|автоматична відповідь|автоматичен отговор|αυτόματη απάντηση|trả lời tự động|自动回复|自动答复|自動回覆|自動応答|자동 회신"
    r"|الرد التلقائي|رد تلقائي|תשובה אוטומטית|स्वचालित उत्तर|স্বয়ংক্রিয় উত্তর|خودکار جواب)(?!\w)",
    re.IGNORECASE,
)
BEFORE_RE = re.compile(
    r"[^\[\]]{0,60}?\b(?:leave|out of office|away|absence|absent|not in the office|non[- ]working day|day off|not working|holiday|vacation|out of the office|ooo|oof)\b"
    r"[^\[\]]{0,40}?\b(?:re|aw|sv|odp|rv|tr):",
    re.IGNORECASE,
)
"""A program of a person puts nothing before "Re:" but a tag in brackets."""
AT_THE_END = re.compile(r"[(\[](?:out of office|automatic reply|auto[- ]?reply|on leave|away)[)\]]\s*$", re.IGNORECASE)
BEGINS = re.compile(
    r"(?:(?:dear|hi|hello|good (?:morning|afternoon))\b(?:[^\n,]{0,40}\n+|[^\n,]{0,40},\s{1,4}))?\W{0,3}(?:"
    r"(?:this is an |\*+ ?)?automat(?:ed|ic) (?:message|response|reply|e-?mail)"
    r"|(?:many )?thank(?:s| you) for (?:your (?:e-?mail|message)|contacting|getting in touch|e-?mailing)\b.{0,300}?"
    r"\b(?:i am|i'm|i will be|i shall be|this is an|has been received|will be)\b.{0,60}?"
    r"\b(?:leave|out of (?:the )?office|away|automated|has been received|been received|respond|reply|not in work|not working|contact)\b"
    r"|(?:please note (?:that )?)?(?:i am|i'm) (?:currently |now |presently )?(?:out of (?:the )?office|on (?:annual|maternity|paternity|parental|sick|study|long[- ]term) leave|away from (?:the|my) (?:office|desk))"
    r".{0,200}?\b(?:return|back|access|contact|respond|reply)"
    r"|please note (?:that )?i (?:no longer|do not|have left)\b.{0,200}?\b(?:direct|contact|e-?mail|redirect|forward)"
    r")",
    re.IGNORECASE | re.DOTALL,
)
ANSWERS = re.compile(
    r"\b(?:done|completed?|finished|sorted|number \d|need (?:until|more|till)|actions?|\d{1,2} ?[:.)-] |booked|sent it|not mine)\b|(?:^|\n)\s{0,3}\d{1,2}[.): -]",
    re.IGNORECASE,
)
"""A person who is away may answer nevertheless."""
MOST = 1500


def is_away_subject(subject: str) -> bool:
    subject = subject.strip()[:400]
    return AUTOMATIC.match(subject) is not None or BEFORE_RE.match(subject) is not None or AT_THE_END.search(subject) is not None


def begins_as_away(words: str) -> bool:
    """Some servers take away every header that tells a machine's answer. Whoever tells of danger is a person."""
    said = words.strip()[:MOST]
    return BEGINS.match(said) is not None and ANSWERS.search(said) is None and not speaks_of_danger(said)
