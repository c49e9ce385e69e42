"""Contractions undone and slips of spelling mended, for the words on which a meaning turns and for no others."""

from functools import lru_cache

CONTRACTIONS = {
    "can't": "can not", "cannot": "can not", "cant": "can not", "won't": "will not", "wont": "will not",
    "shan't": "shall not", "ain't": "is not", "aint": "is not", "innit": "is it not", "let's": "let us",
    "dont": "do not", "doesnt": "does not", "dosent": "does not", "dosnt": "does not", "didnt": "did not", "dint": "did not",
    "isnt": "is not", "isint": "is not", "arent": "are not", "wasnt": "was not", "werent": "were not",
    "hasnt": "has not", "hasent": "has not", "hasn": "has not", "havent": "have not", "havnt": "have not",
    "haven": "have not", "avent": "have not", "ahvent": "have not", "havn't": "have not", "hadnt": "had not",
    "couldnt": "could not", "cudnt": "could not", "wouldnt": "would not", "shouldnt": "should not", "mustnt": "must not",
    "neednt": "need not", "im": "i am", "iv": "i have", "ive": "i have", "i'll": "i will",
    "its": "it is", "it's": "it is", "thats": "that is", "that's": "that is", "theres": "there is", "there's": "there is",
    "whats": "what is", "what's": "what is", "hes": "he is", "he's": "he is", "shes": "she is", "she's": "she is",
    "who's": "who is", "whos": "who is", "here's": "here is", "everything's": "everything is", "where's": "where is",
    "theyre": "they are", "theyve": "they have", "weve": "we have", "youre": "you are", "youve": "you have",
    "this's": "this is", "how's": "how is", "when's": "when is", "all's": "all is", "one's": "one is",
    "nobody's": "nobody has", "gonna": "going to", "gotta": "got to", "wanna": "want to", "dunno": "do not know", "lemme": "let me", "gimme": "give me",
    "w/c": "wc", "asap": "asap", "thankyou": "thank you", "alot": "a lot", "noone": "nobody", "atm": "at the moment",
    "tbh": "to be honest", "tbc": "to be confirmed", "tba": "to be confirmed", "tbd": "to be decided", "n/a": "na",
}  # fmt: skip
ENDINGS = {"ll": "will", "ve": "have", "re": "are", "m": "am", "d": "would"}

SLIPS = {
    "done": "doen dnoe donee donne doned d0ne dun dobe",
    "complete": "compleat complet compleet copmlete compleate complette compelte comlete compleete",
    "completed": "compleated compleeted compltd cmpltd",
    "finished": "finnished finnishd finisht",
    "sorted": "sortid",
    "not": "n0t nott noot nto nit npt ont noy nof nog mot nt knot notr nor",
    "no": "nope nah naw noo nop",
    "yes": "ya yep yeah yup ye yeh yh yess aye yea yas",
    "nearly": "nearley nealy",
    "half": "harf arf haf",
    "thanks": "thx thnx tnx thanx thnks thanks thks fanks tks tanks thansk thnaks",
    "okay": "ok okey k kk oke okie okk okays",
    "you": "u yu",
    "are": "r",
    "please": "pls plz plse pleas pleese",
    "because": "cos cuz coz becuase becos becoz bcos",
    "though": "tho",
    "although": "altho",
    "could": "cud culd",
    "would": "wud wuld",
    "should": "shud shuld",
    "with": "wiv wth",
    "through": "thru",
    "and": "nd",
    "have": "hav av hve ahve",
    "has": "haz",
    "is": "iz",
    "was": "woz wos",
    "what": "wot wat",
    "want": "wnat wont't",
    "need": "nead neeed",
    "yet": "yeat",
    "still": "stil stll",
    "until": "untill til till unitl utnil",
    "before": "b4 befor",
    "tomorrow": "tomoz tommorow tomorow tmrw tmw 2moro tommorrow",
    "asap": "a.s.a.p",
    "doing": "doin doign",
    "going": "goin",
    "getting": "gettin",
    "weekend": "wkend wknd weeknd",
    "waiting": "w8ing wating waitting waitin",
    "someone": "sumone",
    "something": "sumthing",
    "nothing": "nuffin nothin nuthing nufin nothink",
    "think": "fink thnk",
    "more": "mor moar",
    "time": "tiem",
    "extension": "extention extenstion",
    "refused": "refussed",
    "except": "exept execpt excpet exsept ecxept",
    "definitely": "definately defiantly deffo def definatly",
    "appointment": "appt appts apt appointmnt apointment appointments",
    "responsibility": "responsability responsibilty",
    "organise": "organize",
    "finalised": "finalized",
    "probably": "prob probs prolly probly",
    "people": "ppl",
    "message": "msg",
    "received": "rcvd recieved recvd receieved",
    "acknowledged": "ack ackd acknowleged",
    "kill": "kil",
    "suicidal": "suicidle sucidal suicial suisidal sueicidal siucidal",
    "suicide": "sucide suiside sueicide",
    "safeguarding": "safegarding safe-guarding saftyguarding safegaurding",
    "restraint": "restraunt restrant",
    "restrained": "restraind restrayned",
    "restraining": "restrayning restrainin",
    "harmed": "harmd",
    "hurting": "hurtin hurtting",
    "again": "agen",
    "cutting": "cuttin cuting",
    "hitting": "hittin hiting",
    "bruises": "bruses brusies bruizes brises broozes",
    "bruise": "bruse bruize",
    "bruising": "brusing bruizing",
    "starving": "starvin starveing",
    "scared": "scard scaird",
    "frightened": "frightend frigtened frightned fritened",
    "bleeding": "bleedin bleading",
    "choking": "chokeing chocking",
    "ambulance": "ambulence amberlance ambulanse",
    "hospital": "hosptial hopsital hospitle ospital",
    "police": "polise plice",
    "missing": "mising missin",
    "harming": "harmin",
    "threatened": "threatend thretened",
    "abused": "abuesd",
    "punched": "punchd",
    "overdose": "overdoze overdosd",
    "screaming": "screamin",
    "disappeared": "dissapeared disapeared dissappeared",
    "disappear": "dissapear disapear dissappear",
    "seizure": "siezure seizeure",
    "seizures": "siezures seziures",
    "unconscious": "unconcious unconshus",
    "bullied": "bulied",
    "assaulted": "asaulted assulted",
    "neglected": "neglectd",
    "locked": "lockd lokced",
    "eating": "eatin",
    "drinking": "drinkin",
    "breathing": "breathin breething",
    "tablets": "tablits tabs",
    "himself": "hisself himselve imself",
    "herself": "erself herslef",
    "touched": "tuched toched touchd tutched",
    "dying": "dieing diing",
    "bridge": "brige brigde",
    "hurts": "hirts herts hurtz",
    "gone": "gon gorn",
    "staff": "staf stafs",
    "horrible": "horible horibl",
    "shout": "showt",
    "they": "thay",
    "hungry": "hungrey hungy hungary",
    "bleach": "bleech",
    "scream": "screem",
    "nobody": "nobodys nobdy",
    "strangled": "strangeled",
    "died": "dyed",
    "knife": "nife knif",
    "bullying": "bulling bullyin",
    "crying": "cryin criing",
    "killing": "killin",
    "swearing": "swaring swearin",
    "shouting": "showting shoutin",
    "stealing": "steeling stealin",
    "hurt": "hert hirt",
    "hits": "hitts",
    "afraid": "afrayd affraid afriad",
    "restrain": "restrane",
    "weapon": "wepon",
    "starve": "starv",
}
_SLIPS = {slip: word for word, slips in SLIPS.items() for slip in slips.split()}

