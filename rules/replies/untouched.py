"""That nothing has been done yet; and no more than that the message was seen."""

from collections.abc import Mapping

from rules.replies.signs import Sign

UNTOUCHED: Mapping[Sign, str] = {
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
        not|never :yet* shared|printed|signed|filed|uploaded|circulated|agreed|confirmed|completed|ordered|fitted|installed|assessed|reviewed|
            trained|allocated|appointed|filled|emailed|phoned|spoken|asked|requested|applied
        did|do|does? not :soon* get|got|gotten round|around to :it?
        did|do|does|have? not :soon* get|got|had|have a|the|any? chance|time|to|opportunity :it?
        no _ _? :be|has|have been? :yet* :finished|held|made|arranged|booked|given
        have|has|had|did|was|is not yet been|had|so|sorry
        so|then no|not|nope $
        sorry|no have|has|did|do|is|was|had not :yet*
        not :yet* moved|gone|got on|forward|forwards|anywhere
        :it :be|has_been|got missed|overlooked|forgotten|neglected|lost
        team|staff|carers|nights|shift still need|needs
        nobody|no_one|none has|have :yet* been|come|gone|visited|seen|assessed|started
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
        none|neither of :it :be|has|have? been? :yet* :finished|started|happened
        none|neither :be|has|have? been? :yet* :finished|started|happened
        not :yet* had a|any|the? minute|moment|second|chance|time|opportunity|capacity|space|headspace
        not :yet* get|got|gotten :finished
        failed|failing to _
        ^ incomplete|unfinished|outstanding|undone|unactioned|open
        :it one? :be :soon* open|incomplete|unactioned
        just|only|still have|has|got|need|needs|has_got|have_got to _
        slipped my mind
        have|has|had had? no chance|time|opportunity|capacity|headspace
        keep|kept|keeps forgetting|meaning_to
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
        passed me|us by
        no record|evidence|sign|trace of|that|to_show|on
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
        much appreciated|obliged
        appreciate the|your|this
        ^ agreed
        message received|understood
        logged|recorded|actioned_as ref|reference|under|as
        ^ logged $
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
