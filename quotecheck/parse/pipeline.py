"""Run stanza over articles: the pack's models, loaded once, and their output as a Parse."""

from __future__ import annotations

import functools
import gc
import json
import logging
import pickle
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from quotecheck.config import DEFAULT_MODEL
from quotecheck.errors import ModelError
from quotecheck.parse.models import model_path
from quotecheck.parse.tree import Entity, Parse, Sentence, Word
from quotecheck.schema import Article, Block

# One character for one character, so that offsets hold: the models know straight marks best.
PLAIN = (
    dict.fromkeys(map(ord, "“”„‟«»"), '"')
    | dict.fromkeys(map(ord, "‘’‚‛`´"), "'")
    | dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u200b\ufeff\x00\n\r\t"), " ")
    | {ord("\u2011"): "-"}
)
# The dot inside a web address or a file's name; stanza ends sentences there ("Gawker." "com has").
_INNER_DOT = re.compile(r"(?<=\w{3})\.(?=[a-z]{2})")
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
SEPARATOR = "\n\n"  # stanza never joins sentences across a blank line

Annotate = Callable[[str], Any]


@functools.lru_cache(maxsize=2)
def load_pipeline(name: str = DEFAULT_MODEL) -> Annotate:
    """Load a model pack and return a function from text to a stanza Document.

    Parameters
    ----------
    name
        ``quotecheck-en`` (the pack that ships) or an official stanza package
        added with ``quotecheck models add``.

    Raises
    ------
    ModelError
        If the pack is missing or damaged.
    """
    folder = model_path(name)
    logging.getLogger("stanza").setLevel(logging.ERROR)
    try:
        annotate = _load_pack(folder) if (folder / "encoder").is_dir() else _load_official(folder, name)
    except (OSError, EOFError, KeyError, RuntimeError, ValueError, pickle.UnpicklingError) as error:
        raise ModelError(
            f"The model pack {name!r} could not be loaded ({error}). "
            "Reinstall quotecheck, or choose another with --model."
        ) from error
    gc.freeze()  # models stay until the end: walking through them for garbage took a tenth of a check
    return annotate


def stanza_pipeline(folder: Path, *, remember: bool = True) -> tuple[Any, Callable[[], None]]:
    """The pack's stanza pipeline, and a function that empties its encoder's memory.

    Without ``remember`` every head encodes each sentence anew and trees are decoded
    as stanza does it by itself: the slow reference.
    """
    import stanza
    from stanza.models.depparse.trainer import Trainer

    from quotecheck.parse.encoder import load_encoder
    from quotecheck.parse.fastparser import FastParserTrainer

    encoder, cache = load_encoder(folder / "encoder", remember=remember)
    settings: dict[str, Any] = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    if remember:
        parser = Trainer.load(str(folder / "depparse.pt"), None, foundation_cache=cache, device="cpu")
        settings["depparse_trainer"] = FastParserTrainer(parser)
    nlp = stanza.Pipeline(
        "en",
        dir=str(folder),
        package=None,
        processors=dict.fromkeys(PROCESSORS, "quotecheck"),
        download_method=None,
        resources_filepath=str(folder / "resources.json"),
        foundation_cache=cache,
        use_gpu=False,
        verbose=False,
        allow_unknown_language=True,
        **{f"{p}_model_path": str(folder / f"{p}.pt") for p in PROCESSORS},
        **settings,
    )
    _split_only_clitics(nlp)
    return nlp, encoder.forget


# Written as one, said as two, without an apostrophe.
_FUSED = frozenset(
    ("cannot", "dunno", "gimme", "gonna", "gotta", "lemme", "wanna", "dont", "doesnt", "didnt", "cant", "wont")
)


def _split_only_clitics(nlp: Any) -> None:
    """Keep names such as Hanna whole, which the tokenizer takes for two words now and then (*Han* and *na*)."""
    expander = nlp.processors["mwt"]
    expand = expander.process

    def process(document: Any) -> Any:
        for sentence in document.sentences:
            for token in sentence.tokens:
                fused = token.misc == "MWT=Yes" and not any(c in "'’" for c in token.text)
                if fused and token.text.lower() not in _FUSED:
                    token.misc = None
        return expand(document)

    expander.process = process


def _load_pack(folder: Path) -> Annotate:
    nlp, forget = stanza_pipeline(folder)

    def annotate(text: str) -> Any:
        try:
            return nlp(text)
        finally:
            forget()

    return annotate


def _load_official(folder: Path, name: str) -> Annotate:
    import stanza

    package = name.partition("/")[2] or "default"
    nlp: Annotate = stanza.Pipeline(
        "en", dir=str(folder), package=package, processors=",".join(PROCESSORS), download_method=None, verbose=False
    )
    return nlp


def parse_articles(articles: Sequence[tuple[Article, Sequence[Block]]], model: str = DEFAULT_MODEL) -> list[Parse]:
    """Parse the given blocks of some articles in one go (batches fill better that way).

    Each block is parsed on its own, equal ones once: no sentence crosses a block. ``Sentence.block``
    counts within the blocks given for that article.
    """
    starts: dict[str, int] = {}  # of each different block in the joined text
    where: list[tuple[int, int, Block, str]] = []  # article, block number, block, its plain text
    length = 0
    for number, (article, blocks) in enumerate(articles):
        for position, block in enumerate(blocks):
            piece = _INNER_DOT.sub("x", article.text[block.start : block.end].translate(PLAIN))
            if piece.strip():
                where.append((number, position, block, piece))
                if piece not in starts:  # wire copy stands in many reports
                    starts[piece] = length
                    length += len(piece) + len(SEPARATOR)
    parses = [Parse([], [], []) for _ in articles]
    if starts:
        sentences: dict[int, list[Any]] = {start: [] for start in starts.values()}
        order = list(sentences)
        for sentence in load_pipeline(model)(SEPARATOR.join(starts)).sentences:
            sentences[order[bisect_right(order, sentence.tokens[0].start_char) - 1]].append(sentence)
        for number, position, block, piece in where:
            for sentence in sentences[starts[piece]]:
                _add(parses[number], sentence, articles[number][0].text, position, block.start - starts[piece])
    for parse in parses:
        parse.__post_init__()
    return parses


def _add(parse: Parse, sentence: Any, text: str, block: int, shift: int) -> None:
    first, number = len(parse.words), len(parse.sentences)
    for token in sentence.tokens:
        for word in token.words:
            # Words of a multi-word token without offsets of their own take the token's.
            start = (word.start_char if word.start_char is not None else token.start_char) + shift
            end = (word.end_char if word.end_char is not None else token.end_char) + shift
            shown = text[start:end] if len(token.words) == 1 else word.text
            masked = len(token.words) == 1 and _INNER_DOT.search(shown) is not None
            parse.words.append(
                Word(
                    index=first + word.id - 1,
                    sentence=number,
                    start=start,
                    end=end,
                    text=shown,
                    lemma=(shown if masked else word.lemma or word.text).lower(),
                    upos=word.upos or "X",
                    xpos=word.xpos or "",
                    feats=word.feats or "",
                    head=first + word.head - 1 if word.head else -1,
                    deprel=word.deprel or "dep",
                    entity=token.ner or "O",
                )
            )
    parse.sentences.append(
        Sentence(
            first, len(parse.words), block, sentence.tokens[0].start_char + shift, sentence.tokens[-1].end_char + shift
        )
    )
    parse.entities.extend(Entity(e.start_char + shift, e.end_char + shift, e.type) for e in sentence.ents)
