"""Write the JSON Schemas of the wire format to quotecheck/data: run it after every change of schema.py.

python scripts/export_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

from quotecheck.schema import Attribution, Check, Model

DATA = Path(__file__).resolve().parent.parent / "quotecheck" / "data"
OBJECTS: dict[str, type[Model]] = {"attribution": Attribution, "check": Check}


def schema_text(name: str) -> str:
    """Give a schema as it is committed: names as on the wire, two blanks of indent, a line end."""
    schema = OBJECTS[name].model_json_schema(by_alias=True, mode="serialization")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for name in OBJECTS:
        (DATA / f"{name}.schema.json").write_text(schema_text(name), encoding="utf-8")
