"""The words that are clues of danger: of the body and hands on it, of food, warmth and money, of edges, nights and fears."""

from collections.abc import Mapping

from rules.replies.classes import word_set
from rules.replies.danger.routine import ROUTINE

KINDS: Mapping[str, frozenset[str]] = {
    "person": word_set(
        """
        he she him her his hers they them their i me my us we our himself herself myself themselves someone somebody anyone mum dad mother
        father brother sister uncle aunt nan sam staff carer carers worker workers nurse nurses man men bloke guy lad lads boy girl woman
        boyfriend girlfriend husband wife partner stepdad stepmum cousin neighbour neighbours landlord flatmate housemate housemates resident
        residents patient patients stranger strangers people friend friends driver teacher son daughter child children baby client tenant
        """
    ),
    "of_them": word_set("him her his them their me my us himself herself myself"),
    "other": word_set(
        """
        uncle aunt brother sister dad father mum stepdad stepmum cousin neighbour neighbours landlord flatmate housemate housemates man men
        bloke guy lads boyfriend girlfriend husband partner stranger strangers someone somebody friend friends carer carers staff worker
        driver support nurse they he she
        """
    ),
    "not": word_set(
        """
        not no never nobody none nothing without refuse refuses refused refusing cannot stop stopped stops neither hardly barely nowhere
        """
    ),
    "body": word_set(
        """
        arm arms leg legs neck throat face lip lips mouth eye eyes ear ears nose jaw cheek cheeks chin forehead chest tummy stomach ribs
        wrist wrists hand hands finger fingers thumb thigh thighs hip hips knee knees ankle ankles foot feet toe toes heel heels shoulder
        shoulders elbow elbows skull hair bottom bum buttocks breast breasts genitals groin privates skin mouth tongue teeth spine
        """
    ),
    "hurting": word_set(
        """
        clip clipped clips cuff cuffed bang bangs banged banging crack cracked thump whack bash bashed bashes bashing poke poked jab jabbed
        jabs nip nipped twist twisted twists twisting squeeze squeezed squeezes squeezing grip grips gripped yank yanked yanks pull pulls
        pulled pulling push pushes pushed pushing shove shoved drag tie ties tied tying bind bound stamp stamped stamps trod kneel knelt
        kneeling sits sat sit sitting lay lie lying crush crushed trap jam jammed slam slammed slams smash smashed scratch scratched scratches
        scratching bite bites bit biting gouge gouged gouging pick picking picks picked cut cuts cutting slice sliced swing swung swings
        throw throws threw thrown chuck chucked chucks fling flung hurl hurled burn burnt burned spit spat spits lob lobbed wrench wrenched
        bend bent pinch pinched pinches flick flicked belted belts belt lamped lamp decked deck floored nutted nut stick stuck
        """
    ),
    "mark": word_set(
        """
        mark marks marked sore sores raw cut cuts swollen puffy lump lumps graze grazes grazed scratch scratches scratched fat split black blue
        purple red bald rash gash gashes scab scabs welt welts blister blisters broken cracked bent limp bleeding shaped handprint print
        prints bite infected weeping oozing open deep
        """
    ),
    "handled": word_set(
        "put puts putting pinned pin force forced forces forcing wrestled took takes taken brought bring held hold holds on"
    ),
    "floor": word_set("floor ground carpet deck mattress corner wall prone"),
    "edge": word_set(
        "railings railing rails ledge bridge roof rooftop balcony cliff parapet platform tracks track canal river window motorway"
    ),
    "went": word_set(
        """
        stood standing stand stands sat sitting climb climbs climbed climbing jump jumps jumped jumping jumper went going goes go walked
        walking run ran running wrong over off out through top threw throw head trying tries try tried found staring want wants
        """
    ),
    "intake": word_set(
        """
        eat eats eaten ate eating feed feeds fed feeding food foods drink drinks drank drunk drinking fluid fluids meal meals breakfast lunch
        dinner tea water milk supper appetite hungry swallow swallowing sip bite
        """
    ),
    "medicine": word_set(
        """
        meds medication medications medicine medicines tablet tablets pill pills insulin inhaler dose doses lithium clozapine paracetamol
        ibuprofen epipen oxygen injection injections jab methadone warfarin steroids antibiotics valproate keppra lorazepam diazepam midazolam
        catheter nebuliser peg sedative prn depot patch morphine codeine antidepressants
        """
    ),
    "giving": word_set(
        """
        give gives given gave giving have has had get got getting take takes taken taking took receive received administer administered missed
        miss misses missing skipped skip run ran stolen stopped crushed hid hidden hide hiding hides spits spat
        """
    ),
    "too_much": word_set(
        """
        extra double twice whole all handful bottle packet pack box lots load loads saved saving saves stash stashed hoarding hoarded
        hidden hiding hid collecting collected collects stockpiled too many overdose bunch excess quiet calm sleepy drowsy knock knocked wrong
        else's else someone
        """
    ),
    "warmth": word_set("heating heat heater boiler electric electricity electrics gas power warm radiator radiators meter"),
    "lacking": word_set(
        "off broken cut no without not never none out freezing cold ice icy frozen run disconnected nothing weeks days"
    ),
    "cold": word_set("freezing ice icy damp mould mouldy shivering frozen blanket coat"),
    "taking": word_set(
        """
        taken took takes taking take takings using uses used borrow borrows borrowed borrowing empties emptied spent spends spending stolen
        steals nicked nicks nicking pinched cleared drained draws drew drawing owe owes owed sign signed signing controls controlling keeps
        kept demands demanded demanding asking lend lends lent hands handed paying pays paid withdrew withdrawn withdrawing has
        """
    ),
    "purse": word_set(
        "money cash card cards pin savings bank cashpoint purse wallet pension inheritance wages giro benefits benefit account"
    ),
    "unasked": word_set(
        "has someone somebody boyfriend girlfriend brother sister neighbour friend friends cousin son uncle bloke man men lads mate mates"
    ),
    "room": word_set("room bedroom bed bath bathroom shower flat house home toilet van car shed"),
    "came": word_set(
        "comes come came coming gets got climbs climbed goes sneaks sneaked creeps creeping crept follows followed waits sleeps lets knocks"
    ),
    "night": word_set("night nights midnight asleep dark 1am 2am 3am 4am evening evenings bedtime"),
    "sex": word_set(
        """
        sex sexy kiss kissed kisses kissing rude naked nude nudes pregnant knickers willy penis vagina porn pornography snogged snogging
        bra boobs privates condom condoms virgin stripping undress undressed undressing wank wanking ejaculated groping grope groped grindr
        tinder lover fingered rubbing rubbed rubs stroking stroked cuddles
        """
    ),
    "soiled": word_set(
        """
        mess wee urine faeces poo pee nappy nappies pad pads soaked soaking soiled wet dirty stained unwashed vomit filth smelly
        stinking puddle sheets unchanged
        """
    ),
    "left": word_set(
        "left leave leaves leaving sit sits sitting sat lie lies lying laid stays stayed hours day overnight morning till until unwashed same"
    ),
    "out": word_set("out outside leave home anywhere outdoors"),
    "kept_in": word_set(
        "handle key keys lock locks bolt bolts bolted barred bars gate gates door doors keypad cupboard cell padlock padlocked shut"
    ),
    "fled": word_set(
        "gone went sight track seen run ran left walked slipped vanished escaped lost bolted absent off got phone wandered climbed hiding"
    ),
    "unfound": word_set(
        """
        neither switched pyjamas dressing slippers barefoot voicemail contactable whereabouts anywhere sighting sightings trace
        overnight cctv neighbours curfew hitchhiking
        """
    ),
    "tells": word_set(
        "tell tells telling told say says saying said complain complains complained speak speaks report reports talk talks"
    ),
    "if": word_set("if or unless"),
    "bad_end": word_set(
        "away pay sorry regret sent visit visits prison kill hit happen happens worse trouble lose lost nobody believe"
    ),
    "secret": word_set("secret secrets anybody anyone"),
}

