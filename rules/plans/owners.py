"""Who shall do it: the people, roles and bodies named in a cell or in a sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.plans.known import Known, name_words, recognised
from rules.plans.names import EMAIL, is_body_in_sentence, is_lower_name, is_nobody, kind_of
from rules.plans.values import Kind, Owner
from rules.plans.verbs import SUBJECT, is_verb

LONGEST = 400
"""No more of a cell is searched for owners."""

_BRACKETS = re.compile(r"[(\[<]([^()\[\]<>]{0,120})[)\]>]")
_PARTS = re.compile(
    r"\s*(?:[;\n,/+&|]|\band\b|\bor\b|\s[–—-]\s|:\s)\s*(?![^()\[\]<>]{0,120}[)\]>])",
    re.IGNORECASE,
)
"""What parts one owner from the next, but not within brackets."""

_ASIDE = re.compile(
    r"\s[–—-]\s+[a-z]\w*\s\w.*"
    r"|\b((?i:with support|supported by|in (liaison|partnership|conjunction|consultation|discussion) with|via|on behalf))\b.*",
    re.DOTALL,
)
_TORN_ROLE = re.compile(
    r"\b(operational|clinical|social|general|medical|service|practice|ward|team|community|quality|unit|senior|named|home|head|deputy|support|care|lead)"
    r"\n(?=(?:manager|nurse|lead|officer|worker|coordinator|co-ordinator|therapist|director|practitioner)\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s*(lead|owner|who|by|responsible|action by|named lead|person responsible)\s*:\s*(?=\S)", re.IGNORECASE)
_SHOUTED = re.compile(r"(?<=\s)([A-Z]{2,6}) (?:to|will) (?!be\b)[a-z]{2,}")
_DONE_BY = re.compile(
    r"\bbe \w{3,20} by (?P<who>(?:the )?[A-Za-z][\w.'’ -]{1,40}?)(?= (?:by|before|on|at|in|within|for|to)\b|[,.;]|$)"
)
_HELD = re.compile(r"(responsib\w+|leading|the|in|taking|working|chairing|contacting|sending|writing|meeting)$")


def read_owners(text: str, known: Known) -> tuple[Owner, ...]:
    """Those named in an owner's cell, in their order; empty where nobody is."""
    text = _LABEL.sub("", text[:LONGEST]).strip(" \t\n-–—•*")
    if is_nobody(text):
        return ()
    subjects = subjects_of(text, known)
    found = [owner for subject in subjects for owner in _named(subject, known)] or _named(text, known)
    return tuple(dict.fromkeys(recognised(owner, known) for owner in found))


def owners_in_sentence(text: str, known: Known) -> tuple[Owner, ...]:
    """Those who "will" or are "to" do it; empty where a sentence has no such subject."""
    found = [owner for subject in subjects_of(text[:LONGEST], known) for owner in _named(subject, known)]
    return tuple(dict.fromkeys(recognised(owner, known) for owner in found))


def subjects_of(text: str, known: Known) -> tuple[str, ...]:
    """Whoever is to do something in each sentence, and the body whose sentence has lost its full stop before it."""
    found: list[str] = []
    for sentence in re.split(r"(?<=[.!?;])\s+|\n", text):
        subject = _subject(sentence, known) or _passive(sentence, known)
        if not subject:
            continue
        found.append(subject)
        for match in _SHOUTED.finditer(sentence, len(subject) + 1):
            before = sentence[: match.start()].split()
            if before and before[-1][:1].isupper():
                found.append(match.group(1))
    return tuple(dict.fromkeys(found))


def _subject(sentence: str, known: Known) -> str | None:
    match = SUBJECT.match(sentence.strip(" \t-–—•*"))
    if not match:
        return None
    subject = match["subject"].strip(" ,")
    if match["verb"] == "be" and not _HELD.match((match["next"] or "").strip()):
        return None
    words = subject.split()
    starts = words[0][:1].isupper() or kind_of(subject, known) in {Kind.ROLE, Kind.GROUP}
    titled = len(words) < 4 and kind_of(subject, known) is Kind.ROLE
    if not starts or (is_verb(words[0]) and not titled):
        return None
    return subject if _named(subject, known, strict=True) else None


def _passive(sentence: str, known: Known) -> str | None:
    """ "Medication to be reviewed by Dr Patel"."""
    match = _DONE_BY.search(sentence)
    subject = match["who"].strip(" ,") if match else ""
    return subject if subject and _named(subject, known, strict=True) else None


def _named(text: str, known: Known, strict: bool = False) -> list[Owner]:
    """People apart from each other; a role beside a person says who that is; bodies together are one body.
    `strict`: the words must be somebody's name, else what stands in an owner's cell is taken for a body."""
    text = _tidy(_ASIDE.sub("", text)) or text
    parts = _with_their_mail(_parts(text, known))
    people = [owner for owner in parts if owner.kind is Kind.PERSON]
    if people and all(owner.kind is not Kind.GROUP for owner in parts) and _one_with_role(parts, text):
        return people
    if people or (parts and all(owner.kind is Kind.ROLE for owner in parts)):
        return parts
    return _one_body(_tidy(_BRACKETS.sub(" ", text)), EMAIL.findall(text), known, strict)


