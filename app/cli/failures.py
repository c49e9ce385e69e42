"""Why a command could not do its work: one plain sentence each, with the exit code of the contract."""


class Failure(Exception):
    """Something went wrong that an operator can mend. The message is a whole sentence that says what to do next."""

    code = 2


class WrongUse(Failure):
    """Wrong words on the command line, or a setting that is missing."""


class Unreadable(Failure):
    """An input that cannot be read: missing, not what it claims, too large, broken."""

    code = 3


class NoServer(Failure):
    """No server could be reached."""

    code = 4
