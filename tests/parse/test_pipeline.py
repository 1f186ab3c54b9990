"""Offsets, blocks and privacy of the parse, with the real pack."""

from __future__ import annotations

import subprocess
import sys

import pytest

from quotecheck.errors import ModelError
from quotecheck.parse.models import add_model, list_models, model_info, model_path
from quotecheck.parse.pipeline import PLAIN, parse_articles
from quotecheck.schema import Article, Block, BlockKind
from tests.attribute.needs import needs_pack

TEXT = "“We’ll open the lock on Friday,” Dana Okoro said.\r\nThe\u00a0harbour master wasn’t sure. 'Perhaps,' he said."


def article(text: str) -> tuple[Article, list[Block]]:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind=BlockKind.PARAGRAPH, start=at, end=at + len(line.rstrip("\r"))))
        at += len(line) + 1
    return Article(id="a", text=text, blocks=tuple(blocks)), blocks


def test_normalisation_keeps_every_offset() -> None:
    assert all(len(chr(k).translate(PLAIN)) == 1 for k in PLAIN)


@needs_pack
def test_words_stand_where_their_offsets_say() -> None:
    parse = parse_articles([article(TEXT)])[0]
    singles = [w for w in parse.words if TEXT[w.start : w.end] == w.text]
    assert len(singles) >= len(parse.words) - 4  # the rest are halves of contractions
    assert {"“", "Okoro", "harbour", "Perhaps"} <= {TEXT[w.start : w.end] for w in parse.words}


@needs_pack
def test_no_sentence_crosses_a_block() -> None:
    (given, blocks) = article("The council met\nThe mayor left early.")
    parse = parse_articles([(given, blocks)])[0]
    assert all(blocks[s.block].start <= s.start and s.end <= blocks[s.block].end for s in parse.sentences)
    assert {s.block for s in parse.sentences} == {0, 1}


@needs_pack
def test_articles_parsed_together_equal_articles_parsed_alone() -> None:
    told = "Ruth Adeyemi told the inquiry that the lock had failed twice."
    given = [article(TEXT), article(told), article(f"The lock is old.\n{told}\n{told}")]  # one paragraph thrice
    for own, parse in zip(given, parse_articles(given), strict=True):
        alone = parse_articles([own])[0]
        assert [(w.start, w.end, w.head, w.deprel) for w in parse.words] == [
            (w.start, w.end, w.head, w.deprel) for w in alone.words
        ]
        assert parse.sentences == alone.sentences


def test_empty_articles_give_empty_parses() -> None:
    assert parse_articles([]) == []
    parse = parse_articles([(Article(id="e", text=" \n"), [])])[0]
    assert parse.words == []


@needs_pack
def test_attribution_opens_no_socket() -> None:
    program = (
        "import socket\n"
        "def refuse(*a, **k): raise AssertionError('network')\n"
        "socket.socket.connect = refuse; socket.create_connection = refuse; socket.getaddrinfo = refuse\n"
        "from quotecheck import attribute\n"
        "result = attribute('The mayor, Ana Ruiz, said the bridge was safe.')\n"
        "assert result.quotes, result\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_an_unknown_model_is_one_clear_error() -> None:
    with pytest.raises(ModelError, match="no model named 'nope'"):
        model_path("nope")


def test_official_packages_are_listed_and_say_how_to_add_them() -> None:
    names = [m.name for m in list_models()]
    assert names[0] == "quotecheck-en"
    assert "stanza/default" in names
    if not model_info("stanza/default").installed:
        with pytest.raises(ModelError, match="quotecheck models add stanza/default"):
            model_path("stanza/default")


def test_adding_a_model_without_a_network_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import stanza

    def unreachable(*args: object, **options: object) -> None:
        raise ConnectionError("no route")

    if model_info("stanza/default_fast").installed:
        pytest.skip("the package is on this machine")
    monkeypatch.setattr(stanza, "download", unreachable)
    with pytest.raises(ModelError, match="network"):
        add_model("stanza/default_fast")
