"""How many points each clue gives for partly_done, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -2

BY_POINTS: Mapping[int, str] = {
    9: """
        :some but
    """,
    8: """
        <part
    """,
    6: """
        :achieved
    """,
    5: """
        :finished ^+<part ^+mostl done excep half mostl nearl of parti start still two
    """,
    4: """
        ^+parti but+not finis first halfw of+it partl signa there there+$ yet+$
    """,
    3: """
        :meeting <part+compl ^+almos ^+halfw ^+nearl ^+start about almos done+excep draft every just not of+the one part
        parti+compl signa+$ some the+first three throu train yet
    """,
    2: """
        2 :brought :do :soon <part+$ <part+done ^+a ^+every ^+got ^+half ^+part ^+refer ^+some a+third about+<part all+but
        all+done apart apart+from appoi are back bar been blood but+the by+<day> compl dad+$ done+apart done+the draft+is ecg
        every+has finis+$ form from from+the halfw+throu have+made have+met have+start i+have is is+partl left+to made meet
        met nearl+done nearl+finis not+$ not+quite not+yet order order+$ out+of outst+$ partl+done photo quite rest secon
        secti sessi some+of start+this still+to the the+blood the+photo the+rest the+signa third this+<day> throu+$ to visit
        waiti waiti+for way we+have writt
    """,
    1: """
        1 2+of 4 6 6+staff :have :yet <day>+to <name+but <part+of ^+2 ^+about ^+all ^+draft ^+first ^+new ^+ot ^+partl ^+revie
        ^+three ^+train ^+two a a+start about+it almos+finis almos+there and+is and+will appoi+$ are+done back+$ back+yet
        bar+the been+seen been+writt but+it call check+done come+$ compl+$ compl+secti conse+form dad day deliv did+the do+$
        done+bar done+but done+ecg done+just done+now done+part ecg+still every+excep excep+for excep+the famil+yet fille
        fille+in finis+this first+three fitte follo for for+<name form+is fully+compl go go+$ gone got gp+to half+done half+of
        has has+been has+gone has+not have have+spoke her in+part is+outst is+with just+need just+needs last left lette
        lette+has made+a manag manag+$ modul more+to most most+of mostl+done mostl+sorte mum my+manag nearl+there need+to
        needs no+appoi not+all not+every not+share not+the of+3 of+this on+order once one+$ one+signa ot other out outst page
        page+$ parti+$ phone phone+call place place+so progr recom refer refer+sent repor rest+by restr revie+done ring salt
        schoo+$ secon+is seen sent sent+the so+far sorte spoke spoke+to staff staff+train start+$ still+need still+waiti
        test+$ the+conse the+draft the+form the+last the+lette the+phone the+repor the+secon the+three the+way to+actio to+do
        to+finis to+go to+meet two+more two+of versi way+throu weeke will+finis
    """,
    -1: """
        :it <name ^+<name ^+has ^+mum ^+nothi ^+pleas ^+prett ^+sorry ^+this ^+took ^+yes actio+$ am at+the been+done bit+$
        both by+the can check confi do do+it done+my done+yet get have+finis he i i+am if in+the is+not it job me+$ not+finis
        not+start nothi nurse of+done okay outco prett prett+much refer+$ refus she shoul sorry sort thank+$ that+is the+healt
        the+ward the+wrong they this+actio this+has time time+$ to+be until us ward we
    """,
    -2: """
        $? :be :me :modal :promise :say :worker ^+compl ^+finis ^+no ^+not ^+still actio at be be+done done+it email me much
        my no now pleas thank that took was wrong yes
    """,
    -3: """
        as not+done this you
    """,
}
