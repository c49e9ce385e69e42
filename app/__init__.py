"""Assembles: settings, clock, wiring, command line, demo."""
