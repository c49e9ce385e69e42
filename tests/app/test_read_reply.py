"""`kept read-reply`, as other programs call it."""

import json
import subprocess
import sys
from pathlib import Path

from tests.command import ROOT, kept

MAIL = (
    "From: Kim@example.org\nDate: Tue, 12 May 2026 09:00:00 +0100\nMessage-ID: <a@b>\n\n1 done, 2 need until 3 June, 3 not mine\n"
)


def test_one_file_is_one_document(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(MAIL)
    ran = kept(tmp_path, "read-reply", "a.eml", "--json")
    assert (ran.code, ran.document["from"], ran.document["message_id"]) == (0, "kim@example.org", "<a@b>")
    assert [(said["action"], said["intent"], said["date"]) for said in ran.document["says"]] == [
        (1, "done", None), (2, "more_time", "2026-06-03"), (3, "not_mine", None),
    ]  # fmt: skip
    assert set(ran.document) == {"kind", "from", "message_id", "token", "visible_text", "says", "urgent", "attachments"}


def test_standard_input_is_read_where_no_path_is_given(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from app.cli.main import run; run()", "read-reply", "--json"]
    done = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, input=MAIL, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["kind"] == "reply"


def test_a_folder_gives_a_line_for_each_file_sorted_by_path(tmp_path: Path) -> None:
    (tmp_path / "mails" / "b").mkdir(parents=True)
    (tmp_path / "mails" / "b" / "2.eml").write_text(MAIL)
    (tmp_path / "mails" / "1.eml").write_bytes(b"\xff\x00")
    ran = kept(tmp_path, "read-reply", "mails", "--json")
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.code, [(line["file"], line["kind"]) for line in lines]) == (
        0,
        [("mails/1.eml", "unreadable"), ("mails/b/2.eml", "reply")],
    )


def test_a_missing_file_among_others_does_not_stop_them(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(MAIL)
    ran = kept(tmp_path, "read-reply", "gone.eml", "a.eml", "--json")
    first, second = (json.loads(line) for line in ran.out.splitlines())
    assert (ran.code, "error" in first, second["kind"]) == (3, True, "reply")


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    ran = kept(tmp_path, "read-reply", "gone.eml", "--json")
    assert (ran.code, ran.document["error"].endswith("."), "Traceback" in ran.err) == (3, True, False)
