"""The words of danger where they speak of something else: fire drills, missing forms, hitting a target."""

HARMLESS = """
    hit|hits|hitting a|the|our|my target|targets|deadline|deadlines|brick|wall|snag|buffers|road|bump|delay
    fire drill|drills|door|doors|alarm|alarms|safety|service|risk|officer|evacuation|extinguisher|procedure|procedures|
        marshal|warden|training
    fire off|away
    shot in|of
    flu|covid|one|best|long|good shot|shots
    dead line|end
    not hurt to
    hanging|hang|hung on|around|fire|basket|up|out
    afraid not|so|i|we|that|it|this|there|the|he|she
    am|i afraid
    frightened|scared off
    scared|frightened|afraid of the? dentist|needles|needle|injections|hospital|hospitals|doctors|blood|lifts|dogs
    form|forms|page|pages|attachment|attachments|signature|signatures|link|links|document|documents|letter|letters|report|
        reports _? :be|has|have|went|gone|still missing
    file|files|number|numbers|info|information|detail|details|paperwork|date|dates|section|sections|row|name|names|
        part _? :be|has|have|went|gone|still missing
    piece|notes|note|record|records|result|results|bit|evidence|email|everything|nothing|anything|something|else|one|
        what _? :be|has|have|went|gone|still missing
    missing from|on|in the|my|this|your|our list|email|file|form|plan|report|notes|document|records|attachment|action|table|
        spreadsheet
    anything|something|nothing|what|also|bits missing
    run|ran out
    run|ran|runs|running off copies|a_copy
    beat me|us|you to
    burned|burnt out
    cut off|short|back|down|and
    kicked|kicking|kicks off
    killing time|two
    to die for
    prone to
    police check|checks|clearance|vetting|liaison|certificate
    crisis plan|plans|contingency|team|line|care|house|number|numbers|card|pathway|service|planning|management
    emergency contact|contacts|plan|plans|number|numbers|grab|sheet|protocol|rescue|lighting|care_plan|health_care_plan|
        planning
    not an? emergency|crisis
    risk assessment|assessments|register|plan|plans|management
    gun hall
    stop|stopped drinking coffee|tea|alcohol|fizzy
    not eating|eat out|in|with
    help|helping me|us with|to|fill|understand|do|find|write|read|complete|know|out_with|sort|work|through
    please help with|to|fill|understand|do|find|write|read|complete|him|her|sam|us_with
    dragged|dragging on|out|its|his_feet|her_feet|our|their|feet|heels
    form|forms|letter|letters|file|files|email|emails|referral|paperwork|report|appointment .. .. disappeared|vanished
    thank heavens|heaven
    for heaven's sake
    heavens above
    sex education|ed
    sex and relationship|relationships
    carry|carrying on with
    said goodbye to his|her the? teacher|class|team|staff|school|ward
    safeguarding|restraint|seclusion|segregation is|are|now|all|has been? :finished|reviewed|updated|closed|agreed
    end it there|here|with|by
    throw|pull|push|lift|grab .. weight|data|report|figures
    on hold
    hurt|hurts to ask
    training|trained|course|refresher|qualified|certificate|competent|workshop .. .. restraint|restraints|seclusion
    training|trained|course|refresher|qualified|certificate|competent|changes|reduction|reductions|rise|
        used_less in restraint|restraints|seclusion|segregation
    see|feel well|good|better in
    alternatives to restraint|seclusion
    cries all the way
    he|she|i|they|it fell through|behind|ill|asleep|short|apart|off_my|in_love|on_a|to
    no lunch|tea break
    on holiday|leave
    light at the
    gas engineer|bill|boiler|safety|certificate|company
    way out|up of|at
    will_not|not come down with|to
    use|uses|used|using|put|puts .. restraint|seclusion policy|plan|form|log|register|chart|template|training|data|reduction|
        protocol|record
    take|takes|taking|took|taken food|drink hygiene|diary
    broken link|the_link
    what to do in|if|when .. emergency|crisis|seizure|seizures|absconds|fire|missing|choking|harm|hurt|distressed|restraint|
        restrained
    reduce|reduces|reducing|avoid|avoids|avoiding|minimise|minimising|prevent|preventing|alternatives|
        alternative|limit|limiting|ending|end to? the|of|use_of? restraint|restraints|seclusion|segregation|harm|falls|
        choking|violence|aggression|suicide|self_harm|abuse|neglect
    no further|more restraint|restraints|seclusion|incidents|seizures|concerns|injuries
    seizure|seizures free|diary|chart|charts|plan|protocol|medication|record|log|monitor|alarm|mat|rescue
    stroke association|clinic|of
    not wake up|early > in_time|for
    not responding_to_us|moving to|house|home|until|on|forward
    confined to bed
    can|could not stop|move|feel|control by|in|forward|on|to|it|the|this
    had|have|has enough with|of emails|reminders|time|staff|information|this_form|money
    not be here tomorrow|on|until|next
    said goodbye .. club|college
    going|go|went for her|him|them and his|walk|check
    keep .. secret santa
    passed out the|copies|leaflets
    passed away the|time
    made him|her sit with|and|a
    had|has enough and? thank
    no safeguarding concerns|issues|concern|issue|alerts
    nowhere to go for
    threw|throw|throwing light|together|away|out|in
    knocked|knocking back|on|off
    over the moon
    not been seen yet
    not been seen by a|an|the|gp|:worker
    can|could|to not? find|get|reach|contact|trace|locate|get_hold_of the|his|her|their|our|a|my|any|another? :worker
    can|could not find|get|source|locate a|an|another|anyone|anybody|somebody|someone|somewhere
    drowning in|under paperwork|emails|work|forms|reports|admin
    :it :be? killing me to
    off sick
    no|not|never :be? restraint|restraints|restrained|seclusion|segregation .. needed|required|since|incidents
    not :be? restrained|secluded|hurt|injured|missing|in_crisis since|for|once|this|in_months
    fed up with|of this|these|the|emails|your|being_asked|chasing
    too unwell|poorly|ill|upset|anxious|tired|distressed|sick|frightened|scared > to|for
    too unwell|poorly|ill|sick|tired $
    night|day staff|shift|duty|worker
    reduced|recorded|recording|debrief|debriefs|debriefing .. restraint|restraints|seclusion
    restraint|restraints|seclusion incidents|incident|episodes|events? :be? now|all|being|always recorded|logged|reported|debriefed
    seclusion room|suite refurbishment|refurb|works|building|redecoration
    completely|totally|a_bit|little|really lost
    no_longer work|works|working|based|employed here
    held up by|in|at|with|because|due
    get hold of anyone|anybody|someone
    can|could not find :it
    dog ate
    i|we am|are confused
    mock exam|exams|up|inspection|interview
    lift is|was :be? broken|out
    off sick|ill|poorly since|all|today|this|last|until|till
    left school|college in|last|this
    moved house|home|flat
    in hospital until|till|for_my|for_a_check
    afraid i|we can|could not
    afraid not
    signature missing
    got his|her|their|my|the|new glasses|letter|results|form|key
    not in|there|at_home when|so i|we
    ligature points|point|cutters|free|assessment|audit
    no ligature|ligatures
    anti - ligature
    restraint chair|chairs|belt
    seclusion room|suite has|have|is|was been? closed|turned|removed|converted|shut
    restraint|seclusion incidents|use|numbers :be? down|reduced|zero|nil|none
    death|dying and dying? easy|book|booklet|course|session|cafe
    abuse|incident|bullying|harassment|assault|neglect reporting
    risk of|from self|falls|choking|harm|abuse|neglect|injury|suicide neglect|harm? is|are|was|has|have|section|been covered|recorded|in|reviewed|updated|noted|assessed
    safe holding|handling
    mental health crisis? card|team|plan|number|line
    no_one|nobody has|have? got|come back to me|us
    take|takes|took him|her|them to the? gp|doctor|dentist|optician|nurse|clinic|chiropodist
    bed|chair|hoist|mattress|rail|rails has|have|is|are? been? ordered
    drinks|drinking|eats|eating more|enough|plenty|better
    in a? plaster|cast so|until|till
    money|funding|budget has|have not come through
    no questions|objection|objections|preference|news|change
    jab|injection|vaccine is|was|next|due
    take|takes|took|taken|taking care of
    up and running
    :finished last night
    took a while
    give|gives me|us a ring|call|bell
    signed off
    very? brave|brilliant|great|fine|proud|pleased
    all in order|place|hand|good_order|one_place
    call|ring|phone me|us $
    call|ring|phone me|us > on|at|please|back|about|when|tomorrow|today|later
    call|ring|phone back
    what|who does|is|was this mean|about|for? for? him|her|me|us|them|sam?
    look|looks|looking into it|this|that|your|the
"""
