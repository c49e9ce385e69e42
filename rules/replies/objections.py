"""Anger, refusal, irony, what is taken back, what went wrong: for a person, never "done"."""

from collections.abc import Mapping

from rules.replies.signs import Sign

OBJECTIONS: Mapping[Sign, str] = {
    Sign.OBJECTION: """
        just|only|was|am kidding|joking
        jk|kidding|joking|haha|hahaha|lol|hehe
        by the? end|close of? play|day|business|week|month
        by eod|cop|cob|tomorrow|tonight|then|lunch|lunchtime
        for _ brother|sister|cousin|friend|neighbour|twin
        april fool|fools|fool's
        as if
        yeah right
        i|we never agreed
        not what _ asked|wanted|agreed|said|meant|needs|wants
        against my|our|his|her|their|the|mums|mum wishes|advice|will|wish
        stop|quit emailing|mailing|sending|messaging|asking|chasing|this|these|bothering|hassling|nagging|contacting|writing|
            pestering|with|it
        unsubscribe|disagree|disagrees|complain|complaint|complaining|complaints|ridiculous|unacceptable|disgraceful|
            disgraced|disgusting|disgusted|appalling|appalled|outrageous|outrage|joke|joking|farce|nonsense|rubbish|pointless|
            stupid|useless|fuming|furious|livid|angry|annoyed|annoying|harassing|harassment|harassed|solicitor|solicitors|
            lawyer|ombudsman|bullying|blame|blaming|blamed|insulting|insulted|offended|shameful|shambles|pathetic|ludicrous|
            absurd|bullshit|bollocks|crap|shit|bloody|fuck|fucking|damn|sarcasm|sarcastic
        waste of
        drop|dropped|dropping :it
        not|never agreed with|by|at us|me|mum|dad|the_review|family|anyone
        is|are no need|point|reason|doubt|question|rush|hurry|change|such
        not|no_longer need|needs|require|requires :it any_more|anymore|any_longer|now?
        no_longer relevant|needed|required|necessary|applies|applicable|wanted|appropriate
        i|we :soon* :have? :soon* said|told_you no
        you|kept :soon* said|promised|told_me|told_us|were_supposed|were_meant|have_not|did_not|never
        fed up
        sick of|and_tired
        leave me|us alone
        remove|take me|us|my off|from
        do not|never contact|email|mail|write|message|ring|call|want|wish|agree|accept|like|consent|appreciate|approve|ask|
            send|chase
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
        obviously|naturally|whatever|surprise|magically|miraculously|miracle|magic|fairies|fairy|ha|haha|hahaha|hahahaha|lol|
            lmao|rofl|hilarious|funny|allegedly|ironic|irony|wow|yawn|tumbleweed|dream|dreams|unicorn|santa|elves|pigs
        ^ sure it|this|that|whatever
        yeah|yes|oh|well|okay sure it|this|that|whatever
        nothing better to
        good luck with
        as usual|always
        like everything
        just like
        thanks for nothing
        big surprise
        believe|trust me|that|it|you
        what do you think
        done with|in us|your|my|his|her|their|emails|this|you|it|them|all|him|her|everyone|people|the
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
        🙄|😒|😂|🤣|😡|😠|🤬|🤷|🤔|😏|😉|🙃|😤|👎|❌|✖|✗|✘|😬|😅|🤦|🤞|❓|❔|🚫|⛔|🖕|☐|💩|🤡|😴|🤥|😇|⏳|⌛|🔜|🚧
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
        sorry , that|this|it|my_last|my_email|my_reply|my_message? was|were meant|intended for :someone|<name>|another|a|the
        sorry that|this|it|my_last|my_email|my_reply|my_message was|were meant|intended for :someone|<name>|another|a|the
        supposed to be? for
        i meant
        should have said|put|written|been|read
        actually no|not|it|i
        no wait
        wait $
        hang|hold on
        changed|change my|his|her|their|its mind|minds
        changed|put it|that|everything back
        after all
        turns|turned out
        not :finished after
        contrary to
        sorry wrong|no|not|i meant
    """,
    Sign.TROUBLE: """
        harm|harms|damage|wrong|wrongly|error|errors|mistake|mistakes|problem|problems|issue|issues|unfortunately|sadly|regret|concern|concerns|
            concerned|worried|worry|worries|worrying|fail|failed|fails|failing|failure|cancelled|canceled|rejected|lost|
            broken|broke|missed|missing|again|repeating|reversed|revoked|rescinded|removed|lapsed|voided|incident|complication|complications|disaster|mess|messed|badly|abandoned|withdrawn|
            dropped|supposed|meant|redo|redone|repeat|repeated|incorrect|incorrectly|inaccurate|insufficient|inadequate|
            invalid|expired|overturned|appeal|appealed|challenge|challenged|dispute|disputed|unable|unsuccessful|
            unsuccessfully|unhappy|upset|disappointed|disappointing|terrible|awful|horrible|worse|worst|poor|poorly|pain|ill|
            sick|died|dead|delayed|delay|late|impossible|trouble|difficult|difficulty|difficulties|refused|refusing|refuses|
            declined
        fell|fallen|come|came through|apart|off|down|over
        am|is off work|sick
        🙁|😢|😭|😞|😟|😕
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
}
