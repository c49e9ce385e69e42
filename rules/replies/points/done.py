"""How many points each clue gives for done, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = -3

BY_POINTS: Mapping[int, str] = {
    15: """
        :finished
    """,
    7: """
        ^+done did
    """,
    6: """
        :brought and
    """,
    5: """
        :soon ^+compl ^+yes i+did
    """,
    4: """
        :achieved :day <day> actio can did+it has+been is+done no on+<day> sorte thank you
    """,
    3: """
        :do :meeting ^+finis ^+it ^+sorte ^+that ^+the ^+this been can+confi care compl done+$ done+it done+this finis it+$
        passp place took yes 🙂
    """,
    2: """
        <name+$ ^+actio ^+denti ^+have ^+hi ^+job ^+just ^+seen ^+took above actio+is all alrea am+happy as at attac
        been+carri care+of carri carri+out close compl+and confi copy dealt dealt+with denti+done done+<day> done+at done+no
        done+thank evide good happe have+done healt hi i+can is+all is+compl job last+night mark meeti new night no+probl of+$
        off place+$ plan pleas+mark probl showe sorte+it taken taken+care that the+above the+showe to+$ to+say took+place up
        was we+did with+$ x x+$ yes+it you+can ✅ 🙂+$
    """,
    1: """
        :have :it :lateness :me :passed <day>+by <name ^+<name ^+all ^+blood ^+both ^+confi ^+evide ^+eye ^+final ^+fully
        ^+good ^+hello ^+no ^+okay ^+task ^+thank ^+tick a+good achie achie+$ ago ahead all+been all+compl alrea+done
        alrea+told and+he and+the any apolo as+agree as+discu asked asses asses+has at+last at+the attac+$ been+given
        been+sorte blood both came can+close care+plan chang+$ close+this commu compl+$ compl+of conce+$ confi+compl
        confi+that deliv did+this discu discu+this done+and done+mum done+that done+🙂 duste+$ every filli final finis+$
        finis+and folde folde+$ for+your full full+$ fully furth given given+$ happe+$ happe+<day> happy happy+to has
        has+happe have+finis have+now healt+check hello hello+$ i+alrea in+full in+place in+the input is+in it+<day> jab
        job+done just just+finis know last last+$ let let+me let+you lette lette+$ many many+thank mark+as me+know meds met
        morni mum my+actio mysel new+care no+chang no+furth now off+on okay+done on out+$ passp+done passp+is place+<day>
        plan+is pleas pleas+close pleas+to promi re read+it refer resol resol+$ see+attac seen senso sent share so so+this
        sorry sorry+for surge take task task+compl tell tell+you test+done thank+$ thank+for that+one that+the the+healt
        the+meeti the+new the+passp the+refer the+senso the+share this+actio this+has this+one tick ticke time to+tell to+the
        told+you train up+$ updat updat+$ was+done was+great we we+got weeks+ago went went+to were with yes+done you+know 👍
    """,
    -1: """
        2 :now_doing :someone :unit <day>+to <name+has <name+is ^+<part ^+appar ^+assum ^+await ^+consi ^+first ^+get ^+has
        ^+in ^+nearl ^+oh ^+on ^+part ^+parti ^+prett ^+surel ^+three after+the all+that almos+finis am+aware am+done and+is
        apart apart+from appar+it are as+good ask assum+the await aware bar be+compl booke but+the by+<day> can+$ colle
        colle+now confi+$ consi cours day doing done+$? done+again done+bar done+by done+excep done+if done+provi done+to
        done+with due email+$ excep+for finis+at first for for+<day> from+here fundi get+this good+as had had+it has+compl
        has+not have+been have+it have+not here here+$ him i+thoug i+under i+will if if+the is+at is+not is+outst is+that
        it+was just+need last+year leave left like looks meant meant+to more my nearl+done nearl+finis need+the needs never
        next not+been not+compl nothi now+and of+cours of+it oh okay+$ once or ot+has other outst+$ over part partl partl+done
        passe photo pleas+check prett prett+sure proba provi secon she signa+$ someo start surel test+$ that+this the
        the+<day> the+denti the+first the+ot the+photo the+signa the+syste the+waiti the+ward the+wrong they thing think+$
        thoug three to+do to+have until+<day> waiti+list ward was+meant we+are will+be would year year+$
    """,
    -2: """
        :say :worker <part+compl ^+almos ^+mostl ^+not about accor accor+to again all+but alleg alleg+$ almos am appar appoi
        as+far assum be+done belie by compl+this do done+all done+in excep far far+as form from+the get half has+done he+is
        i+belie i+think in+<day> it it+done mostl nearl need not+done of parti parti+compl pleas+confi right says signa still
        sure syste theor think two until waiti wrong yes+right yet
    """,
    -3: """
        <part ^+he but from i+am then to+be to+compl under
    """,
    -4: """
        $? :modal :some be to will
    """,
    -6: """
        :promise
    """,
    -7: """
        :negated
    """,
    -9: """
        not
    """,
}
