"""The file behind a store: its tables, whether it is one of ours, and transactions on it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quotecheck.errors import CoverageError

MAGIC = b"SQLite format 3\x00"
APPLICATION = 0x51434356  # "QCCV", in SQLite's header of every store: other databases are never written to
VERSION = 3
CACHE = 32_768  # KiB of the file kept in memory: the upper pages of the index of a large store
WAIT = 60.0  # seconds to wait for another process that writes

# The index: one row a passage. Terms are split at spaces only and beyond ASCII taken as they are, so that the
# index holds exactly the forms that the in-memory coverage compares.
_SCHEMA = """
CREATE TABLE articles (
  key INTEGER PRIMARY KEY AUTOINCREMENT, identity TEXT UNIQUE NOT NULL, digest TEXT NOT NULL, id TEXT NOT NULL,
  text TEXT NOT NULL, blocks TEXT NOT NULL, path TEXT, title TEXT, outlet TEXT, date TEXT, url TEXT,
  voice INTEGER NOT NULL, size INTEGER NOT NULL
);
CREATE INDEX articles_digest ON articles(digest);
CREATE INDEX articles_voice ON articles(voice);
CREATE TABLE passages (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, forms TEXT NOT NULL
);
CREATE INDEX passages_article ON passages(article);
CREATE TABLE sketches (
  hash INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX sketches_article ON sketches(article);
CREATE TABLE computed (
  article INTEGER NOT NULL REFERENCES articles(key) ON DELETE CASCADE, what TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (article, what)
);
CREATE VIRTUAL TABLE terms USING fts5(body, content='', detail=full, tokenize="ascii tokenchars '_#@.-'");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('terms', 'row')
"""


def is_store(path: Path) -> bool:
    """Whether a file is a SQLite file; opening it tells whether it is a store."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def open_store(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open a store, or make one where there is no file.

    Raises
    ------
    CoverageError
        If there is no store, the file is something else (it is then left as it was), or
        it cannot be opened or written.
    """
    if path.is_dir():
        raise CoverageError(f"{path} is a folder. Give --store the name of a file.")
    if not create and not path.is_file():
        raise CoverageError(f"There is no store {path}. Make one with: quotecheck coverage add FILES --store {path}")
    if create and not path.parent.is_dir():
        raise CoverageError(f"There is no folder {path.parent} to put the store {path.name} in. Make it first.")
    with told(path):
        db = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        try:
            fresh = _is_fresh(db, path)
            _write_ahead(db)
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA foreign_keys = ON")
            db.execute(f"PRAGMA cache_size = -{CACHE}")
            if fresh:
                _make(db, path)
        except BaseException:
            db.close()
            raise
    return db


def _is_fresh(db: sqlite3.Connection, path: Path) -> bool:
    """Whether nothing stands in the database yet."""
    db.execute("BEGIN")  # the three answers are of one moment, though another process may be making the store
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    db.execute("COMMIT")
    if application == 0 and version == 0 and not tables:
        return True
    if application != APPLICATION:
        raise CoverageError(f"{path} is a database, but no store of quotecheck's. Give another file.")
    if version != VERSION:
        raise CoverageError(f"{path} was made by another version of quotecheck. Add the articles to a new store.")
    return False


def _write_ahead(db: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; SQLite does not wait by itself while another process does the same."""
    deadline = time.monotonic() + WAIT
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _make(db: sqlite3.Connection, path: Path) -> None:
    with transaction(db):
        if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            return  # another process has just made it
        for statement in _SCHEMA.split(";\n"):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of the block's changes, on disk when it ends; or none of them."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # SQLite has rolled back by itself where the disk was full
            db.execute("ROLLBACK")
        raise


@contextmanager
def reading(db: sqlite3.Connection) -> Iterator[None]:
    """One view of the store for all of the block's questions: asked one by one, locking takes a third of their time."""
    if db.in_transaction:  # within a change, or another reading
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        if db.in_transaction:  # SQLite may have ended it by itself where the file is damaged
            db.execute("COMMIT")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says into one clear error."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
            advice = "Another process has been writing to it for long: try again when it has ended."
        elif isinstance(error, sqlite3.OperationalError):
            advice = "Check that you may write there and that the disk is not full."
        else:
            advice = "Give another file, or add the articles to a new store."
        raise CoverageError(f"{path} could not be used as a store ({error}). {advice}") from error
