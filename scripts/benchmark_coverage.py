"""Recall and time of searching a store of coverage for edited quotations, with brute force beside it.

    python scripts/benchmark_coverage.py DATA EDITED [--work FOLDER] [--brute 2] [--kinds number,splice]

``DATA`` holds ``polnear/train.jsonl.gz`` and ``newswire/worldwide_articles.tar.gz``; ``EDITED`` is what
``make_edited_quotes.py`` writes. The store holds the PolNeAR train articles and 300,000 passages made from sentences
of different newswire articles, so that terms are as frequent as in news. It is built once in the folder ``--work``;
an interrupted build goes on where it stopped. A quotation is found when a passage that holds a part of the original is
among the first 50. Brute force searches the same passages in memory, for some quotations of each kind: once as the
in-memory coverage does, once scoring every passage. Times are comparable within one run only.
"""

from __future__ import annotations

import argparse
import gzip
import heapq
import json
import random
import re
import resource
import statistics
import tarfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from quotecheck.coverage import Candidate, Coverage, MemoryCoverage, SqliteCoverage
from quotecheck.coverage.passages import LEAST, scorer, wording
from quotecheck.schema import Article, Block, BlockKind
from quotecheck.text import article_from_text
from quotecheck.text.tokens import tokens

K = 50
MADE = 300_000  # passages made from the newswire
PARAGRAPHS = 20  # of a made article
SENTENCES = (1, 2, 2, 3)  # of a made paragraph: 45 words on average, as PolNeAR's have
BATCH = 32  # articles a transaction, as `coverage add` has
SEED = 300
_BEHIND_SENTENCE = re.compile(r"(?<=[.?!])[\"”’']?\s+(?=[\"“‘]?[A-Z])")

Row = dict[str, Any]


class EveryPassage(MemoryCoverage):
    """The slowest search there is: every passage is scored, whichever words it has."""

    def search(self, query: str, k: int = K, since: str | None = None, until: str | None = None) -> list[Candidate]:
        score = scorer(wording(tokens(query)))
        found = (Candidate(key, start, end, score(own), own) for key, start, end, own, _ in self._passages)
        return heapq.nsmallest(k, (c for c in found if c.score >= LEAST), key=lambda c: (-c.score, c.key, c.start))


