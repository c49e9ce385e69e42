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
        :brought and
    """,
    5: """
        :soon ^+compl ^+yes i+did sorte
    """,
    4: """
        :achieved :day <day> ^+finis actio can did+it has+been is+done on+<day> thank yes you
    """,
    3: """
        :do :meeting ^+it ^+sorte ^+that ^+the ^+this care compl dealt dealt+with done+$ done+it done+this evide finis happe
        it+$ no passp place took 🙂 🙂+$
    """,
    2: """
        <name+$ <name+sorry ^+actio ^+denti ^+have ^+hi ^+job ^+just ^+seen above all alrea am+happy at attac been been+carri
        blood both can+confi care+of carri carri+out close compl+$ confi denti+done done+<day> done+at done+no done+thank
        done+🙂 good happe+$ happy+to have+done healt hi in+place in+the is+all job know last+night let mark new night no+probl
        of+$ off on plan pleas pleas+mark probl showe so+this sorry sorry+i sorte+it taken taken+care thank+$ the+above
        the+showe to+$ to+say told+you took+place up was with+$ x x+$ yes+it ✅
    """,
    1: """
        :it :lateness :me :passed :yet <day>+by <name ^+<name ^+all ^+been ^+blood ^+both ^+can ^+confi ^+dear ^+evide ^+eye
        ^+fully ^+good ^+hello ^+okay ^+task ^+thank ^+tick ^+took a+good achie achie+$ actio+has actio+is ago agree+at ahead
        ahead+on all+been all+finis alrea+done and+he and+it and+the annua any apolo as as+agree as+discu asked asses
        asses+has assur at+last at+the attac+$ be+close been+given blood+done blue came can+be can+close care+plan chang+$
        close+$ close+this commu compl+and compl+of compl+on conce conce+$ confi+that copy dear did+this discu discu+this
        done+and done+mum done+that duste+$ every every+is filli finis+$ finis+and folde folde+$ full full+$ fully furth given
        given+$ good+$ got+it had+the happe+<day> happy happy+$ has+happe have+finis healt+check hello hi+yes i+can i+would
        in+full input is+compl is+now is+sorte it+<day> jab job+done last last+$ let+me let+you lette lette+$ mark+as me+know
        meeti met morni mum my+actio night+$ no+chang no+furth now now+compl now+in off+on okay+done out+$ passp+done passp+is
        place+$ place+on place+so pleas+be pleas+close pleas+to probl+$ promi re read+it requi+$ resol resol+$ seen sent share
        sorry+for take task task+compl tell+you test+done thank+for that that+one that+the that+was the+actio the+annua
        the+meeti the+new the+passp the+refer the+share this this+<day> this+as this+can this+one thoug+i tick ticke time
        to+tell to+the train up+$ updat very was+a was+asked was+great we we+did we+got we+have weeks weeks+ago well+$ went
        went+ahead went+to were with with+<name yes+did yes+done yes+this you+can you+for you+know 👍
    """,
    -1: """
        2 :now_doing <day>+to <name+<name <name+finis <name+has <name+is ^+<part ^+a ^+assum ^+await ^+consi ^+has ^+in
        ^+nearl ^+oh ^+on ^+parti ^+prett ^+surel ^+they ^+we accor after+the all+but all+that alleg alleg+$ almos+finis
        and+is anoth apart apart+from as+good ask await bar bar+one be+compl being booke by+<day> can+$ case colle colle+now
        confi+$ consi consi+it cours doing done+$? done+again done+bar done+by done+excep done+provi done+to due email+$
        excep+for finis+at first for for+<day> from+here fundi get+it get+this go good+as had+it has+compl has+not have+been
        have+it he+is here here+$ home i+under i+will if is+at is+not is+outst is+partl last+year left like made meant might
        more moved nearl+done nearl+finis need+the never next not+been not+compl noted nothi now+and of+cours of+it oh once
        one ot+has other outst+$ part partl partl+done passe photo pleas+check prett prett+sure proba provi recko resul+$
        secon servi she signa+$ someo sort start still+to strai surel test+$ than that+this the the+denti the+first the+nurse
        the+ot the+photo the+signa the+syste the+waiti the+ward the+wrong thing think+$ this+done three to+have two
        until+<day> us waiti+list ward was+actio was+meant when will+be with+the wrong+form year year+$ yet+$
    """,
    -2: """
        :say :someone :worker <part+compl ^+almos ^+appar ^+he ^+mostl ^+not about accor+to again almos am appar appar+it
        appoi as+far assum belie but by compl+this do done+all done+in excep far far+as form from+the get half has+done
        i+belie i+think in+<day> is+that it it+done mostl nearl need needs not+done of or parti parti+compl pleas+confi right
        says signa still sure syste theor they until waiti wrong yes+right yet
    """,
    -3: """
        <part be be+done from i+am then think to+be to+compl under
    """,
    -4: """
        $? :modal :some to will
    """,
    -5: """
        :promise
    """,
    -7: """
        :negated
    """,
    -8: """
        not
    """,
}
