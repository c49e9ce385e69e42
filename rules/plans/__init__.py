"""An action plan as people really write it: tables and sentences become actions, and whatever is unclear becomes a question."""

from rules.plans.again import Matched, match_rows, same_row
from rules.plans.reading import read_plan
from rules.plans.values import Code, Column, Field, Kind, Meaning, Owner, Plan, Problem, Row, Skipped, Status
from rules.plans.written import Cell, Document, Line, Table, table_of

__all__ = [
    "Cell",
    "Code",
    "Column",
    "Document",
    "Field",
    "Kind",
    "Line",
    "Matched",
    "Meaning",
    "Owner",
    "Plan",
    "Problem",
    "Row",
    "Skipped",
    "Status",
    "Table",
    "match_rows",
    "read_plan",
    "same_row",
    "table_of",
]
