"""Write the JSON Schema of the wire format to quotecheck/data: run it after every change of schema.py.

python scripts/export_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

from quotecheck.schema import Attribution

TARGET = Path(__file__).resolve().parent.parent / "quotecheck" / "data" / "attribution.schema.json"


def schema_text() -> str:
    """Give the schema as it is committed: names as on the wire, two blanks of indent, a line end."""
    schema = Attribution.model_json_schema(by_alias=True, mode="serialization")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(schema_text(), encoding="utf-8")
