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
        :negated forgo have+not
    """,
    5: """
        outst sorry
    """,
    4: """
        ^+incom ^+no ^+still did+not incom is+still not not+been not+compl nothi outst+$ progr
    """,
    3: """
        ^+nothi afrai am+afrai apolo apolo+$ did forgo+$ happe has+not i+forgo misse needs never no+progr not+finis not+had
        not+happe progr+$ to+be yet+to
    """,
    2: """
        $ :achieved :do ^+outst ^+this ^+yet appoi appoi+$ at be been busy compl compl+forgo doing+$ done+$ done+it got had
        happe+$ in+progr incom+$ manag need+to needs+doing no+$ not+manag not+start nothi+has one ongoi ongoi+$ place+$ round
        round+to slipp sorry+$ sorry+it start start+$ still+outst time to unfor
    """,
    1: """
        :have :yet <name+this ^+has ^+have ^+he ^+in ^+it ^+needs ^+sorry ^+to ^+under ^+unfor ^+work about about+this actio
        actio+remai actio+was afrai+$ as+of atten be+done been+done being booke booke+$ but+will chanc chanc+to compl+as do+$
        do+it do+this done+yet even far+$ fill forge forgo+sorry forms got+round had+time has has+compl has+done he+did
        healt+check his+appoi i+compl i+keep in+$ is+not it+needs it+yet keep keep+forge mad made manag+it me+by meeti meeti+$
        misse+the movem movem+on my+mind needs+to never+got never+took no+it no+movem no+updat nobod+has not+as not+at
        not+atten not+booke not+do not+even not+got not+sent not+sorte not+yet nothi+done nurse+$ of+<day> off on+the on+this
        one+is open open+$ passe prese progr+to refer refer+was remai remai+outst repor say+this sent+$ she+has since slipp+my
        so sorry+this still+needs still+on still+open still+to the+appoi the+forms the+meeti the+nurse the+refer them this
        this+$ this+actio this+has this+one this+yet time+$ to+do to+fill to+it to+repor to+say to+start took took+place
        under+$ unfor+$ updat updat+$ went will+do work work+in yet+$ yet+but
    """,
    -1: """
        :anything :now_doing :pass :say :soon <day>+$ ^+asses ^+do ^+pleas ^+they ^+yes actua after agree+to all any avail
        back blood blood+done but+not can+not check+done conse convi corre dad dad+$ day denta do+with doing+this done+ecg
        done+the ecg every excep famil first form fully fully+compl fundi have have+no have+spoke he+has heard i+have i+never
        idea if is+on left lette mate mine+$ mum+has neede+$ no+longe no+probl no+staff not+convi not+happy not+me not+neede
        not+our not+possi not+repli not+sure not+want not+writt now okay on+<day> our+patie out possi possi+$ probl refus
        repli reply respo said sent share signe soon sorry+not sorte spoke spoke+to stuck suppo thank that the the+famil
        the+form they to+mum to+the train until up us want+to we+are with+me writt writt+yet wrong yes
    """,
    -2: """
        $? :brought :some <name agree and are asses can care does does+not for+this gp happy i+do longe me me+$ more neede
        not+mine not+my not+quite our patie pleas quite servi staff sure want weeke what you
    """,
    -3: """
        :day :promise <day> a am+not do+not has+been is is+done mine mum with
    """,
    -4: """
        :modal :worker ^+done but for
    """,
}
