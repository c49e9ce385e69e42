"""How many points each clue gives for partly_done, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -2

BY_POINTS: Mapping[int, str] = {
    10: """
        :some
    """,
    9: """
        but
    """,
    8: """
        <part
    """,
    6: """
        :achieved nearl
    """,
    5: """
        :finished ^+<part ^+mostl done excep half mostl of parti start still two yet+$
    """,
    4: """
        <part+compl ^+nearl ^+parti but+not finis first halfw not of+it one part signa there three
    """,
    3: """
        :brought :meeting ^+almos ^+halfw ^+start about almos but+the done+excep draft every just of+the parti+compl partl
        signa+$ some still+to the+first there+$ throu train writt yet
    """,
    2: """
        2 :soon :yet <part+$ <part+done ^+a ^+asses ^+every ^+got ^+half ^+part ^+refer ^+some ^+three a+third about+<part
        all+done apart apart+from appoi are back bar blood call dad+$ done+apart done+bar done+the ecg every+has finis+$ form
        from from+the halfw+throu have+met i+have is is+partl just+need left left+to lette made meet met most most+of
        nearl+done nearl+finis nearl+there not+$ not+quite not+the not+yet order order+$ out+of outst+$ partl+done photo progr
        quite rest secon secti sessi some+of spoke staff start+this the the+blood the+photo the+rest the+signa third
        this+<day> throu+$ to visit waiti waiti+for way
    """,
    1: """
        1 2+of 4 6 6+staff :do :have <day>+to <name+but <part+of ^+2 ^+about ^+all ^+draft ^+first ^+healt ^+lette ^+most
        ^+new ^+ot ^+partl ^+revie ^+spoke ^+train ^+two a a+start about+half all+but almos+finis almos+there and+is and+the
        and+will appoi+$ are+done asses await back+$ bar+one been been+seen been+start been+writt but+have by+<day> check+done
        come come+$ compl compl+$ compl+secti conse+form dad day deliv done+but done+ecg done+just draft+is every+excep
        excep+for excep+the famil+yet first+three first+visit fitte follo for for+<name for+comme for+the form+is fully+compl
        go go+$ gone half+done half+of has has+been has+gone has+not have have+made have+spoke have+start her is+outst is+with
        last lette+has made+a manag manag+$ modul more+to mostl+compl mostl+done mostl+sorte mum my+manag needs no+appoi
        not+all not+back not+every not+share not+writt of+3 of+this on+order once one+more one+thing other out outst
        part+compl parti+$ phone phone+call place refer repor rest+by restr revie+done ring salt schoo secon+is seen sent
        so+far spoke+to staff+train start+$ still+waiti test test+$ the+conse the+denti the+draft the+last the+lette the+other
        the+phone the+repor the+secon the+three the+waiti the+way this+$ to+come to+finis to+go to+meet to+mum two+of versi
        way+throu we+have weeke will will+finis writt+yet
    """,
    -1: """
        :it :worker <name ^+<name ^+both ^+done ^+has ^+he ^+mum ^+nothi ^+pleas ^+that ^+this ^+took ^+yes am at+the both by
        by+the can check compl+and confi do done+my email get he i i+am if in+the is+finis is+not it job let nobod not+compl
        not+finis not+start nothi now now+$ nurse of+done okay outco prett+much refer+$ refus she shoul sorry sort take
        thank+$ that+is the+outco the+refer the+ward the+wrong they this+actio time time+$ to+be to+the until us ward we
    """,
    -2: """
        $? :be :me :modal :promise :say ^+compl ^+finis ^+no ^+not ^+prett ^+still actio at be be+done done+it me much my no
        not+done pleas prett that took was wrong yes
    """,
    -3: """
        as thank this you
    """,
}
