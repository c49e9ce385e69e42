"""Text that was broken into lines by "format=flowed" (RFC 3676) gets its paragraphs back."""


def unflowed(text: str, *, drops_space: bool) -> str:
    """`drops_space`: the space at a soft line end is no part of the words (DelSp=yes)."""
    found: list[str] = []
    open_depth: int | None = None
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        soft = words.endswith(" ") and words != "-- "
        said = words[:-1] if soft and drops_space else words
        if open_depth == depth and words != "-- ":
            found[-1] += said
        else:
            found.append(">" * depth + (" " if depth else "") + said)
        open_depth = depth if soft else None
    return "\n".join(found)
