"""Stores a caseload: all of it or nothing, in one transaction."""

from store.caseload.loading import Loaded, load

__all__ = ["Loaded", "load"]
