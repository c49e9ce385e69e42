"""A file becomes tables and lines, told apart by what is in it and never by its name."""

from bot.documents.opening import read_document
from bot.documents.unreadable import Unreadable

__all__ = ["Unreadable", "read_document"]
