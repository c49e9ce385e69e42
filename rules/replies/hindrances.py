"""That it cannot be done as things stand: refused, no money, no service, waiting for others."""

from collections.abc import Mapping

from rules.replies.signs import Sign

HINDRANCES: Mapping[Sign, str] = {
    Sign.STUCK: """
        can|could not :soon* _
        can|could not $
        unable|inability to
        not :soon* able|possible|feasible|viable|achievable
        impossible
        pulled|backed|dropped out
        fell|fallen|falls through
        not :soon* meet|meets|met|meeting|fit|reach the|their|our|his|her? criteria|threshold|thresholds|eligibility|
            requirements
        is|are|was not anyone|anybody|any|enough
        will|would not :soon* do|take|see|refer|accept|fund|pay|prescribe|let|allow|go|come|open|release|engage|attend|agree|
            talk|speak|wear|have|eat|play|budge|sign|help|answer|offer|provide
        they|he|she|mum|dad|gp|council|doctor will|would not $
        keep|keeps|kept cancelling|refusing|changing|rescheduling|moving|losing|saying
        not :yet* arrived|delivered|turned_up|come_through
        mum|dad|he|she|they|gp|doctor|manager|consultant|council|commissioner|family|parents has|have not :yet* signed|agreed|
            given|approved|returned|sent|consented|authorised|decided
        need|needs the|a|an|his|her|their _ to
        refused|refuse|refuses|refusing|declined|declines|declining|rejected|denied|withdrawn|withdrew|frozen
        he|she|they|mum|dad|gp|doctor|<name>|family|parents|school|council|ward|hospital|surgery|practice|panel|ccg|icb|camhs|
            services|landlord|home|placement|agency|dentist|team|clinic|service|person|provider|commissioner|<name> will|
            would|does|do|did not :soon* want|wish|consent|agree|engage|accept|cooperate|let|allow|like|fund|provide|offer|
            take|have|see|respond|reply|answer|return|open|work|do|go|prescribe|refer|support|pay|come|help|give|sign|release|
            talk|speak
        will|would|does|do|did not engage|consent|cooperate|fund|refer|prescribe|respond|reply
        has|have|had|is|was|not given|giving|give consent|permission|agreement
        not :soon* given consent|permission
        not :soon* consenting|engaging|agreeing|cooperating|responding|replying|answering|accepting|offering|operating|funded|commissioned|available|
            eligible|willing|allowed|permitted|authorised|approved|agreed|registered|funding|provided|offered
        do|does|did not have|got|get the|enough|any|a? staff|staffing|money|funding|capacity|resources|budget|space|spaces|
            places|transport|people|drivers
        have|has no|none
        needed|required first|before
        closed|shut|unavailable|away until|till <day>
        not :soon* been? able to find|source|identify|recruit|reach|contact|access|locate|secure
        is|are with :worker|mum|dad|family|parents|the_family|him|her|<name> to|for sign|signing|signature|approve|approval|agree|check|checking
        can not find|get|source|locate a|an|any|anyone|anybody|somewhere|the|another
        panel|they|he|she|it|board|commissioner|court deferred|adjourned|objected|objects|disagreed
        family|mum|dad|parents|sister|brother objected|objects|disagree|disagrees|disagreed
        needs|need money|funding|funds
        :it is|are with legal|finance|panel|the_panel|procurement|the_court
        ^ is|are? with legal|finance|panel|the_panel|procurement|the_court|the_council
        not ready
        mum|dad|he|she|they|family|parents|<name>|:worker is|are? not happy|willing|keen|comfortable with|for|about|to
        am|is|are|was|were|been|have_been|has? told|asked|advised|instructed us|me? to stop|wait|hold|pause|hold_off
        no :soon* suitable|available|appropriate|qualified|trained|spare|free _
        no :soon* applicants|applications|candidates|takers|interest|volunteers|bids|offers|bidders
        is|are|am|was|still dead? against :it|the
        he|she|they|mum|dad|gp|doctor|<name>|family|parents|school|council|ward|hospital|surgery|panel|icb|provider|landlord|:worker will|would|can|could not :soon* _
        nothing|nobody|no_one can|could|will
        heard|had|got|received nothing|nowt back|from|yet?
        nothing more|else|further i|we can do|try
        not been? replaced|recruited
        do|does|did not :soon* have|got anyone|anybody|people|person
        <day>|month|months|week|weeks|year|years|long|lengthy|huge|big wait|waiting|queue|backlog
        lost the|his|her|their|our referral|form|paperwork|application|letter|forms
        will not cover
        lacks|lack|lacking|without capacity|consent|funding
        not :soon* taking any? new|any|referrals|patients|him|her|us|people|bookings
        not a|an|any _? _? service|services|provider|providers|placement|clinic|specialist|pathway|team|dentist|bed|nurse|slot
        no _ _? _? funding|service|services|provider|providers|dentist|doctor|nurse|therapist|psychologist|placement|bed|
            carer|staff|clinic|team|slot|appointment|pathway|support|transport
        consent|permission|agreement|approval|funding|authorisation was|is|has|has_been|were|have|have_been not|refused|declined|withheld :yet* given|granted|agreed|obtained|forthcoming?
        no :soon* funding|money|budget|service|services|provider|providers|staff|staffing|capacity|availability|appointment|
            beds|bed|places|place|slots|slot|response|reply|answer|consent|permission|agreement|approval|resource|resources|
            funds|transport|driver|equipment|vacancies|vacancy|clinic|dates|space|room|interpreter|access|carer|carers|
            placement|pathway|contact|luck|joy|nurse|therapist|psychologist|dentist|doctor|gp|social_worker|one|referral
        not enough staff|money|funding|capacity|people|resources
        is|are|was|were no|nobody|no_one|none|nothing _
        do|does|did not :soon* have|got|get any|the|enough? permission|consent|access|authority|authorisation|equipment
        nobody|no_one .. .. will|would|can|has|answers|replies|picks|rings|calls|returns
        need|needs|require|requires .. .. .. before|first
        nobody|no_one|none|no_body available|free|to|answering|replied|responded|answers|picks|can|will|has|is
        short of? staff|staffed
        staff|staffing shortage|shortages|crisis
        shortage|lack of
        funding|money|budget|request|application|referral|bid|claim|order :be|has|have|got|been|was .. refused|rejected|
            declined|turned|denied|withdrawn|cut|frozen|pulled|stopped|not
        turned|knocked :it|us|him|her? down
        turned|turning|turns|knocked .. .. down
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
        closed|ended|suspended|decommissioned|discontinued|shut referrals|down|due|until|for
        closed to new|referrals|all|admissions|visitors|patients|us_all
        asked us|me not to :anything
        service|clinic|surgery|practice|list has|have|is|was|been .. closed|ended|suspended|decommissioned|discontinued|shut|
            stopped
        out of stock
        out of my|our|everyone's hands|control
        beyond|outside my|our control
        depends|dependent|depending|reliant|relies|contingent|hinges on|upon
        cancelled|canceled|cancel :it|the|his|her|their|our|by|on|due|because|appointment|again|at|last
        :be|been|got cancelled|canceled
        need|needs|require|requires|want consent|approval|funding|permission|authorisation|agreement|court|a_decision|
            the_decision|sign_off
        need|needs|require|requires .. .. from .. first|before
        need|needs _ first
        not|nobody|never :yet* heard|had|received|got|come|rung|rang|called|returned|phoned|emailed back|anything|from|a|any|
            an|us|me|my|yet|to
        not|nobody :yet* replied|responded|answered|heard|come_back|got_back|rung_back|called_back
        no|never|still response|reply|answer|reponse|word|news|feedback
        chased|chasing|emailed|rang|rung|called|phoned|tried|asked .. .. no|not|nothing|without|nobody|no_one
        up to the|him|her|them|mum|dad|gp|panel|commissioner|commissioners
        disagreement|dispute about|over|between|with
        too unwell|ill|poorly|anxious|distressed|agitated
        backlog
    """,
}
