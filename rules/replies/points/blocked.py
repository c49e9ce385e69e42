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
        can can+not conse panel stuck
    """,
    4: """
        :anything ^+await ^+waiti await cance decli no not+want refus+$ servi they turne unabl unabl+to will+not
    """,
    3: """
        :say :worker ^+<name ^+mum ^+panel ^+there ^+they answe answe+$ block block+$ budge capac conse+$ does does+not down
        first+$ fundi+$ hold legal mum no+one nobod not+possi on+hold stuck+$ there+is until waiti+list want witho
    """,
    2: """
        $ :have :modal ^+block ^+need ^+nobod ^+on ^+she ^+the ^+unabl a acces again agree agree+$ am+stuck appli asses
        asses+$ avail be+done by cance+$ chase clini close commi counc court decis decli+$ depen+on do+it down+$ first from
        from+the go gp have have+email have+no hold+$ i+can in+our is+close is+too keep lack lack+of legal+$ money money+$
        mum+has no+answe no+staff not not+be not+commi not+do not+have out out+of panel+$ possi possi+$ refer rejec rejec+$
        says says+no staff staff+$ take the the+clini the+counc the+famil the+hospi the+panel this+can times times+and
        to+compl until+the waiti+for waiti+on we we+can with+legal
    """,
    1: """
        :be :promise <name+did <name+says ^+chase ^+dad ^+depen ^+fundi ^+held ^+out ^+patie ^+servi ^+still ^+stuck ^+we
        accep acces+to am am+unabl and and+has and+rung and+we anyon appea appro are+stuck are+waiti area area+$ avail+$ back
        back+from beds beds+$ befor blood+$ but+had by+the can+do clini+is close+$ decid defer depen do else else+i email
        equip famil for for+it form form+$ forwa fund fund+it furth furth+notic give+us go+$ has has+capac has+close has+refus
        has+said have+asked have+chase have+tried he he+does he+refus hear held held+up here here+$ him him+$ hit hospi i+am
        icb is is+agree is+out is+with it+$ it+down keeps keeps+refus month move move+this mum+is needs+a no+beds no+budge
        no+money no+servi nobod+will not+been not+conse not+repli not+respo notic notic+$ of of+our of+staff one one+will
        our+area our+contr outco outco+of panel+turne pay progr+this provi recor recor+$ refer+$ refus+to repli repli+$ reply
        reply+$ respo respo+$ resul rung said said+he said+no servi+has servi+is she+refus so+i staff+to sure+what take+him
        the+budge the+court the+form the+gp the+outco the+recor the+refer the+servi the+waiti there they+do they+keep
        they+will this+forwa this+servi this+witho to to+go to+hear to+progr too too+unwel tried turne+down turne+it twice
        until+fundi until+furth unwel want+this was+rejec we+are we+need who will will+fund with+this
    """,
    -1: """
        :someone <day>+so <name+<name <name+is ^+do ^+done ^+never ^+okay ^+sorry ^+thank ^+that ^+will ^+you a+$ actio+$
        adult after after+the all and+no any+more are+not ask bank bank+holid be care comme comme+$ compl did+not doing draft
        exten finis+$ for+the get had+the has+been have+had healt his holid i+will idea if in is+compl is+done is+in is+not
        it+is job know last made me+$ meeti mine misse more+$ moved movem no+movem no+progr no+worri not+had not+happe
        not+mine not+need not+neede not+on not+read not+seen not+the not+yet now numbe nurse+$ of+time okay on+<day> on+it
        on+my ot other outst perso phone+numbe place place+$ plan pleas+$ progr progr+$ read read+this recep repor revie right
        schoo she+has someo sorry+$ sort speak start still taken team thank+for that+is the+bank the+list the+meeti the+revie
        the+schoo there+$ this time time+$ to+$ to+it took try two under until+after up+$ updat us+$ visit what will+sort work
        worri worri+will wrong yes+and
    """,
    -2: """
        $? :it :me :passed :some <name+$ ^+i ^+pleas about at been but did finis had longe me more need+to no+longe no+probl
        not+$ not+my nurse on+this probl seen shoul thank that the+nurse this+$ to+the will+do would yet+$
    """,
    -3: """
        :day :do <day> ^+not ^+yes actio done i my never sorry yes
    """,
    -4: """
        :achieved :soon pleas yet you
    """,
    -5: """
        :finished
    """,
}
