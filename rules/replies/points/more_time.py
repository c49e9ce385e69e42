"""How many points each clue gives for more_time, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -3

BY_POINTS: Mapping[int, str] = {
    9: """
        :day <day>
    """,
    8: """
        :promise
    """,
    7: """
        exten need pleas
    """,
    5: """
        :now_doing more
    """,
    4: """
        :unit <day>+$ an longe more+time pleas+$ until
    """,
    3: """
        $? :modal :some ^+<day> ^+not after an+exten appoi be by+<day> could doing+it for for+<day> i+need longe+$ not+done
        time until+<day> yet
    """,
    2: """
        :be :me <day>+$? <day>+at ^+could ^+doing ^+give a a+bit after+the at bank bank+holid befor+<day> bit by compl+this
        do+it doing get give going going+to holid is+on it need+longe need+more not term the+bank to+<day> to+compl two
        two+weeks we weeke weeke+$ weeks will+be
    """,
    1: """
        :lateness :soon <day>+pleas <day>+so ^+after ^+can ^+exten ^+in ^+need ^+pleas ^+sorry ^+will a+few afrai am+going
        appoi+<day> appoi+is as+yet ask+for at+the back+two be+compl bit+longe bit+more booke booke+in can+this could+i
        could+we date days days+$ deadl deadl+$ denti do+this due+to end exten+$ exten+$? exten+pleas exten+the exten+this few
        few+more get+to give+me have+it holid+$ if+i in+hospi is is+<day> is+in is+it it+by it+done it+until lates lates+$
        more+days moved+to need+<day> need+a need+until new nurse okay on+this pleas+exten requi seein seein+the short
        short+staff sorry+not the+deadl the+denti the+nurse then then+$ this+by this+pleas this+will time+$ time+pleas to
        to+do until+after we+are week weeks+$ will+compl will+get
    """,
    -1: """
        :achieved :finished :negated :passed :someone <day>+the <name+$ <name+<name ^+ask ^+cheer ^+compl ^+done ^+i ^+maybe
        ^+no ^+panel ^+start ^+thank ^+this ^+waiti about again all back+to cheer cheer+will compl+$ confi contr do+that done
        else email finis+$ first for+the gp+said hande happe happe+<day> have+met housi i+did ignor ignor+that in+<day>
        is+been is+close is+done it+$ it+up it+was maybe meet meeti met might need+to needs of once out panel repli repor rest
        ring said said+it secon servi she socia someo sorte start still thank that that+<day> that+one the+clini the+first
        the+rest there this+$ this+<day> throu to+finis to+go took+place up up+<day> waiti we+can will+chase
    """,
    -2: """
        :brought :do :it :say am+retir chase close did fundi left my of+<day> one place retir+on the took was you
    """,
    -3: """
        $ <name ^+<name and no retir
    """,
}
