"""Score the pack's tagger, lemmatizer, parser and entity tagger on gold tokens.

    python scripts/train_pack/evaluate_heads.py [--split dev|test] [--pack quotecheck/data/pack]

Scores a whole pack (run ``assemble.py`` first) and writes ``WORK/heads_SPLIT.json``.
UD's own scorer for trees and tags; entity F1 (exact spans and classes) over Person,
Organization, Location and NORP. Test splits are read once, at the end.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from heads import STRAIGHT, read_entities
from stanza.models.common.doc import Document
from stanza.models.common.utils import ud_scores
from stanza.utils.conll import CoNLL

BANKS = {"dev": ("ewt", "gum"), "test": ("ewt", "gum", "pud")}
CLASSES = ("Person", "Organization", "Location", "NORP")


def pipeline(folder: Path) -> Any:
    """The pack's stanza pipeline and its ``forget``, through the product's own loader."""
    from quotecheck.parse import pipeline as loader

    return loader.stanza_pipeline(folder)


def trees(nlp: Any, path: Path) -> dict[str, float]:
    """UPOS, lemmas, UAS and LAS of one treebank on gold tokens."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        text = handle.read()
    rows = [r for r in text.split("\n") if r.startswith("#") or "." not in r.split("\t")[0]]
    gold = "\n".join(r if r.startswith("#") else r.translate(STRAIGHT) for r in rows)
    document = CoNLL.conll2doc(input_str=gold)
    for name in ("pos", "lemma", "depparse"):
        document = nlp.processors[name].process(document)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "gold.conllu").write_text(gold, encoding="utf-8")
        CoNLL.write_doc2conll(document, str(Path(folder) / "system.conllu"))
        scores = ud_scores(f"{folder}/gold.conllu", f"{folder}/system.conllu")
    return {m: round(100 * scores[m].f1, 2) for m in ("UPOS", "Lemmas", "UAS", "LAS")}


def spans(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Entity spans of a BIO or BIOES sequence."""
    start, kind = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        mark, _, name = tag.partition("-")
        if start >= 0 and (mark in "BSO" or name != kind):
            yield start, i, kind
            start = -1
        if mark in ("B", "S") or (mark != "O" and start < 0):
            start, kind = i, name


def entities(nlp: Any, path: Path) -> dict[str, float]:
    """Entity precision, recall and F1 over the four classes of people and places."""
    gold = read_entities(path, longest=10_000)
    plain = Document([[{"id": w.id, "text": w.text} for w in s.words] for s in gold.sentences])
    found = nlp.processors["ner"].process(plain)
    right = wanted = given = 0
    for a, b in zip(gold.sentences, found.sentences, strict=True):
        want = {s for s in spans([t.ner for t in a.tokens]) if s[2] in CLASSES}
        got = {s for s in spans([t.ner for t in b.tokens]) if s[2] in CLASSES}
        right, wanted, given = right + len(want & got), wanted + len(want), given + len(got)
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    return {
        "entity precision": round(100 * precision, 2),
        "entity recall": round(100 * recall, 2),
        "entity F1": round(200 * right / max(wanted + given, 1), 2),
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--pack", type=Path, default=Path("quotecheck/data/pack"))
    options.add_argument("--work", type=Path, default=Path("build/pack"), help="folder for the figures")
    options.add_argument("--split", choices=("dev", "test"), default="dev")
    args = options.parse_args()
    nlp, forget = pipeline(args.pack)
    result: dict[str, Any] = {}
    for bank in BANKS[args.split]:
        result[bank] = trees(nlp, args.data / f"treebanks/en_{bank}_{args.split}.conllu.gz")
        forget()
        print(bank, result[bank], flush=True)
    result["worldwide"] = entities(nlp, args.data / f"ner/worldwide_{args.split}.tsv.gz")
    lines = json.dumps(result, indent=1)
    (args.work / f"heads_{args.split}.json").write_text(lines + "\n", encoding="utf-8")
    print(lines)


if __name__ == "__main__":
    main()