ALONE: frozenset[str] = word_set(
    """
    slurring slurred clammy wheezing wheezy wheezes gasping gasps convulsing convulsion convulsions convulsed fitting feverish delirious
    unrousable rousable roused jaundiced blackout blackouts crouched huddled rocking sobbing sobs wailing howling begging begged begs
    pleading screaming hysterical distraught inconsolable suffocate railings hiding nappy cashpoint railway noosed cellophane psychotic
    psychosis hallucinating catatonic paranoid delusional hungry starvin thirsty shivering freezing petrol lighter matches acid
    murderer molest raping snatched seized ambushed mugged robbed burgled squatting extorted blackmail blackmailed blackmailing threatens
    menaced menacing intimidated intimidating intimidates intimidation harass harassed harassing harasses terrorised terrorising rowdy
    deserted stranded forsaken rotting rotten scabies lice vermin mice faeces urine vomit malnutrition anorexic bulimia purging choked
    gagging retching turnt pregnant miscarriage miscarried imprisoned imprisonment caged tethered straitjacket mittens helmetless tasers
    deprived deprivation gaslighting gaslit belittled belittles belittling ridiculed ridicules mocked mocks mocking taunted taunts taunting
    teased teasing racist homophobic slur slurs spiteful vicious brutal brutally brutality sadistic horrific horrifying dreadful appalling
    disgusting disgraceful atrocious barbarous inhuman monster bully bullies thug thugs yob yobs feral rapists pedo groomer groomers
    traumatised trauma traumatic whimpering whimpers winced winces wincing limping staggering haemorrhage haemorrhaging hemorrhage
    palpitations meningitis pneumonia aspirated aspiration clot embolism cardiac paralysed numbness blistered blistering lacerated laceration lacerations
    puncture gouged impaled mutilated mutilating mutilation tourniquet ligate asphyxiated asphyxia asphyxiation electrocuted scalding
    scalds charred blaze explosion explode bomb acidic stabby lashing kerosene antidote toxins toxic poisons carbon monoxide fumes
    """
) - word_set("deprivation acidic antidote sheets turnt cellophane hiding")

