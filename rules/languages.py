"""Languages by their code, as a coordinator who looks for an interpreter calls them."""

from rules.reasons import Reason, because

KNOWN = frozenset(
    "am ar bfi bg bn cs cy de el en es fa fr gd gu hi hu it ku lt lv ml ne pa pl ps pt ro ru sk so sq sw ta te ti tr uk ur vi yue zh".split()
)


def language_of(code: str) -> str:
    """Its first part: en-GB is English."""
    return code.split("-")[0].lower()


def named(code: str) -> Reason:
    known = language_of(code)
    return because(f"languages.{known}") if known in KNOWN else because("languages.other", tag=code)
