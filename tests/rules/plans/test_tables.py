"""Tables as people really write them: nothing vanishes, and what comes out is what a chair would say."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.people import Contact
from rules.plans import Cell, Document, Line, Plan, Row, Table, read_plan, table_of
from templates.say import say

TODAY = date(2026, 6, 3)  # a Wednesday


def plan_of(*parts: Table | Line, today: date = TODAY, contacts: Sequence[Contact] | None = None) -> Plan:
    return read_plan(Document(parts), today, contacts)


def pasted(text: str) -> list[Table | Line]:
    """Lines with tabs, shown here as ¦, and lines without; an empty line ends a block."""
    parts: list[Table | Line] = []
    rows: list[tuple[str, ...]] = []
    for line in [*text.strip("\n").split("\n"), ""]:
        if "¦" in line:
            rows.append(tuple(cell.strip() for cell in line.strip().split("¦")))
            continue
        if rows:
            parts.append(table_of(*rows, pasted=True))
            rows = []
        if line.strip():
            parts.append(Line(line.strip()))
    return parts


def codes(row: Row) -> set[tuple[str, str]]:
    return {(problem.field.value, problem.code.value) for problem in row.problems}


def words(plan: Plan) -> list[str]:
    return [say(problem.why) for row in plan.rows for problem in row.problems]


WORKSHOP = """
Northbank Strategy Group
Wednesday 26th May 2021

Time¦What
10.55¦Introductions
11.05¦Discussion of key questions

Action table

What would make a difference¦How it will be done¦Who will do it (named person)¦When it will be done
Identifying what people need.¦Families need to be heard.¦¦

Need to recognise trauma.¦Providing support.¦NHSE Trauma training¦
Use data well.¦Work with Wilma Hart to improve its use¦NBT and NBTSG Data group to feed back on data¦End of 2021
Share the framework¦¦Wilma Ejim to share her framework with NBT to disseminate¦
Share good practice¦¦Ivy Okoro will link work in Scotland NBT to produce a paper¦End of 2021
--------¦---¦---¦--
"""


@pytest.mark.mode(47, "U6")
def test_a_workshops_table_is_read_as_a_chair_would() -> None:
    plan = plan_of(*pasted(WORKSHOP), today=date(2021, 6, 1))
    assert (plan.title, plan.held_on) == ("Northbank Strategy Group", date(2021, 5, 26))
    assert [column.meaning for column in plan.columns] == ["what", "how", "owner", "due"]
    assert [(row.table, row.row) for row in plan.rows] == [(2, n) for n in range(1, 6)]
    assert [(s.table, s.row) for s in plan.skipped] == [(1, None), (2, 6)]
    assert [[(o.name, o.kind.value) for o in row.owners] for row in plan.rows] == [
        [],
        [("NHSE Trauma training", "group")],
        [("NBT and NBTSG Data group", "group")],
        [("Wilma Ejim", "person")],
        [("Ivy Okoro", "person"), ("NBT", "group")],
    ]
    assert plan.rows[2].due == date(2021, 12, 31)
    assert not plan.rows[2].due_exact
    assert words(plan)[:2] == ["Row 1 has no owner. Who will do it?", "Row 1 has no date. By which day will it be done?"]
    assert codes(plan.rows[4]) == {("owner", "several"), ("due", "not_exact")}


INCIDENT = """
Action plan for case 17
Service Area:¦Community Services¦¦Date: 09/11/21
Deputy Head of Service:¦¦¦

Issue Identified¦Actions needed / Work to be completed¦Review of issue/Action November 2020¦Lead¦2020 post Lead¦¦Lead¦Date of¦
¦¦¦¦review¦completion¦¦¦
1. Northbank must keep to its policy.¦Review of the duty of candour policy¦This action is complete and there is a policy.¦Deputy Director of Safety and Quality¦2019¦2021¦¦¦
¦¦The panel agreed as each case is entered¦¦¦¦¦¦

¦¦and presented. There is also a plan for the teams.¦¦¦
202. Northbank must ensure¦To ensure that action plans are provided.¦There is close reporting and actions are monitored both¦Deputy Director of Safety and¦2019¦2021

that serious incidents are looked into.

internally and by the CCG. The
process is in the policy.

uality¦
--------¦--