def _with_their_mail(parts: Sequence[Owner]) -> list[Owner]:
    """An address that stands apart belongs to the one whose name is in it: "Kim Osei, kim.osei@example.org"."""
    found = list(parts)
    for mail in [owner for owner in parts if owner.email == owner.name]:
        box = mail.name.partition("@")[0]
        named = [o for o in found if not o.email and any(len(word) > 1 and word in box for word in name_words(o.name))]
        if len(named) == 1:
            found[found.index(named[0])] = replace(named[0], email=mail.email)
            found.remove(mail)
    return found


def _one_body(whole: str, mails: Sequence[str], known: Known, strict: bool) -> list[Owner]:
    if not whole and mails:
        return [_by_mail(mail, known) for mail in mails]
    kind = kind_of(whole, known) or (Kind.PERSON if not strict and is_lower_name(whole, known) else None)
    if not whole or is_nobody(whole) or (strict and (kind is None or not is_body_in_sentence(whole))):
        return []
    return [Owner(whole[:120], mails[0].lower() if mails else None, kind or Kind.GROUP)]


def _one_with_role(parts: Sequence[Owner], text: str) -> bool:
    """ "Ivy Marsh, Head of Delivery" is one; "Ivy Marsh / ward manager" are two."""
    kinds, text = [owner.kind for owner in parts], _BRACKETS.sub(" ", text)
    return kinds.count(Kind.PERSON) == 1 and len(kinds) == 2 and not re.search(r"[/&+;]|\band\b|\bor\b", text)


def _parts(text: str, known: Known) -> list[Owner]:
    pieces = [piece for piece in _PARTS.split(text) if piece.strip()]
    if len(pieces) > 1 and (_holds_together(pieces, known) or len(pieces) > 12):
        pieces = [text]
    found = [_part(piece, known) for piece in _mended(pieces, known)]
    return [owner for owner in found if owner]


def _part(piece: str, known: Known) -> Owner | None:
    """One owner of a cell; "Community nurse (Kim Osei)" is Kim Osei."""
    mail = EMAIL.search(piece)
    address = mail.group().lower() if mail else None
    words = _without_role(_tidy(EMAIL.sub(" ", _BRACKETS.sub(" ", piece))), known)
    if address and not words:
        return _by_mail(address, known)
    kind = kind_of(words, known)
    for inside in _BRACKETS.findall(piece) if kind is not Kind.PERSON else ():
        name = _without_role(_tidy(EMAIL.sub(" ", inside)), known)
        if kind_of(name, known) is Kind.PERSON:
            words, kind = name, Kind.PERSON
    return Owner(_called(words, kind, known), address, kind) if kind and not is_nobody(words) else None


def _mended(pieces: Sequence[str], known: Known) -> list[str]:
    """ "Director of Safety" and "Quality" are one role: what follows a role "of" something goes on with it."""
    found: list[str] = []
    for piece in pieces:
        after_role = bool(found) and re.search(r"\b(of|for)\b", found[-1]) and kind_of(found[-1], known) is Kind.ROLE
        if (
            after_role
            and kind_of(piece, known) is not Kind.ROLE
            and len(piece.split()) < 4
            and not _is_contact_name(piece, known)
        ):
            found[-1] = f"{found[-1]} and {piece}"
        else:
            found.append(piece)
    return found


def _is_contact_name(piece: str, known: Known) -> bool:
    return " " in piece and kind_of(piece, known) is Kind.PERSON


def _holds_together(pieces: Sequence[str], known: Known) -> bool:
    """No piece of it is a person or a role, so that it is one body's name."""
    kinds = {owner.kind if (owner := _part(piece, known)) else None for piece in pieces}
    return Kind.PERSON not in kinds and kinds != {Kind.ROLE} and not any("@" in piece for piece in pieces)


def _without_role(words: str, known: Known) -> str:
    """ "Kim Osei OT" and "Nurse Kim Osei" name Kim Osei."""
    if kind_of(words, known) is not Kind.ROLE:
        return words
    titled = re.search(r"\b(?:Dr|Mrs?|Ms|Miss|Prof)\.? [A-Z].*", words)
    if titled:
        return titled.group()
    pieces = words.split()
    for cut in (pieces[:-1], pieces[1:]):
        if len(cut) == 2 and kind_of(" ".join(cut), known) is Kind.PERSON:
            return " ".join(cut)
    return words


def _called(words: str, kind: Kind, known: Known) -> str:
    return known.initials.get(words, words) if kind is Kind.PERSON else words


def _by_mail(mail: str, known: Known) -> Owner:
    return Owner(mail.lower(), mail.lower(), kind_of(mail, known) or Kind.PERSON)


def _tidy(text: str) -> str:
    """Spaces go, lines stay: below each other stand two people, or one with a role, or a role in two lines."""
    lines = [" ".join(line.split()).strip(" ,;:-–—*•|/&") for line in text.split("\n")]
    return _TORN_ROLE.sub(r"\1 ", "\n".join(line for line in lines if line))
