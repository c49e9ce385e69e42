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
        :finished ^+<part ^+mostl done excep half mostl of of+it parti start still yet+$
    """,
    4: """
        <part+compl ^+nearl ^+parti but+not finis first halfw not part signa there throu two
    """,
    3: """
        :brought :meeting ^+almos ^+every ^+halfw ^+start about almos done+excep draft every just of+the one parti+compl partl
        signa+$ some still+to the+first there+$ three train writt yet
    """,
    2: """
        2 :soon :yet <part+$ <part+done ^+a ^+got ^+half ^+part ^+refer ^+some a+third about+<part all+done almos+finis apart
        apart+from appoi are back bar blood but+the dad+$ done+apart done+bar done+the ecg every+has finis+$ form from
        halfw+throu have+met i+have is is+partl just+need left lette made meet met most most+of nearl+done nearl+finis
        nearl+there not+$ not+quite not+yet of+this order order+$ partl+done photo quite rest secon secti some+of spoke staff
        start+this the the+blood the+photo the+repor the+rest the+signa third this+<day> throu+$ to two+of visit waiti
        waiti+for way we+have
    """,
    1: """
        1 2+of 4 6 :do :have <day>+to <name+but ^+2 ^+about ^+all ^+asses ^+draft ^+first ^+lette ^+new ^+partl ^+revie
        ^+spoke ^+three ^+train ^+two a a+start again all+but almos+there and+i and+will appoi+$ appoi+has are+done asses
        await back+$ back+yet bar+one bar+the been been+seen been+writt blood+are blood+done by+<day> call check+done compl
        compl+$ conse+form dad day deliv did+the do+$ done+but done+ecg done+just done+most done+part draft+is easy ecg+still
        every+excep excep+for excep+the far first+visit fitte follo for for+<name form+is four four+$ from+the fully+compl go
        go+$ gone got gp+to half+$ half+done half+of happe+the has has+gone has+happe has+not have have+made have+spoke
        have+start her is+outst is+with last left+to lette+$ lette+has made+a manag manag+$ modul more+to mostl+compl
        mostl+done mostl+sorte mum my+manag need+to needs no+appoi not+all not+back not+every not+the not+writt of+3 on+order
        once one+signa one+thing only+the ot other out out+of outst outst+$ parti+$ phone phone+call photo+$ place progr quart
        recom refer remai repor rest+by restr revie+done ring schoo secon+is seen sent sent+the sessi so+far spoke+to
        staff+train start+$ still+waiti test test+$ the+asses the+conse the+denti the+draft the+easy the+form the+last
        the+lette the+ot the+phone the+risk the+secon the+three the+way three+quart to+actio to+finis to+go to+meet two+more
        versi way+throu weeke will+finis writt+yet
    """,
    -1: """
        :be :it :negated :worker <name ^+<name ^+both ^+has ^+have ^+he ^+mum ^+need ^+nothi ^+okay ^+prett ^+sorry ^+that
        ^+took accor accor+to actio+$ at+the both by+the can check compl+and confi do done+my done+this happy have+email he i
        if in+the is+finis is+not it job me+$ need+a not+finis not+start nothi now+$ nurse okay outco prett prett+much refer+$
        refus says she shoul sorry thank+$ that+is the+plan the+refer the+ward the+wrong they this+actio time time+$ to+be
        took until us ward we when
    """,
    -2: """
        $? :me :modal :promise :say ^+compl ^+finis ^+no ^+not ^+pleas ^+still ^+this ^+yes actio as at be be+done done+it
        email me much my now thank that wrong yes
    """,
    -3: """
        no not+done pleas this was you
    """,
}
