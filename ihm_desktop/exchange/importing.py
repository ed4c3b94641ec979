"""The importers there are: one module each, one line each."""

from collections.abc import Mapping
from types import MappingProxyType

from ihm_desktop.domain.importing import ImportKind
from ihm_desktop.exchange.import_port import Importer
from ihm_desktop.exchange.importers import folder, jrnl

IMPORTERS: Mapping[ImportKind, Importer] = MappingProxyType(
    {
        ImportKind.JRNL: jrnl.read,
        ImportKind.FOLDER: folder.read,
    }
)
