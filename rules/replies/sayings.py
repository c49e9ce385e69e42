"""What is said of an action that is not simply done: for each sign the words and phrases that give it."""

from collections.abc import Mapping

from rules.replies.signs import Sign

SAYINGS: Mapping[Sign, str] = {
    Sign.PARTLY: """
        <part>
        partly|partially|part|half|halfway|mostly|mainly|largely|nearly|almost|all_but :finished|there|through|way
        half|halfway|partly|partially|part $
        ^ nearly|almost|mostly $
        not quite|entirely|fully|completely|totally|wholly|all|everything|100% :be|has|have? been? :soon* :finished|there
        not all of? :it|the|them :be|have? been? :soon* :finished|there
        getting there
        most|half|some|part|parts|bits|bit|lots|much|several of :it|the|them|these|those|bits|parts|things|which? :be|has|have? been? :soon* :finished
        done|did|finished|completed a? bit|some|part|half|most|lot|parts of :it|the|them?
        done|finished|completed a? bit|some|part|half|most|lot|parts $
        most|half|some|part|several :be|has|have? been? :soon* :finished
        :finished the? first|1st|initial half|part|bit|bits|stage|step|phase|section|page|two|three|few
        first|1st|initial|second|next|other half|part|bit|bits|stage|step|phase|section|visit|appointment|session|one|module|round :be|has|have? been? :soon* :finished
        :finished .. except|excepting|bar|barring
        :finished .. apart|aside from
        :finished .. other than
        :finished .. .. but|, not :soon* the|all|his|her|any|everything|done|sent|booked|signed|yet|quite|fully
        everything|all but|bar|except|apart|aside
        everything|all other than
        part|stage|phase|step|section|module one|two|three|1|2|3|a|b :be|has|have? been? :soon* :finished
        :be|been _ but|, not|still|no|awaiting|waiting
        filled|filled_in|written|sent|drafted|read|typed half|some|part|most|bits of?
        half|part|most|some of the|it|this|his|her? form|forms|work|paperwork|plan|visits|training|sessions|report|application|booklet|questions
        but not yet|quite|all|everything|the|finished|completed|fully
        rest|remainder|remaining|other :it? to follow|do|come|go|finish|complete
        the? rest|remainder|others needs|need|is_with|are_with|is_waiting|still|has_to|will
        the? rest|remainder is|are outstanding|to|ongoing|pending|not|still
        1|2|3|4|5|6|7|8|9|one|two|three|four|five|six of|out_of the|them|these? 2|3|4|5|6|7|8|9|10|two|three|four|five|six|seven|them|these|those
        just|only the? _ _? left|remaining|outstanding|to_do|to_go|missing
        only left|outstanding|remaining thing|part|bit
        just need|needs|waiting|awaiting the|his|her|a|one|on|for .. signature|signing|form|letter|confirmation|bit|part|result|results
        left|more|bit|bits to do|finish|complete|go
        in part
        one|two|three|four|1|2|3|4 to go|do|come
        partial completion|success
        :finished one|two|three|four|five|1|2|3|4|5 of|out_of
        bit|half|part|some :finished .. bit|half|part|some|rest not
        :finished with the exception
        :achieved .. but|, not|no|still|awaiting|waiting
        :achieved and? now|still? awaiting|waiting
        three|two|a|one quarters|quarter|thirds|third of? :it? :finished|done
        making|made good|some|slow|steady? progress
        parts|bits|some :finished
    """,
    Sign.BEGUN: """
        have|has|had|is|was|just|already|only been? started|begun|commenced
        ^ started|begun|commenced
        made|making a start|beginning
        work has? begun|started|commenced
    """,
    Sign.UNDONE: """
        not|never :yet* :finished
        not|never :yet* started|begun|happened|managed|looked_at|progressed|attempted|taken_place|gone_ahead|went_ahead
        not|never :yet* booked|arranged|sent|seen|made|written|updated|organised|posted|submitted|referred|contacted|rung|called|attended|received
        not as? :soon* yet
        not _ yet
        not _ _ yet
        not _ _ _ yet
        not _ _ _ _ yet
        not|never :yet* shared|printed|signed|filed|uploaded|circulated|agreed|confirmed|completed
        not|never :yet* able|managed|got|had|found|get|have|find to|round_to|around_to|a_chance|chance|the_chance|time|any_time|the_time|opportunity|capacity|anywhere|far|done|hold|it|this|that
        have|has|had|did|does|do|is|was not $
        ^ no not|no|i|it|this|we|nothing|he|she|sorry|sadly|unfortunately|none
        ^ no $
        ^ not $
        afraid not
        not at the moment
        yet to :be? :anything
        still|needs|need|remains|remain|left|due to be? :finished|do|complete|finish|action|start|started|arranged|booked|sent
        to be :finished|actioned|started|booked|arranged
        still|to do $
        still :be? outstanding|incomplete|unfinished|undone|open|waiting_to_start|not
        still? needs|need doing|completing|finishing|sorting|actioning|starting
        still? needs|need to be_done|be_completed|do|complete|finish|fill|send|arrange|book|action|get|start|organise|sort|ring|chase
        ^ still to
        remains|remain outstanding|incomplete|unfinished|open
        outstanding|incomplete|unfinished|undone $
        did not happen|get|go|take|do|manage|work|attend|complete|finish|make|turn|show|come
        forgot|forgotten|forget about|it|this|all|to|sorry|that
        forgot|forgotten $
        slipped my mind
        slipped|slipping
        :finished|achieved nothing
        nothing :be|has|have|had? :yet* :finished|happened|started|yet
        no :yet* progress|movement|action|update|change
        no further? forward|on|along $
        never happened|started|began|took_place|attended|went
        have|has|had yet to
        missed the|his|her|their|our|my|it|this|that|deadline|appointment|an
        dna|dnad
        no show
        behind with|on
        in progress|process
        in the process
        under way
        underway|ongoing|progressing $
        ^ underway|ongoing|progressing
        still ongoing|progressing
        overdue i know
        <none>
    """,
    Sign.LATER: """
        until|till <day>
        not until|before <day>
        not until|before
        not for <day>
        :it is|are on|for|at <day>
        goes|sees|attends|starts|visits .. <day>
        need|needs|want|wants|require|requires|take|takes|have|has|requiring .. longer
        need|needs|want|require|just|only? a? few|couple|bit|little|some more|longer|extra|additional of? time|days|weeks|months|day|week
        need|needs|want|require|just|only|a few|couple|bit <day>
        few|couple|bit|little|some|two|three|2|3 more days|weeks|months|time
        need|needs|want|require|requires|requiring|take <day>
        more|extra|additional|further time|days|weeks
        push|pushed|pushing|put|putting|move|moved|moving :it? .. back|out|to|on <day>?
        postpone|postponed|postponing|defer|deferred|delayed|reschedule|rescheduled|rearranged|rebooked|moved|changed until|till|to|for|by|on <day>
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
        :promise .. .. <day>
        :promise .. .. .. <day>
        :promise .. .. .. .. <day>
        am|are|is|be|been :now_doing .. .. <day>
        :worker|he|she|they|mum|dad|sam|staff|someone :now_doing|visiting|coming .. .. <day>
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
        can|could|may|might|would i|we please? have|get|be|do|ask|request a|an|until|till|some|another|more|bit|few|<day>|longer|extra|given|extension|for
        can|could|may|would|please :it|i|we|you|the_deadline|the_date|deadline please? .. be? extend|extended|postpone|postponed|push|pushed|move|moved|put|delay|delayed|defer|deferred|change|changed back|out|on|to|until|till|it|this|that|the|deadline|date|<day>|please?
        please|can|could|would|to? you? please? extend|give|allow|grant|let me|us|it|this|the|have .. until|till|to|more|another|longer|extra|extension|<day>|few|deadline|date
        extension|extend|extended
        more time please
        need|want|require|would_like|requesting|request|ask|asking|appreciate|like .. more|extra|additional|longer|further|another time|day|days|week|weeks|fortnight|month|months
        need|want|require|would_like|requesting|request|appreciate a|some|little|bit|the? more|longer|extra|additional time|days|weeks
        need|needs|want|require|would_like|like|requesting|asking|take :it|me|us|them|this? until|till <day>?
        is|would|will|be|if :it|<day>|that <day>? :be? okay|alright|fine|possible|acceptable .. if|to|for .. do|have|get|finish|complete|extend|push|move|until|till|by|later|<day>
        is|would|will <day> :be? okay|alright|fine|possible|soon_enough|acceptable|good
        <day> okay|alright|fine|good|possible $
        give|allow|grant me|us .. until|till|another|more|few|to|<day>|longer|extra
        can|could|shall we|you|i|it say|be|make_it|do <day>
        could do with .. more|another|longer|extra|until|till|<day>
        can|could :it .. wait|hold|stay .. until|till|after|<day>
        how_about|what_about <day>
        please move|change|extend|push|put|set :it? to|until|till|back <day>
        could|can you bear with me|us
        any chance of? .. until|till|longer|more|extra|extension|another|<day>
        deadline|date be|to_be extended|moved|put|pushed|changed
        grateful if|for .. .. extended|extension|longer|more|until|<day>
        <day> please $
        change|move|put|push|set the|my|this|it|due? date|deadline|it to|back|until|till|on
    """,
    Sign.ELSEWHERE: """
        not :soon* mine|me|mines $
        not :soon* mine
        ^ not me|for_me|us|for_us|mine
        not|no_longer my|our action|actions|job|responsibility|area|patient|case|client|role|remit|department|service|task|team|one|work|caseload|list|person|problem|ward|resident|pupil|student
        not|no_longer on|in|under|within|part_of my|our caseload|list|team|remit|area|care|service|responsibility|role|scope|patch|books
        not|no_longer for|with|by me|us|our|my
        not|no_longer the? right|correct|appropriate person|team|service|department|one|contact|place
        not|no_longer|never been? .. involved|responsible|care_coordinator|coordinator|keyworker|lead|owner|allocated|named
        not|no_longer his|her|their|the|<name> nurse|worker|doctor|keyworker|coordinator|psychologist|therapist|consultant|gp|manager|carer|advocate|teacher|lead
        not|nothing anything? to_do_with me|us|our|my|this_team
        no_longer|not work|working|employed here|there|in|at|with|for
        do|does not|no_longer work|cover|support here|there|in|at|with|for|any|anymore|that|this|him|her
        no_longer work|working|employed|here|there|in|at|involved|responsible|the|his|her|part_of|a
        not :soon* responsible|involved
        never heard of|met him|her|them|<name>|this
        not know|recognise|work_with who? :it|him|her|he|she|<name>|person :be? $
        wrong person|name|recipient|team|department|nurse|worker|doctor|contact|lady|man|guy|<name>
        :someone is|are|has|should|needs|will|does|now doing|dealing|leading|got|have|do|this|it|taken|to|be
        :someone else
        belongs|belong to|with
        meant|intended|supposed_to_be|down for|to <name>|:someone|:worker
        down to <name>|:worker|:someone
        do|does not deal|handle|manage|cover|do with? :it
        take :it up with
        i|we :soon* retired|left|resigned|moved $
        i|we :soon* retired|left|resigned in|on|last|at|from|the
        is|are :soon* with <name>|:worker
        sits|lies|rests|falls|sit|lie with|under|to
        :it :be? a|an? social_care|school|council|education|housing|gp|ward|hospital|medical|commissioner's|finance|community action|job|task|matter|issue|one|thing
        :it :be the|his|her|their :worker|:someone job|action|responsibility|task
        :it :be :worker job|action|responsibility|task
        should :be? with|for|by :worker|the
        not one of mine|ours|my|our
        not :soon* under|with us|me|our|my
        under|with <name> now
        ^ wrong _ $
        :it :be|should_be? a? one? for <name>|:someone|the|his|her|their|our|another|social
        :worker should|needs|needs_to|has_to|ought_to|would|is|can have|be|do|dealing|doing|leading|best
        not think|believe|feel :it :be? for|with|my? mine|me|us|role|job|responsibility|action
        :it :be|should_be|must_be|needs_to_be|is_now <name>
        <name> action|job|responsibility|task|patient|case $
        should|must|needs|ought to? .. go|be_sent|sent|addressed|directed|passed|assigned|come to|with
        should|must|ought be? with|for|by? <name>|:someone|:worker
        should have? been? sent|gone to
        please|can|could|would you? please? you? please? :pass $
        ^ :pass $
        please|can|could|would you? please? you? please? :pass .. to|on|onto|over
        please|can|could|would you? please? speak|contact|email|ask|call|ring|talk|chase|try|liaise with|to? the|his|her|their|our? <name>|:someone|:worker
        :pass :it? :soon* on? to|over|onto
        i|we|it|this|these|have|has|had|was|been|is|now|got :passed :it|the|my|all|case|caseload? .. to|over|on|onto <name>|:someone|:worker|the|his|her|a|our|new|colleague|to|from|community
        ^ :passed|transferred :it? over? to|onto
        :passed over to
        have|has taken|picked :it? over|up
        taking|took|takes :it? over
        <name> has|had|is|will_be|are|now :it|taking|taken|dealing|leading|got|doing|responsible|handling|looking_after|sorting|the|my|our now? it|this|that|with|on|lead|keyworker|coordinator|nurse|these|for|over|them|his|her|now|replacement|successor
        <name> now? leads|deals|handles|owns|covers|manages|does this|it|with|on|these|that|him|her|<name>
        <name> should|needs|would|is|will have|be|do|pick|best|take|need this|it|that|person|to|up|able|over
        ask|try|contact|email|ring|phone|call|message|speak|talk with|to? <name>
        ^ please? ask|try|contact|email|ring|phone|call|speak|talk with|to? the|his|her|their|our? _? :worker
        please ask|try|contact|email|ring|phone|call|speak|talk with|to? the|his|her|their|our? _? :worker
        best|better|you|need|should|try to? ask|contact|speak|asking|contacting|speaking with|to? <name>|the|his|her|:worker|:someone
        want|need <name> $
        i|we have|am|are|has now? left|leaving|retired|retiring|resigned
        i|we have|am|are? now? moved|changed|changing|moving to|jobs|teams|roles|job|team|role|posts|department|on|service
        i|we left|leave <name>
        <name> has|have|holds|manages|covers my|our|the
        not be me|us
        never :yet* worked|met|supported|seen|treated|known with?
        someone|somebody|anyone|anybody from social_care|social_services|another|the|adult|your|his|her|education|housing|school .. pick|do|take|look|deal|lead|sort
        not a|an? health|social_care|nursing|school|council|nhs|gp|ward|medical|clinical|community|education action|task|job|matter|issue|thing
        left|leaving|leave the|this|my trust|service|team|company|organisation|job|role|post|nhs|department|council|practice|ward|school
        in|started|have|got to? a? new role|job|team|post
        on maternity|paternity|secondment
        another team|person|service|department|trust|professional|agency
        discharged from|by my|our|us
        closed to our|us|my
        outside|out_of|beyond|not_in my|our|the remit|area|scope|role|catchment|responsibility
    """,
    Sign.STUCK: """
        can|could not :soon* _
        can|could not $
        unable|inability to
        not :soon* able|possible|feasible|viable|achievable
        impossible
        pulled|backed|dropped out
        fell|fallen|falls through
        not :soon* meet|meets|met|meeting|fit|reach the|their|our|his|her? criteria|threshold|thresholds|eligibility|requirements
        is|are|was not anyone|anybody|any|enough
        will|would not :soon* do|take|see|refer|accept|fund|pay|prescribe|let|allow|go|come|open|release|engage|attend|agree|talk|speak|wear|have|eat|play|budge|sign|help|answer|offer|provide
        they|he|she|mum|dad|gp|council|doctor will|would not $
        keep|keeps|kept cancelling|refusing|changing|rescheduling|moving|losing|saying
        not :yet* arrived|delivered|turned_up|come_through
        mum|dad|he|she|they|gp|doctor|manager|consultant|council|commissioner|family|parents has|have not :yet* signed|agreed|given|approved|returned|sent|consented|authorised|decided
        need|needs the|a|an|his|her|their _ to
        refused|refuse|refuses|refusing|declined|declines|declining|rejected|denied|withdrawn|withdrew|frozen
        he|she|they|mum|dad|gp|doctor|sam|family|parents|school|council|ward|hospital|surgery|practice|panel|ccg|icb|camhs|services|landlord|home|placement|agency|dentist|team|clinic|service|person|provider|commissioner|<name> will|would|does|do|did not :soon* want|wish|consent|agree|engage|accept|cooperate|let|allow|like|fund|provide|offer|take|have|see|respond|reply|answer|return|open|work|do|go|prescribe|refer|support|pay|come|help|give|sign|release|talk|speak
        will|would|does|do|did not engage|consent|cooperate|fund|refer|prescribe|respond|reply
        has|have|had|is|was|not given|giving|give consent|permission|agreement
        not :soon* given consent|permission
        not :soon* consenting|engaging|agreeing|cooperating|responding|replying|answering|funded|commissioned|available|eligible|willing|allowed|permitted|authorised|approved|agreed|registered|funding|provided|offered
        do|does|did not have|got|get the|enough|any|a? staff|staffing|money|funding|capacity|resources|budget|space|spaces|places|transport|people|drivers
        have|has no|none
        needed|required first|before
        closed|shut|unavailable|away until|till <day>
        can not find|get|source|locate a|an|any|anyone|anybody|somewhere|the|another
        lacks|lack|lacking|without capacity|consent|funding
        no _ _? _? funding|service|services|provider|providers|dentist|doctor|nurse|therapist|psychologist|placement|bed|carer|staff|clinic|team|slot|appointment|pathway|support|transport
        no :soon* funding|money|budget|service|services|provider|providers|staff|staffing|capacity|availability|appointment|beds|bed|places|place|slots|slot|response|reply|answer|consent|permission|agreement|approval|resource|resources|funds|transport|driver|equipment|vacancies|vacancy|clinic|dates|space|room|interpreter|access|carer|carers|placement|pathway|contact|luck|joy|nurse|therapist|psychologist|dentist|doctor|gp|social_worker|one|referral
        not enough staff|money|funding|capacity|people|resources
        nobody|no_one|none|no_body available|free|to|answering|replied|responded|answers|picks|can|will|has|is
        short of? staff|staffed
        staff|staffing shortage|shortages|crisis
        shortage|lack of
        funding|money|budget|request|application|referral|bid|claim|order :be|has|have|got|been|was .. refused|rejected|declined|turned|denied|withdrawn|cut|frozen|pulled|stopped|not
        turned|knocked :it|us|him|her? down
        say|says|said|saying no
        told|said|says|say there|we|they is|are|have no
        waiting|wait|awaiting|await|awaits :anything
        waiting|awaiting|waitlist|waitlisted
        :be|put|placed|still on hold
        on hold|pause
        held up|back
        stuck|stalled|blocked|stalemate|gridlocked
        hit a brick? wall|snag|barrier
        brick wall
        barrier|barriers|obstacle|obstacles
        closed|ended|suspended|decommissioned|discontinued|shut referrals|down|due|until|for|to
        service|clinic|surgery|practice|list has|have|is|was|been .. closed|ended|suspended|decommissioned|discontinued|shut|stopped
        out of stock
        out of my|our|everyone's hands|control
        beyond|outside my|our control
        depends|dependent|depending|reliant|relies|contingent|hinges on|upon
        cancelled|canceled|cancel :it|the|his|her|their|our|by|on|due|because|appointment|again|at|last
        :be|been|got cancelled|canceled
        need|needs|require|requires|want consent|approval|funding|permission|authorisation|agreement|court|a_decision|the_decision|sign_off
        need|needs|require|requires .. .. from .. first|before
        need|needs _ first
        not|nobody|never :yet* heard|had|received|got|come|rung|rang|called|returned|phoned|emailed back|anything|from|a|any|an|us|me|my|yet|to
        not|nobody :yet* replied|responded|answered|heard|come_back|got_back|rung_back|called_back
        no|never|still response|reply|answer|reponse|word|news|feedback
        chased|chasing|emailed|rang|rung|called|phoned|tried|asked .. .. no|not|nothing|without|nobody|no_one
        up to the|him|her|them|mum|dad|gp|panel|commissioner|commissioners
        disagreement|dispute about|over|between|with
        too unwell|ill|poorly|anxious|distressed|agitated
        backlog
    """,
    Sign.SEEN: """
        thanks|ta|cheers|noted|received|okay|acknowledged|understood|roger|great|brilliant|lovely|perfect|fab|fabulous|excellent|super|appreciated|wonderful|cool|fine|agreed|gotcha|xx|xxx
        ^ sure
        👍|👌|🙏|🙂|😊|😀|😃|😄|☺|❤|🎉|💪|👏|🤝|🫡|😁|🙌|💙|💚|💜|🧡|💛|♥
        thank you
        many thanks
        thumbs up
        no problem|problems|worries|bother|probably
        ^ will|shall do|be|try|get|look|chase|see|sort|action|check|take|pick|make|have|ensure|ask|ring|call|email|contact|speak|update|come|follow|complete|finish|arrange|book|let|send|start|read|deal|organise|work|give|go|keep|report|respond|reply|revert|attend|raise|discuss|review|talk|find|set|write|put|prioritise|endeavour|liaise|remind|provide|confirm|crack
        i|we|and|also|okay|yes|thanks|thank_you :soon* will|shall|am_going_to|are_going_to do|be|try|get|look|chase|see|sort|action|check|take|pick|make|have|ensure|ask|ring|call|email|contact|speak|update|come|follow|complete|finish|arrange|book|let|send|start|read|deal|organise|work|give|go|keep|report|respond|reply|revert|attend|raise|discuss|review|talk|find|set|write|put|prioritise|endeavour|liaise|remind|provide|confirm
        ^ will $
        i|we|yes will $
        am|are|is|been working|chasing|looking|dealing|sorting|arranging|trying|following|pursuing|handling|progressing|organising|actioning|chased
        working|chasing|looking|dealing :it|on|with|into|up
        on :it|the_case|my_list|the_list|my_radar|my_desk|my_to_do_list|my_todo_list
        leave :it with|to me|us
        got it|this|that|the|your
        have|has got|received|seen|read|noted :it|the|your
        in hand
        happy to do|take|pick|look|sort|complete
        much appreciated
        message received|understood
        sounds|looks good|great|fine|okay
        consider :it :finished
        good to know
        makes sense
        i|we understand $
        being dealt|sorted|actioned|looked|handled|arranged|progressed|chased
        okey dokey
        righto|rightio
        yes i know|do
        make a start on? :it?
        sure thing
        sounds|looks good
    """,
}
