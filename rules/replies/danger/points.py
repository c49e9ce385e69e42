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
        carer hit life
    """,
    7: """
        being dead feel floor head him man missing safe scared they
    """,
    6: """
        and black blue breathing help here hurt if knife restrained restraint safeguarding sleeps suicidal
    """,
    5: """
        abuse again ambulance bleeding die drank ending fire her himself hits home hours into kill night point police says
        self something swallowed touched water where
    """,
    4: """
        absconded allowed any arm arms attacked baby bad bath bleeds breathe broken bruises choked collapsed comes eat end
        every face food found frightened goodbye got he hurting hurts in insulin live locked me men outside overdose ran
        raped resident somebody staff starving stone suicide things tied toilet tonight want were when
    """,
    3: """
        abused agency alive all alone assaulted away awol banging battery because bedroom been bites bleach blood boyfriend
        bridge bruise call called covered days disappear door down drink drinking eaten eating fall find freezing gets
        harming hold homeless house hungry jumped lad last leg legs ligature living lock many marks meal member my myself
        neighbour nite nobody of or paramedics pills punched pushed reason road seizure shut sits someone sores strangled
        sunday tablets thighs think thinking threatened threatening told touches unconscious unit unsafe weekend
        whistleblowing window windows wish worried
    """,
    2: """
        about afraid always am anything attempted batteries beaten belt big both brought bruising bum burn by can
        carriageway chest clean cleared client coma concern cope coroner corridor cpr crisis crisps crossing cruelty crying
        cuckooed cupboard cutting danger dangerous dark daughter dnr dose double driver dropped drunk dual during dye dying
        e ear earn emergency empty enough evicted ex exploited eye fed feed feels feet fell finger fingers five flushed
        forced frige frit future gas girl giving glass gone grade groomed ground hand hanging hard hardly harm hate heaven
        held herself his hostel hour how inappropriate incident is jump keep keeps kicked killed know lads leave lectric let
        line locks look manager marry matters medicated meds mess midnight minibus minutes money mouth murdered neck
        neglected neighbours nights nine not nowhere off onto outburst overdosed paracetamol passing pen people personal
        pillow pinned pregnant prone pulled punishment put railway raise rapid residents resus returned risk rope rough
        rushed safety same sandwich sats saved scrach screaming seclusion sedated segregation selfharm serious set sex
        shakes sheets shoes shopping shout shouts skin slapped slaps sleep smells sold spoon stab station step stepdad stop
        stopped strangle sweets taken taking tasered teeth telling terrified their thin three through thrown tonite touching
        trafficked tranquillisation trouble under underwear unexplained unresponsive up upper urgently vanished violent
        voice wake wall wandering wanting was whole worked wrist wrote
    """,
    1: """
        a accidental accidents accused add admission against ago agrees alarming alert allowance also although an another
        anymore anyone appears are armchair armpit around arrival asking asleep assault at attack awake aware back
        background badly bangs barefoot bathroom be beat behind bein ben better between bite blades blister bloke blow
        boiler boiling bolt bone born borrowed bottom boy bread breakfast breast breath broke bruised building bullied
        burning burns burnt but butting buying buzzer calling calm canal card care carers cares carry carrying cash catheter
        ceiling centre chained chair charging chatty chemist children chilli choking cigarette cigarettes cleaner clip
        clonic clothes clozapine coins comments concerned confused conscious consequence cooker coughing could count
        covering cqc cries cushion cut cuts daily dares dave day dealers dean death deep deteriorating device dialysis died
        dietician dirty disappeared discharge discharged disclosed disclosure distressed drag dragged dragging dried
        dropping droppings drowned drug drugged drugs eight electricity employer ever everyone examined exist exposing
        eyeballs facebook fade fat fear feeds fence filmed filming films filth finding fires fits fitting flag flatmate
        flick flight flinches floppy fluids followed for fork former fractured freak from froze funny gagged gang gary given
        going grabs grandad grave green grey gun hair handcuffed handcuffs handles handprint hands hang harmed harms hatch
        having headbutted healthy heard hears heating helping hidden hide hides hip historic hitting holds honestly hood
        hope hotel hourly however hypo ice icebox incontinence infested inhaler injuries inner inside inspectors intensive
        intervention iron isolated issue jan jewellery jumping just kick kid killing kinder kissed kitchen knees knickers
        kyle lane laugh leaves lecky left letters lie lifted lighters lighting like lip lips liquid lithium load logs loo
        lorazepam lorry lying machine makes male managers mandate mark massive matches mattress mealtimes med medicine
        medsin mention mid mins miss mite mittens mocking months morning mother motorway mouldy mouse moves much muny nails
        nasty naughty near neglecting nonverbal nose note older on one only orally other out outing over overnight owes
        oxygen pa packs pad pads pains pairs pants partner patients pattern paul pavement peg perfume peter phones physical
        picks pin pinch placement planning plese poisoned prison prisoner prn propley pt pub puddings pulling pulls pump
        purple puts putting pyjamas quiet radiator railings rapes rash rats razor really remote removed repeatedly requested
        rescue respite retard ribs river rolling roof roused rub rubbish run running sack said salt save say saying scalded
        scalds scissors scratches scratching scream screams screwdriver screwed script seatbelt sectioned sedate seen
        seizing seizures sentence separate sepsis sets seventeen sexual sexually shaking shares sharon she sheet shift
        shooting shotgun shouted shouting shown side signature sit sitting sky slap slapping smashed smell smelt smother
        soap sock sofa son spare spat spill spit stairs stand starved statement stealing stepfather stiff stinks stitches
        stolen story strange strangers strangling strap strapped string stroke struggling stuff suck suction suitcase summer
        supper swollen takeaways talk taped taxi tell tells temp text theft them themselves theyd thickener thigh thing
        third though thought threaten threatens threats threw throttled tie to tomorrow tonic tony top towards track tracks
        tracy traffic trainers transfer treated tried trousers tuk tummy turns twice twist ulcer upstairs urine used using
        video visit visitor visitors vodka voices vomiting waking wallet ward wash washed washing way weapon wedged wee
        weekends wees welts wet wets wetting what while whisky whispered whoever willy witness woman worn would wrapped
        wrists xbox yanks yard yellow
    """,
    -1: """
        able accept account acknowledged actioned ada adult agree allotment already ankle annual answered answers anti
        apples applied assessed assume audit aunt authorisation autumn await awaiting bag bananas band bank beds bell beth
        body books bounced bowling boxing bring busy cafe cancelled car catalogue cats chance change charts chased check
        cheers chosen cinema coast coffee colleague comment commissioned communication community company complaint
        completely completion computer confirm consultant contact contingency contract control cook cooked cooking
        coordinator cough court cover cream cried criteria dad data dates deadline decaf decide decided declined declining
        diet documents dols draft drafted drew driving due dusted dysphagia earlier earliest easily easy emailed emailing
        engage enjoying enjoys equipment error evidence extend far few filed fill fillings finish finishing fixed flats
        folder follow forms forward four frame full fully fun fund furniture further game garage gate girlfriend go goes
        grab group grown guidance guidelines had half halfway handed happen happens happier has hcr hearing helps hens hi
        hiya horse housemate i icb idea ignore incidents including incomplete interests interview jab jobs joe joined kept
        kettle keyworker kind knee lacks landlord leaflet learn letting liberty library liked listened little locum log
        logged longer lost lots loud lpa mad made making map maps married maternity maybe mca meant measured memory mentor
        missed misses mix moment month more mornings mostly move mum n name narrow needed neither never news next nice
        nightmare northbank noted notes nothing now number offered okay optician opticians ordered osei ot outcome
        outstanding paid pain paper papers paperwork park party pass passed password pasta patient pharmacy phone photo
        picking picture place places plaster play playing plays pledge pmva pool positive poster practice prefers pressure
        prevention prize progress protection provider psychologist published quarter rain rather re reading reassign
        received recorded records recruit red reduced reduction refer refresher refusing rejected release reminder remit
        renewed repairs replied request responded responding responsibility restrictive results returning reviewer rewritten
        rio rode room rooms saving scan school sea section sees send sending sends session share shirt shop short should
        show showed shy sickness sings sisters six size sleeping slot small smiled some sore sort spaces specialist speech
        spends staffed stayed staying steady stock stuck student submitted sugar suitable supposed swims ta tablet takes
        teacher template tests that these thirsty threshold thumb thursday times tom too tooth transferred trust try trying
        unable uncle understood undone uploaded uses visited walks wanted wants washes watch wedding week weeks weight who
        why wishes with without won x your zero
    """,
    -2: """
        answer application area as asked assessment attached available best bigger bike birthday blocked bloods book booked
        cake cancelling case caseload certificate chart choice choir cleaned clinic closed club coat commissioner copy
        cousin decision delivered diagnosis different discuss does doing drawer drive each emails evening extension family
        filled film first fish fitted flu football getting give glad good gp grateful gym hairdresser happened hoist instead
        interest invited jo job key lack laminated later learning legal letter lives lot lovely marriage meet met mind mine
        mistake mondays normal office open opened order our pack paint painted panel part passport pbs peas person plans
        please possible printed protocol rails refused refuses replaced reply report rung sat saw seeing shared shave shower
        sister slept social sorry spent start starts stay stays stomp talks test tested texted thank tidy today town
        transport tuesday understand until us walk walking waste watching wearing went wheelchair working works yesterday
    """,
    -3: """
        action advocate ask barbecue budget capacity chips choosing chose cold college coming consent council date diary did
        email friday friends funding garden glasses haircut happy have health housing late monday nurse old physio plane
        policy repaired review see sent service seven so splint sure surgery the then trained updated wait we will year
    """,
    -4: """
        appointment bit bus changed choose early form kim likes list lunch moved need needs post rang read referral reviewed
        signed started still swimming take team thanks tin work yes
    """,
    -5: """
        agreed course dentist friend holiday it meeting own sam sorted tea training waiting well yet
    """,
    -6: """
        may new plan this you
    """,
    -7: """
        <harmless> <topic> complete finished june
    """,
    -8: """
        completed
    """,
    -10: """
        done
    """,
}
