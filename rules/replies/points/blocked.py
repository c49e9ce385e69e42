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
        can can+not conse stuck
    """,
    4: """
        :anything :say :worker ^+await await budge cance decli no refus+$ servi stuck+$ they unabl unabl+to until will+not
    """,
    3: """
        ^+<name ^+mum ^+panel ^+there ^+they ^+waiti answe+$ block capac conse+$ does does+not down first+$ hold legal money
        no+one nobod not+possi not+want on+hold possi there+is turne waiti+for
    """,
    2: """
        $ :have :modal ^+need ^+nobod ^+on ^+out ^+she ^+unabl a again agree agree+$ answe appli asses asses+$ avail be+done
        block+$ by cance+$ chase clini close commi court decis decli+$ depen+on down+$ first from from+the fundi+$ go gp
        have+email hold+$ i+can is+close keep lack lack+of legal+$ money+$ mum mum+has no+answe no+staff not not+be not+commi
        not+do not+have out out+of panel+$ possi+$ refer rejec rejec+$ says says+no staff staff+$ take the the+clini the+famil
        the+hospi the+panel this+can times times+and to+compl turne+down twice waiti+list want want+this we with+legal witho
    """,
    1: """
        :be :promise <name+says ^+block ^+chase ^+dad ^+depen ^+fundi ^+gp ^+held ^+patie ^+servi ^+still ^+stuck ^+the ^+we
        accep acces allow am+unabl and+has and+rung anyon anyth appea appro are+stuck are+waiti area area+$ avail+$ back
        back+from beds beds+$ befor blood+$ budge+for build but+had by+the can+do clini+is close+$ counc decis+$ depen do
        do+anyth do+it else else+i email equip famil for+it form form+$ forwa fund fund+it furth furth+notic give+us go+$
        had+no has has+capac has+close has+refus has+said have have+chase have+no have+tried he he+refus he+will hear held
        held+up here here+$ him+$ hit hospi in+our in+the is is+agree is+no is+out is+too is+with it+$ it+down keeps
        keeps+refus month move move+this mum+is needs+a no+beds no+budge no+fundi no+money no+reply no+suita nobod+will
        not+agree not+allow not+been not+conse not+get not+given not+repli not+respo notic notic+$ of of+our of+staff one
        one+will our+area our+contr outco outco+of panel+turne progr+this provi refer+$ refus+to repli repli+$ reply rung said
        said+no servi+has servi+is she+does she+refus signe so+i staff+to suita sure+what take+him the+budge the+build
        the+counc the+court the+form the+outco the+recor the+refer the+servi the+waiti there they+keep this+forwa this+servi
        this+witho to to+go to+hear to+progr to+take too tried turne+it until+fundi until+furth until+the unwel unwel+$
        waiti+on ward+says was+not was+rejec we+are we+can we+need will will+fund will+take
    """,
    -1: """
        :me :someone <day>+so <name <name+<name <name+is ^+do ^+done ^+have ^+i ^+never ^+no ^+nothi ^+okay ^+sorry ^+thank
        ^+that ^+will ^+you a+$ actio+$ after all and+no anoth any+more ask been+carri care carri carri+out chang comme
        comme+$ compl doing done+$ exten for+the had had+the half happe+$ happy healt her his i+will idea if in is+compl
        is+done is+in is+not it+is job last made me+$ meeti mine misse more+$ moved movem no+movem no+not no+probl no+progr
        no+worri not+had not+happe not+mine not+neede not+on not+read not+seen not+the not+yet now numbe nurse+$ of+time off
        okay on+it on+my ot outst outst+$ phone phone+numbe place place+$ plan probl progr progr+$ read read+this recep repor
        revie right schoo seen+the she+has someo sorry+$ sort start still taken team thank+for that+is the+list the+meeti
        the+revie the+schoo there+$ this this+$ this+has time+$ to+$ took two under up+$ updat updat+$ us+$ will+sort work
        worri worri+will would wrong
    """,
    -2: """
        $? :do :it :passed :some <name+$ ^+pleas about actio at been but did+not finis has+been me more my need+to no+longe
        not+$ not+my nurse on+this seen shoul sorry that the+nurse time to+the will+do yes+and yet+$
    """,
    -3: """
        :day <day> ^+not ^+yes did done i longe never thank yes yet
    """,
    -4: """
        :achieved :soon pleas you
    """,
    -5: """
        :finished
    """,
}
