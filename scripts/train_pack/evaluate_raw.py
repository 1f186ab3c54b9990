"""Scores tokenize, mwt and lemma with UD's own scorer (udtools, through stanza), and measures their speed.

From raw text: sentences, words, and lemmas of the words found (these need parts of speech, for which
the gold ones are lent to the words that match; a real tagger is scored by the whole pack's table).
On gold tokens and gold UPOS: lemmas.

``python scripts/train_pack/evaluate_raw.py --split dev``. The test sets are read once, at the end.
"""

from __future__ import annotations

import argparse
import io
import json
import time
from pathlib import Path
from typing import Any

import stanza
import torch
from data import TREEBANKS, Block, add_options, conllu, raw_text, read_treebank, treebank_path
from stanza.models.common.doc import Document
from stanza.models.common.utils import ud_scores
from stanza.utils.conll import CoNLL


def pipeline(work: Path, processors: str, **more: Any) -> stanza.Pipeline:
    """Stanza's own pipeline on our files, nothing downloaded (an empty list of packages satisfies it)."""
    (work / "resources.json").write_text("{}", encoding="utf-8")
    paths = {f"{name}_model_path": str(work / f"{name}.pt") for name in processors.split(",")}
    return stanza.Pipeline(
        "en",
        dir=str(work),
        processors=processors,
        package=None,
        allow_unknown_language=True,
        download_method=None,
        use_gpu=False,
        verbose=False,
        **paths,
        **more,
    )


def scorable(document: Document) -> str:
    """A parsed document as CoNLL-U with a flat tree, since UD's scorer wants one."""
    for sentence in document.sentences:
        for word in sentence.words:
            word.head, word.deprel = (0, "root") if word.id == 1 else (1, "dep")
    return f"{document:C}\n\n"


def scores(gold: list[Block], system: str) -> dict[str, float]:
    """UD's figures, in percent."""
    result = ud_scores(io.StringIO(conllu(gold)), io.StringIO(system))
    return {name: round(100 * result[name].f1, 2) for name in ("Tokens", "Sentences", "Words", "Lemmas")}


def lent_tags(document: Document, gold: list[Block]) -> None:
    """Give words the gold UPOS of the gold word at the same place, ``X`` where there is none."""
    tags: dict[tuple[int, str], str] = {}
    place = 0
    for block in gold:
        for row in block.rows:
            if row[0].isdigit():
                tags[place, row[1]] = row[3]
                place += len(row[1].replace(" ", ""))
    place = 0
    for sentence in document.sentences:
        for word in sentence.words:
            word.upos = tags.get((place, word.text), "X")
            place += len(word.text.replace(" ", ""))


def score_treebank(work: Path, blocks: list[Block]) -> dict[str, float]:
    """All figures of one treebank's split."""
    lemmatizer = pipeline(work, "lemma", lemma_pretagged=True)
    text = raw_text(blocks)
    splitter = pipeline(work, "tokenize,mwt")
    splitter(text[:2000])
    started = time.perf_counter()
    found = splitter(text)
    seconds = time.perf_counter() - started
    lent_tags(found, blocks)
    raw = scores(blocks, scorable(lemmatizer.processors["lemma"].process(found)))
    gold = CoNLL.conll2doc(input_str=conllu(blocks))
    for sentence in gold.sentences:
        for word in sentence.words:
            word.lemma = None
    started = time.perf_counter()
    lemmatized = lemmatizer.processors["lemma"].process(gold)
    lemma_seconds = time.perf_counter() - started
    known = scores(blocks, f"{lemmatized:C}\n\n")
    return {
        **raw,
        "Lemmas on gold words": known["Lemmas"],
        "words/s tokenize+mwt": round(gold.num_words / seconds),
        "words/s lemma": round(gold.num_words / lemma_seconds),
    }


def main() -> None:
    """Print the table as JSON, and keep it beside the models."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--split", choices=["dev", "test"], default="dev")
    options = parser.parse_args()
    torch.set_num_threads(1)
    names = (*TREEBANKS, "pud") if options.split == "test" else TREEBANKS
    table = {
        name: score_treebank(options.work, read_treebank(treebank_path(options.data, name, options.split)))
        for name in names
    }
    lines = json.dumps(table, indent=1)
    (options.work / f"raw_{options.split}.json").write_text(lines + "\n", encoding="utf-8")
    print(lines)


if __name__ == "__main__":
    main()
