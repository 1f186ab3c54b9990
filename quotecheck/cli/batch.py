"""Many articles in one run: what fails is reported by name, and the rest goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from quotecheck.config import AttributeSettings
from quotecheck.errors import ModelError, QuotecheckError
from quotecheck.report.entry import Entry
from quotecheck.schema import Article
from quotecheck.text import ReadFailure


class Batch:
    """Articles on their way to entries, with a count of what went wrong.

    Parameters
    ----------
    read
        Articles and failures to read one, in order; taken from lazily.
    complain
        Called with a message for every article that fails.
    """

    def __init__(self, read: Iterable[Article | ReadFailure], complain: Callable[[str], None]) -> None:
        items = iter(read)
        first = list(islice(items, 2))
        self.several = len(first) > 1
        self.failed = 0
        self.done = 0
        self._complain = complain
        self._read = chain(first, items)
        self._taken: deque[Article] = deque()
        self._unreadable: Exception | None = None

    def entries(self, settings: AttributeSettings) -> Iterator[Entry]:
        """Attribute everything, in order.

        Raises
        ------
        ModelError
            If the model is missing or damaged: no article can be attributed then.
        """
        from quotecheck.attribute.run import attribute_articles

        articles = self._articles()
        while True:
            try:
                for attribution in attribute_articles(articles, settings):
                    self.done += 1
                    yield Entry(attribution, self._taken.popleft())
            except ModelError:
                raise
            except Exception as error:
                if not self._taken:  # no article is to blame
                    raise
                yield from self._one_by_one(settings, error)
            else:
                break
        if self._unreadable:
            raise self._unreadable

    def _articles(self) -> Iterator[Article]:
        try:
            for item in self._read:
                if isinstance(item, ReadFailure):
                    self._fail(str(item.path), item.error)
                else:
                    self._taken.append(item)
                    yield item
        except Exception as error:
            self._unreadable = error  # not the fault of an article taken earlier: raised when those are done

    def _one_by_one(self, settings: AttributeSettings, error: Exception) -> Iterator[Entry]:
        """Attribute what was taken when the stream broke off, to find the article that broke it."""
        from quotecheck.attribute.run import attribute_articles

        alone = len(self._taken) == 1
        while self._taken:
            article = self._taken.popleft()
            try:
                if alone:
                    raise error
                attributions = list(attribute_articles([article], settings))
            except ModelError:
                raise
            except Exception as problem:
                self._fail(place(article), problem)
            else:
                self.done += len(attributions)
                yield from (Entry(attribution, article) for attribution in attributions)

    def _fail(self, name: str, error: Exception) -> None:
        self.failed += 1
        self._complain(blame(name, error, "attributed"))


def blame(name: str, error: Exception, done: str) -> str:
    """Say what is wrong with an article; ``done`` is what could not be done with it.

    >>> blame("a.txt", ValueError("no such branch"), "attributed")
    'a.txt: could not be attributed because of a mistake in quotecheck (ValueError: no such branch)'
    """
    message = str(error)
    if not isinstance(error, QuotecheckError):
        message = f"could not be {done} because of a mistake in quotecheck ({type(error).__name__}: {message})"
    return message if name in message else f"{name}: {message}"


def place(article: Article) -> str:
    """Say where an article came from: its file, and its id where a file may hold several.

    >>> place(Article(id="a7", text="", path="desk/wire.jsonl"))
    'desk/wire.jsonl, a7'
    """
    if article.path is None:
        return article.id
    return article.path if Path(article.path).stem == article.id else f"{article.path}, {article.id}"
