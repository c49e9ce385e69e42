"""That somebody else should have it: not mine, handed over, moved on, ask Kim."""

from collections.abc import Mapping

from rules.replies.signs import Sign

ELSEWHERE: Mapping[Sign, str] = {
    Sign.ELSEWHERE: """
        not :soon* mine|me|mines|ours $
        not :soon* mine|ours
        ^ not me|for_me|us|for_us|mine
        not|no_longer my|our action|actions|job|responsibility|area|patient|case|client|role|remit|department|service|task|
            team|one|work|caseload|list|person|problem|ward|resident|pupil|student
        not|no_longer on|in|under|within|part_of my|our caseload|list|team|remit|area|care|service|responsibility|role|scope|
            patch|books
        not|no_longer for|with|by me|us|our|my
        not|no_longer the? right|correct|appropriate person|team|service|department|one|contact|place
        not|no_longer|never been? .. involved|responsible|care_coordinator|coordinator|keyworker|lead|owner|allocated|named
        not|no_longer his|her|their|the|<name> nurse|worker|social_worker|care_coordinator|support_worker|community_nurse|care_manager|key_worker|doctor|keyworker|coordinator|psychologist|therapist|consultant|gp|
            manager|carer|advocate|teacher|lead
        not|nothing anything? to_do_with me|us|our|my|this_team
        no_longer|not work|working|employed here|there|in|at|with|for
        do|does not|no_longer work|cover|support here|there|in|at|with|for|any|anymore|that|this|him|her
        no_longer work|working|employed|here|there|in|at|involved|responsible|the|his|her|part_of|a
        not :soon* responsible|involved
        not|no_longer hold|have|take|carry|own any|the? responsibility|remit|ownership|caseload|involvement
        not the? right? person|one for|to
        picked|taken|taking|takes|picks :it up|over|on
        you have|have_got|got|are_emailing the? wrong email|address|number|person|department|team|one|woman|man
        closed the|his|her|their|our|this case|file|referral
        is|are now with|under _
        is|are now in|at a|an|the|another|prison|hospital|adult|<name>
        over to <name>|:worker|:someone|my
        ask|try|contact|email|ring|phone|call|message|speak|talk with|to? my|our mentor|manager|colleague|supervisor|boss|team|lead|deputy|replacement|successor|head|director
        you|you_will want|need|require the|a _? service|services|department|clinic|office|people|desk|line
        not something|anything we|i|our_service|our_team|my_team|our_department|my_service :soon* do|does|cover|covers|deal|deals|handle|offer|offers|provide|provides
        not :soon* hold|have|carry|own this|the|his|her|their case|caseload|client
        not me|us you|who|that|who_you
        :worker|<name> you|that_you want|need|are_after
        <name> is|was now? the|his|her|their|our new|current|named? :worker|owner|lead|right_person|keyworker|coordinator|contact
        :it :be a|an|the _ responsibility|remit
        not|no_longer work|working on|with|in|at that|this|his|her|the|their
        i|we was|were only|just covering|filling_in|standing_in|helping_out
        <name> is|has :soon* back|returned now|from|and|$
        you|you_will need|want|should_have|meant the|a|his|her|their? :worker for|not
        i|we :soon* retired|left|resigned|moved_on last|this|<day>|a|two|three|some|months|weeks|ages|years
        <name> <name>? has|have agreed|offered|volunteered to do|take|pick|complete|lead|sort
        sent|come|came|addressed to? me|us? by_mistake|in_error|by_accident|wrongly
        instead_of|rather_than me|us $
        :worker lead|leads|deal|deals with|on :it?
        my contract|job|role|post|secondment|placement has? ended|finished|ends
        asked|told <name> <name>? to
        :it :be? the? job|responsibility|role|remit|task of the|a|his|her? :worker|<name>|:someone
        that|this|it would|will|should|must be the|a|his|her? :worker job|responsibility|role|remit|task
        under|with|by a|the? different|another|new team|worker|service|consultant|nurse|social_worker|area|provider|trust
        has|have|is|was|been moved|transferred to another|a_new|a_different|adult|new|community
        <name> who|that does|deals|has|handles|covers|leads|looks|manages
        never heard of|met him|her|them|<name>|this
        not know|recognise|work_with who? this|that|him|her|he|she|<name>|person|this_person :be? $
        :it :be|will_be|would_be|should_be for :worker|<name>|:someone
        do|does not|no_longer look_after|support|care_for|see|visit|manage|case_manage|case_hold|treat him|her|them|<name>
        no_longer look_after|support|care_for|see|visit|manage|treat him|her|them|<name>
        :it needs|has|should|must|will|ought to? be his|her|the|their|a|our? :worker|<name>
        you|you_will need|want <name> <name>? $
        <name> does|will|is|has $
        wrong person|name|recipient|team|department|nurse|worker|doctor|contact|lady|man|guy|<name>
        :someone is|are|has|should|needs|will|does|now doing|dealing|leading|got|have|do|this|it|taken|to|be
        :someone else
        belongs|belong to|with
        change the? owner
        <name> is now? the owner|lead|right_person|keyworker|coordinator
        :worker is|are now? doing|dealing|handling|leading|sorting
        not on this|his|her|the case
        i|we have? discharged
        meant|intended|supposed_to_be|down for|to <name>|:someone|:worker
        down to <name>|:worker|:someone
        do|does not deal|handle|manage|cover|do with? :it
        take :it up with
        i|we :soon* retired|left|resigned|moved $
        i|we :soon* retired|left|resigned in|on|last|at|from|the
        is|are :soon* with <name>|:worker
        sits|lies|rests|falls|sit|lie with|under|to
        :it :be? a|an? social_care|school|council|education|housing|gp|ward|hospital|medical|commissioner's|finance|
            community action|job|task|matter|issue|one|thing
        :it :be the|his|her|their :worker|:someone job|action|responsibility|task
        :it :be :worker job|action|responsibility|task
        should :be? with|for|by :worker|the
        not one of mine|ours|my|our
        not :soon* under|with us|me|our|my
        under|with <name> now
        ^ wrong _ $
        passing|forwarding|sending|handing|transferring|reassigning :it? over|on|back? to|onto <name>|:worker|:someone|the|his|her|a|my|our
        :it :be|should_be? a? one? for <name>|:someone|:worker|the|his|her|their|our|another|social
        :worker should|needs|needs_to|has_to|ought_to|would|is|can have|be|do|dealing|doing|leading|best
        not think|believe|feel :it :be? for|with|my? mine|me|us|role|job|responsibility|action
        :it :be|should_be|must_be|needs_to_be|is_now <name>
        <name> action|job|responsibility|task|patient|case $
        should|must|ought to? .. go|be_sent|sent|addressed|directed|passed|assigned|come to|with
        needs to? .. go|be_sent|sent|addressed|directed|passed|assigned to|with the? adult|adults|children|childrens|local? <name>|:worker|:someone|another|health|housing|education|social
        should|must|ought be? with|for|by? <name>|:someone|:worker
        should have? been? sent|gone to
        please|can|could|would you? please? you? please? :pass $
        ^ :pass $
        please|can|could|would you? please? you? please? :pass .. to|on|onto|over
        please|can|could|would you? please? speak|contact|email|ask|call|ring|talk|chase|try|liaise with|to? the|his|her|
            their|our? <name>|:someone|:worker
        :pass :it? :soon* on? to|over|onto
        :it|case|file|matter|caseload :be|has|have|got|has_been|have_been|was_being|had_been :soon* :passed over|on? to|onto|from <name>|:someone|:worker|the|his|her|a|our|new|community
        ^ has|have|been|was|now|has_been|had_been :soon* :passed over|on? to|onto <name>|:someone|:worker|the|a|our|new|community
        i|we have|has|had|am|are? :soon* :passed over|on? to|onto <name>|:someone|:worker|the|a|our|new|colleague|community
        i|we|it|this|these|have|has|had|was|been|is|now|got :passed :it|the_case|the_task|the_file|my_caseload|my_cases|all|case|caseload .. to|over|on|onto <name>|
            :someone|:worker|the|his|her|a|our|new|colleague|to|from|community
        ^ passed|forwarded|redirected|reassigned|reallocated|handed|transferred :it? over? to|onto
        :passed over to
        <name>|he|she|they|who|:worker|:someone|colleague have|has :soon* taken|picked :it? over|up|on
        taking|took|takes :it? over
        <name> has|had|is|will_be|are|now :it|taking|taken|dealing|leading|got|doing|responsible|handling|looking_after|
            sorting|the|my|our now? it|this|that|with|on|lead|keyworker|coordinator|nurse|these|for|over|them|his|her|now|
            replacement|successor
        <name> dealing|handling|leading|sorting|picking|looking with|up|after|on :it?
        <name> now? leads|deals|handles|owns|covers|manages|does this|it|with|on|these|that|him|her|<name>
        <name> should|needs|would|is|will have|be|do|pick|best|take|need this|it|that|person|to|up|able|over
        ask|try|contact|email|ring|phone|call|message|speak|talk with|to? <name>
        ^ please? ask|try|contact|email|ring|phone|call|speak|talk with|to? the|his|her|their|our? _? :worker
        please ask|try|contact|email|ring|phone|call|speak|talk with|to? the|his|her|their|our? _? :worker
        best|better|you|need|should|try to? ask|contact|speak|asking|contacting|speaking with|to? <name>|the|his|her|:worker|
            :someone
        want|need <name> $
        you need|want|should_ask <name> <name>? for|about|on|not
        i|we have|am|are|has :soon* left|leaving|retired|retiring|resigned $
        i|we have|am|are|has :soon* left|leaving|retired|retiring|resigned the|this|that|my|our|in|on|at|last|and|for|from|as|work|employment|<day>|<name>|some|now|post|nhs|two|three|since
        i|we have|am|are? now? moved|changed|changing|moving to|jobs|teams|roles|job|team|role|posts|department|on|service
        i|we left|leave <name>
        <name> has|have|holds|manages|covers my|our|the
        <name> is|are|will_be|has_been covering|managing|holding|running|overseeing|picking
        you|you_will need|want|should_have|meant :worker $
        not be me|us
        never :yet* worked|met|supported|seen|treated|known with?
        someone|somebody|anyone|anybody from social_care|social_services|another|the|adult|your|his|her|education|housing|
            school .. pick|do|take|look|deal|lead|sort
        not a|an? health|social_care|nursing|school|council|nhs|gp|ward|medical|clinical|community|education action|task|job|
            matter|issue|thing
        left|leaving|leave the|this|my trust|service|team|company|organisation|job|role|post|nhs|department|council|practice|
            ward|school
        in|started|have|got to? a? new role|job|team|post
        on maternity|paternity|secondment
        another team|person|service|department|trust|professional|agency
        discharged from|by my|our|us|ot|salt|physio|psychology|nursing|dietetics|caseload|the_service|the_team|services
        my|our involvement|input|work|support|contact .. ended|finished|ends|stopped|ceased|over|end
        no_longer registered|on_our_books|known_to|open_to|resident|living|lives
        need|needs|have to re_refer
        :it :be|will_be|would_be|should_be for days|nights|the_day_staff|day_staff|night_staff|the_night_staff|the_other_shift
        you|you_will? want|need|after the other _ _?
        :it would|will be the? :worker|<name> $
        ^ for <name>|:worker $
        ^ a? one|action|job|task|question for <name>|:someone|:worker
        please|you_can|best_to? contact|email|ring|call|phone|speak_to|ask the|our|my secretary|secretaries|admin|reception|office|switchboard|duty|helpdesk
        closed to our|us|my|me|team
        left us|our_service|our_school|here|the_school|this_school in|last|<day>|at|on|some
        my|his|her|the :worker|daughter|son|wife|husband|mum|dad|sister|brother sees|see|deals|handles|does to|with all|everything|that|this|it
        outside|out_of|beyond|not_in my|our|the remit|area|scope|role|catchment|responsibility
    """,
}
