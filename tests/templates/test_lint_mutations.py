"""Each of the checker's rules, broken in the real templates: it says so. Rules on words are broken in every message there is."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from templates.kinds import kinds
from templates.lint.findings import Profile
from templates.say import phrases
from tests.wording import BAD

REPO = Path(__file__).parents[2]
HTML, CSS, EASY_CSS = "layouts/mail.html", "layouts/mail.css", "layouts/easy.css"
EN = "messages/en"
PLAIN_WORDS, EASY_WORDS, SUBJECT = (f"{EN}/reminder/{file}.txt" for file in ("plain", "easy", "subject"))
ACTION = f"{EN}/shared/action/easy.txt"
OWNER = f"{EN}/shared/owner/plain.txt"
TILE = '<td class="tile" width="84"><img src="cid:{{ pictures[picture].cid }}" alt="{{ pictures[picture].alt }}" width="72" height="72"></td>'
SAID = '<td class="said">{{ lines(loop.first and block.number, said[0], said[1:]) }}</td>'

NO_SUBJECT = [
    (SUBJECT, "{% if same_due and", "{% if false %}{% if same_due and"),
    (SUBJECT, "due soon{% endif %}", "due soon{% endif %}{% endif %}"),
]
Change = tuple[str, str, str]

MUTATIONS: list[tuple[str, str, list[Change]]] = [
    ("F01", "the text part loses its lines", [("layouts/mail.txt", "   {{ line }}", "")]),
    ("F02", "the easy letter forgets the day", [(ACTION, "The day for it is {{ line.due | long_date }}.", "It has a day.")]),
    ("F03", "the easy letter forgets whose job it is", [(ACTION, "{{ line.owner }} has this job.", "Someone has this job.")]),
    ("F04", "the easy letter forgets the reference", [(ACTION, "Our number for it is {{ line.ref }}.", "It has a number.")]),
    ("F05", "the plain letter has a time more", [(PLAIN_WORDS, "This is a reminder of what", "At 5pm, this is a reminder of what")]),
    ("H01", "a second main heading", [(HTML, "<h2>{{ blocks[0].text }}</h2>", "<h1>{{ blocks[0].text }}</h1>")]),
    ("H02", "no language", [(HTML, ' lang="{{ language }}"', "")]),
    ("H03", "no words in place of a picture", [(HTML, ' alt="{{ pictures[picture].alt }}"', "")]),
    ("H04", "a table that is read aloud as one", [(HTML, '<table role="presentation" class="row"', '<table class="row"')]),
    ("H05", "wider than a phone", [(CSS, "max-width: 600px;", "min-width: 600px;")]),
    ("H06", "a heavy mail", [(HTML, "</body>", "{{ ' ' * 110000 }}</body>")]),
    ("H07", "a tracking pixel", [(HTML, "</h1>", '</h1><img src="https://example.org/pixel.gif" alt="">')]),
    ("H08", "a picture that does not travel along", [(HTML, 'src="cid:{{ pictures[picture].cid }}"', 'src="cid:{{ picture }}"')]),
    ("H09", "crowded lines", [(CSS, "line-height: 1.5;", "line-height: 1.2;")]),
    ("H10", "hidden words", [(HTML, "{{ quiet }}", "{{ quiet }}{{ subject }}")]),
    ("H11", "a second column", [(HTML, TILE, f"{TILE}<td>Two</td>")]),
    ("L09_weekday", "a wrong weekday", [(ACTION, "{{ line.due | long_date }}", "Monday 2 December 2026")]),
    ("L13", "small print", [(EASY_CSS, "font-size: 20px;", "font-size: 18px;")]),
    ("L14_font", "serifs", [(CSS, "Arial, Helvetica, sans-serif", "Georgia, serif")]),
    ("L14_font", "italics", [(CSS, "h1 { ", "h1 { font-style: italic; ")]),
    ("L14_line", "an underlined heading", [(CSS, "h1 { ", "h1 { text-decoration: underline; ")]),
    ("L15", "centred words", [(CSS, "text-align: left;", "text-align: center;")]),
    ("L16", "a picture with a long story", [("phrases/en/pictures.toml", '"A list"', f'"{"A list " * 20}"')]),
    ("L16_many", "a seventh picture", [(EASY_WORDS, "1. @action", "[stop] Stop.\n[open] It is open.\n\n1. @action")]),
    ("L16_none", "an idea without a picture", [(EASY_WORDS, "1. @action", "We think so.\n\n1. @action")]),
    ("L16_order", "pictures on the right", [(HTML, TILE, ""), (HTML, SAID, SAID + TILE)]),
    ("L17", "told twice what to do", [(PLAIN_WORDS, "> @owner", "> @owner\n>\n> ## What else to do")]),
    ("L17_first", "told last what to do", [(f"{EN}/every_message/easy.txt", "@what_to_do\n\n@sections", "@sections\n\n@what_to_do")]),
    ("L17_long", "a letter like a book", [(EASY_WORDS, "1. @action", "1. @action" + "\n   You will see a nurse." * 25)]),
    ("L19", "a long list", [(OWNER, "- {% if by_mail %}DONE", "- Yes.\n- No.\n- Later.\n- {% if by_mail %}DONE")]),
    ("L19_long", "a long point", [(OWNER, "DONE, if all of it has been done.", "DONE. Say it if all of it has been done.")]),
    ("L20", "grey on white", [(CSS, "color: #505a5f;", "color: #b0b0b0;")]),
    ("L20", "grey on black in the dark", [(HTML, ".above { color: #c3c9ce", ".above { color: #333333")]),
    ("L20_alone", "a colour without words", [(HTML, "</h1>", '</h1><p style="background-color: #ff0000"></p>')]),
    ("L21", "a link called here", [(HTML, '<a href="{{ page }}">{{ page }}</a>', '<a href="{{ page }}">here</a>')]),
    ("L21_tab", "a link that leaves", [(HTML, '<a href="{{ page }}"', '<a target="_blank" href="{{ page }}"')]),
    ("L24", "words for scholars", [(PLAIN_WORDS, "This is a reminder of what", "Notwithstanding organisational interdependencies, it recapitulates what")]),
    ("S01", "a name in the subject", [(SUBJECT, "{% if same_due", "{{ first.about }} {% if same_due")]),
    ("S02", "no subject", NO_SUBJECT),
    ("S03", "no line to write above", [(HTML, '<p class="above">{{ above }}</p>', "")]),
    ("S04", "nothing to show in Slack's notification", NO_SUBJECT),
]  # fmt: skip

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def lint(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Runs the checker over changed copies of the real templates."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(REPO / "templates", folder / "templates", ignore=shutil.ignore_patterns("__pycache__"))
    paths = os.pathsep.join((str(folder), str(REPO)))

    def run(changed: list[dict[str, Any]]) -> Any:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.mutating"], input=json.dumps(changed), text=True, capture_output=True, check=False, cwd=folder,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr[-2000:]
        return json.loads(ran.stdout)

    return run


def test_each_rule_that_is_broken_in_the_real_templates_is_found(lint: Any) -> None:
    clean, *found = lint(
        [{"kinds": ["reminder"], "changes": changes} for changes in ([], *(change for _, _, change in MUTATIONS))]
    )
    assert not {code for code in clean if not code.endswith("_hint")}
    told = list(zip(MUTATIONS, found, strict=True))
    missed = [(code, what, sorted(codes)) for (code, what, _), codes in told if code not in codes]
    assert missed == [], "\n".join(map(str, missed))
    print("\n".join(f"{code:12} {what:40} {', '.join(sorted(codes))}" for (code, what, _), codes in told))


def test_each_rule_on_words_that_is_broken_in_any_message_is_found(lint: Any) -> None:
    changes = []
    for kind in kinds():
        for file, profile, mark in (("plain", Profile.PLAIN, ""), ("easy", Profile.EASY, "[person] ")):
            words = (REPO / "templates" / EN / kind / f"{file}.txt").read_text(encoding="utf-8")
            last = words.rstrip().splitlines()[-1]
            bad = "".join(f"\n\n{mark}{text}" for known in BAD.values() for of, text in known if of is profile)
            changes.append((f"{EN}/{kind}/{file}.txt", last, f"{last}{bad}"))
    [found] = lint([{"kinds": list(kinds()), "changes": changes}])
    assert {
        code: sorted(set(kinds()) - set(found.get(code, []))) for code in BAD if set(found.get(code, [])) != set(kinds())
    } == {}


def test_no_rule_is_left_out() -> None:
    every = {code.removeprefix("lint.") for code in phrases("en") if code.startswith("lint.")} - {"not_read_yet"}
    assert every == {*BAD, *(code for code, _, _ in MUTATIONS)}
