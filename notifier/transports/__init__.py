"""The ways out: one module for each kind of server."""