def polnear(data: Path) -> Iterator[Article]:
    """The train articles."""
    with gzip.open(data / "polnear" / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield article_from_text(row["text"], id=row["id"], outlet=row["publisher"], date=row["date"])


def newswire(data: Path) -> Iterator[Article]:
    """The newswire articles."""
    with tarfile.open(data / "newswire" / "worldwide_articles.tar.gz") as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            file = archive.extractfile(member)
            if file is not None:
                yield article_from_text(file.read().decode(errors="replace"), id=Path(member.name).stem)


def made(data: Path, number: int = MADE) -> Iterator[Article]:
    """Articles whose paragraphs join sentences of different newswire articles; the same ones every time."""
    by_article = [
        [s for b in a.blocks if b.kind is BlockKind.PARAGRAPH for s in sentences(a.text[b.start : b.end])]
        for a in newswire(data)
    ]
    by_article = [own for own in by_article if own]
    weights = [len(own) for own in by_article]
    choose = random.Random(SEED)
    for first in range(0, number, PARAGRAPHS):
        paragraphs = []
        for _ in range(min(PARAGRAPHS, number - first)):
            chosen = choose.choices(by_article, weights, k=choose.choice(SENTENCES))
            paragraphs.append(" ".join(choose.choice(own) for own in chosen))
        blocks, at = [], 0
        for paragraph in paragraphs:
            blocks.append(Block(kind=BlockKind.PARAGRAPH, start=at, end=at + len(paragraph)))
            at += len(paragraph) + 2
        yield Article(id=f"made-{first // PARAGRAPHS:05}", text="\n\n".join(paragraphs), blocks=tuple(blocks))


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph, roughly."""
    return [s for s in _BEHIND_SENTENCE.split(" ".join(paragraph.split())) if len(s.split()) > 3]


def build(data: Path, work: Path) -> SqliteCoverage:
    """The store; what an earlier run has added is not added again."""
    work.mkdir(parents=True, exist_ok=True)
    store = SqliteCoverage(work / "coverage.store", create=True)
    built = work / "built.json"
    if not built.is_file():
        added, took = 0, 0.0
        for source in (polnear(data), made(data)):
            while batch := list(islice(source, BATCH)):
                began = time.perf_counter()
                new = store.add(batch).count("added")
                took += time.perf_counter() - began if new else 0.0
                added += new
                if added and batch[0].id.endswith("00"):
                    print(f"{batch[0].id}: {added} articles added, {added / took:.0f} a second", flush=True)
        store.tidy()
        built.write_text(json.dumps({"articles": len(store), "added": added, "seconds": took}), encoding="utf-8")
    known = json.loads(built.read_text(encoding="utf-8"))
    print(f"store: {known['articles']} articles, {(work / 'coverage.store').stat().st_size / 2**20:.0f} MiB")
    if known["added"]:
        print(f"adding: {known['added'] / known['seconds']:.0f} articles a second ({known['added']} in the last run)")
    return store


def load(edited: Path, kinds: Sequence[str]) -> dict[str, list[Row]]:
    """The edited quotations by kind, as far as they come from PolNeAR."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for line in edited.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["origin"].startswith("polnear:") and (not kinds or row["kind"] in kinds):
            rows[row["kind"]].append(row)
    return dict(rows)


def is_found(row: Row, coverage: Coverage, hits: Sequence[Candidate]) -> bool:
    """Whether one of the candidates holds a part of the original quotation."""
    _, name, at = row["origin"].rsplit(":", 2)
    for hit in hits:
        article = coverage.article(hit.key).article
        if article.id == name:
            # ``origin`` is where the whole quotation begins; of a long one, the sentences shown may stand later.
            start = max(int(at), article.text.find(row["original"][:-1], int(at)))
            if hit.start < start + len(row["original"]) and start < hit.end:
                return True
    return False


def measure(coverage: Coverage, by_kind: dict[str, list[Row]], most: int | None = None) -> dict[str, list[Row]]:
    """Whether each quotation is found, and in how many milliseconds."""
    results: dict[str, list[Row]] = {}
    for kind, rows in by_kind.items():
        results[kind] = []
        for row in rows[:most]:
            began = time.perf_counter()
            hits = coverage.search(row["edited"], K)
            took = 1000 * (time.perf_counter() - began)
            results[kind].append({"id": row["id"], "found": is_found(row, coverage, hits), "ms": took})
    return results


def show(name: str, results: dict[str, list[Row]], missed: bool = False) -> None:
    """One line a kind, and one for all."""
    print(f"\n{name:22}{'queries':>8}{'recall':>8}{'p50 ms':>9}{'p90 ms':>9}")
    for kind, rows in [*results.items(), ("all", [r for own in results.values() for r in own])]:
        times = sorted(r["ms"] for r in rows)
        recall = sum(r["found"] for r in rows) / len(rows)
        p50, p90 = statistics.median(times), times[int(0.9 * (len(times) - 1))]
        print(f"{kind:22}{len(rows):8}{recall:8.3f}{p50:9.1f}{p90:9.1f}")
    if missed:
        print("missed:", " ".join(r["id"] for rows in results.values() for r in rows if not r["found"]) or "none")


def main() -> None:
    """Build the store, search it, and search by brute force."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("edited", type=Path)
    options.add_argument("--work", type=Path, default=Path("benchmark-coverage"))
    options.add_argument("--brute", type=int, default=2, help="quotations a kind that brute force searches for")
    options.add_argument("--kinds", default="", help="only these kinds, with commas between")
    args = options.parse_args()
    by_kind = load(args.edited, [k for k in args.kinds.split(",") if k])
    with build(args.data, args.work) as store:
        measure(store, by_kind, 3)  # the file's pages are read
        show("store", measure(store, by_kind), missed=True)
        if args.brute:
            began = time.perf_counter()
            brute = EveryPassage(covered.article for covered in store.articles())
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
            print(f"\nin memory: {time.perf_counter() - began:.0f} s to build, {peak:.1f} GiB")
            sample = {
                kind: random.Random(SEED).sample(rows, min(args.brute, len(rows))) for kind, rows in by_kind.items()
            }
            show("store, same sample", measure(store, sample))
            show("in-memory coverage", measure(_plain(brute), sample))
            show("every passage scored", measure(brute, sample), missed=True)


def _plain(brute: EveryPassage) -> MemoryCoverage:
    """The same passages searched as the in-memory coverage searches them."""
    plain = MemoryCoverage()
    plain.__dict__ = brute.__dict__
    return plain


if __name__ == "__main__":
    main()
