"""Nothing leaves on a real mail server before somebody has read the forecast; a rehearsal reaches nobody and stays one."""

import asyncio
import json
from pathlib import Path

import pytest

from rules.going import Begun, Going, going, is_real
from tests.command import Ran, kept
from tests.sink import Sink

CASELOAD = {
    "contacts": [{"ref": "kim", "email": "kim@example.org", "name": "Kim Osei", "slack": "U0KIM", "channel": "slack"}],
    "people": [{"ref": "K7Q2", "known_as": "Sam"}],
    "circles": [{"person": "K7Q2", "contact": "kim", "as": "care_coordinator"}],
    "actions": [{"ref": "K7Q2-3", "person": "K7Q2", "what": "Arrange a health check", "owner": "kim", "due": "2026-05-22"}],
}
NOWHERE = "mail.example.invalid"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "caseload.json").write_text(json.dumps(CASELOAD))
    kept(tmp_path, "load", "caseload.json")
    kept(tmp_path, "round", now="2026-05-08")
    return tmp_path


def deliver(folder: Path, host: str = NOWHERE, **settings: str) -> Ran:
    given = {"smtp_host": host, "smtp_tls": "none", "mail_from": "kept@example.org", **settings}
    return kept(folder, "deliver", "--json", now="2026-05-08", **given)


async def rehearse(folder: Path) -> list[str]:
    async with Sink() as sink:
        done = await asyncio.to_thread(deliver, folder, "127.0.0.1", smtp_port=str(sink.port), all_mail_to="try@example.org")
        assert done.code == 0, done.err
        return [f"{recipient} {mail['To']}" for (recipient, _), mail in zip(sink.mails, sink.read(), strict=True)]


@pytest.mark.parametrize(
    ("begun", "real", "rehearsing", "answer"),
    [
        (Begun(), False, False, Going.MAY),
        (Begun(), True, False, Going.NOT_YET),
        (Begun(said=True), True, False, Going.MAY),
        (Begun(sent=True), True, False, Going.MAY),  # it has long been sending: nobody is stopped by a newer program
        (Begun(), True, True, Going.MAY),
        (Begun(sent=True, rehearsed=True), True, True, Going.MAY),
        (Begun(sent=True, rehearsed=True), True, False, Going.REHEARSED),
        (Begun(sent=True, rehearsed=True), False, False, Going.REHEARSED),
        (Begun(said=True), True, True, Going.IN_EARNEST),
        (Begun(sent=True), False, True, Going.IN_EARNEST),
    ],
)
def test_who_may_go(begun: Begun, real: bool, rehearsing: bool, answer: Going) -> None:
    assert going(begun, real=real, rehearsing=rehearsing) is answer


@pytest.mark.parametrize(
    ("host", "real"),
    [
        ("127.0.0.1", False), ("127.8.0.1", False), ("::1", False), ("[::1]", False), ("localhost", False), ("LOCALHOST.", False),
        (None, False), ("smtp.office365.com", True), ("10.0.0.5", True), ("localhost.example.org", True), ("", True),
    ],
)  # fmt: skip
def test_a_server_on_this_machine_is_one_to_try_things_with(host: str | None, real: bool) -> None:
    assert is_real(host) is real


def test_nothing_leaves_before_somebody_said_so(folder: Path) -> None:
    refused = deliver(folder)
    assert refused.code == 2
    assert "kept go --by" in refused.document["error"]
    assert kept(folder, "outbox", "--json", now="2026-05-08").document["notices"][0]["state"] == "waiting"
    shown = kept(folder, "go", "--json", now="2026-05-08", smtp_host=NOWHERE)
    assert (shown.code, shown.document) == (0, {"may_go": False, "messages": 2, "readers": ["kim"]})
    said = kept(folder, "go", "--by", "Ada Byrne", "--json", now="2026-05-08", smtp_host=NOWHERE)
    assert (said.code, said.document) == (0, {"may_go": True, "by": "Ada Byrne"})
    assert deliver(folder).code == 4  # it tries, and there is no such server


async def test_a_rehearsal_goes_to_one_address_and_the_database_never_goes_on_in_earnest(folder: Path) -> None:
    assert await rehearse(folder) == ["try@example.org kim@example.org"]
    refused = deliver(folder)
    assert refused.code == 2
    assert "rehearsed" in refused.document["error"]
    assert kept(folder, "go", "--by", "Ada", "--json", now="2026-05-08", smtp_host=NOWHERE).code == 2


def test_a_database_that_people_rely_on_is_never_rehearsed_with(folder: Path) -> None:
    kept(folder, "go", "--by", "Ada Byrne", now="2026-05-08", smtp_host=NOWHERE)
    refused = deliver(folder, all_mail_to="try@example.org")
    assert refused.code == 2
    assert "would be lost" in refused.document["error"]


@pytest.mark.parametrize("by", ["", "  "])
def test_somebody_has_a_name(folder: Path, by: str) -> None:
    assert kept(folder, "go", "--by", by, "--json", now="2026-05-08").code == 2
