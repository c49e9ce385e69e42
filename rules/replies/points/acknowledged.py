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
        ^+will noted+$ on+it thank+$ thank+you
    """,
    3: """
        :it :promise ^+cheer ^+noted ^+sure ^+👍 cheer okay+$ on will+get 👍
    """,
    2: """
        :modal ^+ackno ^+appre ^+consi ^+great ^+happy ^+leave ^+messa ^+much ^+no ^+on ^+right ^+ta ^+yes ackno ackno+$ am
        appre bothe chase cheer+$ consi consi+it do+$ fine fine+$ get get+it got+it great hand hand+$ happy happy+to i+am
        in+hand into it+done it+with leave leave+it looki+into messa messa+recei much no+probl on+my probl remin right right+$
        seen+this sure ta ta+$ the+case the+remin this+$ this+thank under under+$ will+chase will+do with+me worki worki+on
        yes yes+i you+$ 👍+$
    """,
    1: """
        <name+$ ^+fine ^+got ^+i ^+perfe ^+recei ^+under all+noted am+deali am+looki am+on am+worki appre+$ case case+$
        cheer+will deali deali+with do do+that done+$ email+$ for+the got got+this great+thank have+seen i+know in into+it
        is+fine is+in is+on it it+$ know know+$ list list+$ looki my+list no no+worri on+the perfe probl+$ recei+$ ref remin+$
        seen sort sort+$ speak+to sure+$ sure+thing thank+<name thank+for that that+<day> that+is the+nurse thing thing+$ to+$
        up up+$ up+<day> will+actio will+sort will+speak with with+it worri worri+will yes+will you+for your your+email
    """,
    -1: """
        $? :brought :now_doing :someone :soon :unit :worker <part ^+await ^+can ^+done ^+he ^+incom ^+not ^+this ^+wrong about
        afrai agree and ask await be been by cance compl+$ did+it for forge forgo forgo+$ from fundi give halfw have he help
        i+forgo i+would if incom last longe me mum need+longe no+one nothi nothi+$ now one+$ outst outst+$ panel pleas+$ refus
        see send shoul so someo sorry+$ staff stuck stuck+$ there+$ they this+one throu waiti when why why+me will+not
        with+this yet
    """,
    -2: """
        :achieved :anything :be :meeting <day>+$ <name+will ^+it ^+pleas ^+the but can compl did done finis has of on+<day>
        one sorry still the there to would wrong yes+$
    """,
    -3: """
        :do :have <name ^+<name a is need
    """,
    -4: """
        :day <day> do+it pleas
    """,
    -5: """
        :finished not
    """,
    -6: """
        :negated
    """,
}
