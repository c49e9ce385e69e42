"""How many points each clue gives for not_done, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = 0

BY_POINTS: Mapping[int, str] = {
    8: """
        not+done
    """,
    7: """
        still yet
    """,
    6: """
        :negated have+not
    """,
    5: """
        forgo outst sorry
    """,
    4: """
        ^+incom ^+no ^+still did+not incom is+still not not+been not+compl nothi outst+$ progr
    """,
    3: """
        ^+nothi afrai am+afrai apolo apolo+$ did forgo+$ happe has+not i+forgo misse needs never no+progr not+finis not+had
        not+happe progr+$ to+be yet+to
    """,
    2: """
        $ :achieved ^+outst ^+yet about appoi appoi+$ at be been compl doing+$ done+$ got had happe+$ in+progr incom+$ is+not
        manag movem need+to needs+doing no+$ no+movem not+manag not+start nothi+has ongoi ongoi+$ place+$ round round+to slipp
        sorry+$ sorry+it start start+$ still+outst time to to+it to+repor unfor
    """,
    1: """
        :do :have :yet <name+this ^+has ^+have ^+he ^+in ^+it ^+needs ^+sorry ^+this ^+to ^+under ^+unfor ^+work about+it
        about+this actio actio+remai actio+was afrai+$ anyth+about as+of atten be+done been+done being booke booke+$ busy
        but+will chanc check compl+as do+$ do+it do+this done+anyth done+it faile far+$ fill forge forgo+sorry forms got+round
        had+time has has+compl has+done healt+check his+appoi i+compl i+keep in+$ it+needs it+sorry keep keep+forge mad made
        manag+it me+by meeti meeti+$ misse+the momen+$ movem+on my+mind needs+to never+got never+took no+it no+sorry no+updat
        nobod+has not+as not+at not+atten not+booke not+do not+got not+seen not+sorte not+yet nothi+done of+<day> off off+sick
        on on+the on+this one one+is open open+$ passe prese progr+to refer refer+was remai remai+outst repor say+this
        seen+the sent+$ she she+has sick since slipp+my so sorry+this still+needs still+on still+open still+to the+appoi
        the+forms the+meeti the+nurse the+refer them this this+$ this+actio this+apolo this+has this+one this+yet time+$ to+do
        to+fill to+say to+start took took+place under+$ updat went will+do work work+in yet+$ yet+but
    """,
    -1: """
        :anything :now_doing :pass :passed :say :soon <day>+$ <name+$ ^+asses ^+do ^+healt ^+pleas ^+yes actua after after+all
        agree+to all and+has any are avail back blood blood+done but+not care check+done commi conse convi dad day denta
        did+it do+with doing+this done+after done+ecg ecg every every+has excep famil for+this form fully fundi gp halfw have
        have+no he+has i+can i+have idea if left lette mine+$ mum+has my no+appoi no+idea no+probl no+staff not+convi
        not+every not+happy not+neede not+possi not+quite not+sure not+under not+want not+writt now okay on+<day> our out over
        partl patie possi probl quite refus remit repli respo sent servi+$ share sign soon sorte spoke suppo thank that
        that+is the the+famil they to+the train until up us we+are weeke with+me writt writt+yet yes
    """,
    -2: """
        $? :brought :promise :some <name agree and asses can can+not corre does does+not happy i+do longe me me+$ more mum
        neede no+longe not+mine not+my pleas servi staff sure want what wrong you
    """,
    -3: """
        :day <day> a am+not but has+been is is+done mine with
    """,
    -4: """
        :modal :worker ^+done do+not for
    """,
}
