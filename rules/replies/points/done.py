"""How many points each clue gives for done, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -3

BY_POINTS: Mapping[int, str] = {
    14: """
        :finished
    """,
    7: """
        ^+done did
    """,
    6: """
        :brought and i+did
    """,
    5: """
        :achieved :soon ^+compl ^+yes has+been sorte
    """,
    4: """
        :day <day> ^+finis actio can did+it is+done no on+<day> thank yes you
    """,
    3: """
        :do :meeting ^+actio ^+it ^+sorte ^+that ^+the ^+this care compl dealt dealt+with done+$ done+it done+this evide finis
        happe it+$ passp place plan taken took 🙂
    """,
    2: """
        <name+$ ^+both ^+denti ^+have ^+hi ^+job ^+just ^+seen above actio+is all alrea at attac been been+carri blood both
        can+confi care+of care+plan carri carri+out close close+$ compl+$ confi copy denti+done done+<day> done+at done+no
        done+thank happy+to have+done have+finis healt hi i+said i+would in+place job job+done know last+night let morni
        no+chang no+probl now of+$ off off+on pleas pleas+mark probl said said+i showe so+this sorry sorry+i sorte+it
        taken+care that the+above the+showe ticke to+$ to+say to+the told+you up updat was what+i with+$ x x+$ yes+it ✅ 🙂+$
    """,
    1: """
        :have :it :lateness :me :passed <day>+and <day>+by <name <name+he <name+sorry ^+all ^+blood ^+can ^+confi ^+evide
        ^+eye ^+fully ^+hello ^+morni ^+no ^+okay ^+task ^+thank ^+tick ^+took a+copy a+good achie achie+$ ago agree+at ahead
        ahead+on all+been all+compl alrea+done am+happy and+it and+signe and+the annua any apolo apolo+for as as+agree
        as+discu asses asses+has assur at+last at+the attac+$ be+close been+given blood+done both+done by+the came can+be
        can+close chang+$ close+this commu compl+and compl+of conce+$ confi+that day+$ denti did+this discu discu+this do+$
        done+and done+mum done+that done+🙂 duste+$ email every every+is famil filli finis+$ finis+and finis+the fitte+and
        folde folde+$ full full+$ fully furth given given+$ good good+$ great+$ had+the happe+$ happe+<day> happy has+happe
        have+compl have+now he+was healt+check hello hi+yes hope+you i+can i+went in+full in+the infor input is+all is+compl
        is+had is+sorte it+<day> jab last last+$ let+me lette lette+$ mark mark+as me+know meeti met new night night+$
        no+furth now+in okay+done on out+$ passp+done passp+is place+$ place+<day> pleas+be pleas+close pleas+to probl+$ promi
        re read+it regar remin requi+$ resol resol+$ say+this seen senso sent share signe so story task task+compl test+done
        thank+$ thank+for that+one that+the the+annua the+meeti the+new the+passp the+refer the+senso the+share this+has
        this+one thoug+i tick to+tell toget took+place train up+$ use was+a was+great we+did we+got we+have weeks+ago went
        went+ahead went+to were with with+<name would would+do yes+did yes+done yes+this you+can you+for you+that 👍
    """,
    -1: """
        :now_doing :someone <day>+to <name+finis ^+a ^+assum ^+await ^+consi ^+has ^+in ^+nearl ^+oh ^+on ^+parti ^+prett
        ^+surel ^+they accor after+the all+that alleg alleg+$ almos+finis and+is apart apart+from are as+far as+good ask await
        bar be+compl been+done being booke but+the by+<day> by+now can+$ case colle colle+now confi+$ conse consi cours do
        doing done+$? done+again done+apart done+bar done+by done+excep done+if done+in done+provi done+with email+$ far+as
        finis+at first first+visit for for+<day> for+him fundi get+it get+this go good+as has+compl has+not have+it he+has
        he+is here here+$ home i+under if if+the is+at is+not is+outst is+that it+done it+was left like moved my nearl+done
        nearl+finis need+the needs never next no+$ not+been not+compl nothi now+and of+cours of+it oh okay+$ once ot+has
        outst+$ part partl partl+done passe photo pleas+check prett prett+sure resul+$ secon secti she signa+$ someo sort
        start still+to surel test+$ than that+this the the+first the+photo the+signa the+syste the+waiti the+ward the+wrong
        then+it thing think+$ three to+do to+have told+this unabl unabl+to until+<day> us waiti+for waiti+list ward was+actio
        we+are will+be with+the yet+$
    """,
    -2: """
        :worker <name+is <part+compl ^+<part ^+almos ^+appar ^+mostl ^+not about accor+to again all+but almos am appar
        appar+it appoi assum belie by compl+this done+all excep far form from from+the get half has+done have+been i+belie
        i+think i+will in+<day> it mostl nearl need not+done of or other parti parti+compl pleas+confi proba right says signa
        still sure syste theor two until waiti wrong yes+right yet
    """,
    -3: """
        :modal <part ^+he be be+done but i+am then they think to+be to+compl under
    """,
    -4: """
        $? :some to
    """,
    -5: """
        :promise will
    """,
    -7: """
        :negated
    """,
    -8: """
        not
    """,
}
