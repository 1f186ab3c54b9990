"""Trains the splitter of multiword tokens ("don't", "Okafor's") and writes ``mwt.pt``.

In English the words of such a token spell it exactly, so stanza's character classifier is enough:
it only decides where to cut and can invent nothing. Distinct tokens are learned once each, with
possessives of invented names and shouted forms beside those of the treebanks.

``python scripts/train_pack/mwt.py`` takes a minute or two; a finished model is not made again.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable
from pathlib import Path

from data import SEED, TREEBANKS, add_options, expansions, paragraphs, read_treebank, treebank_path
from news import Newsroom
from stanza.models import mwt_expander

#: Possessives of made-up names added to the treebanks' two thousand tokens.
INVENTED = 1500

Split = tuple[str, tuple[str, ...]]


def splits(data: Path, split: str) -> set[Split]:
    """Every distinct multiword token of the treebanks' split."""
    blocks = [b for name in TREEBANKS for b in read_treebank(treebank_path(data, name, split))]
    return {(token, tuple(words)) for token, words in expansions(blocks)}


def invented(data: Path) -> set[Split]:
    """Possessives of names, singular and plural."""
    blocks = read_treebank(treebank_path(data, "gum", "train"))
    room = Newsroom(list(paragraphs(blocks)), random.Random(SEED))
    made: set[Split] = set()
    for _ in range(INVENTED):
        name = room.surname()[-1].text
        ending = "'" if name.endswith("s") and room.maybe(0.5) else "'s"
        made.add((name + ending, (name, ending)))
    return made


def conllu(pairs: Iterable[Split]) -> str:
    """One sentence a token, as much of CoNLL-U as stanza's reader needs."""
    lines: list[str] = []
    for token, words in sorted(pairs):
        lines.append("\t".join([f"1-{len(words)}", token, *["_"] * 8]))
        for place, word in enumerate(words, 1):
            head = ["0", "root"] if place == 1 else ["1", "dep"]
            lines.append("\t".join([str(place), word, "_", "X", "_", "_", *head, "_", "_"]))
        lines.append("")
    return "\n".join(lines) + "\n"


def train(options: argparse.Namespace) -> None:
    """Write the two files and let stanza train."""
    folder: Path = options.work / "mwt"
    folder.mkdir(parents=True, exist_ok=True)
    known = splits(options.data, "train")
    shouted = {(token.upper(), tuple(w.upper() for w in words)) for token, words in known}
    (folder / "train.conllu").write_text(conllu(known | shouted | invented(options.data)), encoding="utf-8")
    (folder / "dev.conllu").write_text(conllu(splits(options.data, "dev")), encoding="utf-8")
    mwt_expander.main(
        [
            *["--train_file", str(folder / "train.conllu")],
            *["--eval_file", str(folder / "dev.conllu"), "--gold_file", str(folder / "dev.conllu")],
            *["--lang", "en", "--shorthand", "en_news", "--save_dir", str(options.work), "--save_name", "mwt.pt"],
            *["--force_exact_pieces", "--hidden_dim", "64", "--emb_dim", "32", "--num_layers", "1"],
            *["--num_epoch", str(options.epochs), "--dropout", "0.3", "--augment_apos", "0"],
            *["--cpu", "--seed", str(SEED), "--log_step", "1000"],
        ]
    )


def main() -> None:
    """Parse the options; train unless the model is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--epochs", type=int, default=15)
    options = parser.parse_args()
    if not (options.work / "mwt.pt").exists():
        train(options)


if __name__ == "__main__":
    main()
