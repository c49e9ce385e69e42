"""How many points each clue gives for not_mine, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -2

BY_POINTS: Mapping[int, str] = {
    9: """
        <name
    """,
    8: """
        <name+<name
    """,
    7: """
        :worker
    """,
    5: """
        ^+not my retir
    """,
    4: """
        :negated :passed ^+wrong in+<day> job me+$ mine not+me not+my now perso shoul socia to+<name work wrong
    """,
    3: """
        :pass <name+$ <name+will ^+i ^+pleas care do do+not else is+<name is+for left me mine+$ no+longe not+mine now+$ over
        patie someo+else team this us you
    """,
    2: """
        :someone :yet <name+is ^+my ^+that ^+this ^+you adult am+retir anymo anymo+$ ask belon belon+to case casel casel+$
        chang conta contr cover disch do+with doing doing+this for has+taken have+chang have+left have+moved have+this healt
        his i+left i+think inste inste+$ invol is is+doing is+not job+$ jobs+$ kim longe mate mate+$ my+patie never not
        not+for not+on not+work nothi nothi+to our patie+$ perso+$ pleas reass remit respo retir+$ retir+on servi+$ sits
        sits+with socia+care socia+worke someo taken that that+is the the+commi the+wrong think this+not this+perso to to+the
        try with worke wrong+perso you+have you+need
    """,
    1: """
        :be :modal <name+actio <name+inste <name+now <name+pleas ^+ask ^+he ^+never ^+nothi ^+passe ^+she ^+someo ^+try actio
        actio+$ adult+servi am am+a am+no anoth area ask+the be be+with care+coord chang+jobs child clien clien+$ commi
        commi+$ commu conta+the coord counc+$ cover+that disch+from distr doing+it down+to else+$ ended ended+in for+me
        for+this from from+me go+to got+the have have+got have+never have+the he+is healt+$ heard him him+$ housi housi+$ i+am
        i+do i+have i+no icb is+down is+one is+the it+is it+up jobs left+the longe+work me+mate more+$ moved+teams moved+to
        my+actio my+casel my+remit no+not not+cover not+hold not+ours not+the not+us not+withi now+with on+our one+for
        our+servi ours ours+it over+$ over+from over+to passe passe+to perso+i pick pick+it pleas+conta pleas+reass pract
        remit+$ respo+for schoo servi she she+is shoul+be shoul+do shoul+have sorry+not taken+over teams teams+$ that+area
        the+care the+right the+schoo the+socia the+trust think+this think+you this+case this+needs this+over this+shoul
        this+sits this+to to+anoth trans trans+to trust try+<name us+$ we+do will+do will+pick withi work+here work+there
        work+with wrong+<name year+$
    """,
    -1: """
        :brought :do :have :it :some ^+<name ^+hi ^+no ^+okay ^+thank ^+there about afrai agree+with all am+afrai appoi at
        back but+i by by+the chase check compl+$ conse did+not discu done+$ email email+$ exten fault fine finis get good gp
        had happe happy+to has+been has+not hi hospi hospi+at i+can i+need i+will idea ignor in+hospi is+fine is+no is+still
        it+$ just know+$ like list longe+relev me+off momen momen+$ more+he mum my+fault need+this neede not+agree not+commi
        not+need not+neede not+possi not+sure not+want not+what not+yet of okay on+the other out outst outst+$ place plan
        possi relev ring say see start sure+$ surge take take+me that+was the+momen the+nurse the+other there there+is they
        this+actio this+any time to+this until want+to wants wants+$ we will yet+$
    """,
    -2: """
        $? :say ^+the a agree and as been but can can+not does+not happy has have+not i+did is+in is+on list+$ need no off
        refus sure to+do waiti will+not
    """,
    -3: """
        :meeting compl did done still thank what yet
    """,
    -4: """
        :achieved
    """,
    -7: """
        :finished
    """,
}
