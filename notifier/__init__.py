"""Speaks: what is due goes into the outbox, and leaves it once."""