ROOTS = tuple(
    """
    abus assault strangl strangu chok bruis bleed throttl molest suicid overdos ligatur starv drown stabb murder threaten injur
    scald exploit traffick tortur humiliat mock taunt intimidat harass convuls suffocat asphyx electrocut poison
    kidnap abduct dehydrat malnour emaciat terroris terrifi brutal degrad mistreat maltreat illtreat manhandl haemorrh anaphyla hypotherm
    """.split()
)
"""How the words of harm begin, whatever their ending."""

LIFE = frozenset().union(
    *(KINDS[kind] for kind in ("body", "floor", "edge", "intake", "warmth", "purse", "soiled", "night"))
) - word_set(
    """
 foot hand hands head face deck wall tea lunch evening water corner heat power warm mouth account accounts card cards card's benefit
 benefits pin sheets pad pads track dinner teeth hair eyes eye ears evenings window dark lunch supper drink
 """
) | word_set(
    """
 glass razor fist fists belt stick rope cord bag knickers trousers pants clothes shoes bed bedroom shower bath bathroom toilet cot cupboard
 attic cellar basement lane alley woods bus_stop stranger strangers ex boyfriend mates dealer deals weed drugs drunk vodka cans
 alcohol cigarettes lighter boiling kettle petrol strap straps buckle harness helmet wheelchair hoist sling cotsides rails holds grip arm
 bowels constipated vomited vomiting sick poorly fever sats pulse conscious drowsy sleepy dizzy faint wobbly weak pale grey sweating sweaty
 coughing coughs cough wheeze breath breaths breathless breathes breathe tonic clonic fits fit jerking twitching nosebleeds blisters rash
 lump lumps ribs skeleton bony thin skinny weight bum touched touches touching stares staring watching watches follows following followed
 stalks lurking naked dressed undresses fatty spaz thick stupid ugly idiot laughs laugh laughing jokes jeer jeers
 nasty cruel horrible rough funeral grave heaven god ghost coffin ashes hate hates hated hating tired exhausted drained desperate lonely
 alone empty numb hopeless helpless useless broken nightmare nightmares hell worthless ashamed dirty guilty panic panics panicking
 panicked upset crying cries cried cry tears tearful weeping distressed distress shaking shakes shivers cowers frightening frighten
 scary scaring scare afraid fear fears fearful dread dreads tomorrow's screwed nailed tied trapped inside alarm kennel cage dog
 rat rats mould mouldy damp lice nits fleas bugs bedbugs rubbish starve thirst thirsty unwell ill dying worse worsening deteriorating
 deteriorated deteriorate escalated escalating explosive violent breakdown anger angry rage raging furious temper tantrum meltdown
 meltdowns lashes outburst outbursts trashing damage smashing destroyed destroying wrecked rips ripped tore tearing flipped kicks
 trouble secret secretly lies lying hides hidden whispers voices shouting shouts screams yelling yells swearing cursing
 online snapchat facebook tiktok instagram whatsapp internet chatroom webcam dating baby blister packet packets box boxes
 somebody's else's doubled nights night notice walks conscious heat carriageway yellow confused confusion machine dropped drops freak mouse droppings cooker fridge urgently cutting lost tripped bleed pain pains hurting naughty slob dazed disorientated choke aching ache agony unbearable tube feeding sling transfer hours brakes rolled insulin wets bleed motorway brakes rolled brake black insulin
 """
)
"""What a reply about a task hardly ever names, and a cry for help does."""

