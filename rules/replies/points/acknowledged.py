"""How many points each clue gives for acknowledged, learnt by `bench/odds.py --learn`: never edited by hand."""

from collections.abc import Mapping

BEFORE_ANY_WORD = 3

BY_POINTS: Mapping[int, str] = {
    11: """
        thank
    """,
    8: """
        will
    """,
    6: """
        okay
    """,
    5: """
        $ ^+okay noted
    """,
    4: """
        ^+thank ^+will i+will on+it recei thank+$
    """,
    3: """
        :it :promise ^+cheer ^+noted ^+👍 cheer fine noted+$ okay+$ on thank+you 👍
    """,
    2: """
        :modal ^+ackno ^+appre ^+consi ^+got ^+great ^+happy ^+leave ^+messa ^+much ^+no ^+on ^+right ^+sure ^+ta ^+yes ackno
        ackno+$ am am+on appre appre+$ bothe chase cheer+$ consi consi+it do+$ fine+$ get get+it got+it great hand hand+$
        happy happy+to i+am in+hand into it+done it+with leave leave+it messa+recei much no+probl on+my probl recei+$ remin
        right right+$ seen+this sort sure ta ta+$ that the+remin this+$ under under+$ will+chase will+do will+get will+sort
        with+me worki+on yes yes+i you+$ 👍+$
    """,
    1: """
        <name+$ ^+duly ^+fine ^+i ^+perfe ^+recei ^+under all+noted am+deali am+looki am+worki case case+$ chase+the
        cheer+will do do+that done+$ duly duly+noted email+$ for+the got got+this have+seen i+know in into+it into+this
        is+fine is+in is+on it it+$ know know+$ list list+$ look look+into looki looki+into messa my my+list no no+worri
        okay+i on+the perfe probl+$ ref remin+$ seen sure+$ sure+thing thank+<name thank+for that+$ that+<day> the+case
        the+nurse thing+$ this+thank to+$ up up+$ up+<day> will+actio will+speak with with+it worki worri worri+will yes+will
        your your+email
    """,
    -1: """
        $? :brought :passed :someone :unit :worker <name+<name <part ^+await ^+can ^+done ^+he ^+incom ^+nobod ^+not ^+sorry
        ^+still ^+this ^+wrong afrai agree and ask await be been by cance compl+$ did doing for forgo from fundi give halfw
        have he help i+forgo i+would if incom longe longe+$ mum need+to nobod nothi nothi+$ now one+$ outst outst+$ panel
        pleas+$ refus see send shoul so someo sorry+$ stuck stuck+$ take there there+$ this+one throu throu+$ waiti was we
        when when+i why why+me will+need will+not with+this would yet
    """,
    -2: """
        :achieved :anything :be :meeting :now_doing :soon <name+will ^+it ^+pleas ^+the but can compl done finis has of
        on+<day> one sorry still the to wrong yes+$
    """,
    -3: """
        :do :have <day>+$ <name ^+<name a is need pleas
    """,
    -4: """
        :day <day> do+it
    """,
    -5: """
        :finished not
    """,
    -6: """
        :negated
    """,
}
