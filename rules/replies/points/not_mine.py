"""How many points each clue gives for not_mine, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -2

BY_POINTS: Mapping[int, str] = {
    10: """
        <name
    """,
    8: """
        :worker <name+<name
    """,
    6: """
        my
    """,
    5: """
        ^+not in+<day> mine retir
    """,
    4: """
        :negated :passed ^+wrong job me+$ not+me not+mine not+my now perso shoul socia to+<name work
    """,
    3: """
        :pass <name+$ <name+will ^+i ^+pleas care do do+not else is+for left me mine+$ no+longe now+$ our over patie
        someo+else that think this us worke wrong you
    """,
    2: """
        :someone :yet <name+is ^+my ^+someo ^+that ^+this ^+you adult am+retir anymo anymo+$ belon belon+to case casel casel+$
        chang conta cover disch do+with doing doing+this for for+me has+taken have+chang have+left have+moved have+this he+is
        healt his housi i+left i+think inste inste+$ invol is is+<name is+doing is+not job+$ jobs+$ kim longe mate mate+$
        never not not+on not+the not+work nothi nothi+to patie+$ perso+$ pleas pleas+conta pleas+reass reass remit remit+$
        respo retir+$ retir+on servi servi+$ she sits sits+with socia+care socia+worke someo sorry+$ team teams teams+$ the
        think+you this+not this+perso to+the try with worke+$ wrong+perso you+have you+need
    """,
    1: """
        :be :modal <name+actio <name+inste <name+now <name+pleas <name+she ^+ask ^+he ^+never ^+nothi ^+she ^+try ^+we actio
        actio+$ adult+servi am am+a am+no anoth area area+$ ask ask+<name ask+the be be+the be+with care+coord chang+jobs
        child clien clien+$ commi commi+$ commu conta+<name conta+the contr coord cover+that deals deals+with doing+it ended
        ended+in for+this from+me given go+to hande have have+never have+the he healt+$ heard him him+$ hiya+i housi+$ i+am
        i+do i+have i+no icb invol+with is+deali it+is it+up jobs last+year left+the longe+have longe+invol longe+work mine+it
        more+$ moved+teams moved+to my+casel my+job my+patie my+remit no+not not+cover not+for not+hold not+our not+ours
        not+us not+withi now+with on+our one our+patie our+servi ours ours+it over+from over+to passe+to perso+i pick pick+it
        provi reass+to respo+for servi+in she+is shoul+be shoul+do sorry+not taken taken+over that+area that+is that+would
        the+commi the+icb the+schoo the+socia the+trust the+wrong think+this this+case this+needs this+shoul this+sits this+to
        to to+anoth to+his to+socia trans trans+to trust try+<name us+$ want+the will+do will+pick with+our withi work+here
        work+there would would+be wrong+<name year year+$ you+want
    """,
    -1: """
        $? :brought :do :have :some :unit ^+hi ^+no ^+okay ^+sorry ^+thank ^+the ^+there about afrai agree+to agree+with all
        am+afrai apolo appoi as+<name asked at but+i by chase compl+$ did+not done+$ email email+$ exten fault fine fundi get
        got had happe has+been has+not hi hi+<name i+can i+did i+need i+would idea in+hospi is+fine is+no is+on is+still it+$
        know+$ list list+$ longe+relev me+off momen momen+$ more+he mum my+fault need need+this neede not+agree not+been
        not+commi not+happy not+need not+possi not+sure not+want not+yet of okay outst+$ place plan pleas+take possi refus
        relev ring said say sorry+but sorte start stuck take take+me thank+you that+was the+momen the+nurse the+team there+is
        they this+actio this+any time until want+to was what+<name will yes yet+$ you+$
    """,
    -2: """
        :say a agree and as been but can can+not does+not happy has hospi i+will is+in like no not+what off on+the out outst
        sure to+do to+this waiti will+not
    """,
    -3: """
        :meeting compl did have+not still thank what yet
    """,
    -4: """
        :achieved done
    """,
    -8: """
        :finished
    """,
}
