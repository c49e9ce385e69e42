"""Done is believed only where nothing beside it speaks against it."""

from datetime import date

import pytest

from rules.plans.promises import counted, is_specific
from rules.plans.status import read_status, read_statuses

TODAY = date(2026, 6, 3)  # a Wednesday


@pytest.mark.mode(33)
@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Complete", "done"),
        ("COMPLETED", "done"),
        ("Done.", "done"),
        ("Closed 1 May", "done"),
        ("Action completed", "done"),
        ("✓", "done"),
        ("100%", "done"),
        ("Green - complete", "done"),
        ("Complete – letter sent to the GP", "done"),
        ("Complete?", "unknown"),
        ("Complete except for the letter", "unknown"),
        ("I think this is done", "unknown"),
        ("Completed, but not the referral", "unknown"),
        ("Complete by June", "unknown"),
        ("Will be completed next week", "unknown"),
        ("To be completed", "unknown"),
        ("Green", "unknown"),
        ("Blue", "unknown"),
        ("R", "unknown"),
        ("Not complete", "open"),
        ("Incomplete", "open"),
        ("Nearly done", "open"),
        ("Partially complete", "open"),
        ("In progress", "open"),
        ("Ongoing", "open"),
        ("50%", "open"),
        ("0%", "open"),
        ("No longer needed", "unknown"),
        ("N/A", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_status_cell_is_read_with_care(cell: str, status: str) -> None:
    assert read_status(cell, "Status", [], TODAY).status == status


@pytest.mark.mode("U6")
@pytest.mark.parametrize(
    ("cell", "notes"),
    [
        ("Complete", "There is a plan for the second part."),
        ("Done", "Letter will be sent tomorrow"),
        ("Complete, awaiting sign-off", ""),
        ("", "This action is complete and there is a policy. Staff are advertising for a carer lead, who will start in May."),
    ],
)
def test_complete_beside_a_future_tense_contradicts(cell: str, notes: str) -> None:
    standing = read_status(cell, "Status", [notes], TODAY)
    assert (standing.status, standing.contradicts) == ("unknown", True)


@pytest.mark.parametrize(
    ("cell", "heading", "status", "contradicts"),
    [
        ("Y", "Completed?", "done", False),
        ("No", "Complete (Y/N)", "open", False),
        ("Y", "Status", "unknown", False),
        ("1 June 2026", "Date completed", "done", False),
        ("1 July 2026", "Date completed", "unknown", True),
    ],
)
def test_the_heading_says_what_yes_or_a_day_means(cell: str, heading: str, status: str, contradicts: bool) -> None:
    standing = read_status(cell, heading, [], TODAY)
    assert (standing.status, standing.contradicts) == (status, contradicts)


def test_a_colour_leaves_the_word_to_the_notes() -> None:
    assert read_status("Green", "RAG", ["Complete"], TODAY).status == "done"
    assert read_status("Green", "RAG", ["Rang the GP"], TODAY).status == "unknown"


def test_columns_that_say_different_things_contradict() -> None:
    assert read_statuses("100%\nB\nY", ("% complete", "RAG", "Completed?"), [], TODAY).status == "done"
    both = read_statuses("100%\nN", ("% complete", "Completed?"), [], TODAY)
    assert (both.status, both.contradicts) == ("unknown", True)


@pytest.mark.parametrize(
    "words",
    [
        "Ring the GP",
        "To ensure that the team provides action plans",
        "Review of discharge processes",
        "Update of the policy",
        "Crisis planning training to be reviewed and rolled out",
        "Kim Osei to order a wheelchair",
        "KO to ring the GP",
        "Liaise/meet with school",
        "Chase the landlord",
        "Medication to be reviewed by Dr Patel",
        "Kim: ring the GP",
        "Sam's bedroom to be painted",
        "Repaint bedroom",
        "Hoover Sam's flat",
    ],
)
def test_a_verb_with_an_object_is_specific(words: str) -> None:
    assert is_specific(words)


@pytest.mark.parametrize(
    "words",
    [
        "Health",
        "Physical health",
        "GP appointment",
        "Weekly weight checks",
        "Better communication with family",
        "Health checks for everybody",
        "Consider a referral to advocacy",
        "Kim to consider advocacy",
        "Explore moving nearer home",
        "Be aware of epilepsy",
        "Staff to be aware of epilepsy",
        "Continue to monitor weight",
        "Need for system leadership",
        "Need to use data better",
        "Demonstration of a comprehensive process",
        "Ring",
    ],
)
def test_what_only_means_well_is_not_specific(words: str) -> None:
    assert not is_specific(words)


def test_actions_in_a_list_are_counted() -> None:
    assert counted("• Ring the GP\n• Book a dentist\n• Weigh Sam") == 3
    assert counted("1. Ring the GP\n2. Book a dentist") == 2
    assert counted("Ring the GP - and write") == 0
