"""`kept check`, as others call it: its exit codes, and no secret anywhere."""

from pathlib import Path

from tests.command import kept

COMPLETE = {
    "mail_from": "kept@example.org", "coordinator": "jo@example.org", "organisation": "Northbank", "help_phone": "01632 960000",
    "emergency_words": "If someone is not safe, ring 999.", "smtp_host": "127.0.0.1", "smtp_port": "1", "smtp_user": "kept",
    "smtp_password": "do-not-print-me", "reply_domain": "reply.example.org",
}  # fmt: skip


def test_a_finding_is_exit_1(tmp_path: Path) -> None:
    done = kept(tmp_path, "check", "--json", **{**COMPLETE, "emergency_words": ""})
    assert (done.code, done.document["ok"]) == (1, False)
    failed = [check["what"] for check in done.document["checks"] if not check["ok"]]
    assert failed == ["KEPT_EMERGENCY_WORDS", "mail out"]
    assert "do-not-print-me" not in done.out + done.err


def test_where_only_servers_are_silent_it_is_exit_4(tmp_path: Path) -> None:
    done = kept(tmp_path, "check", "--json", **COMPLETE)
    assert done.code == 4
    assert done.document["error"] == done.err.strip() == "No answer from: mail out. Everything else is in order."


def test_a_value_that_cannot_be_is_a_finding_too(tmp_path: Path) -> None:
    done = kept(tmp_path, "check", "--json", smtp_port="many")
    assert (done.code, done.document["checks"][0]["what"]) == (1, "settings")
    assert "KEPT_SMTP_PORT" in done.document["checks"][0]["words"]


def test_for_a_person_it_is_one_table(tmp_path: Path) -> None:
    done = kept(tmp_path, "check", **COMPLETE)
    assert "KEPT_COORDINATOR" in done.out
    assert "mail out" in done.out
