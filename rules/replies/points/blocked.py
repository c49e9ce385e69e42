"""How many points each clue gives for blocked, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = 0

BY_POINTS: Mapping[int, str] = {
    8: """
        refus
    """,
    7: """
        waiti
    """,
    6: """
        :negated fundi panel
    """,
    5: """
        await can can+not conse stuck
    """,
    4: """
        :anything ^+await cance decli no not+want refus+$ servi they turne unabl unabl+to will+not
    """,
    3: """
        :say :worker ^+<name ^+mum ^+panel ^+there ^+they ^+waiti answe answe+$ block budge capac conse+$ does does+not down
        first+$ fundi+$ hold legal money mum no+one not+possi on+hold stuck+$ there+is until waiti+list want witho
    """,
    2: """
        $ :have :modal ^+block ^+need ^+nobod ^+on ^+out ^+she ^+the ^+unabl a agree agree+$ am+stuck and+has appli asses
        asses+$ avail be+done block+$ by by+the cance+$ chase clini close commi court decis decli+$ depen+on do+it down+$
        first from from+the go gp have have+no he he+refus hold+$ i+can in+our is+close keep lack lack+of legal+$ money+$
        no+answe nobod not not+be not+commi not+do not+have our+area out out+of panel+$ possi possi+$ refer refus+to rejec
        rejec+$ says says+no staff staff+$ take the the+clini the+famil the+hospi the+panel there this+can times times+and
        to+compl twice until+the waiti+for waiti+on we+can with+legal
    """,
    1: """
        :be <name+did <name+says ^+chase ^+depen ^+fundi ^+held ^+patie ^+servi ^+still ^+stuck ^+we a+diagn acces acces+to
        again allow am am+unabl and and+can and+rung anyon anyth anyth+$ appea appro area area+$ avail+$ back back+from beds
        beds+$ been+refus befor befor+i blood+$ build but+had can+do can+happe clini+is close+$ contr counc counc+say decid
        decis+$ decli+the depen diagn do do+anyth else else+i engag famil famil+have for for+it form form+$ forwa fund fund+it
        furth furth+notic get+throu go+$ had+no has+capac has+close has+said have+asked have+chase have+email have+tried
        he+does he+will hear held held+up here here+$ him+$ hit hospi i+am icb is is+agree is+no is+out is+too is+with it+$
        it+down keep+cance keeps keeps+refus move move+this mum+has mum+is needs+a no+beds no+budge no+money no+servi no+staff
        nobod+will not+allow not+conse not+repli not+respo notic notic+$ of of+our of+staff one one+will our+contr outco
        outco+of panel+turne progr+this provi refer+$ repli repli+$ reply respo rung said said+he said+no say servi+has
        servi+is she+refus signe staff+to still+waiti sure+what take+him the+budge the+build the+counc the+court the+form
        the+gp the+recor the+refer the+servi the+waiti they+do they+keep they+will this+forwa this+servi this+witho to
        to+decid to+go to+hear to+progr to+take too tried turne+down turne+it twice+$ until+fundi until+furth unwel unwel+$
        waiti+to want+this want+to ward+says was+not we we+are we+need who will will+fund with+this witho+a
    """,
    -1: """
        :someone <name <name+<name <name+is ^+do ^+done ^+got ^+has ^+never ^+nothi ^+okay ^+sorry ^+thank ^+that ^+will ^+you
        a+$ about actio+$ after after+the all any+more ask bank bank+holid be care case chang comme comme+$ compl date doing
        exten finis+$ for+the get+to had+the has+been have+had have+not healt his holid i+did i+will idea if in is+done is+in
        is+not is+now job know last made me+$ meeti mine misse more+$ moved no+probl no+progr no+worri not+had not+happe
        not+mine not+need not+neede not+on not+read not+seen not+the not+yet now numbe nurse+$ off okay on+<day> on+it on+my
        on+this ot other outst perso phone+numbe place place+$ plan pleas+$ probl progr progr+$ read read+this recep repor
        revie right schoo she+has shoul someo sorry+$ sort speak start still still+to taken team thank+$ thank+for that+is
        the+bank the+lette the+list the+meeti the+revie the+schoo there+$ this this+$ this+has to+$ to+it to+the two under
        until+after up+$ us+$ visit we+have will+sort work worri worri+will would
    """,
    -2: """
        $? :do :it :me :passed :some <name+$ ^+i ^+pleas actio and+no at been but did finis had me more need+to no+longe not+$
        not+my nurse seen sorry thank that the+nurse time will+do wrong yes+and yet+$
    """,
    -3: """
        :day <day> ^+not ^+yes done i longe my never yes yet
    """,
    -4: """
        :achieved :soon pleas you
    """,
    -5: """
        :finished
    """,
}
