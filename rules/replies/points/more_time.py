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
        exten pleas
    """,
    6: """
        :now_doing need
    """,
    5: """
        :unit more pleas+$
    """,
    4: """
        <day>+$ i+need longe more+time until
    """,
    3: """
        $? :modal :some ^+<day> ^+not after an an+exten appoi be bit by+<day> compl+this could for for+<day> longe+$ not+done
        time until+<day> weeks yet
    """,
    2: """
        :be :me <day>+$? <day>+at ^+could ^+doing a a+bit after+the at bank bank+holid befor+<day> bit+longe by date doing
        doing+it get give give+me going going+to holid is+on it need+longe need+more not term the+bank to+<day> to+compl two
        two+weeks we weeke weeke+$ weeks+$
    """,
    1: """
        :anything :lateness :soon <day>+pleas ^+afrai ^+exten ^+give ^+in ^+need ^+pleas ^+sorry a+few afrai am+going
        appoi+<day> appoi+is as+yet ask+for at+the back be+compl becau behin bit+more booke booke+for can+i can+this comin
        comin+on could+i days days+$ deadl deadl+$ denti do+it do+this done+by due+to end exten+$ exten+$? exten+pleas
        exten+the few few+more get+to have have+it holid+$ i+do i+get if+i is is+<day> is+comin is+it it+by it+done lates
        lates+$ leave me+a more+days need+<day> need+a need+until nurse nurse+is okay okay+$? on+this pleas+exten requi seein
        short short+staff sorry+not the+deadl the+denti the+lates the+nurse then then+$ this this+by this+pleas this+will
        time+$ time+pleas to to+do until+after we+are will+be will+compl will+get would
    """,
    -1: """
        :achieved :finished :negated <day>+the <name+$ <name+<name ^+ask ^+cheer ^+done ^+i ^+maybe ^+no ^+panel ^+start
        ^+thank ^+this ^+yes about all as+of can+you casel casel+$ check cheer cheer+will compl+$ confi do+that done done+$
        else email finis+$ first for+the fundi gp+said happe have+met healt i+did ignor ignor+that in in+<day> is+close
        is+done it+$ it+up it+was manag maybe meet meeti met might my+casel need+to needs now+$ of once panel possi refus
        repli repor rest ring said said+it secon she someo someo+else sorte start thank that+<day> that+one the the+clini
        the+first the+rest there this+$ throu ticke to+finis to+go took took+place up+<day> waiti we+can will+chase yes
    """,
    -2: """
        :brought :do :it :say :someone again am+retir chase did left my of+<day> one place retir+on that this+<day> up was you
    """,
    -3: """
        <name ^+<name and close no retir
    """,
    -4: """
        $
    """,
}
