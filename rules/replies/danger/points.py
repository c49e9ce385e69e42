"""How many points each word gives for danger, learnt by `bench/danger.py --learn` from tests/rules/replies/: never edited by hand.

A word that stands in cries for help and hardly ever in an answer about a task has many; below nought, it is the other way round.
"""

from collections.abc import Mapping

BEFORE_ANY_WORD = -9

BY_POINTS: Mapping[int, str] = {
    9: """
        since
    """,
    8: """
        carer hit life safe
    """,
    7: """
        being dead feel floor head him man missing scared they
    """,
    6: """
        abuse and black blue breathing help hurt if knife restrained restraint safeguarding sleeps suicidal
    """,
    5: """
        again ambulance bleeding die drank ending fire food frightened her here himself hits home hours into kill night
        point police says self something swallowed touched water where
    """,
    4: """
        absconded allowed any arm arms attacked baby bad bath bleeds breathe broken bruises choked collapsed comes eat every
        face found he hurting hurts in insulin live locked me men outside overdose ran raped resident somebody staff
        starving stone suicide tied toilet tonight want were when
    """,
    3: """
        abused agency alive all alone assaulted away awol banging battery because bedroom been bites bleach blood boyfriend
        bridge bruise called client cope covered cruelty days disappear door down drink drinking e eaten eating end fall
        find freezing gets glass goodbye got harming hold homeless house hungry jumped lad lads last leg legs let ligature
        living lock many marks meal member minutes my myself neighbour nite nobody of or paramedics pills pinned punched
        pushed reason residents road same screaming seizure shut sits sleep someone sores stop strangled sunday tablets
        thighs things thinking threatened threatening told touches unconscious unit unsafe weekend whistleblowing window
        windows wish worried
    """,
    2: """
        about afraid always am anything assault attempted batteries beaten belt big both boy brought bruising bum burn by
        call can carriageway chest clean cleared coma concern cooker coroner corridor cpr crisis crisps crossing crying
        cuckooed cupboard cutting danger dangerous dark daughter died discharge dnr dose dried driver dropped drunk dual
        during dye dying ear earn emergency empty enough evicted ex exploited eye fed feed feels feet fell finding finger
        fingers five flushed followed forced frige frit future gas girl giving gone grade green groomed ground hand hanging
        hard hardly harm hate heaven held herself his hostel hour inappropriate incident jump keep keeps kicked killed know
        leave lectric line locks look manager marry matters medicated meds mess midnight minibus money mouth murdered neck
        neglected neighbours nights nine not nowhere off onto outburst overdosed paracetamol passing peg pen people personal
        pillow pregnant prone pulled punishment put railway raise rapid resus returned risk rope rough rushed safety
        sandwich sats saved scrach seclusion sedated segregation selfharm serious set sex shakes sheets shoes shopping shout
        shouts skin slapped slaps smells sold spoon stab station step stepdad stopped strangle sweets taken taking tasered
        teeth telling terrified their thin think third through thrown tonite touching trafficked tranquillisation trouble
        under underwear unexplained unresponsive up upper urgently vanished video violent voice wake wandering wanting whole
        worked wrist wrote
    """,
    1: """
        a accidental accidents accused add admission against ago agrees alarming alert allowance also although an another
        anymore anyone appears are armchair armpit around arrival asking asleep at attack awake aware back background badly
        bangs barefoot bathroom be beat begging behind bein ben better between bite blades blister bloke blow boiler boiling
        bolt bone born borrowed bottom bread breakfast breast breath broke bruised brushed building bullied burning burns
        burnt but butting buying buzzer calling calm canal card care carers carry carrying cash catheter ceiling centre
        chained chair charging chatty chemist children chilli choking cigarette cigarettes cleaner clip clonic clothes
        clozapine coins comments concerned confused conscious consequence coping coughing count cqc cries cushion cuts daily
        dares dave day dealers dean death deep deteriorating device dialysis dietician dirty disappeared discharged
        disclosed disclosure distressed doses double drag dragged dragging dropping droppings drove drowned drug drugged
        drugs eight electricity employer ever everyone examined exist exposing eyeballs facebook facing fade falls fat fear
        feeds fence filmed filming films filth fires fits fitting flag flatmate flick flight flinches floppy fluids for fork
        former fourteen fractured freak from froze funeral funny gagged gang gary given going grabs grave grey gums gun hair
        handcuffed handcuffs handles handprint hands hang harmed harms hatch having headbutted healthy hear hears heating
        helping hidden hide hides hip historic hitting holds honestly hood hope hotel hourly how however hypo ice icebox
        incontinence infested inhaler injuries inner inside inspectors intensive intervention iron is isolated issue
        jewellery jumping kick kid killing kinder kissed kitchen knees knickers kyle lane language laugh leaves lecky left
        lesson letters lie lifted lighters lighting like lip lips liquid lithium load logs loo lorazepam lorry lying machine
        makes male managers mandate mark massive matches mattress mealtimes med medicine medsin mention mid mins miss mite
        mittens mocking months morning mother motorway mouldy mouse moves muny nails nasty naughty near neglecting nonverbal
        nose note older on one online orally other out outing over overnight owes oxygen pa packs pad pads pains pairs pants
        partner patients pattern paul pavement perfume peter phones physical picks pin pinch pinched placement planning
        plese poisoned prison prisoner prn propley pt pub puddings pulling pulls pump purple puts putting pyjamas quiet
        radiator railings rapes rash rats razor really remote removed repeatedly requested rescue respite retard ribs river
        rolling roof roused rub rubbish run running sack sacrum said salt save say saying scalded scalds scissors scratches
        scratching scream screams screwdriver screwed script seatbelt sectioned sedate seen seizing seizures sentence
        separate sepsis sets seventeen sexual sexually shaking shape shares sharon she sheet shift shoe shooting shotgun
        shouted shouting shown sick side sit sitting sky slap slapping smashed smell smelt smother soap sock sofa somwhere
        son spare spat spill spit stairs stand starved statement stealing stepfather stiff stinks stitches stolen story
        strange strangers strangling strap strapped string stroke struggling stuff suck suction suitcase summer supper
        swollen takeaways talk talking taped taxi tears tell tells temp text theft them themselves theyd thickener thigh
        thing though thought threaten threatens threats three threw throat throttled tie to tomorrow tonic tony top towards
        track tracks tracy traffic trainers transfer treated tried trousers tuk tummy turns twice twist ulcer upstairs urine
        used visit visitor visitors vodka voices vomiting waking wall wallet ward was wash washed washing way weapon wedged
        wee weekends wees welts wet wets wetting while whisky whispered whoever willy witness woman worn wrapped wrists
        write xbox yanks yard yellow
    """,
    -1: """
        able accept account acknowledged adult agree allotment allow almost ankle answered answers anti apologies apples
        applied assessed assume audit aunt authorisation autumn await awaiting bag bananas band bank beds believe bell beth
        body bounced bowling boxing bring busy cafe cancelled car catalogue cats chance change changing charts chased check
        cheers chosen cinema coast coffee colleague come commissioned communication company complaint completely computer
        confirming consultant contingency contract control cook cooked cooking coordinator cough court cover cream cried
        criteria dad data dates deadline decaf decide decided declined declining diet documents doing dols domestic draft
        drafted drew drinks due dusted dysphagia earlier earliest easily easy emailed emailing engage enjoying enjoys
        equipment error everybody evidence extend feb few filed fillings finally finish finishing flats follow forgot forms
        forward four frame full fully fun fund further game garage gate gift girlfriend goes grab group grown guidelines had
        half halfway handed happen happens happier has hcr hearing hello helps hens hi hiya horse housemate i idea ignore
        incidents including incomplete interests interview jab jo jobs joe joined kept kettle keyworker kind knee lack lacks
        landlord leaflet learn letting liberty library liked little locum log logged lost lots loud loves lpa making map
        marriage married maternity maybe mca meaning meant measured memory mentor message missed misses mistake moment month
        more mornings most mostly move mum n name narrow needed neither never news next nice nightmare noted nothing number
        obliged offered okay open optician opticians order ordered osei ot outcome outstanding paid paper papers paperwork
        park party pass passed password pasta patient pharmacy phone photo picking picture place placements places plaster
        play playing plays pool positive poster practice prefers pressure prevention prize proceed protection provider
        published quarter quarters rail rather re reading reassign recorded records recruit reduced reduction refer
        refresher refuses refusing rejected release reminder remit renewed repairs replied request responded responding
        responsibility restrictive results returning reviewer rewritten rio rode role room rooms saving scan school sea
        section sections sees sending sends services session share shirt shop short should show showed shy sickness sings
        sisters six size sleeping slot small smiled some sore sort spaces speech spends staffed staying steady stock stuck
        student submitted sugar suitable swims system ta tablet takes teacher template tests that these thirsty threshold
        thumb ticked times timetable tom too tooth transferred transport trust try trying unable uncle understood undone
        update uploaded uses vacancies visited visual walk walks wanted wants washes waste watch wedding week weeks weight
        who why wishes with withdrawn without won x yesterday your
    """,
    -2: """
        actioned ada already annual answer application area as asked assessment attached available best bigger bike birthday
        blocked bloods book booked cake cancelling case certificate chart choice choir cleaned clinic closed club coat
        commissioner completion confirm contact copy cousin decision delivered diagnosis different does drawer drive each
        emails evening extension family far filled film first fish fitted fixed flu folder football furniture getting give
        glad go good gp gym hairdresser happened hoist icb instead interest invited key laminated later learning legal
        letter lives longer lot lovely mad made meet met mind mine mix mondays normal now office opened pack paint painted
        panel part passport pbs peas person plans please possible printed progress protocol psychologist rails received
        refused reply report rung sat saw seeing sent shared shave shower sister slept social sorry specialist spent start
        starts stay stayed stays stomp supposed talks test tested texted thank thursday tidy today town tuesday understand
        until us walking watching wearing went wheelchair working works
    """,
    -3: """
        advocate barbecue budget capacity caseload chips choosing chose cold coming consent council date diary did email
        friday funding garden glasses grateful haircut have health housing job kim late monday moved old our physio plane
        policy repaired replaced review reviewed see service seven so splint sure surgery the then trained updated wait we
        will year
    """,
    -4: """
        action appointment ask bit bus changed choose college course discuss early form friend friends happy likes list
        lunch need needs nurse post rang read referral signed started still swimming team tin well work yes
    """,
    -5: """
        dentist holiday it meeting own sam take tea thanks training waiting
    """,
    -6: """
        <topic> agreed may plan sorted this yet you
    """,
    -7: """
        <harmless> complete june new
    """,
    -8: """
        completed finished
    """,
    -10: """
        done
    """,
}
