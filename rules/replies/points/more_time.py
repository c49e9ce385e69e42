"""How many points each clue gives for more_time, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -3

BY_POINTS: Mapping[int, str] = {
    9: """
        :day <day>
    """,
    7: """
        :promise exten pleas
    """,
    6: """
        need
    """,
    5: """
        :now_doing more pleas+$
    """,
    4: """
        :modal :unit <day>+$ ^+<day> longe more+time
    """,
    3: """
        :some ^+not an an+exten be by+<day> could doing+it for for+<day> i+need longe+$ not+done time until until+<day> weeks
        yet
    """,
    2: """
        $? :be :me <day>+$? <day>+at ^+could ^+doing ^+pleas a a+bit after appoi at befor+<day> bit booke by compl+this doing
        give give+me is+on it+by need+a need+longe need+more not term time+$ to+<day> to+compl two two+weeks we will+be
    """,
    1: """
        :lateness :soon <day>+pleas <day>+to ^+after ^+can ^+exten ^+give ^+in ^+need ^+sorry ^+will ^+would a+few afrai
        after+the appoi+<day> appoi+is as+yet back bank bank+holid be+compl becau bit+longe bit+more booke+in can+i can+this
        comin comin+on could+i date days days+$ deadl+$ denti do+it do+this done+yet due+to end exten+$ exten+$? exten+pleas
        exten+the exten+this few get going going+to have+it holid i+do i+would if+i is is+<day> is+comin is+it it it+<day>
        it+done like need+<day> need+until nurse nurse+is okay okay+$? on+this pleas+exten reque reque+an requi seein short
        short+staff so staff the+bank the+nurse then then+$ this this+pleas time+pleas to to+do week weeke weeke+$ weeks+$
        will+compl will+get would would+like
    """,
    -1: """
        :achieved :brought <day>+the <name+$ <name+<name ^+ask ^+cheer ^+done ^+maybe ^+my ^+no ^+panel ^+start ^+this about
        as+of ask+me but+the can+you cheer cheer+will compl+$ did+this do+that done done+$ else email finis+$ finis+the
        gp+said happe+<day> have+met i+did ignor ignor+that in in+<day> is+been is+close is+done it+$ it+up it+was maybe meet
        meeti met might need+to needs not+get now+$ of once one out panel refer refus repli repor rest said said+it secon she
        someo+else sorte start thank that+<day> that+one the+clini the+first the+rest there this+$ this+<day> throu ticke
        to+<name to+finis to+go took took+place up+<day> waiti was+compl we+have will+chase wrong yes
    """,
    -2: """
        :do :finished :it :negated :say :someone ^+i again am+retir and chase close did fundi happe left my of+<day> place
        retir+on someo that the up was you
    """,
    -3: """
        $ <name ^+<name no retir
    """,
}
