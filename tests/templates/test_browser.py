"""Every message as its reader sees it: in headless Chromium on phones and desktops, and against what mail programs can show."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rules.people import Style
from templates.catalogue import examples, kinds, write
from templates.gallery import standing_alone
from templates.lint.edges import MANY, tries

REPO = Path(__file__).parents[2]
NPM = REPO / ".ci" / "npm"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
STYLES = (Style.PLAIN, Style.EASY, Style.LARGE)
WIDTHS = (320, 360, 800)
SEEN = ["320", "360", "800", "320-text-200", "360-dark"]
EVERY = [*SEEN, "360-no-pictures"]

pytestmark = pytest.mark.slow


def wanting(*packages: str) -> str:
    missing = [name for name in packages if not (NPM / "node_modules" / name).is_dir()]
    return ", ".join([*([] if shutil.which("node") else ["Node"]), *missing])


def asked(script: str, document: dict[str, Any]) -> Any:
    ran = subprocess.run(["node", script], input=json.dumps(document), text=True, cwd=NPM, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return json.loads(ran.stdout)


def mails() -> Iterator[dict[str, Any]]:
    """Each kind as it stands, in each style; the worst that people type and a long list in the easy one, on the smallest phone."""
    for kind in kinds():
        for one in tries(examples(kind)[0]):
            plain = one.title == one.example.title
            worst = "hostile" in one.title or f"{MANY} lines" in one.title
            for style in STYLES if plain else (Style.EASY,) if worst else ():
                written = write(one.sections, one.frame(style))
                name = f"{kind}-{style.value}" + ("" if plain else "-worst" if "hostile" in one.title else "-many")
                looks = (
                    ["320"] if worst else ["320-text-200", "360"] if style is Style.LARGE else EVERY if written.pictures else SEEN
                )
                shots = plain and style is not Style.LARGE
                yield {"name": name, "html": standing_alone(written), "shots": shots, "looks": looks, "raw": written.html}


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not there; .ci/install gets Debian's where it may")
@pytest.mark.skipif(
    bool(wanting("playwright-core", "axe-core")), reason=f"not there: {wanting('playwright-core', 'axe-core')}; see .ci/install"
)
def test_every_message_can_be_read_on_a_phone_and_axe_finds_nothing() -> None:
    """KEPT_SCREENSHOTS names a folder where what was seen is kept, 320, 360 and 800 pixels wide, at 200% text, and in the dark."""
    folder = os.environ.get("KEPT_SCREENSHOTS", "")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
    shown = [{name: mail[name] for name in ("name", "html", "shots", "looks")} for mail in mails()]
    seen = asked("look.mjs", {"chromium": CHROMIUM, "mails": shown, "widths": WIDTHS, "folder": folder})
    assert seen["found"] == []
    assert seen["looks"] == sum(len(mail["looks"]) for mail in shown)


@pytest.mark.skipif(
    bool(wanting("playwright-core", "axe-core")) or not CHROMIUM, reason="Chromium, Playwright or axe is not there"
)
def test_the_browsers_eye_sees_what_is_wrong() -> None:
    """Otherwise a clean look would prove nothing."""
    [good] = [mail for mail in mails() if mail["name"] == "reminder-easy"]
    bad = {
        "wider-than-the-screen": good["html"].replace("<h1", '<div style="width: 900px">x</div><h1'),
        "color-contrast": good["html"].replace("#505a5f", "#c0c0c0"),
        "image-alt": re.sub(' alt="[^"]*"', "", good["html"]),
        "loads-from-elsewhere": good["html"].replace("</h1>", '</h1><img alt="" src="https://pixel.example/a.gif">'),
    }
    shown = [{"name": what, "html": html, "shots": False} for what, html in bad.items()]
    seen = asked("look.mjs", {"chromium": CHROMIUM, "mails": shown, "widths": WIDTHS, "folder": ""})
    assert {one["what"] for one in seen["found"]} >= set(bad)


CLIENTS = ("gmail.*", "outlook.*", "apple-mail.*")
DARK = "only the dark scheme goes: the letter is shown in its light colours"
QUIET = "the signs behind the first line cannot be seen anyway"
UNSUPPORTED = {
    "@media": DARK, "<style> element": DARK, "color-scheme meta tag": DARK,
    "display:none": QUIET, "max-height property": QUIET, "overflow": QUIET, "aria-hidden attribute": QUIET,
    "white-space": "a reference may be broken at a line's end in Outlook for Windows",
    "word-break": "a very long word is cut at the edge of Windows Mail, which has been withdrawn",
    "role attribute": "Windows Mail, which has been withdrawn, says “table” before a box",
    "<body> element": "Outlook for Mac takes what stands in it",
}  # fmt: skip
PARTLY = {
    "@media": DARK, "<style> element": DARK, "display": QUIET, "display:none": QUIET, "overflow": QUIET,
    "<body> element": "becomes a <div>; the letter has a box of its own within",
    "margin": "no margin is negative", "text-align": "only left is said",
    "white-space": "only nowrap is said", "word-break": "shown as break-all: words still fit",
    "list-style": "only its type is said", "<ul>, <ol> and <dl>": "no list is reversed, or numbered by its marks",
    "padding": "Outlook for Windows has it on cells: boxes are cells, and a table of its own stands around the letter",
    "background": "only colours are said", "max-width": "Outlook for Windows has a table of 600 around the letter",
    "font-size": "only pixels are said", "line-height": "only numbers are said",
    "width attribute": "only pixels, and 100% of a table", "width property": "repeated as an attribute",
    "height attribute": "only pixels", "height property": "repeated as an attribute",
    "border": "on a cell, 6 pixels wide",
}  # fmt: skip
"""What caniemail's data says of Gmail, Outlook and Apple Mail, and why it does not matter here."""


@pytest.mark.skipif(bool(wanting("caniemail")), reason=f"not there: {wanting('caniemail')}; see .ci/install")
def test_no_mail_uses_what_gmail_outlook_or_apple_mail_cannot_show() -> None:
    shown = [{"name": mail["name"], "html": mail["raw"]} for mail in mails() if mail["shots"] or mail["name"].endswith("large")]
    found = asked("clients.mjs", {"clients": CLIENTS, "mails": shown})
    known = {"errors": UNSUPPORTED, "warnings": PARTLY}
    assert [one for one in found if one["feature"] not in known[one["level"]]] == []
    assert {one["client"].partition(".")[0] for one in found} == {"gmail", "outlook", "apple-mail"}
