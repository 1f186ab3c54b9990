"""Lines that belong to the page and not to the story: buttons, counters, links, notices.

The rest of quotecheck takes no quotes from these lines, so each test is narrow,
and none but a labelled link ("Read more: …") may hold a quotation.
"""

from __future__ import annotations

import re
from functools import cache

from quotecheck.text.dates import date_pattern
from quotecheck.text.marks import holds_quotation
from quotecheck.text.phrases import pattern, plain, table, words

# Notices are a sentence or two; a longer line is prose.
MAX_NOTICE = 400
MAX_LINK = 220
_URL = re.compile(r"(?:https?://|www\.)\S+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_COUNT = re.compile(r"[\d.,\s]+[km]?\+?", re.IGNORECASE)


def is_furniture(line: str) -> bool:
    """Whether a line is certainly part of the page around the story.

    >>> is_furniture("15 Shares"), is_furniture("Shares fell by 15 percent.")
    (True, False)
    """
    if len(line) > MAX_NOTICE:
        return False
    if not _LETTER_OR_DIGIT.search(line) or _URL.fullmatch(line) or (_COUNT.fullmatch(line) and line[-1] != "."):
        return True
    bare = plain(line)
    return (
        (bare in words("furniture", "lines") and not (line.endswith(".") and " " not in bare))  # "Pause." is prose
        or bare in words("furniture", "list_headings")
        or _is_share_bar(bare)
        or _is_link(line)
        or _is_notice(line, bare)
    )


def is_list_heading(line: str) -> bool:
    """Whether a line heads a list of other stories.

    >>> is_list_heading("RELATED STORIES:")
    True
    """
    return len(line) <= 60 and plain(line) in words("furniture", "list_headings")


def _is_share_bar(bare: str) -> bool:
    if len(bare) > 200:
        return False
    tokens = re.split(r"[\s|,·•/]+", bare)
    known = _buttons()
    if tokens[0] not in known and not tokens[0][:1].isdigit():
        return False
    if len(bare) < 40 and _counter().fullmatch(bare):
        return True
    named = [token for token in tokens if token in known]
    return len(named) >= 2 and all(token in known or _COUNT.fullmatch(token) for token in tokens if token)


def _is_link(line: str) -> bool:
    return len(line) <= MAX_LINK and _link().match(line) is not None


def _is_notice(line: str, bare: str) -> bool:
    if holds_quotation(line):
        return False
    if _together().search(bare) and any(
        all(re.search(_whole(part), bare) for part in parts) for parts in table("furniture")["together"]
    ):
        return True
    if len(line) > MAX_LINK:
        return False
    return _opening().match(bare) is not None or (_published().match(bare) and _ends_in_date(line)) is True


def _ends_in_date(line: str) -> bool:
    dates = list(date_pattern().finditer(line))
    return bool(dates) and len(line) - dates[-1].end() <= 12


@cache
def _buttons() -> frozenset[str]:
    return words("furniture", "buttons") | words("furniture", "counted")


@cache
def _counter() -> re.Pattern[str]:
    return re.compile(rf"[\d.,]+\s*[km]?\s*{pattern('furniture', 'counted')}(?:\s+[\d.,]+.*)?")


@cache
def _together() -> re.Pattern[str]:
    """One look for the first phrase of every entry, since nearly all lines hold none."""
    return re.compile("|".join(_whole(parts[0]) for parts in table("furniture")["together"]))


def _whole(phrase: str) -> str:
    return rf"(?<!\w){re.escape(phrase)}" + (r"(?!\w)" if phrase[-1].isalnum() else "")


@cache
def _link() -> re.Pattern[str]:
    label = pattern("furniture", "link_labels")
    # A colon, a bar or arrows after the label; a dash only after capitals, since sentences use it too.
    return re.compile(
        rf"[\W_]*{label}(?:\s*(?::|\||>|»)|\s{{2,}}(?=\S))|[\W_]*(?-i:(?=[A-Z ]+\s[–—-])){label}\s[–—-]",
        re.IGNORECASE,
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(pattern("furniture", "openings") + r"(?!\w)")


@cache
def _published() -> re.Pattern[str]:
    return re.compile(pattern("furniture", "published_in") + r"(?!\w)")
