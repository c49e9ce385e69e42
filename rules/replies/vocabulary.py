"""Words that are no names though they may be written with a capital."""

from rules.replies.classes import CLASSES
from rules.replies.delays import DELAYS
from rules.replies.doubts import DOUBTS
from rules.replies.elsewhere import ELSEWHERE
from rules.replies.harmless import HARMLESS
from rules.replies.hindrances import HINDRANCES
from rules.replies.lessening import LESSENING
from rules.replies.objections import OBJECTIONS
from rules.replies.phrases import literal_words
from rules.replies.progress import PROGRESS
from rules.replies.untouched import UNTOUCHED

CAPITALISED = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december easter christmas nhs gp ot salt camhs cetr ctr iccb icb cpn rmn mdt ehcp dsr pbs slt a&e acp lac iro nhse ccg dols mca
    english dear hi hello hey thanks thank okay regards sorry yes no done completed finished sorted not
    """.split()
)
"""Words that are written with a capital though they name nobody."""

FIRST_WORDS = frozenset(
    """
    the a an and or but so if i we you he she it they this that these those there here my his her our their your its all both some any each
    every none nothing nobody no one what who when where why how which whose is are was were be been being am do does did have has had will
    would can could should shall may might must need needs get got getting make made send sent see saw seen ask asked tell told call called
    ring rang phone phoned email emailed speak spoke spoken meet met talk chase chased check checked try trying tried wait waiting awaiting
    book booked arrange arranged organise refer referred write written wrote update updated complete finish action actions actioned plan
    review meeting appointment appt assessment referral report form forms letter letters document documents paperwork note notes record
    records bloods blood test tests result results scan health physical dental dentist doctor nurse nurses ward hospital clinic surgery team
    service services social worker workers school staff manager mum dad mother father parent parents carer carers family brother sister
    funding money budget consent capacity transport housing placement provider advocate advocacy commissioner commissioners psychology
    psychologist psychiatrist consultant therapy therapist medication meds tablets training restraint safeguarding risk care support passport
    easy read copy evidence attached please also still just only already now today tomorrow yesterday soon later next last first second third
    fourth new old good great fine well not never nor yet however although though because since until before after while once unless except
    apart from with without by for to of in on at as about into over under up down off out again further more most many much few little half
    part partly nearly almost mostly mainly hopefully unfortunately sadly finally maybe perhaps possibly probably apparently actually
    honestly frankly basically technically obviously clearly everything everyone everybody something someone somebody anything anyone
    leave leaving left let give gave pass forward hand handed take took taken keep put move moved mark marked close closed stop ignore
    disregard cancel cancelled postponed delayed deferred refused declined rejected agreed approved confirmed noted received understood
    will'do able unable happy pleased glad delighted working started begun ongoing outstanding overdue pending progress item items task tasks
    number numbers point points question questions answer reply update status re regarding ref reference following dates date day days week
    weeks month months time extension deadline another other others rest bear could've us me him them mine yours ours theirs hers wrong right
    same different two three four five six seven eight nine ten looks sounds seems think believe know heard forgot forgotten sure
    definitely absolutely certainly cheers ta kind best many warm love evening morning afternoon night weekend holiday away back off sick
    maternity retired moved works worked discussed discussion confirming booking attended attend visit visited visits held had having physio
    dietitian optician podiatry hearing sight vision eye teeth ears weight bmi ecg annual flu jab vaccine vaccination section tribunal discharge
    community inpatient crisis behaviour sensory communication autism learning disability epilepsy pathway panel board group activity activities
    home house bungalow flat garden day centre college education employment benefits pip dla grant key workers wheelchair equipment
    """.split()
)
"""Words of the field that may begin a sentence."""

COMMON = (
    CAPITALISED
    | FIRST_WORDS
    | frozenset(word for words in CLASSES.values() for wording in words for word in wording.split())
    | literal_words(
        (
            HARMLESS,
            *(
                table
                for tables in (DOUBTS, OBJECTIONS, LESSENING, PROGRESS, UNTOUCHED, DELAYS, HINDRANCES, ELSEWHERE)
                for table in tables.values()
            ),
        )
    )
)
"""What is no name though a sentence begins with it."""
