"""Where the readers' comments begin."""

from __future__ import annotations

import re
from functools import cache

from quotecheck.text.marks import holds_quotation
from quotecheck.text.phrases import pattern, plain, words

_MAX_HEADING = 160
_MAX_BUTTON = 50


def opens_comments(line: str) -> bool:
    """Whether a line can only stand in a comments section or its form.

    >>> opens_comments("Leave a Reply"), opens_comments("river_otter | 2 hours ago | Reply")
    (True, True)
    """
    if len(line) > _MAX_HEADING or holds_quotation(line):
        return False
    bare = plain(line)
    if _openings("sentences").match(bare) or _over_a_comment().search(line):
        return True
    button = _openings("buttons").match(bare)
    return button is not None and (button.end() == len(bare) or (len(bare) <= _MAX_BUTTON and line[-1] not in ".?!"))


def may_head_comments(line: str) -> bool:
    """Whether a line heads a comments section, or is only a link to one.

    >>> may_head_comments("3 Comments"), may_head_comments("Comments (12)"), may_head_comments("He had no comment.")
    (True, True, False)
    """
    if len(line) > 40:
        return False
    bare = re.sub(r"^[\d,.]+\s*|\s*[(\[]?[\d,.]+[)\]]?$", "", line.strip())
    return plain(bare) in words("comments", "headings")


@cache
def _openings(key: str) -> re.Pattern[str]:
    return re.compile(pattern("comments", key) + r"(?!\w)")


@cache
def _over_a_comment() -> re.Pattern[str]:
    ago = rf"\b(?:\d+|an?)\s*{pattern('comments', 'ago')}\s+ago"
    actions = pattern("comments", "actions")
    return re.compile(rf"\|\s*{ago}(?:\s*\||\s*$)|{ago}\W+{actions}\W*$", re.IGNORECASE)
