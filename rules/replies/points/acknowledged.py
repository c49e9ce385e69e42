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
        $ ^+okay ^+thank i+will noted
    """,
    4: """
        ^+will on+it recei thank+$
    """,
    3: """
        :it :promise ^+cheer ^+noted ^+sure ^+👍 cheer noted+$ on thank+you will+get 👍
    """,
    2: """
        :modal ^+ackno ^+appre ^+consi ^+great ^+happy ^+leave ^+messa ^+much ^+no ^+on ^+right ^+ta ^+yes ackno ackno+$ am
        appre appre+$ bothe case+$ chase cheer+$ consi consi+it do+$ done+$ fine fine+$ get get+it great hand hand+$ happy
        happy+to i+am in+hand into it+done it+with leave leave+it messa messa+recei much no+probl okay+$ on+my probl recei+$
        remin right right+$ seen+this sort sure ta ta+$ the+case the+remin this+$ under under+$ will+chase will+do will+sort
        with+me yes yes+i you+$ 👍+$
    """,
    1: """
        <name+$ ^+fine ^+got ^+i ^+perfe ^+recei ^+that ^+under all+noted am+deali am+looki am+on am+worki case chase+the
        cheer+will deali deali+with do do+that email+$ for+the got got+it got+this great+thank have+seen i+know into+it
        into+this is+fine is+in is+on it it+$ know know+$ list list+$ look look+into looki looki+into my my+list no no+worri
        on+the perfe probl+$ ref remin+$ seen sort+$ speak+to sure+$ sure+thing thank+<name thank+for that that+<day> that+is
        the+nurse thing+$ this+thank this+with to+$ up up+$ up+<day> will+actio will+speak with with+it worki worki+on worri
        worri+will x x+$ yes+okay yes+will you+for your your+email
    """,
    -1: """
        $? :brought :passed :someone :soon :unit :worker <part ^+await ^+can ^+done ^+he ^+if ^+incom ^+nobod ^+not ^+sorry
        ^+this ^+wrong about afrai agree agree+i ask await be been by cance did did+it forge forgo from fund fundi give halfw
        have he help i+forgo i+need i+would if incom incom+$ it+is last longe longe+$ me mum need+longe nobod nothi nothi+$
        now off one+$ only outst outst+$ panel pleas+$ refus see send shoul so someo sorry+$ staff start stuck stuck+$ take
        there there+$ this+one throu waiti was when why why+me will+not would yet
    """,
    -2: """
        :achieved :anything :be :meeting :now_doing <day>+$ <name+will ^+it ^+pleas ^+the but can compl compl+$ done finis has
        of on+<day> one sorry still the to wrong yes+$
    """,
    -3: """
        :do :have <name ^+<name a is need pleas
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
