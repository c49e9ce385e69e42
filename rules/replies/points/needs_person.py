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
        :say if me when wrong
    """,
    4: """
        :it ^+do agree am+not but done ignor maybe sure was
    """,
    3: """
        :do :someone ^+<name ^+maybe ^+pleas ^+prett ^+who a accor accor+to and+no appar as ask belie check email+$ help i
        i+belie idea like neede not+neede not+sure numbe once prett relev repli someo talk the+ward want+to would yes+and you
    """,
    2: """
        :anything :modal ^+appar ^+as ^+ask ^+assum ^+done ^+get ^+has ^+if ^+is ^+oh ^+once ^+see ^+what ^+whate ^+when a+$
        about actua again agree+with alleg alleg+$ appar+it as+far as+good assum be be+done been+compl but+i call call+me
        check+with comes confi+$ corre cours day disag do+i do+not do+you done+$? done+for done+in done+my done+when email
        expla far+as good+as had happy has+done has+moved have+been have+to he+has i+think i+thoug i+want i+would idea+$
        if+the ignor+that is+finis is+that is+this it+was lol lol+$ longe+relev maybe+$ me+off meant meant+to might moved my
        my+last need+this next no+idea no+longe not+happy not+need not+read not+what of+cours oh once+i or other phone+numbe
        pleas pleas+confi prett+much proba rang relev+$ revie right ring said says see sign sort stop suppo syste take+me
        the+other then theor these they think think+$ this+$? this+any this+was thoug to+confi to+talk to+this too+soon under
        ward was+meant whate whate+$ wheth which who why with+this wrong+$ yes yes+$ yes+right
    """,
    1: """
        " "+done 01632 01632+96012 2 2+$ 96012 :be :me <day>+$ <day>+the <name <name+<day> <name+has <name+moved ^+" ^+can
        ^+happy ^+ignor ^+my ^+n ^+proba ^+reply ^+ring ^+shoul ^+stop ^+suppo ^+surel ^+well ^+why a+waste about+<name
        above+$ admin after+all after+the agree+to all+$ am+done and+is and+nobod and+not any+more appli+$ are+you as+<name
        as+done as+if ask+me ask+my askin assum+the at+home away been+done been+handl below below+$ birth birth+$ bit+$ butto
        by by+now c can+$ can+you certa check+was colle colle+now comes+throu comme comme+$ compl+$ compl+by compl+it confi
        convi date+is day+$ depen did+this died disag+$ discu discu+$ disre disre+my does+not done+" done+accor done+after
        done+again done+but done+by done+if done+is done+once done+to done+with done+🙄 dream dream+$ email+the expla+$ far
        fault finis+at for+him form fundi+comes get+the give+up gp gp+agree gp+said had+it handl handl+$ happy+about
        happy+with have+alrea have+check have+had help+$ himse himse+$ hopef hospi+at how i+disag i+do i+never i+speak if+mum
        in+hospi is+a is+at is+compl is+done is+no is+wrong it it+$? it+but it+depen it+i it+if it+on it+shoul last+email
        let+us like+to list+$ looks make man may me+about me+and me+on more+$ more+he moved+$ much mum mum+agree mum+rang
        mum+says my+email my+fault n n+a neede+$ neede+any never never+agree next+revie not+agree not+convi not+make not+sign
        not+under notes notes+$ nurse nurse+came of+a of+done of+these of+time off+this oh+yes on+<day> once+the peopl phone
        plan+$ pleas+check pleas+ring pleas+stop prett+sure previ rang+$ read read+this recep refus+to reply reply+done requi
        requi+$ revie+$ ring+me said+i said+it say+$ say+it says+it send+me sense she so+$ soon sorry+but sorry+wrong speak+to
        suppo+to sure+$ surel talk+about test+$ that+is that+this the the+day the+fundi the+gp the+notes the+nurse the+plan
        the+revie the+syste the+wrong these+$ they+have thing this+actio this+done this+in this+list to+a to+be to+discu
        to+have told too upset us+$ very want wants wants+$ was+actio was+compl waste waste+of we+agree we+had well well+done
        what+i what+is what+this what+you wheth+this why+me will+have with+you wrong+butto wrong+form you+$ you+peopl you+will
        your 🙄 🙄+$
    """,
    -1: """
        :meeting :unit :worker <day>+this <name+$ <name+inste <name+will <part+done ^+<day> ^+<part ^+actio ^+been ^+blood
        ^+cheer ^+compl ^+consi ^+doing ^+half ^+have ^+hi ^+incom ^+just ^+leave ^+mostl ^+nearl ^+needs ^+no ^+noted ^+on
        ^+parti ^+refer ^+right ^+still ^+sure ^+thank ^+under ^+👍 a+third about+it actio afrai agree+at am+afrai am+happy
        am+on an+exten and+he and+it anymo anymo+$ apolo+$ appoi+$ appre area area+$ as+agree back bank bank+holid bar block
        block+$ budge but+not by+<day> can+do can+not capac care case cheer cheer+$ close commi commu confi+that conse+$
        consi+it contr cover deali deali+with decli+$ denti discu+this done+at done+now done+the done+🙂 down draft else evide
        excep exten+$? famil fine+$ finis finis+this forgo+$ four from full furth given go+$ got+it got+the great+$ half halfw
        hand hand+$ happe happe+$ happy+to has+not has+said has+taken have+done have+this heard hi his hold holid i+am i+compl
        i+did i+finis i+keep i+need in+hand in+progr incom inste inste+$ into is+<name is+doing is+for is+still is+too is+with
        it+by it+sorry job+$ keep kim last+night leave+it legal let+me longe+$ looki mark mark+as mate me+know met mine+$
        misse mum+has nearl+done need needs needs+to new night no no+probl not+for not+work not+yet noted noted+$ nothi+done
        of+the on+it on+my on+this one+is out+of part parti+compl partl partl+done passp+is patie patie+$ perso perso+i
        pleas+$ pleas+mark probl progr+$ promi re reass recom recor recor+$ refer+$ rejec rejec+$ respo say+this says+no
        signa+$ slipp so+far some someo+else sorry start+$ still+to stuck+$ ta ta+$ team thank+you that+the the+above
        the+appoi the+bank the+famil the+meeti the+provi the+refer the+remin the+signa there think+you this+<day> this+can
        this+not this+perso three time times times+and to+<name to+do to+go took turne unabl unabl+to until updat waiti+for
        want+this was+great week weeke weeke+$ weeks+ago went will+do with+<name with+legal worke wrong+perso x x+$ yes+done
        yes+i yes+it yet+to you+for you+have you+need ✅ 👍+$ 🙂 🙂+$
    """,
    -2: """
        $ :brought :day :lateness :pass :soon <day> <part ^+all ^+await ^+every ^+got ^+nothi ^+okay ^+that ^+we ^+will
        ^+wrong am apolo appoi asses await blood can can+confi conse decli do do+$ do+this doing+it done+<day> done+it
        done+this every first go have have+not healt i+forgo i+have it+with job just leave me+by more+time mostl nearl
        not+been not+compl not+do not+me nothi of+it one outst outst+$ panel parti passp progr recei refus refus+$ servi signa
        socia sorte staff stuck taken thank+$ to to+say two under+$ waiti we we+have weeks will+get with with+me yet+$ 👍
    """,
    -3: """
        :now_doing :some :yet <name+<name ^+this done+$ forgo got it+$ okay refer start still this+one work
    """,
    -4: """
        ^+it exten thank will yet
    """,
    -5: """
        not+done on
    """,
}
