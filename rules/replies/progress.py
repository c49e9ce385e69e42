"""How far it has come, short of done: partly, begun, not at all; and that the message was seen."""

from collections.abc import Mapping

from rules.replies.signs import Sign

PROGRESS: Mapping[Sign, str] = {
    Sign.PARTLY: """
        half|most|some|many of the|our|his|her _ have|has been? trained|seen|booked|sent|signed|contacted|written|informed|asked
        :be|has|have gone|been_sent|been_given to .. .. but not to? the|his|her|mum|dad|<name>
        drafted|written|typed|started|sent|booked , needs|needs_to|to|still _
        first|initial|one appointment|visit|session|meeting|part|assessment :have? :be? happened|attended|taken_place|done|held|completed
        has|have seen|met|assessed|visited him|her|them but|and .. .. not|no
        the|a|his|her? draft|first_draft :be written|ready|done|finished
        two|three|four|five|2|3|4|5|some|others still|left to _
        one|two|three|four|five|1|2|3|4|5|few more|further? _ to_go|left|to_do|to_come|to_see
        met|visited|seen|been once|twice and|but|so_far
        <part>
        partly|partially|part|half|halfway|mostly|mainly|largely|nearly|almost|all_but :finished|there|through|way
        half|halfway|partly|partially|part $
        ^ nearly|almost|mostly $
        not quite|entirely|fully|completely|totally|wholly|all|everything|100% :be|has|have? been? :soon* :finished|there
        not all of? :it|the|them :be|have? been? :soon* :finished|there
        getting there
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
        just|only the? _ _? left|remaining|outstanding|to_do|to_go|missing
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
    """,
    Sign.STEP: """
        :me :have :soon* sent|submitted|booked|arranged|referred|written|updated|signed|filled|rung|emailed|called|drafted|printed|posted|requested|ordered|contacted|spoken|visited|met|seen
        started|begun
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
        not|never :yet* booked|arranged|sent|seen|made|written|updated|organised|posted|submitted|referred|contacted|rung|
            called|attended|received
        not as? :soon* yet
        not _ yet
        not _ _ yet
        not _ _ _ yet
        not _ _ _ _ yet
        not|never :yet* shared|printed|signed|filed|uploaded|circulated|agreed|confirmed|completed
        not|never :yet* had|seen|been_seen|attended|met|visited the|a|an|his|her|their|by _
        not|never :yet* able|managed|got|had|found|get|have|find to|round_to|around_to|a_chance|chance|the_chance|time|
            any_time|the_time|opportunity|capacity|anywhere|far|done|hold|it|this|that
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
        still on my|our _? _? list|lists|pile|desk|agenda|radar
        still on the? list|agenda|to_do_list|todo_list|radar
        still :be? outstanding|incomplete|unfinished|undone|open|waiting_to_start|not
        still? needs|need doing|completing|finishing|sorting|actioning|starting
        still? needs|need to be_done|be_completed|do|complete|finish|fill|send|arrange|book|action|get|start|organise|sort|
            ring|chase
        ^ still to
        remains|remain outstanding|incomplete|unfinished|open
        outstanding|incomplete|unfinished|undone $
        did not happen|get|go|take|do|manage|work|attend|complete|finish|make|turn|show|come
        forgot|forgotten|forget about|it|this|all|to|sorry|that
        forgot|forgotten $
        0|none|zero|nought of|out_of
        not :yet* had a|any|the? minute|moment|second|chance|time|opportunity|capacity|space|headspace
        not :yet* get|got|gotten :finished
        failed|failing to _
        ^ incomplete|unfinished|outstanding|undone|unactioned|open
        :it one? :be :soon* open|incomplete|unactioned
        just|only|still have|has|got|need|needs|has_got|have_got to _
        slipped my mind
        fell|fallen|dropped|gone off|out_of my|our|the radar|list|mind|head
        nobody|no_one has|have :yet* :finished|started|looked|actioned|booked|arranged :it|at_it|at_this?
        slipped|slipping
        :finished|achieved nothing
        :me :have? :soon* :finished|achieved nothing|none|zero
        not get :it :finished
        nothing doing
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
    Sign.SEEN: """
        thanks|ta|cheers|noted|received|okay|acknowledged|understood|roger|great|brilliant|lovely|perfect|fab|fabulous|
            excellent|super|appreciated|wonderful|cool|fine|gotcha|xx|xxx
        ^ sure
        👍|👌|🙏|🙂|😊|😀|😃|😄|☺|❤|🎉|💪|👏|🤝|🫡|😁|🙌|💙|💚|💜|🧡|💛|♥
        thank you
        many thanks
        thumbs up
        no problem|problems|worries|bother|probably
        ^ will|shall do|be|try|get|look|chase|see|sort|action|check|take|pick|make|have|ensure|ask|ring|call|email|contact|
            speak|update|come|follow|complete|finish|arrange|book|let|send|start|read|deal|organise|work|give|go|keep|report|
            respond|reply|revert|attend|raise|discuss|review|talk|find|set|write|put|prioritise|endeavour|liaise|remind|
            provide|confirm|crack
        i|we|and|also|okay|yes|thanks|thank_you :soon* will|shall|am_going_to|are_going_to do|be|try|get|look|chase|see|sort|
            action|check|take|pick|make|have|ensure|ask|ring|call|email|contact|speak|update|come|follow|complete|finish|
            arrange|book|let|send|start|read|deal|organise|work|give|go|keep|report|respond|reply|revert|attend|raise|discuss|
            review|talk|find|set|write|put|prioritise|endeavour|liaise|remind|provide|confirm
        ^ will $
        i|we|yes will $
        am|are|is|been working|chasing|looking|dealing|sorting|arranging|trying|following|pursuing|handling|progressing|
            organising|actioning|chased
        working|chasing|looking|dealing :it|on|with|into|up
        on :it|the_case|my_list|the_list|my_radar|my_desk|my_to_do_list|my_todo_list
        leave :it with|to me|us
        got it|this|that|the|your
        have|has got|received|seen|read|noted :it|the|your
        in hand
        happy to do|take|pick|look|sort|complete
        much appreciated
        appreciate the|your|this
        ^ agreed
        message received|understood
        sounds|looks good|great|fine|okay
        ^ please? consider :it :finished
        will|shall make|making sure|certain :it :soon* :be? :soon* gets|get|is|are|does|happens? :finished|sorted|happen?
        good to know
        makes sense
        i|we understand $
        being dealt|sorted|actioned|looked|handled|arranged|progressed|chased
        okey dokey
        ^ happy to $
        ^ grand|sound|smashing|champion $
        righto|rightio
        yes i know|do
        make a start on? :it?
        sure thing
        sounds|looks good
    """,
}
