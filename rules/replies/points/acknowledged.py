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
        $ ^+okay ^+thank i+will noted recei
    """,
    4: """
        ^+will cheer on+it thank+$
    """,
    3: """
        :it :promise ^+cheer ^+noted fine noted+$ okay+$ on thank+you will+get
    """,
    2: """
        :modal ^+ackno ^+appre ^+consi ^+got ^+great ^+happy ^+leave ^+much ^+no ^+on ^+recei ^+right ^+sure ^+ta ^+yes ^+👍
        ackno ackno+$ am appre bothe chase cheer+$ consi consi+it do+$ fine+$ get get+it great hand hand+$ happy happy+to i+am
        in+hand into it+done it+with leave leave+it messa messa+recei much no+probl on+my probl recei+$ remin right right+$
        seen+this sure ta ta+$ the+remin this+$ under under+$ will+chase will+do with+me yes yes+i you+$ 👍 👍+$
    """,
    1: """
        <name+$ ^+duly ^+fine ^+i ^+messa ^+perfe ^+under all+noted am+deali am+looki am+on am+worki appre+$ case case+$ chasi
        cheer+will do do+that done+$ duly duly+noted email+$ for+the got got+it got+this have+seen i+know in into+it into+this
        is+fine is+in is+on it it+$ know know+$ list list+$ look looki looki+into my+list no no+worri okay+i on+the perfe
        probl+$ recei+thank ref remin+$ seen sort speak+to sure+$ sure+thing thank+<name thank+for that that+<day> the+case
        thing thing+$ this+thank this+with to+$ up up+$ up+<day> will+actio will+sort will+speak with worki worki+on worri
        worri+will yes+okay yes+will you you+for your your+email
    """,
    -1: """
        $? :brought :passed :someone :soon :unit :worker <name+<name <part ^+await ^+can ^+done ^+he ^+incom ^+not ^+sorry
        ^+this ^+wrong afrai agree agree+i and ask await be been by cance compl+$ did did+it for forge forgo from fundi give
        halfw have he help i+forgo i+need i+would if incom inste inste+$ longe mum nobod nothi nothi+$ now one+$ outst outst+$
        panel pleas+$ refus see send shoul so someo sorry+$ stuck stuck+$ take there+$ they this+on this+one throu until waiti
        when+i why why+me will+not would yet
    """,
    -2: """
        :achieved :anything :be :meeting :now_doing <day>+$ <name+will ^+it ^+pleas ^+the but can compl done finis has of
        on+<day> one sorry still the there to when wrong yes+$
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
