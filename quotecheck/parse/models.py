"""Model packs: the one that ships, and official stanza packages that a user adds by name."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from quotecheck.config import DEFAULT_MODEL
from quotecheck.errors import ModelError

OFFICIAL = {
    "stanza/default": "stanza's default English package (combined treebanks, charlm), about 600 MB",
    "stanza/default_fast": "stanza's fast English package (no charlm), about 300 MB",
    "stanza/default_accurate": "stanza's accurate English package (electra-large), about 2 GB",
}


@dataclass(frozen=True)
class ModelInfo:
    """A model pack. ``size_bytes`` counts the files on disk; ``card`` is the model card's text."""

    name: str
    description: str
    installed: bool
    path: Path | None
    size_bytes: int | None
    license: str
    card: str | None = None


def shipped_pack() -> Path:
    """Folder of the English pack inside the package."""
    return Path(str(resources.files("quotecheck") / "data" / "pack"))


def added_packs() -> Path:
    """Folder for packages the user added, below the user's data directory."""
    from platformdirs import user_data_path

    return user_data_path("quotecheck") / "models"


def model_path(name: str) -> Path:
    """Where a model pack lies.

    Raises
    ------
    ModelError
        If there is no such pack, or it has not been added yet.
    """
    info = model_info(name)
    if info.path is None:
        raise ModelError(f"The model {name!r} is not on this machine. Add it with: quotecheck models add {name}")
    return info.path


def list_models() -> list[ModelInfo]:
    """Every pack this version knows, the one that ships first."""
    return [model_info(name) for name in (DEFAULT_MODEL, *OFFICIAL)]


def model_info(name: str) -> ModelInfo:
    """What is known about a pack.

    Raises
    ------
    ModelError
        If no pack has that name.
    """
    if name == DEFAULT_MODEL:
        folder = shipped_pack()
        card = folder / "MODEL_CARD.md"
        return ModelInfo(
            name=name,
            description="English news: one MiniLM encoder with stanza heads; ships with quotecheck",
            installed=folder.is_dir(),
            path=folder if folder.is_dir() else None,
            size_bytes=_size(folder),
            license="Apache-2.0; trained on CC BY-SA and CC BY data, see the card",
            card=card.read_text(encoding="utf-8") if card.is_file() else None,
        )
    if name not in OFFICIAL:
        known = ", ".join((DEFAULT_MODEL, *OFFICIAL))
        raise ModelError(f"There is no model named {name!r}. Choose one of: {known}")
    folder = added_packs() / name.replace("/", "-")
    there = (folder / "resources.json").is_file()
    return ModelInfo(
        name=name,
        description=OFFICIAL[name],
        installed=there,
        path=folder if there else None,
        size_bytes=_size(folder) if there else None,
        license="Apache-2.0 code; data licences on stanza's model page",
    )


def add_model(name: str) -> Path:
    """Download an official stanza package; the only thing here that uses the network.

    Raises
    ------
    ModelError
        If the name is unknown, or the download did not succeed.
    """
    info = model_info(name)
    if info.path is not None:
        return info.path
    import stanza

    folder = added_packs() / name.replace("/", "-")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        stanza.download(
            "en",
            model_dir=str(folder),
            package=name.partition("/")[2],
            processors="tokenize,mwt,pos,lemma,depparse,ner",
            verbose=False,
        )
    except Exception as error:  # whatever the network layer raises, the user needs one line
        (folder / "resources.json").unlink(missing_ok=True)
        raise ModelError(
            f"{name} could not be downloaded ({type(error).__name__}). Adding a model needs a network connection to "
            f"stanza's model hub; without one, keep using the pack that ships ({DEFAULT_MODEL})."
        ) from error
    return folder


def _size(folder: Path) -> int | None:
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) if folder.is_dir() else None
