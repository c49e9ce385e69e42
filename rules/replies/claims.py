"""The one way to say "done" that is believed: a whole clause that claims it, from its first word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rules.replies.classes import CLASSES
from rules.replies.fulfilled import brought_about, we_did
from rules.replies.phrases import Phrasebook, Span
from rules.replies.words import DAY, NAME

LEADS = """
    yes|okay|so|and|also|just|finally|update|status|fyi|now|today|yesterday|thanks|cheers|ta|great|good|then|sorry|all|
        apologies|hi|hello|morning|lovely|brilliant|certainly|absolutely|definitely|indeed
    thank you
    pleased|happy|glad|delighted|able to say|report|confirm|tell|inform|advise|let you? know? that?
    i|we am|are pleased|happy|glad|delighted|able to say|report|confirm|advise|tell_you|let_you_know|inform_you that?
    i|we can|wanted_to|would_like_to|want_to|just_wanted_to|just_want_to now? confirm|advise|report|let_you_know|inform_you|
        say that?
    i|we can? now|also|happily? confirm that?
    this|writing|just|email is? to say|confirm|advise|inform|let you? know? that?
    i|we write|am_writing|are_writing to say|confirm|advise|inform|let you? know? that?
    to confirm|advise|inform|say|let|update you? know? that?
    can i just confirm that?
    just to let|say|confirm|tell|update you? know? that?
    confirmed|confirming as?
    can :soon* confirm that?
    just? a quick|short|brief? note|one|email|message|line|update to say|confirm|tell|let|inform you? know? that?
    just? letting|telling|informing|updating|emailing|writing|messaging you|to_let_you? know|that|to_say? that?
    please note|be advised|aware? that?
    please? be|rest assured that?
    good news
    in answer|reply|response to your|the|this email|message|question|reminder?
    as of today|now|yesterday|<day>
    with? regard|regards|regarding to? this|it|the|your action|above|email|below?
    re|regarding|for|on :it
    <day>
    this|last|yesterday|earlier morning|afternoon|evening|week|month|today?
    hi|hello|hey|dear|morning <name>
    <name> ,
    yes|okay|sorry|thanks|hi|morning mate|hun|love|pet|duck|boss|guys|folks|team|colleague|both|again
    👍|👌|🙂|😊|😀|😃|😄|☺|🎉|💪|👏|🙌|✅|✔|☑
"""
"""What may stand before a claim without changing it."""

CLAIMS = """
    done|:plain :soon* $
    :soon* :plain $
    :soon* done|:plain :soon* :it
    done|:plain :soon* > :after
    done|:plain :soon* > with mum|dad|him|her|them|staff|no|thanks|support|help|parents|family|both|:worker
    done|:plain :soon* > with _ _? and|present|there|today|yesterday|<day>
    done|:plain > _ minutes|hours|days|weeks|months ago
    did :it $
    did :it > <day>|yesterday|last|today|ages|weeks|myself|ourselves|thanks|sorry|x|earlier
    complete|completed|finished $
    complete :soon* > thanks|thank|yesterday|👍|✅|✔|as|with
    :me :have :soon* :finished :soon* $
    :me :have :soon* :finished :soon* :it
    :me :have :soon* :finished :soon* > <day>|last|this|on_<day>|thanks
    :me :soon* did|done|completed|finished|sorted|actioned|resolved|finalised :soon* :it
    :me :have|got|had :soon* had? :it :soon* :finished
    :me :have got|had :it :soon* :finished
    got|had :it :soon* :finished
    he|she|they has|have|is|are had :it :soon* :finished
    :me? :soon* managed to :soon* get :it :soon* :finished
    :me? :soon* managed to :soon* do|complete|finish|sort :it
    they are|were|have_been|have_all_been|have_both_been :soon* :finished
    :it :be|all|both :soon* :finished
    :it :be|has|have :soon* been :soon* :finished
    has|have|been :soon* :finished :soon* $
    has|have|been :soon* :finished :soon* > :after
    has|have|been :soon* :finished > with|thanks
    is|was|are|were :soon* :finished $
    is|was|are|were :soon* :finished > <day>|last|by|on|now|thanks
    has|have|is :soon* been :soon* :finished
    have|has|had|got done|:plain :it
    :it :soon* :finished
    :it :have? :soon* taken|took place
    :it :have? :soon* gone|went ahead
    :it :have? :soon* happened
    have|has? :soon* happened|taken_place|gone_ahead|went_ahead|took_place
    :it job done
    job|mission|task|action|actions|matter|item done|completed|complete|accomplished|finished|sorted
    :me? :have? :soon* ticked|crossed|signed :it off
    mark|tick|record|close|log|class|treat|count :it? down|off|me? as :finished
    please|can|could|would|so? you? please? mark|tick|record|log :it? as? complete|completed|done|finished|closed please? $
    confirming|confirmed? completion of :it|the|my
    :it :be :it :soon* :finished with?
    done > from today|yesterday
    please|you|kindly can|may? mark|tick|record|close|log|class|treat|count :it? down|off|me? as :finished
    ✅|✔|☑ :finished
    👍 :finished
