"""Decides: pure values and functions, no I/O, no clock, no database; today is an argument."""
