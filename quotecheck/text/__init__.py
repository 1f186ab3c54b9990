"""Floor 1: from a file of any format to an Article, offsets intact."""

from quotecheck.text.article import article_from_text
from quotecheck.text.failure import ReadFailure
from quotecheck.text.read import count_articles, read_articles, read_path

__all__ = ["ReadFailure", "article_from_text", "count_articles", "read_articles", "read_path"]