"""
"""A claim about the action itself."""

PLAIN_CLASSES = {
    **CLASSES,
    "plain": tuple(word for word in CLASSES["finished"] if word not in {"done", "complete"}),
    "be": ("is", "are", "was", "were", "been"),
    "have": ("have", "has"),
    "after": tuple(
        "the his her their my our a an on at in by for via over during as and to this last yesterday today earlier now already thanks thank "
        "<day> ✅ ✔ ☑ 👍 🙂 😊 😀 😃 😄 🎉 💪 👏 🙌 ❤ x xx xxx mon tue tues wed weds thu thur thurs fri online remotely back twice together tonight months weeks days ages many ta cheers "
        "please through using before when while after once until but however though although except apart some half most part partly".split()
    ),
}

THING_AUXILIARY = """
    :be :soon* :finished
    has|have|is :soon* been :soon* :finished
    :soon* :finished
    has|have? taken|took :soon* place
    has|have? gone|went :soon* ahead
    :be :soon* in place
    has|have happened
    has|have :soon* concluded
"""

DID_THING = """
    :me? just? :have? :soon* did|done|completed|finished|sorted|actioned :soon* the|his|her|their|my|our|a|an|<name>|some
"""

NO_THING = frozenset(
    """
    deed define imagine picture pretend everyone everybody work time talking lunch tea party fight <none> <part> quarter quarters thirds fifths majority un side end shift share ya i we you he she they it this that these those me us him them who whom whose what which when where why how if as
    be being is are was were am been do does did doing have has had having will would can could should may might must shall
    get gets getting got make makes making made need needs needed want wants wanted like likes love see sees saw seen consider considers
    mark marks say says said tell tells told ask asks asked let lets put puts keep keeps kept give gives gave take takes
    know knows wish wishes hope expect expects prefer prefers try tries ensure ensures chase chases remind reminds leave leaves
    confirm confirms send sends reply replies type write click press answer please nothing none no not never nobody half part most some
    more much little few many lots any anything something someone somebody anyone because since until before after than or usually normally generally always often sometimes routinely typically though but
    except well hard easily nearly almost barely hardly far good close about to from rest remainder other others another next first second
    third one thing things bit bits role post placement contract patience damage dinner deal she's he's wants find finds found think thinks believe believes helps
    sooner quicker supposed ready organise arrange arranging organising complete finish sort so then watch noticed
    """.split()
)
"""What cannot stand in the name of a thing that "is done": other verbs, other people, other amounts."""
NOT_FIRST = NO_THING | frozenset("check checks call calls order help start notice book".split())
"""What may be a thing after other words and is an order as the first: "check bloods are done"."""
GOES_TO = frozenset(
    "referral referrals letter email report visit trip application call transfer introduction response access form".split()
)
BEING = frozenset({"is", "are", "was", "were"})
MOST_WORDS_IN_A_THING = 9
KIN = frozenset(
    "son daughter brother sister mum dad mother father lad boy girl man woman client patient resident lady chap".split()
)
VAGUE = frozenset({"meeting", "meetings", "review", "reviews", "visit", "appointment", "session"})
"""Only with a word that tells which: the review itself was held, what was agreed there may not be done."""
DETERMINERS = frozenset({"the", "his", "her", "their", "my", "our", "a", "an", "this", "that", "these", "both", "all", "your"})

_leads = Phrasebook(LEADS, PLAIN_CLASSES)
_did = Phrasebook(DID_THING, PLAIN_CLASSES)
_claims = Phrasebook(CLAIMS, PLAIN_CLASSES)
_auxiliaries = Phrasebook(THING_AUXILIARY, PLAIN_CLASSES)


@dataclass(frozen=True, slots=True)
class Claim:
    """`span` is the words that say it, `leads` with what leads up to them; `of_it` where the action itself is meant and
    not a thing by its name."""

    span: Span
    leads: Span
    of_it: bool

    @property
    def clear_until(self) -> int:
        """No sign counts in what leads up to a claim, nor within one of the action itself."""
        return self.span.end if self.of_it else self.span.start


def claim_in(words: Sequence[str], named: Sequence[str]) -> Claim | None:
    """The first that is of the action itself, else the first. `named` are the same words, a name as NAME: "Sam is done"
    claims nothing of an action."""
    of_a_thing: Claim | None = None
    for leads, start in _clause_starts(words):
        span = _claims.at(words, start)
        if span and not _only_promised(words[span.end :]):
            return Claim(span, Span(leads, span.end), of_it=True)
        thing = None if of_a_thing else _thing_done(words, named, start)
        if thing and not _only_promised(words[thing.end :]):
            of_a_thing = Claim(thing, Span(leads, thing.end), of_it=False)
    return of_a_thing


def _only_promised(after: Sequence[str]) -> bool:
    """ "Done by Friday" is a promise."""
    return after[:1] in (["by"], ["before"]) and DAY in after[1:2]


def _clause_starts(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a clause may begin with a claim: at the first word, after a comma, "and" or "so", and after what leads up
    to a claim. With each, where its leads began."""
    for first in [0, *(at + 1 for at, word in enumerate(words) if word in {",", "and", "so"})]:
        start = first
        while start < len(words):
            yield first, start
            lead = _leads.at(words, start)
            if lead is None:
                break
            start = lead.end + (lead.end < len(words) and words[lead.end] == ",")


