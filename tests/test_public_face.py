"""What ``import quotecheck`` promises."""

from __future__ import annotations

import subprocess
import sys

import quotecheck

NAMES = [
    "Article",
    "Attribution",
    "Check",
    "CheckSettings",
    "CheckedQuote",
    "ConfigError",
    "Finding",
    "MissingExtraError",
    "ModelError",
    "Quote",
    "QuotecheckError",
    "ReadError",
    "Span",
    "Speaker",
    "__version__",
    "attribute",
    "check",
]


def test_the_exported_names_are_these_and_no_others() -> None:
    assert sorted(quotecheck.__all__) == NAMES


def test_every_exported_name_exists() -> None:
    assert [name for name in quotecheck.__all__ if not hasattr(quotecheck, name)] == []


def test_attribute_and_check_are_the_functions_and_not_the_packages_of_those_names() -> None:
    import quotecheck.attribute.run
    import quotecheck.check.run

    assert callable(quotecheck.attribute)
    assert callable(quotecheck.check)


def test_every_exception_has_one_root() -> None:
    errors = [getattr(quotecheck, name) for name in quotecheck.__all__ if name.endswith("Error")]
    assert all(issubclass(error, quotecheck.QuotecheckError) for error in errors)


def test_importing_the_package_loads_no_model_library() -> None:
    code = "import sys, quotecheck; print({'torch', 'stanza', 'transformers'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
