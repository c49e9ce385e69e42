"""What outweighs "done": for each sign the words and phrases that give it."""

from collections.abc import Mapping

from rules.replies.signs import Sign

OUTWEIGHING: Mapping[Sign, str] = {
    Sign.QUESTION: """
^ who|what|where|why|which|how|whose|whom
^ when|and|but|so|sorry|okay|also|please|then who|what|where|why|which|how|whose|is|was|do|does|did|should|can|could|have|has
^ is|are|was|were|do|does|did|has|can|could|would|should|shall|will|may|am|must|had you|i|we|he|she|it|this|that|they|there|the|my|your|anyone|someone|somebody|these|those|any|kept
^ have you|they|we|i|the|these|those not?
what|which|who|whom|whose|how|why do|does|did|should|shall|am|is|are|was|were|has|have|would|can|could|will i|you|we|he|she|it|this|that|they|the|these|my|your|kept
what|which action|one|person|patient|date|else
know|say|sure|clear|tell|explain|clarify|understand|see|wondering|wonder|remember|advise|remind me|us? what|which|who|whom|whose|how|where|whether
wondering|wonder
what|which is|are|was this|that|it|the about|for
do you want|mean|need|know|have
tell|explain|clarify|advise to? me|us
can|could|would|will|may you|someone|somebody|anyone please? _
please|can_you|could_you|kindly clarify|explain|advise|confirm|help|check|verify|ring|call|phone|review|look|read
^ is|are|was|were|has|have|did|does|do|can|could|would|should not i|we|he|she|it|this|that|they|the|you|these
question|questions|query|queries for|about|is|regarding
what :be? this|that|it
""",
    Sign.CONDITION: """
if|unless|provided|providing|depending|depends|whenever|whether|otherwise|once|when|assuming
dependent|conditional on|upon
as|so long|soon as
subject to
in case
only if|when|once
on condition
in the event
should you|he|she|they|it|funding|mum|dad need|want|agree|be|have|wish|not
after he|she|they|we|i|mum|dad|the|this|that|his|her
pending
""",
    Sign.HEDGE: """
think|thought|believe|believed|suppose|assume|assumed|reckon|guess|guessing|expect|expects|expected|expecting|hope|hopes|hopefully|hoping|presume|presumably|imagine|suspect|feel|gather
i|we trust|understand|understood that|it|this|the
i|we understand > _
should|probably|likely|apparently|seems|seem|seemed|appears|appear|appeared|supposedly|allegedly|reportedly|theoretically|technically|basically|practically|virtually|effectively|essentially|nominally|arguably|roughly|ish|doneish|sorta|kinda|afaik|iirc|imo|surely|must|ought|bound
as far as
to the? best? of? my knowledge
looks|look|looking|sounds|sound like|as|done|completed|complete|finished|sorted
pretty|fairly|quite|reasonably|almost|relatively|more_or_less sure|certain|confident|much|done|sorted|well|positive
more or less
as good as
good as
in theory|principle|effect|essence
sort|kind of
from memory
i would|could say|think
to all intents
in a way|manner|sense
could|can be :finished
if not
i will|would like to think
am|are certain|confident|positive
according to the? plan|schedule
""",
    Sign.DOUBT: """
maybe|perhaps|possibly|might|unlikely|unsure|unclear|doubt|doubtful|doubts|confused|confusing|puzzled|uncertain|dunno|hmm|hm|er|erm|um|umm|eh|na
seem|seems|seemed|appears|appear|supposed|meant|expected|expect|want|wanted|wants|like|believed to|this|it|these|that to? be :finished
again|redo|redone|repeat|repeated|repeating
may be|have|not|need|i|we|well|take|already|just|still
not at? all? entirely|really|completely|quite|100%|too|very|so? sure|certain|convinced|confident|clear|positive
no idea|clue|recollection|memory
know|sure|understand|clear why
do|did|does not really|actually|even? know|understand|remember|recall|get|recognise|follow
can not really|quite|actually? remember|recall|say|tell|find|see|think|open|read
need|needs to? check|find|look|confirm|clarify
who knows
hard|difficult to say|tell
double check|checking
yes and no
both yes
""",
    Sign.HEARSAY: """
:say
apparently|rumour|rumours|hearsay|supposedly|allegedly|reportedly
according to
i|we gather|understand|learn
word is
have|has|had|was|were|been|am|is|are told|informed|assured|advised|led
from what i|we
system|records|rio|notes|record|spreadsheet|tracker|it show|shows|showing|says|suggests|suggest|indicates
shows|showing|showed|marked|listed|recorded|logged|down as
<name>|he|she|they|gp|ward|hospital|clinic|school|surgery|team|nurse|mum|dad|doctor|manager|provider|staff|home|worker|coordinator have|has? confirmed|confirms|confirm
confirmed by|with
""",
    Sign.OBJECTION: """
stop|quit emailing|mailing|sending|messaging|asking|chasing|this|these|bothering|hassling|nagging|contacting|writing|pestering|with|it
unsubscribe|disagree|disagrees|complain|complaint|complaining|complaints|ridiculous|unacceptable|disgraceful|disgraced|disgusting|disgusted|appalling|appalled|outrageous|outrage|joke|joking|farce|nonsense|rubbish|pointless|stupid|useless|fuming|furious|livid|angry|annoyed|annoying|harassing|harassment|harassed|solicitor|solicitors|lawyer|ombudsman|bullying|blame|blaming|blamed|insulting|insulted|offended|shameful|shambles|pathetic|ludicrous|absurd|bullshit|bollocks|crap|shit|bloody|fuck|fucking|damn|sarcasm|sarcastic
waste of
fed up
sick of|and_tired
leave me|us alone
remove|take me|us|my off|from
do not|never contact|email|mail|write|message|ring|call|want|wish|agree|accept|like|consent|appreciate|approve|ask|send|chase
am|are not happy|pleased|impressed|amused|satisfied
not happy|acceptable|appropriate|fair|true|right|correct|accurate|good|impressed|satisfied|prepared|willing|agreeing
never|not agreed|asked|consulted|informed|signed up|to|about|for
nobody|no_one|none of? you? asked|told|consulted|informed|bothered|cares|listened|listens
object|objection|refuse|i decline to|this|it|strongly|completely|totally
i refuse|object|decline
i|we will not be? doing|do|agree|accept|have
not doing|having|accepting this|it|that|any
not my|our fault
not what was|we|i agreed|said|asked|discussed|meant|the
how dare
yeah|yes|oh right
as if
of course
oh really|great|good|sure|yes|yeah|brilliant|joy|wonderful|lovely|come|please|dear
obviously|naturally|whatever|surprise|magically|miraculously|miracle|magic|fairies|fairy|ha|haha|hahaha|hahahaha|lol|lmao|rofl|hilarious|funny|allegedly|ironic|irony|wow|yawn|tumbleweed|dream|dreams|unicorn|santa|elves|pigs
sure it|this|that|whatever
nothing better to
good luck with
as usual|always
like everything
just like
thanks for nothing
big surprise
believe|trust me|that|it|you
what do you think
done with|in this|you|it|them|all|him|her|everyone|people|the
i|we|you|he|she am|are|is|was|were :soon* done|finished|through
so|quite|really done
easier said
said and done
hard done
well done
done to death
damage is|was done
when all is
like that
🙄|😒|😂|🤣|😡|😠|🤬|🤷|🤔|😏|😉|🙃|😤|👎|❌|✖|✗|✘|😬|😅|🤦|🙁|😢|😭|😞|😟|😕|🤞|❓|❔|🚫|⛔|🖕|💩|🤡|😴|🤥|😇|⏳|⌛|🔜|🚧
""",
    Sign.RETRACTION: """
ignore|disregard|forget my|the|that|this|last|previous|earlier|above|it|what|all|email|message|me
please ignore|disregard
scrap|scratch|cancel|undo|reverse|delete that|this|it|my|the
i was|am wrong|mistaken|confused
sent|replied|marked|clicked|pressed|said|answered|done in error|by|too|wrong|accidentally|prematurely|mistakenly
my mistake|bad|error
by|in|a mistake|error|accident
accidentally|prematurely|premature|correction|retract|retracting|recall|recalled|oops|whoops|ooops|reopen|undo|unmark
re open
spoke|spoken|speaking|replied|answered too soon|early
take it|that|this|my back
jumped the gun
to the wrong
wrong email|message|patient|thread|button|reply|box|address|link|review|list|file|attachment
not meant|intended for
meant for|to
supposed to be? for
i meant
should have said|put|written|been|read
actually no|not|it|i
no wait
wait $
hang|hold on
changed|change my mind
after all
turns|turned out
not :finished after
contrary to
sorry wrong|no|not|i meant
""",
    Sign.TROUBLE: """
wrong|wrongly|error|errors|mistake|mistakes|problem|problems|issue|issues|unfortunately|sadly|regret|concern|concerns|concerned|worried|worry|worries|worrying|fail|failed|fails|failing|failure|cancelled|canceled|rejected|lost|broken|broke|missed|missing|incident|complication|complications|disaster|mess|messed|badly|abandoned|withdrawn|dropped|supposed|meant|redo|redone|repeat|repeated|incorrect|incorrectly|inaccurate|insufficient|inadequate|invalid|expired|overturned|appeal|appealed|challenge|challenged|dispute|disputed|unable|unsuccessful|unsuccessfully|unhappy|upset|disappointed|disappointing|terrible|awful|horrible|worse|worst|poor|poorly|pain|ill|sick|died|dead|delayed|delay|late|impossible|trouble|difficult|difficulty|difficulties|refused|refusing|refuses|declined
fell|fallen through|apart
in hospital
admitted
too late|soon|early|much|many|little|long
have|has to be? redone|repeated|rebooked
gave|given up
no show
back to square
would have|not
should have|not
could have|not
stopped working
""",
    Sign.NEGATION: """
not|no|never|nothing|none|nobody|neither|nor|without|un|nowt|nout|zilch|sod|bugger|naff|hardly|barely|scarcely|rarely|little|few|lack|lacks|lacking|fewer|less|least|undone|nowhere|zero|nil
""",
    Sign.CONTRAST: """
but|however|although|though|except|excepting|bar|barring|yet|still|whereas|besides|merely|nevertheless|nonetheless|otherwise|despite|only|solely|simply|instead|rather
other than
aside|apart from
save for
even though
at least
so far
up to a? point
for now
for the time|moment
temporarily|provisionally|interim|draft|provisional|temporary|verbally|informally|unofficially|unofficial
""",
    Sign.FUTURE: """
will|shall|upcoming|soon|shortly|later|next|asap|eventually|someday|tomorrow|going|follow|follows|planning|planned|intend|intends|intending|intention|aim|aiming|due|want|wants|wanted|need|needs|needed|require|requires|required|try|tries|trying|tried|attempt|attempts|attempted|attempting|getting|get|gets|being|booked|scheduled|arranging|arranged|organising|preparing|would|could|may|might|can|cannot|consider|expected|pencilled|chase|chasing|chased|aside|waiting|awaiting|await|awaits|promise|deadline|requested|ask|asked|asking|imminent|imminently|nearer
about|ready|plan|plans to
to be|do|follow|come|go|get|have|make|send|see|ring|call|book|arrange|chase|finish|complete|sort|start|happen|confirm|add|discuss|review|check|wait|decide|agree|sign|speak|write|meet|attend|hear|find|keep|try|collect|receive|close|action
by|before|until|due <day>
have|has|had got? to
in hand|progress|process
as soon as possible|i_can|we_can|i_am_able|we_are_able|i_get|we_get|they_can
on order|its|the|hold|track|going
under way
underway|ongoing|pipeline|outstanding|remaining|remains|remain|remainder|rest|left|proceed|proceeding|continuing|continue|continues|continued|progressing
""",
    Sign.OTHERWISE: """
half|halfway|quarter|quarters|third|thirds|part|partly|partial|partially|most|mostly|mainly|largely|almost|nearly|some|several|majority|percent|fraction|portion|roughly
consider|reply|type|write|click|press|button
" :finished "
" done|completed|complete|finished|sorted
so called
q1|q2|q3|q4
exception|exceptions|minus|apart|bit|bits|portion|shift|usually|normally|generally|always|often|sometimes|routinely|typically|annually
on paper
in my|our|his|her|name|dreams head|mind|dreams|name|only|opinion|view
from|at|on my|our|this end|side|part|view|perspective
my|our|her|his|their end|side|part|half|bit|share|portion
:finished :soon* for <day>|the_day|the_week|good
done|finished in|for|with $
stage|step|phase|part|round|tranche|draft|week|day|session|visit|module 1|2|3|4|one|two|three|four
one|some|any day
before the|his|her|their|our|my|we|it|i|he|she|they
draft|drafts
done nothing|what|wrong|all|as|everything|my|our|his|her|their i|we|could|can|that|much|many|bit|part|best|share|half|side|end|possible|much
the? first|1st|second|third|one|two|initial|next part|half|bit|stage|step|phase|section|page|session|draft|attempt|two|three|one|few|thing|piece|aspect|element|visit|appointment
attempt|mock|pilot|trial|rehearsal
<part>
1|2|3|4|5|6|7|8|9|10|one|two|three|four|five|six|of|out of
everything|all that? i|we|he|she can|could|possible
someone|somebody|anyone|anybody|other|another|different|else|elsewhere
""",
}
