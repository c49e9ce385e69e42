"""A maildir is read like a mailbox: new/ is taken, cur/ has what was kept."""

from pathlib import Path
from threading import Event

import pytest

from bot.mail.mailbox import Collected, Letter, NoMailbox, collect
from bot.mail.maildir import Maildir


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("new", "cur", "tmp"):
        (tmp_path / name).mkdir()
    return tmp_path


def put(folder: Path, name: str, mail: bytes = b"Subject: one\n\nDone\n") -> None:
    (folder / "new" / name).write_bytes(mail)


def test_what_is_new_is_taken_once_and_moved(folder: Path) -> None:
    put(folder, "2.host", b"Subject: two\n\n")
    put(folder, "1.host")
    letters: list[Letter] = []
    assert collect(Maildir(folder), letters.append) == Collected(taken=2)
    assert [letter.place for letter in letters] == ["1.host", "2.host"]
    assert sorted(path.name for path in (folder / "cur").iterdir()) == ["1.host:2,S", "2.host:2,S"]
    assert collect(Maildir(folder), letters.append) == Collected()


@pytest.mark.mode(37)
def test_what_could_not_be_kept_stays(folder: Path) -> None:
    put(folder, "1.host")
    put(folder, "2.host")

    def refuse(letter: Letter) -> None:
        if letter.place == "1.host":
            raise ValueError

    assert collect(Maildir(folder), refuse) == Collected(taken=1, left=1)
    assert [path.name for path in (folder / "new").iterdir()] == ["1.host"]


def test_only_plain_files_are_mails(folder: Path) -> None:
    (folder / "new" / "a folder").mkdir()
    (folder / "new" / "a link").symlink_to("/etc/passwd")
    put(folder, ".hidden")
    assert collect(Maildir(folder), print) == Collected()


@pytest.mark.parametrize("blank", [b"\n\n", b"\r\n\r\n"])
def test_a_mail_that_is_too_large_is_kept_by_its_headers(folder: Path, blank: bytes) -> None:
    put(folder, "1.host", b"Subject: large" + blank + b"x" * 5000)
    put(folder, "2.host")
    letters: list[Letter] = []
    assert collect(Maildir(folder, most_bytes=2000), letters.append).taken == 2
    assert (letters[0].lacks, letters[0].raw.strip()) == ("too_large", b"Subject: large")
    assert (folder / "cur" / "1.host:2,S").stat().st_size > 5000


@pytest.mark.mode(39)
def test_a_folder_that_is_missing_never_looks_empty(tmp_path: Path) -> None:
    with pytest.raises(NoMailbox, match="no_folder"):
        collect(Maildir(tmp_path / "nowhere"), print)


def test_a_folder_that_cannot_be_written_is_said(folder: Path) -> None:
    put(folder, "1.host")
    (folder / "cur").rmdir()
    (folder / "cur").write_text("no folder")
    with pytest.raises(NoMailbox, match="read_only"):
        collect(Maildir(folder), print)


def test_waiting_ends_when_we_stop(folder: Path) -> None:
    stop = Event()
    stop.set()
    Maildir(folder).wait(60, stop)
