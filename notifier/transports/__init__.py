"""The ways out: one module for each kind of server."""

from rules.retries import Means as Fault

__all__ = ["Fault", "TransportError"]


class TransportError(Exception):
    """The server did not take it. `code` is safe to store and to log: never the server's own words."""

    def __init__(self, fault: Fault, code: str) -> None:
        super().__init__(f"{fault}: {code}")
        self.fault = fault
        self.code = code
