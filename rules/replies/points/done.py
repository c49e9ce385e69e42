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
        and
    """,
    5: """
        :brought :soon ^+compl ^+yes did+it i+did
    """,
    4: """
        :achieved :day <day> ^+finis actio has+been is+done on+<day> sorte thank yes you
    """,
    3: """
        :do ^+it ^+sorte ^+the ^+this been can care compl done+$ done+it finis happe have+done no passp place taken took
    """,
    2: """
        :meeting <name+$ ^+actio ^+have ^+hi ^+job ^+just ^+seen ^+that above ago all alrea as asses at attac been+carri blood
        can+confi care+of care+plan carri carri+out close confi copy dealt dealt+with did+this done+<day> done+at done+this
        evide furth given happy have+finis healt hi is+all it+$ job last last+night mark new night no+furth no+probl of+$ off
        plan pleas+mark probl showe taken+care thank+$ that the+above the+showe to+$ to+say to+the took+place up was we+did
        went with with+$ x x+$ yes+done yes+it ✅ 🙂 🙂+$
    """,
    1: """
        :have :it :lateness :me :passed :yet <day>+by <day>+this ^+<name ^+all ^+been ^+blood ^+both ^+confi ^+dear ^+denti
        ^+evide ^+eye ^+fully ^+hello ^+no ^+okay ^+task ^+thank ^+tick ^+took a+copy a+good achie achie+$ actio+is agree+at
        ahead all+been all+compl alrea+done alrea+told am+happy and+he and+signe and+the any as+agree as+discu asked asses+has
        at+last at+the attac+$ been+given been+sorte blood+done both came can+close chang+$ close+$ commu compl+$ compl+and
        compl+of confi+that dear denti+done discu discu+this done+and done+mum done+no done+thank done+that done+🙂 final folde
        folde+$ for+your full full+$ fully given+$ good great+$ happe+$ happe+<day> happy+to has+happe have+compl have+now
        healt+check hello hun i+alrea i+can i+went in+full in+place in+the input is+compl is+in it+<day> jab job+done just
        just+finis know last+$ let let+me lette lette+$ many many+thank mark+as mate me+know meeti morni my+actio neede
        neede+$ new+care no+chang now now+compl off+on okay+done on out+$ passp+done passp+is place+$ plan+is pleas
        pleas+close probl+$ promi re recor+$ repor resol resol+$ saved say see+attac seen sent set set+up share share+folde so
        so+this sorry sorry+shoul sorte+it surge task task+compl tell tell+you test+done thank+for that+one that+the the+healt
        the+meeti the+new the+paper the+passp the+refer the+share this+has this+one tick ticke time to+tell told+you up+$
        updat use was+done was+great we we+got we+have weeks weeks+ago went+to were with+<name you+can you+for 👍
    """,
    -1: """
        2 :now_doing :someone :unit <day>+to <name+has <name+is ^+<part ^+a ^+assum ^+await ^+consi ^+first ^+has ^+my ^+nearl
        ^+oh ^+on ^+parti ^+prett ^+surel after+the and+is apart apart+from as+far as+good ask await be+compl bit but+the
        by+<day> can+$ colle colle+now confi+$ conse consi cours day doing done+$? done+again done+all done+apart done+excep
        done+for done+to due email+$ far+as finis+at first for+<day> fundi get+this good+as had+it has+not have+been have+it
        here i+thoug i+under i+will if if+the is+at is+not is+that left like more my nearl+done nearl+finis need needs next
        next+revie not+been not+compl noted nothi now+and of+cours of+it oh once ot+has other outst+$ part partl partl+done
        passe photo pleas+check prett prett+sure proba progr resul+$ secon she signa+$ someo sort start still surel test+$
        than that+is that+this the the+denti the+first the+photo the+signa the+syste then+it theor they think+$ this+done
        thoug three to+have two ward was+actio wheth wheth+this will+be would
    """,
    -2: """
        :say :worker <part+compl ^+almos ^+appar ^+he ^+mostl about accor accor+to again all+but alleg alleg+$ almos am appar
        appar+it appoi assum belie booke by compl+this do done+in excep far for form from from+the get half has+done i+am
        i+belie i+think in+<day> it it+done mostl nearl not+done of or parti parti+compl pleas+confi right says signa sure
        syste think until waiti wrong yes+right yet
    """,
    -3: """
        :some <part ^+not be+done but then to+be to+compl under
    """,
    -4: """
        $? be to will
    """,
    -5: """
        :modal
    """,
    -6: """
        :promise
    """,
    -7: """
        :negated
    """,
    -8: """
        not
    """,
}
