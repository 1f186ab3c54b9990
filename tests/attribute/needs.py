"""Why a test may be skipped on a machine."""

from __future__ import annotations

import pytest

from quotecheck.parse.models import shipped_pack

needs_pack = pytest.mark.skipif(
    not (shipped_pack() / "depparse.pt").is_file(), reason="the model pack is not installed"
)
