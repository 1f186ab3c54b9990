"""Time of a whole check, beside the time of attributing the draft alone.

    python scripts/benchmark_check.py DATA [--stories gold/stories] [--pair STORY,STORY ...] [--times 5]

Two gold stories are one draft of 20 to 30 quotations; five such drafts are checked unless ``--pair`` names others. One
store a draft holds 1,000 newswire articles (``DATA`` holds ``newswire/worldwide_articles.tar.gz``) and the reports of
both stories. Once the models are warm, three times are measured, in turns: attributing the draft, checking it against a
store in which nothing has been attributed yet (a fresh copy of the store each time), and checking it again. Of each the
shortest counts, as in the standard library's ``timeit``: what else the machine does can only make it longer. The
bar is the ratio of the second to the first: no more than 2. Ratios are comparable within one run only. ``--profile``
shows where the time of a check goes.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).parent))

from benchmark_coverage import newswire

from quotecheck import attribute, check
from quotecheck.check.glance import _keys_of, _positions
from quotecheck.compare.passages import _pairs_near
from quotecheck.compare.utterance import _content, content
from quotecheck.coverage import SqliteCoverage
from quotecheck.evaluate.stories import Story, read_story
from quotecheck.schema import Article
from quotecheck.text import article_from_text
from quotecheck.text.tokens import _tokens

ARTICLES = 1000
PAIRS = (
    "rate-decision,telecom-breach",
    "bushfire,vaccine-trial",
    "tax-vote,mine-accident",
    "petrel-launch-failure,alder-court-ruling",
    "hospital-inquiry,tri-bay-strike",
)


def joined(stories: list[Story]) -> Article:
    """The drafts of some stories as one, of the first one's day."""
    text = "\n\n".join(s.draft.text.strip() for s in stories)
    return article_from_text(text, id="draft", date=stories[0].draft.date)


def fill(path: Path, data: Path, stories: list[Story]) -> None:
    """Make the store."""
    with SqliteCoverage(path, create=True) as store:
        store.add(islice(newswire(data), ARTICLES))
        for story in stories:
            store.add(story.reports)


def seconds(act: Callable[[], object]) -> float:
    """How long something takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def forget_texts() -> None:
    """Empty what is remembered of texts: only words may be known from the time before."""
    for remembered in (_tokens, content, _content, _keys_of, _positions, _pairs_near):
        remembered.cache_clear()


def measure(stories: list[Story], data: Path, times: int, profile: bool) -> list[float]:
    """The least seconds of attributing a draft, of its first check and of its second, printed too."""
    draft = joined(stories)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coverage.store"
        fill(path, data, stories)
        quotes = attribute(draft).quotes  # and the models are warm
        reports = sum(len(s.reports) for s in stories)
        print(f"{len(draft.text.split())} words, {len(quotes)} quotes, {ARTICLES} + {reports} articles stored")
        alone, first, again = [], [], []
        for number in range(times):
            alone.append(seconds(lambda: attribute(draft)))
            copy = Path(folder) / f"{number}.store"
            shutil.copy(path, copy)
            with SqliteCoverage(copy) as store:
                forget_texts()
                first.append(seconds(lambda: check(draft, store)))
                forget_texts()
                again.append(seconds(lambda: check(draft, store)))
        shortest = [min(t) for t in (alone, first, again)]
        for name, took in zip(("attribute", "check, first time", "check, second time"), shortest, strict=True):
            print(f"{name:20}{took:7.2f} s, {took / shortest[0]:.2f} times attributing")
        if profile:
            with SqliteCoverage(path) as store, cProfile.Profile() as profiler:
                check(draft, store)
            pstats.Stats(profiler).sort_stats("cumulative").print_stats(60)
    return shortest


def main() -> None:
    """Warm the models, measure each draft, print the ratios of all."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("--stories", type=Path, default=Path(__file__).parents[1] / "gold" / "stories")
    options.add_argument("--pair", nargs="*", default=PAIRS)
    options.add_argument("--times", type=int, default=5)
    options.add_argument("--threads", type=int, default=0, help="threads of the models (default: torch's own)")
    options.add_argument("--profile", action="store_true")
    args = options.parse_args()
    if args.threads:
        torch.set_num_threads(args.threads)
    found = []
    for pair in args.pair:
        stories = [read_story(args.stories / name) for name in pair.split(",")]
        found.append(measure(stories, args.data, args.times, args.profile))
    for name, column in (("first", 1), ("second", 2)):
        ratios = sorted(f[column] / f[0] for f in found)
        middle = statistics.median(ratios)
        print(
            f"{name} check: {middle:.2f} times attributing (median of the drafts), {ratios[0]:.2f} to {ratios[-1]:.2f}"
        )


if __name__ == "__main__":
    main()
