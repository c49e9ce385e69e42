"""Words of harm: what is done to a person, what they do to others, and what care leaves out."""

HARM = """
    suicide|suicidal|suicidality|overdose|overdosed|overdosing|ligature|ligatures|ligatured|noose|hanging|hanged|strangle|
        strangled|strangling|strangulation|kill|kills|killed|killing|murder|murdered|hang|hung|die|dies|died|dying|dead|death|
        fatal|stab|stabbed|stabbing|shot|shoot|abuse|abused|abuses|abuser|abusing|abusive|assault|assaulted|assaulting|
        assaults|rape|raped|rapes|rapist|molested|groomed|grooming|exploited|exploitation|exploiting|trafficked|trafficking|
        cuckooed|cuckooing|slavery|neglect|neglected|neglecting|neglectful|starved|starving|starve|malnourished|malnutrition|
        dehydrated|dehydration|emaciated|restrain|restrained|restraining|restrains|restraint|restraints|seclusion|secluded|
        segregation|segregated|tranquilised|tranquillised|sedated|sedating|handcuffed|handcuffs|shackled|safeguarding|unsafe|
        endangered|endangering|danger|dangerous|dangerously|emergency|999|ambulance|paramedic|paramedics|police|crisis|harm|
        harmed|harming|harms|selfharm|selfharming|hurt|hurts|hurting|injure|injured|injury|injuries|injuring|wound|wounds|
        wounded|wounding|bleeding|bled|bleeds|bruise|bruises|bruised|bruising|fracture|fractured|burns|burnt|burned|scald|
        scalded|concussion|concussed|hit|hits|hitting|punch|punched|punches|punching|kicked|kicking|kicks|slap|slapped|slaps|
        slapping|bitten|headbutt|headbutted|headbutting|attack|attacked|attacking|attacks|violent|violence|violently|
        aggressive|aggression|beat|beaten|beating|throttled|choke|choked|choking|smothered|suffocated|suffocating|drown|
        drowned|drowning|weapon|weapons|knife|knives|blade|blades|razor|razors|gun|guns|arson|fire|poison|poisoned|poisoning|
        threaten|threatened|threatening|threatens|threat|threats|frightened|terrified|scared|petrified|stalked|stalker|
        stalking|bullied|bullying|abscond|absconded|absconding|absconds|awol|kidnapped|abducted|unconscious|unresponsive|
        collapsed|collapse|seizure|seizures|sepsis|septic|cruel|cruelty|torture|tortured|torturing|whistleblow|whistleblowing|
        homeless|evicted|overmedicated|drugged|escaped|hostage|manhandled|mistreated|mistreating|mistreatment|maltreated|
        illtreated|tormented|humiliated|whereabouts|sexual|sexually|sexualised|bleach|antifreeze|swollen|coma|sedate|sedates|
        burn|retard|retarded|spastic|flinch|flinches|flinched|cowers|cowering|cowered|trembling|coercion|coercive|coerced|
        manipulated|doped|zonked|zombie|seizing|survive|strangler|shackles|prisoner|taser|tasered|tazered|cpr|defibrillator|
        resuscitated|resuscitation|fires|gang|gangs|pills|rats|cockroaches|infested|maggots|squalor|filthy|filth|punish|
        punishes|punished|punishing|punishment|punishments|smack|smacked|smacks|smacking|battered|battering|thumped|thumping|
        thumps|whacked|clouted|walloped|headlock|chokehold|gagged|nonce|pervert|paedo|flasher|prostitution|prostitute|
        prostituted|pimp|pimped|brothel|spiked|machete|nosebleed|stoned|withhold|withholding|withheld|dragged|dragging|drags|
        grabbed|grabbing|strapped|manhandling|roughed|wandering|wandered|wanders|motorway|disappear|disappeared|disappears|
        disapear|disapeared|vanished|bedsore|bedsores|gangrene|hypothermia|anaphylaxis|anaphylactic|stroke|faint|fainted|
        lifeless|limp|floppy|fgm|molesting|predator|paedophile|scammed|conned|trapped|confined|bolted|degrading|inhumane|
        barbaric|heaven|unattended|unsupervised|dealers|cocaine|heroin|undressed|naked|stripped
    locked|locking|lock _? in|him_in|her_in|me_in|them_in|up|away|him|her|me|them|out
    shut|shuts in|him_in|her_in|me_in|them_in|away his|her|their|my|the|a?
    ^ help $
    not|never allowed|let to? visit|see|phone|ring|hug|speak
    no staff|one|carer|nurse .. :finished|trained|able to use|do|give|manage his|her|the
    urgently about|need|needs
    needs|need help urgently|now|today|tonight
    smash|break|burn|kick|trash|wreck|set_fire_to my|his|her|our|their|the windows|window|house|flat|door|place|home|face|legs|car|bones|room
    gets|getting|given|has|with no care|food|drink|help|medication|drinks|wash
    miss|missed|misses|missing|skipped|without .. .. of? insulin|epilepsy_meds|epilepsy_tablets|clozapine|feeds
    men|staff|people|them|carers|nurses held|hold|holding|holds|sat|sit|sitting|sits him|her|me|on
    locked room|ward|door|in_room|unit > for|all|with|and|on
    refuse|refuses|refusing|refused his|her|all? insulin|feeds|feed|oxygen|fluids|water
    kick|punch|slap|smack|hit|beat|choke|bite|drug|drugs|drugging him|her|me|them|us|sam
    come|comes|coming on to him|her|me
    stuck in his|her|the|a|my wheelchair|bed|room|bath|chair|flat|cell
    no|not|nobody carer|carers|support_worker|support_workers :have? been|turned|come|came|arrived|shown
    nobody|no_one|not_anyone|no_carer to look_after|feed|care_for|lift|wash|change|watch|sit_with|stay_with _
    do|does|did|doing|done bad|nasty|rude|horrible|dirty|weird|naughty|things|stuff|something .. to|with him|her|me|them|us
    windows|window|doors|door .. screwed|nailed|boarded|sealed|bolted|wired
    wet|wets|wetting|soils|soiling|soiled himself|herself|bed|the_bed|themselves|myself
    prone for|position|hold|restraint|on|again|twice
    nobody|no_one|not|never turned|repositioned|washed|fed|changed|checked|moved him|her|them|me
    sign|signed|signing|signs .. over|away his|her|the|my|to
    man|bloke|friend|friends|lad|lads|men|people|boyfriend|someone|somebody|stranger .. .. moved in
    leave|leaving|dump|dumping him|her|them .. .. doorstep|step|social_services|council|hospital
    drink|drank|drinking|drunk|drinks|ate|eating|eaten|eats .. .. liquid|cleaner|disinfectant|shampoo|fluid|detergent|paint|soap|
        batteries|foam|stones|grass|plastic|mud
    temperature of
    high|raging|really_high temperature|fever
    fever|feverish
    rapid tranquillisation|tranquilisation
    held|holding|hold|holds|pinned|pinning|pins|pin|forced|pushed|dragged|grabbed|shoved|wrestled _? _? down|against|to_the|
        by_the|by_his|by_her|over|onto
    face down
    prone|supine restraint|position|hold
    tied to|up|down|around|round|something|a|him|her|his
    at|high|immediate|imminent|serious|significant|increased|grave|real risk
    not|never|nor feel|feeling|feels|be|being|keep|kept|at_all|very? safe
    not is|are safe
    keep|keeping|kept|stay|staying _? safe
    safe from
    safety concern|concerns|issue|issues|incident
    fear|fears for
    scared|afraid|frightened of|to him|her|them|staff|go_home|be|the_staff|dad|mum|his|men|man|people
    afraid of
    inappropriate|inappropriately touching|touched|touch|contact|sexual|sexually|relationship|handled
    stopped|stop|refusing|refuses eating|drinking|food|fluids|to_eat|to_drink|breathing|all_food
    no food|water|heating|electric|electricity|insulin
    not being fed|washed|changed|cared|looked_after|given|treated
    without food|water|heating|his_medication|her_medication|medication|insulin
    over medicated|medicating|medication
    taken|rushed|admitted|blue_lighted|is|was|ended_up .. a_e|resus|icu|itu|casualty
    in|to|at|into a_e|casualty|resus
    rushed to hospital
    help me|us
    please help
    in|severe|terrible|awful|a_lot_of|so_much pain|agony
    kicked|thrown out
    stolen|stealing|steals|stole his|her|my|their|money|from
    taking|takes|took his|her money|benefits
    unexplained|suspicious marks|mark|injuries|bruising|weight
    black eye|eyes
    broken|broke his|her|my|their|an|a? arm|leg|wrist|nose|jaw|rib|ribs|finger|ankle|bone|bones|hip|collarbone
    something is|terrible|awful|bad wrong|happened|going_on|happening
    urgently need|needs|require|help
    urgent help|attention
    please someone|somebody help
    to|and|just keep|keeps|keeping|make|shut him|her|me|them|us quiet|still|calm|up|asleep
    sat|sits|sitting|kneeling|knelt|lay|lying|jumped|stood|standing on him|her|me|them|his|her chest|back|legs|head|neck?
    push|shove|grab|drag|strap|tie|shake|throw|slam|hurl|pin|wrestle|force|lift|thrown|threw|pull|pulls|pulled him|her|them|
        me|us|staff > by|to|down|out|against|onto|into|in|on|over|across|about|around|up|at|from|with|when
    thrown|threw in|into|against|across|onto the|a back|wall|floor|room|seclusion|van|car|cell
    come|please and? get|fetch|collect me
    intensive care
    better off not|gone|somewhere
    put|putting|puts him|her|me|them on|to the floor|ground
    without his|her|their|my oxygen|inhaler|epipen|food|medication|wheelchair|feed|hoist
    not answer|answering|opening the|his|her door
    skin is|was|has? broken|raw|peeling|black
    in front of cars|traffic|trains|buses|vans|lorries
    nearly|almost|been|got|was|were run over
    hit by
    being|kept|been isolated|controlled|used|exploited|groomed
    not let|letting me use|have|go|leave|eat|come|sleep|drink|out
    not allowed out|outside|home|visitors|to_leave|to_see|to_ring|to_go_out|to_go_outside|to_go_home|to_eat|to_drink|to_phone
    very|really|seriously|terribly|badly wrong
    make it through the|this|to night|weekend|week|day|morning
    medicated to|up|so
    someone|somebody|man|stranger|men|strangers .. in .. her|his|my|their room|bed|flat|house
    fell|collapsed|falling in|down|on on? him|her|them|me
    not|nothing|little .. .. to eat|drink
    not been|getting fed|washed|changed|cared|looked_after|bathed
    went|goes|going for|at the|a|another|my|his|her driver|man|woman|boy|girl|nurse|carer|teacher|staff|support|resident|
        patient|manager|police|brother|sister|mum|dad
    shout|scream|yell|swear at|in him|her|me|them|us
    something .. going on
    face|eye|arm|leg|lip|head|ankle is|was|all cut|marked|swollen|bleeding|black
    so|very|too|painfully|getting thin|skinny|frail
    on top of him|her|me|them
    one|two|half|no meal|meals
    no meals|dinner|dinners|lunch|breakfast|tea
    earn|earns|earning|work_for his|her|their|my food|dinner|tea|meals|drink
    put|puts|kept|keep|left|leave|locked .. in|into the|a? dark|isolation|padded|time_out|quiet|empty room
    no|not .. way out
    got|has|had|with|carrying|holding|pulled a|his|her bat|hammer|axe|scissors|screwdriver|crowbar|bottle|brick|glass
    using|taken_over|taking_over|living_in|moved_into|took_over his|her flat|house|home
    weighs|weigh only|just
    weighs|weigh _ stone now|and
    down to _ stone|kg|kilos
    peg|feed|feeds|catheter|nebuliser|oxygen .. not|missed|never|nobody
    he|she|i|they|mum|dad|sam|and fell|falls|has_fallen|had_a_fall|have_fallen|keeps_falling
    hoist broke|failed|dropped|collapsed|snapped
    head butting|butted|butts|butt
    older|grown boyfriend|man|men|lads
    buys|buying|bought|gives|giving her|him phones|gifts|presents|drugs|drink|alcohol|vapes|cigarettes
    smells|smell|stinks|reeks|smelt|smelling of urine|wee|faeces|poo|gas|alcohol|drink|sick
    sleeps|sleeping|slept in the|a park|car|doorway|shed|bus_shelter|garage|tent|woods|street|station|corridor
    refusing|refuses|not|will_not come down
    bag|pillow|sheet|towel|hand over his|her|my head|face|mouth
    drunk|asleep|stoned|high|sleeping on|at shift|duty|the_job|work
    sleeping|sleeps|slept|sleep with him|her|me|residents|a_resident|a_patient|patients|a_carer|staff|a_worker
    gets|got|get|climbs|climbed|comes|came in|into his|her|my|their bed|bedroom
    in his|her|my bed with|at_night
    photos|photo|pictures|picture|video|videos|filming|filmed|photographed .. .. bath|shower|naked|toilet|undressed|private|
        knickers|pants
    dnr|dnar|dnacpr .. .. .. without|not|nobody|behind
    no running|hot|clean water
    gas left|was|is|leak|leaking|smell|on|hob|cooker
    sold|sell|selling him|her|for|to sex|men|drugs|money|for
    being sold
    take|takes|taking|took|taken|stop|stops|stopped .. food|drink|drinks|meals|dinner|wheelchair|glasses|
        communication_aid away
    not|never left|been_out_of|been_out|leaves|leave|out_of his|her|the|my bed|room|bedroom|flat|house for|in|since|because
    is|are|was|were|being very|so|really? nasty|cruel|abusive|mean|horrible to?
    in|into|under restraint|restraints|seclusion|segregation|isolation
    not let|letting|allow|allowed me|us|him|her|them see|visit|ring|phone|talk|speak|in him|her|me|us|his|my|mum|family|
        anyone|to?
    restraint|restraints|seclusion|segregation|restrictive_practice|sedation .. used|again|happening|daily|every|illegal|
        unlawful|excessive|too_much|yesterday|overnight|twice
    use|used|uses|using|put|puts|apply|applied .. restraint|restraints|seclusion
    went|goes|go|going|flew|flies|flying|lunged|lunges|coming|comes|came for|at staff|me|us|mum|dad|people|others|residents|
        everyone|somebody|someone|carers
    went|goes|going|flew|lunged for|at him|her|them > with|again|every|in|and|because|when|last|yesterday|on|over
    went|goes|going|flew|lunged for|at him|her|them $
    lash|lashed|lashes|lashing out
    man|men|guy|guys|lad|lads|stranger|somebody|someone .. following|followed|follows her|him|me|them|us|sam
    pushed|pushing|pushes|shoved|shoving|grabbed|grabbing|grabs|shook|shaken|shaking|strapped|strapping|tied|tying|threw|
        throws|throwing|knocked|chased|chases|squeezed|twisted|pinched|pinches|spat|spits|spitting|swore|swears|swearing him|
        her|me|them|us|staff|another|someone|somebody|people|mum|dad|sam|at|to|by|onto|into|over|down
    shouts|shouted|shouting|screams|screamed|screaming|yells|yelled|yelling|swears|swore|swearing|laughed|laughing at|in him|
        her|me|them|us|staff|pain|his_face|her_face|my_face
    shouted|shouts|screamed|screams|yelled and
    rough|nasty|horrible|mean|cruel|unkind with|to|handling him|her|me|them|us|patients|residents|the_residents?
    treat|treated|treats|treating .. like an|a? animal|animals|dirt|dog|rubbish|prisoner|prison
    treated badly|terribly|awfully|cruelly
    make|makes|made|making him|her|me|them cry|beg|sleep|sit|stand|strip|eat|pay
    smashed|smashing|smashes|trashed|trashing the|his|her|up|a|everything|window|windows
    throws|threw|throwing a|the|his|her|chairs|furniture|things|objects chair|table|plate|cup|tv|things? at
    black and blue
    turned|gone|going|went|lips blue|grey|purple
    out cold
    had|having|has|have|another|having_another a? fit|fits|funny_turn|heart_attack|chest_pain|chest_pains|stroke
    fitting again|all|for|since|constantly
    chest pain|pains
    heart attack
    breathing .. bad|worse|shallow|funny|noisy|badly|difficulty|difficulties|problems|fast|slow
    struggling|struggles|trouble|difficulty to|with? breathe|breathing
    blood in|on|everywhere|coming|all_over|from|pouring|out
    coughing|vomiting|vomited|spitting blood
    refuse|refused|refusing|refuses|not|never|no_one|nobody .. call|calling|called|fetch|fetched .. doctor|ambulance|help|
        police
    marks|scratches|cuts|welts|lumps|lump|swelling|rope_burns|finger_marks|handprint|cigarette_burns on|round|around|all|over|
        to .. his|her|my|their|the
    pressure sore|sores|ulcer|ulcers|damage
    left|lying|sitting|sat|laid|kept in .. wet|soiled|dirty|urine|faeces|own|mess|bath|dark|filth|nappy|pad|cold|bed_all_day
    left him|her|me|them? alone|unattended|unsupervised|outside|in_the_car|in_the_bath|on_his_own|on_her_own|by_himself|
        by_herself|on_the_toilet|with_no
    alone|home with|and no|not|nobody food|eaten|carer|staff|one|care|adult
    injected|injecting him|her|them|me|against
    drug|drugged dealer|dealers|dealing|gang|gangs|up|him|her
    county lines
    loan shark|sharks
    lost|losing|dropped .. .. stone|stones|a_lot_of_weight|so_much_weight|too_much_weight
    skin and bone|bones
    wasting away
    gone|days|week|weeks without .. food|eating|drink|water|sleep|insulin|medication|meds|a_wash
    not|never washed|changed|bathed|cleaned|moved|turned for|in|since
    not|never allowed|let|lets|letting him|her|me|them|us? to? out|leave|go_out|go_outside|see_anyone|speak_to_anyone|phone|
        ring_anyone|ring_us|ring_home|eat|drink|use_the_toilet|have_food|sleep|leave_his_room|leave_her_room|out_of_his_room|
        out_of_her_room
    kept|keeping|keep|shut|confined|stuck in his|her|my|their|a|the room|bedroom|cell|cupboard|box|seclusion
    held|holding|hold him|her|them|me shut|hostage|against|prisoner|captive
    against his|her|my|their will
    door|doors bolted|is_bolted|held_shut|is_held|locked|is_locked|are_locked|always_locked|kept_locked
    gave|giving|given|gives .. things|stuff|belongings|possessions|everything away
    sex for|with|without|in
    have|having|had|forced|making|made|wants .. sex
    forced|forcing|forces him|her|me|them|to|into
    forced marriage
    not|never his|her|my|their choice|consent
    without his|her|my consent|permission $
    raise|raised|raising|report|reported|reporting|opened a|another|this_as|it_as|as .. safeguarding
    safeguarding concern|concerns|alert|alerts|issue|issues|incident|incidents|emergency
    made|asked|tells|told him|her|me to keep .. secret
    keep .. secret
    watches|watching|filmed|filming|photographs|pictures of? him|her|me|them in_the_shower|undress|naked|getting_changed
    abandoned|dumped him|her|them|me|at|outside|in
    had a? nasty|bad|serious fall|accident
    emptied|cleared|drained his|her|my|the bank|account
    taken|took|takes|had|spent|spending|borrowed|borrowing|withdrawn|withdrawing all? of? his|her|my money|savings|benefits|
        card|pension|phone|pip
    stopped|stop|stops|refusing|refuses|refused to? taking|take his|her|their|my|all insulin|medication|meds|tablets|medicine|inhaler
"""
