"""How many points each clue gives for not_mine, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -2

BY_POINTS: Mapping[int, str] = {
    9: """
        <name
    """,
    8: """
        :worker <name+<name
    """,
    5: """
        ^+not in+<day> mine my retir
    """,
    4: """
        :passed ^+wrong job me+$ not+me not+mine not+my now perso shoul socia to+<name work
    """,
    3: """
        :negated :pass <name+$ <name+will ^+i ^+pleas care do do+not else is+for left longe me mine+$ no+longe now+$ our over
        patie someo+else team that think this us worke wrong you
    """,
    2: """
        :someone :yet <name+is <name+she ^+my ^+this ^+you adult am+retir anymo anymo+$ belon belon+to case casel casel+$
        chang conta cover disch do+with doing doing+this for for+me go+to has+taken have+chang have+left healt his housi
        i+left i+think inste inste+$ invol invol+with is is+<name is+doing is+not job+$ jobs+$ kim mate mate+$ my+casel
        my+patie never not not+on not+the not+work nothi nothi+to patie+$ perso+$ pleas reass remit remit+$ respo retir+$
        retir+on servi servi+$ she sits sits+with socia+care socia+worke someo taken teams teams+$ that+is the the+commi
        the+wrong think+you this+perso to to+the try with wrong+perso you+have you+need
    """,
    1: """
        :modal <name+actio <name+any <name+has <name+inste <name+now ^+ask ^+he ^+it ^+never ^+nothi ^+she ^+someo ^+that
        ^+think ^+try ^+we actio actio+$ adult+servi am am+a am+no am+the anoth area area+$ ask ask+<name ask+the be
        care+coord chang+jobs clien clien+$ commi commi+$ commu conta+the contr coord cover+that disch+from doing+it down+to
        ended ended+in for+the for+this from from+me got+the hande have have+got have+moved have+never have+now have+the
        have+this he he+is healt+$ heard him him+$ hiya+i housi+$ i i+am i+do i+have i+no icb is+deali is+down is+one is+the
        it+is it+up jobs last+year left+the longe+have longe+invol longe+work me+mate met+this more+$ moved+teams moved+to
        my+job my+remit needs+to never+met no+not not+cover not+for not+hold not+our not+ours not+withi now+with on+our one
        one+for only+cover other+<name our+patie our+servi ours ours+it over+from over+to passe+to perso+i pick pick+it
        pleas+conta pleas+reass pleas+send pract respo+for schoo send send+to servi+in she+is shoul+be shoul+do shoul+have
        sorry+$ sorry+not taken+over taken+this that+area the+commu the+right the+schoo the+socia the+trust think+this
        this+case this+needs this+not this+over this+shoul this+sits this+to to+anoth to+his to+housi to+socia trans trans+to
        trust under us+$ we+do will+do with+me withi work+here work+there worke+$ would+do wrong+<name year year+$ you+want
    """,
    -1: """
        :brought :do :have :unit ^+happy ^+hi ^+no ^+okay ^+still ^+thank ^+the ^+there about afrai agree+with all am+afrai
        apolo appoi asked at but+i by by+the chase check compl+$ confi did+not discu done+$ email email+$ exten fault fine
        finis fundi good gp had happy+to has+been has+not hi hi+<name hospi i+can i+did i+need i+would ignor in+hospi is+fine
        is+no is+on it+$ just know+$ list list+$ longe+relev me+off momen momen+$ more+he mum my+fault need+this neede+any
        not+$ not+agree not+commi not+have not+need not+neede not+possi not+sure not+want not+yet of okay out outst outst+$
        place plan pleas+take possi progr refus relev ring say sorry+but start stuck sure+$ surge take+me that+was the+momen
        the+nurse the+team there+is they this+$ this+any time to+this until waiti+for want+to wants wants+$ what+<name yes
        yet+$ you+$
    """,
    -2: """
        $? :say :some a agree and as been but can can+not does+not happe happy has have+not i+will is+in like need neede no
        not+what on+the sure take to+do waiti will+not
    """,
    -3: """
        :meeting compl did off still thank what yet
    """,
    -4: """
        done
    """,
    -5: """
        :achieved
    """,
    -7: """
        :finished
    """,
}
