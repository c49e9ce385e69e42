"""How many points each clue gives for more_time, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -3

BY_POINTS: Mapping[int, str] = {
    9: """
        :day <day>
    """,
    7: """
        :promise exten need pleas
    """,
    6: """
        :now_doing
    """,
    5: """
        more
    """,
    4: """
        :unit ^+not for longe more+time not+done pleas+$ until
    """,
    3: """
        $? :modal :some <day>+$ ^+<day> after an an+exten be by+<day> could doing+it for+<day> i+need longe+$ need+longe time
        until+<day> yet
    """,
    2: """
        :be :me <day>+$? <day>+at ^+could ^+doing a a+bit after+the appoi at bank bank+holid be+compl befor+<day> bit booke by
        compl+this doing exten+$? get going going+to holid is+on it need+a need+more not term the+bank time+$ to+<day>
        to+compl to+do two two+weeks we weeke weeke+$ weeks
    """,
    1: """
        :anything :lateness :soon <day>+becau <day>+pleas <day>+so <day>+to ^+after ^+can ^+exten ^+give ^+in ^+need ^+pleas
        ^+sorry ^+to ^+will a+few afrai am+going appoi+<day> appoi+is as+yet at+the back+two becau bit+longe bit+more
        booke+for can+this comin+on could+i could+we date days days+$ deadl+$ denti do+it do+this done+<day> done+by due+to
        end exten+$ exten+pleas exten+the few few+more for+this get+to give give+me have have+an have+it holid+$ hospi i+do
        if+i in+hospi is is+<day> is+comin is+in is+it it+by it+done it+until lates lates+$ me+again more+days need+<day> okay
        pleas+exten psych psych+is requi schoo schoo+on seein seein+the short short+staff so sorry+not staff the+denti then
        then+$ this this+by this+pleas time+pleas to until+after we+are week weeks+$ will+be will+compl will+get will+have
        you+ask
    """,
    -1: """
        :finished :passed <day>+the <name+$ <name+<name ^+ask ^+cheer ^+compl ^+done ^+i ^+if ^+maybe ^+no ^+panel ^+start
        ^+thank ^+this actio again agree as+of back+to check cheer cheer+will comes comes+throu compl+$ confi did+this do+that
        done done+$ else email finis+$ first for+the fundi+comes gp gp+said hande have+met healt i+did if+the ignor ignor+that
        in in+<day> is+close is+done it+$ it+up left maybe meet meeti met might need+to of once one out panel possi repli
        repor rest ring said said+it secon servi she someo+else sorte start thank that+<day> that+one the the+clini the+first
        the+fundi the+rest there this+<day> this+was throu ticke to+<name to+finis to+go took+place up+<day> waiti we+can went
        will+chase yes
    """,
    -2: """
        :achieved :brought :do :it :negated :say :someone ^+<name am+retir chase close fundi happe my of+<day> place retir+on
        someo that took up was you
    """,
    -3: """
        $ <name and did no retir
    """,
}
