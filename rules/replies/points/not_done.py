"""How many points each clue gives for not_done, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = 0

BY_POINTS: Mapping[int, str] = {
    8: """
        not+done
    """,
    7: """
        :negated have+not still yet
    """,
    6: """
        forgo
    """,
    5: """
        outst outst+$ sorry
    """,
    4: """
        ^+incom ^+no ^+still did+not incom is+still not not+been not+compl nothi progr
    """,
    3: """
        ^+nothi afrai am+afrai apolo apolo+$ at compl forgo+$ has+not i+forgo misse never no+progr not+finis progr+$ start
        to+be yet+to
    """,
    2: """
        $ :achieved :do :yet ^+outst ^+yet appoi appoi+$ as+of be been chanc compl+forgo did do+this doing+$ done+$ done+anyth
        done+it had happe happe+$ has has+done in+progr incom+$ manag need+to needs needs+doing no+$ not+had not+happe
        not+manag not+start nothi+done nothi+has on+this one ongoi ongoi+$ place+$ round round+to slipp sorry+$ sorry+it
        start+$ still+outst the+appoi time to unfor
    """,
    1: """
        :have <name+this ^+has ^+he ^+in ^+it ^+needs ^+sorry ^+this ^+thoug ^+to ^+under ^+unfor ^+work about about+this
        actio actio+remai actio+was afrai+$ anyth anyth+about atten be+compl be+done been+done being booke booke+$ busy
        but+will chanc+to compl+as do+$ done done+yet even far+$ fill forge forgo+sorry forms got got+round got+the had+time
        has+compl healt+check his+appoi i+compl i+keep i+would in+$ is+not it+but it+compl it+needs it+yet keep keep+forge mad
        made manag+it me+by meeti misse+the momen+$ movem movem+on my+mind needs+to never+got never+took no+it no+movem
        no+sorry no+updat nobod+has not+$ not+as not+at not+atten not+booke not+do not+even not+got not+seen not+sent
        not+sorte not+yet nothi+been nurse+$ of+<day> off on on+the one+is open open+$ passe prese progr+to refer refer+was
        remai remai+outst repor say+this seen+the sent+$ she+has since slipp+my sorry+this still+needs still+on still+open
        still+to the+forms the+meeti the+nurse the+refer them this this+$ this+actio this+has this+one this+yet thoug+i time+$
        to+do to+fill to+it to+repor to+say to+start took took+place under+$ updat updat+$ went went+$ will+do work work+in
        would+done yet+$ yet+but
    """,
    -1: """
        :anything :now_doing :pass :say :soon :unit <day>+$ ^+asses ^+do ^+healt ^+pleas ^+they ^+yes actua after agree+to all
        all+done any are avail back blood blood+done but+not care check+done conse convi dad dad+$ day denta did+it do+with
        done+ecg done+the ecg email every every+has excep famil first form fully fully+compl fundi happy have have+no
        have+spoke he+has heard i+never idea if left lette mate mate+$ mine+$ more mum+has my neede no+probl no+staff
        not+convi not+every not+happy not+me not+neede not+our not+possi not+quite not+repli not+sign not+sure not+under
        not+want not+writt now okay on+<day> our our+patie partl possi probl quite refus repli reply respo said sent sign soon
        sorry+not sorte spoke spoke+to sure+$ thank the+famil the+form to+mum to+the too too+soon train two until up us
        want+to we+are weeke will with+me writt writt+yet wrong yes
    """,
    -2: """
        $? :brought :promise :some <name agree am+not and asses can can+not corre does does+not for+this gp i+do is longe me
        me+$ no+longe not+mine not+my patie pleas servi staff sure the they want what you
    """,
    -3: """
        :day <day> a but has+been is+done mine mum with
    """,
    -4: """
        :modal :worker ^+done do+not for
    """,
}
