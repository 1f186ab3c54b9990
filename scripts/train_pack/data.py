"""Reads the treebanks and writes the prepared files that tokenize, mwt and lemma are trained on.

The models are trained on what the tool will feed them: text in which curly quotation marks have
been made straight and a no-break space is a space, one character for one. The same is therefore
done to the treebanks, forms and text alike, so that offsets and gold words keep agreeing.

Run alone, it writes everything below the work folder: ``python scripts/train_pack/data.py``.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TREEBANKS = ("ewt", "gum")
SEED = 1234

#: Two words without an apostrophe, also in edited copy.
CONTRACTED = {"cannot", "gonna", "gotta", "wanna", "dunno", "gimme", "lemme"}

#: Made the same, one character for one, by the reader of articles.
NORMALISE = str.maketrans(
    {
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u00a0": " ",
        "\u202f": " ",
    }
)


@dataclass(frozen=True)
class Token:
    """One surface token: its text, whether a space follows, whether it holds several words, its tag."""

    text: str
    space: bool = True
    mwt: bool = False
    upos: str = "X"

    def glued(self) -> Token:
        """The same token with no space behind it."""
        return replace(self, space=False)


Sentence = list[Token]
Paragraph = list[Sentence]


@dataclass
class Block:
    """One sentence of a treebank, with the lines it came from."""

    comments: list[str]
    rows: list[list[str]]
    new_paragraph: bool
    tokens: Sentence = field(default_factory=list)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the two folders that every script of the pack takes."""
    parser.add_argument("--data", type=Path, default=REPOSITORY.parent / "shared" / "data")
    parser.add_argument("--work", type=Path, default=REPOSITORY / "build" / "pack")


def treebank_path(data: Path, treebank: str, split: str) -> Path:
    """Where a treebank's split lies, for instance ``ewt`` and ``dev``."""
    return data / "treebanks" / f"en_{treebank}_{split}.conllu.gz"


def read_treebank(path: Path) -> list[Block]:
    """Read a gzip CoNLL-U file, normalised, sentence by sentence."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        text = handle.read().translate(NORMALISE)
    return [_block(chunk.splitlines()) for chunk in text.strip().split("\n\n")]


def _block(lines: list[str]) -> Block:
    comments = [line for line in lines if line.startswith("#")]
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    starts = any(
        line.split("=")[0].strip() in {"# newpar", "# newdoc", "# newpar id", "# newdoc id"} for line in comments
    )
    return Block(comments, rows, starts, _surface(rows))


def _surface(rows: list[list[str]]) -> Sentence:
    """The tokens as they stand in the text: a multiword token once, empty nodes not at all."""
    tokens: Sentence = []
    covered = 0
    for place, row in enumerate(rows):
        name = row[0]
        if "." in name or ("-" not in name and int(name) <= covered):
            continue
        if "-" in name:
            covered = int(name.split("-")[1])
        space = "SpaceAfter=No" not in row[9].split("|")
        upos = rows[place + 1][3] if "-" in name else row[3]
        tokens.append(Token(row[1], space, "-" in name, upos))
    return tokens


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Group sentences between ``# newpar`` and ``# newdoc`` marks."""
    current: Paragraph = []
    for block in blocks:
        if block.new_paragraph and current:
            yield current
            current = []
        current.append(block.tokens)
    if current:
        yield current


def edited(paragraph: Paragraph) -> Paragraph:
    """The paragraph as edited copy would be marked: "its" and "Mares" hold one word each.

    EWT takes such forms, written by people who left out an apostrophe, for two words. Learned from,
    they make a tokenizer split "Its" at the head of a correct sentence.
    """
    return [
        [replace(t, mwt=t.mwt and ("'" in t.text or t.text.lower() in CONTRACTED)) for t in sentence]
        for sentence in paragraph
    ]


def paragraph_text(paragraph: Paragraph) -> str:
    """The running text of a paragraph, without the space that may follow its last token."""
    return "".join(t.text + (" " if t.space else "") for s in paragraph for t in s).rstrip()


def labels(paragraph: Paragraph) -> list[int]:
    """Stanza's label of every character of ``paragraph_text``.

    0 inside a token or a space, 1 end of a token, 2 end of a sentence, 3 end of a multiword token,
    4 end of a multiword token that ends a sentence.
    """
    marks: list[int] = []
    for sentence in paragraph:
        for position, token in enumerate(sentence):
            last = position == len(sentence) - 1
            marks += [0] * (len(token.text) - 1)
            marks.append(1 + last + 2 * token.mwt)
            if token.space:
                marks.append(0)
    return marks[: len(paragraph_text(paragraph))]


def raw_text(blocks: Iterable[Block]) -> str:
    """A treebank as plain text, one blank line between paragraphs."""
    return "\n\n".join(paragraph_text(p) for p in paragraphs(blocks)) + "\n"


def expansions(blocks: Iterable[Block]) -> Iterator[tuple[str, list[str]]]:
    """Every multiword token with its words, where the words spell the token exactly.

    The few that do not ("wanna" as "want to" after a correction) are left to the lexicon of forms:
    an exact split can be decided by a small classifier that never invents a letter.
    """
    for block in blocks:
        for place, row in enumerate(block.rows):
            if "-" in row[0]:
                first, last = (int(part) for part in row[0].split("-"))
                words = [r[1] for r in block.rows[place + 1 : place + 2 + last - first]]
                if "".join(words) == row[1]:
                    yield row[1], words


def conllu(blocks: Iterable[Block]) -> str:
    """The sentences as CoNLL-U, without comments and empty nodes (UD's scorer wants neither)."""
    return "".join("".join("\t".join(row) + "\n" for row in block.rows if "." not in row[0]) + "\n" for block in blocks)


def prepare(data: Path, work: Path, treebank: str, split: str) -> dict[str, Path]:
    """Write a split's plain text, labels and CoNLL-U below ``work``, as stanza's readers take them."""
    blocks = read_treebank(treebank_path(data, treebank, split))
    marks = ["".join(map(str, labels(p))) for p in paragraphs(blocks)]
    contents = {"txt": raw_text(blocks), "label": "\n\n".join(marks) + "\n", "conllu": conllu(blocks)}
    work.mkdir(parents=True, exist_ok=True)
    files = {kind: work / f"{treebank}_{split}.{kind}" for kind in contents}
    for kind, content in contents.items():
        files[kind].write_text(content, encoding="utf-8")
    return files


def main() -> None:
    """Prepare the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    options = parser.parse_args()
    for treebank in TREEBANKS:
        for split in ("train", "dev"):
            prepare(options.data, options.work, treebank, split)


if __name__ == "__main__":
    main()
