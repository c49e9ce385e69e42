"""The page that shows every message beside its easy-read twin."""

import re
from html import unescape

from templates.gallery import gallery
from templates.kinds import examples, kinds


def test_each_example_of_each_kind_stands_beside_its_easy_twin() -> None:
    shown = "".join(gallery({"reminder": "Not read yet.", "invitation": None}))
    count = len(examples("reminder")) + len(examples("invitation"))
    assert shown.count("<iframe") == 2 * count
    assert shown.count("Not read yet.") == 1
    assert kinds()["reminder"].who in unescape(shown)
    inside = [unescape(one) for one in re.findall(r'srcdoc="([^"]*)"', shown)]
    assert all("<h1" in one for one in inside)
    assert sum("data:image/png" in one for one in inside) == count
    assert not any("cid:" in one for one in inside)


def test_nothing_in_a_letter_runs_or_loads_in_the_gallery() -> None:
    shown = "".join(gallery({"refused": None}))
    assert shown.count("<iframe") == shown.count("sandbox")
    assert "<script" not in shown
    assert "http" not in re.sub(r'srcdoc="[^"]*"', "", shown)
