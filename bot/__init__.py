"""Listens: what a person may ask for or do, through Slack, mail, the web or a file."""
