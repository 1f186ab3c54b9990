"""Coverage in one SQLite file: the articles, an index of word pairs, and what was computed for them.

The index is an FTS5 table whose terms are pairs of neighbouring words and single
words, as :mod:`quotecheck.text.tokens` reads them. A query asks for its rarest pairs,
and for single words too where it has few pairs; the passages that come back are
scored as the in-memory coverage scores them.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from quotecheck.coverage.passages import LEAST, Wording, asked, passages, score, terms, wording
from quotecheck.coverage.protocol import Candidate, CoveredArticle
from quotecheck.coverage.voices import alike, sketch
from quotecheck.errors import QuotecheckError
from quotecheck.schema import Article, Block
from quotecheck.text.tokens import tokens

MAGIC = b"SQLite format 3\x00"
VERSION = 1
DEEP = 4  # passages taken from the index for each that is returned
WAIT = 60.0  # seconds to wait for another process that writes

_SCHEMA = """
CREATE TABLE IF NOT EXISTS articles (
  key INTEGER PRIMARY KEY, identity TEXT UNIQUE NOT NULL, digest TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL,
  blocks TEXT NOT NULL, path TEXT, title TEXT, outlet TEXT, date TEXT, url TEXT,
  voice INTEGER NOT NULL, size INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS passages (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, forms TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS passages_article ON passages(article);
CREATE TABLE IF NOT EXISTS sketches (
  hash INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sketches_article ON sketches(article);
CREATE TABLE IF NOT EXISTS computed (
  article INTEGER NOT NULL REFERENCES articles(key) ON DELETE CASCADE, what TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (article, what)
);
CREATE VIRTUAL TABLE IF NOT EXISTS terms USING fts5(
  body, content='', detail=full, tokenize="unicode61 remove_diacritics 0 tokenchars '_#@.-'"
);
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab('terms', 'row');
"""


def is_store(path: Path) -> bool:
    """Whether a file is a SQLite file."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


class SqliteCoverage:
    """A store of articles in a file; several processes may use it at once.

    Raises
    ------
    QuotecheckError
        If the file is no store, or cannot be written.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        if not create and not path.is_file():
            raise QuotecheckError(
                f"There is no store {path}. Make one with: quotecheck coverage add FILES --store {path}"
            )
        try:
            self._db = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.execute("PRAGMA foreign_keys = ON")
            version = self._db.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, VERSION):
                raise QuotecheckError(
                    f"{path} was made by another version of quotecheck. Add the articles to a new store."
                )
            if version == 0:
                if self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] and not self._ours():
                    raise QuotecheckError(f"{path} is a database, but no store of quotecheck's. Give another file.")
                with self._transaction():
                    for statement in _SCHEMA.split(";\n"):
                        if statement.strip():
                            self._db.execute(statement)
                    self._db.execute(f"PRAGMA user_version = {VERSION}")
        except sqlite3.DatabaseError as error:
            raise QuotecheckError(f"{path} could not be used as a store ({error}). Give another file.") from error

    def _ours(self) -> bool:
        return self._db.execute("SELECT 1 FROM sqlite_master WHERE name = 'articles'").fetchone() is not None

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

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
        prepared = [(a, list(passages(a))) for a in articles]
        with self._transaction():
            return [self._add(article, found) for article, found in prepared]

    def _add(self, article: Article, found: Sequence[tuple[int, int, Wording]]) -> str:
        digest = hashlib.sha256(f"{article.outlet}\0{article.date}\0{article.text}".encode()).hexdigest()
        identity = article.url or f"{article.path or ''}#{article.id}"
        known = self._db.execute("SELECT key, digest FROM articles WHERE identity = ?", (identity,)).fetchone()
        same = self._db.execute("SELECT 1 FROM articles WHERE digest = ?", (digest,)).fetchone()
        if same is not None:
            return "unchanged"
        if known is not None:
            self._drop(known[0])
        forms = [f for _, _, own in found for f in own.forms]
        hashes = sketch(forms)
        key = self._db.execute(
            "INSERT INTO articles (identity, digest, id, text, blocks, path, title, outlet, date, url, voice, size)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
            (
                identity,
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
                (key, start, end, own.joined),
            ).lastrowid
            self._db.execute("INSERT INTO terms (rowid, body) VALUES (?, ?)", (row, " ".join(terms(own.forms))))
        return "updated" if known is not None else "added"

    def _join_voices(self, key: int, hashes: frozenset[int]) -> None:
        shared: Counter[int] = Counter()
        for h in hashes:
            shared.update(row[0] for row in self._db.execute("SELECT article FROM sketches WHERE hash = ?", (h,)))
        voice = key
        for other, count in shared.items():
            size, theirs = self._db.execute("SELECT size, voice FROM articles WHERE key = ?", (other,)).fetchone()
            if alike(len(hashes), size, count):
                low = min(voice, theirs)
                self._db.execute("UPDATE articles SET voice = ? WHERE voice IN (?, ?)", (low, voice, theirs))
                voice = low
        self._db.execute("UPDATE articles SET voice = ? WHERE key = ?", (voice, key))
        self._db.executemany("INSERT INTO sketches VALUES (?, ?)", ((h, key) for h in hashes))

    def remove(self, ids: Iterable[str]) -> list[str]:
        """Remove articles by id, path or address; returns what was removed."""
        removed = []
        with self._transaction():
            for wanted in ids:
                rows = self._db.execute(
                    "SELECT key, id FROM articles WHERE id = ?1 OR path = ?1 OR url = ?1", (wanted,)
                ).fetchall()
                for key, name in rows:
                    self._drop(key)
                    removed.append(name)
        return removed

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
        match = " OR ".join(f'"{term}"' for term in asked(wanted, self._frequency))
        if not match:
            return []
        rows = self._db.execute(
            'SELECT p.article, p.start, p."end", p.forms FROM terms JOIN passages p ON p.id = terms.rowid'
            " JOIN articles a ON a.key = p.article WHERE terms MATCH ?1"
            " AND (a.date IS NULL OR ((?2 IS NULL OR substr(a.date, 1, 10) >= ?2)"
            " AND (?3 IS NULL OR substr(a.date, 1, 10) <= ?3))) ORDER BY terms.rank LIMIT ?4",
            (match, since, until, k * DEEP),
        )
        found = [
            Candidate(key, start, end, value)
            for key, start, end, joined in rows
            if (value := score(wanted, Wording(tuple(joined.split(" ")), joined))) >= LEAST
        ]
        return sorted(found, key=lambda c: (-c.score, c.key, c.start))[:k]

    def _frequency(self, term: str) -> int:
        row = self._db.execute("SELECT doc FROM vocabulary WHERE term = ?", (term,)).fetchone()
        return 0 if row is None else int(row[0])

    # Articles ---------------------------------------------------------------

    def article(self, key: int) -> CoveredArticle:
        """The article behind a candidate."""
        row = self._db.execute(
            "SELECT id, text, blocks, path, title, outlet, date, url, voice FROM articles WHERE key = ?", (key,)
        ).fetchone()
        id_, text, blocks, path, title, outlet, date, url, voice = row
        article = Article(
            id=id_,
            text=text,
            blocks=tuple(Block(**b) for b in json.loads(blocks)),
            path=path,
            title=title,
            outlet=outlet,
            date=date,
            url=url,
        )
        return CoveredArticle(key, article, f"v{voice}")

    def articles(self) -> Iterator[CoveredArticle]:
        """All articles, in the order in which they came."""
        for (key,) in self._db.execute("SELECT key FROM articles ORDER BY key").fetchall():
            yield self.article(key)

    def recall(self, key: int, what: str) -> str | None:
        """What was computed for an article before, or None."""
        row = self._db.execute("SELECT value FROM computed WHERE article = ? AND what = ?", (key, what)).fetchone()
        return None if row is None else str(row[0])

    def keep(self, key: int, what: str, value: str) -> None:
        """Remember something computed for an article."""
        with self._transaction():
            self._db.execute("INSERT OR REPLACE INTO computed VALUES (?, ?, ?)", (key, what, value))

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM articles").fetchone()[0])
