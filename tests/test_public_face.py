"""What ``import quotecheck`` promises."""

from __future__ import annotations

import subprocess
import sys

import quotecheck

NAMES = [
    "Article",
    "Attribution",
    "ConfigError",
    "MissingExtraError",
    "ModelError",
    "Quote",
    "QuotecheckError",
    "ReadError",
    "Span",
    "Speaker",
    "__version__",
    "attribute",
]


def test_the_exported_names_are_these_and_no_others() -> None:
    assert sorted(quotecheck.__all__) == NAMES


def test_every_exported_name_exists() -> None:
    assert [name for name in quotecheck.__all__ if not hasattr(quotecheck, name)] == []


def test_attribute_is_the_function_and_not_the_package_of_that_name() -> None:
    assert callable(quotecheck.attribute)


def test_every_exception_has_one_root() -> None:
    errors = [getattr(quotecheck, name) for name in quotecheck.__all__ if name.endswith("Error")]
    assert all(issubclass(error, quotecheck.QuotecheckError) for error in errors)


def test_importing_the_package_loads_no_model_library() -> None:
    code = "import sys, quotecheck; print({'torch', 'stanza', 'transformers'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
