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
        ^+not mine my retir
    """,
    4: """
        :passed ^+wrong in+<day> job me+$ not+me not+mine not+my now perso shoul socia to+<name work wrong
    """,
    3: """
        :negated :pass <name+$ <name+will ^+i ^+pleas care do do+not else inste is+for left longe me mine+$ no+longe not now+$
        over someo+else this us you
    """,
    2: """
        :someone :yet <name+is ^+my ^+this adult am+retir anymo anymo+$ be belon belon+to case casel casel+$ chang conta contr
        cover disch do+with doing doing+this for has+taken have+chang have+left have+moved he+is healt his housi i+am i+left
        inste+$ invol is is+<name is+not job+$ jobs+$ kim mate mate+$ never not+on not+work nothi nothi+to our patie patie+$
        perso+$ perso+i pleas pleas+reass reass remit remit+$ respo retir+$ retir+on servi+$ she shoul+be socia+care
        socia+worke someo team that that+is the the+schoo the+wrong think this+not this+perso this+to to to+the with worke
        wrong+perso you+have you+need
    """,
    1: """
        :be :modal <name+actio <name+inste <name+pleas <name+she ^+ask ^+he ^+it ^+never ^+nothi ^+passe ^+she ^+someo ^+that
        ^+try ^+you actio actio+$ adult+servi am am+no anoth area ask ask+the be+with care+coord chang+jobs child clien
        clien+$ commi commi+$ commu conta+the coord counc+$ cover+that disch+from distr doing+it down+to ended ended+in for+me
        for+this from from+me go+to have have+got have+never have+the have+this healt+$ heard him him+$ housi+$ i+do i+have
        i+no i+think icb icb+$ invol+with is+deali is+doing is+down is+now it+is it+up jobs last+year left+the longe+have
        longe+invol longe+work more+$ moved+teams moved+to my+actio my+casel my+job my+patie my+remit no+not not+cover not+for
        not+hold not+ours not+the not+us not+withi now+with nurse+$ on+our our+servi ours ours+it over+from over+to passe
        passe+to pick pick+it pleas+conta pract pract+manag recep respo+for schoo servi she+is shoul+do shoul+have sits
        sits+with sorry+$ sorry+not taken taken+over taken+this teams teams+$ that+area the+commi the+icb the+recep the+socia
        the+trust think+this think+you this+case this+needs this+over this+shoul to+anoth to+his to+housi trans trans+to trust
        try try+<name we+do will+do will+pick withi work+here work+there worke+$ would+do wrong+<name year year+$ you+want
    """,
    -1: """
        $? :brought :do :have :some ^+hi ^+no ^+okay ^+thank ^+the ^+there ^+yes about afrai agree+with all and appoi at
        at+the but+i by by+the chase check compl+$ conse discu done+$ email exten fault fine finis get going going+to got had
        happe happy+to has+been has+not hi hospi+at i+can i+did i+need ignor in+hospi is+fine is+no is+still it+$ know+$ like
        list+$ longe+relev me+off momen momen+$ more+he mum my+fault need need+this neede not+agree not+been not+commi
        not+need not+possi not+sure not+want not+what not+yet of okay on+the other outst outst+$ place pleas+$ possi progr
        refus relev reply ring say sorry+but start surge take+me thank+you that+was the+momen the+nurse the+other the+team
        there+is they this+actio this+any time to+this until want+to wants wants+$ was we will yes yet+$ you+$
    """,
    -2: """
        :say agree as been but can can+not does+not happy has hospi i+will is+in is+on list no out sure take to+do waiti
        will+not
    """,
    -3: """
        :meeting a compl did have+not off still thank what yet
    """,
    -4: """
        :achieved done
    """,
    -7: """
        :finished
    """,
}
