"""How much of a file is read: far more than any plan has, and little enough for 20 seconds and 300 MB."""

MEGABYTE = 1_000_000
FILE = 50 * MEGABYTE
TEXT_FILE = 10 * MEGABYTE
PACKED_PARTS = 4_000
UNPACKED = 150 * MEGABYTE
XML = 40 * MEGABYTE
WORD_XML = 20 * MEGABYTE
"""Its tree takes about eight times as many."""

SHEET_XML = 25 * MEGABYTE
SHEET_STRINGS = 25 * MEGABYTE
ROWS = 10_000
"""Rows with words in all tables together; as many lines may stand around them."""

LINES = 40_000
"""Lines of a text, before anybody knows which of them are rows."""

CASELOAD_ROWS = 50_000
"""Of each sheet of a caseload."""

CASELOAD_COLUMNS = 60
COLUMNS = 400
CELLS = 500_000
MARKS = 2_000
"""Tabs, bars or commas in one line of text."""
