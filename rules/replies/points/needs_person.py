"""How many points each clue gives for needs_person, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = 11

BY_POINTS: Mapping[int, str] = {
    10: """
        $?
    """,
    7: """
        what
    """,
    6: """
        wrong
    """,
    5: """
        :say if me when
    """,
    4: """
        :do :it ^+<name ^+do agree am+not done i ignor maybe sure was you
    """,
    3: """
        :someone ^+is ^+maybe ^+prett a accor accor+to and+no appar as ask assum belie but check email email+$ have+been help
        i+belie idea like might neede not+neede not+sure not+what once or prett relev repli someo talk the+ward they to+talk
        under yes+and
    """,
    2: """
        2+$ :anything :me ^+appar ^+as ^+assum ^+done ^+get ^+has ^+he ^+if ^+oh ^+once ^+pleas ^+see ^+what ^+whate ^+when
        ^+who a+$ about actua again agree+to agree+with alleg alleg+$ appar+it as+far be+done been+compl call comes confi
        confi+$ corre cours disag do+not do+you done+$? done+in done+my done+when expla far+as form had happy happy+with
        has+done has+moved have+to i+never i+think i+want if+the ignor+that is+done is+that is+this it+was lol lol+$
        longe+relev lot maybe+$ me+off meant meant+to moved much my my+last need+this no+idea not+happy not+need not+read
        not+under numbe of+cours oh other pleas pleas+confi prett+much proba rang relev+$ revie right ring ring+me says see
        so+$ stop suppo syste take+me talk+about the+other the+wrong then theor these think think+$ this+$? this+any to+this
        too+soon want+to ward was+done was+meant well what+<name whate+$ which who why with+this wrong+$ yes yes+$ yes+right
    """,
    1: """
        " "+done 01632 01632+96012 2 96012 :be :finished :modal <day>+$ <day>+the <name+<day> <name+finis <name+has
        <name+moved ^+" ^+ask ^+how ^+ignor ^+my ^+n ^+proba ^+reply ^+ring ^+sent ^+shoul ^+sorry ^+stop ^+suppo ^+surel
        ^+they ^+well ^+why a+waste about+<name after+all after+the agree+i all all+$ alrea am+done am+sure and and+is and+not
        and+went anoth any+more appli+$ are+you as+<name as+done as+good as+i as+if ask+my asked assum+the away be be+doing
        been+done been+handl been+told belie+the birth birth+$ bit+$ but+i butto by by+now c call+me can+$ can+you certa
        check+$ check+was check+with colle colle+now comes+throu comme comme+$ compl+$ compl+by compl+it convi date+is day
        depen died disag+$ disag+with discu discu+$ disre disre+my do+i do+it does+not done+" done+accor done+after done+again
        done+all done+but done+by done+for done+if done+is done+provi done+to done+with dream dream+$ email+the expla+$ far
        fault finis+at for+him forge+it from+here fundi+comes give+up good+as gp+said had+done handl handl+$ happy+about
        have+check he+has help+$ himse himse+$ home hopef hospi+at how i+assum i+disag i+do i+speak i+thoug i+under i+was
        idea+$ if+mum ignor+my is+a is+at is+compl is+finis is+no is+there is+wrong it+depen it+if it+is it+may it+on it+shoul
        last+email like+to list+$ looks make may may+have me+<day> me+on me+the mean messa might+have more+he moved+$ mum
        mum+rang mum+says my+email my+fault n n+a name neede+$ neede+any never never+agree next next+revie no+$ no+longe
        not+agree not+convi not+make not+remem not+say not+sign notes+$ now+and nurse nurse+came of+a of+done of+these of+time
        off off+this oh+yes on+<day> once+i once+the peopl phone phone+numbe plan+$ pleas+check pleas+ignor pleas+ring
        pleas+stop pleas+take prett+sure previ proba+done rang+$ read+this recep remem reply reply+done revie+$ revie+was said
        said+it said+they say+$ say+it says+it says+she send send+me sense she she+had sign soon sorry+but sorry+wrong sort
        strai suppo+to sure+$ sure+if surel surve that that+this the the+fundi the+list the+nurse the+plan the+revie the+syste
        these+$ they+have they+said they+would thing this+actio this+for this+in this+list this+was thoug to+a to+be to+confi
        to+discu told told+me told+this under+the us+$ very want wants wants+$ was+actio was+agree was+compl was+sorte waste
        waste+of we+agree we+had well+done what+is what+this what+you whate wheth wheth+this why+me will+have with+his
        would+have would+like wrong+butto wrong+email wrong+form you+peopl you+send you+will
    """,
    -1: """
        :meeting :unit :worker <name+$ <name+inste <name+sorry <part+done ^+<day> ^+ackno ^+actio ^+been ^+cheer ^+compl
        ^+consi ^+denti ^+doing ^+finis ^+halfw ^+have ^+his ^+incom ^+just ^+leave ^+mostl ^+nearl ^+needs ^+no ^+on ^+parti
        ^+refer ^+right ^+sorte ^+still ^+sure ^+thank ^+wrong ^+👍 a+third ackno ackno+$ actio afrai agree+at all+done
        alrea+done am+afrai am+happy an+exten and+it anymo anymo+$ apolo appoi+$ appre area area+$ as+agree as+discu asses bar
        block block+$ budge but+not by+<day> can+confi can+do can+not capac cheer cheer+$ close close+$ commi commu confi+that
        conse+$ consi+it cover deali deali+with decli+$ denti denti+done did+not discu+this done+at done+bar done+excep
        done+mum done+no done+now done+thank done+that done+🙂 down down+$ draft duste+$ every+is evide exten+$? famil fine+$
        finis+this first+$ for+<name for+me forgo+$ four full furth give+me given go got+it got+the great great+$ half halfw
        happe+$ happy+to has+not has+taken have+got heard his hold i+am i+can i+finis i+keep i+left i+would in+progr incom
        inste+$ into invol is+<name is+doing is+for is+had is+still is+too it+by it+with job+$ keep keywo kim last+night
        leave+it left legal legal+$ let+me manag mark+as mate mdt me+know met misse more+time mum+has nearl+done need
        need+longe needs needs+to new night no no+one no+probl nobod+has not+for not+have not+the noted noted+$ nothi+done
        okay+done on+it on+my on+this one+$ one+is our out+of over+from panel part partl partl+done passp+is patie patie+$
        perso perso+i pleas+$ pleas+be pleas+mark pleas+reass probl progr+$ promi reass recor rejec rejec+$ respo said+i
        says+no signa signa+$ so+this socia+care someo+else sorry+i start+$ still+to story stuck ta ta+$ team thank+you
        that+the the+above the+appoi the+famil the+passp the+provi the+refer the+signa them there think+you this+<day> this+by
        this+can this+not this+perso three time times times+and to to+do to+go to+the told+you too+unwel took train turne
        unabl unabl+to under+$ unwel updat waiti+for want+the was+great we we+did week weeke+$ will+do with+legal with+me
        work+in work+there worke worke+$ worki would+do wrong+<name wrong+perso x x+$ yes+i yes+it you+ask you+for you+have ✅
        👍+$
    """,
    -2: """
        $ :brought :day :lateness :now_doing :pass :soon <day> <part ^+<part ^+all ^+await ^+every ^+got ^+nothi ^+okay
        ^+under ^+we ^+will am appoi await back blood can care conse dealt dealt+with decli do do+this doing+it done+<day>
        done+it done+the done+this else excep first happe have+not healt i+did i+forgo i+need i+said inste it+$ job leave
        me+by mostl nearl not+been not+compl not+do not+me not+work nothi of+it of+the one outst outst+$ parti passp progr
        recei refus refus+$ say+this servi socia some sorry sorte staff taken thank+$ thoug+i to+<name to+say two waiti
        we+have weeke weeks will+get with yet+$ 👍 🙂 🙂+$
    """,
    -3: """
        :some :yet <name+<name ^+it ^+that ^+this done+$ every exten forgo got have i+have just okay refer start still
        this+one will work yet
    """,
    -4: """
        do+$ thank
    """,
    -5: """
        not+done
    """,
    -6: """
        on
    """,
}
