"""That it will be later, and that more time is asked for."""

from collections.abc import Mapping

from rules.replies.signs import Sign

DELAYS: Mapping[Sign, str] = {
    Sign.LATER: """
        until|till <day>
        not until|before <day>
        ^ by|the? end of? term|summer|half_term please?
        after the? bank_holiday|half_term|holidays|easter|christmas|weekend|summer
        will|would be? :finished? after|following that|this|then
        not until|before
        not for <day>
        is|are|will_be|would_be :soon* on|for|at|in|until|not_until? <day>
        has|have|got|gets a|an|his|her|their|the|my|our|another|some _ .. on|at|in|for? <day>
        offered|offering|suggested|suggesting|proposed|proposing|given_us|given_him|given_her|given_me .. .. <day>
        do|complete|finish|sort|book|get|arrange :it :finished? then|after_that|thereafter|afterwards
        go|goes|sees|attend|attends|start|starts|visit|visits|meet|meets|return|returns|come|comes|begin|begins .. .. <day>
        need|needs|want|wants|require|requires|take|takes|have|has|requiring .. longer
        need|needs|want|require|just|only? a? few|couple|bit|little|some more|longer|extra|additional of? time|days|weeks|
            months|day|week
        need|needs|want|require|just|only|a few|couple|bit <day>
        few|couple|bit|little|some|two|three|2|3 more days|weeks|months|time
        need|needs|want|require|requires|requiring|take <day>
        more|extra|additional|further time|days|weeks
        push|pushed|pushing|put|putting|move|moved|moving :it? .. back|out|to_<day>|on_<day> <day>?
        postpone|postponed|postponing|defer|deferred|delayed|reschedule|rescheduled|rearranged|rebooked|moved|changed until|
            till|to|for|by|on <day>
        postponed|deferred|rescheduled|rearranged|rebooked $
        running|bit|little|be late|behind
        bear with me|us
        not going|able to? be? able? to? make|meet|hit|finish|complete|have|get|do .. date|deadline|time|<day>
        not|never make|meet|hit|making|meeting the|this|that|it|my? date|deadline|target|<day>
        not be? ready|finished|done|completed|complete .. by|in|on|before|until|till time|then|<day>|next
        new|revised|later|another|different|amended|alternative date|deadline|timescale
        deadline|date|target to|until|be|as|is? <day>
        eta
        :promise .. <day>
        i|we|plan|plans|to plan|plans|is_to|is .. .. <day>
        on|in my|our|the|her|his list|to_do_list|radar|plan|diary|calendar|desk for|on? <day>
        came|come|comes|coming|received|arrived through? for|on <day>
        being|getting|be|get seen|assessed|reviewed|visited|collected|admitted|discharged|moved .. <day>
        looking|look|more at|like <day>
        <day> more|is|seems|would_be realistic|likely|achievable|doable|manageable|feasible
        more|most realistic|likely|achievable <day>
        not :finished|yet :finished|sorry|yet? <day> $
        :promise .. .. <day>
        :promise .. .. .. <day>
        :promise .. .. .. .. <day>
        am|are|is|be|been :now_doing .. .. <day>
        ^ :now_doing :it .. <day>|weekend
        this|next|over_the|at_the weekend
        :worker|he|she|they|mum|dad|<name>|staff|someone :now_doing|visiting|coming .. .. <day>
        coming|visiting .. .. <day>
        ^ :now_doing .. <day>
        :meeting :be|has|have|now? been? :yet* made|booked|set|arranged|scheduled|planned|fixed|in|for|on .. <day>
        :meeting :be? on|for|at|in? <day>
        ^ due|ready|available|back|in|on|in_for by|on|for|in? <day>
        :finished by|before <day>
        ^ by|before|on|for <day>
        <day> at the latest|earliest
        <day> is|will|would be|is? the|my|our? best|earliest|soonest|next|first|better|more
        earliest|soonest|next|first .. .. is|will|be|are|available <day>
        not enough time
        after|later_than|past the? <day>
    """,
    Sign.ASKS_TIME: """
        can|could|may|might|would i|we possibly|please|just|perhaps|maybe? have|get|be|do|ask|request a|an|until|till|some|another|more|bit|few|<day>|
            longer|extra|given|extension|for
        can|could|may|would|please :it|i|we|you|the_deadline|the_date|deadline please? .. be? extend|extended|postpone|
            postponed|push|pushed|move|moved|put|delay|delayed|defer|deferred|change|changed back|out|on|to|until|till|it|
            this|that|the|deadline|date|<day>|please?
        please|can|could|would|to? you? please? extend|give|allow|grant|let me|us|it|this|the|have .. until|till|to_<day>|more|
            another|longer|extra|extension|<day>|few|deadline|date
        extension|extend|extended
        more time please
        need|want|require|would_like|requesting|request|ask|asking|appreciate|like .. more|extra|additional|longer|further|
            another time|day|days|week|weeks|fortnight|month|months
        need|want|require|would_like|requesting|request|appreciate a|some|little|bit|the? more|longer|extra|additional time|
            days|weeks
        need|needs|want|require|would_like|like|requesting|asking|take :it|me|us|them|this? until|till <day>?
        is|would|will|be|if :it|<day>|that <day>? :be? okay|alright|fine|possible|acceptable .. if|to|for .. have|get|
            finish|complete|extend|push|move|until|till|by|later|<day>
        i|we|they|will|you see .. .. <day>
        is|would|will|could the? <day> :be? okay|alright|fine|possible|soon_enough|acceptable|good
        <day> okay|alright|fine|good|possible $
        give|allow|grant me|us .. until|till|another|more|few|to_<day>|<day>|longer|extra
        can|could|shall we|you|i|it say|be|make_it|do <day>
        could do with .. more|another|longer|extra|until|till|<day>
        can|could :it go|slip|move|come back|out .. <day>|day|days|week|weeks|fortnight|month|months
        can|could :it .. wait|hold|stay .. until|till|after|<day>
        how_about|what_about <day>
        ^ so? say|perhaps_say|maybe_say <day>
        please move|change|extend|push|put|set :it? to|until|till|back <day>
        could|can you bear with me|us
        can|could i|we :soon* do|get|finish|send|complete|sort|arrange|book :it? .. <day>|later|afterwards|instead|weekend
        like|want|wish|need|hoping|prefer to extend|push|move|delay|postpone|defer|put :it? .. <day>|until|till|back|out|by
        any chance of? .. until|till|longer|more|extra|extension|another|<day>
        deadline|date be|to_be extended|moved|put|pushed|changed
        grateful if|for .. .. extended|extension|longer|more|until|<day>
        <day> please $
        <day> more|longer|extra
        one|two|three|four|five|six|2|3|4|5|6|10|few|couple|couple_of|another days|weeks|months|week|fortnight more|longer|extra
        change|move|put|push|set the|my|this|it|due? date|deadline|it to|back|until|till|on
    """,
}