LONG = (
    "completed finished actioned finalised resolved achieved implemented accomplished waiting awaiting cancelled refused refusing "
    "declined funding nearly almost partially probably hopefully unless except extension nothing another someone somebody "
    "outstanding incomplete unfinished apparently supposed postponed rescheduled confirmed unfortunately "
    "suicidal suicide safeguarding restrained restraint abused assaulted neglected threatened frightened overdose strangled "
    "attacked emergency ambulance dangerous bruises violent strangling restraining terrified screaming suffocating dehydrated exploited exploitation molested "
    "threatening threatens violence bruising kidnapped stabbing absconded absconding swallowed paracetamol punching acknowledged responsible information ongoing partly mostly"
).split()
"""Long words with one letter dropped, doubled, changed or swapped are read as themselves."""

REAL = frozenset(
    "writing wasting completes accomplishes suppose supposes acknowledge acknowledges probable neatly reschedule reschedules "
    "finisher finishes finishers resolve resolves resolver achieve achieves achiever finalise finalises wanting baiting refuse refuses "
    "refuser reused decline declines decliner finding founding fundings yearly dearly others anther accept expect excepts excepted "
    "expects extensions postpone postpones confirm confirms restrain restrains abuse abuser amused assault assaults neglect neglects "
    "threaten threatens frighten frightens overdoses overdosed overdone strangle strangles attack attacks attacker emergencies "
    "emergence emergent ambulances bruise bruised violets violet mercy portly costly hostly mostly nearby clearly deceived relieved "
    "archived arrived competed reclined refuted refuting reusing wailing waiving wafting noting retrained attached cruises provably pearly party excerpt actions cautioned auctioned sanctioned mentioned stationed completer implement implements parsley".split()
)
"""Words of their own that stand one slip from a long one."""


@lru_cache(maxsize=4096)
def mended(word: str) -> str:
    if word in _SLIPS:
        return _SLIPS[word]
    if len(word) < len("nearly") or word in REAL or word in _LONG or word in SLIPS:
        return word
    meant = {long for long in _NEAR.get(len(word), ()) if long[0] in word[:2] and one_slip(word, long)}
    return meant.pop() if len(meant) == 1 else word


def one_slip(written: str, meant: str) -> bool:
    """One letter dropped, added, changed, or two neighbours swapped."""
    if abs(len(written) - len(meant)) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(written, meant, strict=False)) if a != b), min(len(written), len(meant)))
    here, there = written[same:], meant[same:]
    swapped = len(here) > 1 and here[1::-1] + here[2:] == there
    return swapped or here[1:] == there[1:] or here[1:] == there or here == there[1:]


_LONG = frozenset(LONG)
_NEAR = {length: [word for word in LONG if abs(len(word) - length) <= 1] for length in range(5, 20)}
