"""Holds the words: every sentence that a person is sent."""