GRAVE = word_set(
    """
 sats conscious spaz boiling petrol stranger strangers breath breathe breathes breathless crying carriageway motorway freak drugs
 naked undressed razor rope knickers hopeless worthless radiator trapped screams weeping lurking dealer unbearable webcam
 """
)
"""Of these one is enough where a person stands beside it."""

WORK = ROUTINE | word_set(
    """
 done complete completed finished sorted booked rebooked arranged arrange arranging book booking appointment appointments clinic dentist
 dental optician gp surgery assessment assessed referral referred refer training form forms letter meeting panel funding funded commissioner
 until till extension deadline extend leave annual request requested ordered order delivered delivery fitted fit installed quote
 equipment invoice agreed approved application apply applied waiting awaiting wait list passport profile checked check tests test results
 result bloods scan physio salt ot dietitian podiatry provider consent tenancy progress due date available rota holiday
 share shared attached copy emailed email wrote written updated draft submitted panel's activity activities pass course
 loves loved lovely enjoys enjoyed enjoying happy happier pleased delighted great good well better brilliant excited proud settled
 calm safe fine fun nice thanks thank okay chosen choose new birthday jab vaccine busy sorry
 catch catching replying reply respond apologies deadline <day> june july may meanwhile
 """
)
"""What a reply about a task names, and what is said of a good life."""

PAPERS = ROUTINE | word_set(
    """
    test tests testing check checks checkup clinic clinics appointment appointments scan scans xray diary diaries charts nurse specialist
    doctor hygiene hygienist management care service services therapy therapist programme programmes equipment aid aids examination exam
    screen group groups work support bank account's panel adaptations consultant surgeon surgery operation x-ray passport guidelines
    advice sheet budget budgets funding application letter email consent workshop
    """
)
"""With one of these right behind it a clue is in the name of a paper or an appointment: "food diary"."""
