"""Words that are a sign elsewhere and none here: the names of things, and when in the past something was."""

from collections.abc import Mapping

from rules.replies.signs import Sign

ASIDES: Mapping[Sign, str] = {
    Sign.ASIDE: """
        pain|distress|disability profile|chart|assessment|tool|scale|passport
        incident|accident|complaint|complaints|error|near_miss form|forms|report|reports|log|reporting
        missing person|persons protocol|plan|form|profile|grab_sheet?
        first aid|aider
        after|before|at tea|dinner|lunch|breakfast|work|school|college
        be|been|was|were|is|are|has|have :soon* provided
        provided to|by|with|for
        next of_kin
        half term|an_hour|hour
        continuing healthcare|health_care|care
        challenging behaviour|behaviours
        future care? planning|plan|plans
        advance decision|statement|care_plan
        sick|fit note|notes
        early help|years|warning|intervention
        part time
        third party|sector
        one|1|2|two to one|1
        shift lead|leader|leaders|patterns
        lost property
        end of life|term
        late|early shift
        better late than never
        trial run
        must score|tool|assessment|screening
        please? be|rest assured that?
        i|he|she|they|we|staff can read|see|use|hear|walk|swim|wear|understand|sleep|manage
        no fillings|concerns|issues|abnormalities|infection|treatment|wax|side_effects|reaction|complications|cavities|decay|tears|injuries
        whatever it|they|the_system|anyone says|say|may_say
        discharged from ot|salt|physio|psychology|nursing|dietetics|hospital
        if that|this|it is|was? okay|alright|fine|possible|acceptable
        write|writing|pleased|happy|glad|able|emailing|email|wanted to confirm|advise|report|inform|let_you_know|tell|say
        went|came|been|gone|nipped|popped to see|meet|visit|collect|look|view
        moved in|out|into|home|back
        been|visited|met|seen|came|come|out once|twice
        i|we :have? :soon* picked|taken|taking :it up|on
        i|we have|was|were been? away|off|off_sick|on_leave|on_annual_leave|on_holiday
        job is? a good un|one|job
        that|which was|were asked|requested|agreed|required|needed|promised|discussed|suggested|recommended for|of|on? me|us?
        when|after i|we|he|she|they|mum|dad|:worker|<name> last? came|visited|saw|went|was|were|met|attended|popped|rang|got|left|did|had him|her|them|there|here|out|in|over|round|home|back|away|off?
        he|she|they|staff|mum|dad can now get|go|use|see|have|do|access|attend?
        i|we can now? confirm|report|evidence
        i|we can now? send|provide|forward|share|show you? the|my|any|a? evidence|proof|paperwork|certificate|certificates|copy|copies
        see|refer_to the|my? notes|note|entry|email|letter|report|attached|attachment|record|records of|from|dated|on|for? <day>?
        before the bank_holiday|weekend|holidays|deadline|due_date
        took .. attempts|goes|tries|while|time|doing|ages but
        not sure what else|more i|we can do|try
        at|in the? last|recent meeting|mdt|review|cpa|handover|visit
    """,
}
