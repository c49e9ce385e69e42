"""How many points each clue gives for needs_person, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = 10

BY_POINTS: Mapping[int, str] = {
    10: """
        $?
    """,
    7: """
        what
    """,
    5: """
        :say done if me when wrong
    """,
    4: """
        :it ^+<name ^+do agree am+not but ignor maybe sure was you
    """,
    3: """
        :do :someone ^+is ^+maybe ^+prett a accor accor+to again and+no as ask belie check email help i i+belie idea like
        might neede not+neede not+sure once prett relev repli talk the+ward to+talk yes+and
    """,
    2: """
        2+$ :anything :me :modal ^+appar ^+as ^+assum ^+done ^+get ^+has ^+if ^+oh ^+pleas ^+see ^+what ^+whate ^+when ^+who
        a+$ about actua agree+to agree+with alleg alleg+$ appar appar+it as+far as+good assum be be+done been+compl but+i call
        comes confi+$ corre cours day do+i do+not do+you done+$? done+in done+my done+when done+with email+$ expla far far+as
        form good+as had happy has+done has+moved have+been have+to i+think i+thoug i+want i+would if+the ignor+that is+at
        is+compl is+done is+this it+was longe+relev maybe+$ me+off meant meant+to moved much my need+this no+idea no+longe
        not+happy not+need not+what numbe of+cours oh or other pleas pleas+confi prett+much proba rang relev+$ revie right
        ring ring+me says see sign someo stop suppo syste take+me the+other then theor these they think think+$ this+$?
        this+any this+was thoug to+this told too+soon under want want+to ward was+meant well whate+$ wheth which who why
        with+this would wrong+$ yes yes+$ yes+right
    """,
    1: """
        01632 01632+96012 2 96012 :be <day>+$ <day>+the <name <name+<day> <name+has <name+moved ^+ask ^+he ^+ignor ^+my ^+n
        ^+once ^+proba ^+reply ^+ring ^+shoul ^+stop ^+suppo ^+surel ^+well ^+why a+waste about+<name admin after+all
        after+the agree+i all all+$ am+done and+is and+not any+more appli+$ are+you as+<name as+done as+if ask+me ask+my
        assum+the at+home aware+this away been+done birth birth+$ bit+$ butto by by+now c call+me can+$ can+you certa check+$
        check+was check+with colle colle+now comes+throu comme comme+$ compl+$ compl+by confi convi date+is depen died disag
        disag+$ discu disre disre+my do+it does+not done+accor done+after done+again done+all done+but done+by done+for
        done+if done+is done+once done+provi done+to dream dream+$ email+the expla+$ fault finis+at for+him forge+it from+here
        fundi+comes get+the give+up gp+said had+it happy+about happy+with have+alrea have+had he+has he+is help+$ here+$ himse
        himse+$ hopef hospi hospi+at how i+disag i+do i+never i+speak i+under idea+$ if+mum in+<day> in+hospi is+a is+finis
        is+no is+that is+wrong it it+$? it+depen it+if it+on it+shoul let+us like+it like+to list+$ lol lol+$ looks lot make
        man may me+about me+on me+the might+have more+he moved+$ mum mum+agree mum+rang mum+says my+email my+fault my+last
        my+son n n+a name neede+$ neede+any never never+agree next next+revie nobod+asked not+agree not+convi not+it not+make
        not+read not+sign not+under nurse nurse+came of of+a of+done of+these of+time off+this oh+yes once+i peopl phone+numbe
        plan+$ pleas+call pleas+check pleas+ring pleas+stop prett+sure previ rang+$ read+this recep reply reply+done requi
        requi+$ revie+$ said said+it said+they same say+i say+it says+it see+it seen+the send send+me sense she so+$ someb son
        soon sorry+but sorry+wrong sort strai suppo+to sure+$ surel surve talk+about that that+is that+this the the+day
        the+fundi the+list the+nurse the+plan the+revie the+same the+syste the+wrong these+$ they+have they+would thing
        this+actio this+done this+in this+list to+a to+be to+confi to+have told+me too under+this upset us+$ very wants
        wants+$ was+actio was+compl waste waste+of we+agree we+had well+done what+is what+this what+you whate when+is
        wheth+this why+me will+have wrong+butto wrong+email wrong+form you+$ you+peopl you+send you+will
    """,
    -1: """
        :meeting :unit :worker <name+$ <name+inste <name+will <part+done ^+actio ^+been ^+cheer ^+compl ^+consi ^+doing
        ^+finis ^+have ^+hi ^+incom ^+just ^+leave ^+mostl ^+nearl ^+needs ^+no ^+noted ^+on ^+parti ^+refer ^+right ^+still
        ^+sure ^+thank ^+under ^+wrong ^+👍 a+bit a+third ackno ackno+$ actio+$ afrai agree+at all+done alrea+told am+afrai
        am+happy an+exten and+he and+the anymo anymo+$ apart apart+from apolo+$ appoi+$ appre area area+$ as+agree as+discu
        asses back bank bar block block+$ budge but+not can+confi can+do capac care case cheer cheer+$ close commi commu
        confi+that conse+$ consi+it contr cover decli+$ denti discu+this done+at done+excep done+mum done+no done+now
        done+thank done+that done+the done+🙂 down draft duste+$ else evide fine+$ finis finis+this for for+<name forgo+$ four
        furth give+me given go+$ got+it got+the great+$ half halfw hand hand+$ happe happe+$ happy+to has+taken have+got heard
        hi hold housi i+am i+can i+compl i+did i+finis i+keep i+left i+need in+hand in+progr incom inste inste+$ into invol
        is+<name is+doing is+for is+on is+still is+too it+by it+sorry job+$ keep keywo kim last+night leave+it left legal
        legal+$ longe+$ mark mark+as mate me+by me+know met mine+$ misse more+time mostl mum+has my+actio nearl+done need
        needs needs+to new night no no+probl not+for not+the noted+$ of+the on+it on+my on+this one+is our panel part
        parti+compl partl partl+done passp+is patie patie+$ perso perso+i pleas+$ pleas+mark pleas+reass probl progr+$ promi
        reass recor refer+was rejec rejec+$ respo say+this says+no signa slipp so so+far so+this socia+worke some sorry+it
        start+$ still+to stuck stuck+$ ta ta+$ team thank+you that+the the+above the+appoi the+famil the+passp the+provi
        the+refer the+signa them there thing+$ think+you this+can this+not this+perso three time times times+and to+<name
        to+do to+go to+tell turne unabl unabl+to under+$ updat waiti+for we we+have weeke+$ will+do with+legal witho work+here
        work+in worke worki writt wrong+perso x x+$ yes+done yes+i yes+it yet+to you+have you+need ✅ 👍+$
    """,
    -2: """
        $ :brought :day :lateness :pass :soon <day> <part ^+<day> ^+<part ^+all ^+await ^+every ^+got ^+nothi ^+okay ^+we
        ^+will am apolo appoi await blood by+<day> can can+not conse decli do do+$ do+this doing+it done+<day> done+it
        done+this excep first go has+not have have+not healt his i+forgo i+have it+$ it+with job just leave nearl not+been
        not+compl not+do not+me not+work noted nothi of+it one out+of outst outst+$ parti passp progr recei refus refus+$
        servi socia sorry sorte staff taken thank+$ this+one to to+say two waiti weeke weeks will+get with with+me yet+$ 👍 🙂
        🙂+$
    """,
    -3: """
        :now_doing :some :yet <name+<name ^+that ^+this done+$ every exten forgo got okay refer start still work
    """,
    -4: """
        ^+it thank will yet
    """,
    -5: """
        not+done on
    """,
}
