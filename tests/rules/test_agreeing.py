"""A yes in more than a word, as people answer a check."""

from datetime import date

import pytest

from rules.replies import says_yes

TUESDAY = date(2026, 5, 12)

YESES = {
    "Yes, I have seen the passport. It is lovely.": True,
    "Yes I checked with Sam and it is done": True,
    "Yes. I saw the plan at the meeting on Monday": True,
    "Checked. All in order.": True,
    "Yes but the photo is missing": False,
    "Yes, if mum agrees": False,
    "Yes until 3 June": False,
    "Yes I think so": False,
    "Yes I have checked the form and it is not signed": False,
    "Yes, he hits me": False,
    "Yes and no": False,
    "No": False,
    "": False,
}


@pytest.mark.parametrize(("text", "yes"), YESES.items())
def test_a_yes_in_more_words_is_a_yes_where_nothing_speaks_against_it(text: str, yes: bool) -> None:
    assert says_yes(text, TUESDAY) is yes
