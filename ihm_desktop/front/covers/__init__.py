"""The covers; each has a module here and a file `resources/covers/<name>.toml`."""

from typing import Final

# Names, not modules: only the one in use is imported.
COVERS: Final[tuple[str, ...]] = ("plain", "recipes", "words")
