"""Trains the tokenizer: stanza's model and optimiser, with whole paragraphs as training examples.

Stanza's own loop strings random sentences together; quotation marks that open in one sentence and
close in the next make no sense there. Here an example is a paragraph as it will be at inference
(or a stretch of a long one, cut where a sentence starts), and news is mixed in (``news.py``).

``python scripts/train_pack/tokenizer.py`` writes ``tokenize.pt`` and goes on from
``tokenize.ckpt`` when interrupted. (Not named ``tokenize.py``: a script's folder comes first on
the import path, and torch needs the standard library's module of that name.)
"""

from __future__ import annotations

import argparse
import logging
import math
import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import stanza.models.tokenization.model as stanza_model
import torch
from data import (
    SEED,
    TREEBANKS,
    Paragraph,
    add_options,
    edited,
    labels,
    paragraph_text,
    paragraphs,
    prepare,
    read_treebank,
    treebank_path,
)
from news import Newsroom, epoch
from stanza.models.tokenization.data import TokenizationDataset
from stanza.models.tokenization.trainer import Trainer
from stanza.models.tokenization.utils import eval_model
from stanza.models.tokenization.vocab import Vocab
from stanza.models.tokenizer import DEFAULT_FEAT_FUNCS, parse_args

log = logging.getLogger("train_pack")

#: Characters of the longest training example; paragraphs of news seldom pass 500.
WINDOW = 450
#: Characters a batch, padding included: about twenty paragraphs.
BATCH = 8000
#: Share of characters shown as unknown, so that a letter never seen (ł, ₱) does no harm.
UNKNOWN = 0.03
RATE, LAST_RATE = 3e-3, 1e-4

Example = tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any]]


def settings(options: argparse.Namespace) -> dict[str, Any]:
    """Stanza's default arguments with ours on top; they are saved with the model."""
    args: dict[str, Any] = parse_args(["--lang", "en", "--shorthand", "en_news", "--max_seqlen", "1000", "--cpu"])
    args |= {
        "hidden_dim": options.hidden,
        "conv_res": options.conv or None,
        "hierarchical": True,
        "dropout": options.dropout,
        "lr0": RATE,
        "use_mwt": True,
        "num_dict_feat": 0,
        "feat_funcs": DEFAULT_FEAT_FUNCS,
        "feat_dim": len(DEFAULT_FEAT_FUNCS),
    }
    return args


def encode(dataset: TokenizationDataset, paragraph: Paragraph) -> Example:
    """Ids, labels and features of a paragraph, by the code that inference uses."""
    text, marks = paragraph_text(paragraph), labels(paragraph)
    units, _, features, _ = dataset.para_to_sentences([(c, 0) for c in text])[0]
    return units, np.array(marks), features.astype(np.float32)


def window(example: Example, chance: random.Random) -> Example:
    """A stretch of at most WINDOW characters that starts where a sentence does."""
    units, marks, features = example
    if len(units) <= WINDOW:
        return example
    starts = [0, *(np.flatnonzero((marks == 2) | (marks == 4)) + 1)]
    start = chance.choice([s for s in starts if s < len(units) - 20] or [0])
    part = slice(start, start + WINDOW)
    return units[part], marks[part], features[part]