¦¦¦00000¦
¦¦This team's work has cut the waiting time.¦¦
3. Northbank must give care in line with guidance.¦Review services against guidance.¦The service has what it needs.¦Operational Manager¦Review End March 2022
4. Northbank must¦Crisis and Contingency planning¦The plan (4)¦Operational¦2017¦2021¦
ensure that plans describe the¦training to be reviewed and rolled out¦demonstrates the improvements.¦Manager¦Review¦¦
actions required when in crisis.¦¦Training is given¦¦ed 2018¦¦
¦¦paperwork audit¦3000¦¦
ensure a local protocol is made.¦The team will support a protocol¦Orders are rare.¦Operational Manager¦¦Review ed and ongoing 2021

Southwest¦
compliance with standards, and month 3.¦
"""


@pytest.mark.mode(47, "U6")
def test_a_torn_incident_plan_is_put_together_again() -> None:
    plan = plan_of(*pasted(INCIDENT), today=date(2021, 11, 10))
    assert (plan.title, plan.held_on) == ("Action plan for case 17", date(2021, 11, 9))
    assert [row.number for row in plan.rows] == ["1", "2", "3", "4", None]
    assert [row.what for row in plan.rows] == [
        "Review of the duty of candour policy",
        "To ensure that action plans are provided.",
        "Review services against guidance.",
        "Crisis and Contingency planning training to be reviewed and rolled out",
        "The team will support a protocol",
    ]
    assert [row.owners[0].name for row in plan.rows] == [
        "Deputy Director of Safety and Quality",
        "Deputy Director of Safety and Quality",
        "Operational Manager",
        "Operational Manager",
        "Operational Manager",
    ]
    assert plan.rows[1].owner_as_written == "Deputy Director of Safety and uality"
    assert [row.due_as_written for row in plan.rows] == [
        "2021",
        "2021",
        "Review End March 2022",
        "2021",
        "Review ed and ongoing 2021",
    ]
    assert [row.due for row in plan.rows] == [date(2021, 12, 31), date(2021, 12, 31), date(2022, 3, 31), date(2021, 12, 31), None]
    assert all(("owner", "not_a_person") in codes(row) for row in plan.rows)
    assert ("status", "contradicts") in codes(plan.rows[0])
    assert "compliance with standards" in (plan.rows[4].progress or "")
    assert accounted(plan, 2) == list(range(1, rows_of(plan, 2) + 1))


def accounted(plan: Plan, table: int) -> list[int]:
    """Every row number of a table, as often as it is told of."""
    rows = [n for row in plan.rows if row.table == table for n in (row.row, *row.joined)]
    return sorted(rows + [s.row for s in plan.skipped if s.table == table and s.row])


def rows_of(plan: Plan, table: int) -> int:
    return max(accounted(plan, table))


HEADINGS = ("No", "Action", "Lead", "By when", "Update", "Area")
TEXTS = st.sampled_from(
    [
        "",
        "",
        "1",
        "2.",
        "Ring the GP",
        "ring the GP and",
        "Kim Osei",
        "TBC",
        "5 June 2026",
        "ongoing",
        "Total",
        "done",
        "----",
        "0000",
    ]
)


@pytest.mark.mode(47, "U6")
@given(st.lists(st.lists(TEXTS, min_size=1, max_size=7).map(tuple), max_size=12), st.booleans())
def test_every_row_with_words_is_told_of_exactly_once(rows: list[tuple[str, ...]], torn: bool) -> None:
    rows = [("", "Weigh Sam every week", "Mo Bell", "1 July 2026"), *rows]
    plan = plan_of(table_of(HEADINGS, *rows, pasted=torn))
    assert accounted(plan, 1) == [n for n, row in enumerate(rows, 1) if any(row)]
    assert {row.table for row in plan.rows} == {1}


MARKS = st.text("aA1 .,:;-–/\t\n()[]|•✓%@&'\"", max_size=40)


@given(st.lists(st.lists(MARKS, max_size=6).map(tuple), max_size=8), st.lists(MARKS, max_size=6), st.booleans())
def test_nothing_that_is_written_breaks_the_reading(rows: list[tuple[str, ...]], lines: list[str], torn: bool) -> None:
    heading = ("Action", "Owner", "Due", "Status", "Notes", "No")
    plan_of(
        Line("Actions"),
        *(Line(text, bullet=True) for text in lines),
        table_of(heading, *rows, pasted=torn),
        table_of(*rows, pasted=torn),
    )


def test_columns_may_stand_in_any_order() -> None:
    plan = plan_of(
        table_of(("Target date", "Responsible", "RAG", "Action required"), ("05/06/2026", "Kim Osei", "Done", "Ring the GP"))
    )
    (row,) = plan.rows
    assert (row.what, row.due, row.owners[0].name, row.status.value) == ("Ring the GP", date(2026, 6, 5), "Kim Osei", "done")
    assert row.problems == ()


def test_smart_columns_are_an_action_table() -> None:
    headings = ("Specific", "Measurable", "Achievable", "Relevant", "Time-bound", "Owner")
    (row,) = plan_of(table_of(headings, ("Ring the GP", "Letter on file", "Yes", "Health", "5 June 2026", "Kim Osei"))).rows
    assert (row.what, row.evidence, row.why, row.due) == ("Ring the GP", "Letter on file", "Health", date(2026, 6, 5))
    assert row.other == {"Achievable": "Yes"}


def test_an_owner_and_a_day_in_one_column_are_parted() -> None:
    plan = plan_of(
        table_of(
            ("Action", "Who / When"), ("Ring the GP", "Kim Osei by 5 June 2026"), ("Book a dentist", "Ward manager (1/7/26)")
        )
    )
    assert [(row.owners[0].name, row.due) for row in plan.rows] == [
        ("Kim Osei", date(2026, 6, 5)),
        ("Ward manager", date(2026, 7, 1)),
    ]


def test_titles_totals_and_empty_numbered_rows_are_set_aside() -> None:
    over = tuple(Cell("Communication", across=at > 0) for at in range(3))
    rows = table_of(
        ("No", "Action", "Lead"), ("1", "Ring the GP", "Kim Osei"), ("2", "", ""), ("Total", "1", ""), ("No", "Action", "Lead")
    )
    plan = plan_of(Table((*rows.rows[:2], over, *rows.rows[2:])))
    assert [row.row for row in plan.rows] == [1]
    assert [(s.row, s.why.code) for s in plan.skipped] == [
        (2, "plans.aside_title"),
        (3, "plans.aside_number"),
        (4, "plans.aside_no_action"),
        (5, "plans.aside_heading"),
    ]


def test_an_action_that_only_begins_like_a_key_or_a_total_is_an_action() -> None:
    whats = [
        "Key worker to ring the GP",
        "Total communication training for staff",
        "Notes to be sent to school",
        "Nil by mouth sign to be put up",
    ]
    plan = plan_of(table_of(("Action", "Lead"), *((what, "") for what in whats)))
    assert [row.what for row in plan.rows] == whats


def test_tables_below_and_beside_each_other_are_numbered_in_order() -> None:
    plan = plan_of(
        table_of(
            ("Actions from April", "", "", "", "", ""),
            ("Action", "Owner", "Due", "", "Action", "Owner"),
            ("Ring the GP", "Kim Osei", "5 June 2026", "", "Write to school", "Mo Bell"),
            ("", "", "", "", "", ""),
            ("Actions from May", "", "", "", "", ""),
            ("Action", "Owner", "Due", "", "", ""),
            ("Book a dentist", "Ada Obi", "6 June 2026", "", "", ""),
        )
    )
    assert [(row.table, row.row, row.what) for row in plan.rows] == [
        (1, 1, "Ring the GP"),
        (2, 1, "Write to school"),
        (3, 1, "Book a dentist"),
    ]
    assert plan.title == "Actions from April"
    assert "Row 1 of table 2 has no date. By which day will it be done?" in words(plan)


def test_cells_merged_downwards_speak_for_each_row() -> None:
    table = Table(
        (
            (Cell("Issue"), Cell("Action"), Cell("Lead"), Cell("By")),
            (Cell("Bloods"), Cell("Ring the GP"), Cell("Kim Osei"), Cell("5 June 2026")),
            (Cell("Bloods", down=True), Cell("Write to the GP"), Cell("Kim Osei", down=True), Cell("6 June 2026")),
        )
    )
    plan = plan_of(table)
    assert [(row.what, row.why, row.owners[0].name) for row in plan.rows] == [
        ("Ring the GP", "Bloods", "Kim Osei"),
        ("Write to the GP", "Bloods", "Kim Osei"),
    ]


def test_a_second_line_of_progress_below_a_merged_action_belongs_to_it() -> None:
    first = (Cell("1"), Cell("Ring the GP"), Cell("Kim Osei"), Cell("Rang"))
    second = (Cell("1", down=True), Cell("Ring the GP", down=True), Cell("Kim Osei", down=True), Cell("Rang again"))
    (row,) = plan_of(Table(((Cell("No"), Cell("Action"), Cell("Lead"), Cell("Update")), first, second))).rows
    assert (row.joined, row.progress) == ((2,), "Rang Rang again")


def test_an_action_in_lower_case_is_not_swallowed_by_the_one_above() -> None:
    plan = plan_of(table_of(("Action", "Who", "When"), ("Ring the GP", "Kim", "5 June"), ("book a dentist", "", "")))
    assert [row.what for row in plan.rows] == ["Ring the GP", "book a dentist"]
    assert codes(plan.rows[1]) == {("owner", "missing"), ("due", "missing")}


def test_items_of_minutes_without_an_action_are_not_the_action_above_going_on() -> None:
    plan = plan_of(
        table_of(("Item", "Discussion", "Action"), ("1. Health", "We talked.", "Ring the GP"), ("2. Home", "Fine.", ""))
    )
    assert [row.joined for row in plan.rows] == [()]
    assert [s.text for s in plan.skipped] == ["2. Home | Fine."]


def test_cards_that_stand_on_their_side_are_turned_round() -> None:
    plan = plan_of(
        table_of(
            ("Action", "Ring the GP"),
            ("Lead", "Kim Osei"),
            ("By when", "5 June 2026"),
            ("Action", "Book a dentist"),
            ("Lead", ""),
            ("By when", "soon"),
        )
    )
    assert [(row.row, row.joined, row.what, len(row.owners)) for row in plan.rows] == [
        (1, (2, 3), "Ring the GP", 1),
        (4, (5, 6), "Book a dentist", 0),
    ]


def test_as_above_is_what_stands_above() -> None:
    plan = plan_of(table_of(("Action", "Owner", "Due"), ("Ring the GP", "Kim Osei", "5 June 2026"), ("Write", "as above", '"')))
    assert (plan.rows[1].owner_as_written, plan.rows[1].owners[0].name, plan.rows[1].due) == (
        "as above",
        "Kim Osei",
        date(2026, 6, 5),
    )
    assert plan.rows[1].due_as_written == '"'


def test_of_two_days_the_revised_one_is_agreed_and_the_first_is_kept() -> None:
    (row,) = plan_of(
        table_of(("Action", "Owner", "Due", "Revised due"), ("Ring the GP", "Kim Osei", "5 June 2026", "1 July 2026"))
    ).rows
    assert (row.due_as_written, row.other) == ("1 July 2026", {"Due": "5 June 2026"})


def test_a_spreadsheets_number_in_a_column_of_days_is_a_day() -> None:
    heading, action = ("Action", "Owner", "Due"), ("Ring the GP", "Kim Osei", "46178")
    assert plan_of(table_of(heading, action, epoch=date(1899, 12, 30))).rows[0].due == date(2026, 6, 5)
    assert plan_of(table_of(heading, ("Ring", "Kim", "44716"), epoch=date(1904, 1, 1))).rows[0].due == date(2026, 6, 5)
    assert codes(plan_of(table_of(heading, action)).rows[0]) == {("due", "not_a_date")}


@pytest.mark.mode("U6")
@pytest.mark.parametrize(
    ("due", "day", "code"),
    [
        ("5 June 2026", date(2026, 6, 5), None),
        ("Friday", date(2026, 6, 5), None),
        ("End of 2026", date(2026, 12, 31), "not_exact"),
        ("10/2026", date(2026, 10, 31), "not_exact"),
        ("Ongoing", None, "not_a_date"),
        ("TBC", None, "not_a_date"),
        ("31 June 2026", None, "impossible"),
        ("Monday 5 June 2026", None, "contradicts"),
        ("September 15th July 2026", None, "contradicts"),
        ("1 May 2026", date(2026, 5, 1), "past"),
        ("", None, "missing"),
        ("-", None, "missing"),
    ],
)
def test_a_due_day_is_read_or_asked_for(due: str, day: date | None, code: str | None) -> None:
    (row,) = plan_of(table_of(("Action", "Owner", "Due"), ("Ring the GP", "Kim Osei", due))).rows
    assert row.due == day
    assert codes(row) == ({("due", code)} if code else set())


def test_days_are_read_from_the_day_of_the_review_and_judged_past_from_today() -> None:
    plan = plan_of(
        Line("Review held on 2 February 2026"), table_of(("Action", "Owner", "Due"), ("Ring the GP", "Kim Osei", "by Friday"))
    )
    assert plan.rows[0].due == date(2026, 2, 6)
    assert codes(plan.rows[0]) == {("due", "past")}


@pytest.mark.parametrize(
    ("lines", "held"),
    [
        (["Version 3, 1 May 2026", "Date of meeting: 2 June 2026"], date(2026, 6, 2)),
        (["Born 2 April 2009", "Held on Tuesday 2nd June 2026"], date(2026, 6, 2)),
        (["A request at the last meeting (16/6/2021)"], None),
        (["Next review: 1 September 2026"], None),
        (["1 May 2026", "Date: 2/6/26"], date(2026, 6, 2)),
        (["Tuesday 2 June"], None),
    ],
)
def test_the_day_of_the_review_is_labelled_or_the_first_full_date(lines: list[str], held: date | None) -> None:
    assert plan_of(*map(Line, lines), table_of(("Action", "Owner"), ("Ring the GP", "Kim"))).held_on == held


def test_a_done_action_is_not_asked_why_it_is_past() -> None:
    (row,) = plan_of(table_of(("Action", "Owner", "Due", "Status"), ("Ring the GP", "Kim Osei", "1 May 2026", "Done"))).rows
    assert (row.status.value, row.problems) == ("done", ())


def test_somebody_whom_nobody_knows_is_asked_about_only_where_contacts_are_known() -> None:
    table = table_of(
        ("Action", "Owner", "Due"), ("Ring the GP", "Mo", "5 June 2026"), ("Book a dentist", "Kim Osei", "5 June 2026")
    )
    assert plan_of(table).rows[0].problems == ()
    known = (Contact(1, "kim", "Kim Osei", "kim@example.org"), Contact(2, "mo", "Mo Bell", "mo@example.org"))
    plan = plan_of(table, contacts=known)
    assert words(plan) == ["Row 1: we do not know Mo. Is it Mo Bell (mo@example.org)?"]
    assert (plan.rows[1].owners[0].email, plan.rows[1].owners[0].contact) == ("kim@example.org", 1)


def test_a_row_with_several_actions_says_so() -> None:
    (row,) = plan_of(table_of(("Action", "Owner"), ("• Ring the GP\n• Book a dentist", "Kim Osei"))).rows
    assert ("what", "several") in codes(row)


def test_a_table_on_over_a_page_goes_on_and_another_heading_begins_anew() -> None:
    heading = ("No", "Action", "Lead", "By")
    plan = plan_of(
        table_of(heading, ("1", "Ring the GP about", "Kim Osei", "5 June 2026")),
        table_of(("", "bloods and weight", "", ""), ("2", "Book a dentist", "Mo Bell", "12 June 2026")),
        table_of(heading, ("3", "Write to school", "Ada Obi", "1 July 2026")),
    )
    assert [(row.table, row.row, row.joined, row.what) for row in plan.rows] == [
        (1, 1, (2,), "Ring the GP about bloods and weight"),
        (1, 3, (), "Book a dentist"),
        (2, 1, (), "Write to school"),
    ]


def test_a_heading_below_a_title_over_two_rows_is_put_together() -> None:
    over = (Cell("Issue"), Cell("Action"), Cell("Responsibility"), Cell("Responsibility", across=True), Cell("Timescale"))
    below = (Cell(), Cell(), Cell("Lead"), Cell("Support"), Cell())
    title = tuple(Cell("ACTION PLAN", across=at > 0) for at in range(5))
    body = (Cell("Bloods"), Cell("Ring the GP"), Cell("Kim Osei"), Cell("Mo Bell"), Cell("5 June 2026"))
    plan = plan_of(Table((title, over, below, body)))
    assert [(column.heading, column.meaning) for column in plan.columns][2:4] == [
        ("Responsibility Lead", "owner"),
        ("Responsibility Support", "deputy"),
    ]
    assert (plan.title, plan.rows[0].row, plan.rows[0].deputy) == ("ACTION PLAN", 1, "Mo Bell")