def _thing_done(words: Sequence[str], named: Sequence[str], start: int) -> Span | None:
    """ "The health check has been done", "bloods done": a short name of a thing, then what was done with it."""
    if did := _did.at(words, start) or we_did(words, start):
        return did
    for at in range(start, min(start + MOST_WORDS_IN_A_THING + 1, len(words))):
        if at > start and (span := _auxiliaries.at(words, at) or _brought_about(words, start, at)):
            somebody_did_it = words[span.end : span.end + 1] in (
                ["it"],
                ["this"],
                ["that"],
                ["these"],
                ["them"],
                ["herself"],
                ["himself"],
                ["themselves"],
            )
            return None if somebody_did_it or _is_a_person(words, named, start, span) else Span(start, span.end)
        first_this = at == start and words[at] in DETERMINERS
        if words[at] == "to" and words[at - 1] in GOES_TO and at > start:
            continue
        if words[at] == "," or (words[at] in (NO_THING if at > start else NOT_FIRST) and not first_this):
            return None
    return None


def _brought_about(words: Sequence[str], start: int, at: int) -> Span | None:
    untold = words[at - 1] in VAGUE and (at - 1 == start or words[at - 2] in DETERMINERS)
    return None if untold else brought_about(words, at)


def _is_a_person(words: Sequence[str], named: Sequence[str], start: int, said: Span) -> bool:
    """ "Sam is done", "my son's done with school": it is they who have had enough, or have left."""
    people = all(named[at] == NAME or words[at] in KIN or words[at] in DETERMINERS for at in range(start, said.start))
    return people and (words[said.start] in BEING or words[said.end : said.end + 1] in ([], ["with"], [","]))
