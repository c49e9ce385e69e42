"""How many points each word gives for danger, learnt by `bench/danger.py --learn` from tests/rules/replies/: never edited by hand.

A word that stands in cries for help and hardly ever in an answer about a task has many; below nought, it is the other way round.
"""

from collections.abc import Mapping

BEFORE_ANY_WORD = -8

BY_POINTS: Mapping[int, str] = {
    9: """
        since
    """,
    8: """
        him hit life
    """,
    7: """
        being carer dead feel floor head man safe scared
    """,
    6: """
        and black blue breathing help her knife missing restrained restraint safeguarding sleeps suicidal they where
    """,
    5: """
        abuse again ambulance bleeding die drank ending here himself hits home hours hurt if kill night point self something
        swallowed touched water
    """,
    4: """
        absconded arm arms attacked baby bad bath broken bruises choked collapsed comes eat end every face fire food found
        frightened goodbye got he hurting hurts in insulin into live locked me men outside overdose police ran resident says
        staff starving stone suicide tied tonight want were when
    """,
    3: """
        abused agency alive all allowed alone any assaulted away awol banging battery because bedroom been bites bleach
        bleeds blood boyfriend breathe bridge bruise called covered days door down drinking eaten eating fall freezing gets
        harming hold homeless hungry jumped lad last leg legs ligature living lock marks meal member my myself neighbour
        nite nobody of or pills punched pushed raped reason road seizure set shut sits somebody someone sores strangled
        sunday tablets tell thighs things think thinking threatened threatening toilet told touches unconscious unsafe
        weekend whistleblowing window windows wish worried
    """,
    2: """
        about afraid always am anything attempted batteries beaten belt big both brought bruising bum burn by can
        carriageway chest clean cleared client coma concern cope coroner cpr crisis crisps crossing cruelty crying cuckooed
        cupboard cutting danger dangerous dark daughter disappear dnr dose dried drink driver dropped drunk dual during dye
        dying e ear earn emergency empty evicted ex exploited eye feed feels feet find finger fingers five flushed forced
        frige frit from future gas giving glass gone grade groomed ground hand hanging hardly harm hate heaven held herself
        his hostel hour house how inappropriate incident is jump keep keeps kicked killed know lads lectric let line locks
        manager many marry matters medicated meds mess midnight minibus minutes money morning mouth murdered neck neglected
        neighbours nights not nowhere off onto outburst overdosed paracetamol paramedics passing pen people personal pillow
        pinned pregnant prone pulled punishment put railway raise rapid residents resus returned risk rope rough rushed
        safety same sandwich sats saved scrach screaming seclusion sedated segregation selfharm serious sex shakes shoes
        shopping shout shouts skin slapped slaps sleep smells sold spoon stab station step stepdad stop stopped strangle
        sweets taken taking tasered teeth telling terrified their thin three through thrown tonite touching trafficked
        tranquillisation trouble under underwear unexplained unit unresponsive up upper urgently vanished video violent
        voice wake wall wandering wanting was whole worked wrist
    """,
    1: """
        a accidental accidents accused add admission against ago agrees alarming alert allowance also although an another
        anymore anyone appears are armchair armpit around asking asleep assault at attack awake aware back background badly
        bangs bathroom be beat behind bein ben between bite blades blister bloke blow boiler boiling bolt bone born borrowed
        bottom boy bread breakfast breast breath broke bruised building bullied burning burns burnt but butting buzzer call
        calling canal card care carers cares carry carrying cash catheter ceiling centre chained chair charging chatty
        chemist children chilli choking cigarette cigarettes cleaner clip clonic clothes clozapine coins comments complain
        concerned confused conscious consequence cooker coping corridor coughing count cqc cries cushion cut cuts daily
        dares dave day dealers dean death deep delay deteriorating device dialysis died dietician dirty disappeared
        discharge discharged disclosed disclosure distressed double drag dragged dropping droppings drowned drug drugged
        drugs electricity employer enough ever everyone examined exist exposing eyeballs facebook fade fat fear fed feeds
        fell fence filming films finding fires fits fitting flag flatmate flick flight flinches floppy fluids followed for
        fork former fractured freak froze funny gagged gang gary girl given grabs grandad grave green grey gun hair
        handcuffed handcuffs handprint hands hang hard harmed harms hatch having headbutted healthy hears heating helping
        hidden hide hides hip historic hitting holds honestly hood hope hotel hourly however hypo ice icebox incontinence
        infested inhaler injuries inner inside intensive intervention iron isolated issue jan jewellery jumping just keys
        kick kid killing kinder kissed kitchen knees knickers kyle lane laugh leave leaves lecky left letters lie lighters
        lighting like lip lips lithium load logs loo look lorazepam lorry lying machine makes male managers mandate mark
        massive match matches mattress mealtimes med medicine medsin mid mins miss mite mittens mocking monkey months mother
        motorway mouldy mouse moves muny nails nasty naughty near neglecting nine nonverbal nose note older on one only
        orally other out outing over overnight owes oxygen pa packs pad pads pains pairs pants partner patients pattern paul
        pavement peg perfume peter phones physical picks pin pinch placement planning plese poisoned prison prisoner prn
        propley pt pub puddings pulling pulls pump purple puts putting pyjamas radiator railings rapes rash rats razor
        really remote removed repeatedly requested rescue respite retard ribs right river rolling roof roused rub rubbish
        run running said salt save say saying scalded scalds scissors scratches scratching scream screams screwdriver
        screwed script seatbelt sectioned sedate seen seizing seizures sentence separate sepsis sets seventeen sexual
        sexually shaking shape shares sharon sheet sheets shift shoe shooting shotgun shouted shouting shown sick side
        signature sit sitting sky slap slapping smashed smell smelt smother soap sock sofa son spare spat spaz speak spill
        spit stairs stand starved statement stealing stepfather stiff stinks stitches stolen story strange strangers
        strangling strap strapped string stroke struggling stuff suck suction suitcase summer supper swollen takeaways taped
        taxi tells temp text theft them themselves theyd thickener thigh thing third though thought threaten threatens
        threats threw throttled tie to tomorrow tonic tony top towards track tracks tracy traffic trainers transfer treated
        tried trousers tuk tummy turns twice twist ulcer upstairs urine used using visit visitor visitors voices vomiting
        waking wallet ward washed washing way weapon wedged wee wees welts wet wets wetting while whisky whispered whoever
        willy witness woman worn would wrapped wrists wrote yard yellow
    """,
    -1: """
        able accept account acknowledged actioned ada adult agree allotment almost already ankle annual answer answered
        answers anti apples applied assessed assume audit aunt authorisation autumn await awaiting bag bakery bananas band
        bank beds bell beth body books bounced bowling boxing busy cafe cancelled car catalogue cats chance change charts
        chased check cheers chosen cinema coast coffee colleague comment commissioned communication community company
        complaint completely completion computer confirm consultant contact contingency contract control cook cooked cooking
        coordinator cough court cover cream cried criteria dad data dates deadline decaf decide decided declined diet
        documents dog dols domestic draft drafted drew drinks due dusted dysphagia earliest easily easy emailed emailing
        engage enjoying enjoys equipment error extend far few filed fill fillings finish finishing fixed flats folder follow
        forgot forms forward four full fully fun fund furniture further game garage gate girlfriend give go goes grab group
        grown guidance guidelines had half halfway handed happen happier has hcr hearing helps hens hi horse housemate icb
        idea incidents including incomplete interests interview jab jobs joe joined kept kettle keyworker kind knee lacks
        landlord leaflet learn letting liberty library liked listened little locum log longer looking lost lots loud lpa mad
        making map married maternity maybe mca mean meant measured memory mentor message missed misses mix moment month more
        mornings mostly move mum n name narrow needed neither news next nice nightmare none northbank noted notes nothing
        now number offered okay optician opticians order ordered osei ot outcome outstanding paid pain paper papers
        paperwork park party pass passed password pasta patient pharmacy phone photo picking picture place places plaster
        play playing plays pledge pmva positive poster practice prefers pressure prevention prize protection provider
        published quarter rain rather re reading ready reassign received recorded records recruit red reduced reduction
        refer refresher refuses rejected release reminder remit renewed repairs replied responded responding responsibility
        restrictive results returning reviewer rewritten rio rode rooms saving scan screening sea section sees sending sends
        session share shirt shop short should show showed shy sickness sings sisters six size sleeping small smiled sore
        sort spaces specialist speech spends staffed staying steady stock stuck student submitted sugar suitable supposed
        swims ta tablet teacher template ten tests thank these thirsty threshold thumb thursday times tom too tooth
        transferred trust try trying turned unable uncle understand understood undone uploaded uses visited walks wanted
        wants washes watch wedding week weeks weight who why wishes with withdrawn without won yesterday your zero
    """,
    -2: """
        application area as ask asked assessment attached available best bigger birthday blocked bloods book booked bring
        cake cancelling case caseload certificate chart choice choir cleaned clinic closed club coat commissioner copy
        cousin decision delivered diagnosis different discuss does doing drawer each earlier emails evening extension family
        filled film first fish fitted flu football glad good gp grateful gym hairdresser happened hoist ignore instead
        interest invited jo job key lack laminated learning legal lives lot lovely made marriage meet met mind mine mistake
        mondays never office open opened our pack paint painted panel part passport pbs peas person plans please possible
        printed progress protocol psychologist rails refused refusing replaced reply report ring room rung sat saw school
        seeing shared shave shower sister slept slot social sorry spent start starts stay stayed stays stomp takes talks
        test tested texted then tidy today town transport tuesday until us walk walking waste watching wearing went
        wheelchair working works
    """,
    -3: """
        action advocate barbecue bike budget capacity chips choosing chose college coming consent council date diary did
        drive email friday funding garden getting glasses haircut happy have health housing late later letter monday moved
        normal nurse old plane policy repaired review see sent service seven so splint sure surgery the trained updated wait
        we will year
    """,
    -4: """
        appointment bit bus changed choose cold early form friends kim likes list lunch need needs physio post rang read
        referral reviewed signed started still swimming team thanks tin work yes
    """,
    -5: """
        agreed course dentist friend holiday it meeting own sam sorted take tea training waiting well
    """,
    -6: """
        may plan this yet you
    """,
    -7: """
        <harmless> <topic> complete finished june new
    """,
    -8: """
        completed
    """,
    -10: """
        done
    """,
}
