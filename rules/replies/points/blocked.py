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
        :negated fundi
    """,
    5: """
        await can can+not conse panel
    """,
    4: """
        :anything ^+await decli no refus+$ servi stuck they turne unabl unabl+to will+not
    """,
    3: """
        :modal :say :worker ^+<name ^+mum ^+panel ^+there ^+they ^+waiti answe answe+$ block budge cance capac conse+$ does
        does+not down first+$ fundi+$ hold legal money no+one nobod not+possi not+want on+hold stuck+$ there+is until
        waiti+list
    """,
    2: """
        $ :have ^+block ^+need ^+nobod ^+on ^+she ^+unabl a acces again agree agree+$ and+has appli asses asses+$ avail
        be+done block+$ by cance+$ chase clini close commi decis decli+$ depen+on do+it down+$ first forwa from from+the go
        go+$ gp have+email have+no he+refus hold+$ hospi i+can is+close keep lack lack+of legal+$ money+$ mum no+answe not
        not+be not+commi not+do not+have out out+of panel+$ possi possi+$ refer refus+to rejec rejec+$ says says+no staff
        staff+$ take take+him the the+clini the+famil the+hospi the+panel this+can times times+and to+compl turne+down
        waiti+for want want+this we we+can with+legal witho
    """,
    1: """
        :be :promise <name+refus <name+says ^+chase ^+depen ^+fundi ^+gp ^+held ^+out ^+patie ^+servi ^+still ^+stuck ^+the
        ^+we acces+to allow am am+unabl and+can and+rung anyon anyth+$ appea appro are+waiti area area+$ avail+$ await+a back
        back+from beds beds+$ befor blood+$ but+had by+the can+do clini+is close+$ counc court decis+$ depen do else+i email
        engag equip famil for+it form form+$ fund fund+it furth furth+notic get+throu give+us had+no has has+capac has+refus
        has+said have have+asked have+tried he he+does he+will hear held held+up here here+$ him him+$ hit i+am icb in+our
        infor is is+agree is+nobod is+out is+too is+with it+$ it+down keeps keeps+refus month move move+this mum+has mum+is
        needs+a no+beds no+budge no+money no+servi no+staff no+trans nobod+has nobod+will not+allow not+been not+conse
        not+given not+move not+repli not+respo notic notic+$ of of+our of+staff one+will our+area our+contr outco outco+of
        panel+turne pay pay+for permi progr+this provi recor recor+$ refer+$ repli reply reply+$ resul rung said said+no
        servi+has servi+is she+refus signe so+i staff+to sure+what the+budge the+counc the+form the+gp the+outco the+servi
        the+tribu the+waiti there they+do they+will this+forwa this+servi this+witho to to+go to+hear to+progr to+share
        to+take too trans+$ tribu tribu+$ tried turne+it twice until+fundi until+furth until+the unwel unwel+$ waiti+on
        waiti+to ward ward+says was+not was+rejec we+are who will will+fund will+take with+this
    """,
    -1: """
        :someone <name <name+<name <name+is ^+do ^+done ^+has ^+have ^+never ^+no ^+okay ^+sorry ^+thank ^+that ^+will a+$
        actio+$ adult after after+the all any+more ask bank be been+carri but+not care carri carri+out chang comme comme+$
        compl doing exten finis+$ for+the had half happe+$ happy has+been have+not healt his i+do i+will idea if in is+compl
        is+in it+is job just know last made me+$ meeti misse more+$ moved movem no+movem no+probl no+progr no+worri not+$
        not+had not+happe not+mine not+need not+neede not+on not+read not+the not+yet now numbe nurse+$ off okay on+it on+my
        on+our on+this ot outst perso phone+numbe place place+$ plan probl progr read read+this recep repor right sent she+has
        someo sorry+$ sort speak start still still+to taken team thank+for that+is the+lette the+list the+meeti the+revie
        the+schoo there+$ this this+$ this+has time time+$ to+$ to+it to+the took train two under until+after up+$ updat us+$
        visit we+have will+sort work worri worri+will would wrong
    """,
    -2: """
        $? :do :it :me :passed <name+$ ^+i ^+pleas about and+no at been but did+not finis me mine more my need+to no+longe
        not+my nurse revie schoo seen shoul sorry thank that the+nurse will+do yes+and yet+$
    """,
    -3: """
        :day :some <day> ^+not ^+yes actio did done i longe never yes
    """,
    -4: """
        :achieved :soon pleas yet you
    """,
    -5: """
        :finished
    """,
}
