"""Small words that make a "done" less, or of something else: not, but, will, half."""

from collections.abc import Mapping

from rules.replies.signs import Sign

LESSENING: Mapping[Sign, str] = {
    Sign.NEGATION: """
        n|false|negative|not|no|never|nothing|none|nobody|neither|nor|without|un|nowt|nout|zilch|sod|bugger|naff|hardly|barely|scarcely|rarely|
            little|few|lack|lacks|lacking|fewer|less|least|undone|nowhere|zero|nil
    """,
    Sign.CONTRAST: """
        but|however|although|though|except|excepting|bar|barring|yet|still|whereas|besides|merely|nevertheless|nonetheless|
            otherwise|despite|only|solely|simply|instead|rather
        other than
        then they|he|she|it|someone|somebody
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
        will|shall|upcoming|soon|shortly|later|next|asap|eventually|someday|tomorrow|going|follow|follows|planning|planned|
            intend|intends|intending|intention|aim|aiming|due|want|wants|wanted|need|needs|needed|require|requires|required|
            try|tries|trying|tried|attempt|attempts|attempted|attempting|getting|get|gets|being|booked|scheduled|arranging|
            arranged|organising|preparing|would|could|may|might|can|cannot|consider|expected|pencilled|chase|chasing|chased|
            aside|waiting|awaiting|await|awaits|promise|deadline|requested|ask|asked|asking|imminent|imminently|nearer
        about|ready|plan|plans to
        just|still|now|currently|am|are chasing|checking|sorting|arranging|organising|preparing|printing|gathering|collecting|compiling|collating|booking|uploading|updating
        to be|do|follow|come|go|get|have|make|send|see|ring|call|book|arrange|chase|finish|complete|sort|start|happen|confirm|
            add|discuss|review|check|wait|decide|agree|sign|speak|write|meet|attend|hear|find|keep|try|collect|receive|close|
            action
        by|before|until|due <day>
        if|when|as_soon_as|once i|we can|could|am_able|are_able|get_a_chance|get_chance|have_time|get_time|find_time|have_a_minute|get_a_minute
        will|shall|going_to :soon* ask|try|contact|email|ring|phone|call|message|speak|talk|liaise|chase with|to? <name>|:worker
        i|we need|have|want|trying|tried|going to? ask|contact|email|ring|phone|call|message|speak|talk with|to? <name>|:worker
        when|once|as_soon_as i|we|he|she|they am|are|is|get|gets|come|comes|return|returns next? back|in|at_work|on_shift|free|on_duty|from|available|home|to_work
        have|has|had got? to
        in hand|progress|process
        as soon as possible|i_can|we_can|i_am_able|we_are_able|i_get|we_get|they_can
        on order|hold|track
        on its|the|their way
        under way
        underway|ongoing|pipeline|outstanding|remaining|remains|remain|remainder|rest|left|proceed|proceeding|continuing|
            continue|continues|continued|progressing
    """,
    Sign.OTHERWISE: """
        half|halfway|quarter|quarters|third|thirds|part|partly|partial|partially|most|mostly|mainly|largely|almost|nearly|
            some|several|majority|percent|fraction|portion|roughly
        consider|reply|type|write|click|press|button
        " :finished "
        " done|completed|complete|finished|sorted
        so called
        the one|ones $
        the one|ones > for|from|that|about|on|in|at|with|you|we|i|he|she|they|which|who|next|last|before|i_could|is|was
        done my|our|his|her|their _? in|part|best|bit|share|half|side|end|duty|job|head
        done over|in|out|away $
        done for|from me|us|here
        done to him|her|them|me|us|<name>
        todo
        q1|q2|q3|q4
        exception|exceptions|minus|apart|bit|bits|portion|shift|usually|normally|generally|always|often|sometimes|routinely|
            typically|annually
        on paper
        my|his|her|their|our own
        done|did :soon* well|brilliantly|amazingly|wonderfully
        a runner|disservice|favour|deal|disappearing
        old|previous|former|last|other place|provider|flat|house|setting|unit|college|job|carer|care_home|placement|home|school|ward|hospital|gp|worker|team|address|service
        washing|dishes|hoovering|shopping|laundry|ironing|homework|housework|cleaning|cooking|crossword|garden|dinner|tea
        in my|our|his|her|name|dreams head|mind|dreams|name|only|opinion|view
        from|at|on my|our|this end|side|part|view|perspective
        my|our|her|his|their end|side|part|half|bit|share|portion
        :finished :soon* for <day>|the_day|the_week|good
        done|finished in|for|with $
        stage|step|phase|part|round|tranche|draft|week|day|session|visit|module 1|2|3|4|one|two|three|four
        one|some|any day
        used to
        where he|she|they used|lived|was|stayed
        he|she|they lived|used
        is|are done|completed|finished|updated|reviewed|actioned by|every|each|monthly|weekly|annually|yearly|daily|quarterly|through|via
        is|are done|completed|finished|updated|reviewed at|in the|a|his|her|our|gp|each|every|clinic|batches|hospital|june|turn
        before $
        my|his|her|their leave|hours|notice|probation|shift|course|contract|term|degree|studies|tea|lunch|dinner|breakfast|sentence
        for the? year|term|summer|season
        :finished early|abruptly|prematurely|late
        on|to his|her|my|the|another|a brother|sister|cousin|friend|neighbour|twin|patient|lad|wrong
        with caveats|reservations|conditions|provisos|exceptions|a_caveat|one_caveat
        give or take
        last|previous year
        year|years ago|back
        before the|his|her|their|our|my|we|it|i|he|she|they
        draft|drafts
        done nothing|what|wrong|all|as|everything|my|our|his|her|their i|we|could|can|that|much|many|bit|part|best|share|half|
            side|end|possible|much
        the? first|1st|second|third|one|two|initial|next part|half|bit|stage|step|phase|section|page|session|draft|attempt|
            two|three|one|few|thing|piece|aspect|element|visit|appointment
        attempt|mock|pilot|trial|rehearsal
        <part>
        1|2|3|4|5|6|7|8|9|10|one|two|three|four|five|six|of|out of
        everything|all that? i|we|he|she can|could|possible
        someone|somebody|anyone|anybody|other|another|different|else|elsewhere
    """,
}
