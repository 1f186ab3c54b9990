"""Coverage is attributed by a stand-in, so that nothing need be parsed, for whoever asks for it."""

from __future__ import annotations

from importlib import import_module

import pytest

from tests.check.standin import Reader

# By name, since quotecheck.check is the function to all but the import system.
STAGE = import_module("quotecheck.check.attributions")


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Whatever reads coverage."""
    standin = Reader()
    monkeypatch.setattr(STAGE, "attribute_blocks", standin)
    return standin
