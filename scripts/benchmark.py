"""Words a second, peak memory and start-up of attribution, beside stanza's stock pipeline.

    python scripts/benchmark.py FILE… [--words 40000]

Two processes read the same text one after another: quotecheck's attribution, and a
stock stanza pipeline with the same models, in which each head encodes every sentence
for itself. A third only starts and prints the version. Each line is one measurement;
figures are comparable within one run only. ``--mode`` (quotecheck or stock) measures
one of the two in this process.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from typing import Any

from quotecheck.schema import Article
from quotecheck.text import ReadFailure, read_articles


def load(paths: list[str], words: int) -> list[Article]:
    """Articles up to a number of words."""
    found: list[Article] = []
    total = 0
    for article in read_articles(paths):
        if not isinstance(article, ReadFailure):
            found.append(article)
            total += len(article.text.split())
            if total >= words:
                break
    return found


def run(mode: str, paths: list[str], words: int) -> dict[str, Any]:
    """One measurement, in this process."""
    articles = load(paths, words)
    total = sum(len(a.text.split()) for a in articles)
    began = time.perf_counter()
    if mode == "quotecheck":
        from quotecheck.attribute.run import attribute_articles
        from quotecheck.parse.pipeline import load_pipeline

        load_pipeline()
        loaded = time.perf_counter()
        quotes = sum(len(a.quotes) for a in attribute_articles(articles))
    else:
        from quotecheck.parse.models import shipped_pack
        from quotecheck.parse.pipeline import stanza_pipeline

        nlp, _ = stanza_pipeline(shipped_pack(), remember=False)
        loaded = time.perf_counter()
        quotes = 0
        for article in articles:
            nlp("\n\n".join(article.text[b.start : b.end] for b in article.blocks))
    took = time.perf_counter() - loaded
    return {
        "mode": mode,
        "articles": len(articles),
        "words": total,
        "start_up_s": round(loaded - began, 2),
        "words_a_second": round(total / took),
        "peak_memory_MiB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "quotes": quotes,
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("paths", nargs="+")
    options.add_argument("--words", type=int, default=40_000)
    options.add_argument("--mode", choices=("quotecheck", "stock"), help="measure one mode in this process")
    args = options.parse_args()
    if args.mode:
        print(json.dumps(run(args.mode, args.paths, args.words)))
        return
    results = []
    for mode in ("quotecheck", "stock"):
        command = [sys.executable, __file__, "--mode", mode, "--words", str(args.words), *args.paths]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        results.append(json.loads(done.stdout.strip().splitlines()[-1]))
        print(results[-1])
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "quotecheck", "--version"], capture_output=True, check=True)
    print({"version_s": round(time.perf_counter() - began, 2)})
    ours, stock = results
    print({"times_as_fast_as_stock": round(ours["words_a_second"] / stock["words_a_second"], 2)})


if __name__ == "__main__":
    main()
