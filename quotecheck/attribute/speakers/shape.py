"""What kind of thing a name is, from its own words and the named-entity tags on them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quotecheck.attribute.speakers.actor import NameMention
from quotecheck.attribute.speakers.kinds import is_human
from quotecheck.attribute.speakers.names import fold
from quotecheck.lexicon import lexicon, words
from quotecheck.parse.tree import Parse, Word

_BRAND = re.compile(r"(?!Mac|Mck|Van|Von|Fitz)[A-Z][a-z]{2,}[A-Z][a-z]")  # "TorrPay"


def shape_of(run: Sequence[Word], parts: tuple[str, ...], honorific: str, titled: bool) -> tuple[str, bool]:
    """``person``, ``organisation``, ``place``, ``other`` or ``title``, and whether the words prove it."""
    nouns = words("speakers", "organisations.nouns")
    titles, modifiers = words("speakers", "titles.nouns"), words("speakers", "titles.modifiers")
    tags = Counter(w.entity.rpartition("-")[2] for w in run)
    first = _first_name(parts)
    name = " ".join(parts)
    if name in words("speakers", "organisations.metonyms"):
        return ("organisation" if len(parts) > 1 else "place"), True
    if honorific:
        return "person", True
    office = next((n for n, p in enumerate(parts) if p in ("of", "for")), 0)
    if office and parts[office - 1] in titles and all(p in titles | modifiers for p in parts[:office]):
        return "title", True
    if (
        len(parts) == 1
        and (run[0].xpos in ("NNPS", "NNS") or tags["NORP"])
        and parts[0].endswith("s")
        and parts[0] not in nouns
    ):
        return "group", not tags["Person"]
    if parts[-1] in nouns and (len(parts) > 1 or tags["Person"] == 0):
        return "organisation", True
    if len(parts) > 1 and not first and parts[-1] in words("speakers", "organisations.trades"):
        return "organisation", True
    if "&" in parts[1:-1]:
        return "organisation", True  # "Ruiz & Keld"
    joint = next((parts.index(p) for p in parts[1:-1] if p in words("speakers", "organisations.inner")), 0)
    if joint and parts[joint - 1] in nouns:
        return "organisation", True
    if parts[-1] in words("speakers", "groups.nouns") and len(parts) == 1:
        return "title", True
    if parts[-1] in words("speakers", "documents.nouns") - nouns and len(parts) > 1 and not tags["Person"]:
        return "title", True  # "a Harbour Post Poll": a document with a name in it
    plural = run[-1].has("Number=Plur") and not tags["Person"] and not tags["Organization"]
    if plural and len(parts) > 1 and not tags["Location"] and parts[-1] not in nouns:
        return "group", False
    if joint and parts[joint - 1] in titles and parts[joint] == "of":
        return "title", True
    if parts[-1] in titles and (all(p in titles | modifiers for p in parts) or not (first or tags["Person"])):
        return "title", True
    if first and len(parts) > 1 and tags["Organization"] < len(run):
        return "person", True
    if titled and not tags["Organization"]:
        return "person", True
    if name in lexicon("speakers")["organisations"]["aliases"]:
        return "organisation", True
    if len(parts) == 1 and run[0].text.isupper() and len(run[0].text) in (3, 4, 5):
        return "organisation", False
    if len(parts) == 1 and _BRAND.match(run[0].text):
        return "organisation", False
    if tags["Person"] and tags["Person"] >= max(tags["Organization"], tags["Location"]):
        return "person", False
    if len(parts) == 1 and run[0].text.isupper() and len(run[0].text) > 1:
        return "organisation", False
    if tags["Organization"]:
        return "organisation", False
    if tags["Location"] or tags["Facility"]:
        return "place", False
    return "other", False


def told_shape(parse: Parse, mention: NameMention) -> str:
    """``person`` or ``organisation`` where the noun right before a name or in apposition says it, else ``""``.

    *my student Ana Ruiz*, *the bakery company Ruiz*, *Ruiz, the charity*: these show what a name is that the
    models have not seen.
    """
    head = parse.words[mention.head]
    nouns = [k for k in parse.kids(head.index, "appos") if k.upos == "NOUN"]
    before = parse.words[mention.first - 1] if mention.first > 0 else None
    common = before is not None and (before.upos == "NOUN" or (before.upos == "PROPN" and before.text.islower()))
    if before is not None and common and not before.has("Number=Plur"):
        # "On the far bank Ana Ruiz has": the noun and the name are two parts of one clause.
        apart = before.relation == "obl" and head.relation != "obl"
        inside = before.head in range(mention.first, mention.last)
        joined = inside or (not apart and head.head in (before.index, before.head))
        nouns += [before] if joined and before.sentence == head.sentence else []
    if head.relation == "appos" and (owner := _office_holder(parse, head)) is not None:
        nouns.append(owner)
    above = parse.head(head)
    if head.relation == "appos" and above is not None and fold(above.text) in words("speakers", "sources.kin"):
        nouns.append(above)  # "his wife, Ana"
    who = parse.kid(head.index, "nsubj") if parse.kid(head.index, "cop") is not None else None
    if who is not None and who.upos == "NOUN" and not who.has("Number=Plur"):
        nouns.append(who)  # "the sailor is Ana Ruiz"
    for noun in nouns:
        lemma = fold(noun.lemma)
        human = lemma in words("speakers", "titles.nouns") or is_human(lemma)
        if lemma in words("speakers", "organisations.nouns") and not human:
            return "organisation"
        if human and (len(mention.parts) > 1 or lemma in words("speakers", "sources.kin")):
            return "person"
    return ""


def _office_holder(parse: Parse, name: Word) -> Word | None:
    """*Chief* in "the chief of Torr Lines, Ana Ruiz", where the tree hangs one name on the other."""
    above = parse.head(name)
    noun = parse.head(above) if above is not None and above.upos == "PROPN" and above.relation == "nmod" else None
    return noun if noun is not None and noun.upos == "NOUN" and not noun.has("Number=Plur") else None


def _first_name(parts: tuple[str, ...]) -> bool:
    return any(parts[0] in words("speakers", f"first_names.{g}") for g in ("male", "female", "either"))


def first_name_gender(parts: tuple[str, ...]) -> str:
    """The gender a first name shows, or ``""``.

    >>> first_name_gender(("yvette", "cooper")), first_name_gender(("kim", "lee"))
    ('f', '')
    """
    for part in parts[:1]:
        male, female = part in words("speakers", "first_names.male"), part in words("speakers", "first_names.female")
        if male != female:
            return "m" if male else "f"
    return ""


def honorific_gender(honorific: str) -> str:
    """The gender a title of courtesy shows, or ``""``."""
    return str(lexicon("speakers")["honorifics"].get(fold(honorific), ""))
