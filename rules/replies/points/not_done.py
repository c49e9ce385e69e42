"""How many points each clue gives for not_done, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = 0

BY_POINTS: Mapping[int, str] = {
    7: """
        not+done still yet
    """,
    6: """
        :negated have+not
    """,
    5: """
        forgo outst outst+$ progr sorry
    """,
    4: """
        ^+incom ^+no ^+still did+not incom is+still misse not not+been not+compl nothi
    """,
    3: """
        ^+nothi afrai am+afrai apolo apolo+$ did forgo+$ happe has+not i+forgo never no+progr not+finis not+happe progr+$
        sorry+$ to+be yet+to
    """,
    2: """
        $ :achieved ^+outst ^+yet appoi appoi+$ as+of at be been compl doing+$ done+$ got happe+$ in+progr incom+$ is+not
        need+to needs needs+doing no+$ not+had not+start nothi+done nothi+has on+this ongoi ongoi+$ place+$ round round+to
        slipp sorry+it start start+$ still+outst time to unfor
    """,
    1: """
        :do :have :yet <name+this ^+has ^+have ^+he ^+in ^+it ^+needs ^+sorry ^+this ^+to ^+under ^+unfor ^+work about
        about+it about+this actio+remai actio+was afrai+$ anyth+about atten be+done been+done being booke busy but+will chanc
        compl+as do+$ do+it do+this done+anyth done+it done+yet faile far+$ fill forgo+sorry forms got+round had had+time has
        has+compl has+done he+did healt+check his+appoi i+compl in+$ it+needs it+sorry mad made manag me+by meeti meeti+$
        misse+the momen+$ movem movem+on my+mind needs+to never+got never+took no+it no+movem no+updat nobod+has not+as not+at
        not+atten not+booke not+do not+got not+manag not+seen not+sorte not+yet nothi+been of+<day> off one one+has one+is
        open open+$ passe prese progr+to refer refer+was remai remai+outst say+this seen+the sent+$ she she+has since slipp+my
        sorry+this still+needs still+on still+open still+to the+appoi the+forms the+meeti the+nurse the+refer them this this+$
        this+apolo this+has this+one this+yet time+$ to+do to+fill to+it to+repor to+say to+start took took+place under+$
        updat we+did went will+do work work+in yet+$ yet+but
    """,
    -1: """
        :anything :now_doing :pass :passed :say :soon <name+$ ^+do ^+healt ^+on ^+pleas ^+yes actua after agree+to all any
        any+more are asses avail back blood blood+done budge but+not can+not care check+done convi dad dad+$ day denta do+with
        does+not done+ecg ecg every every+has excep famil form fully fully+compl fundi gp have have+no have+spoke heard idea
        left mate mate+$ mine+$ mum+has my+actio neede night no+appoi no+idea no+longe no+probl no+staff not+convi not+every
        not+happy not+me not+neede not+possi not+repli not+sure not+under now okay on+<day> our out patie possi probl probl+$
        refus repli respo sent sent+the share soon sorte spoke spoke+to sure+$ thank that the the+famil the+form they to+mum
        to+the too+soon train until up us want we+are weeke with+the yes
    """,
    -2: """
        $? :brought :promise :some <day>+$ <name agree am+not and can corre does for+this happy he+has i+do longe me me+$ mine
        more mum not+mine not+my not+quite pleas quite servi staff sure what wrong you
    """,
    -3: """
        :day <day> a but do+not has+been is is+done with
    """,
    -4: """
        :modal :worker ^+done for
    """,
}
