"""Whatever stands around a writer's words – banner, closing, warning, quotation, as text or page – the words are all that is read."""

import html
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.mail.mail import Kind
from bot.mail.reading import read
from rules.people import Style
from templates.catalogue import Written, examples, write

AROUND = Path(__file__).parents[2] / "mail" / "around"
PARTS: dict[str, list[str]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))[path.stem] for path in sorted(AROUND.glob("*.toml"))
}
WRITERS = [
    ("Kim Osei", "kim.osei@northbank.example.org", "Kim", "Kim Osei"),
    ("Osei, Kim (NORTHBANK NHS TRUST)", "kim.osei@northbank.example.org", "Kim", "Kim Osei"),
    ("kim osei", "osei1970@mail.example.com", "Kim", "Kim Osei"),
    ("Dr Mo O'Neill", "mo.oneill@trust.example.org", "Mo", "Dr Mo O'Neill"),
    ("Siân Pugh-Jones", "s.pugh-jones@bwrdd.example.org", "Siân", "Siân Pugh-Jones"),
]
BY_OUTLOOK = "<b>From:</b> Kept &lt;kept@reply.example.net&gt;<br><b>Sent:</b> 12 May 2026 08:00<br><b>To:</b> Kim<br><b>Subject:</b> 3 actions"
PAGES = {
    "outlook": "<div class=WordSection1>{lines}<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal>" + BY_OUTLOOK + "</p></div>{ours}</div>",
    "outlook on the web": "{lines}<div id=appendonsend></div><hr><div id=divRplyFwdMsg>" + BY_OUTLOOK + "</div>{ours}",
    "gmail": "<div dir=ltr>{lines}</div><div class=gmail_quote><div class=gmail_attr>On Tue Kept wrote:</div><blockquote class=gmail_quote>{ours}</blockquote></div>",
    "thunderbird": "{lines}<div class=moz-cite-prefix>On 12/05/2026 08:00, Kept wrote:<br></div><blockquote type=cite>{ours}</blockquote>",
    "samsung": "{lines}<div>-------- Original message --------</div><div>From: Kept </div><div>Date: 12/05/2026  08:00 </div><div>To: kim </div><div>Subject: x </div>{ours}",
    "yahoo": "{lines}<div id=yahoo_quoted_1 class=yahoo_quoted><div>On Tuesday, Kept wrote:</div>{ours}</div>",
}  # fmt: skip


def ours() -> Written:
    several = list(examples("reminder"))[1]
    return write([several.section], several.frame(Style.PLAIN))


OURS = ours()
MARKED = "\n".join(f"> {line}".rstrip() for line in OURS.text.strip().split("\n"))


def mail(writer: Sequence[str], body: str, subtype: str = "plain") -> bytes:
    sender = f'"{writer[0]}" <{writer[1]}>'
    top = f"From: {sender}\nSubject: Re: 3 actions\nDate: Tue, 12 May 2026 09:41:07 +0100\n"
    return f"{top}Content-Type: text/{subtype}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n".encode()


def around(draw: st.DrawFn, writer: Sequence[str]) -> tuple[str, str]:
    """The words, and the words with a banner above and a closing and a warning below, each of them or none."""
    words = draw(st.sampled_from(PARTS["words"]))
    banner, closing, warning = (draw(st.sampled_from(["", *PARTS[name]])) for name in ("banners", "closings", "warnings"))
    named = closing.replace("{name}", writer[3]).replace("{first}", writer[2]).replace("{email}", writer[1])
    between = "" if banner.endswith("] ") else "\n\n"
    return words, "\n\n".join(part for part in (banner + between + words if banner else words, named, warning) if part)


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, bytes]:
    writer = draw(st.sampled_from(WRITERS))
    words, said = around(draw, writer)
    quotation = draw(st.sampled_from(["", *PARTS["quotations"]]))
    return words, mail(writer, f"{said}\n\n{quotation}".replace("{ours}", OURS.text).replace("{marked}", MARKED))


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, bytes]:
    writer = draw(st.sampled_from(WRITERS))
    words, said = around(draw, writer)
    lines = "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in said.split("\n"))
    page = draw(st.sampled_from(list(PAGES.values()))).replace("{lines}", lines).replace("{ours}", OURS.html)
    return words, mail(writer, page, "html")


@pytest.mark.mode(32)
@settings(deadline=None, max_examples=400)
@given(texts())
def test_the_words_of_a_text_are_all_that_is_read(made: tuple[str, bytes]) -> None:
    found = read(made[1])
    assert (found.kind, found.visible_text) == (Kind.REPLY, made[0])


@pytest.mark.mode(32)
@settings(deadline=None, max_examples=200)
@given(pages())
def test_the_words_of_a_page_are_all_that_is_read(made: tuple[str, bytes]) -> None:
    found = read(made[1])
    assert (found.kind, found.visible_text) == (Kind.REPLY, made[0])
