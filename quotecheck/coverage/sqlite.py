"""Coverage in one SQLite file: the articles, an index of word pairs, and what was computed for them.

The index is an FTS5 table whose terms are pairs of neighbouring words and single
words, as :mod:`quotecheck.text.tokens` reads them. A query asks for its rarest pairs,
and for single words too where it has few pairs. FTS5's own rank (bm25) is not used: it
costs most where terms are common. The passages that share most of the rare terms are
scored as the in-memory coverage scores them.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

from quotecheck.coverage.dates import WITHIN
from quotecheck.coverage.file import open_store, reading, told, transaction
from quotecheck.coverage.passages import LEAST, asked, passages, scorer, terms, wording
from quotecheck.coverage.protocol import Candidate, CoveredArticle
from quotecheck.coverage.voices import alike, sketch
from quotecheck.errors import CoverageError
from quotecheck.schema import Article, Block, BlockKind
from quotecheck.text.tokens import tokens

# Passages scored for each that is returned, in the order of the rare terms they share with the query; fewer for a long
# query, of which each takes longer. Four for all doubled the time of a search and found not one edited quotation more
# among 325,000 passages (scripts/benchmark_coverage.py). Up to SMALL passages all that share a term are scored.
DEEP = 4
LONG = 24  # words of a query divided among its passages
SMALL = 2000
AHEAD = 4  # passages looked at for each that is needed, where days narrow the search

_Found = Sequence[tuple[int, int, tuple[str, ...]]]


class SqliteCoverage:
    """A store of articles in a file; several processes may use it at once.

    Raises
    ------
    CoverageError
        If the file is no store, or cannot be written.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self._path = path
        self._db = open_store(path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    # Adding and removing ----------------------------------------------------

    def add(self, articles: Iterable[Article]) -> list[str]:
        """Take in some articles in one transaction: all of them or, when interrupted, none.

        Returns
        -------
        list of str
            For each article ``added``, ``updated`` (another text under the same address)
            or ``unchanged``.
        """
        with told(self._path):
            # Passages are cut before other processes are made to wait.
            prepared = [(a, None if self._holds(_digest(a)) else list(passages(a))) for a in articles]
            with transaction(self._db):
                return [self._add(article, found) for article, found in prepared]

    def tidy(self) -> None:
        """Merge the pieces that the index was written in: a search then takes a fifth less."""
        with told(self._path), transaction(self._db):
            self._db.execute("INSERT INTO terms (terms) VALUES ('optimize')")

    def _holds(self, digest: str) -> bool:
        return self._db.execute("SELECT 1 FROM articles WHERE digest = ?", (digest,)).fetchone() is not None

    def _add(self, article: Article, found: _Found | None) -> str:
        digest = _digest(article)
        known = self._db.execute("SELECT key, digest FROM articles WHERE identity = ?", (identity(article),)).fetchone()
        if known is not None and known[1] != digest:
            self._drop(known[0])
        if self._holds(digest):
            return "unchanged" if known is None or known[1] == digest else "updated"
        self._insert(article, digest, list(passages(article)) if found is None else found)
        return "added" if known is None else "updated"

    def _insert(self, article: Article, digest: str, found: _Found) -> None:
        forms = [f for _, _, own in found for f in own]
        hashes = sketch(forms)
        key = self._db.execute(
            "INSERT INTO articles (identity, digest, id, text, blocks, path, title, outlet, date, url, voice, size)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
            (
                identity(article),
                digest,
                article.id,
                article.text,
                json.dumps([b.model_dump(mode="json") for b in article.blocks]),
                article.path,
                article.title,
                article.outlet,
                article.date,
                article.url,
                len(hashes),
            ),
        ).lastrowid
        assert key is not None
        self._join_voices(key, hashes)
        for start, end, own in found:
            row = self._db.execute(
                'INSERT INTO passages (article, start, "end", forms) VALUES (?, ?, ?, ?)',
                (key, start, end, " ".join(own)),
            ).lastrowid
            self._db.execute("INSERT INTO terms (rowid, body) VALUES (?, ?)", (row, " ".join(terms(own))))

    def _join_voices(self, key: int, hashes: frozenset[int]) -> None:
        voice = key
        shared = self._db.execute(
            "SELECT a.size, a.voice, s.shared FROM (SELECT article, count(*) AS shared FROM sketches"
            " WHERE hash IN (SELECT value FROM json_each(?)) GROUP BY article) s JOIN articles a ON a.key = s.article",
            (json.dumps(sorted(hashes)),),
        ).fetchall()
        for theirs in sorted({theirs for size, theirs, count in shared if alike(len(hashes), size, count)}):
            low = min(voice, theirs)
            self._db.execute("UPDATE articles SET voice = ? WHERE voice IN (?, ?)", (low, voice, theirs))
            voice = low
        self._db.execute("UPDATE articles SET voice = ? WHERE key = ?", (voice, key))
        self._db.executemany("INSERT INTO sketches VALUES (?, ?)", ((h, key) for h in hashes))

    def named(self, name: str) -> list[int]:
        """Keys of the articles with this id, path or address."""
        with told(self._path):
            rows = self._db.execute(
                "SELECT key FROM articles WHERE id = ?1 OR path = ?1 OR path = ?2 OR url = ?1 ORDER BY key",
                (name, str(Path(name).resolve())),
            )
            return [key for (key,) in rows]

    def remove(self, keys: Iterable[int]) -> None:
        """Remove articles and all that was computed for them; keys that are gone already are passed over."""
        with told(self._path), transaction(self._db):
            for key in keys:
                if self._db.execute("SELECT 1 FROM articles WHERE key = ?", (key,)).fetchone():
                    self._drop(key)

    def _drop(self, key: int) -> None:
        rows = self._db.execute("SELECT id, forms FROM passages WHERE article = ?", (key,)).fetchall()
        for row, joined in rows:
            self._db.execute(
                "INSERT INTO terms (terms, rowid, body) VALUES ('delete', ?, ?)",
                (row, " ".join(terms(joined.split(" ")))),
            )
        voice = self._db.execute("SELECT voice FROM articles WHERE key = ?", (key,)).fetchone()[0]
        self._db.execute("DELETE FROM articles WHERE key = ?", (key,))
        if voice == key:  # the others keep one voice, named after the first of them
            heir = self._db.execute("SELECT min(key) FROM articles WHERE voice = ?", (key,)).fetchone()[0]
            if heir is not None:
                self._db.execute("UPDATE articles SET voice = ? WHERE voice = ?", (heir, key))

    # Searching --------------------------------------------------------------

    def search(self, query: str, k: int = 50, since: str | None = None, until: str | None = None) -> list[Candidate]:
        """See :meth:`~quotecheck.coverage.protocol.Coverage.search`."""
        wanted = wording(tokens(query))
        with told(self._path), reading(self._db):
            ranked = self._ranked(asked(wanted, self._frequency))
            most = len(ranked) if self._is_small() else k * max(1, min(DEEP, LONG // max(1, len(wanted))))
            score = scorer(wanted)
            scored = self._read(ranked, most, since, until)
            found = [
                Candidate(key, start, end, value, own)
                for key, start, end, joined in scored
                if (value := score(own := tuple(joined.split(" ")))) >= LEAST
            ]
        return sorted(found, key=lambda c: (-c.score, c.key, c.start))[:k]

    def _ranked(self, needed: Iterable[str]) -> list[int]:
        """Passages that have one of some terms, those with the most and rarest first."""
        ranks: dict[int, float] = defaultdict(float)
        for term in needed:
            rows = self._db.execute("SELECT rowid FROM terms WHERE terms MATCH ?", (f'"{term}"',)).fetchall()
            gain = 1 + 1 / (1 + len(rows))
            for (row,) in rows:
                ranks[row] += gain
        return sorted(ranks, key=lambda row: (-ranks[row], row))

    def _read(
        self, ranked: Sequence[int], most: int, since: str | None, until: str | None
    ) -> Iterator[tuple[int, int, int, str]]:
        """The first passages of articles within some days."""
        days = (since, until) if since is not None or until is not None else ()
        articles = f"CROSS JOIN articles a ON a.key = p.article WHERE {WITHIN}" if days else ""
        step = max(1, most * AHEAD if days else most)
        for at in range(0, len(ranked), step):
            rows = self._db.execute(
                'SELECT j.key, p.article, p.start, p."end", p.forms FROM json_each(?1) j'
                f" CROSS JOIN passages p ON p.id = j.value {articles}",
                (json.dumps(ranked[at : at + step]), *days),
            ).fetchall()
            rows.sort()  # in half the time that SQLite takes to order them
            yield from (row for _, *row in rows[:most])
            most -= len(rows)
            if most <= 0:
                return

    def _is_small(self) -> bool:
        return int(self._db.execute("SELECT ifnull(max(id), 0) FROM passages").fetchone()[0]) <= SMALL

    def _frequency(self, term: str, most: int) -> int:
        found = self._db.execute(
            "SELECT count(*) FROM (SELECT rowid FROM terms WHERE terms MATCH ? LIMIT ?)", (f'"{term}"', most)
        )
        return int(found.fetchone()[0])

    # Articles ---------------------------------------------------------------

    def article(self, key: int) -> CoveredArticle:
        """The article behind a candidate.

        Raises
        ------
        CoverageError
            If another process has removed it since.
        """
        what = "id, text, blocks, path, title, outlet, date, url, voice"
        id_, text, blocks, path, title, outlet, date, url, voice = self._row(key, what)
        article = Article.model_construct(  # it was checked when it was stored; hundreds are read for one draft
            id=id_,
            text=text,
            blocks=tuple(_block(**b) for b in json.loads(blocks)),
            path=path,
            title=title,
            outlet=outlet,
            date=date,
            url=url,
        )
        return CoveredArticle(key, article, f"v{voice}")

    def text(self, key: int) -> str:
        """That article's text alone."""
        return str(self._row(key, "text")[0])

    def _row(self, key: int, columns: str) -> tuple[Any, ...]:
        with told(self._path):
            row: tuple[Any, ...] | None = self._db.execute(
                f"SELECT {columns} FROM articles WHERE key = ?", (key,)
            ).fetchone()
        if row is None:
            raise CoverageError(f"An article was removed from {self._path} while it was read. Run the command again.")
        return row

    def articles(self) -> Iterator[CoveredArticle]:
        """All articles, in the order in which they came."""
        with told(self._path):
            keys = [key for (key,) in self._db.execute("SELECT key FROM articles ORDER BY key")]
        return map(self.article, keys)

    def recall(self, key: int, what: str) -> str | None:
        """What was computed for an article before, or None."""
        with told(self._path):
            row = self._db.execute("SELECT value FROM computed WHERE article = ? AND what = ?", (key, what)).fetchone()
        return None if row is None else str(row[0])

    def keep(self, key: int, what: str, value: str) -> None:
        """Remember something computed for an article, unless it was removed meanwhile."""
        with told(self._path), transaction(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO computed SELECT ?1, ?2, ?3"
                " WHERE EXISTS (SELECT 1 FROM articles WHERE key = ?1)",
                (key, what, value),
            )

    def __len__(self) -> int:
        with told(self._path):
            return int(self._db.execute("SELECT count(*) FROM articles").fetchone()[0])


def _block(kind: str, start: int, end: int) -> Block:
    return Block.model_construct(kind=BlockKind(kind), start=start, end=end)


def identity(article: Article) -> str:
    """What makes an article the same one in another version: its address, or its file and id."""
    return article.url or f"{article.path or ''}#{article.id}"


def _digest(article: Article) -> str:
    return hashlib.sha256(f"{article.outlet}\0{article.date}\0{article.text}".encode()).hexdigest()
