"""Whose somebody is, in the article's own typography: *Ana Ruiz’s lawyer*, but the *Torr Partners lawyer*."""

from __future__ import annotations

import re

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.lexicon import words
from quotecheck.schema import SpeakerKind

_STRAIGHT = re.compile(r"\w'\w|s' ")

_OWNED = re.compile(r".*?\w(?:['’]s|s['’]) ")


def owned(text: str, owner: Actor, what: str) -> str:
    """What is somebody's, after its owner's name.

    People whose names end in an *s* have another, several people have not. Of a body's people the body's name tells
    which they are, as in *a Foreign Office official*.
    """
    name = owner.name if owner.named else _head(owner.name)
    kin = what.split(" ")[-1].lower() in words("speakers", "sources.kin")  # no body has a sister
    if owner.kind is SpeakerKind.ORGANISATION and not owner.plural and not owner.place and not kin:
        return f"{name} {what}"
    bare = name.endswith("s") and owner.plural
    return f"{name}{apostrophe(text)}{'' if bare else 's'} {what}"


def _head(name: str) -> str:
    """A description without what follows its noun: of *a boy of about six* the boy."""
    links = frozenset().union(*(words("speakers", f"sources.{key}") for key in ("near", "aside", "further")))
    own = name.split(" ")
    return " ".join(own[: next((n for n, w in enumerate(own) if n and w in links), len(own))])


def is_owned(name: str) -> bool:
    """Whether a name tells whose somebody is.

    >>> is_owned("Ana Ruiz’s lawyers"), is_owned("lawyers for Ana Ruiz")
    (True, False)
    """
    return _OWNED.match(name) is not None


def apostrophe(text: str) -> str:
    """The apostrophe an article has in its words; its quotation marks may be of the other kind.

    >>> apostrophe("‘Ana Ruiz's plan,’ he said"), apostrophe("Ana Ruiz’s plan"), apostrophe("the plan")
    ("'", '’', "'")
    """
    return "’" if "’" in text and not _STRAIGHT.search(text) else "'"
