"""How far it has come, short of done: partly, a step of it, begun."""

from collections.abc import Mapping

from rules.replies.signs import Sign

PROGRESS: Mapping[Sign, str] = {
    Sign.PARTLY: """
        half|most|some|many of the|our|his|her _ have|has been? trained|seen|booked|sent|signed|contacted|written|informed|asked
        half|most|some|many|two|three|four|five|2|3|4|5|<part> of? the|our|his|her|my? team|staff|carers|shift|group|nurses|workers have|has|are|is? been? now? trained|seen|booked|signed|contacted|informed|asked|done|completed
        :achieved|:finished .. just|only|still need|needs|require|requires|awaiting|waiting
        written|done|finished|completed|got|have the|a|my? first|initial|rough? draft
        :achieved|updated|shared .. for comment|comments|feedback|approval|signature|signing|checking|proofreading
        :be|has|have gone|been_sent|been_given to .. .. but not to? the|his|her|mum|dad|<name>
        drafted|written|typed|started|sent|booked , needs|needs_to|to|still _
        first|initial|one appointment|visit|session|meeting|part|assessment :have? :be? happened|attended|taken_place|done|held|completed
        has|have seen|met|assessed|visited him|her|them but|and .. .. not|no
        the|a|his|her? draft|first_draft :be written|ready|done|finished
        two|three|four|five|2|3|4|5|some|others still|left to _
        one|two|three|four|five|1|2|3|4|5|few more|further? _ to_go|left|to_do|to_come|to_see
        met|visited|seen|been once|twice and|but|so_far
        <part>
        ^ a? bit of both
        partly|partially|part|half|halfway|mostly|mainly|largely|nearly|almost|all_but :finished|there|through|way
        half|halfway|partly|partially|part $
        ^ just|only the|a|one|his|her _
        ^ nearly|almost|mostly $
        not quite|entirely|fully|completely|totally|wholly|all|everything|100% :be|has|have? been? :soon* :finished|there
        not all of? :it|the|them :be|have? been? :soon* :finished|there
        getting there
        be|been|is|are|was|has|have|i|we drafted
        otherwise all? :soon* :finished
        am|are just|still|now|currently? typing|drafting|finishing
        am|are just|still|now|currently? writing :it|up|the|his|her|my|a
        is|and|just|still|now just|still|currently? typing|drafting|finishing
        just|still|and writing :it|up|the|his|her|my|a
        spoke|spoken|met|seen|rung|rang|visited|sent|written .. still to|need|needs|have
        been to see|visit|look|meet|view .. .. but .. not
        :achieved|:brought|assessed .. on_order|back_ordered
        assessed .. .. not _ yet
        form|forms|application|referral|letter submitted|sent|done|signed .. bit|part|side|rest still|to
        sent|submitted|posted|returned|completed .. form|forms|referral|application|paperwork off|in|back? .. not|no|nothing|waiting|awaiting
        form|forms|referral|application|paperwork|letter|letters .. sent|submitted|posted|returned|off|in .. not|no|nothing|waiting|awaiting
        been|done|seen|came|visited|finished|in|sorted|completed _? _? still|yet to come|do|follow|go|visit|see
        drafted|written|typed|started|filled_in|completed|done :it? needs|need posting|sending|signing|printing|checking|typing|emailing|laminating|approving|uploading|reviewing
        one|two|three|four|1|2|3|4 _ out_of|of the? two|three|four|five|six|seven|eight|ten|2|3|4|5|6|7|8|10
        :finished _ _? not yet|done|finished|started
        :achieved|:brought .. .. but|just|only|still|, .. needs|need|awaiting|waiting|requires|missing
        referral|application|form|letter|bid is|has|was|been? now? in|gone|gone_in|gone_off|sent|submitted|made|done .. but|, .. no|not|still|awaiting|waiting
        :finished .. .. to follow|come
        little|tiny|small bit|part? :finished
        most|some|half of? the? _? is|are now? in|up|here|there|fitted|ready
        some|good|bit_of headway|inroads
        most|half|some|part|parts|bits|bit|lots|much|several of :it|the|them|these|those|bits|parts|things|which? :be|has|
            have? been? :soon* :finished
        done|did|finished|completed a? bit|some|part|half|most|lot|parts of :it|the|them?
        done|finished|completed a? bit|some|part|half|most|lot|parts $
        most|half|some|part|several :be|has|have? been? :soon* :finished
        :finished the? first|1st|initial half|part|bit|bits|stage|step|phase|section|page|two|three|few
        first|1st|initial|second|next|other half|part|bit|bits|stage|step|phase|section|visit|appointment|session|one|module|
            round :be|has|have? been? :soon* :finished
        :finished .. except|excepting|bar|barring
        :finished .. apart|aside from
        :finished .. other than
        :finished .. .. but|, not :soon* the|all|his|her|any|everything|done|sent|booked|signed|yet|quite|fully
        everything|all but|bar|except|apart|aside
        everything|all other than
        part|stage|phase|step|section|module one|two|three|1|2|3|a|b :be|has|have? been? :soon* :finished
        :be|been _ but|, not|still|no|awaiting|waiting
        filled|filled_in|written|sent|drafted|read|typed half|some|part|most|bits of?
        half|part|most|some of the|it|this|his|her? form|forms|work|paperwork|plan|visits|training|sessions|report|
            application|booklet|questions
        but not yet|quite|all|everything|the|finished|completed|fully
        rest|remainder|remaining|other :it? to follow|do|come|go|finish|complete
        the? rest|remainder|others needs|need|is_with|are_with|is_waiting|still|has_to|will
        the? rest|remainder is|are outstanding|to|ongoing|pending|not|still
        1|2|3|4|5|6|7|8|9|one|two|three|four|five|six of|out_of the|them|these? 2|3|4|5|6|7|8|9|10|two|three|four|five|six|
            seven|them|these|those
        just|only the|a|one? _ _? left|remaining|outstanding|to_do|to_go|to_come|to_follow|missing
        only left|outstanding|remaining thing|part|bit
        just need|needs|waiting|awaiting the|his|her|a|one|on|for .. signature|signing|form|letter|confirmation|bit|part|
            result|results
        left|more|bit|bits to do|finish|complete|go
        in part
        managed|managing|achieved|got_through half|some|part|most|a_bit|bits|a_few|one|two|three
        :finished .. minus|save|less
        :achieved my|our|his|her part|bit|half|share|side|section|end
        i|we have? had|got|received|seen|met the|a|an|his|her|their|one|two .. but .. waiting|awaiting|not|no|nothing|need|needs
        :finished a? good|fair|big|large|small|tiny|decent|fair_old? chunk|load|tonne|ton|lot|bit|portion|handful|number|couple|few|wedge|
            section|piece|fraction of :it|the|them|his|her|what?
        most|half|part|some of the way
        partly|partially|half|mostly in place
        :achieved .. but|, .. nothing|nobody|never
        one|two|three|four|1|2|3|4 to go|do|come
        partial completion|success
        :finished one|two|three|four|five|1|2|3|4|5 of|out_of
        bit|half|part|some :finished .. bit|half|part|some|rest not
        :finished with the exception
        :achieved .. but|, not|no|still|awaiting|waiting
        :achieved and? now|still? awaiting|waiting
        three|two|a|one quarters|quarter|thirds|third of? :it? :finished|done
        got|have|had|done|received|completed|seen|met one|two|three|four|some|most|half of the|them|our|his|her
        making|made good|some|slow|steady? progress
        some|good|slow|steady|reasonable progress
        most|half|some|part|parts|bits|bit|lots|much|several of .. .. :be|has|have been? :soon* :finished
        most|half|some of? the|it|them|his|her|our? .. :finished
        first|initial two|three|four|2|3|4|few? _ :be|has|have been? :soon* :finished
        finish|complete|do|send|get|have|finishing|doing the rest|remainder|others|last
        the? rest|remainder|others by|on|in|next|should|will|to
        ^ some|part|parts|most|half|bits|a_bit|a_lot of :it $
        partway|midway|part_way|half_way|three_quarters|quarter|two_thirds through|there|of_the_way|done|complete
        i|we have? :soon* :finished :soon* section|sections|part|parts|page|pages|bits|some|most|half|steps|stage|stages|one|two|three
        :achieved .. .. but|, .. not|no|still|awaiting|waiting|outstanding
        parts|bits|some :finished
    """,
    Sign.DID: """
        :me :have? :soon* :finished
        is|are|was|were|been|has|have|had :soon* :finished
        ^ :soon* :finished
        bloods|tests|results|test|report|letter came|come|are|is|have_come back? fine|normal|okay|clear|negative|good|in|through
        is|are|was|were|been|has|have :brought :soon* to|by|with|for|on
        training|course delivered|given|run|provided
        has|had|have_had had? the|his|her|their|my|an|a :soon* blood|hearing|eye|health|physical? bloods|test|tests|check|checkup|jab|scan|assessment|ecg|vaccination|screening
        :meeting :have? :soon* happened|taken_place|took_place|gone_ahead|went_ahead
    """,
    Sign.STEP: """
        :me :have :soon* sent|submitted|booked|arranged|referred|written|updated|signed|filled|rung|emailed|called|drafted|printed|posted|requested|ordered|contacted|spoken|visited|met|seen
        ^ :soon* spoke|sent|met|visited|wrote|filled
        started|begun
    """,
    Sign.BEGUN: """
        have|has|had|is|was|just|already|only been? started|begun|commenced
        ^ started|begun|commenced
        made|making a start|beginning
        work has? begun|started|commenced
    """,
}