def batches(examples: list[Example], chance: random.Random, unknown: int) -> Iterator[tuple[Any, ...]]:
    """Padded batches of examples of like length, in random order, as ``Trainer.update`` takes them."""
    order = sorted(range(len(examples)), key=lambda i: (len(examples[i][0]) // 8, chance.random()))
    groups: list[list[int]] = [[]]
    for index in order:
        if (len(groups[-1]) + 1) * len(examples[index][0]) > BATCH:
            groups.append([])
        groups[-1].append(index)
    chance.shuffle(groups)
    noise = np.random.default_rng(chance.randrange(2**31))
    for group in filter(None, groups):
        group.sort(key=lambda i: -len(examples[i][0]))
        width = len(examples[group[0]][0])
        units = np.zeros((len(group), width), dtype=np.int64)
        marks = np.full((len(group), width), -1, dtype=np.int64)
        features = np.zeros((len(group), width, len(DEFAULT_FEAT_FUNCS)), dtype=np.float32)
        for row, index in enumerate(group):
            size = len(examples[index][0])
            units[row, :size], marks[row, :size], features[row, :size] = examples[index]
        units[(noise.random(units.shape) < UNKNOWN) & (units != 0)] = unknown
        lengths = [[""] * len(examples[i][0]) for i in group]
        yield torch.from_numpy(units), torch.from_numpy(marks), torch.from_numpy(features), lengths


@contextmanager
def unpacked() -> Iterator[None]:
    """Let the LSTMs read padded batches as they are.

    The backward pass of packed sequences of unequal length is four to fifteen times slower on a
    CPU (2,000 to 7,000 characters a second against 29,000, measured on one shared core), and
    within a batch lengths differ by less than eight characters.
    """
    kept = stanza_model.pack_padded_sequence, stanza_model.pad_packed_sequence
    stanza_model.pack_padded_sequence = lambda padded, lengths, batch_first: padded
    stanza_model.pad_packed_sequence = lambda padded, batch_first: (padded, None)
    try:
        yield
    finally:
        stanza_model.pack_padded_sequence, stanza_model.pad_packed_sequence = kept


def train(options: argparse.Namespace) -> None:
    """Train while the rate falls and keep the last epoch, its dev score in the log."""
    options.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    blocks = [read_treebank(treebank_path(options.data, name, "train")) for name in TREEBANKS]
    source = [edited(p) for treebank in blocks for p in paragraphs(treebank)]
    args = settings(options)
    rng = random.Random(SEED)
    room = Newsroom(source, rng)
    sample = epoch(source, rng, room)
    checkpoint = options.work / "tokenize.ckpt"
    state = torch.load(checkpoint, weights_only=True) if checkpoint.exists() else {}
    vocab = Vocab([[(c, 0) for c in paragraph_text(p)] for p in sample], "en")
    if state:
        vocab = Vocab.load_state_dict(state["vocab"])
    args["vocab_size"] = len(vocab)
    trainer = Trainer(args=args, vocab=vocab, device="cpu")
    if state:
        trainer.model.load_state_dict(state["model"])
        trainer.optimizer.load_state_dict(state["optimizer"])
    encoder = TokenizationDataset(args, input_text="x", vocab=vocab, evaluation=True)
    dev = [dev_set(options, args, vocab, name) for name in TREEBANKS]
    for number in range(state.get("next", 0), options.epochs):
        chance = random.Random(SEED + number)
        room.chance = chance
        examples = [window(encode(encoder, p), chance) for p in epoch(source, chance, room)]
        progress = number / max(1, options.epochs - 1)
        trainer.change_lr(LAST_RATE + (RATE - LAST_RATE) * 0.5 * (1 + math.cos(math.pi * progress)))
        with unpacked():
            losses = [trainer.update(batch) for batch in batches(examples, chance, vocab.unit2id("<UNK>"))]
        with torch.no_grad():
            score = sum(eval_model(args, trainer, d, vocab, None) for d in dev) / len(dev)
        log.info("epoch %d: %d updates, loss %.4f, dev %.4f", number, len(losses), np.mean(losses), score)
        trainer.save(str(options.work / "tokenize.pt"))
        state = {"model": trainer.model.state_dict(), "optimizer": trainer.optimizer.state_dict()}
        state |= {"vocab": vocab.state_dict(), "next": number + 1}
        torch.save(state, checkpoint)


def dev_set(options: argparse.Namespace, args: dict[str, Any], vocab: Vocab, name: str) -> TokenizationDataset:
    """A treebank's dev set as stanza's evaluation takes it."""
    written = prepare(options.data, options.work, name, "dev")
    files = {kind: str(written[kind]) for kind in ("txt", "label")}
    return TokenizationDataset(args, input_files=files, vocab=vocab, evaluation=True)


def main() -> None:
    """Parse the options and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--conv", default="", help="sizes of the convolutions beside the LSTM; empty for none")
    parser.add_argument("--dropout", type=float, default=0.2)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
