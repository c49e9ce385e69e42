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
        :achieved mostl nearl start
    """,
    5: """
        :finished ^+<part ^+mostl done excep half of of+it parti still two yet+$
    """,
    4: """
        ^+nearl ^+parti but+not every finis first halfw not part partl signa there
    """,
    3: """
        :meeting :soon <part+compl ^+almos ^+every ^+halfw ^+refer ^+start about almos done+excep done+the draft just of+the
        one parti+compl signa+$ some still+to the+first there+$ three throu train waiti writt yet
    """,
    2: """
        2 :brought :do :have :yet <part+$ <part+done ^+a ^+half ^+part ^+some a+third about+<part all+but all+done apart
        apart+from appoi are back bar blood but+the dad+$ done+apart done+bar ecg every+has finis+$ form from halfw+throu
        have+met have+start i+have is is+partl left+to made meet met nearl+done nearl+finis nearl+there not+$ not+quite
        not+yet order+$ outst+$ partl+done photo quite rest secon secti some+of spoke staff start+this the the+blood the+photo
        the+repor the+rest the+signa third this+<day> throu+$ to two+of visit waiti+for way
    """,
    1: """
        1 2+of 4 6 <day>+to <name+but ^+2 ^+about ^+all ^+asses ^+got ^+healt ^+lette ^+new ^+partl ^+spoke ^+three ^+train
        ^+two a a+start about+half almos+finis almos+there am+just and+i and+the and+will appoi+$ are+done asses await back+$
        back+yet bar+one bar+the be+finis been been+draft been+seen been+writt but+have by+<day> call check+done compl compl+$
        compl+secti conse+form dad day do+$ done+but done+ecg done+just done+now draft+is easy every+excep excep+for excep+the
        fill+in finis+this first+visit fitte follo follo+$ for for+<name for+a form+is from+the fully+compl go go+$ gone got
        gp gp+but half+done half+of has has+been has+gone has+not have have+made have+spoke her is+outst just+need last left
        lette lette+has made+a manag+$ modul more+to most most+of mostl+compl mostl+done mostl+sorte my+manag need+to needs
        night not+all not+every not+the not+writt of+3 of+this on+order once one+signa one+thing order other out+of outst
        part+compl parti+$ phone phone+call photo+$ progr quart refer repor repor+$ rest+by restr schoo secon+is seen sessi
        so+far sorte spoke+to staff+train start+$ start+but still+waiti test the+asses the+conse the+draft the+easy the+form
        the+last the+phone the+secon the+staff the+three the+way three+quart to+finis to+go to+meet train+$ two+more versi
        way+throu we+have weeke will will+finis writt+yet
    """,
    -1: """
        :it :say :worker ^+<name ^+both ^+have ^+he ^+mum ^+need ^+nothi ^+okay ^+pleas ^+prett ^+sorry ^+took accor accor+to
        at+the bit+$ both can chang check compl+and confi do+not done+my done+this get happy have+email he i if in+the job
        me+$ need+a not+finis not+start nothi nurse of+done okay outco outco+of prett prett+much refer+$ refus she shoul sorry
        thank+$ the+healt the+outco the+refer the+ward the+wrong they this+actio time time+$ took until us ward was+done
        yet+to
    """,
    -2: """
        $? :be :me :modal :promise <name ^+compl ^+finis ^+no ^+not ^+still ^+this ^+yes actio at be be+done do done+it email
        it me much my no not+done now that wrong yes
    """,
    -3: """
        as pleas thank this was you
    """,
}
