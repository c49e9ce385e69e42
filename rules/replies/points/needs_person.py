"""How many points each clue gives for needs_person, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = 11

BY_POINTS: Mapping[int, str] = {
    10: """
        $?
    """,
    8: """
        what
    """,
    6: """
        if
    """,
    5: """
        :say agree me when wrong
    """,
    4: """
        :do :it ^+<name ^+do am+not but done idea ignor maybe neede sure was
    """,
    3: """
        :someone ^+if ^+maybe ^+prett a accor accor+to and+no appar be+done belie check email have+been help i i+belie like
        not+neede not+sure once or prett relev repli someo talk they to+talk yes+and you
    """,
    2: """
        :anything :modal <name+finis ^+appar ^+as ^+assum ^+done ^+get ^+has ^+is ^+oh ^+pleas ^+see ^+what ^+whate ^+when
        ^+who a+$ about actua again agree+to alleg alleg+$ appar+it as as+far as+good ask assum be been+compl but+i call comes
        confi+$ corre cours died do+i do+not do+you done+$? done+by done+if done+in done+my done+when email+$ expla far+as
        form good+as had happy happy+with has+done have+to i+never i+think i+want if+the ignor+that is+at is+compl is+done
        is+that is+this it+was lol lol+$ longe+relev lot maybe+$ me+off meant meant+to might moved my my+last need+this next
        no+idea not+happy not+need not+read not+what numbe of+cours oh other pleas pleas+confi prett+much previ proba relev+$
        revie right ring ring+me said+it says see stop syste take+me talk+about the+other the+ward the+wrong then theor these
        think think+$ this+$? this+any this+was to+confi to+this too+soon under want+to ward was+done was+meant well
        what+<name whate+$ which who why will+have with+this would wrong+$ yes yes+$ yes+right
    """,
    1: """
        01632 01632+96012 2+$ 96012 :be :finished :me <day>+$ <day>+the <name+<day> <name+has <name+moved ^+ask ^+he ^+how
        ^+ignor ^+my ^+n ^+once ^+proba ^+reply ^+ring ^+sent ^+sorry ^+stop ^+suppo ^+surel ^+they ^+well ^+why ^+you a+form
        a+waste about+<name about+this admin after+all after+the agree+i agree+with all all+$ am+aware am+done and+is and+not
        and+went anoth any any+more appli+$ are+you as+<name as+done ask+my asked askin assum+the at+home aware aware+this
        away be+doing been+done been+handl been+told below below+$ birth birth+$ bit+$ butto by+now c call+me can+$ can+someo
        can+you certa check+$ check+was check+with colle colle+now comes+throu comme comme+$ compl+$ compl+by confi convi day
        depen disag disag+$ do+it does+not done+accor done+after done+again done+all done+for done+is done+on done+once
        done+provi done+to done+with dream dream+$ email+the expla+$ far fault finis+at finis+with for+him forge+it from+here
        fundi+comes get+the give+up gp gp+said had+done had+it handl handl+$ has+moved have+alrea have+check he+has help+$
        help+me here+$ himse himse+$ home hopef hospi+at how i+disag i+do i+speak i+thoug i+under idea+$ if+mum is+a is+finis
        is+no is+wrong it it+$? it+depen it+if it+is it+may it+on it+shoul last+email let+us like+to list+$ looks make man may
        me+<day> mean mind+$ more+he moved+$ much mum mum+rang mum+says my+email my+fault n n+a name neede+$ neede+any never
        never+agree next+revie no+longe nobod+asked not+agree not+convi not+make not+say not+sign not+under nurse nurse+came
        of of+a of+done of+these of+time off+this oh+yes once+i once+the peopl phone+numbe plan+$ pleas+check pleas+ring
        pleas+stop pleas+take prett+sure rang rang+$ read+this recep recko reply reply+done revie+$ revie+was said say+$ say+i
        say+it says+it says+she send send+me sense she sign siste so+$ soon sorry+but sorry+wrong sort strai suppo suppo+to
        sure+$ sure+if surel surve that that+this the the+gp the+list the+nurse the+plan the+previ the+revie the+syste these+$
        these+email they+have thing this+actio this+done this+for this+in this+list thoug thoug+we to+a to+be to+have told
        told+this too upset us+$ very want wants wants+$ was+actio was+compl was+sorte waste waste+of we+agree we+had
        well+done what+is what+this whate wheth why+me with+his wrong+butto wrong+form you+peopl you+send you+will
    """,
    -1: """
        :meeting :unit :worker <name+$ <name+he <name+inste <name+she <name+will <part+done ^+actio ^+been ^+blood ^+cheer
        ^+compl ^+consi ^+denti ^+finis ^+have ^+his ^+incom ^+just ^+leave ^+mostl ^+nearl ^+needs ^+no ^+noted ^+on ^+parti
        ^+refer ^+right ^+sorte ^+still ^+sure ^+thank ^+wrong ^+👍 a+third ackno ackno+$ actio actio+has afrai agree+at
        all+done allow am+afrai am+happy am+on an+exten and+he and+it anymo anymo+$ apart apart+from apolo+$ appoi+$ appre
        area area+$ as+agree as+discu asses bank bank+holid bar block block+$ budge but+not by+<day> can+confi capac case
        cheer cheer+$ close commi commu confi+that conse+$ consi+it counc cover deali deali+with dealt dealt+with decli+$
        denti denti+done discu+this done+excep done+mum done+no done+now done+thank done+that done+the done+🙂 down down+$
        duste+$ evide exten+$? famil fine+$ finis+and finis+this first+$ forgo+$ four furth give+me given go got+it got+the
        great great+$ half halfw hand hand+$ happe+$ happy+to has+said has+taken have+got heard his hold holid i+can i+did
        i+finis i+keep i+need icb in+hand in+progr incom inste inste+$ into invol is+<name is+doing is+for is+still it+sorry
        job+$ keep kim know last+night leave+it legal legal+$ let let+me mark+as mate mate+$ mdt me+by me+know met misse mostl
        mum+has nearl+done need needs needs+to new night no no+chang no+one no+probl not+finis not+for not+had not+the noted
        noted+$ nothi+has of+the okay+done on+it on+my on+the on+this one+is out+of over part partl partl+done passp+is patie
        patie+$ perso perso+i place+$ pleas+$ pleas+be pleas+mark probl progr+$ promi read+it reass refer+was rejec rejec+$
        respo say+this says+no seen+this she+does signa signa+$ so so+this socia+care some someo+else sorry+i sorte+$ start+$
        still+to stuck stuck+$ ta ta+$ team test+done thank+you that+the the+above the+bank the+counc the+last the+panel
        the+passp the+refer the+signa them there this+<day> this+can this+not this+perso thoug+i time times times+and to+<name
        to+do to+go told+you took train turne unabl unabl+to updat waiti+for waiti+list we weeke weeke+$ with+legal work+here
        work+in worke wrong+<name wrong+perso x x+$ yes+done yes+i yes+it yet+to you+have you+need ✅ 👍+$
    """,
    -2: """
        $ :brought :day :lateness :pass :soon <day> <name+sorry ^+<day> ^+<part ^+all ^+await ^+every ^+got ^+nothi ^+okay
        ^+under ^+we ^+will am apolo appoi await back blood can can+do can+not care decli do do+this doing+it done+<day>
        done+at done+it done+this else excep first for+<name happe has+not have have+not healt i+am i+forgo it+$ it+with job
        leave more+time nearl not+been not+compl not+do not+me not+work nothi of+it one outst outst+$ panel parti passp progr
        recei refus refus+$ servi socia sorry sorte staff taken thank+$ think+you this+one to to+say two under+$ waiti we+have
        weeks will+get with with+me yet+$ 👍 🙂 🙂+$
    """,
    -3: """
        :now_doing :some :yet <name+<name <part ^+it ^+that ^+this conse do+$ done+$ every exten forgo got i+have just okay
        refer start still will work
    """,
    -4: """
        thank yet
    """,
    -5: """
        not+done on
    """,
}
