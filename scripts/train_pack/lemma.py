"""Trains the lemmatizer and writes ``lemma.pt``: a dictionary, and a small model for the rest.

The dictionary holds every form of the treebanks with its part of speech, also as it looks at the
head of a sentence (``Denied``) and in a shouted lead (``DENIED``), so that the slow character model
is asked about one word in twenty. Only that model is trained, on distinct forms: it never sees
frequent words at inference, so frequency would teach it nothing.

``python scripts/train_pack/lemma.py`` goes on from ``lemma.ckpt`` when interrupted.
"""

from __future__ import annotations

import argparse
import logging
import random
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import torch
from data import SEED, TREEBANKS, add_options, read_treebank, treebank_path
from stanza.models.lemma.data import DataLoader
from stanza.models.lemma.trainer import Trainer
from stanza.models.lemma.vocab import MultiVocab
from stanza.models.lemmatizer import parse_args
from stanza.utils.conll import CoNLL

log = logging.getLogger("train_pack")

#: Form, part of speech, lemma.
Entry = tuple[str, str, str]
#: Open classes: only these get new forms of letter case.
OPEN = {"NOUN", "VERB", "ADJ", "ADV", "AUX", "PRON", "DET", "ADP", "SCONJ", "CCONJ", "PART", "INTJ", "NUM"}
BATCH = 100


def entries(data: Path, split: str, treebanks: Iterable[str] = TREEBANKS) -> Iterator[Entry]:
    """Every word of the treebanks' split that has a lemma; a misspelling counts as its correct form too."""
    for name in treebanks:
        for block in read_treebank(treebank_path(data, name, split)):
            for row in block.rows:
                if row[0].isdigit() and row[2] != "_" and row[7] != "goeswith" and "Typo=Yes" not in row[5]:
                    yield row[1], row[3], row[2]


def grammar() -> Iterator[Entry]:
    """The forms of ``irregular.toml``: irregular ones as listed, those of verbs of speech by rule."""
    content = tomllib.loads(Path(__file__).with_name("irregular.toml").read_text(encoding="utf-8"))
    for verb in content["speech"]:
        for form in regular_forms(verb):
            yield form, "VERB", verb.split(":")[0]
    for upos in ("VERB", "NOUN"):
        for line in content[upos]:
            base, *forms = line.split()
            for form in (base, *forms):
                yield form, upos, base


def regular_forms(verb: str) -> list[str]:
    """Base, -s, -ed and -ing; a stem with a doubled consonant stands behind a colon ("snap:snapp")."""
    base, _, doubled = verb.partition(":")
    hissing = base.endswith(("s", "x", "z", "ch", "sh"))
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    if base.endswith("e") and not base.endswith("ee"):
        return [base, base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("ee"):
        return [base, base + "s", base + "d", base + "ing"]
    stem = doubled or base
    return [base, base + ("es" if hissing else "s"), stem + "ed", stem + "ing"]


def dictionary(counted: Counter[Entry], extra: Iterable[Entry]) -> dict[str, dict[str, str]]:
    """The commonest lemma of each form under each part of speech, and under other letter cases.

    No entry without part of speech is made (stanza's own training makes one): "stressed", seen as
    an adjective only, would then stay "stressed" as a verb instead of being asked of the model.
    """
    known: dict[str, dict[str, str]] = defaultdict(dict)
    for (form, upos, lemma), _ in counted.most_common():
        known[upos].setdefault(form, lemma)
    for form, upos, lemma in extra:
        known[upos][form] = lemma
    for upos in OPEN & known.keys():
        for form, lemma in list(known[upos].items()):
            if form.islower() and len(form) > 1:
                known[upos].setdefault(form.capitalize(), lemma)
                known[upos].setdefault(form.upper(), lemma)
    return dict(known)


def examples(known: dict[str, dict[str, str]]) -> list[Entry]:
    """Distinct forms for the model: all as they were seen, a fifth of the other letter cases."""
    chance = random.Random(SEED)
    made = [(form, upos, lemma) for upos, forms in sorted(known.items()) for form, lemma in sorted(forms.items())]
    return [e for e in made if e[0][0].islower() or e[1] == "PROPN" or chance.random() < 0.2]


def loader(words: list[Entry], args: dict[str, Any], **more: Any) -> DataLoader:
    """Stanza's batches of these words, each a sentence of its own."""
    row = "1\t{0}\t{2}\t{1}\t_\t_\t0\troot\t_\t_\n\n"
    document = CoNLL.conll2doc(input_str="".join(row.format(*entry) for entry in words))
    return DataLoader(document, args["batch_size"], args, **more)


def predict(trainer: Trainer, words: list[Entry], args: dict[str, Any]) -> list[str]:
    """The model's lemmas, the dictionary left aside."""
    lemmas: list[str] = []
    edits: list[int] = []
    with torch.no_grad():
        for batch in loader(words, args, vocab=trainer.vocab, evaluation=True):
            found, edit = trainer.predict(batch, 1)
            lemmas += found
            edits += edit
    return list(trainer.postprocess([form for form, _, _ in words], lemmas, edits=edits))


def train(options: argparse.Namespace) -> None:
    """Make the dictionary and train the model while the rate falls; the last epoch is kept."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random.seed(SEED)
    options.work.mkdir(parents=True, exist_ok=True)
    known = dictionary(Counter(entries(options.data, "train")), grammar())
    args: dict[str, Any] = parse_args(["--shorthand", "en_news", "--cpu"])
    args |= {"hidden_dim": options.hidden, "emb_dim": 40, "pos_dim": 40, "dropout": 0.3, "emb_dropout": 0.2}
    args |= {"pos_dropout": 0.1, "batch_size": BATCH, "max_dec_len": 40, "lr": 2e-3}
    checkpoint = options.work / "lemma.ckpt"
    state = torch.load(checkpoint, weights_only=True) if checkpoint.exists() else {}
    vocab = MultiVocab.load_state_dict(state["vocab"]) if state else None
    data = loader(examples(known), args, vocab=vocab)
    args |= {"vocab_size": data.vocab["char"].size, "pos_vocab_size": data.vocab["pos"].size}
    trainer = Trainer(args=args, vocab=data.vocab, device="cpu")
    trainer.pos_dict = known
    dev = [e for e in entries(options.data, "dev") if e[0] not in known.get(e[1], {})]
    if state:
        trainer.model.load_state_dict(state["model"])
        trainer.optimizer.load_state_dict(state["optimizer"])
    for number in range(state.get("next", 0), options.epochs):
        trainer.update_lr(args["lr"] * (1 - 0.95 * number / options.epochs))
        order = list(range(len(data)))
        random.Random(SEED + number).shuffle(order)
        loss = sum(trainer.update(data[i]) for i in order) / len(order)
        right = sum(p == e[2] for p, e in zip(predict(trainer, dev, args), dev, strict=True))
        log.info("epoch %d: loss %.4f, unknown words %d of %d right", number, loss, right, len(dev))
        trainer.save(str(options.work / "lemma.pt"))
        state = {"model": trainer.model.state_dict(), "optimizer": trainer.optimizer.state_dict()}
        state |= {"vocab": data.vocab.state_dict(), "next": number + 1}
        torch.save(state, checkpoint)


def main() -> None:
    """Parse the options and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--hidden", type=int, default=100)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
