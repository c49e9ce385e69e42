"""Which forms go with what: an owner's own answers, and what the reader of a notice of each kind is asked to decide."""

from collections.abc import Mapping

from rules.acts import Act

MORE_TIME = Act.MORE_TIME.value
OTHERWISE = (Act.DONE.value, Act.PARTLY_DONE.value, Act.HAND_OVER.value, Act.NOT_MINE.value, Act.BLOCKED.value)
"""What an owner may say besides a plain "done" and "more time"."""

YES_OR_NO = (Act.APPROVE.value, Act.REFUSE.value)
BY_KIND: Mapping[str, tuple[str, ...]] = {
    "more_time_asked": YES_OR_NO, "handed_over": YES_OR_NO, "blocked": YES_OR_NO, "check_wanted": (Act.CHECK.value, Act.REOPEN.value),
    "gaps": (Act.AGREE.value, Act.DROP.value), "easy_words_wanted": (Act.EASY_WORDS.value,), "held": ("settle",),
    "held_long": ("settle",), "find_date": ("times",),
}  # fmt: skip


def value_of(form: str, pointer: str, version: int | str) -> str:
    """What a button or an entry of a menu carries: a form, our own reference, and the version that was seen."""
    return f"{form}|{pointer}|{version}"
