"""Whether two names are one speaker's, as attributions are scored."""

from __future__ import annotations


def same_name(one: str, other: str) -> bool:
    """Whether the words are the same, or those of one are all in the other and the last word is shared.

    >>> same_name("Ana Ruiz", "Ruiz"), same_name("Ana Ruiz", "Ana"), same_name("Jean-Luc Bo", "jean luc Bo.")
    (True, False, True)
    """
    short, long = sorted((_words(one), _words(other)), key=len)
    if not short:
        return False
    return short == long or (set(short) <= set(long) and short[-1] == long[-1])


def _words(name: str) -> list[str]:
    return [word.strip(".,").lower() for word in name.replace("-", " ").split()]
