"""A file that cannot be read: one reason, which templates.say has the sentence for."""

from rules.reasons import Reason, because


class Unreadable(Exception):
    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts

    def of(self, name: str) -> Reason:
        """The reason for the file of this name."""
        return because(f"documents.{self.code}", name=name, **self.facts)
