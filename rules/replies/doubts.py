"""What is asked, conditional, hedged, doubted or heard from others: each outweighs "done"."""

from collections.abc import Mapping

from rules.replies.signs import Sign

DOUBTS: Mapping[Sign, str] = {
    Sign.QUESTION: """
        ^ who|what|where|why|which|how|whose|whom
        ^ when|and|but|so|sorry|okay|also|please|then who|what|where|why|which|how|whose|is|was|do|does|did|should|can|could|
            have|has
        ^ is|are|was|were|do|does|did|has|can|could|would|should|shall|will|may|am|must|had you|i|we|he|she|it|this|that|they|
            there|the|my|your|anyone|someone|somebody|these|those|any|kept
        ^ have you|they|we|i|the|these|those not?
        what|which|who|whom|whose|how|why do|does|did|should|shall|am|is|are|was|were|has|have|would|can|could|will i|you|we|
            he|she|it|this|that|they|the|these|my|your|kept
        what|which action|one|person|patient|date|else
        know|say|sure|clear|tell|explain|clarify|understand|see|wondering|wonder|remember|advise|remind me|us? what|which|who|
            whom|whose|how|where|whether
        wondering|wonder
        :finished then|now|yet? is|was|has|have|did it|that|he|she|they $
        or is|was|did|has|am|are|not|have it|not|i|this|that|we?
        ^ please? send|show|post|resend me|us
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
        think|thought|believe|believed|suppose|assume|assumed|reckon|guess|guessing|expect|expects|expected|expecting|hope|
            hopes|hopefully|hoping|presume|presumably|imagine|suspect|feel|gather
        i|we consider|regard|treat|count|class|call .. :finished
        i|we trust|understand|understood that|it|this|the
        i|we understand > _
        should|probably|likely|apparently|seems|seem|seemed|appears|appear|appeared|supposedly|allegedly|reportedly|
            theoretically|technically|basically|practically|virtually|effectively|essentially|nominally|arguably|roughly|ish|
            doneish|sorta|kinda|afaik|iirc|imo|surely|must|ought|bound
        as far as
        to the? best? of? my knowledge
        looks|look|looking|sounds|sound like|as|done|completed|complete|finished|sorted
        pretty|fairly|quite|reasonably|almost|relatively|more_or_less sure|certain|confident|much|done|sorted|well|positive
        more or less
        as good as
        good as
        or so
        insofar|in_so_far as?
        knock|touch on? wood
        let me check|see|look|confirm|ask|double_check
        in theory|principle|effect|essence
        in a|an perfect|ideal world
        sort|kind of
        from memory
        i would|could say|think
        to|for all intents
        in a way|manner|sense
        could|can be :finished
        if not
        not quote|hold me|us
        i will|would like to think
        i|we wish
        am|are certain|confident|positive
        according to the? plan|schedule
    """,
    Sign.DOUBT: """
        maybe|perhaps|possibly|might|unlikely|unsure|unclear|doubt|doubtful|doubts|confused|confusing|puzzled|uncertain|dunno|
            hmm|hm|er|erm|um|umm|eh|na
        seem|seems|seemed|appears|appear|supposed|meant|expected|expect|want|wanted|wants|like|believed to|this|it|these|
            that to? be :finished
        do|be|done|doing|completed|complete|try|start|booked|assessed|done_all :it? again
        redo|redone|repeat|repeated|repeating
        may be|have|not|need|i|we|well|take|already|just|still
        not at? all? entirely|really|completely|quite|100%|too|very|so? sure|certain|convinced|confident|clear|positive
        see ps|previous|my_last|my_other|my_previous|other
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
        they|you|people|staff|some|mum|dad|parents|family|notes|:worker say|tell|reckon
        i|we hear|heard that|it|he|she|they|from
        informed|advised|assured me|us|him|her|them|that|by|it|this
        apparently|rumour|rumours|hearsay|supposedly|allegedly|reportedly
        according to
        per|via|courtesy_of the|my|his|her|our? mum|dad|nurse|notes|records|rio|system|staff|family|carer|carers|sister|brother|<name>|:worker
        i|we gather|understand|learn > _
        word is
        have|has|had|was|were|been|am|is|are told|informed|assured|advised|led
        from what i|we
        they|people|some claim|insist|swear|maintain|keep
        so they|he|she|the|it say|says|claim|claims|tell|tells|story|goes
        by all accounts
        system|records|rio|notes|record|spreadsheet|tracker|it show|shows|showing|says|suggests|suggest|indicates
        shows|showing|showed|marked|listed|recorded|logged|down as
        <name>|he|she|they|gp|ward|hospital|clinic|school|surgery|team|nurse|mum|dad|doctor|manager|provider|staff|home|
            worker|coordinator have|has? confirmed|confirms|confirm
        confirmed by|with
    """,
}
